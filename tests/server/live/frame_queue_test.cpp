// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/frame_queue.h"

#include <QTest>

using namespace server;

namespace {

SharedFrame frameOf(qsizetype bytes)
{
    return std::make_shared<const QByteArray>(bytes, 'f');
}

} // namespace

class FrameQueueTest : public QObject {
    Q_OBJECT

private slots:
    void wakesOnce()
    {
        FrameQueue queue(1000, 10);
        QVERIFY(queue.put(frameOf(1), FrameKind::Durable, 1));
        QVERIFY(!queue.put(frameOf(2), FrameKind::Durable, 2)); // will be looked at anyway
        QCOMPARE(queue.take()->seq, 1);
        QVERIFY(!queue.put(frameOf(3), FrameKind::Durable, 3));
        QCOMPARE(queue.take()->seq, 2);
        QCOMPARE(queue.take()->seq, 3);
        QVERIFY(!queue.take());
        QVERIFY(queue.put(frameOf(4), FrameKind::Durable, 4));
    }

    void countsWhatIsBeingWritten()
    {
        FrameQueue queue(1000, 10);
        queue.put(frameOf(600), FrameKind::Durable, 1);
        const auto taken = queue.take();
        QCOMPARE(queue.bytes(), 600);
        QCOMPARE(queue.frames(), 1);
        queue.written(*taken);
        QCOMPARE(queue.bytes(), 0);
        QCOMPARE(queue.frames(), 0);
    }

    void dropsHintsAtHalf()
    {
        FrameQueue queue(1000, 100);
        queue.put(frameOf(500), FrameKind::Hint, 0);
        QVERIFY(!queue.put(frameOf(1), FrameKind::Hint, 0));
        QCOMPARE(queue.droppedHints(), 1U);
        queue.put(frameOf(500), FrameKind::Durable, 1);
        QCOMPARE(queue.frames(), 2);
        QCOMPARE(queue.closeCode(), 0);
    }

    void forgetsAllWhenFull_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<int>("frames");
        QTest::newRow("bytes") << qint64(150) << 100;
        QTest::newRow("frames") << qint64(100'000) << 3;
    }
    void forgetsAllWhenFull()
    {
        QFETCH(qint64, bytes);
        QFETCH(int, frames);
        FrameQueue queue(bytes, frames);
        for (int i = 0; i < 3; ++i)
            queue.put(frameOf(50), FrameKind::Durable, i);
        QVERIFY(queue.put(frameOf(1), FrameKind::Durable, 4)); // there is something to do: close
        QCOMPARE(queue.closeCode(), FrameQueue::kSlowConsumer);
        QCOMPARE(queue.bytes(), 0);
        QVERIFY(!queue.take());
        QVERIFY(!queue.put(frameOf(1), FrameKind::Durable, 5)); // nothing is taken any more
        QVERIFY(!queue.close(4410, "revoked")); // the first code counts
        QCOMPARE(queue.closeCode(), FrameQueue::kSlowConsumer);
    }

    void closesBehindWhatIsQueued()
    {
        FrameQueue queue(1000, 10);
        queue.put(frameOf(1), FrameKind::Durable, 1);
        QVERIFY(queue.close(4410, "revoked")); // a write that is stuck must get a deadline
        QCOMPARE(queue.take()->seq, 1);
        QCOMPARE(queue.closeReason(), "revoked");
        QVERIFY(!queue.put(frameOf(1), FrameKind::Durable, 2));
    }

    void tellsOnceWhenDrained()
    {
        FrameQueue queue(1000, 100);
        queue.put(frameOf(300), FrameKind::Durable, 1);
        queue.wishDrained();
        QVERIFY(!queue.takeDrained());
        queue.written(*queue.take());
        QVERIFY(queue.takeDrained());
        QVERIFY(!queue.takeDrained());
    }
};

QTEST_GUILESS_MAIN(FrameQueueTest)
#include "frame_queue_test.moc"
