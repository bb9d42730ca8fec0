// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joining, signing in, keeping signed in, signing out.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

namespace {

const QString kSecret = u"a rather long secret"_s;

QJsonObject registration(const QString &username)
{
    return {{u"username"_s, username}, {u"password"_s, kSecret}};
}

QJsonObject with(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

// What two refusals have in common, if they are to be told apart by nobody.
QJsonObject words(const Answer &answer)
{
    QJsonObject json = answer.json();
    json.remove(u"requestId"_s);
    return json;
}

} // namespace

class AuthContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void registrationSignsIn();
    void registrationNeedsNoMoreThanNameAndPassword();
    void registrationIsChecked_data();
    void registrationIsChecked();
    void usernameIsTakenWithoutRegardToCase();
    void emailIsTakenWithoutRegardToCase();
    void refusedRegistrationLeavesNothing();
    void closedServerTakesNobody();
    void approvalIsWaitedFor();
    void inviteIsNeeded();
    void ageIsAskedFor();

    void loginTakesNameOrEmail_data();
    void loginTakesNameOrEmail();
    void loginTellsNotWhetherTheAccountExists();
    void loginNeedsALogin();

    void refreshRotates();
    void lostAnswerIsForgivenForAWhile();
    void reuseRevokesTheSession();
    void unknownRefreshTokenIsInvalid_data();
    void unknownRefreshTokenIsInvalid();

    void logoutByBearerEndsTheSession();
    void logoutByRefreshTokenEndsTheSession();
    void logoutOfNothingIsDone();

    void sessionsAreListed();
    void sessionsComeInPages();
    void revokedSessionIsOut();
    void foreignSessionIsNotFound();
    void otherSessionsAreRevokedTogether();

private:
    Answer login(const QJsonObject &body) { return m_client->call(u"login"_s, {.body = body}); }
    Answer refresh(const QString &token)
    {
        return m_client->call(
            u"refreshTokens"_s, {.body = QJsonObject{{u"refreshToken"_s, token}}}
        );
    }
    Answer me(const QString &token) { return m_client->call(u"getMe"_s, {.token = token}); }
    Person again(const Person &person, const QString &device = {});

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
};

void AuthContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
}

Person AuthContractTest::again(const Person &person, const QString &device)
{
    QJsonObject body{{u"login"_s, person.username}, {u"password"_s, tests::Api::password()}};
    if (!device.isEmpty())
        body.insert(u"deviceName"_s, device);
    const Answer answer = login(body);
    return {
        person.id,
        person.username,
        answer.at(u"/accessToken"_s).toString(),
        answer.at(u"/refreshToken"_s).toString(),
        answer.at(u"/sessionId"_s).toString()};
}

void AuthContractTest::registrationSignsIn()
{
    const Answer answer = m_client->call(
        u"registerUser"_s,
        {.body =
             QJsonObject{
                 {u"username"_s, u"Ada"_s},
                 {u"email"_s, u"Ada@Example.org"_s},
                 {u"password"_s, kSecret},
                 {u"firstName"_s, u"Ada"_s},
                 {u"lastName"_s, u"Lovelace"_s},
                 {u"bio"_s, u"Engines."_s},
                 {u"dateOfBirth"_s, u"1815-12-10"_s},
                 {u"locale"_s, u"pt-BR"_s},
                 {u"message"_s, u"Let me in"_s},
                 {u"deviceName"_s, u"Kith on desk"_s}}}
    );
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.at(u"/tokenType"_s), u"Bearer"_s);
    QCOMPARE(answer.at(u"/expiresIn"_s), 900);
    QCOMPARE(answer.at(u"/user/username"_s), u"Ada"_s);
    QCOMPARE(answer.at(u"/user/displayName"_s), u"Ada Lovelace"_s);
    QCOMPARE(answer.at(u"/user/email"_s), u"Ada@Example.org"_s);
    QCOMPARE(answer.at(u"/user/bio"_s), u"Engines."_s);
    QCOMPARE(answer.at(u"/user/dateOfBirth"_s), u"1815-12-10"_s);
    QCOMPARE(answer.at(u"/user/settings/locale"_s), u"pt-BR"_s);
    QCOMPARE(answer.at(u"/user/role"_s), u"user"_s);
    QCOMPARE(answer.at(u"/user/state"_s), u"active"_s);
    QCOMPARE(answer.at(u"/user/hasPassword"_s), true);
    const auto expires =
        QDateTime::fromString(answer.at(u"/refreshExpiresAt"_s).toString(), Qt::ISODateWithMs);
    const qint64 days = QDateTime::currentDateTimeUtc().secsTo(expires) / 86'400;
    QVERIFY(days == 29 || days == 30);
    QVERIFY2(!answer.body.contains("secret"), answer.body);
    QCOMPARE(me(answer.at(u"/accessToken"_s).toString()).at(u"/id"_s), answer.at(u"/user/id"_s));
}

void AuthContractTest::registrationNeedsNoMoreThanNameAndPassword()
{
    const Answer answer = m_client->call(u"registerUser"_s, {.body = registration(u"brief"_s)});
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.at(u"/user/displayName"_s), u"brief"_s);
    QCOMPARE(answer.at(u"/user/firstName"_s), QJsonValue::Null);
}

void AuthContractTest::registrationIsChecked_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row =
        [](const char *name, const char *member, const QString &value, const char *fault) {
            QTest::newRow(name) << QString::fromLatin1(member) << value
                                << QString::fromLatin1(fault);
        };
    row("two letters", "username", u"ab"_s, "/username too_short");
    row("31 letters", "username", u"a"_s.repeated(31), "/username too_long");
    row("a hyphen", "username", u"a-b-c"_s, "/username format");
    row("a space", "username", u"ada l"_s, "/username format");
    row("no Latin letters", "username", u"ада"_s, "/username format");
    row("reserved", "username", u"admin"_s, "/username not_allowed");
    row("reserved in capitals", "username", u"Root"_s, "/username not_allowed");
    row("no address", "email", u"nowhere"_s, "/email format");
    row("an address without host", "email", u"ada@"_s, "/email format");
    row("an address with a space", "email", u"ada lo@example.org"_s, "/email format");
    row("common password", "password", u"password123"_s, "/password weak_password");
    row("common password in capitals", "password", u"PASSWORD123"_s, "/password weak_password");
    row("one letter", "password", u"aaaaaaaaaaaa"_s, "/password weak_password");
    row("own name", "password", u"checkedname"_s, "/password weak_password");
    row("nine characters", "password", u"n1ne char"_s, "/password too_short");
    row("a day to come", "dateOfBirth", u"2199-01-01"_s, "/dateOfBirth out_of_range");
    row("no such day", "dateOfBirth", u"2001-02-30"_s, "/dateOfBirth format");
    row("no language", "locale", u"English"_s, "/locale format");
}

void AuthContractTest::registrationIsChecked()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    const Answer answer = m_client->call(
        u"registerUser"_s, {.body = with(registration(u"checkedname"_s), member, value)}
    );
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), u"validation.failed"_s);
    QCOMPARE(answer.faults(), QStringList{fault});
}

void AuthContractTest::usernameIsTakenWithoutRegardToCase()
{
    m_client->join(u"bob"_s);
    const Answer answer = m_client->call(u"registerUser"_s, {.body = registration(u"BOB"_s)});
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), u"auth.username_taken"_s);
    QCOMPARE(answer.at(u"/errors/0/field"_s), u"/username"_s);
}

void AuthContractTest::emailIsTakenWithoutRegardToCase()
{
    m_client->join(u"carol"_s, {{u"email"_s, u"carol@example.org"_s}});
    const Answer answer = m_client->call(
        u"registerUser"_s,
        {.body = with(registration(u"carol2"_s), u"email"_s, u"Carol@EXAMPLE.org"_s)}
    );
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), u"auth.email_taken"_s);
    QCOMPARE(answer.at(u"/errors/0/field"_s), u"/email"_s);
}

void AuthContractTest::refusedRegistrationLeavesNothing()
{
    m_client->join(u"dora"_s, {{u"email"_s, u"dora@example.org"_s}});
    const QJsonObject taken = with(registration(u"dora2"_s), u"email"_s, u"dora@example.org"_s);
    QCOMPARE(m_client->call(u"registerUser"_s, {.body = taken}).status, 409);
    QCOMPARE(m_client->call(u"registerUser"_s, {.body = registration(u"dora2"_s)}).status, 201);
}

void AuthContractTest::closedServerTakesNobody()
{
    tests::TestServer server({u"registration.mode=closed"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    const Answer answer = client.call(u"registerUser"_s, {.body = registration(u"ada"_s)});
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), u"registration.closed"_s);
    QCOMPARE(client.call(u"getServer"_s).at(u"/registration/mode"_s), u"closed"_s);
}

void AuthContractTest::approvalIsWaitedFor()
{
    tests::TestServer server({u"registration.mode=approval"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    const Answer answer = client.call(
        u"registerUser"_s, {.body = with(registration(u"ada"_s), u"message"_s, u"It is me"_s)}
    );
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.at(u"/state"_s), u"awaitingApproval"_s);
    QVERIFY(!answer.json().contains(u"accessToken"));
    const auto login = [&](const QString &password) {
        return client.call(
            u"login"_s, {.body = QJsonObject{{u"login"_s, u"ada"_s}, {u"password"_s, password}}}
        );
    };
    QCOMPARE(login(kSecret).code(), u"account.pending"_s);
    // The state of an account is told only to who knows its password.
    QCOMPARE(login(u"another secret"_s).code(), u"auth.invalid_credentials"_s);
}

void AuthContractTest::inviteIsNeeded()
{
    tests::TestServer server({u"registration.mode=invite"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    const Answer without = client.call(u"registerUser"_s, {.body = registration(u"ada"_s)});
    QCOMPARE(without.status, 422);
    QCOMPARE(without.faults(), QStringList{u"/inviteCode required"_s});
    const Answer unknown = client.call(
        u"registerUser"_s, {.body = with(registration(u"ada"_s), u"inviteCode"_s, u"nonsense"_s)}
    );
    QCOMPARE(unknown.status, 422);
    QCOMPARE(unknown.faults(), QStringList{u"/inviteCode invalid_token"_s});
}

void AuthContractTest::ageIsAskedFor()
{
    tests::TestServer server(
        {u"registration.min_age=16"_s,
         u"server.rules=Be kind\nNo ads"_s,
         u"server.contact_email=mill@example.org"_s}
    );
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    const Answer shown = client.call(u"getServer"_s);
    QCOMPARE(shown.at(u"/registration/minAge"_s), 16);
    QCOMPARE(shown.at(u"/rules"_s), (QJsonArray{u"Be kind"_s, u"No ads"_s}));
    QCOMPARE(shown.at(u"/contactEmail"_s), u"mill@example.org"_s);
    const auto born = [&](const QDate &date) {
        const QString day = date.toString(Qt::ISODate);
        return client.call(
            u"registerUser"_s, {.body = with(registration(u"ada"_s), u"dateOfBirth"_s, day)}
        );
    };
    const Answer untold = client.call(u"registerUser"_s, {.body = registration(u"ada"_s)});
    QCOMPARE(untold.status, 422);
    QCOMPARE(untold.faults(), QStringList{u"/dateOfBirth required"_s});
    const QDate today = QDateTime::currentDateTimeUtc().date();
    // Two days on either side: which day it is depends on where one is.
    QCOMPARE(
        born(today.addYears(-16).addDays(2)).faults(), QStringList{u"/dateOfBirth out_of_range"_s}
    );
    QCOMPARE(born(today.addDays(2)).faults(), QStringList{u"/dateOfBirth out_of_range"_s});
    QCOMPARE(born(today.addYears(-16).addDays(-2)).status, 201);
    QCOMPARE(m_client->call(u"getServer"_s).at(u"/registration/minAge"_s), QJsonValue::Null);
}

void AuthContractTest::loginTakesNameOrEmail_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    int number = 0;
    for (const char *member : {"login", "email", "username"}) {
        for (const QString &value :
             {u"Emma"_s, u"emma"_s, u"EMMA"_s, u"emma@example.org"_s, u"Emma@Example.ORG"_s})
            QTest::addRow("%d: %s %s", ++number, member, qPrintable(value))
                << QString::fromLatin1(member) << value;
    }
}

void AuthContractTest::loginTakesNameOrEmail()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    if (login({{u"login"_s, u"emma"_s}, {u"password"_s, tests::Api::password()}}).status == 401)
        m_client->join(u"Emma"_s, {{u"email"_s, u"emma@example.org"_s}});
    const Answer answer = login({{member, value}, {u"password"_s, tests::Api::password()}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"/user/username"_s), u"Emma"_s);
    QCOMPARE(me(answer.at(u"/accessToken"_s).toString()).status, 200);
}

void AuthContractTest::loginTellsNotWhetherTheAccountExists()
{
    m_client->join(u"fay"_s);
    const Answer wrong = login({{u"login"_s, u"fay"_s}, {u"password"_s, u"not her secret"_s}});
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), u"auth.invalid_credentials"_s);
    const Answer unknown = login({{u"login"_s, u"nobody"_s}, {u"password"_s, u"not her secret"_s}});
    QCOMPARE(words(unknown), words(wrong));
    // Only new passwords have a least length.
    QCOMPARE(words(login({{u"login"_s, u"fay"_s}, {u"password"_s, u"short"_s}})), words(wrong));
}

void AuthContractTest::loginNeedsALogin()
{
    QCOMPARE(login({{u"password"_s, kSecret}}).status, 422);
    QCOMPARE(login({{u"login"_s, u"ada"_s}}).faults(), QStringList{u"/password required"_s});
}

void AuthContractTest::refreshRotates()
{
    const Person gil = m_client->join(u"gil"_s);
    const Answer answer = refresh(gil.refreshToken);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"/sessionId"_s), gil.sessionId);
    const QString next = answer.at(u"/refreshToken"_s).toString();
    QVERIFY(next != gil.refreshToken);
    QCOMPARE(me(answer.at(u"/accessToken"_s).toString()).at(u"/username"_s), u"gil"_s);
    QCOMPARE(refresh(next).status, 200);
}

void AuthContractTest::lostAnswerIsForgivenForAWhile()
{
    const Person hal = m_client->join(u"hal"_s);
    const QString lost = refresh(hal.refreshToken).at(u"/refreshToken"_s).toString();
    const Answer again = refresh(hal.refreshToken);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.at(u"/sessionId"_s), hal.sessionId);
    QVERIFY(again.at(u"/refreshToken"_s) != lost);
    QCOMPARE(me(again.at(u"/accessToken"_s).toString()).status, 200);
    // The unused one has died.
    QCOMPARE(refresh(lost).status, 401);
}

void AuthContractTest::reuseRevokesTheSession()
{
    const Person ida = m_client->join(u"ida"_s);
    const Person elsewhere = again(ida);
    const Answer first = refresh(ida.refreshToken);
    const Answer second = refresh(first.at(u"/refreshToken"_s).toString());
    QCOMPARE(second.status, 200);
    // The successor has been used, so that this is no lost answer.
    const Answer reused = refresh(ida.refreshToken);
    QCOMPARE(reused.status, 401);
    QCOMPARE(reused.code(), u"auth.refresh_reused"_s);
    const Answer rightful = refresh(second.at(u"/refreshToken"_s).toString());
    QCOMPARE(rightful.status, 401);
    const Answer cut = me(second.at(u"/accessToken"_s).toString());
    QCOMPARE(cut.status, 401);
    QCOMPARE(cut.code(), u"auth.token_invalid"_s);
    QCOMPARE(me(elsewhere.accessToken).status, 200);
}

void AuthContractTest::unknownRefreshTokenIsInvalid_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("empty") << QString();
    QTest::newRow("nonsense") << u"nonsense"_s;
    QTest::newRow("well formed") << u"krt_0123456789012345678901234567890123456789012"_s;
}

void AuthContractTest::unknownRefreshTokenIsInvalid()
{
    QFETCH(QString, token);
    const Answer answer = refresh(token);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), u"auth.refresh_invalid"_s);
}

void AuthContractTest::logoutByBearerEndsTheSession()
{
    const Person jan = m_client->join(u"jan"_s);
    QCOMPARE(m_client->call(u"logout"_s, {.token = jan.accessToken}).status, 204);
    QCOMPARE(me(jan.accessToken).code(), u"auth.token_invalid"_s);
    QCOMPARE(refresh(jan.refreshToken).code(), u"auth.refresh_invalid"_s);
}

void AuthContractTest::logoutByRefreshTokenEndsTheSession()
{
    const Person kim = m_client->join(u"kim"_s);
    const Person elsewhere = again(kim);
    const QJsonObject body{{u"refreshToken"_s, kim.refreshToken}};
    QCOMPARE(m_client->call(u"logout"_s, {.body = body}).status, 204);
    QCOMPARE(me(kim.accessToken).code(), u"auth.token_invalid"_s);
    QCOMPARE(me(elsewhere.accessToken).status, 200);
    // Unknown by now.
    QCOMPARE(m_client->call(u"logout"_s, {.body = body}).status, 204);
}

void AuthContractTest::logoutOfNothingIsDone()
{
    QCOMPARE(m_client->call(u"logout"_s).status, 204);
    QCOMPARE(m_client->call(u"logout"_s, {.body = QJsonObject()}).status, 204);
    const QJsonObject unknown{{u"refreshToken"_s, u"nonsense"_s}};
    QCOMPARE(m_client->call(u"logout"_s, {.body = unknown}).status, 204);
}

void AuthContractTest::sessionsAreListed()
{
    const Person leo = m_client->join(u"leo"_s, {{u"deviceName"_s, u"Kith on desk"_s}});
    const Answer second = m_client->call(
        u"login"_s,
        {.body =
             QJsonObject{
                 {u"login"_s, u"leo"_s},
                 {u"password"_s, tests::Api::password()},
                 {u"deviceName"_s, u"Kith on the go"_s}},
         .headers = {{"User-Agent", "Kith/1.0 (test)"}}}
    );
    const Answer answer = m_client->call(u"listSessions"_s, {.token = leo.accessToken});
    QCOMPARE(answer.status, 200);
    const QJsonArray items = answer.at(u"/items"_s).toArray();
    QCOMPARE(
        tests::pluck(items), (QStringList{second.at(u"/sessionId"_s).toString(), leo.sessionId})
    );
    QCOMPARE(tests::pluck(items, u"name"), (QStringList{u"Kith on the go"_s, u"Kith on desk"_s}));
    QCOMPARE(answer.at(u"/items/0/userAgent"_s), u"Kith/1.0 (test)"_s);
    QCOMPARE(answer.at(u"/items/0/kind"_s), u"login"_s);
    QCOMPARE(answer.at(u"/items/0/ip"_s), u"127.0.0.1"_s);
    QCOMPARE(answer.at(u"/items/0/current"_s), false);
    QCOMPARE(answer.at(u"/items/1/current"_s), true);
}

void AuthContractTest::sessionsComeInPages()
{
    const Person mia = m_client->join(u"mia"_s);
    QStringList ids{mia.sessionId};
    for (int i = 0; i < 4; ++i)
        ids.prepend(again(mia).sessionId);
    QCOMPARE(tests::pluck(m_client->all(u"listSessions"_s, {.token = mia.accessToken}, 2)), ids);
    const Answer page =
        m_client->call(u"listSessions"_s, {.token = mia.accessToken, .query = u"limit=2"_s});
    const Person nat = m_client->join(u"nat"_s);
    const Answer foreign = m_client->call(
        u"listSessions"_s,
        {.token = nat.accessToken, .query = u"cursor="_s + page.at(u"/nextCursor"_s).toString()}
    );
    QCOMPARE(foreign.code(), u"request.invalid_cursor"_s);
}

void AuthContractTest::revokedSessionIsOut()
{
    const Person oda = m_client->join(u"oda"_s);
    const Person elsewhere = again(oda);
    const tests::Ask ask{.token = oda.accessToken, .path = {elsewhere.sessionId}};
    QCOMPARE(m_client->call(u"revokeSession"_s, ask).status, 204);
    QCOMPARE(me(elsewhere.accessToken).code(), u"auth.token_invalid"_s);
    QCOMPARE(refresh(elsewhere.refreshToken).code(), u"auth.refresh_invalid"_s);
    QCOMPARE(me(oda.accessToken).status, 200);
    QCOMPARE(m_client->call(u"revokeSession"_s, ask).code(), u"resource.not_found"_s);
    const Answer left = m_client->call(u"listSessions"_s, {.token = oda.accessToken});
    QCOMPARE(tests::pluck(left.at(u"/items"_s).toArray()), QStringList{oda.sessionId});
}

void AuthContractTest::foreignSessionIsNotFound()
{
    const Person pam = m_client->join(u"pam"_s);
    const Person quin = m_client->join(u"quin"_s);
    for (const QString &id : {pam.sessionId, u"1"_s, u"nonsense"_s}) {
        const Answer answer =
            m_client->call(u"revokeSession"_s, {.token = quin.accessToken, .path = {id}});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), u"resource.not_found"_s);
    }
    QCOMPARE(me(pam.accessToken).status, 200);
}

void AuthContractTest::otherSessionsAreRevokedTogether()
{
    const Person ray = m_client->join(u"ray"_s);
    const Person sue = m_client->join(u"sue"_s);
    const Person second = again(ray);
    const Person third = again(ray);
    QCOMPARE(m_client->call(u"revokeOtherSessions"_s, {.token = second.accessToken}).status, 204);
    QCOMPARE(me(ray.accessToken).code(), u"auth.token_invalid"_s);
    QCOMPARE(me(third.accessToken).code(), u"auth.token_invalid"_s);
    QCOMPARE(me(second.accessToken).status, 200);
    QCOMPARE(me(sue.accessToken).status, 200);
    QCOMPARE(m_client->call(u"revokeOtherSessions"_s, {.token = second.accessToken}).status, 204);
}

QTEST_GUILESS_MAIN(AuthContractTest)
#include "auth_contract_test.moc"
