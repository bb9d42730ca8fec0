// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of a process that writes: what it had acknowledged is there, and nothing is damaged.

#include "server/storage/outbox.h"
#include "tests/support/test_database.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <thread>

using namespace server;

namespace {

constexpr int kThreads = 4;

// Writes until it is killed; tells each key once it is acknowledged.
int writeForever(const QString &path)
{
    const common::SystemClock clock;
    Database db({.path = path});
    Outbox outbox(db, clock);
    if (!db.open() || !outbox.start())
        return 1;
    const auto work = [&](int thread) {
        for (int i = 0;; ++i) {
            const QString key = QStringLiteral("%1-%2").arg(thread).arg(i);
            const auto written = db.write([&](Transaction &tx) -> Result<> {
                TRY(tx.exec("INSERT INTO settings (key, value, updated_at) VALUES (?, '1', 0)", key)
                );
                TRY(outbox.append(tx, {.kind = QStringLiteral("k"), .topic = key}));
                return {};
            });
            if (written) {
                std::printf("%s\n", qPrintable(key));
                std::fflush(stdout);
            }
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back(work, i);
    for (std::thread &thread : threads)
        thread.join();
    return 0;
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT

    // Runs a writer until it has acknowledged so many; gives what it has acknowledged.
    static QList<QString> writeAndKill(const QString &path, int count)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path});
        QByteArray output;
        while (output.count('\n') < count && child.waitForReadyRead(20'000))
            output += child.readAllStandardOutput();
        child.kill();
        child.waitForFinished();
        output += child.readAllStandardOutput();
        output.truncate(output.lastIndexOf('\n') + 1);
        return QString::fromLatin1(output).split(u'\n', Qt::SkipEmptyParts);
    }

private slots:
    void whatWasAcknowledgedIsThere_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 20, 150, 400})
            QTest::addRow("%d", count) << count;
    }

    void whatWasAcknowledgedIsThere()
    {
        QFETCH(int, count);
        tests::TestDatabase base;
        // Nobody else has it open, so that opening it again must put it in order.
        base.db().close();
        const QList<QString> acknowledged = writeAndKill(base.path(), count);
        base.reopen();
        QVERIFY(acknowledged.size() >= count);
        const auto missing = base.db().read([&](Transaction &tx) -> Result<QList<QString>> {
            TRY_INTO(const auto keys, tx.values<QString>("SELECT key FROM settings"));
            const QSet<QString> stored(keys.begin(), keys.end());
            QList<QString> lost;
            for (const QString &key : acknowledged) {
                if (!stored.contains(key))
                    lost.append(key);
            }
            return lost;
        });
        QVERIFY(missing);
        QCOMPARE(*missing, QList<QString>());
        // Each event came with its row, or neither.
        const auto odd = base.db().read([](Transaction &tx) {
            return tx.value<qint64>("SELECT (SELECT count(*) FROM settings) - count(*) FROM events"
                                    " JOIN settings ON key = topic");
        });
        QCOMPARE(**odd, 0);
        const auto sound = base.db().read([](Transaction &tx) {
            return tx.value<QString>("PRAGMA integrity_check");
        });
        QCOMPARE(**sound, QStringLiteral("ok"));
        QVERIFY(base.db().write([](Transaction &tx) { return tx.exec("DELETE FROM settings"); }));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--write"))
        return writeForever(arguments.at(2));
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crash_test.moc"
