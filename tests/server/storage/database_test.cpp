// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database.h"
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

    // Keeps the writer busy until the latch is opened, so that what follows is queued.
    static void hold(Database &db, tests::Latch &latch)
    {
        db.submitWrite([&] { latch.arriveAndWait(); }, [](const Result<> &) {});
        latch.waitForArrival();
    }

private slots:
    void init() { m_base = std::make_unique<tests::TestDatabase>(); }
    void cleanup() { m_base.reset(); }

    void everyConnectionIsSetUp()
    {
        const auto check = [](Transaction &tx) -> Result<QString> {
            QString all;
            for (const char *pragma :
                 {"PRAGMA synchronous",
                  "PRAGMA foreign_keys",
                  "PRAGMA trusted_schema",
                  "PRAGMA busy_timeout"}) {
                TRY_INTO(const auto value, tx.value<QString>(pragma));
                all += value.value_or(QString()) + u' ';
            }
            return all;
        };
        QCOMPARE(*db().read(check), QStringLiteral("2 1 0 5000 "));
        QCOMPARE(*db().write(check), QStringLiteral("2 1 0 5000 "));
        QCOMPARE(
            **db().write([](Transaction &tx) { return tx.value<QString>("PRAGMA journal_mode"); }),
            QStringLiteral("wal")
        );
    }

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

    void queuedWritesShareOneCommit()
    {
        // Its time stands still, so no batch is ended by it.
        Database still({.path = m_base->path(), .clock = &m_base->clock()});
        QVERIFY(still.open());
        tests::Latch latch;
        hold(still, latch);
        std::vector<std::future<Result<>>> writes;
        for (int i = 0; i < 20; ++i) {
            writes.push_back(std::async(std::launch::async, [&still, i] {
                return still.write([i](Transaction &tx) -> Result<> {
                    TRY(add(tx, qPrintable(QString::number(i))));
                    return i % 2 == 0 ? Result<>() : common::fail(ErrorCode::PostState);
                });
            }));
        }
        QTRY_COMPARE(still.stats().queued, 20);
        latch.open();
        int done = 0;
        for (auto &write : writes)
            done += write.get() ? 1 : 0;
        QCOMPARE(done, 10);
        QCOMPARE(still.stats().commits, 1);
        QCOMPARE(still.stats().lastBatch, 21);
        QCOMPARE(keys().split(u' ').size(), 10);
    }

    void committedComesAfterCommit()
    {
        const auto other = m_base->another();
        std::promise<QString> seen;
        QString meanwhile;
        db().submitWrite(
            [&] {
                QVERIFY(db().write([](Transaction &tx) { return add(tx, "a"); }));
                meanwhile = keys(*other);
            },
            [&](const Result<> &committed) {
                seen.set_value(committed ? keys(*other) : committed.error().detail);
            }
        );
        QCOMPARE(seen.get_future().get(), QStringLiteral("a"));
        QCOMPARE(meanwhile, QString());
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
        tests::TestClock clock;
        Database slow({.path = m_base->path(), .clock = &clock});
        QVERIFY(slow.open());
        tests::Latch latch;
        hold(slow, latch);
        bool ran = false;
        std::promise<Result<>> waited;
        slow.submitWrite(
            [&] { ran = true; }, [&](Result<> result) { waited.set_value(std::move(result)); }
        );
        clock.advance(2'001);
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
            TRY(tx.exec("CREATE TABLE ones (id INTEGER PRIMARY KEY, text TEXT)"));
            TRY(tx.exec("INSERT INTO ones (id, text) VALUES (7301444403200000001, 'a')"));
            TRY(tx.exec("INSERT INTO jobs VALUES (5, 'k', x'', 'done', 1, 1, 1, NULL, '', 1, NULL)")
            );
            return {};
        }));
        QCOMPARE(*db().greatestId(), 7'301'444'403'200'000'001);
    }

    void aBackupIsAWholeDatabase()
    {
        QVERIFY(db().write([](Transaction &tx) { return add(tx, "a"); }));
        const QString copy = m_base->folder() + QStringLiteral("/copy.db");
        QVERIFY(db().backupTo(copy));
        QVERIFY(db().write([](Transaction &tx) { return add(tx, "b"); }));
        QCOMPARE(QFile::permissions(copy) & QFile::Permissions(0x77), QFile::Permissions());
        Database other({.path = copy});
        QVERIFY(other.open());
        QCOMPARE(keys(other), QStringLiteral("a"));
    }

    void aBusyDatabaseIsUnavailable()
    {
        Database hasty({.path = m_base->path(), .busyTimeoutMs = 1});
        QVERIFY(hasty.open());
        const auto refused = db().write([&](Transaction &) {
            return hasty.write([](Transaction &tx) { return add(tx, "x"); });
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ServerUnavailable);
        QVERIFY(hasty.write([](Transaction &tx) { return add(tx, "y"); }));
        QCOMPARE(keys(), QStringLiteral("y"));
    }

private:
    std::unique_ptr<tests::TestDatabase> m_base;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
