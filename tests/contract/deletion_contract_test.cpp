// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving: hidden at once, back within 14 days, gone afterwards.

#include "tests/support/contract_client.h"
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"
#include "tests/support/test_server.h"

#include <QFile>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::DataFile;
using tests::Person;

class DeletionContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void leavingHidesAtOnce();
    void whoIsLeavingDoesNothingThatOthersSee();
    void othersSessionsEnd();
    void comingBackBringsAllBack();
    void onlyWhoIsThereCanLeave();
    void aSignInMustBeFresh();
    void theLastAdminStays();
    void afterTheTimeAllIsGone();
    void anAdminDeletesForGood();
    void membersDeleteNobodyElse();

private:
    Answer call(const QString &operation, const Person &person, const QStringList &path = {})
    {
        return m_client->call(operation, {.token = person.accessToken, .path = path});
    }
    qint64 count(const QByteArray &sql, const QVariantList &values)
    {
        return DataFile(m_server).number(sql, values);
    }
    void makeAdmin(const Person &person)
    {
        QByteArray said;
        m_server.run(
            {u"admin"_s,
             u"set-role"_s,
             u"--data"_s,
             m_server.data(),
             u"--username"_s,
             person.username,
             u"--role"_s,
             u"admin"_s},
            {},
            &said
        );
    }
    // The job runs with the start of the server.
    void letTimePass(const Person &person)
    {
        m_server.stop();
        DataFile file(m_server);
        file.run("UPDATE users SET deletion_at = 1000 WHERE id = ?", {person.id.toLongLong()});
        file.run("UPDATE jobs SET run_at = 1000 WHERE kind IN ('accounts.remove', 'accounts.sweep')"
        );
    }
    bool waitUntilGone(const Person &person)
    {
        return QTest::qWaitFor(
            [&] {
                return count("SELECT COUNT(*) FROM users WHERE id = ?", {person.id.toLongLong()})
                    == 0;
            },
            30'000
        );
    }

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
};

void DeletionContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
}

void DeletionContractTest::leavingHidesAtOnce()
{
    const Person ada = m_client->join(u"ada"_s);
    const Person bob = m_client->join(u"bob"_s);
    call(u"followUser"_s, ada, {bob.id});
    call(u"followUser"_s, bob, {ada.id});
    const QString ofAda = m_client->publish(ada, u"Of ada #leaving"_s);
    const QString ofBob = m_client->publish(bob, u"Of bob"_s);
    call(u"likePost"_s, ada, {ofBob});
    QCOMPARE(call(u"listNotifications"_s, bob).at(u"/items"_s).toArray().size(), 2);

    const Answer left = call(u"deleteMe"_s, ada);
    QCOMPARE(left.status, 202);
    QCOMPARE(left.at(u"/state"_s), u"deleting"_s);
    const auto at = QDateTime::fromString(left.at(u"/deletionAt"_s).toString(), Qt::ISODateWithMs);
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(at);
    QCOMPARE(days, 14);

    QCOMPARE(call(u"getUser"_s, bob, {ada.id}).status, 404);
    QCOMPARE(call(u"getUser"_s, bob, {u"@ada"_s}).status, 404);
    QCOMPARE(call(u"getPost"_s, bob, {ofAda}).status, 404);
    QCOMPARE(call(u"likePost"_s, bob, {ofAda}).status, 404);
    QCOMPARE(call(u"unfollowUser"_s, bob, {ada.id}).status, 404);
    QCOMPARE(call(u"listUserPosts"_s, bob, {ada.id}).status, 404);
    for (const char *list : {"getFeed", "listPosts"}) {
        const QJsonArray items = call(QLatin1String(list), bob).at(u"/items"_s).toArray();
        QVERIFY2(!tests::pluck(items).contains(ofAda), list);
    }
    QCOMPARE(call(u"listFollowers"_s, bob, {bob.id}).at(u"/items"_s).toArray().size(), 0);
    QCOMPARE(call(u"listFollowing"_s, bob, {bob.id}).at(u"/items"_s).toArray().size(), 0);
    QCOMPARE(call(u"listPostLikes"_s, bob, {ofBob}).at(u"/items"_s).toArray().size(), 0);
    QCOMPARE(call(u"getPost"_s, bob, {ofBob}).at(u"/likesCount"_s), 0);
    QCOMPARE(call(u"getPost"_s, bob, {ofBob}).at(u"/score"_s), 0);
    const Answer me = call(u"getMe"_s, bob);
    QCOMPARE(me.at(u"/followersCount"_s), 0);
    QCOMPARE(me.at(u"/followingCount"_s), 0);
    QCOMPARE(call(u"listNotifications"_s, bob).at(u"/items"_s).toArray().size(), 0);
    QCOMPARE(DataFile(m_server).faults(), QStringList());

    const Answer again = call(u"deleteMe"_s, ada);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), u"account.state"_s);
}

void DeletionContractTest::whoIsLeavingDoesNothingThatOthersSee()
{
    const Person cleo = m_client->join(u"cleo"_s);
    const Person dora = m_client->join(u"dora"_s);
    const QString post = m_client->publish(dora, u"Of dora"_s);
    QCOMPARE(call(u"deleteMe"_s, cleo).status, 202);
    for (const auto &[method, path] :
         {std::pair{"POST", u"/api/v1/posts/%1/like"_s.arg(post)},
          std::pair{"POST", u"/api/v1/users/%1/follow"_s.arg(dora.id)},
          std::pair{"POST", u"/api/v1/posts"_s}}) {
        const auto body =
            path.endsWith(u"/posts") ? QJsonObject{{u"content"_s, u"Still here"_s}} : QJsonObject();
        const Answer refused = m_client->send(method, path, body, cleo.accessToken);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"account.state"_s);
    }
    // What is their own they still have.
    QCOMPARE(call(u"getMe"_s, cleo).at(u"/state"_s), u"deleting"_s);
    QCOMPARE(call(u"getFeed"_s, cleo).status, 200);
    QCOMPARE(call(u"createExport"_s, cleo).status, 202);
    QCOMPARE(
        m_client->call(u"updateMe"_s, {.token = cleo.accessToken, .body = QJsonObject()}).status,
        200
    );
}

void DeletionContractTest::othersSessionsEnd()
{
    const Person emil = m_client->join(u"emil"_s);
    const Answer phone = m_client->login(u"emil"_s);
    QCOMPARE(phone.status, 200);
    const QString token = phone.at(u"/accessToken"_s).toString();
    QVERIFY(!token.isEmpty());
    tests::LiveClient live;
    QVERIFY(live.open(m_server.port(), token) && live.hello());
    QCOMPARE(call(u"deleteMe"_s, emil).status, 202);
    QVERIFY(live.waitClosed());
    QCOMPARE(live.closeCode(), 4410);
    QCOMPARE(m_client->call(u"getMe"_s, {.token = token}).status, 401);
    const Answer refreshed = m_client->post(
        u"/api/v1/auth/refresh"_s,
        {{u"refreshToken"_s, phone.at(u"/refreshToken"_s).toString()}}
    );
    QCOMPARE(refreshed.status, 401);
    QCOMPARE(call(u"getMe"_s, emil).status, 200);
}

void DeletionContractTest::comingBackBringsAllBack()
{
    const Person fay = m_client->join(u"fay"_s);
    const Person gwen = m_client->join(u"gwen"_s);
    call(u"followUser"_s, fay, {gwen.id});
    const QString ofGwen = m_client->publish(gwen, u"Of gwen"_s);
    const QString ofFay = m_client->publish(fay, u"Of fay"_s);
    call(u"likePost"_s, fay, {ofGwen});
    QCOMPARE(call(u"deleteMe"_s, fay).status, 202);
    // Signing in is still possible.
    const Answer back = m_client->login(u"fay"_s);
    QCOMPARE(back.status, 200);
    const QString token = back.at(u"/accessToken"_s).toString();
    const Answer restored = m_client->call(u"restoreMe"_s, {.token = token});
    QCOMPARE(restored.status, 200);
    QCOMPARE(restored.at(u"/state"_s), u"active"_s);
    QVERIFY(restored.at(u"/deletionAt"_s).isNull());
    QCOMPARE(call(u"getPost"_s, gwen, {ofFay}).status, 200);
    QCOMPARE(call(u"getUser"_s, gwen, {fay.id}).at(u"/followingCount"_s), 1);
    QCOMPARE(call(u"getPost"_s, gwen, {ofGwen}).at(u"/likesCount"_s), 1);
    QCOMPARE(call(u"getMe"_s, gwen).at(u"/followersCount"_s), 1);
    QCOMPARE(DataFile(m_server).faults(), QStringList());
    const Answer again = m_client->call(u"restoreMe"_s, {.token = token});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.code(), u"account.state"_s);
    // The time that was running does nothing to somebody who is back.
    m_server.stop();
    DataFile(m_server).run(
        "UPDATE jobs SET run_at = 1000 WHERE kind IN ('accounts.remove', 'accounts.sweep')"
    );
    QVERIFY2(m_server.start(), m_server.log());
    const auto pending = [&] {
        return count(
            "SELECT COUNT(*) FROM jobs WHERE state IN ('queued', 'running') AND run_at <= 1000", {}
        );
    };
    QTRY_COMPARE_WITH_TIMEOUT(pending(), 0, 30'000);
    QCOMPARE(call(u"getUser"_s, gwen, {fay.id}).status, 200);
}

void DeletionContractTest::onlyWhoIsThereCanLeave()
{
    QCOMPARE(m_client->call(u"deleteMe"_s, {}).status, 401);
    QCOMPARE(m_client->call(u"restoreMe"_s, {}).status, 401);
    QCOMPARE(m_client->call(u"deleteAccount"_s, {.path = {u"@ada"_s}}).status, 401);
}

void DeletionContractTest::aSignInMustBeFresh()
{
    const Person hope = m_client->join(u"hope"_s);
    makeAdmin(hope);
    m_server.stop();
    DataFile(m_server).run(
        "UPDATE sessions SET fresh_until = 1 WHERE user_id = ?", {hope.id.toLongLong()}
    );
    QVERIFY2(m_server.start(), m_server.log());
    for (const char *operation : {"deleteMe", "deleteAccount"}) {
        const Answer refused = call(QLatin1String(operation), hope, {u"@bob"_s});
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), u"auth.reauthentication_required"_s);
    }
}

void DeletionContractTest::theLastAdminStays()
{
    DataFile(m_server).run("UPDATE users SET role = 'user'");
    const Person ivy = m_client->join(u"ivy"_s);
    makeAdmin(ivy);
    QTRY_COMPARE(call(u"getMe"_s, ivy).at(u"/role"_s), u"admin"_s);
    const Answer refused = call(u"deleteMe"_s, ivy);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"account.last_admin"_s);
    QTRY_COMPARE(call(u"deleteAccount"_s, ivy, {u"@ivy"_s}).code(), u"account.last_admin"_s);
    const Person jack = m_client->join(u"jack"_s);
    makeAdmin(jack);
    QTRY_COMPARE(call(u"deleteMe"_s, ivy).status, 202);
    // Who is leaving counts no more.
    QTRY_COMPARE(call(u"deleteMe"_s, jack).code(), u"account.last_admin"_s);
}

void DeletionContractTest::afterTheTimeAllIsGone()
{
    const Person kira = m_client->join(u"kira"_s, {{u"email"_s, u"kira@example.org"_s}});
    const Person liam = m_client->join(u"liam"_s);
    call(u"followUser"_s, kira, {liam.id});
    call(u"followUser"_s, liam, {kira.id});
    const QString ofKira = m_client->publish(kira, u"Of kira, who thanks @liam"_s);
    const QString ofLiam = m_client->publish(liam, u"Of liam, for @kira"_s);
    call(u"likePost"_s, kira, {ofLiam});
    call(u"likePost"_s, liam, {ofKira});
    const QString share =
        m_client
            ->call(
                u"createPost"_s,
                {.token = liam.accessToken, .body = QJsonObject{{u"sharedPostId"_s, ofKira}}}
            )
            .at(u"/id"_s)
            .toString();
    QVERIFY(!share.isEmpty());
    const Answer exported = call(u"createExport"_s, kira);
    const QString file =
        m_server.data() + u"/exports/%1.zip"_s.arg(exported.at(u"/id"_s).toString());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 30'000);
    QCOMPARE(call(u"deleteMe"_s, kira).status, 202);
    letTimePass(kira);
    QVERIFY2(m_server.start(), m_server.log());
    QVERIFY2(waitUntilGone(kira), m_server.log());

    QCOMPARE(call(u"getMe"_s, kira).status, 401);
    QCOMPARE(m_client->login(u"kira"_s).status, 401);
    QTRY_VERIFY(!QFile::exists(file));
    QCOMPARE(call(u"getPost"_s, liam, {ofKira}).status, 404);
    QCOMPARE(call(u"getPost"_s, liam, {share}).status, 404);
    QCOMPARE(call(u"getPost"_s, liam, {ofLiam}).at(u"/likesCount"_s), 0);
    QCOMPARE(call(u"getPost"_s, liam, {ofLiam}).at(u"/content"_s), u"Of liam, for @kira"_s);
    const Answer me = call(u"getMe"_s, liam);
    QCOMPARE(me.at(u"/followersCount"_s), 0);
    QCOMPARE(me.at(u"/postsCount"_s), 1);
    QCOMPARE(DataFile(m_server).faults(), QStringList());
    // The name is nobody's for a year, the address is free.
    const Answer taken = m_client->post(
        u"/api/v1/auth/register"_s,
        {{u"username"_s, u"Kira"_s}, {u"password"_s, tests::Api::password()}}
    );
    QCOMPARE(taken.status, 409);
    QCOMPARE(taken.code(), u"auth.username_taken"_s);
    QVERIFY(!m_client->join(u"kira2"_s, {{u"email"_s, u"kira@example.org"_s}}).id.isEmpty());
}

void DeletionContractTest::anAdminDeletesForGood()
{
    const Person mona = m_client->join(u"mona"_s);
    makeAdmin(mona);
    const Person nils = m_client->join(u"nils"_s);
    tests::LiveClient live;
    QVERIFY(live.open(m_server.port(), nils.accessToken) && live.hello());
    QTRY_COMPARE(call(u"getMe"_s, mona).at(u"/role"_s), u"admin"_s);
    QCOMPARE(call(u"deleteAccount"_s, mona, {u"@nils"_s}).status, 204);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(live.waitClosed());
    QCOMPARE(live.closeCode(), 4403);
    QVERIFY(timer.elapsed() < 5'000);
    QCOMPARE(call(u"getMe"_s, nils).status, 401);
    QCOMPARE(m_client->login(u"nils"_s).status, 401);
    const Answer refreshed =
        m_client->post(u"/api/v1/auth/refresh"_s, {{u"refreshToken"_s, nils.refreshToken}});
    QCOMPARE(refreshed.status, 401);
    QVERIFY2(waitUntilGone(nils), m_server.log());
    QCOMPARE(call(u"deleteAccount"_s, mona, {nils.id}).status, 404);
    QCOMPARE(call(u"deleteAccount"_s, mona, {u"@nobody"_s}).status, 404);
    QCOMPARE(DataFile(m_server).faults(), QStringList());
}

void DeletionContractTest::membersDeleteNobodyElse()
{
    const Person olga = m_client->join(u"olga"_s);
    const Answer refused = call(u"deleteAccount"_s, olga, {u"@bob"_s});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"auth.forbidden"_s);
}

QTEST_GUILESS_MAIN(DeletionContractTest)
#include "deletion_contract_test.moc"
