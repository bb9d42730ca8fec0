// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts as the staff sees them, and those who wait to be let in.

#include "tests/support/contract_client.h"
#include "tests/support/data_file.h"
#include "tests/support/mailbox.h"
#include "tests/support/test_server.h"

#include <QDateTime>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::Ask;
using tests::ContractClient;
using tests::Person;

class ModerationContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void accountIsShownToTheStaff();
    void accountIsFoundByIdNameAndMe();
    void unknownAccountIsNotFound();
    void accountsAreListed_data();
    void accountsAreListed();
    void moderatorsDoNotFindAddresses();
    void accountsComeInPages_data();
    void accountsComeInPages();
    void cursorsAreBoundToTheirQuery();

    void waitingIsToldToTheStaff();
    void approvedPeopleComeIn();
    void rejectedPeopleAreGone();
    void onlyWhoWaitsIsDecidedAbout();
    void moderatorsLeaveTheStaffAlone();

    void roleChangesAtOnce();
    void lastAdministratorStays();
    void quotaAndNoteAreKept();
    void addressCountsAsConfirmed();
    void lostSecondFactorIsSwitchedOff();
    void onlyAdministratorsChangeAccounts();
    void decisionsAreMailed();
    void changesNeedAFreshSignIn();

private:
    Person hire(const QString &name, const QString &role);
    Answer enrol(const QString &name, const QJsonObject &more = {});
    Answer login(const QString &name) { return m_client->login(name); }
    Answer account(const Person &by, const QString &ref)
    {
        return m_client->call(u"getAccount"_s, {.token = by.accessToken, .path = {ref}});
    }
    Answer decide(const QString &operation, const Person &by, const QString &ref)
    {
        return m_client->call(operation, {.token = by.accessToken, .path = {ref}});
    }
    Answer update(const Person &by, const QString &ref, const QJsonObject &change)
    {
        return m_client->call(
            u"updateAccount"_s, {.token = by.accessToken, .path = {ref}, .body = change}
        );
    }
    QStringList listed(const Person &by, const QString &query, int limit = 100)
    {
        const Ask ask{.token = by.accessToken, .query = query};
        return tests::pluck(m_client->all(u"listAccounts"_s, ask, limit), u"username");
    }
    Answer notifications(const Person &person)
    {
        return m_client->call(u"listNotifications"_s, {.token = person.accessToken});
    }

    tests::TestServer m_server{{u"registration.mode=approval"_s}};
    std::optional<ContractClient> m_client;
    Person m_ada; // administrator
    Person m_mod; // moderator
    Person m_bob;
};

// Whoever is there from the beginning comes by the command line.
Person ModerationContractTest::hire(const QString &name, const QString &role)
{
    const QStringList line{
        u"admin"_s,
        u"create"_s,
        u"--username"_s,
        name,
        u"--email"_s,
        name + u"@example.org"_s,
        u"--role"_s,
        role,
        u"--password-stdin"_s};
    if (m_server.run(line, tests::Api::password().toUtf8() + '\n') != 0)
        return {};
    const Answer answer = login(name);
    return {
        answer.at(u"/user/id"_s).toString(),
        name,
        answer.at(u"/accessToken"_s).toString(),
        answer.at(u"/refreshToken"_s).toString(),
        answer.at(u"/sessionId"_s).toString()};
}

Answer ModerationContractTest::enrol(const QString &name, const QJsonObject &more)
{
    QJsonObject body{{u"username"_s, name}, {u"password"_s, tests::Api::password()}};
    for (auto it = more.begin(); it != more.end(); ++it)
        body.insert(it.key(), it.value());
    return m_client->call(u"registerUser"_s, {.body = body});
}

void ModerationContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = hire(u"ada"_s, u"admin"_s);
    m_mod = hire(u"mo_derator"_s, u"moderator"_s);
    m_bob = hire(u"bob"_s, u"user"_s);
    QVERIFY(!m_ada.accessToken.isEmpty() && !m_mod.accessToken.isEmpty());
}

void ModerationContractTest::accountIsShownToTheStaff()
{
    const Answer invite =
        m_client->call(u"createInvite"_s, {.token = m_bob.accessToken, .body = QJsonObject()});
    const Answer joined = enrol(
        u"carol"_s,
        {{u"email"_s, u"carol@example.org"_s},
         {u"firstName"_s, u"Carol"_s},
         {u"message"_s, u"Bob knows me"_s},
         {u"inviteCode"_s, invite.at(u"/code"_s)}}
    );
    const QString id = joined.at(u"/userId"_s).toString();
    const Answer shown = account(m_ada, id);
    QCOMPARE(shown.status, 200);
    QCOMPARE(shown.at(u"/username"_s), u"carol"_s);
    QCOMPARE(shown.at(u"/displayName"_s), u"Carol"_s);
    QCOMPARE(shown.at(u"/email"_s), u"carol@example.org"_s);
    QCOMPARE(shown.at(u"/emailVerified"_s), false);
    QCOMPARE(shown.at(u"/state"_s), u"pending"_s);
    QCOMPARE(shown.at(u"/role"_s), u"user"_s);
    QCOMPARE(shown.at(u"/registrationIp"_s), u"127.0.0.1"_s);
    QCOMPARE(shown.at(u"/registrationMessage"_s), u"Bob knows me"_s);
    QCOMPARE(shown.at(u"/invitedBy/username"_s), u"bob"_s);
    QCOMPARE(shown.at(u"/quota/limitBytes"_s), 1024 * 1024 * 1024);
    QCOMPARE(shown.at(u"/lastLoginAt"_s), QJsonValue::Null);

    const Answer less = account(m_mod, id);
    QCOMPARE(less.at(u"/username"_s), u"carol"_s);
    QCOMPARE(less.at(u"/registrationMessage"_s), u"Bob knows me"_s);
    for (const QString &hidden : {u"/email"_s, u"/phone"_s, u"/registrationIp"_s})
        QCOMPARE(less.at(hidden), QJsonValue::Null);
    QVERIFY2(!less.body.contains("example.org"), less.body);
}

void ModerationContractTest::accountIsFoundByIdNameAndMe()
{
    for (const QString &ref : {m_bob.id, u"@bob"_s, u"@BOB"_s})
        QCOMPARE(account(m_mod, ref).at(u"/id"_s), m_bob.id);
    QCOMPARE(account(m_mod, u"me"_s).at(u"/id"_s), m_mod.id);
}

void ModerationContractTest::unknownAccountIsNotFound()
{
    for (const QString &operation : {u"getAccount"_s, u"approveAccount"_s, u"rejectAccount"_s}) {
        for (const QString &ref : {u"1"_s, u"@nobody"_s, u"nonsense"_s})
            QCOMPARE(decide(operation, m_mod, ref).code(), u"resource.not_found"_s);
    }
    QCOMPARE(update(m_ada, u"1"_s, {}).code(), u"resource.not_found"_s);
}

void ModerationContractTest::accountsAreListed_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *query, const QStringList &names) {
        QTest::newRow(query) << QString::fromLatin1(query) << names;
    };
    row("role=admin", {u"ada"_s});
    row("role=moderator&state=active", {u"mo_derator"_s});
    row("query=MO_D", {u"mo_derator"_s});
    row("query=%25", {});
    row("query=o_d&state=pending", {});
    row("query=@ada", {u"ada"_s});
    row("query=ada%40example", {u"ada"_s});
    row("query=Ivanov", {u"ivan"_s});
    row("query=ivanov", {u"ivan"_s});
    row("until=2024-01-01T00:00:00Z", {});
    row("since=2199-01-01T00:00:00Z", {});
    row("state=banned", {});
}

void ModerationContractTest::accountsAreListed()
{
    if (account(m_ada, u"@ivan"_s).status == 404)
        enrol(u"ivan"_s, {{u"lastName"_s, u"Ivanov"_s}});
    QFETCH(QString, query);
    QFETCH(QStringList, names);
    QCOMPARE(listed(m_ada, query), names);
}

void ModerationContractTest::moderatorsDoNotFindAddresses()
{
    QCOMPARE(listed(m_mod, u"query=ada%40example"_s), QStringList());
    QCOMPARE(listed(m_mod, u"query=ada"_s), QStringList{u"ada"_s});
}

void ModerationContractTest::accountsComeInPages_data()
{
    QTest::addColumn<QString>("sort");
    for (const char *sort : {"new", "active", "reports"})
        QTest::newRow(sort) << QString::fromLatin1(sort);
}

void ModerationContractTest::accountsComeInPages()
{
    for (const char *name : {"page1", "page2", "page3"}) {
        if (account(m_ada, u'@' + QLatin1String(name)).status == 404)
            enrol(QLatin1String(name));
    }
    QFETCH(QString, sort);
    const QStringList all = listed(m_ada, u"sort="_s + sort);
    QVERIFY(all.size() >= 6);
    QCOMPARE(listed(m_ada, u"sort="_s + sort, 2), all);
    QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
    if (sort == u"active")
        QVERIFY(
            all.indexOf(u"bob"_s) < all.indexOf(u"page3"_s)
        ); // who has never been there is last
    else
        QVERIFY(all.indexOf(u"page3"_s) < all.indexOf(u"bob"_s));
}

void ModerationContractTest::cursorsAreBoundToTheirQuery()
{
    const Answer page = m_client->call(
        u"listAccounts"_s, {.token = m_ada.accessToken, .query = u"limit=1&role=user"_s}
    );
    const QString cursor = u"cursor="_s + page.at(u"/nextCursor"_s).toString();
    for (const Ask &ask :
         {Ask{.token = m_ada.accessToken, .query = cursor},
          Ask{.token = m_mod.accessToken, .query = u"role=user&"_s + cursor}})
        QCOMPARE(m_client->call(u"listAccounts"_s, ask).code(), u"request.invalid_cursor"_s);
}

void ModerationContractTest::waitingIsToldToTheStaff()
{
    m_client->call(
        u"markAllNotificationsRead"_s, {.token = m_mod.accessToken, .body = QJsonObject()}
    );
    const auto first = [&](const Person &person) {
        return notifications(person).at(u"/items/0"_s).toObject();
    };
    const QString dora = enrol(u"dora"_s).at(u"/userId"_s).toString();
    QJsonObject told = first(m_mod);
    QCOMPARE(told.value(u"type"_s), u"system"_s);
    QCOMPARE(told.value(u"text"_s), u"1 person would like to join"_s);
    QCOMPARE(told.value(u"actors"_s), QJsonArray());
    const QString emma = enrol(u"emma"_s).at(u"/userId"_s).toString();
    told = first(m_mod);
    QCOMPARE(told.value(u"text"_s), u"2 people would like to join"_s);
    QCOMPARE(notifications(m_mod).at(u"/unreadCount"_s), 1);
    QCOMPARE(notifications(m_bob).at(u"/items"_s), QJsonArray());
    // It goes with those whom it is about.
    QCOMPARE(decide(u"approveAccount"_s, m_ada, dora).status, 200);
    QCOMPARE(first(m_mod).value(u"text"_s), u"1 person would like to join"_s);
    QCOMPARE(decide(u"rejectAccount"_s, m_ada, emma).status, 204);
    QCOMPARE(notifications(m_mod).at(u"/unreadCount"_s), 0);
    QVERIFY(first(m_mod).value(u"id"_s) != told.value(u"id"_s));
}

void ModerationContractTest::approvedPeopleComeIn()
{
    const Answer waits = enrol(u"fay"_s);
    QCOMPARE(waits.status, 202);
    QCOMPARE(login(u"fay"_s).code(), u"account.pending"_s);
    QCOMPARE(
        m_client->call(u"getUser"_s, {.token = m_bob.accessToken, .path = {u"@fay"_s}}).status, 404
    );
    const Answer approved = decide(u"approveAccount"_s, m_mod, waits.at(u"/userId"_s).toString());
    QCOMPARE(approved.status, 200);
    QCOMPARE(approved.at(u"/state"_s), u"active"_s);
    QCOMPARE(approved.at(u"/registrationIp"_s), QJsonValue::Null);
    QCOMPARE(login(u"fay"_s).status, 200);
    QCOMPARE(
        m_client->call(u"getUser"_s, {.token = m_bob.accessToken, .path = {u"@fay"_s}}).status, 200
    );
}

void ModerationContractTest::rejectedPeopleAreGone()
{
    const QJsonObject address{{u"email"_s, u"gil@example.org"_s}};
    const QString id = enrol(u"gil"_s, address).at(u"/userId"_s).toString();
    QCOMPARE(enrol(u"gil"_s).code(), u"auth.username_taken"_s);
    QCOMPARE(enrol(u"gil2"_s, address).code(), u"auth.email_taken"_s);
    QCOMPARE(decide(u"rejectAccount"_s, m_mod, id).status, 204);
    QCOMPARE(decide(u"rejectAccount"_s, m_mod, id).code(), u"resource.not_found"_s);
    QCOMPARE(account(m_ada, id).status, 404);
    QCOMPARE(login(u"gil"_s).code(), u"auth.invalid_credentials"_s);
    QCOMPARE(enrol(u"gil"_s, address).status, 202);
}

void ModerationContractTest::onlyWhoWaitsIsDecidedAbout()
{
    for (const QString &operation : {u"approveAccount"_s, u"rejectAccount"_s}) {
        const Answer answer = decide(operation, m_mod, m_bob.id);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), u"account.state"_s);
    }
    QCOMPARE(login(u"bob"_s).status, 200);
}

void ModerationContractTest::moderatorsLeaveTheStaffAlone()
{
    for (const QString &operation : {u"approveAccount"_s, u"rejectAccount"_s}) {
        for (const QString &id : {m_ada.id, m_mod.id})
            QCOMPARE(decide(operation, m_mod, id).code(), u"auth.forbidden"_s);
        QCOMPARE(decide(operation, m_ada, m_mod.id).code(), u"account.state"_s);
    }
}

void ModerationContractTest::roleChangesAtOnce()
{
    const Person hal = hire(u"hal"_s, u"user"_s);
    QCOMPARE(
        m_client->call(u"listAccounts"_s, {.token = hal.accessToken}).code(), u"auth.forbidden"_s
    );
    const Answer changed = update(m_ada, hal.id, {{u"role"_s, u"moderator"_s}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.at(u"/role"_s), u"moderator"_s);
    QCOMPARE(m_client->call(u"listAccounts"_s, {.token = hal.accessToken}).status, 200);
    QCOMPARE(update(m_ada, hal.id, {{u"role"_s, u"user"_s}}).status, 200);
    QCOMPARE(m_client->call(u"listAccounts"_s, {.token = hal.accessToken}).status, 403);
}

void ModerationContractTest::lastAdministratorStays()
{
    for (const QString &role : {u"moderator"_s, u"user"_s}) {
        const Answer answer = update(m_ada, m_ada.id, {{u"role"_s, role}, {u"note"_s, u"x"_s}});
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), u"account.last_admin"_s);
    }
    QCOMPARE(account(m_ada, m_ada.id).at(u"/note"_s), QString());
    const Person ida = hire(u"ida"_s, u"admin"_s);
    QCOMPARE(update(m_ada, ida.id, {{u"role"_s, u"user"_s}}).status, 200);
    QCOMPARE(update(m_ada, m_ada.id, {{u"role"_s, u"admin"_s}}).status, 200);
}

void ModerationContractTest::quotaAndNoteAreKept()
{
    const auto own = [&] {
        return m_client->call(u"getMe"_s, {.token = m_bob.accessToken})
            .at(u"/quota/limitBytes"_s)
            .toInteger();
    };
    const qint64 before = own();
    const Answer changed =
        update(m_ada, m_bob.id, {{u"mediaQuotaBytes"_s, 5000}, {u"note"_s, u"Reads a lot"_s}});
    QCOMPARE(changed.at(u"/quota/limitBytes"_s), 5000);
    QCOMPARE(changed.at(u"/note"_s), u"Reads a lot"_s);
    QCOMPARE(own(), 5000);
    QCOMPARE(account(m_mod, m_bob.id).at(u"/note"_s), u"Reads a lot"_s);
    // What is absent stays, null clears.
    const Answer cleared = update(m_ada, m_bob.id, {{u"mediaQuotaBytes"_s, QJsonValue::Null}});
    QCOMPARE(cleared.at(u"/quota/limitBytes"_s), before);
    QCOMPARE(cleared.at(u"/note"_s), u"Reads a lot"_s);
    QCOMPARE(own(), before);
}

void ModerationContractTest::addressCountsAsConfirmed()
{
    QCOMPARE(update(m_ada, m_bob.id, {{u"emailVerified"_s, true}}).at(u"/emailVerified"_s), true);
    QCOMPARE(
        m_client->call(u"getMe"_s, {.token = m_bob.accessToken}).at(u"/emailVerified"_s), true
    );
    // A second factor can be switched off here and not on.
    QCOMPARE(update(m_ada, m_bob.id, {{u"totpEnabled"_s, false}}).at(u"/totpEnabled"_s), false);
    QCOMPARE(
        update(m_ada, m_bob.id, {{u"totpEnabled"_s, true}}).faults(),
        QStringList{u"/totpEnabled not_allowed"_s}
    );
}

void ModerationContractTest::lostSecondFactorIsSwitchedOff()
{
    const Person kim = hire(u"kim"_s, u"user"_s);
    tests::DataFile(m_server).run(
        "INSERT INTO second_factors (user_id, secret, confirmed_at, last_step, created_at)"
        " SELECT id, x'00', created_at, 0, created_at FROM users WHERE username_folded = 'kim'"
    );
    QCOMPARE(account(m_mod, kim.id).at(u"/totpEnabled"_s), true);
    QCOMPARE(login(u"kim"_s).code(), u"auth.second_factor_required"_s);
    QCOMPARE(update(m_ada, kim.id, {{u"totpEnabled"_s, false}}).at(u"/totpEnabled"_s), false);
    QCOMPARE(login(u"kim"_s).status, 200);
}

// Who must confirm an address is nobody's business before that, and hears how it ends.
void ModerationContractTest::decisionsAreMailed()
{
    m_server.stop();
    for (const QString &setting :
         {u"mail.transport=file:outbox"_s,
          u"mail.from=kith@kith.example"_s,
          u"registration.email_verification=true"_s})
        m_server.set(setting);
    QVERIFY2(m_server.start(), m_server.log());
    tests::Mailbox mails(m_server.data() + u"/outbox"_s);
    m_client->call(
        u"markAllNotificationsRead"_s, {.token = m_mod.accessToken, .body = QJsonObject()}
    );
    const auto enrolled = [&](const QString &name) {
        const QString address = name + u"@example.org"_s;
        const Answer waits = enrol(name, {{u"email"_s, address}});
        const QString token = mails.take(address).token();
        const int before = notifications(m_mod).at(u"/unreadCount"_s).toInt();
        const Answer verified =
            m_client->call(u"verifyEmail"_s, {.body = QJsonObject{{u"token"_s, token}}});
        return waits.at(u"/state"_s) == u"awaitingVerification"_s && before == 0
                && verified.status == 204 && notifications(m_mod).at(u"/unreadCount"_s).toInt() == 1
            ? waits.at(u"/userId"_s).toString()
            : QString();
    };
    const QString leo = enrolled(u"leo"_s);
    QVERIFY(!leo.isEmpty());
    QCOMPARE(login(u"leo"_s).code(), u"account.pending"_s);
    QCOMPARE(decide(u"approveAccount"_s, m_mod, leo).status, 200);
    QVERIFY(!mails.take(u"leo@example.org"_s).text.isEmpty());
    QCOMPARE(login(u"leo"_s).status, 200);
    const QString mia = enrolled(u"mia"_s);
    QVERIFY(!mia.isEmpty());
    QCOMPARE(decide(u"rejectAccount"_s, m_mod, mia).status, 204);
    QVERIFY(!mails.take(u"mia@example.org"_s).text.isEmpty());
}

void ModerationContractTest::onlyAdministratorsChangeAccounts()
{
    QCOMPARE(update(m_mod, m_bob.id, {{u"note"_s, u"x"_s}}).code(), u"auth.forbidden"_s);
    QCOMPARE(update(m_bob, m_bob.id, {{u"role"_s, u"admin"_s}}).code(), u"auth.forbidden"_s);
}

// The sign-in is made old in the database, between two runs of the server.
void ModerationContractTest::changesNeedAFreshSignIn()
{
    const Person jan = hire(u"jan"_s, u"admin"_s);
    QCOMPARE(update(jan, m_bob.id, {{u"note"_s, u"y"_s}}).status, 200);
    m_server.stop();
    tests::DataFile(m_server).run("UPDATE sessions SET fresh_until = created_at");
    QVERIFY2(m_server.start(), m_server.log());
    const Answer stale = update(jan, m_bob.id, {{u"note"_s, u"z"_s}});
    QCOMPARE(stale.status, 403);
    QCOMPARE(stale.code(), u"auth.reauthentication_required"_s);
    QCOMPARE(account(jan, m_bob.id).at(u"/note"_s), u"y"_s);
}

QTEST_GUILESS_MAIN(ModerationContractTest)
#include "moderation_contract_test.moc"
