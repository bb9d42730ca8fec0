// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/hub_thread.h"
#include "tests/support/latch.h"

#include <QTest>

#include <future>
#include <vector>

using namespace server;
using namespace std::chrono_literals;

class HubThreadTest : public QObject {
    Q_OBJECT

private slots:
    void runsInTheOrderOfPosting();
    void runsOnOneThreadOfItsOwn();
    void keepsTheOrderOfEachPoster();
    void whatWasPostedBeforeTheStartIsRun();
    void laterJobsRunNotBeforeTheirTimeAndInItsOrder();
    void aLaterJobDoesNotHoldUpTheOthers();
    void jobsMayPostJobs();
    void stoppingFinishesWhatWasPostedAndDropsWhatWasForLater();
    void whatAJobHoldsGoesWithIt();
    void stoppingTwiceOrWithoutStartIsFine();

private:
    // Returns when everything posted before has run.
    static void drain(HubThread &thread)
    {
        std::promise<void> done;
        thread.post([&] { done.set_value(); });
        done.get_future().wait();
    }
};

void HubThreadTest::runsInTheOrderOfPosting()
{
    HubThread thread;
    thread.start();
    std::vector<int> seen;
    for (int i = 0; i < 1'000; ++i)
        thread.post([&seen, i] { seen.push_back(i); });
    drain(thread);
    QCOMPARE(seen.size(), 1'000U);
    QVERIFY(std::ranges::is_sorted(seen));
}

void HubThreadTest::runsOnOneThreadOfItsOwn()
{
    HubThread thread;
    thread.start();
    QVERIFY(!thread.isCurrent());
    bool isCurrent = false;
    thread.post([&] { isCurrent = thread.isCurrent(); });
    drain(thread);
    QVERIFY(isCurrent);
}

void HubThreadTest::keepsTheOrderOfEachPoster()
{
    constexpr int kPosters = 4;
    constexpr int kEach = 500;
    HubThread thread;
    thread.start();
    std::vector<std::vector<int>> seen(kPosters); // no lock: only the hub's thread writes
    std::vector<std::thread> posters;
    for (int poster = 0; poster < kPosters; ++poster) {
        posters.emplace_back([&thread, &seen, poster] {
            for (int i = 0; i < kEach; ++i)
                thread.post([&seen, poster, i] { seen[static_cast<size_t>(poster)].push_back(i); });
        });
    }
    for (std::thread &poster : posters)
        poster.join();
    drain(thread);
    for (const auto &each : seen) {
        QCOMPARE(each.size(), static_cast<size_t>(kEach));
        QVERIFY(std::ranges::is_sorted(each));
    }
}

void HubThreadTest::whatWasPostedBeforeTheStartIsRun()
{
    HubThread thread;
    bool isRun = false;
    thread.post([&] { isRun = true; });
    thread.start();
    drain(thread);
    QVERIFY(isRun);
}

void HubThreadTest::laterJobsRunNotBeforeTheirTimeAndInItsOrder()
{
    HubThread thread;
    thread.start();
    const auto start = std::chrono::steady_clock::now();
    std::vector<int> seen;
    std::promise<std::chrono::steady_clock::time_point> last;
    thread.postAfter(60ms, [&] {
        seen.push_back(3);
        last.set_value(std::chrono::steady_clock::now());
    });
    thread.postAfter(20ms, [&] { seen.push_back(1); });
    thread.postAfter(40ms, [&] { seen.push_back(2); });
    QVERIFY(last.get_future().get() - start >= 60ms);
    QCOMPARE(seen, (std::vector{1, 2, 3}));
}

void HubThreadTest::aLaterJobDoesNotHoldUpTheOthers()
{
    HubThread thread;
    thread.start();
    bool isRun = false;
    thread.postAfter(1h, [&] { isRun = true; });
    drain(thread);
    QVERIFY(!isRun);
}

void HubThreadTest::jobsMayPostJobs()
{
    HubThread thread;
    thread.start();
    std::promise<int> done;
    thread.post([&] { thread.postAfter(1ms, [&] { thread.post([&] { done.set_value(7); }); }); });
    QCOMPARE(done.get_future().get(), 7);
}

void HubThreadTest::stoppingFinishesWhatWasPostedAndDropsWhatWasForLater()
{
    HubThread thread;
    thread.start();
    tests::Latch latch;
    int runs = 0;
    bool isLateRun = false;
    thread.post([&] { latch.arriveAndWait(); });
    latch.waitForArrival();
    for (int i = 0; i < 10; ++i)
        thread.post([&] { ++runs; });
    thread.postAfter(1h, [&] { isLateRun = true; });
    latch.open();
    thread.stop();
    QCOMPARE(runs, 10);
    QVERIFY(!isLateRun);
}

void HubThreadTest::whatAJobHoldsGoesWithIt()
{
    HubThread thread;
    thread.start();
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> seen = held;
    thread.post([held = std::move(held)] {});
    drain(thread);
    QVERIFY(seen.expired());
}

void HubThreadTest::stoppingTwiceOrWithoutStartIsFine()
{
    HubThread never;
    never.stop();
    HubThread thread;
    thread.start();
    thread.stop();
    thread.stop();
}

QTEST_APPLESS_MAIN(HubThreadTest)
#include "hub_thread_test.moc"
