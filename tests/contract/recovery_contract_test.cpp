// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that are confirmed, passwords that were forgotten and addresses that change, with the
// mails as their receivers read them, and the pages that their links lead to.

#include "tests/support/authenticator.h"
#include "tests/support/contract_client.h"
#include "tests/support/data_file.h"
#include "tests/support/live_client.h"
#include "tests/support/mailbox.h"
#include "tests/support/smtp_server.h"
#include "tests/support/test_server.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QUrl>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::LiveClient;
using tests::Mailbox;
using tests::MailFile;
using tests::Person;

namespace {

const QString kNewSecret = u"analytical engine + 1"_s;

// What two answers have in common, if they are to be told apart by nobody.
QList<std::pair<QByteArray, QByteArray>> tellable(const Answer &answer)
{
    QList<std::pair<QByteArray, QByteArray>> all{
        {"status", QByteArray::number(answer.status)}, {"body", answer.body}};
    QList<QByteArray> names = answer.headers.keys();
    std::ranges::sort(names);
    for (const QByteArray &name : names) {
        if (name != "date" && name != "x-request-id")
            all.append({name, answer.headers.value(name)});
    }
    return all;
}

QStringList withMail(const QStringList &more = {})
{
    return QStringList{
               u"mail.transport=file:outbox"_s,
               u"mail.from=Mill Lane <kith@kith.example>"_s,
               u"server.name=Mill Lane"_s}
    + more;
}

} // namespace

class RecoveryContractTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup();

    void anAccountWaitsForItsAddress();
    void anAddressIsNeededWhileItIsVerified();
    void aKnownAddressLooksLikeAnyOther();
    void onlyTheNewestMailCounts();
    void resendingTellsNothing();
    void withoutVerificationAMailIsSentAllTheSame();

    void forgettingTellsNothing();
    void aNewPasswordEndsAllElse();
    void aResetIsChecked();
    void theSecondFactorStaysOn();
    void recoveriesAreCounted();

    void aChangeTakesEffectWhenItIsConfirmed();
    void aChangeToAKnownAddressTellsItsOwner();
    void aKnownAddressIsToldWithoutVerification();
    void aChangeNeedsAFreshSignIn();
    void aChangeCanBeCalledOff();

    void aLookAtThePageConfirmsNothing();
    void thePageSetsAPassword();
    void pagesSpeakTheLanguageOfTheMember_data();
    void pagesSpeakTheLanguageOfTheMember();
    void badLinksAreToldOnAPage();

    void withoutMailAnAdministratorHandsOverALink();
    void anAdministratorGetsALink();
    void whoAsksToComeInIsAnswered();
    void whoLeavesIsTold();
    void mailsGoToAMailServer();
    void mailsSurviveTheServer();

private:
    void start(const QStringList &settings);
    void startVerifying(const QStringList &more = {})
    {
        start(withMail(QStringList{u"registration.email_verification=true"_s} + more));
    }
    Answer call(const QString &operation, const QJsonObject &body, const QString &token = {})
    {
        return m_client->call(operation, {.token = token, .body = body});
    }
    Answer enrol(const QString &name, const QString &email, const QJsonObject &more = {});
    Answer verify(const QString &token) { return call(u"verifyEmail"_s, {{u"token"_s, token}}); }
    Answer forgot(const QString &email) { return call(u"forgotPassword"_s, {{u"email"_s, email}}); }
    Answer reset(const QString &token, const QString &secret = kNewSecret)
    {
        return call(u"resetPassword"_s, {{u"token"_s, token}, {u"newPassword"_s, secret}});
    }
    // With a confirmed address NAME@example.org.
    Person member(const QString &name, const QJsonObject &more = {});
    QJsonObject me(const QString &token)
    {
        return m_client->call(u"getMe"_s, {.token = token}).json();
    }
    Answer postForm(const QString &path, const QList<std::pair<QString, QString>> &members);
    static QString pathOf(const QString &link) { return link.mid(link.indexOf(u'/', 8)); }

    std::unique_ptr<tests::TestServer> m_server;
    std::optional<ContractClient> m_client;
    std::optional<Mailbox> m_mails;
};

void RecoveryContractTest::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void RecoveryContractTest::start(const QStringList &settings)
{
    m_server = std::make_unique<tests::TestServer>(settings);
    QVERIFY2(m_server->start(), m_server->log());
    m_client.emplace(m_server->port());
    m_mails.emplace(m_server->data() + u"/outbox"_s);
}

Answer
RecoveryContractTest::enrol(const QString &name, const QString &email, const QJsonObject &more)
{
    QJsonObject body{
        {u"username"_s, name}, {u"email"_s, email}, {u"password"_s, tests::Api::password()}};
    for (auto it = more.begin(); it != more.end(); ++it)
        body.insert(it.key(), it.value());
    return call(u"registerUser"_s, body);
}

Person RecoveryContractTest::member(const QString &name, const QJsonObject &more)
{
    const QString email = name + u"@example.org"_s;
    enrol(name, email, more);
    const MailFile mail = m_mails->take(email);
    if (verify(mail.token()).status != 204)
        qWarning("%s", mail.raw.constData());
    m_mails->take(email); // welcome
    const Answer in = m_client->login(name);
    return {
        in.at(u"/user/id"_s).toString(),
        name,
        in.at(u"/accessToken"_s).toString(),
        in.at(u"/refreshToken"_s).toString(),
        in.at(u"/sessionId"_s).toString()};
}

Answer RecoveryContractTest::postForm(
    const QString &path, const QList<std::pair<QString, QString>> &members
)
{
    QByteArray body;
    for (const auto &[name, value] : members)
        body += (body.isEmpty() ? "" : "&") + name.toUtf8() + '='
            + QUrl::toPercentEncoding(value).replace("%20", "+");
    return m_client->sendRaw(
        "POST " + path.toUtf8()
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n" + body
    );
}

void RecoveryContractTest::anAccountWaitsForItsAddress()
{
    startVerifying();
    const Answer enrolled = enrol(u"ada"_s, u"Ada@Example.org"_s);
    QCOMPARE(enrolled.status, 202);
    QCOMPARE(enrolled.at(u"/state"_s).toString(), u"awaitingVerification"_s);
    QCOMPARE(m_client->login(u"ada"_s).code(), u"auth.email_unverified"_s);
    QCOMPARE(m_client->login(u"ada"_s, u"a wrong secret"_s).code(), u"auth.invalid_credentials"_s);

    const MailFile mail = m_mails->take(u"Ada@example.org"_s);
    QCOMPARE(mail.subject, u"Confirm your address for Mill Lane"_s);
    QVERIFY2(mail.link().startsWith(m_server->url() + u"/verify-email?token="_s), mail.raw);
    QCOMPARE(mail.token().size(), 43);
    // The token lies nowhere in clear.
    tests::DataFile data(*m_server);
    QCOMPARE(data.number("SELECT count(*) FROM account_tokens"), 1);
    QCOMPARE(data.number("SELECT count(*) FROM jobs WHERE kind LIKE 'mail%'"), 0);

    QCOMPARE(verify(mail.token()).status, 204);
    const Answer in = m_client->login(u"ada"_s);
    QCOMPARE(in.status, 200);
    QVERIFY(in.at(u"/user/emailVerified"_s).toBool());
    QCOMPARE(m_mails->take(u"Ada@example.org"_s).subject, u"Welcome to Mill Lane"_s);
    const Answer again = verify(mail.token());
    QCOMPARE(again.status, 422);
    QCOMPARE(again.faults(), QStringList{u"/token invalid_token"_s});
}

void RecoveryContractTest::anAddressIsNeededWhileItIsVerified()
{
    startVerifying();
    const Answer answer = call(
        u"registerUser"_s, {{u"username"_s, u"ada"_s}, {u"password"_s, tests::Api::password()}}
    );
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), QStringList{u"/email required"_s});
    const QJsonObject told =
        m_client->call(u"getServer"_s).json().value(u"registration").toObject();
    QVERIFY(told.value(u"emailRequired").toBool() && told.value(u"emailVerification").toBool());
}

void RecoveryContractTest::aKnownAddressLooksLikeAnyOther()
{
    startVerifying();
    member(u"ada"_s);
    const Answer known = enrol(u"eve"_s, u"ADA@example.org"_s);
    const Answer unknown = enrol(u"eve2"_s, u"eve@example.org"_s);
    QCOMPARE(known.status, 202);
    QCOMPARE(known.json().keys(), unknown.json().keys());
    QCOMPARE(known.at(u"/state"_s), unknown.at(u"/state"_s));
    for (const QString &name : {u"eve"_s, u"eve2"_s}) {
        QCOMPARE(m_client->login(name).code(), u"auth.email_unverified"_s);
        QCOMPARE(enrol(name, u"x@example.org"_s).code(), u"auth.username_taken"_s);
    }
    const MailFile mail = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(mail.subject, u"You already have an account on Mill Lane"_s);
    QVERIFY(mail.text.contains(u"@ada"_s));
    QCOMPARE(mail.link(), QString());
    QVERIFY(!m_mails->take(u"eve@example.org"_s).token().isEmpty());
}

void RecoveryContractTest::onlyTheNewestMailCounts()
{
    startVerifying();
    QCOMPARE(enrol(u"ada"_s, u"ada@example.org"_s).status, 202);
    const MailFile first = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(call(u"resendVerification"_s, {{u"email"_s, u"ada@example.org"_s}}).status, 202);
    const MailFile second = m_mails->take(u"ada@example.org"_s);
    QVERIFY(!second.token().isEmpty() && second.token() != first.token());
    QCOMPARE(verify(first.token()).faults(), QStringList{u"/token expired_token"_s});
    QCOMPARE(verify(second.token()).status, 204);
}

void RecoveryContractTest::resendingTellsNothing()
{
    startVerifying();
    member(u"ada"_s);
    QCOMPARE(enrol(u"bob"_s, u"bob@example.org"_s).status, 202);
    m_mails->take(u"bob@example.org"_s);
    const auto resend = [&](const QString &email) {
        return call(u"resendVerification"_s, {{u"email"_s, email}});
    };
    const Answer unknown = resend(u"nobody@example.org"_s);
    QCOMPARE(unknown.status, 202);
    QCOMPARE(tellable(resend(u"ada@example.org"_s)), tellable(unknown)); // confirmed long ago
    QCOMPARE(tellable(resend(u"bob@example.org"_s)), tellable(unknown));
    QVERIFY(!m_mails->take(u"bob@example.org"_s).token().isEmpty()); // mails go in order
    QCOMPARE(m_mails->count(u"ada@example.org"_s), 0);
    QCOMPARE(m_mails->count(u"nobody@example.org"_s), 0);
}

void RecoveryContractTest::withoutVerificationAMailIsSentAllTheSame()
{
    start(withMail());
    const Answer enrolled = enrol(u"ada"_s, u"ada@example.org"_s);
    QCOMPARE(enrolled.status, 201);
    QVERIFY(!enrolled.at(u"/user/emailVerified"_s).toBool());
    QCOMPARE(verify(m_mails->take(u"ada@example.org"_s).token()).status, 204);
    QCOMPARE(m_mails->take(u"ada@example.org"_s).subject, u"Welcome to Mill Lane"_s);
    QVERIFY(me(enrolled.at(u"/accessToken"_s).toString()).value(u"emailVerified").toBool());
    QCOMPARE(enrol(u"eve"_s, u"ada@example.org"_s).code(), u"auth.email_taken"_s);
    QCOMPARE(enrol(u"bob"_s, u""_s).status, 422);
    QCOMPARE(m_client->join(u"carol"_s).username, u"carol"_s); // an address is not needed
}

void RecoveryContractTest::forgettingTellsNothing()
{
    startVerifying();
    member(u"ada"_s);
    const Answer known = forgot(u"ADA@example.org"_s);
    QCOMPARE(known.status, 202);
    QCOMPARE(tellable(forgot(u"nobody@example.org"_s)), tellable(known));
    const MailFile mail = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(mail.subject, u"A new password for Mill Lane"_s);
    QVERIFY(mail.link().startsWith(m_server->url() + u"/reset-password?token="_s));
    QCOMPARE(call(u"forgotPassword"_s, {{u"email"_s, u"no address"_s}}).status, 422);
    QCOMPARE(m_client->login(u"ada"_s).status, 200); // asking changes nothing
}

void RecoveryContractTest::aNewPasswordEndsAllElse()
{
    startVerifying();
    const Person ada = member(u"ada"_s);
    LiveClient live;
    QVERIFY(live.open(m_server->port(), ada.accessToken));
    QVERIFY(live.hello());
    QCOMPARE(forgot(u"ada@example.org"_s).status, 202);
    const MailFile older = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(forgot(u"ada@example.org"_s).status, 202);
    const MailFile mail = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(reset(older.token()).faults(), QStringList{u"/token expired_token"_s});

    QCOMPARE(reset(mail.token()).status, 204);
    QVERIFY(live.waitClosed());
    QCOMPARE(live.closeCode(), 4410);
    QCOMPARE(
        m_client->call(u"getMe"_s, {.token = ada.accessToken}).code(), u"auth.token_invalid"_s
    );
    QCOMPARE(
        call(u"refreshTokens"_s, {{u"refreshToken"_s, ada.refreshToken}}).code(),
        u"auth.refresh_invalid"_s
    );
    QCOMPARE(m_client->login(u"ada"_s).code(), u"auth.invalid_credentials"_s);
    QCOMPARE(m_client->login(u"ada@example.org"_s, kNewSecret).status, 200);
    QCOMPARE(
        m_mails->take(u"ada@example.org"_s).subject, u"Your password on Mill Lane has changed"_s
    );
    QCOMPARE(reset(mail.token()).faults(), QStringList{u"/token invalid_token"_s});
}

void RecoveryContractTest::aResetIsChecked()
{
    startVerifying();
    member(u"ada"_s);
    QCOMPARE(reset(QString(43, u'A')).faults(), QStringList{u"/token invalid_token"_s});
    QCOMPARE(enrol(u"bob"_s, u"bob@example.org"_s).status, 202);
    const MailFile other = m_mails->take(u"bob@example.org"_s);
    QCOMPARE(reset(other.token()).faults(), QStringList{u"/token invalid_token"_s}); // to verify

    QCOMPARE(forgot(u"ada@example.org"_s).status, 202);
    const MailFile mail = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(
        reset(mail.token(), u"password12"_s).faults(), QStringList{u"/newPassword weak_password"_s}
    );
    QCOMPARE(reset(mail.token(), u"short"_s).faults(), QStringList{u"/newPassword too_short"_s});
    QCOMPARE(verify(mail.token()).faults(), QStringList{u"/token invalid_token"_s});
    // Pasted, with what a line break has left.
    QCOMPARE(reset(u' ' + mail.token().insert(20, u"\n"_s) + u' ').status, 204);
}

void RecoveryContractTest::theSecondFactorStaysOn()
{
    startVerifying();
    const Person ada = member(u"ada"_s);
    const Answer enrolled = m_client->call(u"enrolTotp"_s, {.token = ada.accessToken});
    tests::Authenticator phone(enrolled.at(u"/secret"_s).toString());
    QCOMPARE(call(u"confirmTotp"_s, {{u"code"_s, phone.next()}}, ada.accessToken).status, 200);
    QCOMPARE(
        m_mails->take(u"ada@example.org"_s).subject, u"Two-step sign-in on Mill Lane has changed"_s
    );
    QCOMPARE(forgot(u"ada@example.org"_s).status, 202);
    QCOMPARE(reset(m_mails->take(u"ada@example.org"_s).token()).status, 204);
    QCOMPARE(m_client->login(u"ada"_s, kNewSecret).code(), u"auth.second_factor_required"_s);
    const Answer in = call(
        u"login"_s, {{u"login"_s, u"ada"_s}, {u"password"_s, kNewSecret}, {u"code"_s, phone.next()}}
    );
    QCOMPARE(in.status, 200);
    QVERIFY(in.at(u"/user/totpEnabled"_s).toBool());
}

void RecoveryContractTest::recoveriesAreCounted()
{
    startVerifying({u"rate.enabled=true"_s, u"rate.register=100/h"_s});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(forgot(u"ada@example.org"_s).status, 202);
    const Answer refused = forgot(u"Ada@example.org"_s);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("retry-after").toInt() > 0);
    QCOMPARE(
        call(u"resendVerification"_s, {{u"email"_s, u"ada@example.org"_s}}).status, 429
    ); // the same class
    QCOMPARE(forgot(u"bob@example.org"_s).status, 202);
}

void RecoveryContractTest::aChangeTakesEffectWhenItIsConfirmed()
{
    startVerifying();
    const Person ada = member(u"ada"_s);
    QCOMPARE(forgot(u"ada@example.org"_s).status, 202);
    const MailFile old = m_mails->take(u"ada@example.org"_s);

    const Answer asked =
        call(u"changeEmail"_s, {{u"email"_s, u"Lovelace@example.org"_s}}, ada.accessToken);
    QCOMPARE(asked.status, 202);
    QCOMPARE(asked.at(u"/email"_s).toString(), u"ada@example.org"_s);
    QCOMPARE(asked.at(u"/pendingEmail"_s).toString(), u"Lovelace@example.org"_s);
    const MailFile warning = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(warning.subject, u"Your address on Mill Lane is about to change"_s);
    QVERIFY(warning.text.contains(u"Lovelace@example.org"_s));
    const MailFile mail = m_mails->take(u"Lovelace@example.org"_s);
    QCOMPARE(m_client->login(u"ada@example.org"_s).status, 200); // not yet

    QCOMPARE(verify(mail.token()).status, 204);
    const QJsonObject now = me(ada.accessToken);
    QCOMPARE(now.value(u"email").toString(), u"Lovelace@example.org"_s);
    QVERIFY(now.value(u"pendingEmail").isNull());
    QVERIFY(now.value(u"emailVerified").toBool());
    QCOMPARE(m_client->login(u"lovelace@example.org"_s).status, 200);
    QCOMPARE(m_client->login(u"ada@example.org"_s).code(), u"auth.invalid_credentials"_s);
    QCOMPARE(
        m_mails->take(u"ada@example.org"_s).subject, u"Your address on Mill Lane has changed"_s
    );
    // What was mailed to the old address opens nothing any more.
    QCOMPARE(reset(old.token()).faults(), QStringList{u"/token invalid_token"_s});
}

void RecoveryContractTest::aChangeToAKnownAddressTellsItsOwner()
{
    startVerifying();
    const Person ada = member(u"ada"_s);
    member(u"bob"_s);
    const Answer asked =
        call(u"changeEmail"_s, {{u"email"_s, u"bob@example.org"_s}}, ada.accessToken);
    QCOMPARE(asked.status, 202);
    QCOMPARE(asked.at(u"/pendingEmail"_s).toString(), u"bob@example.org"_s);
    QCOMPARE(
        m_mails->take(u"bob@example.org"_s).subject, u"You already have an account on Mill Lane"_s
    );
    QCOMPARE(me(ada.accessToken).value(u"email").toString(), u"ada@example.org"_s);
}

void RecoveryContractTest::aKnownAddressIsToldWithoutVerification()
{
    start(withMail());
    const Person ada = member(u"ada"_s);
    member(u"bob"_s);
    const Answer asked =
        call(u"changeEmail"_s, {{u"email"_s, u"BOB@example.org"_s}}, ada.accessToken);
    QCOMPARE(asked.status, 409);
    QCOMPARE(asked.code(), u"auth.email_taken"_s);
    QVERIFY(me(ada.accessToken).value(u"pendingEmail").isNull());
}

void RecoveryContractTest::aChangeNeedsAFreshSignIn()
{
    startVerifying();
    const Person ada = member(u"ada"_s);
    m_server->stop();
    tests::DataFile(*m_server).run("UPDATE sessions SET fresh_until = 1");
    QVERIFY2(m_server->start(), m_server->log());
    const Answer asked =
        call(u"changeEmail"_s, {{u"email"_s, u"new@example.org"_s}}, ada.accessToken);
    QCOMPARE(asked.status, 403);
    QCOMPARE(asked.code(), u"auth.reauthentication_required"_s);
    QCOMPARE(call(u"changeEmail"_s, {{u"email"_s, u"new@example.org"_s}}).status, 401);
}

void RecoveryContractTest::aChangeCanBeCalledOff()
{
    startVerifying();
    const Person ada = member(u"ada"_s);
    const auto change = [&](const QString &email) {
        return call(u"changeEmail"_s, {{u"email"_s, email}}, ada.accessToken);
    };
    QCOMPARE(change(u"new@example.org"_s).status, 202);
    const MailFile mail = m_mails->take(u"new@example.org"_s);
    const Answer back = change(u"ada@example.org"_s);
    QCOMPARE(back.status, 202);
    QVERIFY(back.at(u"/pendingEmail"_s).isNull());
    QVERIFY(back.at(u"/emailVerified"_s).toBool());
    QCOMPARE(verify(mail.token()).faults(), QStringList{u"/token invalid_token"_s});
}

void RecoveryContractTest::aLookAtThePageConfirmsNothing()
{
    startVerifying();
    QCOMPARE(enrol(u"ada"_s, u"ada@example.org"_s).status, 202);
    const MailFile mail = m_mails->take(u"ada@example.org"_s);
    const QString path = pathOf(mail.link());
    for (const QByteArray method : {"GET", "HEAD", "GET"}) {
        const Answer page = m_client->send(method, path);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.headers.value("content-type"), QByteArray("text/html; charset=utf-8"));
        const QByteArray policy = page.headers.value("content-security-policy");
        QVERIFY2(policy.contains("default-src 'none'"), policy);
        QVERIFY2(policy.contains("form-action 'self'"), policy);
        QVERIFY2(policy.contains("frame-ancestors 'none'"), policy);
        QCOMPARE(page.headers.value("referrer-policy"), QByteArray("no-referrer"));
        QCOMPARE(page.headers.value("cache-control"), QByteArray("no-store"));
        QVERIFY(!page.headers.contains("access-control-allow-origin"));
        QVERIFY(!page.body.contains("<script"));
    }
    QCOMPARE(m_client->login(u"ada"_s).code(), u"auth.email_unverified"_s);
    const Answer page = m_client->get(path);
    QVERIFY(page.body.contains("method=\"post\""));
    QVERIFY(page.body.contains("kith://verify-email?url="));
    QVERIFY(page.body.contains("value=\"" + mail.token().toUtf8() + '"'));

    // As a form that is not one: the token of the address alone confirms nothing.
    QCOMPARE(m_client->post(path).status, 415);
    QCOMPARE(postForm(path, {}).status, 422);
    const Answer done = postForm(u"/verify-email?"_s, {{u"token"_s, mail.token()}});
    QCOMPARE(done.status, 200);
    QVERIFY2(done.body.contains("Your address is confirmed"), done.body);
    QCOMPARE(m_client->login(u"ada"_s).status, 200);
    // The log has not heard of it.
    QVERIFY(!m_server->log().contains(mail.token().toUtf8()));
}

void RecoveryContractTest::thePageSetsAPassword()
{
    startVerifying();
    member(u"ada"_s);
    QCOMPARE(forgot(u"ada@example.org"_s).status, 202);
    const MailFile mail = m_mails->take(u"ada@example.org"_s);
    const Answer page = m_client->get(pathOf(mail.link()));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("name=\"password\"") && page.body.contains("name=\"again\""));
    QVERIFY(page.body.contains("kith://reset-password?url="));
    const auto send = [&](const QString &secret, const QString &again) {
        return postForm(
            u"/reset-password?"_s,
            {{u"token"_s, mail.token()}, {u"password"_s, secret}, {u"again"_s, again}}
        );
    };
    const Answer differ = send(kNewSecret, u"something else"_s);
    QCOMPARE(differ.status, 422);
    QVERIFY2(differ.body.contains("The two passwords differ."), differ.body);
    QVERIFY(differ.body.contains("name=\"again\"")); // to be tried again
    QVERIFY(send(u"short"_s, u"short"_s).body.contains("at least 10 characters"));
    QVERIFY(send(u"password12"_s, u"password12"_s).body.contains("too easy to guess"));
    QVERIFY(!send(u"password12"_s, u"password12"_s).body.contains("password12\""));

    const Answer done = send(kNewSecret, kNewSecret);
    QCOMPARE(done.status, 200);
    QVERIFY(done.body.contains("Your new password is set"));
    QCOMPARE(m_client->login(u"ada"_s, kNewSecret).status, 200);
    QVERIFY(send(kNewSecret, kNewSecret).body.contains("This link works no more"));
}

void RecoveryContractTest::pagesSpeakTheLanguageOfTheMember_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("title");
    QTest::newRow("ru") << u"ru-RU"_s << u"Подтвердите адрес для Mill Lane"_s
                        << u"Подтверждение адреса"_s;
    QTest::newRow("ar") << u"ar"_s << u"أكّد عنوانك لدى \u2068Mill Lane\u2069"_s
                        << u"تأكيد عنوانك"_s;
    QTest::newRow("fr") << u"fr"_s << u"Confirm your address for Mill Lane"_s
                        << u"Confirm your address"_s;
}

void RecoveryContractTest::pagesSpeakTheLanguageOfTheMember()
{
    QFETCH(QString, locale);
    QFETCH(QString, subject);
    QFETCH(QString, title);
    startVerifying();
    QCOMPARE(enrol(u"ada"_s, u"ada@example.org"_s, {{u"locale"_s, locale}}).status, 202);
    const MailFile mail = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(mail.subject, subject);
    const bool isArabic = locale == u"ar";
    QCOMPARE(mail.html.contains(u"dir=\"rtl\""_s), isArabic);
    const Answer page = m_client->get(pathOf(mail.link()));
    QVERIFY2(page.body.contains(title.toUtf8()), page.body);
    QCOMPARE(page.body.contains("dir=\"rtl\""), isArabic);
}

void RecoveryContractTest::badLinksAreToldOnAPage()
{
    startVerifying();
    for (const QString &path :
         {u"/verify-email"_s, u"/verify-email?token=x"_s, u"/reset-password?token="_s}) {
        const Answer page = m_client->get(path);
        QCOMPARE(page.status, 422);
        QVERIFY2(page.body.contains("This link works no more"), page.body);
        QVERIFY(!page.body.contains("<form"));
    }
    const Answer evil = m_client->get(u"/reset-password?token=%22%3E%3Cscript%3E&lang=%22%3E"_s);
    QVERIFY(!evil.body.contains("<script"));
    QCOMPARE(m_client->send("DELETE", u"/verify-email"_s).status, 405);
}

void RecoveryContractTest::withoutMailAnAdministratorHandsOverALink()
{
    start({});
    const Person ada = m_client->join(u"ada"_s, {{u"email"_s, u"ada@example.org"_s}});
    QCOMPARE(forgot(u"ada@example.org"_s).status, 202);
    QCOMPARE(call(u"resendVerification"_s, {{u"email"_s, u"ada@example.org"_s}}).status, 202);
    QByteArray output;
    QCOMPARE(
        m_server->run(
            {u"admin"_s,
             u"reset-password"_s,
             u"--username"_s,
             u"ada"_s,
             u"--set"_s,
             u"server.public_url="_s + m_server->url()},
            {},
            &output
        ),
        0
    );
    const QString link = QString::fromUtf8(output).section(u'\n', 1, 1);
    QVERIFY2(link.startsWith(m_server->url() + u"/reset-password?token="_s), output);
    QCOMPARE(m_client->get(pathOf(link)).status, 200);
    QCOMPARE(me(ada.accessToken).value(u"id").toString(), ada.id); // printing it ends nothing
    const QString token = link.section(u'=', 1, 1).section(u'&', 0, 0);
    QCOMPARE(reset(token).status, 204);
    const Answer in = m_client->login(u"ada"_s, kNewSecret);
    QCOMPARE(in.status, 200);
    QVERIFY(!in.at(u"/user/emailVerified"_s).toBool()); // a link in the hand proves no address

    // There is nobody to wait for.
    m_client->join(u"bob"_s, {{u"email"_s, u"bob@example.org"_s}});
    const QString fresh = in.at(u"/accessToken"_s).toString();
    QCOMPARE(
        call(u"changeEmail"_s, {{u"email"_s, u"bob@example.org"_s}}, fresh).code(),
        u"auth.email_taken"_s
    );
    const Answer changed = call(u"changeEmail"_s, {{u"email"_s, u"new@example.org"_s}}, fresh);
    QCOMPARE(changed.status, 202);
    QCOMPARE(changed.at(u"/email"_s).toString(), u"new@example.org"_s);
    QVERIFY(changed.at(u"/pendingEmail"_s).isNull());
}

void RecoveryContractTest::anAdministratorGetsALink()
{
    start({});
    const Person ada = m_client->join(u"ada"_s);
    const Person bob = m_client->join(u"bob"_s);
    // Not by its name: the contract does not know of the member yet.
    const auto ask = [&](const QString &token, const QJsonObject &body) {
        return m_client->put(u"/api/v1/admin/users/"_s + bob.id, body, token);
    };
    const QJsonObject wish{{u"recoveryLink"_s, true}};
    QCOMPARE(ask(ada.accessToken, wish).status, 403);
    QCOMPARE(
        m_server->run(
            {u"admin"_s, u"set-role"_s, u"--username"_s, u"ada"_s, u"--role"_s, u"admin"_s}
        ),
        0
    );
    QTRY_COMPARE(ask(ada.accessToken, {}).status, 200); // the other process is heard of
    QVERIFY(!ask(ada.accessToken, {}).json().contains(u"recoveryUrl"));
    QCOMPARE(ask(ada.accessToken, {{u"recoveryLink"_s, false}}).status, 422);
    const QString url = ask(ada.accessToken, wish).at(u"/recoveryUrl"_s).toString();
    QVERIFY2(url.startsWith(m_server->url() + u"/reset-password?token="_s), qPrintable(url));
    QCOMPARE(reset(url.section(u'=', 1, 1).section(u'&', 0, 0)).status, 204);
    QCOMPARE(m_client->login(u"bob"_s, kNewSecret).status, 200);
}

void RecoveryContractTest::whoAsksToComeInIsAnswered()
{
    start(withMail({u"registration.mode=approval"_s}));
    QByteArray output;
    QCOMPARE(
        m_server->run(
            {u"admin"_s,
             u"create"_s,
             u"--username"_s,
             u"root1"_s,
             u"--email"_s,
             u"root@example.org"_s,
             u"--password-stdin"_s},
            (tests::Api::password() + u'\n').toUtf8(),
            &output
        ),
        0
    );
    const QString token = m_client->login(u"root1"_s).at(u"/accessToken"_s).toString();
    const auto decide = [&](const QString &operation, const QString &name) {
        const QString email = name + u"@example.org"_s;
        const Answer asked = enrol(name, email);
        if (m_mails->take(email).token().isEmpty())
            qWarning("no mail to confirm the address");
        return m_client
            ->call(operation, {.token = token, .path = {asked.at(u"/userId"_s).toString()}})
            .status;
    };
    QCOMPARE(decide(u"approveAccount"_s, u"ada"_s), 200);
    QCOMPARE(
        m_mails->take(u"ada@example.org"_s).subject, u"Your account on Mill Lane is approved"_s
    );
    QCOMPARE(decide(u"rejectAccount"_s, u"eve"_s), 204);
    QCOMPARE(m_mails->take(u"eve@example.org"_s).subject, u"Your registration on Mill Lane"_s);
}

void RecoveryContractTest::whoLeavesIsTold()
{
    startVerifying();
    const Person ada = member(u"ada"_s);
    const Answer leaving =
        m_client->call(u"deleteMe"_s, {.token = ada.accessToken, .body = QJsonObject()});
    QVERIFY2(leaving.status / 100 == 2, leaving.body);
    const MailFile mail = m_mails->take(u"ada@example.org"_s);
    QCOMPARE(mail.subject, u"Your account on Mill Lane will be deleted"_s);
    QVERIFY(mail.text.contains(QLocale(u"en"_s).toString(
        QDateTime::currentDateTimeUtc().addDays(14).date(), QLocale::LongFormat
    )));
}

void RecoveryContractTest::mailsGoToAMailServer()
{
    if (!tests::SmtpServer::isThere())
        QSKIP("SKIP   : python3-aiosmtpd is not installed");
    tests::SmtpServer smtp;
    QVERIFY(smtp.start());
    const QStringList settings{
        u"mail.transport=smtp://127.0.0.1:%1"_s.arg(smtp.port()), u"mail.from=kith@kith.example"_s};
    start(settings);
    QCOMPARE(enrol(u"ada"_s, u"ada@example.org"_s).status, 201);
    const QJsonObject mail = smtp.take();
    QCOMPARE(mail.value(u"recipients").toArray(), QJsonArray{u"ada@example.org"_s});
    MailFile read;
    read.text = mail.value(u"text").toString();
    QCOMPARE(verify(read.token()).status, 204);
    QVERIFY(smtp.take().value(u"text").toString().contains(u"is ready"_s)); // welcome
    QByteArray output;
    m_server->run({u"doctor"_s, u"--set"_s, settings[0], u"--set"_s, settings[1]}, {}, &output);
    QVERIFY2(output.contains("takes mails from here"), output);
    QVERIFY(smtp.isEmpty());
}

void RecoveryContractTest::mailsSurviveTheServer()
{
    // A folder that cannot be made: the mail waits, also over an end by force.
    start(withMail());
    const QString outbox = m_server->data() + u"/outbox"_s;
    QFile inTheWay(outbox);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QCOMPARE(enrol(u"ada"_s, u"ada@example.org"_s).status, 201);
    QVERIFY(m_server->waitForLog("Job mail.recovery"));
    m_server->kill();
    QVERIFY(inTheWay.remove());
    tests::DataFile(*m_server).run(
        "UPDATE jobs SET state = 'queued', locked_until = NULL, run_at = 1"
        " WHERE kind = 'mail.recovery'"
    );
    QVERIFY2(m_server->start(), m_server->log());
    QCOMPARE(verify(m_mails->take(u"ada@example.org"_s).token()).status, 204);
    QCOMPARE(m_mails->take(u"ada@example.org"_s).subject, u"Welcome to Mill Lane"_s);
    QCOMPARE(m_mails->count(u"ada@example.org"_s), 0);
}

QTEST_GUILESS_MAIN(RecoveryContractTest)
#include "recovery_contract_test.moc"
