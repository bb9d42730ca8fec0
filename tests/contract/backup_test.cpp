// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/migrator.h"
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"
#include "tests/support/test_clock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace tests;

// A backup made while members write (promise P11 of security.md) restores to a server whose data is
// what it was at one moment, and which goes on from there.
class BackupTest : public QObject {
    Q_OBJECT
private slots:
    void madeUnderLoadItIsOneMoment();
    void refusalsHaveTheirSentence();
    void itIsRestoredToEitherEngine();
    void aFilledDatabaseIsRefused();
    void aRestoreThatWasCutOffIsRepeated();
    void anOlderPostgresDatabaseIsCopiedFirst();
    void whoeverStopsItFindsNothingOfIt();
    void aKilledRestoreIsNeverTakenForAServer();

private:
    static constexpr int kWriters = 4;

    // Follows, posts and likes until it is enough; ids of what was acknowledged.
    static void write(
        quint16 port,
        const Person &person,
        const Person &other,
        const std::atomic<bool> &enough,
        std::atomic<int> &written
    )
    {
        Api api(port);
        const QString follow = QStringLiteral("/api/v1/users/%1/follow").arg(other.id);
        for (int i = 0; !enough; ++i) {
            const QString post = api.publish(person, QStringLiteral("number %1").arg(i));
            api.post(QStringLiteral("/api/v1/posts/%1/like").arg(post), {}, person.accessToken);
            i % 2 == 0 ? api.post(follow, {}, person.accessToken)
                       : api.remove(follow, person.accessToken);
            ++written;
        }
    }
    static QVariantList posts(DataFile &file)
    {
        return file.column("SELECT id FROM posts ORDER BY id");
    }
};

void BackupTest::madeUnderLoadItIsOneMoment()
{
    LiveWorld world;
    QVERIFY2(world.start(), world.server.log());
    QVERIFY(QFile::exists(world.server.data() + QStringLiteral("/keys")));
    QList<Person> people;
    for (int i = 0; i < kWriters; ++i)
        people.append(world.person(QStringLiteral("writer")));
    std::atomic<bool> enough = false;
    std::atomic<int> written = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kWriters; ++i)
        threads.emplace_back([&, i] {
            write(world.server.port(), people[i], people[(i + 1) % kWriters], enough, written);
        });
    QTRY_VERIFY_WITH_TIMEOUT(written > 40, 60'000);
    const QString before = world.api->publish(people[0], QStringLiteral("before the backup"));
    const QString file = world.server.data() + QStringLiteral("/../saved.tar");
    QByteArray said;
    QVERIFY2(world.server.run({QStringLiteral("backup"), file}, {}, &said) == 0, said);
    const int writtenThen = written;
    QTRY_VERIFY_WITH_TIMEOUT(written > writtenThen + 20, 60'000);
    enough = true;
    for (std::thread &thread : threads)
        thread.join();
    const auto client = world.connected(people[0]);
    QVERIFY(client);
    const qint64 handled = dataOf(client->frames()[0]).value(QStringLiteral("seq")).toInteger();

    LiveWorld restored;
    QVERIFY2(restored.server.run({QStringLiteral("restore"), file}, {}, &said) == 0, said);
    {
        DataFile then(restored.server);
        DataFile now(world.server);
        QCOMPARE(then.faults(), QStringList());
        const QVariantList kept = posts(then);
        QVERIFY(kept.contains(QVariant(before.toLongLong())));
        QVERIFY(kept.size() < posts(now).size());
        // Which posts there were when the last of them was written, as the original tells it.
        const QVariantList expected = now.column(
            "SELECT subject_id FROM events WHERE kind = 'PostCreated' AND seq <="
            " (SELECT seq FROM events WHERE kind = 'PostCreated' AND subject_id = ?)"
            " ORDER BY subject_id",
            {kept.last()}
        );
        QCOMPARE(kept, expected);
        for (const Person &person : people)
            QVERIFY(
                then.number("SELECT COUNT(*) FROM users WHERE id = ?", {person.id.toLongLong()})
                == 1
            );
    }

    // Who was signed in still is; seq goes on above all that was given out.
    QVERIFY2(restored.start(), restored.server.log());
    const Answer me = restored.api->get(QStringLiteral("/api/v1/users/me"), people[0].accessToken);
    QCOMPARE(me.status, 200);
    const auto again = restored.connected(people[0]);
    QVERIFY(again);
    QVERIFY(dataOf(again->frames()[0]).value(QStringLiteral("seq")).toInteger() > handled);
    QCOMPARE(
        again->resume(handled).value(QStringLiteral("resync")).toString(), QStringLiteral("too_old")
    );
    QCOMPARE(restored.like(people[1], before), 200);
    QVERIFY(!again->take(QStringLiteral("notification.created")).isEmpty());
}

void BackupTest::refusalsHaveTheirSentence()
{
    TestServer server;
    QByteArray said;
    const auto run = [&](const QStringList &arguments) { return server.run(arguments, {}, &said); };
    const QString file = server.data() + QStringLiteral("/../saved.tar");
    QCOMPARE(run({QStringLiteral("backup")}), 2);
    QVERIFY2(said.contains("FILE is needed."), said);
    if (!onPostgres()) {
        QCOMPARE(run({QStringLiteral("backup"), file}), 1);
        QVERIFY2(said.contains("so there is nothing to save."), said);
    }
    QVERIFY(!QFile::exists(server.data()));

    QVERIFY2(server.start(), server.log());
    QCOMPARE(run({QStringLiteral("backup"), file}), 0);
    QVERIFY2(said.contains("saved.tar: "), said);
    QCOMPARE(run({QStringLiteral("backup"), file}), 1);
    QVERIFY2(said.contains("choose another name."), said);
    QCOMPARE(run({QStringLiteral("restore"), file}), 1);
    QVERIFY2(said.contains("restore into an empty folder."), said);
    server.stop();

    TestServer other;
    QFile saved(file);
    QVERIFY(saved.resize(saved.size() / 2));
    QCOMPARE(other.run({QStringLiteral("restore"), file}, {}, &said), 1);
    QVERIFY2(said.contains("is not a good backup"), said);
    // Nothing came of it: the folder can be used.
    QVERIFY2(other.start(), other.log());
    other.stop();
    // Half of one must not be taken for a server's data.
    QVERIFY(QDir(other.data()).mkdir(QStringLiteral(".restoring")));
    QVERIFY(!other.start());
    QVERIFY2(other.log().contains("was cut off; empty the folder and restore again."), other.log());
}

// One file for both engines, whichever it came from.
void BackupTest::itIsRestoredToEitherEngine()
{
    if (!onPostgres())
        return; // has to do with both engines
    LiveWorld world;
    QVERIFY2(world.start(), world.server.log());
    const Person ada = world.person(QStringLiteral("ada"));
    const QString post = world.api->publish(ada, QStringLiteral("it's \u2615"));
    const QString file = world.server.data() + QStringLiteral("/../saved.tar");
    QByteArray said;
    QVERIFY2(world.server.run({QStringLiteral("backup"), file}, {}, &said) == 0, said);

    // To SQLite, because the command line says so.
    QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    QCOMPARE(
        QProcess::execute(
            TestServer::binary(),
            {QStringLiteral("restore"),
             QStringLiteral("--data"),
             data,
             QStringLiteral("--set"),
             QStringLiteral("database.url="),
             file}
        ),
        0
    );
    const QString saved = folder.filePath(QStringLiteral("again.tar"));
    {
        DataFile there(data);
        QCOMPARE(there.faults(), QStringList());
        QCOMPARE(there.column("SELECT id FROM posts"), QVariantList{post.toLongLong()});
    }
    QCOMPARE(
        QProcess::execute(
            TestServer::binary(), {QStringLiteral("backup"), QStringLiteral("--data"), data, saved}
        ),
        0
    );

    // And from there to PostgreSQL again, where it is the only copy.
    LiveWorld again;
    QVERIFY2(again.server.run({QStringLiteral("restore"), saved}, {}, &said) == 0, said);
    QVERIFY2(said.contains("The database is in postgresql://"), said);
    QVERIFY(!QFile::exists(again.server.data() + QStringLiteral("/kith.db")));
    QCOMPARE(DataFile(again.server).faults(), QStringList());
    QVERIFY2(again.start(), again.server.log());
    QCOMPARE(again.api->get(QStringLiteral("/api/v1/posts/") + post, ada.accessToken).status, 200);
}

void BackupTest::aFilledDatabaseIsRefused()
{
    if (!onPostgres())
        return; // a file is in the folder, which must be empty
    LiveWorld world;
    QVERIFY2(world.start(), world.server.log());
    const Person ada = world.person(QStringLiteral("ada"));
    const QString file = world.server.data() + QStringLiteral("/../saved.tar");
    QByteArray said;
    QVERIFY2(world.server.run({QStringLiteral("backup"), file}, {}, &said) == 0, said);
    world.server.stop();
    QVERIFY(QDir(world.server.data()).removeRecursively());
    QCOMPARE(world.server.run({QStringLiteral("restore"), file}, {}, &said), 1);
    QVERIFY2(said.contains("is not empty: it has rows in "), said);
    // The folder is as it was, and the database too.
    QCOMPARE(
        QDir(world.server.data())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .filter(QRegularExpression(QStringLiteral("^(?!kithd\\.lock$)"))),
        QStringList()
    );
    QCOMPARE(DataFile(world.server).number("SELECT COUNT(*) FROM users"), 1);
}

// After the database has been moved and before the keys have their place, only the rest is done
// again.
void BackupTest::aRestoreThatWasCutOffIsRepeated()
{
    if (!onPostgres())
        return; // a file is moved last, and the folder is emptied before another try
    LiveWorld world;
    QVERIFY2(world.start(), world.server.log());
    const Person ada = world.person(QStringLiteral("ada"));
    const QString post = world.api->publish(ada, QStringLiteral("twice is once"));
    const QString file = world.server.data() + QStringLiteral("/../saved.tar");
    QByteArray said;
    QVERIFY2(world.server.run({QStringLiteral("backup"), file}, {}, &said) == 0, said);

    LiveWorld again;
    const QStringList restore{QStringLiteral("restore"), file};
    QVERIFY2(again.server.run(restore, {}, &said) == 0, said);
    QDir folder(again.server.data());
    QVERIFY(folder.removeRecursively());
    QVERIFY(folder.mkpath(QStringLiteral(".restoring/media")));
    QVERIFY2(again.server.run(restore, {}, &said) == 0, said);
    QVERIFY2(again.start(), again.server.log());
    QCOMPARE(again.api->get(QStringLiteral("/api/v1/posts/") + post, ada.accessToken).status, 200);
    QCOMPARE(again.like(ada, post), 200);
    again.server.stop();

    // One that has been lived in is nobody's to take.
    QVERIFY(folder.removeRecursively());
    QCOMPARE(again.server.run(restore, {}, &said), 1);
    QVERIFY2(said.contains("is not empty: it has rows in "), said);
}

void BackupTest::anOlderPostgresDatabaseIsCopiedFirst()
{
    if (!onPostgres())
        return; // upgrade_test does it with files
    const TestPostgres old(TestPostgres::Content::Nothing);
    {
        const TestClock clock;
        server::Database db({.postgres = old.address()});
        QVERIFY(db.open());
        auto known =
            server::loadMigrations(QStringLiteral(":/migrations"), server::Engine::Postgres);
        QVERIFY(known);
        known->removeIf([](const server::Migration &each) { return each.number > 4; });
        QVERIFY(server::Migrator(db, clock, *known).run());
        QVERIFY(db.write([](server::Transaction &tx) {
            return tx.exec("INSERT INTO users (id, username, username_folded, display_name,"
                           " created_at, updated_at) VALUES (7, 'ada', 'ada', 'Ada', 1, 2)");
        }));
    }
    TestServer server;
    const QStringList migrate{
        QStringLiteral("migrate"),
        QStringLiteral("--set"),
        QStringLiteral("database.url=") + old.url()};
    QByteArray said;
    QVERIFY2(server.run(migrate, {}, &said) == 0, said);
    QVERIFY2(server.run(migrate, {}, &said) == 0, said); // nothing is due
    const QDir copies(server.data() + QStringLiteral("/backups"));
    QCOMPARE(copies.entryList(QDir::Files), QStringList{QStringLiteral("before-0005.db")});
    DataFile copy(copies.path(), QStringLiteral("before-0005.db"));
    QCOMPARE(copy.number("SELECT max(number) FROM schema_migrations"), 4);
    QCOMPARE(copy.number("SELECT id FROM users WHERE username = 'ada'"), 7);
}

void BackupTest::whoeverStopsItFindsNothingOfIt()
{
    TestServer server;
    QCOMPARE(server.run({QStringLiteral("init")}), 0);
    QVERIFY(QDir(server.data()).mkdir(QStringLiteral("media")));
    QFile media(server.data() + QStringLiteral("/media/large"));
    QVERIFY(media.open(QIODevice::WriteOnly));
    QVERIFY(media.resize(4LL << 30)); // a hole, which takes no room but its time
    const QDir folder(server.data() + QStringLiteral("/.."));
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (server.postgres())
        environment.insert(QStringLiteral("KITH_DATABASE_URL"), server.postgres()->url());
    process.setProcessEnvironment(environment);
    process.start(
        TestServer::binary(),
        {QStringLiteral("backup"),
         QStringLiteral("--data"),
         server.data(),
         folder.filePath(QStringLiteral("saved.tar"))}
    );
    QTRY_VERIFY_WITH_TIMEOUT(folder.exists(QStringLiteral("saved.tar.part")), 30'000);
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 128 + SIGTERM);
    QCOMPARE(folder.entryList({QStringLiteral("saved*")}), QStringList());
}

// Nothing of it, all of it, or a folder that no server takes.
void BackupTest::aKilledRestoreIsNeverTakenForAServer()
{
    if (onPostgres())
        return; // files are what it is about
    constexpr int kKills = 15;
    TestServer server;
    QCOMPARE(
        server.run({QStringLiteral("demo"), QStringLiteral("--posts"), QStringLiteral("20")}), 0
    );
    const QString file = server.data() + QStringLiteral("/../saved.tar");
    QCOMPARE(server.run({QStringLiteral("backup"), file}), 0);
    const qint64 users = DataFile(server.data()).number("SELECT COUNT(*) FROM users");
    QFile keys(server.data() + QStringLiteral("/keys"));
    QVERIFY(keys.open(QIODevice::ReadOnly));
    const QByteArray secret = keys.readAll();
    QRandomGenerator random(3);
    int whole = 0;
    int cutOff = 0;
    for (int kill = -1; kill < kKills; ++kill) {
        TestServer restored;
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(
            TestServer::binary(),
            {QStringLiteral("restore"), QStringLiteral("--data"), restored.data(), file}
        );
        // The first one tells how long it takes.
        if (!process.waitForFinished(kill < 0 ? 60'000 : random.bounded(whole + 20))) {
            process.kill();
            QVERIFY(process.waitForFinished());
        }
        whole = kill < 0 ? static_cast<int>(timer.elapsed()) : whole;
        if (!restored.start()) {
            QVERIFY2(restored.log().contains("was cut off; empty the folder"), restored.log());
            ++cutOff;
            continue;
        }
        const qint64 found = DataFile(restored.data()).number("SELECT COUNT(*) FROM users");
        QVERIFY(found == 0 || found == users);
        QFile there(restored.data() + QStringLiteral("/keys"));
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll() == secret, found == users);
    }
    QVERIFY(cutOff > 0);
}

QTEST_GUILESS_MAIN(BackupTest)
#include "backup_test.moc"
