// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/api.h"
#include "tests/support/data_file.h"
#include "tests/support/test_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace tests;

// Databases of older versions, as they were (tests/fixtures/databases): the server of today takes
// them over with everything in them, keeps a copy of what was, and survives being killed meanwhile.
class UpgradeTest : public QObject {
    Q_OBJECT
private slots:
    void everythingIsThereAfterwards_data();
    void everythingIsThereAfterwards();
    void killedMeanwhileItIsOldOrNew_data() { everythingIsThereAfterwards_data(); }
    void killedMeanwhileItIsOldOrNew();
    void aBackupOfThenRestoresToday_data() { everythingIsThereAfterwards_data(); }
    void aBackupOfThenRestoresToday();
    void withoutACopyThereIsNoMigration();

private:
    static QString fixtures() { return QStringLiteral(KITH_FIXTURES "/databases"); }
    static void make(const QString &folder, const QString &fixture)
    {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        );
        QFile sql(fixtures() + u'/' + fixture);
        QVERIFY(sql.open(QIODevice::ReadOnly));
        DataFile::make(folder, sql.readAll());
    }
    struct Table {
        QString name;
        QString columns; // as one expression
    };
    // What members have put in, but for what is made of it (timelines) or by each start (jobs).
    static QList<Table> tablesOf(DataFile &file)
    {
        QList<Table> tables;
        const auto names = file.column(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            " AND name NOT LIKE 'home_timeline%'"
            " AND name NOT IN ('schema_migrations', 'jobs', 'merged_authors') ORDER BY name"
        );
        for (const QVariant &name : names) {
            const auto columns = file.column(
                "SELECT group_concat('quote(' || name || ')', '||') FROM pragma_table_info(?)",
                {name.toString()}
            );
            tables.append({name.toString(), columns.value(0).toString()});
        }
        return tables;
    }
    // Every row of these, in the columns that the old schema had.
    static QStringList contentOf(DataFile &file, const QList<Table> &tables)
    {
        QStringList content;
        for (const auto &[table, columns] : tables) {
            const auto rows = file.column(
                QStringLiteral("SELECT %1 FROM %2 ORDER BY 1").arg(columns, table).toUtf8()
            );
            for (const QVariant &row : rows)
                content.append(table + u' ' + row.toString());
        }
        return content;
    }
};

void UpgradeTest::everythingIsThereAfterwards_data()
{
    QTest::addColumn<QString>("fixture");
    for (const QString &name : QDir(fixtures()).entryList({QStringLiteral("*.sql")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void UpgradeTest::everythingIsThereAfterwards()
{
    QFETCH(QString, fixture);
    TestServer server;
    make(server.data(), fixture);
    QList<Table> tables;
    QStringList before;
    {
        DataFile file(server.data());
        tables = tablesOf(file);
        before = contentOf(file, tables);
        QVERIFY(before.size() > 100);
    }
    QCOMPARE(server.run({QStringLiteral("migrate")}), 0);
    {
        DataFile file(server.data());
        QCOMPARE(contentOf(file, tables), before);
        QCOMPARE(file.faults(), QStringList());
    }
    const QDir copies(server.data() + QStringLiteral("/backups"));
    QCOMPARE(copies.entryList(QDir::Files).size(), 1);
    {
        DataFile copy(copies.path(), copies.entryList(QDir::Files).first());
        QCOMPARE(contentOf(copy, tables), before);
    }
    QVERIFY2(server.start(), server.log());
    Api api(server.port());
    const Answer login = api.login(QStringLiteral("mara"), QStringLiteral("kith-demo"));
    QVERIFY2(login.status == 200, login.body);
    const Answer feed = api.get(
        QStringLiteral("/api/v1/posts/feed"),
        login.json().value(QStringLiteral("accessToken")).toString()
    );
    QVERIFY2(feed.status == 200, feed.body);
    QVERIFY(!feed.json().value(QStringLiteral("items")).toArray().isEmpty());
}

void UpgradeTest::killedMeanwhileItIsOldOrNew()
{
    QFETCH(QString, fixture);
    QRandomGenerator random(5);
    constexpr int kKills = 20;
    int whole = 0;
    for (int kill = -1; kill < kKills; ++kill) {
        TestServer server;
        make(server.data(), fixture);
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(
            TestServer::binary(),
            {QStringLiteral("migrate"), QStringLiteral("--data"), server.data()}
        );
        // The first one tells how long it takes.
        if (kill < 0) {
            QVERIFY(process.waitForFinished());
            whole = static_cast<int>(timer.elapsed());
            continue;
        }
        if (!process.waitForFinished(random.bounded(whole))) {
            process.kill();
            QVERIFY(process.waitForFinished());
        }
        DataFile file(server.data());
        const qint64 schema = file.number("PRAGMA user_version");
        QCOMPARE(file.number("SELECT max(number) FROM schema_migrations"), schema);
        QCOMPARE(file.column("PRAGMA integrity_check").value(0).toString(), QStringLiteral("ok"));
        QCOMPARE(server.run({QStringLiteral("migrate")}), 0);
        QCOMPARE(file.faults(), QStringList());
    }
}

// Saving a folder does not change it; what was saved is brought up to date by its first start.
void UpgradeTest::aBackupOfThenRestoresToday()
{
    QFETCH(QString, fixture);
    TestServer server;
    make(server.data(), fixture);
    const qint64 schema = DataFile(server.data()).number("PRAGMA user_version");
    const QString file = server.data() + QStringLiteral("/../saved.tar");
    QCOMPARE(server.run({QStringLiteral("backup"), file}), 0);
    QCOMPARE(DataFile(server.data()).number("PRAGMA user_version"), schema);
    TestServer restored;
    QByteArray said;
    QVERIFY2(restored.run({QStringLiteral("restore"), file}, {}, &said) == 0, said);
    QCOMPARE(DataFile(restored.data()).number("PRAGMA user_version"), schema);
    QVERIFY2(restored.start(), restored.log());
    QVERIFY(DataFile(restored.data()).number("PRAGMA user_version") > schema);
    Api api(restored.port());
    QCOMPARE(api.login(QStringLiteral("mara"), QStringLiteral("kith-demo")).status, 200);
}

// The sentence says so, and nothing was changed.
void UpgradeTest::withoutACopyThereIsNoMigration()
{
    const QString fixture = QDir(fixtures()).entryList({QStringLiteral("*.sql")}).value(0);
    TestServer server;
    make(server.data(), fixture);
    QFile inTheWay(server.data() + QStringLiteral("/backups"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QByteArray said;
    QCOMPARE(server.run({QStringLiteral("migrate")}, {}, &said), 1);
    QVERIFY2(
        said.contains("could not be copied before its migration, so nothing was changed."), said
    );
    DataFile file(server.data());
    QVERIFY(file.number("PRAGMA user_version") > 0);
    QVERIFY(inTheWay.remove());
    QCOMPARE(server.run({QStringLiteral("migrate")}), 0);
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "upgrade_test.moc"
