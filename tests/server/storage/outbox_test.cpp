// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/outbox.h"
#include "tests/support/latch.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <future>

using namespace server;

class OutboxTest : public QObject {
    Q_OBJECT

    struct Side {
        Side(Database &database, const common::Clock &clock)
            : db(database)
            , outbox(database, clock)
        {
            outbox.onCommitted([this](const QList<OutboxEvent> &events) {
                batches.append(events.size());
                for (const OutboxEvent &event : events)
                    seen.append(event.seq);
            });
        }

        // Waits until the writer has done all that was queued before.
        void settle()
        {
            QVERIFY(db.write([](Transaction &) -> Result<> { return {}; }));
        }
        // The seq of the event, if it is announced here.
        qint64 append(const QString &topic, const QString &kind = QStringLiteral("k"))
        {
            const auto done = db.write([&](Transaction &tx) { return put(tx, topic, kind); });
            return done ? outbox.head() : -1;
        }
        Result<>
        put(Transaction &tx, const QString &topic, const QString &kind = QStringLiteral("k"))
        {
            return outbox.append(
                tx, {.kind = kind, .topic = topic, .subjectId = 7, .actorId = 8, .payload = "{}"}
            );
        }

        Database &db;
        Outbox outbox;
        QList<qint64> seen; // written by the writer thread, read after a write has been answered
        QList<qint64> batches;
    };

private slots:
    void init()
    {
        m_base = std::make_unique<tests::TestDatabase>();
        m_side = std::make_unique<Side>(m_base->db(), m_base->clock());
        QVERIFY(m_side->outbox.start());
    }
    void cleanup()
    {
        m_side.reset();
        m_base.reset();
    }

    void anEventIsAnnouncedAfterCommit()
    {
        QCOMPARE(m_side->outbox.head(), 0);
        const auto written = m_side->db.write([this](Transaction &tx) -> Result<> {
            TRY(m_side->put(tx, QStringLiteral("all")));
            if (!m_side->seen.isEmpty() || m_side->outbox.head() != 0)
                return common::fail(common::internalError(QStringLiteral("too early")));
            return {};
        });
        QVERIFY(written);
        QCOMPARE(m_side->seen, (QList<qint64>{1}));
        QCOMPARE(m_side->outbox.head(), 1);
    }

    void eventsOfUndoneWritesAreNotAnnounced()
    {
        QVERIFY(m_side->db.write([this](Transaction &tx) -> Result<> {
            TRY(m_side->put(tx, QStringLiteral("all")));
            (void)m_side->db.write([this](Transaction &inner) -> Result<> {
                TRY(m_side->put(inner, QStringLiteral("all")));
                return common::fail(ErrorCode::PostState);
            });
            TRY(m_side->put(tx, QStringLiteral("all")));
            return {};
        }));
        QVERIFY(!m_side->db.write([this](Transaction &tx) -> Result<> {
            TRY(m_side->put(tx, QStringLiteral("all")));
            return common::fail(ErrorCode::PostState);
        }));
        m_side->append(QStringLiteral("all"));
        QCOMPARE(m_side->seen, (QList<qint64>{1, 2, 3}));
        QCOMPARE(m_side->batches, (QList<qint64>{2, 1}));
    }

    void listenersWriteInTheSameTransaction()
    {
        m_side->outbox.onAppend(
            QStringLiteral("vote"),
            [](Transaction &tx, const OutboxEvent &event) -> Result<> {
                TRY(tx.exec(
                    "INSERT INTO settings (key, value, updated_at) VALUES (?, '1', ?)",
                    event.topic,
                    event.createdAt
                ));
                return event.topic == QLatin1String("bad") ? common::fail(ErrorCode::PostState)
                                                           : Result<>();
            }
        );
        int all = 0;
        m_side->outbox.onAppend({}, [&all](Transaction &, const OutboxEvent &event) -> Result<> {
            all += event.createdAt.ms != 0 ? 1 : 0;
            return {};
        });
        QCOMPARE(m_side->append(QStringLiteral("good"), QStringLiteral("vote")), 1);
        QCOMPARE(m_side->append(QStringLiteral("bad"), QStringLiteral("vote")), -1);
        QCOMPARE(m_side->append(QStringLiteral("other"), QStringLiteral("post")), 2);
        QCOMPARE(all, 2);
        const auto keys = m_side->db.read([](Transaction &tx) {
            return tx.values<QString>("SELECT key FROM settings");
        });
        QCOMPARE(*keys, (QList<QString>{QStringLiteral("good")}));
    }

    void theHeadOutlivesRestartAndPruning()
    {
        for (int i = 0; i < 3; ++i)
            m_side->append(QStringLiteral("all"));
        m_base->clock().advance(10'000);
        QCOMPARE(*m_side->outbox.prune(m_base->clock().now()), 3);
        restart();
        QCOMPARE(m_side->outbox.head(), 3);
        QCOMPARE(*m_side->db.read(Outbox::oldestSeq), 4);
        QCOMPARE(m_side->append(QStringLiteral("all")), 4);
        QCOMPARE(m_side->seen, (QList<qint64>{4}));
    }

    void pruningKeepsWhatIsYoung()
    {
        m_side->append(QStringLiteral("all"));
        m_base->clock().advance(10'000);
        const common::Timestamp cut = m_base->clock().now();
        m_side->append(QStringLiteral("all"));
        QCOMPARE(*m_side->outbox.prune(cut), 1);
        QCOMPARE(*m_side->db.read(Outbox::oldestSeq), 2);
        QCOMPARE(*m_side->outbox.prune(cut), 0);
    }

    void replayIsByTopicAndInOrder()
    {
        for (const char *topic : {"user:1", "all", "chat:5", "user:2", "chat:5", "user:1"})
            m_side->append(QString::fromLatin1(topic));
        const auto seqs = [this](auto &&...args) {
            const auto events =
                m_side->db.read([&](Transaction &tx) { return Outbox::list(tx, args...); });
            QList<qint64> out;
            for (const OutboxEvent &event : events.value_or(QList<OutboxEvent>()))
                out.append(event.seq);
            return out;
        };
        const QList<QString> mine{
            QStringLiteral("user:1"), QStringLiteral("all"), QStringLiteral("chat:5")};
        QCOMPARE(seqs(mine, 0, 100), (QList<qint64>{1, 2, 3, 5, 6}));
        QCOMPARE(seqs(mine, 1, 2), (QList<qint64>{2, 3}));
        // Left the chat after 3, came back before 5.
        const QList<TopicRange> member{
            {QStringLiteral("chat:5"), 0, 3}, {QStringLiteral("chat:5"), 2, std::nullopt}};
        QCOMPARE(seqs(member, 100), (QList<qint64>{3, 5}));
        QCOMPARE(
            seqs(QList<TopicRange>{{QStringLiteral("chat:5"), 0, 4}}, 100), (QList<qint64>{3})
        );
    }

    void whatOtherProcessesAppendIsAnnouncedOnceAndInOrder()
    {
        const auto database = m_base->another();
        Side other(*database, m_base->clock()); // not started, as in a command
        m_side->append(QStringLiteral("all")); // 1
        other.append(QStringLiteral("all")); // 2
        other.append(QStringLiteral("all")); // 3
        QCOMPARE(m_side->seen, (QList<qint64>{1}));
        QVERIFY(m_side->outbox.poll());
        m_side->settle();
        QCOMPARE(m_side->seen, (QList<qint64>{1, 2, 3}));
        QVERIFY(m_side->outbox.poll());
        m_side->settle();
        QCOMPARE(m_side->seen, (QList<qint64>{1, 2, 3}));
        // Without a poll in between: the own event must not overtake the other one.
        other.append(QStringLiteral("all")); // 4
        m_side->append(QStringLiteral("all")); // 5
        QCOMPARE(m_side->seen, (QList<qint64>{1, 2, 3, 4, 5}));
        QVERIFY(m_side->outbox.poll());
        m_side->settle();
        QCOMPARE(m_side->seen, (QList<qint64>{1, 2, 3, 4, 5}));
        QCOMPARE(other.seen, QList<qint64>());
        QCOMPARE(m_side->outbox.head(), 5);
    }

    void numbersGoOnAboveThoseOfARestoredBackup()
    {
        QVERIFY(m_side->db.write([](Transaction &tx) { return Outbox::raiseSeq(tx, 1000); }));
        QCOMPARE(m_side->append(QStringLiteral("all")), 1001);
        QVERIFY(m_side->db.write([](Transaction &tx) { return Outbox::raiseSeq(tx, 5); }));
        QCOMPARE(m_side->append(QStringLiteral("all")), 1002);
        QCOMPARE(m_side->seen, (QList<qint64>{1001, 1002}));
        QCOMPARE(*m_side->db.read(Outbox::oldestSeq), 1001);
    }

    void manyWritersManyListenersOneOrder()
    {
        std::vector<std::future<void>> writers;
        for (int i = 0; i < 4; ++i) {
            writers.push_back(std::async(std::launch::async, [this] {
                for (int j = 0; j < 50; ++j)
                    m_side->append(QStringLiteral("all"));
            }));
        }
        for (auto &writer : writers)
            writer.get();
        QCOMPARE(m_side->seen.size(), 200);
        // Each once; transactions that came to nothing may leave gaps on PostgreSQL.
        QVERIFY(
            std::ranges::adjacent_find(m_side->seen, std::ranges::greater_equal())
            == m_side->seen.end()
        );
        QCOMPARE(m_side->outbox.head(), m_side->seen.last());
    }

private:
    void restart()
    {
        m_side.reset();
        m_base->reopen();
        m_side = std::make_unique<Side>(m_base->db(), m_base->clock());
        QVERIFY(m_side->outbox.start());
    }

    std::unique_ptr<tests::TestDatabase> m_base;
    std::unique_ptr<Side> m_side;
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
