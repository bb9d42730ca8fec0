// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Much of everything (security.md, promises P7 and P8): slow heads by the thousand, bodies and
// frames of hundreds of megabytes. Ordinary requests are served meanwhile and the memory stays.

#include "tests/support/full_run.h"
#include "tests/support/health_probe.h"
#include "tests/support/live_world.h"
#include "tests/support/plain_socket.h"

#include <QTest>

#include <vector>

#include <sys/resource.h>

using namespace tests;

namespace {

constexpr qint64 kMemory = 32 * 1024 * 1024;
constexpr qsizetype kPiece = 1024 * 1024;

} // namespace

class FloodTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void slowHeads();
    void hugeBodies_data();
    void hugeBodies();
    void hugeFrames_data();
    void hugeFrames();

private:
    void expectMemory(qint64 before) const
    {
        const auto more = [&] { return m_world.server.residentBytes() - before; };
        QVERIFY2(
            QTest::qWaitFor([&] { return more() < kMemory; }, 20'000), QByteArray::number(more())
        );
    }
    // What the server took of that many bytes before it had enough.
    static qint64 pour(PlainSocket &client, const QByteArray &piece, qint64 bytes)
    {
        qint64 done = 0;
        while (done < bytes) {
            const qsizetype n = client.send(piece);
            done += n;
            if (n < piece.size())
                break;
        }
        return done;
    }

    LiveWorld m_world;
    Person m_ada;
};

void FloodTest::initTestCase()
{
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files); // ours: a thousand sockets and more
    if (!qEnvironmentVariableIsSet("ASAN_OPTIONS"))
        qputenv("ASAN_OPTIONS", "quarantine_size_mb=1:detect_leaks=0");
    QVERIFY2(m_world.start(), m_world.server.log());
    m_ada = m_world.person(QStringLiteral("ada"));
}

void FloodTest::slowHeads()
{
    constexpr int kSlow = 1'000;
    constexpr double kMostMs = 50;
    const auto device = m_world.streaming(m_ada);
    QVERIFY(device);
    const qint64 before = m_world.server.residentBytes();
    HealthProbe probe(m_world.server.port());
    std::vector<PlainSocket> slow;
    for (int i = 0; i < kSlow; ++i) {
        const QByteArray from = "127.0.0." + QByteArray::number(2 + i % 12);
        slow.emplace_back(m_world.server.port(), from.constData());
        slow.back().send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
        if (i % 50 == 0) {
            for (PlainSocket &each : slow)
                each.send("a");
            QCOMPARE(
                m_world.api->get(QStringLiteral("/api/v1/posts/feed"), m_ada.accessToken).status,
                200
            );
        }
    }
    probe.stop();
    qInfo("ordinary requests meanwhile: %zu, p99 %.1f ms", probe.count(), probe.p99Ms());
    QCOMPARE(probe.failures(), 0);
    if (isFullRun())
        QVERIFY(probe.p99Ms() < kMostMs);
    QVERIFY(settled(*device));
    slow.clear();
    expectMemory(before);
}

void FloodTest::hugeBodies_data()
{
    QTest::addColumn<QByteArray>("framing");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("announced") << QByteArray("Content-Length: 524288000")
                               << QByteArray(kPiece, ' ');
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked")
                             << "100000\r\n" + QByteArray(kPiece, ' ') + "\r\n";
    QTest::newRow("in tiny chunks") << QByteArray("Transfer-Encoding: chunked")
                                    << QByteArray("1\r\n \r\n").repeated(kPiece / 6);
}

void FloodTest::hugeBodies()
{
    constexpr qint64 kBytes = 500 * kPiece;
    QFETCH(QByteArray, framing);
    QFETCH(QByteArray, piece);
    const qint64 before = m_world.server.residentBytes();
    for (const QByteArray &token :
         {QByteArray(), "Authorization: Bearer " + m_ada.accessToken.toLatin1() + "\r\n"}) {
        PlainSocket client(m_world.server.port());
        client.send(
            "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + token + framing + "\r\n\r\n"
        );
        QVERIFY(pour(client, piece, kBytes) < kBytes / 10);
        expectMemory(before);
    }
}

void FloodTest::hugeFrames_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("piece");
    const QByteArray size = QByteArray::fromHex("0000000012c00000"); // 300 MiB
    const QByteArray mask(4, '\0');
    QTest::newRow("one") << "\x81\xff" + size + mask << QByteArray(kPiece, 'x');
    // A thousand bytes and a continuation without an end.
    QTest::newRow("in fragments"
    ) << "\x01\x80" + mask
      << (QByteArray::fromHex("00fe03e8") + mask + QByteArray(1000, 'x')).repeated(1000);
}

void FloodTest::hugeFrames()
{
    constexpr qint64 kBytes = 300 * kPiece;
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, piece);
    const qint64 before = m_world.server.residentBytes();
    PlainSocket client(m_world.server.port());
    client.send(
        "GET /api/v1/ws HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + m_ada.accessToken.toLatin1()
        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    QVERIFY(client.readAnswer().startsWith("HTTP/1.1 101 "));
    client.send(start);
    pour(client, piece, kBytes);
    expectMemory(before);
    // It was told why (4413) before the connection ended, though it did not stop to listen.
    QByteArray told;
    QVERIFY(client.readToEnd(&told) != PlainSocket::End::Open);
    QVERIFY2(told.contains("\x11\x3d"), told.toHex());
    const auto device = m_world.streaming(m_ada);
    QVERIFY(device);
    QVERIFY(settled(*device));
}

QTEST_GUILESS_MAIN(FloodTest)
#include "flood_test.moc"
