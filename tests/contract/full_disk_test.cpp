// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"
#include "tests/support/small_disk.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tests;

// The disk runs full while members write (promise P3 of security.md): writing is refused, quickly
// and with a problem, reading goes on, and writing works again by itself once there is room.
class FullDiskTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_canMount = SmallDisk::mayBeMade(); }
    void writingStopsOnlyWhileItIsFull();

private:
    static constexpr qint64 kDiskBytes = 24 * 1024 * 1024;
    static constexpr int kPromptMs = 2'000;

    bool m_canMount = false;
};

void FullDiskTest::writingStopsOnlyWhileItIsFull()
{
    LiveWorld world;
    const SmallDisk disk(world.server.data(), kDiskBytes);
    if (!m_canMount || !disk.isThere())
        QSKIP("this user may not mount");
    QVERIFY2(world.start(), world.server.log());
    Api &api = *world.api;
    const Person ada = world.person(QStringLiteral("ada"));
    const Person bob = world.person(QStringLiteral("bob"));
    const QString first = api.publish(ada, QStringLiteral("before"));
    QVERIFY(!first.isEmpty());
    const auto client = world.streaming(bob);
    QVERIFY(client);

    QStringList acknowledged{first};
    const auto write = [&] {
        QElapsedTimer timer;
        timer.start();
        const Answer answer = api.post(
            QStringLiteral("/api/v1/posts"),
            {{QStringLiteral("content"), QString(4'000, u'x')}},
            ada.accessToken
        );
        if (answer.status == 201)
            acknowledged.append(answer.json().value(QStringLiteral("id")).toString());
        return std::pair(answer, timer.elapsed());
    };
    for (int round = 0; round < 3; ++round) {
        disk.fill();
        // What the log of changes still holds of the disk is used up first.
        std::pair<Answer, qint64> refused;
        for (int i = 0; i < 2'000 && refused.first.status != 503; ++i)
            refused = write();
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(refused.first.status, 503);
            QCOMPARE(refused.first.problemFault(), QString());
            QCOMPARE(refused.first.code(), QStringLiteral("server.unavailable"));
            QVERIFY(refused.first.headers.value("retry-after").toInt() > 0);
            QVERIFY2(refused.second < kPromptMs, qPrintable(QString::number(refused.second)));
            refused = write();
        }
        for (const QString &path :
             {QStringLiteral("/api/v1/posts/feed"),
              QStringLiteral("/api/v1/posts/") + first,
              QStringLiteral("/api/v1/users/me"),
              QStringLiteral("/healthz")})
            QCOMPARE(api.get(path, ada.accessToken).status, 200);
        QCOMPARE(world.like(bob, first), 503);
        QVERIFY(settled(*client));
        const Answer readiness = api.get(QStringLiteral("/readyz"));
        QCOMPARE(readiness.status, 503);
        QCOMPARE(readiness.at(QStringLiteral("/checks/disk/ok")).toBool(true), false);

        disk.makeRoom();
        QCOMPARE(write().first.status, 201);
        QCOMPARE(api.get(QStringLiteral("/readyz")).status, 200);
    }
    QCOMPARE(world.like(bob, first), 200);
    world.server.stop();
    QCOMPARE(world.server.exitCode(), 0);
    DataFile file(world.server);
    QCOMPARE(file.faults(), QStringList());
    QStringList kept;
    for (const QVariant &id : file.column("SELECT id FROM posts ORDER BY id"))
        kept.append(id.toString());
    QCOMPARE(kept, acknowledged);
}

QTEST_GUILESS_MAIN(FullDiskTest)
#include "full_disk_test.moc"
