// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of a process that migrates (promise P2 of security.md): the old or the new schema, never
// between, and the data is what that schema makes of it.

#include "server/storage/integrity.h"
#include "server/storage/migrator.h"
#include "tests/support/test_clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace server;

namespace {

constexpr int kKills = 20;
constexpr int kRows = 40'000;

// Each long enough to be killed in: a table built anew, every row changed, an index.
constexpr const char *kMigrations[] = {
    "CREATE TABLE notes (id {id}, text TEXT NOT NULL);",
    "CREATE TABLE new_notes (id {id}, text TEXT NOT NULL, size BIGINT NOT NULL);"
    "INSERT INTO new_notes SELECT id, text, length(text) FROM notes;"
    "DROP TABLE notes; ALTER TABLE new_notes RENAME TO notes;",
    "UPDATE notes SET text = text || '!', size = size + 1; CREATE INDEX notes_text ON notes "
    "(text);",
};
// What the rows add up to under each schema.
constexpr const char *kSums[] = {
    "SELECT sum(id * length(text)) FROM notes",
    "SELECT sum(id * size) FROM notes",
    "SELECT sum(id * (size - 1)) FROM notes WHERE text LIKE '%!'",
};

Result<int> migrate(Database &db, const QString &folder, int upTo)
{
    TRY_INTO(auto migrations, loadMigrations(folder, Engine::Sqlite));
    migrations.resize(upTo);
    const common::SystemClock clock;
    return Migrator(db, clock, std::move(migrations)).run();
}

int migrateAndSay(const QString &database, const QString &folder)
{
    Database db({.path = database});
    std::puts("begins");
    std::fflush(stdout);
    return db.open() && migrate(db, folder, 3) ? 0 : 1;
}

} // namespace

class MigrationCrashTest : public QObject {
    Q_OBJECT

    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    // Puts the old database in its place.
    void reset()
    {
        for (const char *rest : {"kith.db", "kith.db-wal", "kith.db-shm"})
            QFile::remove(path(rest));
        QVERIFY(QFile::copy(path("old.db"), path("kith.db")));
    }
    // Kills the migration after so long; less than 0: not at all.
    void run(int killAfterMs)
    {
        QProcess child;
        child.start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--migrate"), path("kith.db"), path("sql")}
        );
        QVERIFY(child.waitForReadyRead(30'000));
        if (!child.waitForFinished(killAfterMs)) {
            child.kill();
            QVERIFY(child.waitForFinished(30'000));
        } else {
            QCOMPARE(child.exitCode(), 0);
        }
    }
    static qint64 number(Database &db, const char *sql)
    {
        const auto found = db.read([&](Transaction &tx) { return tx.value<qint64>(sql); });
        return found && *found ? **found : -1;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("sql")));
        for (int i = 0; i < 3; ++i) {
            QFile file(m_dir.filePath(QStringLiteral("sql/000%1_step.sql").arg(i + 1)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(kMigrations[i]);
        }
        Database db({.path = path("old.db")});
        QVERIFY(db.open());
        QVERIFY(migrate(db, path("sql"), 1));
        QVERIFY(db.write([](Transaction &tx) {
            return tx.exec(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                " INSERT INTO notes SELECT i, hex(i * i) FROM n",
                kRows
            );
        }));
        m_sum = number(db, kSums[0]);
        QVERIFY(m_sum > kRows);
    }

    void theOldOrTheNewSchemaNeverBetween()
    {
        int whole = std::numeric_limits<int>::max(); // of three, since others use the machine too
        for (int i = 0; i < 3; ++i) {
            reset();
            QElapsedTimer timer;
            timer.start();
            run(-1);
            whole = std::min(whole, static_cast<int>(timer.elapsed()));
        }
        QRandomGenerator random(7);
        QList<int> seen{0, 0, 0};
        for (int kill = 0; kill < kKills; ++kill) {
            reset();
            run(random.bounded(whole));
            Database db({.path = path("kith.db"), .newestSchema = 3});
            QVERIFY(db.open());
            const auto schema = Migrator::schemaOf(db);
            QVERIFY(schema);
            QCOMPARE(number(db, "PRAGMA user_version"), *schema);
            QCOMPARE(number(db, kSums[*schema - 1]), m_sum);
            QCOMPARE(number(db, "SELECT count(*) FROM notes"), kRows);
            QCOMPARE(*findDamage(db), QStringList());
            ++seen[*schema - 1];
            // The next start brings it to its end.
            const auto rest = migrate(db, path("sql"), 3);
            QVERIFY2(rest, rest ? "" : qPrintable(rest.error().message));
            QCOMPARE(*rest, 3 - *schema);
            QCOMPARE(number(db, kSums[2]), m_sum);
        }
        // It was the migration that was killed.
        QVERIFY2(
            seen[0] + seen[1] >= kKills / 4,
            qPrintable(QStringLiteral("%1 %2").arg(seen[0]).arg(seen[1]))
        );
    }

private:
    QTemporaryDir m_dir;
    qint64 m_sum = 0;
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--migrate"))
        return migrateAndSay(arguments.at(2), arguments.at(3));
    MigrationCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "migration_crash_test.moc"
