// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
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
        DataFile then(restored.server.data());
        DataFile now(world.server.data());
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
    QCOMPARE(run({QStringLiteral("backup"), file}), 1);
    QVERIFY2(said.contains("so there is nothing to save."), said);
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
