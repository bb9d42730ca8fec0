// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What guards an account: the second factor, fresh sessions, another password, and the wait of
// those who guess.

#include "common/catalogue/all_routes.h"
#include "tests/support/authenticator.h"
#include "tests/support/contract_client.h"
#include "tests/support/data_file.h"
#include "tests/support/test_server.h"

#include <QDateTime>
#include <QTest>
#include <QUrl>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::Authenticator;
using tests::Contract;
using tests::ContractClient;
using tests::Person;

namespace {

const QString kSecret = tests::Api::password();

QJsonObject words(const Answer &answer)
{
    QJsonObject json = answer.json();
    json.remove(u"requestId"_s);
    return json;
}

} // namespace

class GuardContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void authenticatorIsEnrolledAndAskedFor();
    void eachCodeWorksOnce();
    void recoveryCodesReplaceTheAuthenticator();
    void recoveryCodesAreRenewed();
    void secondFactorIsSwitchedOff();
    void lostSecondFactorIsSwitchedOffByTheOperator();
    void totpStates();
    void wrongFirstCodeIsTold();

    void reauthenticationMakesFresh();
    void reauthenticationNeedsThePassword();
    void reauthenticationNeedsTheSecondFactor();
    void whatIsMarkedNeedsAFreshSession_data();
    void whatIsMarkedNeedsAFreshSession();

    void newPasswordEndsTheOtherSessions();
    void newPasswordIsChecked();

    void stateIsToldOnlyToWhoKnowsThePassword_data();
    void stateIsToldOnlyToWhoKnowsThePassword();

    void guessesAtAnAccountHaveToWait();
    void ownersGetInWhileTheirAccountIsAttacked();
    void guessesFromAnAddressHaveToWait();
    void wrongCodesHaveToWait();
    void beingAskedForACodeIsNoFailure();

    void lastUseIsRemembered();
    void sessionIsWhereItWasRefreshedLast();
    void stolenTokenIsTold();

private:
    struct Member : Person {
        std::shared_ptr<Authenticator> authenticator{};
        QStringList recoveryCodes{};
    };
    Member guarded(const QString &username);
    Answer login(const QString &name, const QString &code = {}, const QString &secret = kSecret)
    {
        return from(*m_client, {}, name, code, secret);
    }
    // As a proxy would say it: from another address.
    static Answer from(
        ContractClient &client,
        const QByteArray &address,
        const QString &name,
        const QString &code = {},
        const QString &secret = kSecret
    )
    {
        QJsonObject body{{u"login"_s, name}, {u"password"_s, secret}};
        if (!code.isNull())
            body.insert(u"code"_s, code);
        tests::Headers headers;
        if (!address.isEmpty())
            headers.append({"X-Forwarded-For", address});
        return client.call(u"login"_s, {.body = body, .headers = headers});
    }
    Answer call(const QString &operation, const QString &token)
    {
        return m_client->call(operation, {.token = token});
    }
    Answer call(const QString &operation, const QString &token, const QJsonObject &body)
    {
        return m_client->call(operation, {.token = token, .body = body});
    }
    Answer me(const QString &token) { return call(u"getMe"_s, token); }
    // No session is fresh any more.
    void wait();

    std::unique_ptr<tests::TestServer> m_server;
    std::optional<ContractClient> m_client;
    Person m_boss;
};

void GuardContractTest::initTestCase()
{
    m_server = std::make_unique<tests::TestServer>();
    const QStringList create{
        u"admin"_s,
        u"create"_s,
        u"--username"_s,
        u"boss"_s,
        u"--email"_s,
        u"b@x.org"_s,
        u"--password-stdin"_s,
        u"--role"_s,
        u"admin"_s};
    QCOMPARE(m_server->run(create, kSecret.toLatin1() + '\n'), 0);
    QVERIFY2(m_server->start(), m_server->log());
    m_client.emplace(m_server->port());
    m_boss.accessToken = login(u"boss"_s).at(u"/accessToken"_s).toString();
    QVERIFY(!m_boss.accessToken.isEmpty());
}

void GuardContractTest::wait()
{
    m_server->stop();
    tests::DataFile(*m_server).run("UPDATE sessions SET fresh_until = 1");
    QVERIFY2(m_server->start(), m_server->log());
    m_client.emplace(m_server->port());
}

// A member whose second factor is on.
GuardContractTest::Member GuardContractTest::guarded(const QString &username)
{
    Member member{m_client->join(username)};
    const Answer enrolled = call(u"enrolTotp"_s, member.accessToken);
    member.authenticator = std::make_shared<Authenticator>(enrolled.at(u"/secret"_s).toString());
    const Answer codes =
        call(u"confirmTotp"_s, member.accessToken, {{u"code"_s, member.authenticator->next()}});
    for (const auto &code : codes.at(u"/recoveryCodes"_s).toArray())
        member.recoveryCodes.append(code.toString());
    if (member.recoveryCodes.size() != 10)
        qFatal("the second factor cannot be switched on");
    return member;
}

void GuardContractTest::authenticatorIsEnrolledAndAskedFor()
{
    const Person ada = m_client->join(u"ada"_s);
    QCOMPARE(me(ada.accessToken).at(u"/totpEnabled"_s), false);
    const Answer enrolled = call(u"enrolTotp"_s, ada.accessToken);
    QCOMPARE(enrolled.status, 200);
    const QString link = enrolled.at(u"/otpauthUri"_s).toString();
    QVERIFY2(link.startsWith(u"otpauth://totp/Kith:ada?"_s), qPrintable(link));
    QVERIFY(link.contains(u"secret="_s + enrolled.at(u"/secret"_s).toString()));
    QCOMPARE(me(ada.accessToken).at(u"/totpEnabled"_s), false);
    QCOMPARE(login(u"ada"_s).status, 200);

    Authenticator authenticator(enrolled.at(u"/secret"_s).toString());
    const Answer codes =
        call(u"confirmTotp"_s, ada.accessToken, {{u"code"_s, authenticator.next()}});
    QCOMPARE(codes.status, 200);
    QCOMPARE(codes.at(u"/recoveryCodes"_s).toArray().size(), 10);
    QCOMPARE(me(ada.accessToken).at(u"/totpEnabled"_s), true);

    const Answer asked = login(u"ada"_s);
    QCOMPARE(asked.status, 401);
    QCOMPARE(asked.code(), u"auth.second_factor_required"_s);
    const Answer wrong = login(u"ada"_s, u"000000"_s);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), u"auth.second_factor_invalid"_s);
    const Answer in = login(u"ada"_s, authenticator.next());
    QCOMPARE(in.status, 200);
    QCOMPARE(in.at(u"/user/totpEnabled"_s), true);
}

void GuardContractTest::eachCodeWorksOnce()
{
    const Member bob = guarded(u"bob"_s);
    const QString code = bob.authenticator->next();
    QCOMPARE(login(u"bob"_s, code).status, 200);
    QCOMPARE(login(u"bob"_s, code).code(), u"auth.second_factor_invalid"_s);
}

void GuardContractTest::recoveryCodesReplaceTheAuthenticator()
{
    const Member carol = guarded(u"carol"_s);
    const QString code = carol.recoveryCodes.first();
    QCOMPARE(login(u"carol"_s, code).status, 200);
    QCOMPARE(login(u"carol"_s, code).code(), u"auth.second_factor_invalid"_s);
    QCOMPARE(login(u"carol"_s, u' ' + carol.recoveryCodes[1].toUpper()).status, 200);
    const Member other = guarded(u"carol2"_s);
    QCOMPARE(login(u"carol2"_s, carol.recoveryCodes[2]).code(), u"auth.second_factor_invalid"_s);
}

void GuardContractTest::recoveryCodesAreRenewed()
{
    const Member dora = guarded(u"dora"_s);
    const Answer renewed = call(u"renewRecoveryCodes"_s, dora.accessToken);
    QCOMPARE(renewed.status, 200);
    QCOMPARE(login(u"dora"_s, dora.recoveryCodes.first()).code(), u"auth.second_factor_invalid"_s);
    QCOMPARE(login(u"dora"_s, renewed.at(u"/recoveryCodes/9"_s).toString()).status, 200);
}

void GuardContractTest::secondFactorIsSwitchedOff()
{
    const Member emma = guarded(u"emma"_s);
    QCOMPARE(call(u"disableTotp"_s, emma.accessToken).status, 204);
    QCOMPARE(me(emma.accessToken).at(u"/totpEnabled"_s), false);
    QCOMPARE(login(u"emma"_s).status, 200);
    // Nothing to do is done.
    QCOMPARE(call(u"disableTotp"_s, emma.accessToken).status, 204);
    // And on again, with another secret.
    QCOMPARE(call(u"enrolTotp"_s, emma.accessToken).status, 200);
}

void GuardContractTest::lostSecondFactorIsSwitchedOffByTheOperator()
{
    guarded(u"quin"_s);
    QCOMPARE(login(u"quin"_s).code(), u"auth.second_factor_required"_s);
    QCOMPARE(m_server->run({u"admin"_s, u"disable-totp"_s, u"--username"_s, u"quin"_s}), 0);
    QCOMPARE(login(u"quin"_s).status, 200);
    QVERIFY(m_server->run({u"admin"_s, u"disable-totp"_s, u"--username"_s, u"nobody"_s}) != 0);
}

void GuardContractTest::totpStates()
{
    const Person fay = m_client->join(u"fay"_s);
    const QJsonObject code{{u"code"_s, u"123456"_s}};
    for (const Answer &answer :
         {call(u"confirmTotp"_s, fay.accessToken, code),
          call(u"renewRecoveryCodes"_s, fay.accessToken)}) {
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), u"auth.totp_state"_s);
    }
    const Member gil = guarded(u"gil"_s);
    for (const Answer &answer :
         {call(u"confirmTotp"_s, gil.accessToken, code), call(u"enrolTotp"_s, gil.accessToken)}) {
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), u"auth.totp_state"_s);
    }
}

void GuardContractTest::wrongFirstCodeIsTold()
{
    const Person hal = m_client->join(u"hal"_s);
    Authenticator authenticator(call(u"enrolTotp"_s, hal.accessToken).at(u"/secret"_s).toString());
    const QString stale = authenticator.codeOf(Authenticator::stepNow() - 10);
    const Answer wrong = call(u"confirmTotp"_s, hal.accessToken, {{u"code"_s, stale}});
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), u"auth.second_factor_invalid"_s);
    QCOMPARE(
        call(u"confirmTotp"_s, hal.accessToken, {{u"code"_s, authenticator.next()}}).status, 200
    );
}

void GuardContractTest::reauthenticationMakesFresh()
{
    const Person ida = m_client->join(u"ida"_s);
    wait();
    const Answer stale = call(u"enrolTotp"_s, ida.accessToken);
    QCOMPARE(stale.status, 403);
    QCOMPARE(stale.code(), u"auth.reauthentication_required"_s);
    const Answer fresh = call(u"reauthenticate"_s, ida.accessToken, {{u"password"_s, kSecret}});
    QCOMPARE(fresh.status, 200);
    QCOMPARE(fresh.at(u"/id"_s), ida.sessionId);
    QCOMPARE(fresh.at(u"/current"_s), true);
    const auto until =
        QDateTime::fromString(fresh.at(u"/freshUntil"_s).toString(), Qt::ISODateWithMs);
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(until);
    QVERIFY2(left > 540 && left <= 600, qPrintable(QString::number(left)));
    QCOMPARE(call(u"enrolTotp"_s, ida.accessToken).status, 200);
    const Answer listed = call(u"listSessions"_s, ida.accessToken);
    QCOMPARE(listed.at(u"/items/0/freshUntil"_s), fresh.at(u"/freshUntil"_s));
}

void GuardContractTest::reauthenticationNeedsThePassword()
{
    const Person jan = m_client->join(u"jan"_s);
    const Answer wrong =
        call(u"reauthenticate"_s, jan.accessToken, {{u"password"_s, u"not his secret"_s}});
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), u"auth.invalid_credentials"_s);
}

void GuardContractTest::reauthenticationNeedsTheSecondFactor()
{
    const Member kim = guarded(u"kim"_s);
    const auto with = [&](const QString &code) {
        QJsonObject body{{u"password"_s, kSecret}};
        if (!code.isNull())
            body.insert(u"code"_s, code);
        return call(u"reauthenticate"_s, kim.accessToken, body);
    };
    QCOMPARE(with({}).code(), u"auth.second_factor_required"_s);
    QCOMPARE(with(u"000000"_s).code(), u"auth.second_factor_invalid"_s);
    QCOMPARE(with(kim.authenticator->next()).status, 200);
    QCOMPARE(with(kim.recoveryCodes.first()).status, 200);
}

void GuardContractTest::whatIsMarkedNeedsAFreshSession_data()
{
    QTest::addColumn<QString>("operation");
    wait();
    catalogue::forEachRoute([](const wire::RouteInfo &route) {
        const QString name = wire::toQString(route.name);
        if (Contract::get().operation(name).json.value(u"x-fresh").toBool())
            QTest::newRow(qPrintable(name)) << name;
    });
}

void GuardContractTest::whatIsMarkedNeedsAFreshSession()
{
    QFETCH(QString, operation);
    // An administrator, whom nothing else keeps out.
    const QStringList path(Contract::get().operation(operation).path.count(u'{'), u"1"_s);
    const auto body = Contract::get().operation(operation).needsBody()
        ? std::optional(QJsonObject())
        : std::nullopt;
    const Answer answer =
        m_client->call(operation, {.token = m_boss.accessToken, .path = path, .body = body});
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), u"auth.reauthentication_required"_s);
}

void GuardContractTest::newPasswordEndsTheOtherSessions()
{
    const Person leo = m_client->join(u"leo"_s);
    const Answer elsewhere = login(u"leo"_s);
    const QString changed = u"analytical engine"_s;
    QCOMPARE(call(u"changePassword"_s, leo.accessToken, {{u"newPassword"_s, changed}}).status, 204);
    QCOMPARE(me(leo.accessToken).status, 200);
    QCOMPARE(me(elsewhere.at(u"/accessToken"_s).toString()).code(), u"auth.token_invalid"_s);
    const Answer refreshed = m_client->call(
        u"refreshTokens"_s,
        {.body = QJsonObject{{u"refreshToken"_s, elsewhere.at(u"/refreshToken"_s)}}}
    );
    QCOMPARE(refreshed.code(), u"auth.refresh_invalid"_s);
    QCOMPARE(login(u"leo"_s).code(), u"auth.invalid_credentials"_s);
    QCOMPARE(login(u"leo"_s, {}, changed).status, 200);
}

void GuardContractTest::newPasswordIsChecked()
{
    const Person mia = m_client->join(u"mia"_s);
    const auto change = [&](const QString &password) {
        return call(u"changePassword"_s, mia.accessToken, {{u"newPassword"_s, password}});
    };
    QCOMPARE(change(u"n1ne char"_s).faults(), QStringList{u"/newPassword too_short"_s});
    QCOMPARE(change(u"password123"_s).faults(), QStringList{u"/newPassword weak_password"_s});
    QCOMPARE(change(u"x"_s.repeated(257)).faults(), QStringList{u"/newPassword too_long"_s});
    QCOMPARE(login(u"mia"_s).status, 200);
}

void GuardContractTest::stateIsToldOnlyToWhoKnowsThePassword_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("code");
    QTest::newRow("pending") << u"pending"_s << u"account.pending"_s;
    QTest::newRow("suspended") << u"suspended"_s << u"account.suspended"_s;
    QTest::newRow("banned") << u"banned"_s << u"account.banned"_s;
    QTest::newRow("deleting") << u"deleting"_s << QString();
}

void GuardContractTest::stateIsToldOnlyToWhoKnowsThePassword()
{
    QFETCH(QString, state);
    QFETCH(QString, code);
    const Person person = m_client->join(u"is_"_s + state);
    tests::DataFile(*m_server).run(
        "UPDATE users SET state = ? WHERE id = ?", {state, person.id.toLongLong()}
    );
    const QString wrong = u"not the secret"_s;
    QCOMPARE(words(login(person.username, {}, wrong)), words(login(u"nobody_at_all"_s, {}, wrong)));
    // Nor does a code make it talk.
    QCOMPARE(
        words(login(person.username, u"123456"_s, wrong)),
        words(login(u"nobody_at_all"_s, u"123456"_s, wrong))
    );
    QCOMPARE(login(person.username).code(), code);
}

void GuardContractTest::guessesAtAnAccountHaveToWait()
{
    tests::TestServer server(
        {u"rate.enabled=true"_s, u"server.trusted_proxies=127.0.0.1"_s, u"rate.register=100/h"_s}
    );
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    client.join(u"ada"_s); // from 127.0.0.1, which is known from now on
    const QString wrong = u"not her secret"_s;
    // The same answers whether or not there is such an account.
    for (const QString &name : {u"ada"_s, u"nobody"_s}) {
        for (int i = 0; i < 5; ++i) {
            const QByteArray stranger = "203.0.113." + QByteArray::number(i);
            QCOMPARE(from(client, stranger, name, {}, wrong).status, 401);
        }
        for (const QString &secret : {wrong, kSecret}) {
            const Answer held = from(client, "198.51.100.1", name, {}, secret);
            QCOMPARE(held.status, 429);
            QCOMPARE(held.code(), u"rate.limited"_s);
            const int seconds = held.headers.value("retry-after").toInt();
            QVERIFY2(seconds >= 1 && seconds <= 30, held.headers.value("retry-after"));
        }
    }
    QCOMPARE(from(client, {}, u"ada"_s).status, 200);
}

// A wait and no lock: from where the account is known its owner does not even notice, and elsewhere
// no longer than the answer said.
void GuardContractTest::ownersGetInWhileTheirAccountIsAttacked()
{
    tests::TestServer server({u"rate.enabled=true"_s, u"server.trusted_proxies=127.0.0.1"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    client.join(u"ada"_s); // from 127.0.0.1
    int looked = 0;
    for (int i = 0; i < 20; ++i) {
        const QByteArray stranger = "203.0." + QByteArray::number(i) + ".1";
        const int status = from(client, stranger, u"ada"_s, {}, u"not her secret"_s).status;
        QVERIFY2(status == 401 || status == 429, QByteArray::number(status));
        looked += status == 401 ? 1 : 0;
    }
    QCOMPARE(looked, 5);
    QCOMPARE(from(client, {}, u"ada"_s).status, 200);
    const QByteArray away = "198.51.100.1"; // the owner, with a new device
    const Answer held = from(client, away, u"ada"_s);
    QCOMPARE(held.status, 429);
    const int seconds = held.headers.value("retry-after").toInt();
    QVERIFY2(seconds >= 1 && seconds <= 30, held.headers.value("retry-after"));
    QTest::qWait(seconds * 1000); // what the answer said is what is tested
    QCOMPARE(from(client, away, u"ada"_s).status, 200);
    // Whoever guesses does not take that back: the device is known by now.
    for (int i = 0; i < 6; ++i)
        from(client, "203.0.113." + QByteArray::number(i), u"ada"_s, {}, u"not her secret"_s);
    QCOMPARE(from(client, "203.0.113.99", u"ada"_s).status, 429);
    QCOMPARE(from(client, away, u"ada"_s).status, 200);
}

void GuardContractTest::guessesFromAnAddressHaveToWait()
{
    tests::TestServer server({u"rate.enabled=true"_s, u"server.trusted_proxies=127.0.0.1"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    client.join(u"ada"_s);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(from(client, "203.0.113.1", u"name%1"_s.arg(i)).status, 401);
    const Answer held = from(client, "203.0.113.1", u"ada"_s);
    QCOMPARE(held.status, 429);
    const int seconds = held.headers.value("retry-after").toInt();
    QVERIFY2(seconds > 800 && seconds <= 900, held.headers.value("retry-after"));
    QCOMPARE(from(client, "203.0.113.2", u"ada"_s).status, 200);
}

void GuardContractTest::wrongCodesHaveToWait()
{
    tests::TestServer server(
        {u"rate.enabled=true"_s, u"rate.login=1000/h"_s, u"server.trusted_proxies=127.0.0.1"_s}
    );
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    const Member ada = guarded(u"ada"_s);
    // Also from where the account is known: who guesses here has the password.
    for (int i = 0; i < 5; ++i)
        QCOMPARE(login(u"ada"_s, u"000000"_s).code(), u"auth.second_factor_invalid"_s);
    QCOMPARE(login(u"ada"_s, ada.authenticator->next()).status, 429);
    QCOMPARE(from(*m_client, "203.0.113.9", u"ada"_s, ada.recoveryCodes.first()).status, 429);
    m_client.emplace(m_server->port());
}

void GuardContractTest::beingAskedForACodeIsNoFailure()
{
    tests::TestServer server({u"rate.enabled=true"_s, u"rate.login=2/15m"_s});
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    const Member ada = guarded(u"ada"_s);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(login(u"ada"_s).code(), u"auth.second_factor_required"_s);
    QCOMPARE(login(u"ada"_s, ada.recoveryCodes.first()).status, 200);
    m_client.emplace(m_server->port());
}

void GuardContractTest::lastUseIsRemembered()
{
    const Person nat = m_client->join(u"nat"_s);
    m_server->stop();
    tests::DataFile(*m_server).run(
        "UPDATE sessions SET last_used_at = 1 WHERE id = ?", {nat.sessionId.toLongLong()}
    );
    QVERIFY2(m_server->start(), m_server->log());
    m_client.emplace(m_server->port());
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(me(nat.accessToken).status, 200);
    m_server->stop(); // which writes what was used
    QVERIFY2(m_server->start(), m_server->log());
    m_client.emplace(m_server->port());
    const Answer listed = call(u"listSessions"_s, nat.accessToken);
    const auto used =
        QDateTime::fromString(listed.at(u"/items/0/lastUsedAt"_s).toString(), Qt::ISODateWithMs);
    QVERIFY2(used.toMSecsSinceEpoch() >= before, listed.body);
}

void GuardContractTest::sessionIsWhereItWasRefreshedLast()
{
    tests::TestServer server({u"server.trusted_proxies=127.0.0.1"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    const Person oda = client.join(u"oda"_s);
    const Answer refreshed = client.call(
        u"refreshTokens"_s,
        {.body = QJsonObject{{u"refreshToken"_s, oda.refreshToken}},
         .headers = {{"X-Forwarded-For", "203.0.113.7"}, {"User-Agent", "Kith/2.0 (test)"}}}
    );
    const Answer listed =
        client.call(u"listSessions"_s, {.token = refreshed.at(u"/accessToken"_s).toString()});
    QCOMPARE(listed.at(u"/items/0/ip"_s), u"203.0.113.7"_s);
    QCOMPARE(listed.at(u"/items/0/userAgent"_s), u"Kith/2.0 (test)"_s);
}

void GuardContractTest::stolenTokenIsTold()
{
    const Person pam = m_client->join(u"pam"_s);
    const Answer elsewhere = login(u"pam"_s);
    const auto refresh = [&](const QJsonValue &token) {
        return m_client->call(
            u"refreshTokens"_s, {.body = QJsonObject{{u"refreshToken"_s, token}}}
        );
    };
    const QJsonValue stolen = elsewhere.at(u"/refreshToken"_s);
    QCOMPARE(refresh(refresh(stolen).at(u"/refreshToken"_s)).status, 200);
    QCOMPARE(call(u"listNotifications"_s, pam.accessToken).at(u"/unreadCount"_s), 0);
    QCOMPARE(refresh(stolen).code(), u"auth.refresh_reused"_s);
    const Answer told = call(u"listNotifications"_s, pam.accessToken);
    QCOMPARE(told.at(u"/items"_s).toArray().size(), 1);
    QCOMPARE(told.at(u"/items/0/type"_s), u"system"_s);
    const QString text = told.at(u"/items/0/text"_s).toString();
    QVERIFY2(text.contains(u"change your password"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(GuardContractTest)
#include "guard_contract_test.moc"
