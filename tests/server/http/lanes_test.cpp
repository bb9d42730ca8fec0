// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/lanes.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace server;

class LanesTest : public QObject {
    Q_OBJECT

private slots:
    void runsJobs();
    void refusesWhenFull();
    void keepsHashApart();
    void survivesExceptions();
    void finishesWhatIsQueued();
};

void LanesTest::runsJobs()
{
    Lanes lanes;
    QSemaphore done;
    for (int i = 0; i < 50; ++i)
        QVERIFY(lanes.post(Pool::Work, [&] { done.release(); }));
    QVERIFY(done.tryAcquire(50, 10'000));
}

void LanesTest::refusesWhenFull()
{
    Lanes lanes({.workThreads = 2, .workQueue = 3, .hashThreads = 1, .hashQueue = 1});
    QSemaphore gate;
    for (int i = 0; i < 5; ++i)
        QVERIFY(lanes.post(Pool::Work, [&] { gate.acquire(); }));
    QVERIFY(!lanes.post(Pool::Work, [] {}));
    QCOMPARE(lanes.counts(Pool::Work).refused, 1U);
    gate.release(5);
    QTRY_COMPARE(lanes.counts(Pool::Work).done, 5U);
    QVERIFY(lanes.post(Pool::Work, [] {}));
}

void LanesTest::keepsHashApart()
{
    Lanes lanes({.workThreads = 1, .workQueue = 0, .hashThreads = 1, .hashQueue = 0});
    QSemaphore gate;
    QSemaphore hashed;
    QVERIFY(lanes.post(Pool::Work, [&] { gate.acquire(); }));
    QVERIFY(lanes.post(Pool::Hash, [&] { hashed.release(); }));
    QVERIFY(hashed.tryAcquire(1, 10'000));
    gate.release();
}

void LanesTest::survivesExceptions()
{
    Lanes lanes({.workThreads = 1});
    QSemaphore done;
    QTest::ignoreMessage(QtCriticalMsg, "exception in a lane: stranger");
    QTest::ignoreMessage(QtCriticalMsg, "unknown exception in a lane");
    lanes.post(Pool::Work, [] { throw std::runtime_error("stranger"); });
    lanes.post(Pool::Work, [] { throw 1; });
    lanes.post(Pool::Work, [&] { done.release(); });
    QVERIFY(done.tryAcquire(1, 10'000));
}

void LanesTest::finishesWhatIsQueued()
{
    std::atomic<int> done = 0;
    Lanes lanes({.workThreads = 1});
    for (int i = 0; i < 20; ++i)
        lanes.post(Pool::Work, [&] { ++done; });
    lanes.stop();
    QCOMPARE(done.load(), 20);
    QVERIFY(!lanes.post(Pool::Work, [] {}));
}

QTEST_GUILESS_MAIN(LanesTest)
#include "lanes_test.moc"
