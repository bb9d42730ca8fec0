// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database.h"
#include "server/storage/job_table.h"
#include "tests/support/latch.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <future>
#include <stdexcept>
#include <thread>

using namespace server;

class DatabaseTest : public QObject {
    Q_OBJECT

    static Result<> add(Transaction &tx, const char *key)
    {
        TRY(tx.exec(
            "INSERT INTO settings (key, value, updated_at) VALUES (?, '1', 0)",
            QString::fromLatin1(key)
        ));
        return {};
    }
    static Result<QList<QString>> keysIn(Transaction &tx)
    {
        return tx.values<QString>("SELECT key FROM settings ORDER BY key");
    }
    QString keys() { return keys(db()); }
    static QString keys(Database &db)
    {
        const auto found = db.read(keysIn);
        return found ? found->join(u' ') : QStringLiteral("error: ") + found.error().detail;
    }
    Database &db() { return m_base->db(); }

    // With a clock of the test, and one thread that writes on either engine.
    std::unique_ptr<Database> oneWriter()
    {
        DatabaseOptions options = m_base->options();
        options.clock = &m_base->clock();
        options.pool.threads = 1;
        auto made = std::make_unique<Database>(options);
        return made->open() ? std::move(made) : nullptr;
    }

    // Keeps the writer busy until the latch is opened, so that what follows is queued.
    static void hold(Database &db, tests::Latch &latch)
    {
        db.submitWrite([&] { latch.arriveAndWait(); }, [](const Result<> &) {});
        latch.waitForArrival();
    }

private slots:
    void init() { m_base = std::make_unique<tests::TestDatabase>(); }
    void cleanup() { m_base.reset(); }

    void anErrorUndoesItsOwnWriteAlone()
    {
        const auto outer = db().write([this](Transaction &tx) -> Result<> {
            TRY(add(tx, "outer"));
            const auto inner = db().write([](Transaction &again) -> Result<> {
                TRY(add(again, "inner"));
                return common::fail(ErrorCode::PostState);
            });
            if (inner || inner.error().code != ErrorCode::PostState)
                return common::fail(common::internalError(QStringLiteral("no error")));
            return add(tx, "after");
        });
        QVERIFY(outer);
        QCOMPARE(keys(), QStringLiteral("after outer"));
    }

    void exceptionsOfStrangersAreErrors()
    {
        const auto thrown = db().write([](Transaction &tx) -> Result<> {
            TRY(add(tx, "a"));
            throw std::runtime_error("strange");
        });
        QVERIFY(!thrown);
        QCOMPARE(thrown.error().code, ErrorCode::ServerInternal);
        QCOMPARE(thrown.error().detail, QStringLiteral("strange"));
        QCOMPARE(keys(), QString());
        const auto read = db().read([](Transaction &) -> Result<> { throw 7; });
        QVERIFY(!read);
        QVERIFY(db().write([](Transaction &tx) { return add(tx, "b"); }));
    }

    void handlersThatThrowAreTold()
    {
        std::promise<Result<>> told;
        db().submitWrite(
            [] { throw std::runtime_error("strange"); },
            [&](Result<> committed) { told.set_value(std::move(committed)); }
        );
        const Result<> result = told.get_future().get();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ServerInternal);
    }

    void hooksRunOnceTheirSavepointIsKept()
    {
        QList<QString> calls;
        const auto note = [&calls](const char *what) {
            return [&calls, what] { calls.append(QString::fromLatin1(what)); };
        };
        db().onCommit(this, note("batch"));
        QVERIFY(db().write([&](Transaction &tx) -> Result<> {
            tx.afterCommit(note("first"));
            (void)db().write([&](Transaction &inner) -> Result<> {
                inner.afterCommit(note("undone"));
                return common::fail(ErrorCode::PostState);
            });
            (void)db().write([&](Transaction &inner) -> Result<> {
                inner.afterCommit(note("inner"));
                return {};
            });
            if (!calls.isEmpty())
                return common::fail(common::internalError(QStringLiteral("too early")));
            return {};
        }));
        db().forget(this);
        QVERIFY(db().write([](Transaction &) -> Result<> { return {}; }));
        QCOMPARE(calls.join(u' '), QStringLiteral("first inner batch"));
    }

    void aReadSeesOneMoment()
    {
        const auto seen = db().read([this](Transaction &tx) -> Result<QString> {
            TRY_INTO(const auto before, keysIn(tx));
            const auto written =
                std::async(std::launch::async, [this] {
                    return db().write([](Transaction &other) { return add(other, "new"); });
                }).get();
            TRY(written);
            // A read inside a read takes part in it.
            TRY_INTO(const auto after, db().read(keysIn));
            return before.join(u' ') + u'|' + after.join(u' ');
        });
        QCOMPARE(*seen, QStringLiteral("|"));
        QCOMPARE(keys(), QStringLiteral("new"));
    }

    void aReadInsideAWriteSeesIt()
    {
        const auto seen = db().write([this](Transaction &tx) -> Result<QString> {
            TRY(add(tx, "mine"));
            TRY_INTO(const auto inside, db().read(keysIn));
            return inside.join(u' ');
        });
        QCOMPARE(*seen, QStringLiteral("mine"));
    }

    void whatWaitedTooLongIsNotBegun()
    {
        const auto made = oneWriter();
        QVERIFY(made);
        Database &slow = *made;
        tests::Latch latch;
        hold(slow, latch);
        bool ran = false;
        std::promise<Result<>> waited;
        slow.submitWrite(
            [&] { ran = true; }, [&](Result<> result) { waited.set_value(std::move(result)); }
        );
        m_base->clock().advance(2'001);
        // The queue does not move, so the next one hears it at once, on its own thread.
        Result<> refused;
        slow.submitWrite(
            [&] { ran = true; }, [&](Result<> result) { refused = std::move(result); }
        );
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ServerUnavailable);
        QVERIFY(refused.error().retryAfterSeconds > 0);
        latch.open();
        const Result<> result = waited.get_future().get();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ServerUnavailable);
        QVERIFY(!ran);
        QCOMPARE(slow.stats().refused, 2);
    }

    void closingFinishesWhatIsQueued()
    {
        tests::Latch latch;
        hold(db(), latch);
        std::promise<Result<>> told;
        db().submitWrite(
            [this] { (void)db().write([](Transaction &tx) { return add(tx, "late"); }); },
            [&](Result<> result) { told.set_value(std::move(result)); }
        );
        auto closed = std::async(std::launch::async, [this] { db().close(); });
        latch.open();
        closed.get();
        QVERIFY(told.get_future().get());
        const auto refused = db().write([](Transaction &tx) { return add(tx, "x"); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ServerUnavailable);
        m_base->reopen();
        QCOMPARE(keys(), QStringLiteral("late"));
    }

    void writingFromACommitListenerIsRefusedNotADeadlock()
    {
        Result<> inner;
        db().onCommit(this, [&] {
            inner = db().write([](Transaction &tx) { return add(tx, "x"); });
        });
        QVERIFY(db().write([](Transaction &tx) { return add(tx, "a"); }));
        db().forget(this);
        QVERIFY(!inner);
        QCOMPARE(keys(), QStringLiteral("a"));
    }

    void readsCanBeStopped()
    {
        std::promise<void> began;
        auto endless = std::async(std::launch::async, [&] {
            return db().read([&](Transaction &tx) {
                began.set_value();
                return tx.value<qint64>(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                    " SELECT count(*) FROM n"
                );
            });
        });
        began.get_future().get();
        // The statement may not have begun yet when the first call comes.
        while (endless.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
            db().interruptReads();
        const auto result = endless.get();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ServerUnavailable);
        QCOMPARE(keys(), QString());
    }

    void theGreatestIdOfAllTablesIsFound()
    {
        QCOMPARE(*db().greatestId(), 0);
        QVERIFY(db().write([](Transaction &tx) -> Result<> {
            TRY(tx.exec("CREATE TABLE ones (id {id}, text TEXT)"));
            TRY(tx.exec("INSERT INTO ones (id, text) VALUES (7301444403200000001, 'a')"));
            return tx.insert("jobs", Job{.id = {5}});
        }));
        QCOMPARE(*db().greatestId(), 7'301'444'403'200'000'001);
    }

private:
    std::unique_ptr<tests::TestDatabase> m_base;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
