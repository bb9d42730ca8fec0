// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database_copy.h"
#include "server/storage/integrity.h"
#include "server/storage/migrator.h"
#include "server/storage/outbox.h"
#include "tests/support/test_database.h"
#include "tests/support/test_postgres.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace server;
using common::UserId;

class DatabaseCopyTest : public QObject {
    Q_OBJECT

    void exec(std::string_view sql, const auto &...args)
    {
        const auto done =
            m_base->db().write([&](Transaction &tx) { return tx.exec(sql, args...); });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    void person(qint64 id, const QString &name)
    {
        exec(
            "INSERT INTO users (id, username, username_folded, display_name, locked, created_at,"
            " updated_at) VALUES (?, ?, ?, ?, ?, 1, 2)",
            id,
            name,
            name,
            QStringLiteral("Ada \u2615 ") + name,
            true
        );
    }
    void post(qint64 id, std::optional<qint64> shared)
    {
        exec(
            "INSERT INTO posts (id, author_id, content, visibility, state, shared_post_id,"
            " created_at, updated_at) VALUES (?, 1, ?, 'public', 'published', ?, 1, 1)",
            id,
            QStringLiteral("it's \"quoted\" \\ {id} ?"),
            shared
        );
    }
    Result<CopySummary> copy()
    {
        return copyDatabase(
            m_base->db(),
            *m_target,
            m_base->clock(),
            [this](const QString &what, qint64, qint64) { m_steps.append(what); }
        );
    }
    qint64 there(std::string_view sql)
    {
        const auto found = m_target->read([&](Transaction &tx) { return tx.value<qint64>(sql); });
        return found ? found->value_or(-1) : -2;
    }

private slots:
    void initTestCase() { tests::needPostgres(); }
    void init()
    {
        m_base = std::make_unique<tests::TestDatabase>();
        m_postgres = std::make_unique<tests::TestPostgres>(tests::TestPostgres::Content::Nothing);
        m_target = std::make_unique<Database>(DatabaseOptions{.postgres = m_postgres->address()});
        QVERIFY(m_target->open());
        m_steps.clear();
    }
    void cleanup()
    {
        m_target.reset();
        m_postgres.reset();
        m_base.reset();
    }

    void everythingArrives()
    {
        person(1, QStringLiteral("ada"));
        person(9'223'372'036'854'775'807, QStringLiteral("bob"));
        // A row that refers to a later one, and more rows than go into one statement.
        for (qint64 id = 11; id < 265; ++id)
            post(id, std::nullopt);
        post(10, 11);
        exec(
            "INSERT INTO sessions (id, user_id, refresh_hash, created_at, last_used_at)"
            " VALUES (5, 1, ?, 1, 1)",
            QByteArray("\0\xff'\\", 4)
        );
        const auto done = copy();
        QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
        QCOMPARE(done->rows, 2 + 255 + 1);
        QVERIFY(done->tables > 15);
        QCOMPARE(there("SELECT count(*) FROM posts"), 255);
        QCOMPARE(there("SELECT shared_post_id FROM posts WHERE id = 10"), 11);
        QCOMPARE(there("SELECT count(*) FROM users WHERE locked AND email IS NULL"), 2);
        const auto hash = m_target->read([](Transaction &tx) {
            return tx.value<QByteArray>("SELECT refresh_hash FROM sessions");
        });
        QCOMPARE(**hash, QByteArray("\0\xff'\\", 4));
        // The constraints are there again.
        QVERIFY(!m_target->write([](Transaction &tx) {
            return tx.exec("UPDATE posts SET author_id = 77 WHERE id = 10");
        }));
        QVERIFY(m_steps.contains(QStringLiteral("comparing posts")));
    }

    void seqsGoOn()
    {
        Outbox outbox(m_base->db(), m_base->clock());
        QVERIFY(outbox.start());
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_base->db().write([&](Transaction &tx) {
                return outbox.append(tx, {.kind = QStringLiteral("k"), .topic = m_topic});
            }));
        exec("DELETE FROM events");
        QVERIFY(copy());
        Outbox other(*m_target, m_base->clock());
        QVERIFY(other.start());
        QCOMPARE(other.head(), 5);
        QVERIFY(m_target->write([&](Transaction &tx) {
            return other.append(tx, {.kind = QStringLiteral("k"), .topic = m_topic});
        }));
        QCOMPARE(there("SELECT max(seq) FROM events"), 6);
    }

    // There and back again: a file of the same rows, whatever is written meanwhile.
    void theWayBack()
    {
        person(1, QStringLiteral("ada"));
        person(9'223'372'036'854'775'807, QStringLiteral("bob"));
        for (qint64 id = 11; id < 1265; ++id)
            post(id, std::nullopt);
        post(10, 11);
        exec(
            "INSERT INTO sessions (id, user_id, refresh_hash, created_at, last_used_at)"
            " VALUES (5, 1, ?, 1, 1)",
            QByteArray("\0\xff'\\", 4)
        );
        exec("INSERT INTO events (seq, kind, topic, subject_id, actor_id, payload, created_at)"
             " VALUES (77, 'k', 'all', 0, 0, x'00', 1)");
        exec("DELETE FROM events");
        const auto there = copy();
        QVERIFY2(there, there ? "" : qPrintable(there.error().message + there.error().detail));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("back.db"));
        bool wrote = false;
        const auto back = copyToFile(
            *m_target,
            path,
            QStringLiteral(":/migrations"),
            m_base->clock(),
            [&](const QString &, qint64, qint64) {
                if (!std::exchange(wrote, true))
                    QVERIFY(m_target->write([](Transaction &tx) {
                        return tx.exec("UPDATE users SET bio = 'later' WHERE id = 1");
                    }));
            }
        );
        QVERIFY2(back, back ? "" : qPrintable(back.error().message + back.error().detail));
        QVERIFY(wrote);
        QCOMPARE(back->rows, there->rows);
        QCOMPARE(back->tables, there->tables);
        QCOMPARE(
            QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("back.db")}
        );
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));

        Database file({.path = path});
        QVERIFY(file.open());
        const auto is = [&](std::string_view sql) {
            const auto found = file.read([&](Transaction &tx) { return tx.value<qint64>(sql); });
            return found ? found->value_or(-1) : -2;
        };
        QCOMPARE(is("SELECT shared_post_id FROM posts WHERE id = 10"), 11);
        QCOMPARE(is("SELECT count(*) FROM users WHERE locked AND email IS NULL AND bio = ''"), 2);
        QCOMPARE(is("SELECT refresh_hash = x'00ff275c' FROM sessions"), 1);
        QCOMPARE(is("SELECT seq FROM sqlite_sequence WHERE name = 'events'"), 77);
        QCOMPARE(*Migrator::bringUpToDate(file, m_base->clock()), 0);
        QVERIFY(findDamage(file)->isEmpty());
    }

    void aFilledTargetIsRefused()
    {
        person(1, QStringLiteral("ada"));
        QVERIFY(copy());
        const auto again = copy();
        QVERIFY(!again);
        QVERIFY(again.error().message.contains(QStringLiteral("not empty")));
        QCOMPARE(there("SELECT count(*) FROM users"), 1);
    }

    void aDatabaseOfSomethingElseIsRefused()
    {
        QVERIFY(m_target->write([](Transaction &tx) {
            return tx.exec("CREATE TABLE notes (a TEXT)");
        }));
        const auto refused = copy();
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("no database of Kith")));
    }

    // What one engine has and the other cannot hold leaves nothing behind, and can be mended.
    void aFailureLeavesNothingBehind()
    {
        person(1, QStringLiteral("ada"));
        exec("UPDATE users SET bio = 'a' || char(0) || 'b'");
        const auto failed = copy();
        QVERIFY(!failed);
        QVERIFY2(
            failed.error().message.contains(QStringLiteral("rows of users")),
            qPrintable(failed.error().message)
        );
        QCOMPARE(there("SELECT count(*) FROM users"), 0);
        exec("UPDATE users SET bio = ''");
        const auto done = copy();
        QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    }

private:
    const QString m_topic = QStringLiteral("all");
    QStringList m_steps;
    std::unique_ptr<tests::TestDatabase> m_base;
    std::unique_ptr<tests::TestPostgres> m_postgres;
    std::unique_ptr<Database> m_target;
};

QTEST_GUILESS_MAIN(DatabaseCopyTest)
#include "database_copy_test.moc"
