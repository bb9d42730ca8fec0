// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/migrator.h"
#include "tests/support/test_clock.h"
#include "tests/support/test_postgres.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace server;

class MigratorTest : public QObject {
    Q_OBJECT

    void put(const char *name, const QByteArray &sql)
    {
        QFile file(m_dir->filePath(QStringLiteral("sql/") + QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size());
    }
    // What a program with the files that are there now would say.
    QString migrate()
    {
        const auto migrations =
            loadMigrations(m_dir->filePath(QStringLiteral("sql")), m_db->dialect().engine());
        if (!migrations)
            return migrations.error().message;
        const auto done = Migrator(*m_db, m_clock, *migrations).run();
        return done ? QString::number(*done) : done.error().message;
    }
    QString tables()
    {
        const auto found =
            m_db->read([](Transaction &tx) { return tx.values<QString>(tx.dialect().tables()); });
        if (!found)
            return found.error().detail;
        QStringList names =
            found->filter(QRegularExpression(QStringLiteral("^(?!sqlite|schema_migrations)")));
        names.sort();
        return names.join(u' ');
    }
    QString copy(int number) const
    {
        return m_dir->filePath(
            QStringLiteral("backups/before-%1.db").arg(number, 4, 10, QLatin1Char('0'))
        );
    }
    QString path() const { return m_dir->filePath(QStringLiteral("kith.db")); }
    Result<> open(std::optional<int> newest)
    {
        DatabaseOptions options{.path = path(), .newestSchema = newest};
        if (m_postgres)
            options.postgres = m_postgres->address();
        options.copies = m_dir->filePath(QStringLiteral("backups"));
        m_db = std::make_unique<Database>(options);
        return m_db->open();
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        if (tests::onPostgres())
            m_postgres =
                std::make_unique<tests::TestPostgres>(tests::TestPostgres::Content::Nothing);
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("sql")));
        put("0001_one.sql", "-- first; one\nCREATE TABLE one (id {id}, seen {bytes});");
        put("0002_two.sql",
            "CREATE TABLE two (id {id}, one BIGINT REFERENCES one(id)); INSERT INTO one VALUES (1, "
            "'a;b');");
        QVERIFY(open({}));
    }
    void cleanup()
    {
        m_db.reset();
        m_postgres.reset();
        m_dir.reset();
    }

    void aFreshDatabaseGetsAllWithoutACopy()
    {
        QCOMPARE(migrate(), QStringLiteral("2"));
        QCOMPARE(tables(), QStringLiteral("one two"));
        QCOMPARE(migrate(), QStringLiteral("0"));
        QVERIFY(!QFile::exists(copy(1)));
    }

    void theMigrationsOfThisProgramWork()
    {
        QCOMPARE(*Migrator::bringUpToDate(*m_db, m_clock) > 0, true);
        QVERIFY(newestMigration() >= 1);
        QVERIFY(tables().contains(QStringLiteral("events")));
        const auto all = loadMigrations(QStringLiteral(":/migrations"), Engine::Postgres);
        QVERIFY(all && !all->isEmpty());
    }

    void anOlderDatabaseIsCopiedFirst()
    {
        QCOMPARE(migrate(), QStringLiteral("2"));
        put("0003_three.sql", "CREATE TABLE three (id {id}); DROP TABLE two;");
        QCOMPARE(migrate(), QStringLiteral("1"));
        QCOMPARE(tables(), QStringLiteral("one three"));
        Database old({.path = copy(3), .newestSchema = 2});
        QVERIFY(old.open());
        const auto rows =
            old.read([](Transaction &tx) { return tx.value<int>("SELECT count(*) FROM two"); });
        QVERIFY(rows);
    }

    void theNewestThreeCopiesAreKept()
    {
        QCOMPARE(migrate(), QStringLiteral("2"));
        for (int number = 3; number < 8; ++number) {
            const QByteArray name = "000" + QByteArray::number(number);
            put((name + "_more.sql").constData(), "CREATE TABLE t" + name + " (id {id});");
            QCOMPARE(migrate(), QStringLiteral("1"));
        }
        QCOMPARE(
            QDir(m_dir->filePath(QStringLiteral("backups"))).entryList(QDir::Files),
            (QStringList{
                QStringLiteral("before-0005.db"),
                QStringLiteral("before-0006.db"),
                QStringLiteral("before-0007.db")})
        );
    }

    void withoutACopyNothingIsChanged()
    {
        QCOMPARE(migrate(), QStringLiteral("2"));
        put("0003_three.sql", "DROP TABLE two;");
        QFile inTheWay(m_dir->filePath(QStringLiteral("backups")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const QString message = migrate();
        QVERIFY2(message.contains(QStringLiteral("so nothing was changed")), qPrintable(message));
        QCOMPARE(tables(), QStringLiteral("one two"));
        QVERIFY(inTheWay.remove());
        QCOMPARE(migrate(), QStringLiteral("1"));
    }

    void aFailureLeavesNothingBehind()
    {
        put("0003_three.sql", "CREATE TABLE three (id {id}); INSERT INTO nowhere VALUES (1);");
        const QString message = migrate();
        QVERIFY2(message.contains(QStringLiteral("0003_three failed")), qPrintable(message));
        QCOMPARE(tables(), QStringLiteral("one two"));
        put("0003_three.sql", "CREATE TABLE three (id {id});");
        QCOMPARE(migrate(), QStringLiteral("1"));
    }

    void rowsWithoutTheirParentsAreAFailure()
    {
        put("0003_three.sql", "INSERT INTO two VALUES (5, 1); DELETE FROM one;");
        QVERIFY(migrate().contains(QStringLiteral("0003_three failed")));
        if (m_postgres)
            return; // has no need to build tables anew
        // A table can be built anew without losing those that refer to it.
        put("0003_three.sql",
            "INSERT INTO two VALUES (5, 1); CREATE TABLE new_one (id {id}, seen {bytes}, more "
            "TEXT);"
            "INSERT INTO new_one SELECT id, seen, '' FROM one; DROP TABLE one; ALTER TABLE new_one "
            "RENAME TO one;");
        QCOMPARE(migrate(), QStringLiteral("1"));
        const auto rows =
            m_db->read([](Transaction &tx) { return tx.value<int>("SELECT count(*) FROM two"); });
        QCOMPARE(**rows, 1);
    }

    void aChangedFileIsRefused()
    {
        QCOMPARE(migrate(), QStringLiteral("2"));
        put("0002_two.sql", "CREATE TABLE two (id {id}, other TEXT);");
        QVERIFY(migrate().contains(QStringLiteral("0002_two is not the one")));
    }

    void aNewerDatabaseIsRefused()
    {
        put("0003_three.sql", "CREATE TABLE three (id {id});");
        QCOMPARE(migrate(), QStringLiteral("3"));
        QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("sql/0003_three.sql"))));
        QVERIFY(migrate().contains(QStringLiteral("newer kithd")));
        m_db.reset();
        const auto opened = open(2);
        QVERIFY(!opened);
        QVERIFY(opened.error().message.contains(QStringLiteral("newer kithd")));
        QVERIFY(open(3));
    }

    void serversThatStartTogetherDoNotBothMigrate()
    {
        const auto migrations =
            loadMigrations(m_dir->filePath(QStringLiteral("sql")), m_db->dialect().engine());
        QVERIFY(migrations);
        std::vector<std::future<Result<int>>> starts;
        for (int i = 0; i < 4; ++i) {
            starts.push_back(std::async(std::launch::async, [&] {
                return Migrator(*m_db, m_clock, *migrations).run();
            }));
        }
        for (auto &start : starts) {
            const auto done = start.get();
            QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
        }
        QCOMPARE(tables(), QStringLiteral("one two"));
        const auto rows =
            m_db->read([](Transaction &tx) { return tx.value<int>("SELECT count(*) FROM one"); });
        QCOMPARE(**rows, 1);
    }

    void aStrangeDatabaseIsRefused()
    {
        QVERIFY(m_db->write([](Transaction &tx) { return tx.exec("CREATE TABLE notes (a TEXT)"); })
        );
        QVERIFY(migrate().contains(QStringLiteral("no database of Kith")));
    }

    void checkingChangesNothing()
    {
        const auto migrations =
            loadMigrations(m_dir->filePath(QStringLiteral("sql")), m_db->dialect().engine());
        const auto old = Migrator(*m_db, m_clock, *migrations).check();
        QVERIFY(!old && old.error().message.contains(QStringLiteral("kithd migrate")));
        QCOMPARE(migrate(), QStringLiteral("2"));
        QVERIFY(Migrator(*m_db, m_clock, *migrations).check());
    }

    void filesAreForOneEngineOrBoth()
    {
        put("0003_text.sqlite.sql", "CREATE TABLE lite (id {id});");
        put("0003_text.postgres.sql", "CREATE TABLE post (id {id});");
        QCOMPARE(migrate(), QStringLiteral("3"));
        QVERIFY(tables().contains(m_postgres ? QStringLiteral("post") : QStringLiteral("lite")));
        put("0003_again.sql", "SELECT 1");
        QVERIFY(migrate().contains(QStringLiteral("Two migrations")));
        put("tables.sql", "SELECT 1");
        QVERIFY(migrate().contains(QStringLiteral("tables.sql is no name")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    tests::TestClock m_clock;
    std::unique_ptr<tests::TestPostgres> m_postgres;
    std::unique_ptr<Database> m_db;
};

QTEST_GUILESS_MAIN(MigratorTest)
#include "migrator_test.moc"
