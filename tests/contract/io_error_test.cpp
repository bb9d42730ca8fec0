// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tests;

namespace {

const QString kLibraries = QStringLiteral("/usr/lib/fiu/");

} // namespace

// One call in a hundred that writes to the disk or waits for it fails (promise P4 of security.md):
// nothing that was acknowledged is lost, nothing that was refused is there, and the server lives.
// The errors are put in by libfiu (Debian's fiu-utils).
class IoErrorTest : public QObject {
    Q_OBJECT
private slots:
    void rowsAreWhatWasAcknowledged();

private:
    static constexpr int kWriters = 4;
    static constexpr int kWrites = 3'000; // of all together

    // Talks to the library that was preloaded.
    static bool tell(const QString &pipe, qint64 process, const QString &command)
    {
        return QProcess::execute(
                   QStringLiteral("fiu-ctrl"),
                   {QStringLiteral("-f"),
                    pipe,
                    QStringLiteral("-c"),
                    command,
                    QString::number(process)}
               )
            == 0;
    }
};

void IoErrorTest::rowsAreWhatWasAcknowledged()
{
    if (!QFile::exists(kLibraries + QStringLiteral("fiu_posix_preload.so")))
        QSKIP("fiu-utils is not installed");
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("fiu"));
    LiveWorld world;
    world.server.setVariable(QStringLiteral("FIU_CTRL_FIFO"), pipe);
    world.server.setVariable(
        QStringLiteral("LD_PRELOAD"),
        kLibraries + QStringLiteral("fiu_run_preload.so ") + kLibraries
            + QStringLiteral("fiu_posix_preload.so")
    );
    QVERIFY2(world.start(), world.server.log());
    QList<Person> people;
    for (int i = 0; i < kWriters; ++i)
        people.append(world.person(QStringLiteral("writer")));
    const QStringList points{
        QStringLiteral("posix/io/rw/pwrite"),
        QStringLiteral("posix/io/sync/fsync"),
        QStringLiteral("posix/io/sync/fdatasync")};
    const qint64 process = world.server.processId();
    for (const QString &point : points)
        QVERIFY(tell(pipe, process, QStringLiteral("enable_random probability=0.01,name=") + point)
        );

    std::atomic<int> left = kWrites;
    std::atomic<int> failures = 0;
    std::atomic<int> strange = 0;
    std::array<QSet<QString>, kWriters> acknowledged;
    std::vector<std::thread> threads;
    for (size_t i = 0; i < kWriters; ++i)
        threads.emplace_back([&, i] {
            Api api(world.server.port());
            while (--left >= 0) {
                const Answer answer = api.post(
                    QStringLiteral("/api/v1/posts"),
                    {{QStringLiteral("content"), QStringLiteral("one of many")}},
                    people[static_cast<qsizetype>(i)].accessToken
                );
                if (answer.status == 201)
                    acknowledged[i].insert(answer.json().value(QStringLiteral("id")).toString());
                else if (answer.status == 503 && answer.problemFault().isEmpty())
                    ++failures;
                else
                    ++strange;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const QString &point : points)
        QVERIFY(tell(pipe, process, QStringLiteral("disable name=") + point));
    QCOMPARE(strange.load(), 0);
    QVERIFY2(failures > 0, "no error came through");
    qInfo("%d of %d writes were refused", failures.load(), kWrites);

    // Without errors everything works as before.
    const QString last = world.api->publish(people[0], QStringLiteral("afterwards"));
    QVERIFY(!last.isEmpty());
    acknowledged[0].insert(last);
    world.server.stop();
    QCOMPARE(world.server.exitCode(), 0);
    DataFile file(world.server);
    QCOMPARE(file.faults(), QStringList());
    for (size_t i = 0; i < kWriters; ++i) {
        QSet<QString> there;
        const QVariantList ids = file.column(
            "SELECT id FROM posts WHERE author_id = ?",
            {people[static_cast<qsizetype>(i)].id.toLongLong()}
        );
        for (const QVariant &id : ids)
            there.insert(id.toString());
        QCOMPARE(there, acknowledged[i]);
    }
}

QTEST_GUILESS_MAIN(IoErrorTest)
#include "io_error_test.moc"
