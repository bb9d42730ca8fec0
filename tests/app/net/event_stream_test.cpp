// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reconnect, resume, replay, duplicates, heartbeat and close codes of the live connection.

#include "app/net/event_stream.h"
#include "common/auth/auth_routes.h"
#include "common/notifications/notification_events.h"
#include "common/posts/post_events.h"
#include "tests/support/app_world.h"

#include <QSignalSpy>

using app::EventStream;
using tests::AppWorld;
using tests::ScriptedServer;
using State = EventStream::State;

class EventStreamTest : public QObject {
    Q_OBJECT

private slots:
    void sendsTheTokenAndTheStoredSeq();
    void handsEventsOutByType();
    void ignoresWhatWasHandled();
    void notesTheSeqAfterTheHandlers();
    void resumesAfterALostConnection();
    void asksForAReloadAfterAResync();
    void pingsWhenIdleAndLeavesTheDead();
    void refreshesOnceWhenRefused();
    void signsOut_data();
    void signsOut();
    void staysAway_data();
    void staysAway();
    void waitsAndTriesAgainAtOnceOnDemand();
    void watchesAgainAfterAReconnect();
    void tellsWhatIsHeardOfFromNowOn();
    void matchesAcksAndErrors();
    void growsItsDelay();

private:
    static app::StreamSettings fast()
    {
        return {.retryDelay = [](int) { return 5; }};
    }
    static bool online(AppWorld &world)
    {
        return QTest::qWaitFor([&] { return world.events.isOnline(); }, 10'000);
    }
};

void EventStreamTest::sendsTheTokenAndTheStoredSeq()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    server.headSeq = 1041;
    world.events.start(1039);
    QVERIFY(online(world));
    QCOMPARE(server.upgradeTokens().first(), QByteArray("Bearer access-1"));
    QCOMPARE(server.resumes().first(), std::optional<qint64>(1039));
    QCOMPARE(world.events.lastSeq(), 1041);
}

void EventStreamTest::handsEventsOutByType()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    QList<qint64> votes;
    auto listener = std::make_unique<QObject>();
    world.events.onEvent(
        events::voteUpdatedLive,
        listener.get(),
        [&](const common::VoteEvent &event) { votes.append(event.likesCount); }
    );
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    server.sendFrame(R"({"type":"of.the.future","data":{"x":1}})");
    server.sendFrame(R"({"type":"vote.updated","data":{"likesCount":"bad"}})");
    server.sendEvent(events::voteUpdatedLive, {{common::TargetType::Post, {77}}, 12, 11, 4});
    QTRY_COMPARE(votes, QList<qint64>{12});
    listener.reset();
    QSignalSpy changed(&world.events, &EventStream::connectionChanged);
    server.sendEvent(events::voteUpdatedLive, {{common::TargetType::Post, {77}}, 13, 11, 5});
    server.dropLive();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(votes.size(), 1);
}

void EventStreamTest::ignoresWhatWasHandled()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    QList<qint64> seen;
    world.events.onEvent(
        events::notificationCreated,
        this,
        [&](const common::Notification &, const app::EventMeta &meta) { seen.append(meta.seq); }
    );
    server.onResume = [&](std::optional<qint64>, QList<QByteArray> &frames) {
        for (const qint64 seq : {9, 10, 11, 12, 12})
            frames.append(
                wire::eventFrame(events::notificationCreated, seq, {1}, tests::notification(1, 1))
            );
        return wire::WsResumed{12, 2, std::nullopt};
    };
    world.events.start(10);
    QVERIFY(online(world));
    QCOMPARE(seen, (QList<qint64>{11, 12}));
}

void EventStreamTest::notesTheSeqAfterTheHandlers()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    QList<qint64> stored;
    int handled = 0;
    int handledWhenStored = 0;
    world.events.setSeqSink([&](qint64 seq) {
        stored.append(seq);
        handledWhenStored = handled;
    });
    world.events.onEvent(events::notificationCreated, this, [&](const common::Notification &) {
        ++handled;
    });
    world.events.start(10);
    QVERIFY(online(world));
    server.sendEvent(events::notificationCreated, tests::notification(1, 1), 20);
    server.sendEvent(events::notificationCreated, tests::notification(2, 1), 21);
    QTRY_VERIFY(!stored.isEmpty() && stored.last() == 21);
    QCOMPARE(handledWhenStored, 2);
    server.sendFrame(wire::heartbeatFrame({1}, 30));
    QTRY_COMPARE(stored.last(), 30);
}

void EventStreamTest::resumesAfterALostConnection()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    world.events.start(5);
    QVERIFY(online(world));
    server.sendEvent(events::notificationCreated, tests::notification(1, 1), 8);
    QTRY_COMPARE(world.events.lastSeq(), 8);
    server.dropLive();
    QTRY_COMPARE(server.liveConnections(), 2);
    QVERIFY(online(world));
    QCOMPARE(server.resumes().last(), std::optional<qint64>(8));
    server.closeLive(wire::CloseCode::GoingAway);
    QTRY_COMPARE(server.liveConnections(), 3);
}

void EventStreamTest::asksForAReloadAfterAResync()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    server.onResume = [](std::optional<qint64>, QList<QByteArray> &) {
        return wire::WsResumed{3, 0, wire::Resync::UnknownSeq};
    };
    QSignalSpy resync(&world.events, &EventStream::resyncNeeded);
    world.events.start(5000);
    QVERIFY(online(world));
    QCOMPARE(resync.size(), 1);
    QCOMPARE(world.events.lastSeq(), 3);
}

void EventStreamTest::pingsWhenIdleAndLeavesTheDead()
{
    ScriptedServer server;
    auto settings = fast();
    settings.pingAfterMs = 20;
    settings.deadAfterMs = 200;
    AppWorld world(server, settings);
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    QTRY_VERIFY(server.commandsOf(QStringLiteral("ping")).size() >= 2);
    QCOMPARE(server.liveConnections(), 1);
    server.answersPing = false;
    QTRY_VERIFY(server.liveConnections() >= 2);
}

void EventStreamTest::refreshesOnceWhenRefused()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    server.refuseUpgrade = true;
    server.on(routes::refreshTokens, [&](const common::RefreshRequest &) {
        server.refuseUpgrade = false;
        return common::Result<common::TokenPair>(
            tests::tokenPair(QStringLiteral("access-2"), QStringLiteral("refresh-2"))
        );
    });
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    QCOMPARE(server.upgradeTokens(), (QList<QByteArray>{"Bearer access-1", "Bearer access-2"}));
}

void EventStreamTest::signsOut_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<app::SignOutReason>("reason");
    QTest::newRow("revoked") << 4410 << app::SignOutReason::Revoked;
    QTest::newRow("suspended") << 4403 << app::SignOutReason::Suspended;
}

void EventStreamTest::signsOut()
{
    QFETCH(int, code);
    QFETCH(app::SignOutReason, reason);
    ScriptedServer server;
    AppWorld world(server, fast());
    server.on(routes::refreshTokens, [](const common::RefreshRequest &) {
        auto error = common::makeError(common::ErrorCode::AccountSuspended);
        error.until = common::Timestamp{1'800'000'000'000};
        return common::Result<common::TokenPair>(common::fail(error));
    });
    QSignalSpy signedOut(&world.credentials, &app::Credentials::signedOut);
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    server.closeLive(static_cast<wire::CloseCode>(code));
    QTRY_COMPARE(signedOut.size(), 1);
    QCOMPARE(signedOut.first().first().value<app::SignOutReason>(), reason);
    QCOMPARE(world.events.state(), State::Stopped);
}

void EventStreamTest::staysAway_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("not a frame") << 4400;
    QTest::newRow("frame too large") << 4413;
}

void EventStreamTest::staysAway()
{
    QFETCH(int, code);
    ScriptedServer server;
    AppWorld world(server, fast());
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    server.closeLive(static_cast<wire::CloseCode>(code));
    QTRY_COMPARE(world.events.state(), State::Stopped);
    QVERIFY(world.credentials.isSignedIn());
}

void EventStreamTest::waitsAndTriesAgainAtOnceOnDemand()
{
    ScriptedServer server;
    AppWorld world(server, {.rateLimitedMs = 60'000, .retryDelay = [](int) { return 60'000; }});
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    server.closeLive(wire::CloseCode::RateLimited);
    QTRY_COMPARE(world.events.state(), State::Waiting);
    QCOMPARE(world.events.nextRetryAt().ms, world.clock.now().ms + 60'000);
    world.events.retryNow();
    QVERIFY(online(world));
    QCOMPARE(server.liveConnections(), 2);
}

void EventStreamTest::watchesAgainAfterAReconnect()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    QObject feed;
    auto profile = std::make_unique<QObject>();
    world.events.watch(&feed, {}, {{77}, {78}});
    world.events.watch(profile.get(), {{5}}, {{77}});
    QTRY_COMPARE(server.commandsOf(QStringLiteral("watch")).size(), 1);
    QCOMPARE(
        server.commandsOf(QStringLiteral("watch")).first().data,
        QByteArray(R"({"postIds":["77","78"],"userIds":["5"]})")
    );
    server.dropLive();
    QTRY_COMPARE(server.commandsOf(QStringLiteral("watch")).size(), 2);
    profile.reset();
    QTRY_COMPARE(server.commandsOf(QStringLiteral("watch")).size(), 3);
    QCOMPARE(
        server.commandsOf(QStringLiteral("watch")).last().data,
        QByteArray(R"({"postIds":["77","78"],"userIds":[]})")
    );
}

void EventStreamTest::tellsWhatIsHeardOfFromNowOn()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    QSignalSpy watched(&world.events, &app::EventStream::postsWatched);
    const auto latest = [&] { return watched.takeLast().first().value<QList<common::PostId>>(); };
    QObject feed;
    world.events.watch(&feed, {}, {{77}, {78}});
    QTRY_COMPARE(watched.size(), 1);
    QCOMPARE(latest(), (QList<common::PostId>{{77}, {78}}));
    world.events.watch(&feed, {}, {{78}, {79}});
    QTRY_COMPARE(watched.size(), 1);
    QCOMPARE(latest(), QList<common::PostId>{{79}}); // 78 was heard of all the time
    server.dropLive();
    QTRY_COMPARE(watched.size(), 1);
    QCOMPARE(latest(), (QList<common::PostId>{{78}, {79}}));
}

void EventStreamTest::matchesAcksAndErrors()
{
    ScriptedServer server;
    AppWorld world(server, fast());
    QVERIFY(!world.events.command("presence", "{}").result());
    world.events.start(std::nullopt);
    QVERIFY(online(world));
    const auto good = world.events.command("presence", R"({"state":"away"})");
    QVERIFY(tests::await(good));
    QVERIFY(good.result());
    server.answersPing = false;
    const auto lost = world.events.command("ping", "{}");
    QTRY_VERIFY(!server.commandsOf(QStringLiteral("ping")).isEmpty());
    server.sendFrame(wire::errorFrame(
        server.commandsOf(QStringLiteral("ping")).last().id,
        common::makeError(common::ErrorCode::RateLimited),
        QStringLiteral("r")
    ));
    QVERIFY(tests::await(lost));
    QCOMPARE(lost.result().error().code, common::ErrorCode::RateLimited);
    const auto cut = world.events.command("ping", "{}");
    server.dropLive();
    QVERIFY(tests::await(cut));
    QVERIFY(!cut.result());
}

void EventStreamTest::growsItsDelay()
{
    const QList<int> seconds{1, 2, 4, 8, 16, 32, 60, 60};
    for (int i = 0; i < seconds.size(); ++i) {
        const int delay = app::defaultRetryDelay(i + 1);
        QVERIFY(delay >= seconds.at(i) * 1000 && delay < seconds.at(i) * 1500);
    }
}

QTEST_GUILESS_MAIN(EventStreamTest)
#include "event_stream_test.moc"
