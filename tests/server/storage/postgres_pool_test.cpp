// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is PostgreSQL's own: writers beside each other, a server that goes away and comes back.

#include "server/storage/outbox.h"
#include "tests/support/latch.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <future>
#include <latch>

using namespace server;

class PostgresPoolTest : public QObject {
    Q_OBJECT

    Database &db() { return m_base->db(); }

    static Result<> set(Transaction &tx, const QString &key, qint64 value)
    {
        TRY(tx.exec(
            "INSERT INTO settings (key, value, updated_at) VALUES (?, '1', ?)"
            " ON CONFLICT (key) DO UPDATE SET updated_at = excluded.updated_at",
            key,
            value
        ));
        return {};
    }
    static Result<qint64> get(Transaction &tx, const QString &key)
    {
        TRY_INTO(
            const auto found, tx.value<qint64>("SELECT updated_at FROM settings WHERE key = ?", key)
        );
        return found.value_or(0);
    }
    qint64 stored(const QString &key)
    {
        return db().read([&](Transaction &tx) { return get(tx, key); }).value_or(-1);
    }
    // Runs it on so many threads that begin together; how many have succeeded.
    template <typename Fn>
    static int together(int threads, Fn fn)
    {
        std::latch begin(threads);
        std::vector<std::future<bool>> runs;
        for (int i = 0; i < threads; ++i) {
            runs.push_back(std::async(std::launch::async, [&, i] {
                begin.arrive_and_wait();
                return fn(i);
            }));
        }
        int done = 0;
        for (auto &run : runs)
            done += run.get() ? 1 : 0;
        return done;
    }

private slots:
    void initTestCase() { QVERIFY(tests::onPostgres()); }
    void init() { m_base = std::make_unique<tests::TestDatabase>(); }
    void cleanup() { m_base.reset(); }

    // Each reads the number and writes the next one: nothing may be lost.
    void countersAreRightUnderConcurrency()
    {
        constexpr int kThreads = 8;
        constexpr int kEach = 25;
        std::atomic<int> calls{0};
        const int done = together(kThreads, [&](int) {
            bool all = true;
            for (int i = 0; i < kEach; ++i)
                all = all && db().write([&](Transaction &tx) -> Result<> {
                    ++calls;
                    TRY_INTO(const qint64 before, get(tx, m_key));
                    return set(tx, m_key, before + 1);
                });
            return all;
        });
        QCOMPARE(done, kThreads);
        QCOMPARE(stored(m_key), kThreads * kEach);
        QVERIFY(calls >= kThreads * kEach);
    }

    // A policy reads what another transaction is about to change: one of the two must see it.
    void policiesAreRightUnderConcurrency()
    {
        for (int round = 0; round < 20; ++round) {
            const auto key = [round](int side) {
                return QStringLiteral("%1-%2").arg(round).arg(side);
            };
            const int done = together(2, [&](int side) {
                return db()
                    .write([&](Transaction &tx) -> Result<> {
                        TRY_INTO(const qint64 other, get(tx, key(1 - side)));
                        if (other != 0)
                            return common::fail(ErrorCode::AuthForbidden);
                        return set(tx, key(side), 1);
                    })
                    .has_value();
            });
            QCOMPARE(done, 1);
        }
    }

    // The work sees the other's row when it is run again, in place of an error of the index.
    void whoComesSecondSeesTheRowOfTheFirst()
    {
        tests::Latch latch;
        bool first = true;
        auto slow = std::async(std::launch::async, [&] {
            return db().write([&](Transaction &tx) -> Result<QString> {
                TRY_INTO(const qint64 there, get(tx, m_key));
                if (there != 0)
                    return QStringLiteral("seen");
                if (std::exchange(first, false))
                    latch.arriveAndWait();
                TRY(tx.exec(
                    "INSERT INTO settings (key, value, updated_at) VALUES (?, '1', 7)", m_key
                ));
                return QStringLiteral("made");
            });
        });
        latch.waitForArrival();
        QVERIFY(db().write([&](Transaction &tx) { return set(tx, m_key, 5); }));
        latch.open();
        const auto result = slow.get();
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(*result, QStringLiteral("seen"));
        QCOMPARE(stored(m_key), 5);
    }

    void deadlocksAreResolved()
    {
        QVERIFY(db().write([&](Transaction &tx) -> Result<> {
            TRY(set(tx, QStringLiteral("a"), 0));
            return set(tx, QStringLiteral("b"), 0);
        }));
        std::latch bothHoldOne(2);
        std::array<int, 2> attempts{};
        const int done = together(2, [&](int side) {
            const QString mine = side == 0 ? QStringLiteral("a") : QStringLiteral("b");
            const QString other = side == 0 ? QStringLiteral("b") : QStringLiteral("a");
            return db()
                .write([&](Transaction &tx) -> Result<> {
                    TRY(tx.exec(
                        "UPDATE settings SET updated_at = updated_at + 1 WHERE key = ?", mine
                    ));
                    if (attempts[static_cast<size_t>(side)]++ == 0)
                        bothHoldOne.arrive_and_wait();
                    TRY(tx.exec(
                        "UPDATE settings SET updated_at = updated_at + 1 WHERE key = ?", other
                    ));
                    return {};
                })
                .has_value();
        });
        QCOMPARE(done, 2);
        QCOMPARE(stored(QStringLiteral("a")), 2);
        QCOMPARE(stored(QStringLiteral("b")), 2);
    }

    void anErrorThatIsPassedOverIsNotCommitted()
    {
        const auto result = db().write([&](Transaction &tx) -> Result<> {
            TRY(set(tx, m_key, 1));
            (void)tx.exec("INSERT INTO settings (key, value, updated_at) VALUES ('x', NULL, 0)");
            return {};
        });
        QVERIFY(!result);
        QCOMPARE(stored(m_key), 0);
        QVERIFY(db().write([&](Transaction &tx) { return set(tx, m_key, 2); }));
    }

    void connectionsThatWereCutAreMadeAnew()
    {
        QVERIFY(db().write([&](Transaction &tx) { return set(tx, m_key, 1); }));
        m_base->postgres()->dropConnections();
        QCOMPARE(stored(m_key), 1);
        m_base->postgres()->dropConnections();
        QVERIFY(db().write([&](Transaction &tx) { return set(tx, m_key, 2); }));
        // In the middle of a write: it is run again from its beginning.
        int calls = 0;
        const auto cut = db().write([&](Transaction &tx) -> Result<> {
            TRY_INTO(const qint64 before, get(tx, m_key));
            if (++calls == 1)
                m_base->postgres()->dropConnections();
            return set(tx, m_key, before + 1);
        });
        QVERIFY2(cut, cut ? "" : qPrintable(cut.error().detail));
        QCOMPARE(calls, 2);
        QCOMPARE(stored(m_key), 3);
    }

    void aDatabaseThatIsGoneIsUnavailable()
    {
        PostgresAddress nowhere = m_base->postgres()->address();
        nowhere.host = m_base->folder();
        Database gone({.postgres = nowhere});
        const auto opened = gone.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::ServerUnavailable);
        QVERIFY(opened.error().message.contains(m_base->folder()));
    }

    void aFullQueueRefusesAtOnce()
    {
        DatabaseOptions options = m_base->options();
        options.pool = {.threads = 1, .queued = 1};
        Database small(options);
        QVERIFY(small.open());
        tests::Latch latch;
        small.submitWrite([&] { latch.arriveAndWait(); }, [](const Result<> &) {});
        latch.waitForArrival();
        std::promise<Result<>> queued;
        small.submitRead([&] { queued.set_value({}); }, [](const Result<> &) {});
        Result<> refused;
        small.submitRead([] {}, [&](Result<> why) { refused = std::move(why); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ServerUnavailable);
        QVERIFY(refused.error().retryAfterSeconds > 0);
        latch.open();
        QVERIFY(queued.get_future().get());
        QCOMPARE(small.stats().refused, 1);
    }

    // Two processes and many writers: each announces all events once, in the order of their seqs,
    // and misses none that is committed later with a lower one.
    void twoProcessesAnnounceOneOrder()
    {
        const auto otherBase = m_base->another();
        QList<qint64> seen;
        QList<qint64> otherSeen;
        Outbox mine(db(), m_base->clock());
        Outbox theirs(*otherBase, m_base->clock());
        const auto into = [](QList<qint64> &list) {
            return [&list](const QList<OutboxEvent> &events) {
                for (const OutboxEvent &event : events)
                    list.append(event.seq);
            };
        };
        mine.onCommitted(into(seen));
        theirs.onCommitted(into(otherSeen));
        QVERIFY(mine.start());
        QVERIFY(theirs.start());
        const int done = together(6, [&](int i) {
            Outbox &outbox = i % 2 == 0 ? mine : theirs;
            Database &database = i % 2 == 0 ? db() : *otherBase;
            bool all = true;
            for (int j = 0; j < 30; ++j)
                all = all && database.write([&](Transaction &tx) {
                    return outbox.append(tx, {.kind = QStringLiteral("k"), .topic = m_key});
                });
            return all;
        });
        QCOMPARE(done, 6);
        for (auto &[outbox, database] :
             {std::pair(&mine, &db()), std::pair(&theirs, otherBase.get())}) {
            QVERIFY(outbox->poll());
            // Queued behind what poll() has asked for.
            QVERIFY(database->write([](Transaction &) -> Result<> { return {}; }));
        }
        QTRY_COMPARE(mine.head(), theirs.head());
        QCOMPARE(seen.size(), 180);
        QVERIFY(std::ranges::adjacent_find(seen, std::ranges::greater_equal()) == seen.end());
        QCOMPARE(otherSeen, seen);
        otherBase->close();
    }

    void aWriteWithinAReadIsItsOwn()
    {
        const auto seen = db().read([&](Transaction &tx) -> Result<qint64> {
            TRY_INTO(const qint64 before, get(tx, m_key));
            TRY(db().write([&](Transaction &other) { return set(other, m_key, 4); }));
            TRY_INTO(const qint64 after, get(tx, m_key));
            return before + after;
        });
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().detail));
        QCOMPARE(*seen, 0);
        QCOMPARE(stored(m_key), 4);
    }

private:
    const QString m_key = QStringLiteral("key");
    std::unique_ptr<tests::TestDatabase> m_base;
};

QTEST_GUILESS_MAIN(PostgresPoolTest)
#include "postgres_pool_test.moc"
