// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tests;

// Nothing durable is lost, doubled or out of order, whatever happens to the connection (api/ws.md:
// Sequence and resume).
class LiveResumeTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_world = std::make_unique<LiveWorld>();
        QVERIFY2(m_world->start(), m_world->server.log());
        m_ada = m_world->person(QStringLiteral("ada"));
        m_bob = m_world->person(QStringLiteral("bob"));
        m_cleo = m_world->person(QStringLiteral("cleo"));
    }

    void withoutResumeThereAreNoEvents();
    void resumeWithoutSeqStartsNow();
    void resumeReplaysWhatWasMissedInOrder();
    void replayedObjectsAreAsTheyAreNow();
    void whatHasGoneIsNotReplayed();
    void allDevicesSeeTheSameSeq();
    void anotherMembersEventsAreNotReplayed();
    void aSecondResumeIsRefused();
    void aSeqAboveTheHeadIsUnknown();
    void aSeqOlderThanWhatIsKeptIsTooOld();
    void moreThanTenThousandAreTooMany();
    void aLongReplayIsPacedAndWhole();
    void seqSurvivesARestart();
    void cutTwoHundredTimesNothingIsLostOrDoubled();

private:
    static qint64 seqOf(const QJsonObject &frame)
    {
        return frame.value(QStringLiteral("seq")).toInteger();
    }
    static QList<qint64> durable(const LiveClient &client)
    {
        QList<qint64> seqs;
        for (const QJsonObject &frame : client.frames()) {
            if (frame.contains(QStringLiteral("seq"))
                && frame.value(QStringLiteral("type")) != QStringLiteral("heartbeat"))
                seqs.append(seqOf(frame));
        }
        return seqs;
    }
    // What the outbox holds for the member after seq.
    QList<qint64> dueTo(const Person &person, qint64 seq)
    {
        DataFile file(m_world->server);
        QList<qint64> seqs;
        const auto found = file.column(
            "SELECT seq FROM events WHERE topic = ?1 AND seq > ?2 AND kind IN"
            " ('NotificationSent', 'NotificationRead', 'SessionRevoked') ORDER BY seq",
            {QStringLiteral("user:") + person.id, seq}
        );
        for (const QVariant &each : found)
            seqs.append(each.toLongLong());
        return seqs;
    }

    std::unique_ptr<LiveWorld> m_world;
    Person m_ada;
    Person m_bob;
    Person m_cleo;
};

const auto kCreated = QStringLiteral("notification.created");
const auto kRead = QStringLiteral("notification.read");

void LiveResumeTest::withoutResumeThereAreNoEvents()
{
    const auto client = m_world->connected(m_ada);
    QVERIFY(client);
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    QVERIFY(settled(*client));
    QCOMPARE(client->frames().size(), 2); // hello, ack
}

void LiveResumeTest::resumeWithoutSeqStartsNow()
{
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    for (const QJsonValue &seq : {QJsonValue(QJsonValue::Undefined), QJsonValue()}) {
        const auto client = m_world->connected(m_ada);
        QVERIFY(client);
        const qint64 head = dataOf(client->frames()[0]).value(QStringLiteral("seq")).toInteger();
        QVERIFY(head > 0);
        QJsonObject data;
        if (!seq.isUndefined())
            data.insert(QStringLiteral("seq"), seq);
        const QJsonObject ack = client->command(QStringLiteral("resume"), data);
        QCOMPARE(ack.value(QStringLiteral("type")).toString(), QStringLiteral("ack"));
        QCOMPARE(dataOf(ack).value(QStringLiteral("seq")).toInteger(), head);
        QCOMPARE(dataOf(ack).value(QStringLiteral("replayed")).toInteger(), 0);
        QVERIFY(dataOf(ack).contains(QStringLiteral("resync")));
        QVERIFY(dataOf(ack).value(QStringLiteral("resync")).isNull());
        QVERIFY(durable(*client).isEmpty());
    }
}

void LiveResumeTest::resumeReplaysWhatWasMissedInOrder()
{
    const QString post = m_world->api->publish(m_ada, QStringLiteral("first light"));
    const auto witness = m_world->streaming(m_ada);
    auto client = m_world->streaming(m_ada);
    QVERIFY(witness && client);
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    QVERIFY(!client->take(kCreated).isEmpty());
    const qint64 handled = client->lastSeq();
    client->socket().abort();

    QCOMPARE(m_world->like(m_cleo, post), 200);
    QCOMPARE(m_world->follow(m_cleo, m_ada), 200);
    m_world->api->publish(m_bob, QStringLiteral("hello @") + m_ada.username);
    QTRY_COMPARE(countOf(*witness, kCreated), 4);

    client = m_world->connected(m_ada);
    QVERIFY(client);
    const QJsonObject resumed = client->resume(handled);
    QCOMPARE(resumed.value(QStringLiteral("replayed")).toInteger(), 3);
    QVERIFY(resumed.value(QStringLiteral("resync")).isNull());
    QCOMPARE(
        resumed.value(QStringLiteral("seq")).toInteger(),
        dataOf(client->frames()[0]).value(QStringLiteral("seq")).toInteger()
    );
    // hello, three events as they were the first time, ack; then what is new.
    QCOMPARE(client->frames().size(), 5);
    QCOMPARE(client->frames().mid(1, 3), witness->frames().mid(3, 3));
    QCOMPARE(m_world->like(m_bob, post), 200);
    const QJsonObject live = client->take(kCreated);
    QVERIFY(!live.isEmpty());
    QTRY_COMPARE(durable(*client).size(), 4);
    QVERIFY(durable(*client).last() > resumed.value(QStringLiteral("seq")).toInteger());
    QVERIFY(std::ranges::is_sorted(durable(*client)));
}

void LiveResumeTest::replayedObjectsAreAsTheyAreNow()
{
    const QString post = m_world->api->publish(m_ada, QStringLiteral("first light"));
    const auto witness = m_world->streaming(m_ada);
    QVERIFY(witness);
    QCOMPARE(m_world->like(m_bob, post), 200);
    QTRY_COMPARE(countOf(*witness, kCreated), 1); // as it was before the second like
    QCOMPARE(m_world->like(m_cleo, post), 200);
    QTRY_COMPARE(countOf(*witness, kCreated), 2);
    const auto client = m_world->connected(m_ada);
    QVERIFY(client);
    QCOMPARE(client->resume(0).value(QStringLiteral("replayed")).toInteger(), 2);
    const QJsonObject first = client->take(kCreated);
    const QJsonObject seenFirst = witness->take(kCreated);
    QCOMPARE(first.value(QStringLiteral("at")), seenFirst.value(QStringLiteral("at")));
    QCOMPARE(dataOf(seenFirst).value(QStringLiteral("actorsCount")).toInt(), 1);
    QCOMPARE(dataOf(first).value(QStringLiteral("actorsCount")).toInt(), 2);
}

void LiveResumeTest::whatHasGoneIsNotReplayed()
{
    const QString post = m_world->api->publish(m_ada, QStringLiteral("first light"));
    QCOMPARE(m_world->like(m_bob, post), 200);
    QCOMPARE(
        m_world->api->remove(QStringLiteral("/api/v1/posts/%1/like").arg(post), m_bob.accessToken)
            .status,
        200
    );
    const auto client = m_world->connected(m_ada);
    QVERIFY(client);
    QCOMPARE(client->resume(0).value(QStringLiteral("replayed")).toInteger(), 1);
    QCOMPARE(countOf(*client, kCreated), 0);
    QCOMPARE(countOf(*client, kRead), 1);
}

void LiveResumeTest::allDevicesSeeTheSameSeq()
{
    const auto phone = m_world->streaming(m_ada);
    const auto laptop = m_world->streaming(m_world->again(m_ada));
    QVERIFY(phone && laptop);
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    QCOMPARE(m_world->follow(m_cleo, m_ada), 200);
    QTRY_COMPARE(countOf(*phone, kCreated), 2);
    QTRY_COMPARE(countOf(*laptop, kCreated), 2);
    QCOMPARE(phone->frames().mid(2), laptop->frames().mid(2));
}

void LiveResumeTest::anotherMembersEventsAreNotReplayed()
{
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    const auto client = m_world->connected(m_cleo);
    QVERIFY(client);
    QCOMPARE(client->resume(0).value(QStringLiteral("replayed")).toInteger(), 0);
    QCOMPARE(client->frames().size(), 2);
}

void LiveResumeTest::aSecondResumeIsRefused()
{
    const auto client = m_world->streaming(m_ada);
    QVERIFY(client);
    const QJsonObject answer = client->command(QStringLiteral("resume"));
    QCOMPARE(answer.value(QStringLiteral("type")).toString(), QStringLiteral("error"));
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, kCreated), 1);
}

void LiveResumeTest::aSeqAboveTheHeadIsUnknown()
{
    const auto client = m_world->connected(m_ada);
    QVERIFY(client);
    const qint64 head = dataOf(client->frames()[0]).value(QStringLiteral("seq")).toInteger();
    const QJsonObject resumed = client->resume(head + 1);
    QCOMPARE(resumed.value(QStringLiteral("resync")).toString(), QStringLiteral("unknown_seq"));
    QCOMPARE(resumed.value(QStringLiteral("replayed")).toInteger(), 0);
    QCOMPARE(resumed.value(QStringLiteral("seq")).toInteger(), head);
    // The stream goes on from there.
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    QVERIFY(!client->take(kCreated).isEmpty());
}

void LiveResumeTest::aSeqOlderThanWhatIsKeptIsTooOld()
{
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    QCOMPARE(m_world->follow(m_cleo, m_ada), 200);
    m_world->server.stop();
    const QList<qint64> due = dueTo(m_ada, 0);
    QCOMPARE(due.size(), 2);
    DataFile(m_world->server).run("DELETE FROM events WHERE seq <= ?", {due[0]});
    QVERIFY2(m_world->server.start(), m_world->server.log());

    const auto late = m_world->connected(m_ada);
    QVERIFY(late);
    const QJsonObject resumed = late->resume(due[0] - 1);
    QCOMPARE(resumed.value(QStringLiteral("resync")).toString(), QStringLiteral("too_old"));
    QCOMPARE(resumed.value(QStringLiteral("replayed")).toInteger(), 0);
    QVERIFY(resumed.value(QStringLiteral("seq")).toInteger() >= due[1]);
    // Who has handled all that was removed has missed nothing.
    const auto inTime = m_world->connected(m_ada);
    QVERIFY(inTime);
    QCOMPARE(inTime->resume(due[0]).value(QStringLiteral("replayed")).toInteger(), 1);
    QCOMPARE(durable(*inTime), QList{due[1]});
}

void LiveResumeTest::moreThanTenThousandAreTooMany()
{
    m_world->server.stop();
    const QString topic = QStringLiteral("user:") + m_ada.id;
    const QByteArray copies =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)"
        " INSERT INTO events (kind, topic, subject_id, actor_id, payload, created_at)"
        " SELECT 'NoSuchKind', ?2, 1, 1, x'7b7d', 1 FROM n";
    qint64 handled = 0;
    {
        DataFile file(m_world->server);
        handled = file.number("SELECT MAX(seq) FROM events");
        file.run(copies, {10'000, topic});
    }
    QVERIFY2(m_world->server.start(), m_world->server.log());
    const auto client = m_world->connected(m_ada);
    QVERIFY(client);
    QVERIFY(client->resume(handled).value(QStringLiteral("resync")).isNull());
    m_world->server.stop();
    DataFile(m_world->server).run(copies, {1, topic});
    QVERIFY2(m_world->server.start(), m_world->server.log());
    const auto other = m_world->connected(m_ada);
    QVERIFY(other);
    QCOMPARE(
        other->resume(handled).value(QStringLiteral("resync")).toString(), QStringLiteral("too_old")
    );
}

// More than the queue of a connection holds, in frames and in bytes; meanwhile life goes on.
void LiveResumeTest::aLongReplayIsPacedAndWhole()
{
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    m_world->server.stop();
    DataFile(m_world->server)
        .run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4999)"
             " INSERT INTO events (kind, topic, subject_id, actor_id, payload, created_at)"
             " SELECT e.kind, e.topic, e.subject_id, e.actor_id, e.payload, e.created_at + i"
             " FROM n, (SELECT * FROM events WHERE kind = 'NotificationSent' LIMIT 1) e ORDER BY i"
        );
    const QList<qint64> due = dueTo(m_ada, 0);
    QCOMPARE(due.size(), 5'000);
    QVERIFY2(m_world->server.start(), m_world->server.log());
    const auto client = m_world->connected(m_ada);
    QVERIFY(client);
    client->sendText(QStringLiteral(R"({"type":"resume","id":"r","data":{"seq":0}})"));
    QCOMPARE(m_world->follow(m_cleo, m_ada), 200);
    QTRY_COMPARE_WITH_TIMEOUT(durable(*client).size(), 5'001, 60'000);
    QCOMPARE(durable(*client).first(5'000), due);
    QVERIFY(durable(*client).last() > due.last());
    const QJsonObject ack = client->take(QStringLiteral("ack"));
    QVERIFY(dataOf(ack).value(QStringLiteral("replayed")).toInteger() >= 5'000);
}

void LiveResumeTest::seqSurvivesARestart()
{
    auto client = m_world->streaming(m_ada);
    QVERIFY(client);
    QCOMPARE(m_world->follow(m_bob, m_ada), 200);
    QVERIFY(!client->take(kCreated).isEmpty());
    const qint64 handled = client->lastSeq();
    m_world->server.stop();
    QVERIFY2(m_world->server.start(), m_world->server.log());
    client = m_world->connected(m_ada);
    QVERIFY(client);
    QVERIFY(dataOf(client->frames()[0]).value(QStringLiteral("seq")).toInteger() >= handled);
    QCOMPARE(client->resume(handled).value(QStringLiteral("replayed")).toInteger(), 0);
    QCOMPARE(m_world->follow(m_cleo, m_ada), 200);
    QVERIFY(seqOf(client->take(kCreated)) > handled);
}

void LiveResumeTest::cutTwoHundredTimesNothingIsLostOrDoubled()
{
    constexpr int kCuts = 200;
    constexpr int kMostMs = 40;
    QStringList posts;
    for (int i = 0; i < 60; ++i)
        posts.append(m_world->api->publish(m_ada, QStringLiteral("post %1").arg(i)));

    std::atomic<bool> enough = false;
    std::atomic<int> refused = 0;
    std::thread others([&] {
        Api api(m_world->server.port());
        const QString mention = QStringLiteral("to @%1 number %2");
        for (int i = 0; !enough; ++i) {
            const Person &who = i % 2 == 0 ? m_bob : m_cleo;
            Answer answer;
            if (i < 2)
                answer = api.post(
                    QStringLiteral("/api/v1/users/%1/follow").arg(m_ada.id), {}, who.accessToken
                );
            else if (i / 2 < posts.size())
                answer = api.post(
                    QStringLiteral("/api/v1/posts/%1/like").arg(posts[i / 2]), {}, who.accessToken
                );
            else if (!api.publish(who, mention.arg(m_ada.username).arg(i)).isEmpty())
                continue;
            if (answer.status != 200)
                ++refused;
        }
    });

    QRandomGenerator random(4);
    QList<qint64> handled;
    qint64 last = 0;
    const auto take = [&](const LiveClient &client) {
        handled += durable(client);
        last = std::max(last, client.lastSeq());
    };
    for (int i = 0; i < kCuts; ++i) {
        LiveClient client;
        if (client.open(m_world->server.port(), m_ada.accessToken))
            client.send(
                {{QStringLiteral("type"), QStringLiteral("resume")},
                 {QStringLiteral("id"), QStringLiteral("r")},
                 {QStringLiteral("data"), QJsonObject{{QStringLiteral("seq"), last}}}}
            );
        QTest::qWait(random.bounded(kMostMs)); // the moment of the cut
        client.socket().abort();
        take(client);
    }
    enough = true;
    others.join();
    const auto client = m_world->connected(m_ada);
    QVERIFY(client);
    QVERIFY(client->resume(last).value(QStringLiteral("resync")).isNull());
    take(*client);

    QCOMPARE(refused.load(), 0);
    QVERIFY(handled.size() > 60);
    QCOMPARE(handled, dueTo(m_ada, 0));
}

QTEST_GUILESS_MAIN(LiveResumeTest)
#include "live_resume_test.moc"
