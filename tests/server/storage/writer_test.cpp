// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is SQLite's own: the set-up of its connections, the one writer, the copy of the file.

#include "server/storage/database.h"
#include "tests/support/latch.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <future>

using namespace server;

class WriterTest : public QObject {
    Q_OBJECT

    static Result<> add(Transaction &tx, const char *key)
    {
        TRY(tx.exec(
            "INSERT INTO settings (key, value, updated_at) VALUES (?, '1', 0)",
            QString::fromLatin1(key)
        ));
        return {};
    }
    QString keys() { return keys(db()); }
    static QString keys(Database &db)
    {
        const auto found = db.read([](Transaction &tx) {
            return tx.values<QString>("SELECT key FROM settings ORDER BY key");
        });
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

QTEST_GUILESS_MAIN(WriterTest)
#include "writer_test.moc"
