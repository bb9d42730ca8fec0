// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/listener.h"
#include "tests/server/http/fake_handler.h"
#include "tests/support/plain_socket.h"
#include "tests/support/raw_client.h"
#include "tests/support/self_signed.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>
#include <thread>
#include <vector>

using namespace server;
using namespace std::chrono_literals;
using tests::PlainSocket;
using tests::RawClient;

namespace {

constexpr const char *kHello = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

QByteArray post(const QByteArray &path, const QByteArray &headers, const QByteArray &body = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n" + body;
}

QByteArray lengthOf(const QByteArray &body)
{
    return "Content-Length: " + QByteArray::number(body.size());
}

} // namespace

class ListenerTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void keepsAlive();
    void answersOldClients();
    void answersHead();
    void takesHeadsByteByByte();
    void answersPipelinedRequestsInOrder();
    void takesChunkedBodies();
    void refusesFaultyHeads_data();
    void refusesFaultyHeads();
    void refusesFaultyChunks();
    void limitsBodies();
    void dropsSmallRefusedBodies();
    void sharesBodyMemory();
    void strangersTakeHalfOfTheBodyMemory();
    void continuesOnRequest();
    void streamsBodiesIn();
    void streamsBodiesOut();
    void answersFromOtherThreads();
    void answersForThoseWhoDoNot();
    void tellsWhoCalls();
    void keepsResponseHeadersIntact();

    void survivesDamagedRequests();

    void headsHaveADeadline();
    void bodiesHaveADeadline();
    void uploadsHaveALeastRate();
    void idleConnectionsEnd();
    void continuingDoesNotBuyTime();
    void clientsThatNeverReadAreCutOff();
    void ordinaryEndsAreNoResets();
    void littleLiesReadyForThoseWhoDoNotRead();
    void nothingIsReadWhileARequestIsWorkedOn();
    void slowHeadsMakeRoom();
    void signedInConnectionsStay();
    void anAccountHasItsShare();
    void proxiesAreExempt();
    void whoIsPutOutHoldsNothing();
    void oneAddressHasItsShare();
    void totalIsBounded();

    void stopsGracefully();
    void stopsAtTheDeadline();
    void tellsThatThePortIsTaken();
    void speaksTls();
    void slowHandshakesEnd();
    void handshakeAndHeadShareTheirTime();

private:
    void start();
    void useTls();
    int port() const { return m_listener->port(); }

    const QTemporaryDir m_dir;

    ListenerOptions m_options;
    std::unique_ptr<tests::FakeHandler> m_handler;
    std::unique_ptr<HttpListener> m_listener;
};

void ListenerTest::init()
{
    m_options = ListenerOptions();
    m_options.port = 0;
    m_options.threads = 2;
    m_handler = std::make_unique<tests::FakeHandler>();
}

void ListenerTest::cleanup()
{
    m_listener.reset();
    m_handler.reset();
}

void ListenerTest::start()
{
    m_listener = std::make_unique<HttpListener>(m_options, *m_handler);
    const auto started = m_listener->start();
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().message));
    QVERIFY(*started > 0);
}

// With a certificate of its own for each test.
void ListenerTest::useTls()
{
    m_options.tls = TlsFiles{
        m_dir.filePath(QStringLiteral("cert.pem")), m_dir.filePath(QStringLiteral("key.pem"))};
    QVERIFY(tests::writeSelfSigned(
        m_options.tls->certificate.toLocal8Bit(), m_options.tls->key.toLocal8Bit()
    ));
}

void ListenerTest::keepsAlive()
{
    start();
    RawClient client(port());
    QByteArray lastId;
    for (int i = 0; i < 3; ++i) {
        const auto response = client.get("/hello");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body, "hello");
        QCOMPARE(response.header("Content-Length"), "5");
        QVERIFY(response.header("Date").endsWith(" GMT"));
        QVERIFY(response.header("X-Request-Id").size() == 13);
        QVERIFY(response.header("X-Request-Id") != lastId);
        QVERIFY(response.header("Connection").isEmpty());
        lastId = response.header("X-Request-Id");
    }
    QCOMPARE(client.get("/none").status, 204);
    QCOMPARE(client.get("/hello", "Connection: close\r\n").header("Connection"), "close");
    QVERIFY(client.waitClosed());
    QCOMPARE(m_listener->counts().accepted, 1U);
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void ListenerTest::answersOldClients()
{
    start();
    RawClient client(port());
    const auto response =
        client.ask("GET /hello HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(response.header("Connection"), "keep-alive");
    QCOMPARE(client.ask("GET /hello HTTP/1.0\r\nHost: a\r\n\r\n").body, "hello");
    QVERIFY(client.waitClosed());
}

void ListenerTest::answersHead()
{
    start();
    RawClient client(port());
    client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto response = client.readResponse(true);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.header("Content-Length"), "5");
    client.send("HEAD /file?100000 HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(client.readResponse(true).header("Content-Length"), "100000");
    QCOMPARE(client.get("/hello").body, "hello"); // no body lay between
}

void ListenerTest::takesHeadsByteByByte()
{
    start();
    RawClient client(port());
    for (const char c : QByteArray("\r\n") + post("/echo", "Content-Length: 3", "abc")) {
        client.send(QByteArray(1, c));
        client.socket().flush();
    }
    QCOMPARE(client.readResponse().body, "abc");
}

void ListenerTest::answersPipelinedRequestsInOrder()
{
    start();
    RawClient client(port());
    QByteArray all;
    for (int i = 0; i < 100; ++i) {
        const QByteArray body = QByteArray::number(i);
        all += post("/echo", lengthOf(body), body) + (i % 10 ? QByteArray() : QByteArray(kHello));
    }
    client.send(all);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(client.readResponse().body, QByteArray::number(i));
        if (i % 10 == 0)
            QCOMPARE(client.readResponse().body, "hello");
    }
}

void ListenerTest::takesChunkedBodies()
{
    start();
    RawClient client(port());
    const QByteArray big(200'000, 'z');
    const QByteArray body = "3\r\nabc\r\n" + QByteArray::number(big.size(), 16) + ";ext=1\r\n" + big
        + "\r\n0\r\nX-Trailer: dropped\r\n\r\n";
    client.send(post("/echo", "Transfer-Encoding: chunked", body) + kHello);
    QCOMPARE(client.readResponse().body, "abc" + big);
    QCOMPARE(client.readResponse().body, "hello");
}

void ListenerTest::refusesFaultyHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &bytes, int status, const char *code) {
        QTest::newRow(name) << bytes << status << QByteArray(code);
    };
    const char *malformed = "request.malformed";
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400, malformed);
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400, malformed);
    row("bare LF", "GET / HTTP/1.1\nHost: a\n\n", 400, malformed);
    row("obs-fold", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n", 400, malformed);
    row("space before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400, malformed);
    row("method", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n", 400, malformed);
    row("dot dot", "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n", 400, malformed);
    row("encoded slash", "GET /a%2fb HTTP/1.1\r\nHost: a\r\n\r\n", 400, malformed);
    row("not UTF-8", "GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n", 400, malformed);
    row("both framings",
        post("/", "Content-Length: 3\r\nTransfer-Encoding: chunked", "abc"),
        400,
        malformed);
    row("two lengths", post("/", "Content-Length: 3\r\nContent-Length: 3", "abc"), 400, malformed);
    row("negative length", post("/", "Content-Length: -3", "abc"), 400, malformed);
    row("xchunked",
        post("/", "Transfer-Encoding: xchunked", "0\r\n\r\n"),
        501,
        "request.not_implemented");
    row("expectation", post("/", "Expect: cake"), 417, "request.expectation_failed");
    row("long line",
        "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n",
        414,
        "request.uri_too_long");
    row("large headers",
        "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(20'000, 'a') + "\r\n\r\n",
        431,
        "request.headers_too_large");
    row("many headers",
        "GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("X: a\r\n").repeated(64) + "\r\n",
        431,
        "request.headers_too_large");
    row("TLS", QByteArray::fromHex("16030100c8010000c40303") + '\n', 400, malformed);
}

void ListenerTest::refusesFaultyHeads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    start();
    RawClient client(port());
    // What follows must never be taken for a request of its own.
    client.send(bytes + kHello);
    const auto response = client.readResponse();
    QCOMPARE(response.status, status);
    QCOMPARE(response.body, code);
    QCOMPARE(response.header("Connection"), "close");
    QCOMPARE(response.header("X-Id-Given"), response.header("X-Request-Id"));
    QVERIFY(!response.header("X-Request-Id").isEmpty());
    QCOMPARE(client.read(1), "");
    QVERIFY(client.waitClosed());
}

void ListenerTest::refusesFaultyChunks()
{
    start();
    for (const char *body :
         {"000000001\r\na\r\n0\r\n\r\n", "1\r\nab0\r\n\r\n", "x\r\n", "1\na\n0\n\n"}) {
        RawClient client(port());
        client.send(post("/echo", "Transfer-Encoding: chunked", body));
        QCOMPARE(client.readResponse().status, 400);
        QVERIFY(client.waitClosed());
    }
}

void ListenerTest::limitsBodies()
{
    start();
    RawClient announced(port());
    announced.send(post("/echo", "Content-Length: 5000000"));
    const auto early = announced.readResponse();
    QCOMPARE(early.status, 413);
    QCOMPARE(early.body, "request.too_large");
    QCOMPARE(early.header("Connection"), "close");

    RawClient chunked(port());
    chunked.send(post("/limited", "Transfer-Encoding: chunked", "5\r\nabcde\r\n6\r\nfghijk\r\n"));
    QCOMPARE(chunked.readResponse().status, 413);
    QVERIFY(chunked.waitClosed());

    RawClient fitting(port());
    QCOMPARE(fitting.ask(post("/limited", "Content-Length: 10", "0123456789")).body, "10");
}

void ListenerTest::dropsSmallRefusedBodies()
{
    start();
    RawClient client(port());
    const QByteArray body(60'000, 'x');
    const auto refused = client.ask(post("/refuse", lengthOf(body), body));
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.header("Connection").isEmpty());
    QCOMPARE(client.ask(post("/limited", "Content-Length: 11", "01234567890")).status, 413);
    QCOMPARE(client.get("/hello").body, "hello");
    client.send(post("/refuse", "Content-Length: 5\r\nExpect: 100-continue"));
    const auto unread = client.readResponse();
    QCOMPARE(unread.status, 401);
    QCOMPARE(unread.header("Connection"), "close");
}

void ListenerTest::sharesBodyMemory()
{
    m_options.limits.bodyMemory = 100'000;
    start();
    RawClient first(port());
    QCOMPARE(first.get("/auth?1").status, 200);
    first.send(post("/wait", "Content-Length: 80000", QByteArray(80'000, 'a')));
    QVERIFY(m_handler->waitParked(1));
    // The parked request was dropped by the handler, the memory with it.
    RawClient second(port());
    QCOMPARE(second.get("/auth?1").status, 200);
    QCOMPARE(
        second.ask(post("/echo", "Content-Length: 90000", QByteArray(90'000, 'b'))).body.size(),
        90'000
    );
    RawClient third(port());
    QCOMPARE(third.get("/auth?1").status, 200);
    const auto refused =
        third.ask(post("/echo", "Content-Length: 110000", QByteArray(110'000, 'c')));
    QCOMPARE(refused.status, 503);
    QVERIFY(!refused.header("Retry-After").isEmpty());
    m_handler->answerParked();
    QCOMPARE(first.readResponse().body, "late");
}

void ListenerTest::strangersTakeHalfOfTheBodyMemory()
{
    m_options.limits.bodyMemory = 200'000;
    start();
    RawClient member(port());
    QCOMPARE(member.get("/auth?1").status, 200);
    RawClient stranger(port());
    stranger.send(post("/keep", "Content-Length: 90000", QByteArray(90'000, 'a')));
    QVERIFY(m_handler->waitParked(1));
    const auto another = [this] {
        return RawClient(port())
            .ask(post("/echo", "Content-Length: 20000", QByteArray(20'000, 'b')))
            .status;
    };
    QCOMPARE(another(), 503);
    QCOMPARE(
        member.ask(post("/echo", "Content-Length: 100000", QByteArray(100'000, 'c'))).body.size(),
        100'000
    );
    m_handler->answerParked();
    QCOMPARE(stranger.readResponse().body, "late");
    QCOMPARE(another(), 200);
}

void ListenerTest::continuesOnRequest()
{
    start();
    RawClient client(port());
    client.send(post("/echo", "Content-Length: 3\r\nExpect: 100-continue"));
    QCOMPARE(client.readResponse().status, 100);
    client.send("abc");
    QCOMPARE(client.readResponse().body, "abc");
    // Not needed if the body is there already.
    QCOMPARE(
        client.ask(post("/echo", "Content-Length: 3\r\nExpect: 100-continue", "def")).body, "def"
    );
}

void ListenerTest::streamsBodiesIn()
{
    start();
    RawClient client(port());
    QCOMPARE(
        client.ask(post("/upload", "Content-Length: 900000", QByteArray(900'000, 'u'))).body,
        "900000"
    );
    client.send(post("/upload", "Content-Length: 2000000"));
    client.send(QByteArray(1'200'000, 'u'));
    const auto full = client.readResponse();
    QCOMPARE(full.status, 507);
    QCOMPARE(full.body, "storage.full");
}

void ListenerTest::streamsBodiesOut()
{
    start();
    RawClient client(port());
    for (const char *size : {"0", "1", "65536", "3000000"}) {
        const auto file = client.get(QByteArray("/file?") + size);
        QCOMPARE(file.body.size(), QByteArray(size).toLongLong());
        QCOMPARE(file.header("Content-Length"), size);
        const auto stream = client.get(QByteArray("/stream?") + size);
        QCOMPARE(stream.header("Transfer-Encoding"), "chunked");
        QCOMPARE(stream.body.size(), QByteArray(size).toLongLong());
    }
    QCOMPARE(client.get("/big?5000000").body, QByteArray(5'000'000, 'b'));
    client.send("GET /stream?100000 HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");
    QVERIFY(client.readUntil("\r\n\r\n").contains("Connection: close"));
    QCOMPARE(client.read(1'000'000).size(), 100'000);
    RawClient damaged(port());
    QCOMPARE(damaged.get("/short-file?10").body.size(), 10);
    QVERIFY(damaged.waitClosed());
}

void ListenerTest::answersFromOtherThreads()
{
    start();
    RawClient client(port());
    QCOMPARE(client.get("/thread").body, "from afar");
    client.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n" + QByteArray(kHello));
    QVERIFY(m_handler->waitParked(1));
    RawClient other(port());
    QCOMPARE(other.get("/hello").body, "hello");
    m_handler->answerParked();
    QCOMPARE(client.readResponse().body, "late");
    QCOMPARE(client.readResponse().body, "hello");
}

void ListenerTest::answersForThoseWhoDoNot()
{
    start();
    RawClient client(port());
    const auto dropped = client.get("/drop");
    QCOMPARE(dropped.status, 500);
    QCOMPARE(dropped.body, "server.internal");
    QTest::ignoreMessage(QtCriticalMsg, "exception in a request: handler");
    QCOMPARE(client.get("/throw").status, 500);
    QCOMPARE(client.get("/hello").body, "hello");
    QTest::ignoreMessage(QtCriticalMsg, "exception at the head of a request: head");
    QCOMPARE(client.get("/head-throws").status, 500);
}

void ListenerTest::tellsWhoCalls()
{
    m_options.trustedProxies = QStringList{QStringLiteral("127.0.0.9")};
    start();
    RawClient direct(port(), "127.0.0.1");
    QCOMPARE(direct.get("/info?a=%20").body, "/info|a=%20|127.0.0.1|127.0.0.1|plain|direct");
    QCOMPARE(
        direct.get("/info", "X-Forwarded-For: 192.0.2.1\r\n").body,
        "/info||127.0.0.1|127.0.0.1|plain|remote"
    );
    RawClient proxied(port(), "127.0.0.9");
    QCOMPARE(
        proxied.get("/info", "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n").body,
        "/info||192.0.2.1|127.0.0.9|secure|remote"
    );
}

void ListenerTest::keepsResponseHeadersIntact()
{
    start();
    RawClient client(port());
    const auto response = client.get("/inject");
    QVERIFY(response.header("X-Evil").isEmpty());
    QVERIFY(response.header("Connection").isEmpty());
    QCOMPARE(response.header("Content-Type"), "text/plain");
}

void ListenerTest::survivesDamagedRequests()
{
    m_options.limits.deadlines.head = m_options.limits.deadlines.body = 100ms;
    start();
    const QList<QByteArray> models{
        post("/echo", "Content-Length: 5\r\nX-Forwarded-For: 192.0.2.1", "hello") + kHello,
        post("/echo", "Transfer-Encoding: chunked", "5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\n") + kHello,
        "GET /info?a=%20 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    };
    QRandomGenerator random(4711); // always the same
    for (int i = 0; i < 600; ++i) {
        QByteArray bytes = models.at(random.bounded(static_cast<int>(models.size())));
        for (int n = random.bounded(4); n >= 0; --n) {
            const auto at = random.bounded(static_cast<int>(bytes.size()));
            if (random.bounded(3) == 0)
                bytes.remove(at, random.bounded(8));
            else
                bytes.insert(at, static_cast<char>(random.bounded(256)));
        }
        RawClient client(port());
        client.send(bytes);
        client.socket().disconnectFromHost();
    }
    QCOMPARE(RawClient(port()).get("/hello").body, "hello");
    QTRY_COMPARE(m_listener->counts().open, 0);
}

// Deadlines

void ListenerTest::headsHaveADeadline()
{
    m_options.limits.deadlines.head = 200ms;
    start();
    RawClient silent(port());
    RawClient slow(port());
    slow.send("GET / HTTP/1.1\r\nX: ");
    // A byte now and then does not buy time.
    QElapsedTimer timer;
    timer.start();
    while (slow.socket().bytesAvailable() == 0 && timer.elapsed() < 5000) {
        slow.socket().write("a");
        slow.socket().waitForReadyRead(20);
    }
    const auto response = slow.readResponse();
    QCOMPARE(response.status, 408);
    QCOMPARE(response.body, "request.timeout");
    QVERIFY(slow.waitClosed());
    QVERIFY(silent.waitClosed());
    QVERIFY(timer.elapsed() < 5000);
    RawClient second(port());
    QCOMPARE(second.get("/hello").status, 200);
    second.send("G"); // from the first byte of the next
    QCOMPARE(second.readResponse().status, 408);
}

void ListenerTest::bodiesHaveADeadline()
{
    m_options.limits.deadlines.body = 200ms;
    start();
    RawClient client(port());
    client.send(post("/echo", "Content-Length: 10", "abc"));
    QCOMPARE(client.readResponse().status, 408);
    QVERIFY(client.waitClosed());
}

void ListenerTest::uploadsHaveALeastRate()
{
    m_options.limits.deadlines.body = 100ms; // not for uploads
    m_options.limits.deadlines.uploadGrace = 400ms;
    m_options.limits.deadlines.uploadBytesPerSecond = 1000;
    start();
    RawClient steady(port());
    RawClient slow(port());
    slow.send(post("/upload", "Content-Length: 100000", "abc"));
    steady.send(post("/upload", "Content-Length: 100000", QByteArray(50'000, 'a')));
    QCOMPARE(slow.readResponse().status, 408);
    steady.send(QByteArray(50'000, 'a'));
    QCOMPARE(steady.readResponse().body, "100000");
}

void ListenerTest::idleConnectionsEnd()
{
    m_options.limits.deadlines.idle = 200ms;
    start();
    RawClient client(port());
    QCOMPARE(client.get("/hello").status, 200);
    QVERIFY(client.waitClosed(5000));
    QCOMPARE(client.read(1), ""); // without a word
}

// The time of the body is one, however it was asked for.
void ListenerTest::continuingDoesNotBuyTime()
{
    m_options.limits.deadlines.body = 300ms;
    start();
    RawClient client(port());
    client.send(post("/echo", "Content-Length: 3\r\nExpect: 100-continue"));
    QCOMPARE(client.readResponse().status, 100);
    client.send("a");
    QCOMPARE(client.readResponse().status, 408);
    QVERIFY(client.waitClosed());
}

// An abort is not a close: what the client has not fetched is forgotten, here and in the kernel.
void ListenerTest::clientsThatNeverReadAreCutOff()
{
    m_options.limits.deadlines.writeStall = 300ms;
    start();
    PlainSocket client(port(), "127.0.0.1", 4096);
    client.send("GET /big?50000000 HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(m_listener->counts().accepted, 1U);
    QTRY_COMPARE(m_listener->counts().open, 0);
    QByteArray all;
    QCOMPARE(client.readToEnd(&all), PlainSocket::End::Reset);
    QVERIFY(all.size() < 1'000'000);
}

void ListenerTest::ordinaryEndsAreNoResets()
{
    m_options.limits.deadlines.idle = 100ms;
    start();
    PlainSocket last(port());
    last.send("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QCOMPARE(last.readToEnd(), PlainSocket::End::Closed);
    PlainSocket idle(port());
    idle.send(kHello);
    QCOMPARE(idle.readToEnd(), PlainSocket::End::Closed);
    PlainSocket refused(port());
    refused.send("GET / HTTP/1.1\r\n\r\n");
    QCOMPARE(refused.readToEnd(), PlainSocket::End::Closed);
}

// Neither here nor in the kernel (promise P8).
void ListenerTest::littleLiesReadyForThoseWhoDoNotRead()
{
    start();
    tests::LettersSource::given = 0;
    PlainSocket deaf(port(), "127.0.0.1", 4096);
    deaf.send("GET /file?50000000 HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(tests::LettersSource::given > 0);
    // Others are served meanwhile, on both threads.
    for (int i = 0; i < 20; ++i)
        QCOMPARE(RawClient(port()).get("/hello").body, "hello");
    QVERIFY2(
        tests::LettersSource::given < 512 * 1024, QByteArray::number(tests::LettersSource::given)
    );
}

void ListenerTest::nothingIsReadWhileARequestIsWorkedOn()
{
    start();
    PlainSocket client(port());
    client.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(m_handler->waitParked(1));
    const timeval little{1, 0};
    ::setsockopt(client.descriptor(), SOL_SOCKET, SO_SNDTIMEO, &little, sizeof little);
    // More than the kernel takes for somebody who does not read.
    constexpr qsizetype kFlood = 32 * 1024 * 1024;
    QVERIFY(client.send(QByteArray(kFlood, 'x')) < kFlood);
    m_handler->answerParked();
    QCOMPARE(client.readStatus(), 200);
}

void ListenerTest::slowHeadsMakeRoom()
{
    m_options.limits.connections.unauthenticated = 20;
    m_options.limits.connections.perAddress = 8;
    start();
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 120; ++i) {
        const QByteArray from = "127.0.0." + QByteArray::number(2 + i % 12);
        slow.push_back(std::make_unique<RawClient>(port(), from.constData()));
        slow.back()->send("GET / HTTP/1.1\r\nX: ");
        if (i % 10 == 9) {
            RawClient honest(port(), "127.0.0.1");
            QCOMPARE(honest.get("/hello").body, "hello");
        }
    }
    const auto counts = m_listener->counts();
    QVERIFY(counts.evicted >= 100);
    QVERIFY(counts.unauthenticated <= 20);
    QCOMPARE(counts.refused, 0U);
    QTRY_VERIFY(m_listener->counts().open <= 21);
}

void ListenerTest::signedInConnectionsStay()
{
    m_options.limits.connections.unauthenticated = 3;
    start();
    RawClient member(port());
    QCOMPARE(member.get("/auth").status, 200);
    RawClient working(port());
    working.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(m_handler->waitParked(1));
    std::vector<std::unique_ptr<RawClient>> others;
    for (int i = 0; i < 10; ++i)
        others.push_back(std::make_unique<RawClient>(port()));
    QTRY_VERIFY(m_listener->counts().evicted >= 8);
    QCOMPARE(member.get("/hello").body, "hello");
    m_handler->answerParked();
    QCOMPARE(working.readResponse().body, "late");
}

// Tokens are no way around the caps: one account holds so many places and no more.
void ListenerTest::anAccountHasItsShare()
{
    m_options.limits.connections.unauthenticated = 2;
    m_options.limits.connections.perAccount = 3;
    start();
    std::vector<std::unique_ptr<RawClient>> ofOne;
    for (int i = 0; i < 8; ++i) {
        ofOne.push_back(std::make_unique<RawClient>(port()));
        QCOMPARE(ofOne.back()->get("/auth?1").status, 200);
    }
    RawClient other(port());
    QCOMPARE(other.get("/auth?2").status, 200);
    QTRY_COMPARE(m_listener->counts().open, 3 + 2 + 1 - 1); // the newcomer took a stranger's place
    for (size_t i = 0; i < 3; ++i)
        QCOMPARE(ofOne[i]->get("/hello").body, "hello");
    // A place that is given back can be had again.
    ofOne.clear();
    QTRY_COMPARE(m_listener->counts().open, 1);
    RawClient again(port());
    QCOMPARE(again.get("/auth?1").status, 200);
    QTRY_COMPARE(m_listener->counts().unauthenticated, 0);
}

void ListenerTest::proxiesAreExempt()
{
    m_options.trustedProxies = QStringList{QStringLiteral("127.0.0.9")};
    m_options.limits.connections.unauthenticated = 2;
    m_options.limits.connections.perAddress = 2;
    start();
    std::vector<std::unique_ptr<RawClient>> proxied;
    for (int i = 0; i < 20; ++i)
        proxied.push_back(std::make_unique<RawClient>(port(), "127.0.0.9"));
    for (const auto &each : proxied)
        QCOMPARE(each->get("/hello").body, "hello");
    QCOMPARE(m_listener->counts().evicted, 0U);
}

void ListenerTest::whoIsPutOutHoldsNothing()
{
    m_options.limits.connections.unauthenticated = 1;
    start();
    PlainSocket deaf(port(), "127.0.0.1", 4096);
    tests::LettersSource::given = 0;
    deaf.send("GET /file?50000000 HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(tests::LettersSource::given > 0);
    PlainSocket quiet(port());
    QTRY_COMPARE(m_listener->counts().evicted, 1U);
    QCOMPARE(deaf.readToEnd(), PlainSocket::End::Reset);
    PlainSocket last(port());
    QCOMPARE(quiet.readToEnd(), PlainSocket::End::Closed); // nothing was on its way
}

void ListenerTest::oneAddressHasItsShare()
{
    m_options.limits.connections.perAddress = 2;
    start();
    RawClient neighbour(port(), "127.0.0.2");
    RawClient first(port(), "127.0.0.1");
    QCOMPARE(first.get("/hello").status, 200);
    RawClient second(port(), "127.0.0.1");
    RawClient third(port(), "127.0.0.1");
    QVERIFY(first.waitClosed());
    QCOMPARE(neighbour.get("/hello").status, 200);
    QCOMPARE(third.get("/hello").status, 200);
}

void ListenerTest::totalIsBounded()
{
    m_options.limits.connections.connections = 2;
    start();
    RawClient first(port());
    RawClient second(port());
    QCOMPARE(first.get("/auth").status, 200);
    QCOMPARE(second.get("/auth").status, 200);
    RawClient third(port());
    QVERIFY(third.waitClosed());
    QCOMPARE(first.get("/hello").status, 200);
    QCOMPARE(m_listener->counts().refused, 1U);
}

// Beginning and end

void ListenerTest::stopsGracefully()
{
    m_options.limits.deadlines.linger = 100ms;
    start();
    RawClient idle(port());
    QCOMPARE(idle.get("/hello").status, 200);
    RawClient working(port());
    working.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(m_handler->waitParked(1));
    bool told = false;
    // The answer comes only when the listener has begun to stop.
    std::binary_semaphore stopping(0);
    std::thread answering([&] {
        stopping.acquire();
        m_handler->answerParked();
    });
    m_listener->onStopping([&] {
        told = true;
        stopping.release();
    });
    QElapsedTimer timer;
    timer.start();
    m_listener->stop(10s);
    answering.join();
    QVERIFY(told);
    QVERIFY(timer.elapsed() < 9000);
    QVERIFY(idle.waitClosed());
    const auto response = working.readResponse();
    QCOMPARE(response.body, "late");
    QCOMPARE(response.header("Connection"), "close");
    RawClient late(port());
    QVERIFY(!late.isConnected());
}

void ListenerTest::stopsAtTheDeadline()
{
    start();
    RawClient working(port());
    working.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(m_handler->waitParked(1));
    QTest::ignoreMessage(QtWarningMsg, "connections cut off at the end: 1");
    m_listener->stop(100ms);
    QVERIFY(working.waitClosed());
    m_listener.reset();
    m_handler->answerParked(); // too late, and harmless
}

void ListenerTest::tellsThatThePortIsTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    m_options.port = taken.serverPort();
    HttpListener listener(m_options, *m_handler);
    const auto started = listener.start();
    QVERIFY(!started.has_value());
    QCOMPARE(
        started.error().message,
        QStringLiteral("127.0.0.1, port %1 is in use by another program.").arg(m_options.port)
    );
    m_options.host = QStringLiteral("no such host");
    m_options.trustedProxies = QStringList{QStringLiteral("10.0.0.0/99")};
    QVERIFY(!HttpListener(m_options, *m_handler).start().has_value());
}

void ListenerTest::speaksTls()
{
    m_options.tls = TlsFiles{QStringLiteral("/no/cert.pem"), QStringLiteral("/no/key.pem")};
    QVERIFY(!HttpListener(m_options, *m_handler).start().has_value());
    useTls();
    m_options.limits.deadlines.handshake = 200ms;
    start();
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), static_cast<quint16>(port()));
    QVERIFY2(socket->waitForEncrypted(10'000), qPrintable(socket->errorString()));
    RawClient client(std::move(socket));
    QVERIFY(client.get("/info").body.contains("|secure|"));
    QCOMPARE(client.get("/file?300000").body.size(), 300'000);
    QCOMPARE(
        client.ask(post("/echo", "Content-Length: 100000", QByteArray(100'000, 'a'))).body.size(),
        100'000
    );
    QVERIFY(m_listener->reloadCertificate().has_value());
    QCOMPARE(client.get("/hello").body, "hello");
    RawClient silent(port());
    QVERIFY(silent.waitClosed());
    RawClient plain(port());
    plain.send(kHello);
    QVERIFY(plain.waitClosed());
}

void ListenerTest::slowHandshakesEnd()
{
    useTls();
    m_options.limits.deadlines.handshake = 300ms;
    start();
    // The beginning of a ClientHello, a byte now and then: that does not buy time.
    const QByteArray hello = QByteArray::fromHex("1603010200010001fc0303") + QByteArray(500, 'r');
    RawClient slow(port());
    for (qsizetype i = 0; i < hello.size() && slow.isConnected(); ++i) {
        slow.send(hello.mid(i, 1));
        slow.socket().waitForDisconnected(20);
    }
    QVERIFY(!slow.isConnected());
    QCOMPARE(slow.read(1), "");
}

// What the handshake took is not given to the head once more (rule 4: from accept).
void ListenerTest::handshakeAndHeadShareTheirTime()
{
    useTls();
    m_options.limits.deadlines.head = 2s;
    start();
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    QElapsedTimer timer;
    socket->connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port()));
    QVERIFY(socket->waitForConnected(10'000));
    timer.start();
    QTest::qWait(1500);
    socket->startClientEncryption();
    QVERIFY2(socket->waitForEncrypted(10'000), qPrintable(socket->errorString()));
    RawClient client(std::move(socket));
    client.send("GET / HTTP/1.1\r\n");
    QCOMPARE(client.readResponse().status, 408);
    QVERIFY2(timer.elapsed() < 3400, QByteArray::number(timer.elapsed()));
}

QTEST_GUILESS_MAIN(ListenerTest)
#include "listener_test.moc"
