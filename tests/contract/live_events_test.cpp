// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/live_world.h"

#include <QTest>

using namespace tests;

// Who hears of what, and when (api/ws.md: Events).
class LiveEventsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_world.start(), m_world.server.log()); }
    void init()
    {
        m_ada = m_world.person(QStringLiteral("ada"));
        m_bob = m_world.person(QStringLiteral("bob"));
        m_cleo = m_world.person(QStringLiteral("cleo"));
    }

    void aFollowALikeAndAMentionAreToldWithinASecond();
    void aGroupedNotificationGrowsUnderItsId();
    void nobodyIsToldOfTheirOwnDoing();
    void readingIsToldToAllDevices();
    void readingAllIsToldToAllDevices();

    void followersAreHintedAtOnceThenOncePerFiveSeconds();
    void onlyFollowersAndOwnDevicesAreHinted();
    void whoMayNotSeeThePostIsNotHinted();

    void onlyWatchersHearOfVotes();
    void votesAreToldOncePerSecondWithTheFinalCount();
    void aVoteIsTheSameByRestAndLive();
    void aWatchListReplacesTheOneBefore();
    void changesAndDeletionReachWatchersAndOwnDevices();
    void anUpdateIsAsItsReceiverSeesIt();
    void watchingWhatOneMayNotSeeTellsNothing();
    void whatIsHiddenLaterIsNotToldAnyMore();

    void friendsSeePresence();
    void strangersSeeNoPresence();
    void aDeviceThatIsHereWins();
    void offlineComesAfterTheGraceAndNotBefore();

private:
    QString postPath(const QString &post) { return QStringLiteral("/api/v1/posts/") + post; }
    static bool watch(LiveClient &client, const QStringList &posts, const QStringList &users = {})
    {
        return watching(client, posts, users).contains(QStringLiteral("presence"));
    }
    static QJsonObject
    watching(LiveClient &client, const QStringList &posts, const QStringList &users = {})
    {
        return dataOf(client.command(
            QStringLiteral("watch"),
            {{QStringLiteral("postIds"), QJsonArray::fromStringList(posts)},
             {QStringLiteral("userIds"), QJsonArray::fromStringList(users)}}
        ));
    }
    // "online" of a watch or of an event.
    static QString stateOf(const QJsonObject &item)
    {
        return item.value(QStringLiteral("presence"))
            .toObject()
            .value(QStringLiteral("state"))
            .toString();
    }
    static QString stateIn(const QJsonObject &watching, qsizetype at = 0)
    {
        return stateOf(watching.value(QStringLiteral("presence")).toArray().at(at).toObject());
    }

    LiveWorld m_world;
    Person m_ada;
    Person m_bob;
    Person m_cleo;
};

constexpr int kSoonMs = 1'000;
const auto kCreated = QStringLiteral("notification.created");
const auto kRead = QStringLiteral("notification.read");
const auto kHint = QStringLiteral("post.created");
const auto kUpdated = QStringLiteral("post.updated");
const auto kDeleted = QStringLiteral("post.deleted");
const auto kVote = QStringLiteral("vote.updated");
const auto kPresence = QStringLiteral("presence");

void LiveEventsTest::aFollowALikeAndAMentionAreToldWithinASecond()
{
    const QString post = m_world.api->publish(m_ada, QStringLiteral("first light"));
    const auto client = m_world.streaming(m_ada);
    QVERIFY(client);
    const auto told = [&](const char *type) {
        const QJsonObject event = client->take(kCreated, kSoonMs);
        const QJsonObject data = dataOf(event);
        return event.value(QStringLiteral("seq")).toInteger() > 0
            && event.value(QStringLiteral("at")).isString()
            && data.value(QStringLiteral("type")) == QLatin1String(type)
            && data.value(QStringLiteral("actors"))
                   .toArray()
                   .at(0)
                   .toObject()
                   .value(QStringLiteral("id"))
            == m_bob.id;
    };
    QCOMPARE(m_world.follow(m_bob, m_ada), 200);
    QVERIFY(told("follow"));
    QCOMPARE(m_world.like(m_bob, post), 200);
    QVERIFY(told("like"));
    m_world.api->publish(m_bob, QStringLiteral("hello @") + m_ada.username);
    QVERIFY(told("mention"));
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, kCreated), 3);
}

void LiveEventsTest::aGroupedNotificationGrowsUnderItsId()
{
    const QString post = m_world.api->publish(m_ada, QStringLiteral("first light"));
    const auto client = m_world.streaming(m_ada);
    QVERIFY(client);
    QCOMPARE(m_world.like(m_bob, post), 200);
    const QJsonObject first = dataOf(client->take(kCreated, kSoonMs));
    QCOMPARE(m_world.like(m_cleo, post), 200);
    const QJsonObject second = dataOf(client->take(kCreated, kSoonMs));
    QVERIFY(!first.isEmpty());
    QCOMPARE(second.value(QStringLiteral("id")), first.value(QStringLiteral("id")));
    QCOMPARE(second.value(QStringLiteral("actorsCount")).toInt(), 2);
    // What the event carries is what REST gives.
    const auto listed = m_world.api->get(QStringLiteral("/api/v1/notifications"), m_ada.accessToken)
                            .json()
                            .value(QStringLiteral("items"))
                            .toArray();
    QCOMPARE(listed.at(0).toObject(), second);
    // Liking once more is no news.
    QCOMPARE(m_world.like(m_cleo, post), 200);
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, kCreated), 2);
}

void LiveEventsTest::nobodyIsToldOfTheirOwnDoing()
{
    const auto client = m_world.streaming(m_ada);
    QVERIFY(client);
    const QString post =
        m_world.api->publish(m_ada, QStringLiteral("to myself @") + m_ada.username);
    QCOMPARE(m_world.like(m_ada, post), 200);
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, kCreated), 0);
}

void LiveEventsTest::readingIsToldToAllDevices()
{
    const auto phone = m_world.streaming(m_ada);
    const auto laptop = m_world.streaming(m_world.again(m_ada));
    QVERIFY(phone && laptop);
    QCOMPARE(m_world.follow(m_bob, m_ada), 200);
    QCOMPARE(m_world.follow(m_cleo, m_ada), 200);
    const QString id = dataOf(phone->take(kCreated)).value(QStringLiteral("id")).toString();
    QVERIFY(!id.isEmpty());
    const QString path = QStringLiteral("/api/v1/notifications/") + id;
    QCOMPARE(m_world.api->put(path + QStringLiteral("/read"), {}, m_ada.accessToken).status, 200);
    for (const auto &client : {phone.get(), laptop.get()}) {
        const QJsonObject event = client->take(kRead, kSoonMs);
        QVERIFY(event.value(QStringLiteral("seq")).toInteger() > 0);
        QCOMPARE(dataOf(event).value(QStringLiteral("ids")).toArray(), QJsonArray{id});
        QVERIFY(dataOf(event).value(QStringLiteral("types")).isNull());
        QCOMPARE(dataOf(event).value(QStringLiteral("unreadCount")).toInt(), 1);
    }
    QCOMPARE(m_world.api->remove(path, m_ada.accessToken).status, 204);
    QCOMPARE(
        dataOf(laptop->take(kRead, kSoonMs)).value(QStringLiteral("ids")).toArray(), QJsonArray{id}
    );
}

void LiveEventsTest::readingAllIsToldToAllDevices()
{
    const auto laptop = m_world.streaming(m_world.again(m_ada));
    QVERIFY(laptop);
    QCOMPARE(m_world.follow(m_bob, m_ada), 200);
    QCOMPARE(m_world.follow(m_cleo, m_ada), 200);
    QCOMPARE(
        m_world.api->put(QStringLiteral("/api/v1/notifications/read-all"), {}, m_ada.accessToken)
            .status,
        200
    );
    const QJsonObject data = dataOf(laptop->take(kRead, kSoonMs));
    QVERIFY(data.contains(QStringLiteral("ids")));
    QVERIFY(data.value(QStringLiteral("ids")).isNull());
    QCOMPARE(data.value(QStringLiteral("unreadCount")).toInt(), 0);
}

void LiveEventsTest::followersAreHintedAtOnceThenOncePerFiveSeconds()
{
    QCOMPARE(m_world.follow(m_bob, m_ada), 200);
    const auto client = m_world.streaming(m_bob);
    QVERIFY(client);
    const QString first = m_world.api->publish(m_ada, QStringLiteral("one"));
    const QJsonObject hint = client->take(kHint, kSoonMs);
    QVERIFY(!hint.contains(QStringLiteral("seq")));
    QCOMPARE(dataOf(hint).value(QStringLiteral("postId")).toString(), first);
    QCOMPARE(dataOf(hint).value(QStringLiteral("authorId")).toString(), m_ada.id);
    QCOMPARE(dataOf(hint).value(QStringLiteral("newPostsCount")).toInt(), 1);

    m_world.api->publish(m_ada, QStringLiteral("two"));
    m_world.api->publish(m_ada, QStringLiteral("three"));
    const QString last = m_world.api->publish(m_ada, QStringLiteral("four"));
    const QJsonObject more = client->take(kHint, 10'000);
    QCOMPARE(dataOf(more).value(QStringLiteral("newPostsCount")).toInt(), 3);
    QCOMPARE(dataOf(more).value(QStringLiteral("postId")).toString(), last);
    const auto arrivals = client->arrivals(kHint);
    QCOMPARE(arrivals.size(), 2);
    QVERIFY(arrivals[1] - arrivals[0] > 4'800);
}

void LiveEventsTest::onlyFollowersAndOwnDevicesAreHinted()
{
    const auto own = m_world.streaming(m_world.again(m_ada));
    const auto stranger = m_world.streaming(m_cleo);
    const auto withoutStream = m_world.connected(m_bob);
    QCOMPARE(m_world.follow(m_bob, m_ada), 200);
    QVERIFY(own && stranger && withoutStream);
    m_world.api->publish(m_ada, QStringLiteral("news"));
    QVERIFY(!own->take(kHint, kSoonMs).isEmpty());
    QVERIFY(settled(*stranger));
    QCOMPARE(countOf(*stranger, kHint), 0);
    QVERIFY(settled(*withoutStream));
    QCOMPARE(countOf(*withoutStream, kHint), 0);
}

void LiveEventsTest::whoMayNotSeeThePostIsNotHinted()
{
    QCOMPARE(m_world.follow(m_bob, m_ada), 200);
    const auto client = m_world.streaming(m_bob);
    QVERIFY(client);
    QVERIFY(
        !m_world.api->publish(m_ada, QStringLiteral("diary"), QStringLiteral("private")).isEmpty()
    );
    QVERIFY(
        !m_world.api->publish(m_ada, QStringLiteral("party"), QStringLiteral("friends")).isEmpty()
    );
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, kHint), 0);
}

void LiveEventsTest::onlyWatchersHearOfVotes()
{
    const QString post = m_world.api->publish(m_ada, QStringLiteral("first light"));
    const auto watcher = m_world.streaming(m_cleo);
    const auto author = m_world.streaming(m_ada);
    QVERIFY(watcher && author);
    QVERIFY(watch(*watcher, {post}));
    QCOMPARE(m_world.like(m_bob, post), 200);
    const QJsonObject event = watcher->take(kVote, kSoonMs);
    QVERIFY(!event.contains(QStringLiteral("seq")));
    QCOMPARE(
        dataOf(event).value(QStringLiteral("target")).toObject(),
        (QJsonObject{{QStringLiteral("type"), QStringLiteral("post")}, {QStringLiteral("id"), post}}
        )
    );
    QVERIFY(settled(*author));
    QCOMPARE(countOf(*author, kVote), 0);
}

void LiveEventsTest::votesAreToldOncePerSecondWithTheFinalCount()
{
    constexpr int kVoters = 8;
    const QString post = m_world.api->publish(m_ada, QStringLiteral("first light"));
    QList<Person> voters;
    for (int i = 0; i < kVoters; ++i)
        voters.append(m_world.person(QStringLiteral("voter")));
    const auto client = m_world.streaming(m_cleo);
    QVERIFY(client);
    QVERIFY(watch(*client, {post}));
    const auto likes = [](const QJsonObject &event) {
        return dataOf(event).value(QStringLiteral("likesCount")).toInt();
    };
    // The first is told at once; what it tells is the count of when it was written.
    QCOMPARE(m_world.like(voters.takeFirst(), post), 200);
    QCOMPARE(likes(client->take(kVote, kSoonMs)), 1);
    for (const Person &voter : voters)
        QCOMPARE(m_world.like(voter, post), 200);
    QJsonObject last;
    do {
        last = client->take(kVote, 5'000);
    } while (!last.isEmpty() && likes(last) < kVoters);
    QCOMPARE(likes(last), kVoters);
    const auto arrivals = client->arrivals(kVote);
    for (qsizetype i = 1; i < arrivals.size(); ++i)
        QVERIFY2(arrivals[i] - arrivals[i - 1] > 800, qPrintable(QString::number(arrivals[i])));
}

void LiveEventsTest::aVoteIsTheSameByRestAndLive()
{
    const QString post = m_world.api->publish(m_ada, QStringLiteral("first light"));
    const auto client = m_world.streaming(m_cleo);
    QVERIFY(client);
    QVERIFY(watch(*client, {post}));
    const QJsonObject state =
        m_world.api->post(postPath(post) + QStringLiteral("/like"), {}, m_bob.accessToken).json();
    const QJsonObject event = dataOf(client->take(kVote, kSoonMs));
    const QJsonObject read = m_world.api->get(postPath(post), m_cleo.accessToken).json();
    QCOMPARE(state.value(QStringLiteral("value")).toInt(), 1);
    for (const auto &member : {"likesCount", "score", "revision"}) {
        QVERIFY(event.contains(QLatin1String(member)));
        QCOMPARE(event.value(QLatin1String(member)), state.value(QLatin1String(member)));
        QCOMPARE(event.value(QLatin1String(member)), read.value(QLatin1String(member)));
    }
}

void LiveEventsTest::aWatchListReplacesTheOneBefore()
{
    const QString first = m_world.api->publish(m_ada, QStringLiteral("one"));
    const QString second = m_world.api->publish(m_ada, QStringLiteral("two"));
    const auto client = m_world.streaming(m_cleo);
    QVERIFY(client);
    QVERIFY(watch(*client, {first}));
    QVERIFY(watch(*client, {second, second}));
    QCOMPARE(m_world.like(m_bob, first), 200);
    QCOMPARE(m_world.like(m_bob, second), 200);
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, kVote), 1);
    QCOMPARE(
        dataOf(client->take(kVote))
            .value(QStringLiteral("target"))
            .toObject()
            .value(QStringLiteral("id"))
            .toString(),
        second
    );
    QCOMPARE(
        client->command(QStringLiteral("watch")).value(QStringLiteral("type")).toString(),
        QStringLiteral("ack")
    );
    QCOMPARE(m_world.like(m_ada, first), 200);
    QCOMPARE(m_world.api->remove(postPath(second), m_ada.accessToken).status, 204);
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, kVote), 1);
    QCOMPARE(countOf(*client, kDeleted), 0);
}

void LiveEventsTest::changesAndDeletionReachWatchersAndOwnDevices()
{
    const QString post = m_world.api->publish(m_ada, QStringLiteral("first light"));
    const auto watcher = m_world.streaming(m_bob);
    const auto stranger = m_world.streaming(m_cleo);
    const auto own = m_world.streaming(m_world.again(m_ada));
    QVERIFY(watcher && stranger && own);
    QVERIFY(watch(*watcher, {post}));
    QVERIFY(watch(*own, {post})); // told once all the same
    const QJsonObject change{{QStringLiteral("content"), QStringLiteral("second light")}};
    QCOMPARE(m_world.api->put(postPath(post), change, m_ada.accessToken).status, 200);
    for (const auto &client : {watcher.get(), own.get()}) {
        const QJsonObject event = client->take(kUpdated, kSoonMs);
        QVERIFY(!event.contains(QStringLiteral("seq")));
        QCOMPARE(dataOf(event).value(QStringLiteral("id")).toString(), post);
        QCOMPARE(
            dataOf(event).value(QStringLiteral("content")).toString(),
            QStringLiteral("second light")
        );
    }
    QCOMPARE(m_world.api->remove(postPath(post), m_ada.accessToken).status, 204);
    for (const auto &client : {watcher.get(), own.get()}) {
        const QJsonObject event = client->take(kDeleted, kSoonMs);
        QVERIFY(!event.contains(QStringLiteral("seq")));
        QCOMPARE(dataOf(event), (QJsonObject{{QStringLiteral("postId"), post}}));
        QVERIFY(settled(*client));
        QCOMPARE(countOf(*client, kUpdated), 1);
        QCOMPARE(countOf(*client, kDeleted), 1);
    }
    QVERIFY(settled(*stranger));
    QCOMPARE(stranger->frames().size(), 3); // hello, two acks
}

void LiveEventsTest::anUpdateIsAsItsReceiverSeesIt()
{
    const QString post = m_world.api->publish(m_ada, QStringLiteral("first light"));
    QCOMPARE(m_world.like(m_bob, post), 200);
    const auto bob = m_world.streaming(m_bob);
    const auto cleo = m_world.streaming(m_cleo);
    QVERIFY(bob && cleo);
    QVERIFY(watch(*bob, {post}) && watch(*cleo, {post}));
    const QJsonObject change{{QStringLiteral("content"), QStringLiteral("second light")}};
    QCOMPARE(m_world.api->put(postPath(post), change, m_ada.accessToken).status, 200);
    const auto vote = [](const QJsonObject &event) {
        return dataOf(event)
            .value(QStringLiteral("viewer"))
            .toObject()
            .value(QStringLiteral("vote"))
            .toInt(-9);
    };
    const QJsonObject seen = bob->take(kUpdated, kSoonMs);
    QCOMPARE(vote(seen), 1);
    QCOMPARE(vote(cleo->take(kUpdated, kSoonMs)), 0);
    const auto listed =
        m_world.api->get(QStringLiteral("/api/v1/users/%1/posts").arg(m_ada.id), m_bob.accessToken)
            .json()
            .value(QStringLiteral("items"))
            .toArray();
    QCOMPARE(dataOf(seen), listed.at(0).toObject());
}

void LiveEventsTest::watchingWhatOneMayNotSeeTellsNothing()
{
    const QString hidden =
        m_world.api->publish(m_ada, QStringLiteral("diary"), QStringLiteral("private"));
    const auto client = m_world.streaming(m_bob);
    QVERIFY(client && !hidden.isEmpty());
    const QJsonObject ofHidden = watching(*client, {hidden}, {m_ada.id});
    QCOMPARE(ofHidden, watching(*client, {QStringLiteral("77")}, {QStringLiteral("78")}));
    QCOMPARE(ofHidden, (QJsonObject{{QStringLiteral("presence"), QJsonArray()}}));
    QVERIFY(watch(*client, {hidden}, {m_ada.id}));
    QCOMPARE(m_world.like(m_ada, hidden), 200);
    const QJsonObject change{{QStringLiteral("content"), QStringLiteral("secrets")}};
    QCOMPARE(m_world.api->put(postPath(hidden), change, m_ada.accessToken).status, 200);
    QCOMPARE(m_world.api->remove(postPath(hidden), m_ada.accessToken).status, 204);
    QVERIFY(settled(*client));
    QCOMPARE(client->frames().size(), 6); // hello and five answers
}

void LiveEventsTest::whatIsHiddenLaterIsNotToldAnyMore()
{
    const QString post = m_world.api->publish(m_ada, QStringLiteral("first light"));
    const auto client = m_world.streaming(m_bob);
    QVERIFY(client);
    QVERIFY(watch(*client, {post}));
    const QJsonObject hide{{QStringLiteral("visibility"), QStringLiteral("private")}};
    QCOMPARE(m_world.api->put(postPath(post), hide, m_ada.accessToken).status, 200);
    QCOMPARE(m_world.like(m_ada, post), 200);
    const QJsonObject change{{QStringLiteral("content"), QStringLiteral("secrets")}};
    QCOMPARE(m_world.api->put(postPath(post), change, m_ada.accessToken).status, 200);
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, kVote), 0);
    QCOMPARE(countOf(*client, kUpdated), 0);
}

void LiveEventsTest::friendsSeePresence()
{
    m_world.befriend(m_ada, m_bob);
    const auto bob = m_world.streaming(m_bob);
    QVERIFY(bob);
    const QJsonObject before = watching(*bob, {}, {m_ada.id});
    QCOMPARE(stateIn(before), QStringLiteral("offline"));
    QCOMPARE(before.value(QStringLiteral("presence")).toArray().size(), 1);

    const auto ada = m_world.connected(m_ada); // a stream is not needed to be here
    QVERIFY(ada);
    const QJsonObject event = bob->take(kPresence, kSoonMs);
    QVERIFY(!event.contains(QStringLiteral("seq")));
    QCOMPARE(dataOf(event).value(QStringLiteral("userId")).toString(), m_ada.id);
    QCOMPARE(stateOf(dataOf(event)), QStringLiteral("online"));
    const QString seen = dataOf(event)
                             .value(QStringLiteral("presence"))
                             .toObject()
                             .value(QStringLiteral("lastSeenAt"))
                             .toString();
    QVERIFY2(seen.endsWith(QStringLiteral(":00.000Z")), qPrintable(seen)); // to the minute

    const QJsonObject away{{QStringLiteral("state"), QStringLiteral("away")}};
    QCOMPARE(
        ada->command(QStringLiteral("presence"), away).value(QStringLiteral("type")).toString(),
        QStringLiteral("ack")
    );
    QCOMPARE(stateOf(dataOf(bob->take(kPresence, kSoonMs))), QStringLiteral("away"));
    // REST and a new watch tell the same.
    QCOMPARE(
        stateOf(
            m_world.api->get(QStringLiteral("/api/v1/users/") + m_ada.id, m_bob.accessToken).json()
        ),
        QStringLiteral("away")
    );
    QCOMPARE(stateIn(watching(*bob, {}, {m_ada.id, m_ada.id})), QStringLiteral("away"));
    // Saying the same again is no news.
    ada->command(QStringLiteral("presence"), away);
    QVERIFY(settled(*bob));
    QCOMPARE(countOf(*bob, kPresence), 2);
}

void LiveEventsTest::strangersSeeNoPresence()
{
    QCOMPARE(m_world.follow(m_cleo, m_ada), 200);
    const auto cleo = m_world.streaming(m_cleo);
    QVERIFY(cleo);
    QCOMPARE(
        watching(*cleo, {}, {m_ada.id}), (QJsonObject{{QStringLiteral("presence"), QJsonArray()}})
    );
    const auto ada = m_world.connected(m_ada);
    QVERIFY(ada && settled(*cleo));
    QCOMPARE(countOf(*cleo, kPresence), 0);
    // Who becomes a friend sees it from then on, without watching anew.
    m_world.befriend(m_ada, m_cleo);
    ada->command(QStringLiteral("presence"), {{QStringLiteral("state"), QStringLiteral("away")}});
    QCOMPARE(stateOf(dataOf(cleo->take(kPresence, kSoonMs))), QStringLiteral("away"));
}

void LiveEventsTest::aDeviceThatIsHereWins()
{
    m_world.befriend(m_ada, m_bob);
    const auto bob = m_world.streaming(m_bob);
    const auto phone = m_world.connected(m_ada);
    QVERIFY(bob && phone);
    const auto state = [&] { return stateIn(watching(*bob, {}, {m_ada.id})); };
    phone->command(QStringLiteral("presence"), {{QStringLiteral("state"), QStringLiteral("away")}});
    QCOMPARE(state(), QStringLiteral("away"));
    const auto laptop = m_world.connected(m_world.again(m_ada));
    QVERIFY(laptop);
    QCOMPARE(stateOf(dataOf(bob->take(kPresence, kSoonMs))), QStringLiteral("online"));
    // The one that was here goes; the one left is away.
    laptop->socket().close();
    QCOMPARE(stateOf(dataOf(bob->take(kPresence, kSoonMs))), QStringLiteral("away"));
}

void LiveEventsTest::offlineComesAfterTheGraceAndNotBefore()
{
    m_world.befriend(m_ada, m_bob);
    m_world.befriend(m_cleo, m_bob);
    const auto bob = m_world.streaming(m_bob);
    auto ada = m_world.connected(m_ada);
    auto cleo = m_world.connected(m_cleo);
    QVERIFY(bob && ada && cleo);
    QVERIFY(watch(*bob, {}, {m_ada.id, m_cleo.id}));
    QElapsedTimer gone;
    gone.start();
    ada->socket().abort();
    cleo->socket().abort();
    // Ada comes back soon, which nobody need know.
    ada = m_world.connected(m_ada);
    QVERIFY(ada);
    const QJsonObject event = dataOf(bob->take(kPresence, 40'000));
    QVERIFY(gone.elapsed() > 29'500);
    QVERIFY(gone.elapsed() < 33'000);
    QCOMPARE(event.value(QStringLiteral("userId")).toString(), m_cleo.id);
    QCOMPARE(stateOf(event), QStringLiteral("offline"));
    QVERIFY(settled(*bob));
    QCOMPARE(countOf(*bob, kPresence), 1);
    QCOMPARE(
        stateOf(
            m_world.api->get(QStringLiteral("/api/v1/users/") + m_cleo.id, m_bob.accessToken).json()
        ),
        QStringLiteral("offline")
    );
}

QTEST_GUILESS_MAIN(LiveEventsTest)
#include "live_events_test.moc"
