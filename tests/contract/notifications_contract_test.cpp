// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What members are told about.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

class NotificationsContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void followIsTold();
    void requestToALockedAccountIsTold();
    void likesOfAPostAreOneWhileUnread();
    void likeTakenBackIsForgotten();
    void shareAndMentionAreTold();
    void ownDeedsAreNotTold();
    void listIsNarrowedByTypeAndUnread();
    void unknownTypeIsRefused();
    void listComesInPagesWhileMoreArrive();
    void cursorBelongsToItsQueryAndCaller();
    void markingReadIsRemembered();
    void allAreMarkedRead();
    void onlyTheNamedTypesAreMarkedRead();
    void newerOnesStayUnread();
    void deletedOneIsGone();
    void deletedPostTakesItsNotificationsWithIt();
    void foreignOneIsNotFound();

private:
    Answer list(const QString &query = {})
    {
        return m_client->call(u"listNotifications"_s, {.token = m_me.accessToken, .query = query});
    }
    QStringList types(const QString &query = {})
    {
        return tests::pluck(list(query).at(u"/items"_s).toArray(), u"type");
    }
    int unread() { return list().at(u"/unreadCount"_s).toInt(); }
    void follow(const Person &who)
    {
        m_client->call(u"followUser"_s, {.token = who.accessToken, .path = {m_me.id}});
    }
    void like(const Person &who, const QString &post)
    {
        m_client->call(u"likePost"_s, {.token = who.accessToken, .path = {post}});
    }
    Answer act(const QString &operation, const QString &id, const Person &who)
    {
        return m_client->call(operation, {.token = who.accessToken, .path = {id}});
    }
    QString id(int index) { return list().at(u"/items/%1/id"_s.arg(index)).toString(); }
    Answer readAll(const std::optional<QJsonObject> &body = {})
    {
        return m_client->call(
            u"markAllNotificationsRead"_s, {.token = m_me.accessToken, .body = body}
        );
    }

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
    Person m_bob;
    Person m_eve;
    Person m_me; // a new one for each test
    int m_count = 0;
};

void NotificationsContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_bob = m_client->join(u"bob"_s, {{u"firstName"_s, u"Bob"_s}});
    m_eve = m_client->join(u"eve"_s);
}

void NotificationsContractTest::init()
{
    m_me = m_client->join(u"me%1"_s.arg(++m_count));
    QCOMPARE(list().at(u"/items"_s).toArray(), QJsonArray());
    QCOMPARE(unread(), 0);
}

void NotificationsContractTest::followIsTold()
{
    follow(m_bob);
    const Answer answer = list();
    QCOMPARE(answer.at(u"/items/0/type"_s), u"follow"_s);
    QCOMPARE(answer.at(u"/items/0/actors/0/id"_s), m_bob.id);
    QCOMPARE(answer.at(u"/items/0/actorsCount"_s), 1);
    QCOMPARE(answer.at(u"/items/0/target/type"_s), u"user"_s);
    QCOMPARE(answer.at(u"/items/0/target/id"_s), m_bob.id);
    QCOMPARE(answer.at(u"/items/0/read"_s), false);
    QCOMPARE(answer.at(u"/items/0/readAt"_s), QJsonValue::Null);
    QVERIFY(answer.at(u"/items/0/text"_s).toString().contains(u"Bob"));
    QCOMPARE(answer.at(u"/unreadCount"_s), 1);
    QCOMPARE(answer.at(u"/items/1"_s), QJsonValue(QJsonValue::Undefined));
}

void NotificationsContractTest::requestToALockedAccountIsTold()
{
    m_client->call(
        u"updateMe"_s, {.token = m_me.accessToken, .body = QJsonObject{{u"locked"_s, true}}}
    );
    follow(m_bob);
    QCOMPARE(types(), QStringList{u"followRequest"_s});
    m_client->call(u"unfollowUser"_s, {.token = m_bob.accessToken, .path = {m_me.id}});
    QCOMPARE(types(), QStringList());
    QCOMPARE(unread(), 0);
}

void NotificationsContractTest::likesOfAPostAreOneWhileUnread()
{
    const QString post = m_client->publish(m_me, u"First light"_s);
    like(m_bob, post);
    like(m_eve, post);
    const Answer both = list();
    QCOMPARE(types(), QStringList{u"like"_s});
    QCOMPARE(both.at(u"/items/0/actorsCount"_s), 2);
    QCOMPARE(
        tests::pluck(both.at(u"/items/0/actors"_s).toArray(), u"username"),
        (QStringList{u"eve"_s, u"bob"_s})
    );
    QCOMPARE(both.at(u"/items/0/target/type"_s), u"post"_s);
    QCOMPARE(both.at(u"/items/0/target/id"_s), post);
    QCOMPARE(both.at(u"/items/0/excerpt"_s), u"First light"_s);
    QCOMPARE(both.at(u"/unreadCount"_s), 1);
    act(u"markNotificationRead"_s, id(0), m_me);
    like(m_client->join(u"late%1"_s.arg(m_count)), post);
    QCOMPARE(types(), (QStringList{u"like"_s, u"like"_s}));
    QCOMPARE(unread(), 1);
}

void NotificationsContractTest::likeTakenBackIsForgotten()
{
    const QString post = m_client->publish(m_me, u"First light"_s);
    like(m_bob, post);
    act(u"unlikePost"_s, post, m_bob);
    QCOMPARE(types(), QStringList());
    QCOMPARE(unread(), 0);
}

void NotificationsContractTest::shareAndMentionAreTold()
{
    const QString post = m_client->publish(m_me, u"First light"_s);
    m_client->call(
        u"createPost"_s,
        {.token = m_bob.accessToken, .body = QJsonObject{{u"sharedPostId"_s, post}}}
    );
    const QString mention =
        m_client->publish(m_eve, u"Look, @"_s + m_me.username.toUpper() + u"!"_s);
    const Answer answer = list();
    QCOMPARE(
        tests::pluck(answer.at(u"/items"_s).toArray(), u"type"),
        (QStringList{u"mention"_s, u"share"_s})
    );
    QCOMPARE(answer.at(u"/items/0/target/id"_s), mention);
    QCOMPARE(answer.at(u"/items/0/actors/0/username"_s), u"eve"_s);
    QCOMPARE(answer.at(u"/items/1/actors/0/username"_s), u"bob"_s);
}

void NotificationsContractTest::ownDeedsAreNotTold()
{
    const QString post = m_client->publish(m_me, u"I am @"_s + m_me.username);
    like(m_me, post);
    m_client->call(
        u"createPost"_s, {.token = m_me.accessToken, .body = QJsonObject{{u"sharedPostId"_s, post}}}
    );
    // A private post tells nobody.
    m_client->publish(m_bob, u"About @"_s + m_me.username, u"private"_s);
    QCOMPARE(types(), QStringList());
}

void NotificationsContractTest::listIsNarrowedByTypeAndUnread()
{
    const QString post = m_client->publish(m_me, u"First light"_s);
    follow(m_bob);
    like(m_bob, post);
    m_client->publish(m_eve, u"Look, @"_s + m_me.username);
    QCOMPARE(types(), (QStringList{u"mention"_s, u"like"_s, u"follow"_s}));
    QCOMPARE(types(u"types=like"_s), QStringList{u"like"_s});
    QCOMPARE(types(u"types=follow,mention"_s), (QStringList{u"mention"_s, u"follow"_s}));
    QCOMPARE(types(u"types=message"_s), QStringList());
    act(u"markNotificationRead"_s, id(1), m_me);
    QCOMPARE(types(u"unread=true"_s), (QStringList{u"mention"_s, u"follow"_s}));
    QCOMPARE(types(u"unread=true&types=like,follow"_s), QStringList{u"follow"_s});
    QCOMPARE(types(u"unread=false"_s).size(), 3);
    QCOMPARE(list(u"types=message"_s).at(u"/unreadCount"_s), 2); // over all types
}

void NotificationsContractTest::unknownTypeIsRefused()
{
    QCOMPARE(list(u"types=like,gossip"_s).status, 422);
    QCOMPARE(list(u"unread=perhaps"_s).code(), u"request.malformed"_s);
}

void NotificationsContractTest::listComesInPagesWhileMoreArrive()
{
    QStringList expected;
    for (int i = 0; i < 5; ++i) {
        like(m_bob, m_client->publish(m_me, u"Post %1"_s.arg(i)));
        expected.prepend(id(0));
    }
    QStringList seen;
    QString query = u"limit=2"_s;
    for (int page = 0; page < 3; ++page) {
        const Answer answer = list(query);
        seen += tests::pluck(answer.at(u"/items"_s).toArray());
        query = u"limit=2&cursor="_s + answer.at(u"/nextCursor"_s).toString();
        QCOMPARE(answer.at(u"/nextCursor"_s).isNull(), page == 2);
        like(m_eve, m_client->publish(m_me, u"Late %1"_s.arg(page)));
    }
    QCOMPARE(seen, expected);
}

void NotificationsContractTest::cursorBelongsToItsQueryAndCaller()
{
    follow(m_bob);
    follow(m_eve);
    const QString cursor = u"cursor="_s + list(u"limit=1"_s).at(u"/nextCursor"_s).toString();
    const QString wrong = u"request.invalid_cursor"_s;
    QCOMPARE(list(cursor).status, 200);
    QCOMPARE(list(cursor + u"&types=follow"_s).code(), wrong);
    QCOMPARE(list(cursor + u"&unread=true"_s).code(), wrong);
    QCOMPARE(
        m_client->call(u"listNotifications"_s, {.token = m_bob.accessToken, .query = cursor})
            .code(),
        wrong
    );
}

void NotificationsContractTest::markingReadIsRemembered()
{
    follow(m_bob);
    const QString first = id(0);
    const Answer answer = act(u"markNotificationRead"_s, first, m_me);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"/id"_s), first);
    QCOMPARE(answer.at(u"/read"_s), true);
    QVERIFY(!answer.at(u"/readAt"_s).isNull());
    QCOMPARE(unread(), 0);
    QCOMPARE(act(u"markNotificationRead"_s, first, m_me).json(), answer.json());
}

void NotificationsContractTest::allAreMarkedRead()
{
    follow(m_bob);
    follow(m_eve);
    QCOMPARE(readAll().at(u"/unreadCount"_s), 0);
    QCOMPARE(types(u"unread=true"_s), QStringList());
    QCOMPARE(readAll(QJsonObject()).at(u"/unreadCount"_s), 0);
}

void NotificationsContractTest::onlyTheNamedTypesAreMarkedRead()
{
    follow(m_bob);
    like(m_bob, m_client->publish(m_me, u"First light"_s));
    m_client->publish(m_eve, u"Look, @"_s + m_me.username);
    const Answer answer = readAll(QJsonObject{{u"types"_s, QJsonArray{u"like"_s, u"mention"_s}}});
    QCOMPARE(answer.at(u"/unreadCount"_s), 1);
    QCOMPARE(types(u"unread=true"_s), QStringList{u"follow"_s});
}

void NotificationsContractTest::newerOnesStayUnread()
{
    follow(m_bob);
    like(m_bob, m_client->publish(m_me, u"First light"_s));
    m_client->publish(m_eve, u"Look, @"_s + m_me.username);
    const Answer answer = readAll(QJsonObject{{u"upToId"_s, id(1)}});
    QCOMPARE(answer.at(u"/unreadCount"_s), 1);
    QCOMPARE(types(u"unread=true"_s), QStringList{u"mention"_s});
}

void NotificationsContractTest::deletedOneIsGone()
{
    follow(m_bob);
    const QString first = id(0);
    QCOMPARE(act(u"deleteNotification"_s, first, m_me).status, 204);
    QCOMPARE(types(), QStringList());
    QCOMPARE(unread(), 0);
    QCOMPARE(act(u"deleteNotification"_s, first, m_me).code(), u"resource.not_found"_s);
}

void NotificationsContractTest::deletedPostTakesItsNotificationsWithIt()
{
    const QString post = m_client->publish(m_me, u"First light"_s);
    like(m_bob, post);
    const QString mention = m_client->publish(m_eve, u"Look, @"_s + m_me.username);
    act(u"deletePost"_s, post, m_me);
    act(u"deletePost"_s, mention, m_eve);
    QCOMPARE(types(), QStringList());
    QCOMPARE(unread(), 0);
}

void NotificationsContractTest::foreignOneIsNotFound()
{
    follow(m_bob);
    for (const QString &each : {id(0), u"1"_s, u"nonsense"_s, m_me.id}) {
        for (const QString &operation : {u"markNotificationRead"_s, u"deleteNotification"_s}) {
            const Answer answer = act(operation, each, m_bob);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.code(), u"resource.not_found"_s);
        }
    }
    QCOMPARE(unread(), 1);
}

QTEST_GUILESS_MAIN(NotificationsContractTest)
#include "notifications_contract_test.moc"
