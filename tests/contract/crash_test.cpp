// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"
#include "tests/support/full_run.h"
#include "tests/support/live_world.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tests;

// The server is killed while members write (promise P1 of security.md): what was acknowledged is
// there, once; counts count; live clients miss nothing.
class CrashTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY2(m_world.start(), m_world.server.log());
        m_author = m_world.person(QStringLiteral("ada"));
        for (int i = 0; i < kWriters; ++i)
            m_writers.push_back({m_world.person(QStringLiteral("writer")), i});
    }

    void whatWasAcknowledgedIsThere_data();
    void whatWasAcknowledgedIsThere();
    void clientsMissNothing();

private:
    static constexpr int kWriters = 4;
    static constexpr int kKills = 20; // in a row of data
    static constexpr int kReadyMs = 3'000;

    struct Post {
        QByteArray key;
        QString content;
        QString id{}; // of the answer; empty: there was none
    };
    // Used by its thread while that runs, by the test between.
    struct Writer {
        Person person;
        int number = 0;
        int made = 0;
        QList<Post> posts{};
        QSet<QString> liked{}; // acknowledged
    };

    Answer create(Api &api, const Writer &writer, const Post &post)
    {
        return api.post(
            QStringLiteral("/api/v1/posts"),
            {{QStringLiteral("content"), post.content}},
            writer.person.accessToken,
            {{"Idempotency-Key", post.key}}
        );
    }
    // Until the server is gone.
    void write(Writer &writer, const QStringList &targets, const std::atomic<bool> &enough)
    {
        Api api(m_world.server.port());
        for (qsizetype i = 0; !enough; ++i) {
            const int number = ++writer.made;
            Post post{
                .key = QByteArray("crash-key-") + QByteArray::number(writer.number) + '-'
                    + QByteArray::number(number),
                .content = QStringLiteral("load %1 of %2").arg(number).arg(writer.number)};
            const Answer created = create(api, writer, post);
            post.id = created.json().value(QStringLiteral("id")).toString();
            writer.posts.append(post);
            if (created.status != 0 && created.status != 201)
                ++m_refused;
            if (i >= targets.size())
                continue;
            const QString path = QStringLiteral("/api/v1/posts/%1/like").arg(targets[i]);
            if (api.post(path, {}, writer.person.accessToken).status == 200)
                writer.liked.insert(targets[i]);
        }
    }
    // Says again what was not answered; one post comes of it all the same.
    void repeatUnanswered(Writer &writer)
    {
        for (Post &post : writer.posts) {
            if (!post.id.isEmpty())
                continue;
            const Answer answer = create(*m_world.api, writer, post);
            QVERIFY2(answer.status == 201, answer.body);
            post.id = answer.json().value(QStringLiteral("id")).toString();
        }
    }
    void verifyFile(DataFile &file, const Writer &writer)
    {
        const QVariantList ids = file.column(
            "SELECT id FROM posts WHERE author_id = ? ORDER BY id", {writer.person.id.toLongLong()}
        );
        QSet<QString> there;
        for (const QVariant &id : ids)
            there.insert(id.toString());
        QCOMPARE(there.size(), writer.posts.size());
        for (const Post &post : writer.posts)
            QVERIFY2(there.contains(post.id), post.key);
        for (const QString &post : writer.liked)
            QCOMPARE(
                file.number(
                    "SELECT COUNT(*) FROM votes WHERE target_id = ? AND user_id = ? AND value = 1",
                    {post.toLongLong(), writer.person.id.toLongLong()}
                ),
                1
            );
    }
    void takeEvents(const LiveClient &client)
    {
        for (const QJsonObject &frame : client.frames()) {
            const auto type = frame.value(QStringLiteral("type")).toString();
            if (type == u"ack")
                QVERIFY(dataOf(frame).value(QStringLiteral("resync")).isNull());
            if (!frame.contains(QStringLiteral("seq")) || type == u"heartbeat")
                continue;
            m_handled.append(frame.value(QStringLiteral("seq")).toInteger());
        }
    }
    qint64 lastHandled() const { return m_handled.isEmpty() ? 0 : m_handled.last(); }

    LiveWorld m_world;
    Person m_author;
    std::vector<Writer> m_writers;
    std::atomic<int> m_refused = 0;
    QList<qint64> m_handled;
};

// Rows, because a test function may not take longer than five minutes.
void CrashTest::whatWasAcknowledgedIsThere_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 row = 0; row < (isFullRun() ? 10U : 1U); ++row)
        QTest::addRow("%u kills", (row + 1) * kKills) << 11 + row;
}

void CrashTest::whatWasAcknowledgedIsThere()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    qint64 slowest = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        QStringList targets;
        for (int i = 0; i < 8; ++i)
            targets.append(m_world.api->publish(m_author, QStringLiteral("like me")));
        const auto client = m_world.connected(m_author);
        QVERIFY(client);
        // seq never goes back.
        QVERIFY(
            dataOf(client->frames()[0]).value(QStringLiteral("seq")).toInteger() >= lastHandled()
        );
        client->resume(lastHandled());

        std::atomic<bool> enough = false;
        std::vector<std::thread> threads;
        for (Writer &writer : m_writers)
            threads.emplace_back([&] { write(writer, targets, enough); });
        QTest::qWait(100 + random.bounded(400)); // the moment of the crash
        m_world.server.kill();
        enough = true;
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(client->waitClosed());
        takeEvents(*client);

        QElapsedTimer timer;
        timer.start();
        QVERIFY2(m_world.server.start(), m_world.server.log());
        QCOMPARE(m_world.api->get(QStringLiteral("/readyz")).status, 200);
        slowest = std::max(slowest, timer.elapsed());
        for (Writer &writer : m_writers)
            repeatUnanswered(writer);
        DataFile file(m_world.server);
        QCOMPARE(file.faults(), QStringList());
        for (const Writer &writer : m_writers)
            verifyFile(file, writer);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(slowest < kReadyMs, qPrintable(QString::number(slowest)));
    QCOMPARE(m_refused.load(), 0);
}

void CrashTest::clientsMissNothing()
{
    const auto client = m_world.connected(m_author);
    QVERIFY(client);
    client->resume(lastHandled());
    takeEvents(*client);
    m_world.server.stop();
    DataFile file(m_world.server);
    QCOMPARE(file.faults(), QStringList());
    QList<qint64> due;
    const auto found = file.column(
        "SELECT seq FROM events WHERE topic = ? AND kind = 'NotificationSent' ORDER BY seq",
        {QStringLiteral("user:") + m_author.id}
    );
    for (const QVariant &seq : found)
        due.append(seq.toLongLong());
    QVERIFY(due.size() > kKills);
    QCOMPARE(m_handled, due);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "crash_test.moc"
