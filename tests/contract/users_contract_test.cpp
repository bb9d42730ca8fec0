// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The own account and the profiles of others.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

class UsersContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void ownAccountIsComplete();
    void unchangedAccountIsNotSentAgain();
    void everyMemberCanBeChanged();
    void absentMembersStayAndNullClears();
    void settingsChangeOneByOne();
    void changesAreChecked_data();
    void changesAreChecked();
    void usernameCanBeChanged();
    void usernameOfAnotherIsTaken();
    void profileIsFoundByIdAndName();
    void profileTellsTheRelationToTheCaller();
    void tagOfAProfileDependsOnTheCaller();
    void unknownProfileIsNotFound_data();
    void unknownProfileIsNotFound();
    void presenceIsShownToOneself();
    void strangersSeeProfilesOfAnOpenServer();
    void strangersSeeNoProfilesOfAServerByInvitation();

private:
    Answer change(const Person &person, const QJsonObject &body)
    {
        return m_client->call(u"updateMe"_s, {.token = person.accessToken, .body = body});
    }
    Answer me(const Person &person)
    {
        return m_client->call(u"getMe"_s, {.token = person.accessToken});
    }

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
    Person m_ada;
    Person m_bob;
};

void UsersContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = m_client->join(u"ada"_s, {{u"email"_s, u"ada@example.org"_s}});
    m_bob = m_client->join(u"bob"_s);
}

void UsersContractTest::ownAccountIsComplete()
{
    const Answer answer = me(m_ada);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"/id"_s), m_ada.id);
    QCOMPARE(answer.at(u"/kind"_s), u"person"_s);
    QCOMPARE(answer.at(u"/email"_s), u"ada@example.org"_s);
    QCOMPARE(answer.at(u"/emailVerified"_s), false);
    QCOMPARE(answer.at(u"/relationship"_s), QJsonValue::Null);
    QCOMPARE(answer.at(u"/blogUrl"_s), u"/@ada"_s);
    QCOMPARE(answer.at(u"/totpEnabled"_s), false);
    QVERIFY(!answer.at(u"/lastLoginAt"_s).isNull());
    // Complete in answers (UserSettings), which the schema does not demand.
    const QJsonObject properties =
        tests::Contract::get().schema(u"UserSettings"_s).value(u"properties").toObject();
    for (const QString &name : properties.keys())
        QVERIFY2(answer.at(u"/settings"_s).toObject().contains(name), qPrintable(name));
}

void UsersContractTest::unchangedAccountIsNotSentAgain()
{
    const Person gwen = m_client->join(u"gwen"_s);
    const QByteArray tag = me(gwen).headers.value("etag");
    const tests::Ask ask{.token = gwen.accessToken, .headers = {{"If-None-Match", tag}}};
    QCOMPARE(m_client->call(u"getMe"_s, ask).status, 304);
    QCOMPARE(m_client->head(u"getMe"_s, ask).status, 304);
    QCOMPARE(m_client->head(u"getMe"_s, {.token = gwen.accessToken}).status, 200);
    change(gwen, {{u"bio"_s, u"Changed"_s}});
    const Answer changed = m_client->call(u"getMe"_s, ask);
    QCOMPARE(changed.status, 200);
    QVERIFY(changed.headers.value("etag") != tag);
}

void UsersContractTest::everyMemberCanBeChanged()
{
    const Person hope = m_client->join(u"hope"_s);
    const QJsonObject status{
        {u"text"_s, u"Reading"_s},
        {u"emoji"_s, u"\U0001F4D6"_s},
        {u"expiresAt"_s, u"2099-01-01T00:00:00.000Z"_s}};
    const QJsonArray links{
        QJsonObject{{u"label"_s, u"Home"_s}, {u"url"_s, u"https://example.org/hope"_s}}};
    const QJsonObject settings{
        {u"locale"_s, u"de"_s},
        {u"timeZone"_s, u"Europe/Berlin"_s},
        {u"discoverable"_s, false},
        {u"showPresence"_s, false},
        {u"showReadReceipts"_s, false},
        {u"messagesFrom"_s, u"friends"_s},
        {u"groupInvitesFrom"_s, u"following"_s},
        {u"defaultVisibility"_s, u"followers"_s}};
    const QJsonObject request{
        {u"firstName"_s, u"Hope"_s},
        {u"lastName"_s, u"Ful"_s},
        {u"bio"_s, u"Bio"_s},
        {u"status"_s, status},
        {u"links"_s, links},
        {u"locked"_s, true},
        {u"dateOfBirth"_s, u"1990-05-06"_s},
        {u"settings"_s, settings}};
    const Answer answer = change(hope, request);
    QCOMPARE(answer.status, 200);
    for (auto it = request.begin(); it != request.end(); ++it)
        QCOMPARE(answer.json().value(it.key()), it.value());
    QCOMPARE(answer.at(u"/displayName"_s), u"Hope Ful"_s);
    QCOMPARE(me(hope).json(), answer.json());
    const Answer seen =
        m_client->call(u"getUser"_s, {.token = m_ada.accessToken, .path = {hope.id}});
    QCOMPARE(seen.at(u"/status/text"_s), u"Reading"_s);
    QCOMPARE(seen.at(u"/locked"_s), true);
    QCOMPARE(seen.at(u"/presence"_s), QJsonValue::Null);
    QVERIFY(!seen.json().contains(u"dateOfBirth"));
}

void UsersContractTest::absentMembersStayAndNullClears()
{
    const Person ivy = m_client->join(u"ivy"_s);
    change(
        ivy,
        {{u"firstName"_s, u"Ivy"_s},
         {u"lastName"_s, u"Green"_s},
         {u"dateOfBirth"_s, u"1990-05-06"_s},
         {u"status"_s, QJsonObject{{u"text"_s, u"Away"_s}}}}
    );
    const Answer kept = change(ivy, {});
    QCOMPARE(kept.at(u"/firstName"_s), u"Ivy"_s);
    QCOMPARE(kept.at(u"/status/text"_s), u"Away"_s);
    const Answer cleared = change(
        ivy,
        {{u"lastName"_s, QJsonValue::Null},
         {u"dateOfBirth"_s, QJsonValue::Null},
         {u"status"_s, QJsonValue::Null},
         {u"avatarId"_s, QJsonValue::Null},
         {u"coverId"_s, QJsonValue::Null}}
    );
    QCOMPARE(cleared.status, 200);
    QCOMPARE(cleared.at(u"/firstName"_s), u"Ivy"_s);
    QCOMPARE(cleared.at(u"/displayName"_s), u"Ivy"_s);
    for (const char *member : {"/lastName", "/dateOfBirth", "/status", "/avatarUrl", "/coverUrl"})
        QCOMPARE(cleared.at(QLatin1String(member)), QJsonValue::Null);
}

void UsersContractTest::settingsChangeOneByOne()
{
    const Person jill = m_client->join(u"jill"_s);
    const QJsonObject before = me(jill).at(u"/settings"_s).toObject();
    const Answer answer = change(jill, {{u"settings"_s, QJsonObject{{u"showPresence"_s, false}}}});
    QJsonObject expected = before;
    expected.insert(u"showPresence"_s, false);
    QCOMPARE(answer.at(u"/settings"_s).toObject(), expected);
}

void UsersContractTest::changesAreChecked_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QJsonObject &body, const char *fault) {
        QTest::newRow(name) << body << QString::fromLatin1(fault);
    };
    const auto link = [](const QString &url) {
        return QJsonObject{
            {u"links"_s, QJsonArray{QJsonObject{{u"label"_s, u"x"_s}, {u"url"_s, url}}}}};
    };
    row("reserved name", {{u"username"_s, u"Support"_s}}, "/username not_allowed");
    row("short name", {{u"username"_s, u"ab"_s}}, "/username too_short");
    row("no media", {{u"avatarId"_s, u"1"_s}}, "/avatarId unknown_reference");
    row("no cover", {{u"coverId"_s, u"1"_s}}, "/coverId unknown_reference");
    row("a post as avatar", {{u"avatarId"_s, u"77"_s}}, "/avatarId unknown_reference");
    row("a day to come", {{u"dateOfBirth"_s, u"2199-01-01"_s}}, "/dateOfBirth out_of_range");
    row("a script as link", link(u"javascript:alert(1)"_s), "/links/0/url format");
    row("half a link", link(u"/home"_s), "/links/0/url format");
    row("no such zone",
        {{u"settings"_s, QJsonObject{{u"timeZone"_s, u"Mars/Olympus"_s}}}},
        "/settings/timeZone not_allowed");
}

void UsersContractTest::changesAreChecked()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, fault);
    const QJsonObject before = me(m_ada).json();
    const Answer answer = change(m_ada, body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), QStringList{fault});
    QCOMPARE(me(m_ada).json(), before);
}

void UsersContractTest::usernameCanBeChanged()
{
    const Person kate = m_client->join(u"kate"_s);
    QCOMPARE(change(kate, {{u"username"_s, u"Kate"_s}}).at(u"/username"_s), u"Kate"_s);
    QCOMPARE(change(kate, {{u"username"_s, u"catherine"_s}}).at(u"/username"_s), u"catherine"_s);
    QCOMPARE(m_client->call(u"getUser"_s, {.path = {u"@catherine"_s}}).at(u"/id"_s), kate.id);
    QCOMPARE(m_client->call(u"getUser"_s, {.path = {u"@kate"_s}}).status, 404);
    QCOMPARE(m_client->login(u"catherine"_s).status, 200);
}

void UsersContractTest::usernameOfAnotherIsTaken()
{
    const Answer answer = change(m_ada, {{u"username"_s, u"BOB"_s}});
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), u"auth.username_taken"_s);
    QCOMPARE(answer.at(u"/errors/0/field"_s), u"/username"_s);
}

void UsersContractTest::profileIsFoundByIdAndName()
{
    for (const QString &ref : {m_bob.id, u"@bob"_s, u"@Bob"_s, u"@BOB"_s}) {
        const Answer answer =
            m_client->call(u"getUser"_s, {.token = m_ada.accessToken, .path = {ref}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.at(u"/id"_s), m_bob.id);
        QVERIFY(!answer.json().contains(u"email"));
    }
    const Answer own =
        m_client->call(u"getUser"_s, {.token = m_bob.accessToken, .path = {u"@bob"_s}});
    QCOMPARE(own.at(u"/relationship"_s), QJsonValue::Null);
}

void UsersContractTest::profileTellsTheRelationToTheCaller()
{
    const Answer stranger = m_client->call(u"getUser"_s, {.path = {m_bob.id}});
    QCOMPARE(stranger.at(u"/relationship"_s), QJsonValue::Null);
    const Answer member =
        m_client->call(u"getUser"_s, {.token = m_ada.accessToken, .path = {m_bob.id}});
    QCOMPARE(member.at(u"/relationship/userId"_s), m_bob.id);
    QCOMPARE(member.at(u"/relationship/friendship"_s), u"none"_s);
    QCOMPARE(member.at(u"/relationship/muting"_s), false);
}

void UsersContractTest::tagOfAProfileDependsOnTheCaller()
{
    const Answer stranger = m_client->call(u"getUser"_s, {.path = {m_bob.id}});
    const Answer member =
        m_client->call(u"getUser"_s, {.token = m_ada.accessToken, .path = {m_bob.id}});
    QVERIFY(stranger.headers.value("etag") != member.headers.value("etag"));
    const tests::Headers known{{"If-None-Match", member.headers.value("etag")}};
    const tests::Ask ask{.token = m_ada.accessToken, .path = {m_bob.id}, .headers = known};
    QCOMPARE(m_client->call(u"getUser"_s, ask).status, 304);
    QCOMPARE(m_client->head(u"getUser"_s, ask).status, 304);
    QCOMPARE(m_client->call(u"getUser"_s, {.path = {m_bob.id}, .headers = known}).status, 200);
    change(m_bob, {{u"bio"_s, u"News"_s}});
    QCOMPARE(m_client->call(u"getUser"_s, ask).status, 200);
}

void UsersContractTest::unknownProfileIsNotFound_data()
{
    QTest::addColumn<QString>("ref");
    for (const char *ref : {"1", "@nobody", "@x", "nobody", "0", "@%20", "9999999999999999999"})
        QTest::newRow(ref) << QString::fromLatin1(ref);
}

void UsersContractTest::unknownProfileIsNotFound()
{
    QFETCH(QString, ref);
    for (const QString &token : {QString(), m_ada.accessToken}) {
        const Answer answer = m_client->call(u"getUser"_s, {.token = token, .path = {ref}});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), u"resource.not_found"_s);
    }
}

void UsersContractTest::presenceIsShownToOneself()
{
    QCOMPARE(me(m_ada).at(u"/presence/state"_s), u"offline"_s);
    const Answer other =
        m_client->call(u"getUser"_s, {.token = m_bob.accessToken, .path = {m_ada.id}});
    QCOMPARE(other.at(u"/presence"_s), QJsonValue::Null);
}

void UsersContractTest::strangersSeeProfilesOfAnOpenServer()
{
    QCOMPARE(m_client->call(u"getUser"_s, {.path = {u"@bob"_s}}).status, 200);
    const Answer nobody = m_client->call(u"getUser"_s, {.path = {u"me"_s}});
    QCOMPARE(nobody.status, 401);
    QCOMPARE(nobody.code(), u"auth.token_missing"_s);
}

void UsersContractTest::strangersSeeNoProfilesOfAServerByInvitation()
{
    tests::TestServer server({u"registration.mode=invite"_s});
    const QByteArray secret = tests::Api::password().toLatin1() + '\n';
    QCOMPARE(
        server.run(
            {u"admin"_s,
             u"create"_s,
             u"--username"_s,
             u"zoe"_s,
             u"--email"_s,
             u"zoe@example.org"_s,
             u"--role"_s,
             u"user"_s,
             u"--password-stdin"_s},
            secret
        ),
        0
    );
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    for (const QString &ref : {u"@zoe"_s, u"@nobody"_s, u"1"_s}) {
        const Answer answer = client.call(u"getUser"_s, {.path = {ref}});
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"auth.token_missing"_s);
    }
    const QString token = client.login(u"zoe"_s).at(u"/accessToken"_s).toString();
    QCOMPARE(client.call(u"getUser"_s, {.token = token, .path = {u"@zoe"_s}}).status, 200);
}

QTEST_GUILESS_MAIN(UsersContractTest)
#include "users_contract_test.moc"
