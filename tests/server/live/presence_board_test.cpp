// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/presence_board.h"
#include "tests/support/test_clock.h"

#include <QTest>

using namespace server;
using common::PresenceState;
using common::UserId;

class PresenceBoardTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = std::make_unique<tests::TestClock>();
        m_board = std::make_unique<PresenceBoard>(*m_clock, std::chrono::seconds(30));
    }

    void nobodyIsKnownAtFirst();
    void theFirstConnectionMakesOnline();
    void awayNeedsAllConnections();
    void aConnectionThatGoesLeavesTheOthersState();
    void offlineComesAfterTheGrace();
    void whoComesBackWithinTheGraceWasNeverGone();
    void theGraceBeginsAnewWithTheLastGoing();
    void lastSeenIsWhenTheLastOneWentToTheMinute();
    void lastSeenOfThoseWhoAreHereIsNow();
    void whatIsNotConnectedSaysNothing();
    void onlyChangesAreTold();

private:
    PresenceState state(UserId user) const { return m_board->presence(user)->state; }

    static constexpr UserId kAda{1};
    static constexpr UserId kBob{2};
    std::unique_ptr<tests::TestClock> m_clock;
    std::unique_ptr<PresenceBoard> m_board;
};

void PresenceBoardTest::nobodyIsKnownAtFirst()
{
    QVERIFY(!m_board->presence(kAda));
    QVERIFY(!m_board->isConnected(kAda));
    QCOMPARE(m_board->onlineCount(), 0);
}

void PresenceBoardTest::theFirstConnectionMakesOnline()
{
    QVERIFY(m_board->connected(kAda, 1));
    QCOMPARE(state(kAda), PresenceState::Online);
    QVERIFY(m_board->isConnected(kAda));
    QVERIFY(!m_board->presence(kBob));
    QCOMPARE(m_board->onlineCount(), 1);
}

void PresenceBoardTest::awayNeedsAllConnections()
{
    m_board->connected(kAda, 1);
    m_board->connected(kAda, 2);
    QVERIFY(!m_board->setState(kAda, 1, PresenceState::Away));
    QCOMPARE(state(kAda), PresenceState::Online);
    QVERIFY(m_board->setState(kAda, 2, PresenceState::Away));
    QCOMPARE(state(kAda), PresenceState::Away);
    QVERIFY(m_board->connected(kAda, 3));
    QCOMPARE(state(kAda), PresenceState::Online);
}

void PresenceBoardTest::aConnectionThatGoesLeavesTheOthersState()
{
    m_board->connected(kAda, 1);
    m_board->setState(kAda, 1, PresenceState::Away);
    m_board->connected(kAda, 2);
    QVERIFY(m_board->disconnected(kAda, 2));
    QCOMPARE(state(kAda), PresenceState::Away);
    m_board->connected(kAda, 3);
    QVERIFY(!m_board->disconnected(kAda, 1));
    QCOMPARE(state(kAda), PresenceState::Online);
}

void PresenceBoardTest::offlineComesAfterTheGrace()
{
    m_board->connected(kAda, 1);
    QVERIFY(!m_board->disconnected(kAda, 1));
    QCOMPARE(state(kAda), PresenceState::Online);
    QVERIFY(!m_board->isConnected(kAda));
    m_clock->advance(29'999);
    QVERIFY(!m_board->settle(kAda));
    m_clock->advance(1);
    QVERIFY(m_board->settle(kAda));
    QCOMPARE(state(kAda), PresenceState::Offline);
    QCOMPARE(m_board->onlineCount(), 0);
    QVERIFY(!m_board->settle(kAda));
}

void PresenceBoardTest::whoComesBackWithinTheGraceWasNeverGone()
{
    m_board->connected(kAda, 1);
    m_board->disconnected(kAda, 1);
    m_clock->advance(29'000);
    QVERIFY(!m_board->connected(kAda, 2));
    m_clock->advance(60'000);
    QVERIFY(!m_board->settle(kAda));
    QCOMPARE(state(kAda), PresenceState::Online);
}

void PresenceBoardTest::theGraceBeginsAnewWithTheLastGoing()
{
    m_board->connected(kAda, 1);
    m_board->disconnected(kAda, 1);
    m_clock->advance(20'000);
    m_board->connected(kAda, 2);
    m_board->disconnected(kAda, 2);
    m_clock->advance(10'000);
    QVERIFY(!m_board->settle(kAda)); // due after the first going
    m_clock->advance(20'000);
    QVERIFY(m_board->settle(kAda));
}

void PresenceBoardTest::lastSeenIsWhenTheLastOneWentToTheMinute()
{
    const common::Timestamp went = m_clock->now(); // 21:04:05.123
    m_board->connected(kAda, 1);
    m_board->disconnected(kAda, 1);
    m_clock->advance(120'000);
    m_board->settle(kAda);
    QCOMPARE(m_board->presence(kAda)->lastSeenAt->ms, went.ms - 5'123);
}

void PresenceBoardTest::lastSeenOfThoseWhoAreHereIsNow()
{
    m_board->connected(kAda, 1);
    m_clock->advance(600'000);
    QCOMPARE(m_board->presence(kAda)->lastSeenAt->ms, m_clock->now().ms - 5'123);
}

void PresenceBoardTest::whatIsNotConnectedSaysNothing()
{
    QVERIFY(!m_board->setState(kAda, 1, PresenceState::Away));
    QVERIFY(!m_board->disconnected(kAda, 1));
    QVERIFY(!m_board->settle(kAda));
    QVERIFY(!m_board->presence(kAda));
    m_board->connected(kAda, 1);
    QVERIFY(!m_board->setState(kAda, 2, PresenceState::Away));
    QVERIFY(!m_board->disconnected(kAda, 2));
    QCOMPARE(state(kAda), PresenceState::Online);
}

void PresenceBoardTest::onlyChangesAreTold()
{
    QVERIFY(m_board->connected(kAda, 1));
    QVERIFY(!m_board->connected(kAda, 2));
    QVERIFY(!m_board->setState(kAda, 1, PresenceState::Online));
    QVERIFY(!m_board->disconnected(kAda, 2));
}

QTEST_APPLESS_MAIN(PresenceBoardTest)
#include "presence_board_test.moc"
