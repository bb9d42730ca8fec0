// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged requests and frames against the program (security.md, promise P6): it goes on, no
// sanitizer complains, the memory comes back, and others are answered meanwhile. Best with the
// preset asan.

#include "tests/support/full_run.h"
#include "tests/support/health_probe.h"
#include "tests/support/live_world.h"
#include "tests/support/mutator.h"
#include "tests/support/plain_socket.h"

#include <QTest>

using namespace tests;

namespace {

constexpr qint64 kMemory = 32 * 1024 * 1024;
constexpr double kMostMs = 100;

// The same each time, unless somebody goes looking for more.
quint32 seed()
{
    const int given = qEnvironmentVariableIntValue("KITH_TEST_SEED");
    return given > 0 ? static_cast<quint32>(given) : 4711;
}

QByteArray post(const QByteArray &path, const QByteArray &more, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// Masked with zeros: what is sent is what is read, unless the mask is damaged.
QByteArray frame(const QByteArray &payload, char first = '\x81')
{
    QByteArray out(1, first);
    if (payload.size() < 126) {
        out.append(static_cast<char>(0x80 | payload.size()));
    } else {
        out.append('\xfe');
        out.append(static_cast<char>(payload.size() >> 8))
            .append(static_cast<char>(payload.size()));
    }
    return out + QByteArray(4, '\0') + payload;
}

} // namespace

class MutatedTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void requests();
    void frames();

private:
    QList<QByteArray> requestModels() const;
    void sendDamagedRequest(Mutator &mutator, const QList<QByteArray> &models);
    void sendDamagedFrames(Mutator &mutator, const Person &member, int count);
    void warmUp(const std::function<void()> &once);
    void judge(HealthProbe &probe, qint64 memoryBefore, qint64 process);

    LiveWorld m_world;
    QList<Person> m_members;
    QString m_post;
};

void MutatedTest::initTestCase()
{
    // Freed memory that is kept aside to find faults is no leak.
    if (!qEnvironmentVariableIsSet("ASAN_OPTIONS"))
        qputenv("ASAN_OPTIONS", "quarantine_size_mb=1:detect_leaks=0");
    QVERIFY2(m_world.start(), m_world.server.log());
    // Commands are limited by session, so full runs need more of them to get below the envelope.
    for (int i = 0; i < (isFullRun() ? 20 : 3); ++i)
        m_members.append(m_world.person(QStringLiteral("ada")));
    m_post = m_world.api->publish(m_members.first(), QStringLiteral("a post"));
    QVERIFY(!m_post.isEmpty());
}

QList<QByteArray> MutatedTest::requestModels() const
{
    const QByteArray host = " HTTP/1.1\r\nHost: localhost\r\n";
    const QByteArray token =
        "Authorization: Bearer " + m_members.first().accessToken.toLatin1() + "\r\n";
    const QByteArray id = m_post.toLatin1();
    const QByteArray health = "GET /healthz" + host + "\r\n";
    return {
        health,
        "GET /api/v1/posts/feed?limit=20&cursor=abc%20d" + host + token + "\r\n",
        "GET /api/v1/users/@ada1" + host + token + "If-None-Match: \"x\", W/\"y\"\r\n\r\n",
        "HEAD /api/v1/server" + host + "\r\n" + health,
        "DELETE /api/v1/posts/" + id + "/like" + host + token + "\r\n",
        post("/api/v1/auth/login", {}, R"({"login":"ada1","password":"short"})"),
        post("/api/v1/auth/refresh", {}, R"({"refreshToken":"abc"})"),
        post(
            "/api/v1/posts",
            token + "Idempotency-Key: 12345678\r\n",
            R"({"content":"x #tag @ada1","visibility":"followers","poll":{"options":["a","b"]}})"
        ),
        post("/api/v1/posts/" + id + "/like", token, "{}") + health,
        "POST /api/v1/posts" + host + token
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
              "5;a=b\r\n{\"con\r\n9\r\ntent\":\"x\"\r\n1\r\n}\r\n0\r\nX: y\r\n\r\n",
        "GET /api/v1/ws" + host + token
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            + frame(R"({"type":"ping","id":"1"})"),
        "GET /api/v1/server" + host
            + "X-Forwarded-For: 192.0.2.1, [2001:db8::1]:80\r\nForwarded: for=unknown\r\n\r\n",
    };
}

// Our half is closed behind it, so that the server need not wait for more.
void MutatedTest::sendDamagedRequest(Mutator &mutator, const QList<QByteArray> &models)
{
    PlainSocket client(m_world.server.port());
    client.send(mutator.damaged(mutator.oneOf(models)));
    ::shutdown(client.descriptor(), SHUT_WR);
    client.readToEnd();
}

void MutatedTest::sendDamagedFrames(Mutator &mutator, const Person &member, int count)
{
    static const QList<QByteArray> commands{
        R"({"type":"ping","id":"1"})",
        R"({"type":"resume","id":"2","data":{"seq":0}})",
        R"({"type":"watch","id":"3","data":{"userIds":["1"],"postIds":["2"]}})",
        R"({"type":"presence","id":"4","data":{"state":"away"}})",
        R"({"type":"auth","id":"5","data":{"token":"x"}})",
        R"({"type":"typing","id":"6","data":{"chatId":"7301444403200000200"}})",
    };
    PlainSocket client(m_world.server.port());
    client.send(
        "GET /api/v1/ws HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + member.accessToken.toLatin1()
        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    QVERIFY(client.readAnswer().startsWith("HTTP/1.1 101 "));
    for (int i = 0; i < count; ++i) {
        const QByteArray &command = mutator.oneOf(commands);
        // The envelope, or what is in it.
        client.send(
            mutator.below(2) == 0 ? mutator.damaged(frame(command))
                                  : frame(mutator.damaged(command))
        );
    }
    ::shutdown(client.descriptor(), SHUT_WR);
    client.setPatience(std::chrono::milliseconds(200)); // a close handshake may take longer
    client.readToEnd();
}

// Caches and pools are filled before the memory is looked at.
void MutatedTest::warmUp(const std::function<void()> &once)
{
    for (int i = 0; i < 100; ++i)
        once();
}

void MutatedTest::judge(HealthProbe &probe, qint64 memoryBefore, qint64 process)
{
    probe.stop();
    qInfo("health probe: %zu answers, p99 %.1f ms", probe.count(), probe.p99Ms());
    QCOMPARE(probe.failures(), 0);
    if (isFullRun())
        QVERIFY(probe.p99Ms() < kMostMs);
    QCOMPARE(m_world.server.processId(), process);
    QVERIFY2(
        QTest::qWaitFor(
            [&] { return m_world.server.residentBytes() - memoryBefore < kMemory; }, 20'000
        ),
        QByteArray::number(m_world.server.residentBytes() - memoryBefore)
    );
    qInfo(
        "memory: %lld KiB more than before",
        static_cast<long long>((m_world.server.residentBytes() - memoryBefore) / 1024)
    );
    const QByteArray log = m_world.server.log();
    QVERIFY2(!log.contains("Sanitizer") && !log.contains("runtime error:"), log.right(8000));
    // And members notice nothing.
    const auto device = m_world.streaming(m_world.person(QStringLiteral("eve")));
    QVERIFY(device);
    QVERIFY(settled(*device));
}

void MutatedTest::requests()
{
    Mutator mutator(
        seed(),
        {"\r\n",
         "\n",
         "\r\n\r\n",
         ":",
         " ",
         QByteArray(1, '\0'),
         "%00",
         "%2f",
         "..",
         "\xff\xfe",
         "Content-Length: 5\r\n",
         "Transfer-Encoding: chunked\r\n",
         "Host: b\r\n",
         "HTTP/1.0",
         "HTTP/2.0",
         "ffffffff\r\n",
         "-1",
         "99999999999999999999",
         "{",
         "\"",
         "null",
         "[[[[[[[[",
         "\\ud800",
         QByteArray(9000, 'a'),
         "Expect: 100-continue\r\n",
         "GET ",
         "?",
         "&limit=1e9"}
    );
    const auto models = requestModels();
    const auto once = [&] { sendDamagedRequest(mutator, models); };
    warmUp(once);
    const qint64 process = m_world.server.processId();
    const qint64 before = m_world.server.residentBytes();
    HealthProbe probe(m_world.server.port());
    for (int i = isFullRun() ? 10'000 : 400; i > 0; --i)
        once();
    judge(probe, before, process);
}

void MutatedTest::frames()
{
    constexpr int kEach = 4; // on one connection
    Mutator mutator(
        seed(),
        {"\xff",
         "\x7f\xff\xff\xff\xff\xff\xff\xff\xff",
         "\xfe\xff\xff",
         QByteArray(2, '\0'),
         "\x88\x80",
         "\x89\xfd",
         "\x8a",
         "\x82\x81",
         "\x01\x81",
         "\xc1\x81",
         "{",
         "\"type\"",
         "\"id\":null",
         "\\u0000",
         "[[[[[[[[[[",
         "1e999",
         "-0",
         QByteArray(70'000, 'x'),
         "\xed\xa0\x80"}
    );
    qsizetype next = 0;
    const auto once = [&] {
        sendDamagedFrames(mutator, m_members.at(next++ % m_members.size()), kEach);
    };
    warmUp(once);
    const qint64 process = m_world.server.processId();
    const qint64 before = m_world.server.residentBytes();
    HealthProbe probe(m_world.server.port());
    for (int i = (isFullRun() ? 10'000 : 400) / kEach; i > 0; --i)
        once();
    judge(probe, before, process);
}

QTEST_GUILESS_MAIN(MutatedTest)
#include "mutated_test.moc"
