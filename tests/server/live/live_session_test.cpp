// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/listener.h"
#include "server/live/live_session.h"
#include "tests/server/http/fake_handler.h"
#include "tests/support/plain_socket.h"
#include "tests/support/raw_client.h"
#include "tests/support/self_signed.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace server;
using namespace std::chrono_literals;
using tests::PlainSocket;
using tests::RawClient;

namespace {

enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

constexpr const char *kKey = "dGhlIHNhbXBsZSBub25jZQ=="; // of RFC 6455, with its answer
constexpr const char *kAccept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

QByteArray handshake(
    const QByteArray &more = "Sec-WebSocket-Protocol: kith.v1\r\n",
    const QByteArray &path = "/ws",
    const QByteArray &key = kKey,
    const QByteArray &version = "13"
)
{
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Key: " + key + "\r\nSec-WebSocket-Version: " + version + "\r\n" + more
        + "\r\n";
}

QByteArray frame(int opcode, QByteArray payload, bool fin = true, bool masked = true)
{
    QByteArray out(1, static_cast<char>((fin ? 0x80 : 0) | opcode));
    const auto size = payload.size();
    const int mask = masked ? 0x80 : 0;
    const int bytes = size < 126 ? 0 : size < 65536 ? 2 : 8;
    out.append(static_cast<char>(
        mask
        | (bytes == 0       ? static_cast<int>(size)
               : bytes == 2 ? 126
                            : 127)
    ));
    for (int i = bytes - 1; i >= 0; --i)
        out.append(static_cast<char>(size >> (8 * i)));
    if (!masked)
        return out + payload;
    const QByteArray key("\x12\x34\x56\x78");
    for (qsizetype i = 0; i < size; ++i)
        payload[i] = static_cast<char>(payload[i] ^ key[i % 4]);
    return out + key + payload;
}

struct Frame {
    int opcode = -1; // -1: the connection ended
    QByteArray payload{};

    int closeCode() const
    {
        if (opcode != Close || payload.size() < 2)
            return opcode == Close ? 1005 : -1;
        return static_cast<unsigned char>(payload[0]) * 256
            + static_cast<unsigned char>(payload[1]);
    }
};

Frame readFrame(RawClient &client)
{
    const QByteArray head = client.read(2);
    if (head.size() < 2)
        return {};
    qint64 size = static_cast<unsigned char>(head[1]);
    const qsizetype bytes = size < 126 ? 0 : size == 126 ? 2 : 8;
    if (bytes > 0)
        size = client.read(bytes).toHex().toLongLong(nullptr, 16);
    return {head[0] & 0x0f, client.read(size)};
}

// What comes until the close frame or the end.
int readCloseCode(RawClient &client)
{
    Frame next = readFrame(client);
    while (next.opcode >= 0 && next.opcode != Close)
        next = readFrame(client);
    return next.closeCode();
}

SharedFrame shared(const QByteArray &text)
{
    return std::make_shared<const QByteArray>(text);
}

// Echoes, and remembers what it was told.
class EchoHandler final : public LiveHandler {
public:
    void opened(
        const LiveSessionPtr &session,
        const std::shared_ptr<void> &ticket,
        const std::shared_ptr<HttpRequest> &request
    ) override
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.append(session);
        m_ticket = ticket ? *std::static_pointer_cast<QByteArray>(ticket) : QByteArray();
        m_path = request->path;
    }
    void textReceived(const LiveSessionPtr &session, const QByteArray &text) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_texts.append(text);
        }
        if (text == "bye")
            session->close(4410, "revoked");
        else if (text == "throw")
            throw std::runtime_error("live");
        else
            session->send(shared(text));
    }
    void heartbeatDue(const LiveSessionPtr &session) override
    {
        ++heartbeats;
        session->send(shared("heartbeat"), FrameKind::Hint);
    }
    void drained(const LiveSessionPtr &) override { ++drains; }
    void closed(const LiveSessionPtr &, int code) override
    {
        const std::lock_guard lock(m_mutex);
        m_codes.append(code);
    }

    QList<LiveSessionPtr> sessions() const { return read(m_sessions); }
    QList<QByteArray> texts() const { return read(m_texts); }
    QList<int> codes() const { return read(m_codes); }
    QByteArray ticket() const { return read(m_ticket); }
    QString path() const { return read(m_path); }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.clear();
    }

    std::atomic<int> heartbeats = 0;
    std::atomic<int> drains = 0;

private:
    template <typename T>
    T read(const T &value) const
    {
        const std::lock_guard lock(m_mutex);
        return value;
    }

    mutable std::mutex m_mutex;
    QList<LiveSessionPtr> m_sessions;
    QList<QByteArray> m_texts;
    QList<int> m_codes;
    QByteArray m_ticket;
    QString m_path;
};

} // namespace

class LiveSessionTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void answersTheHandshake();
    void refusesHandshakes_data();
    void refusesHandshakes();
    void talksToQt();
    void talksOverTls();
    void losesNoEarlyFrame();
    void joinsFragmentsAndAnswersPings();
    void takesTheLargestFrame();
    void closesOnFaults_data();
    void closesOnFaults();
    void survivesDamagedFrames();
    void answersAClose();
    void noticesBrokenLines();
    void sendsWhatWasQueuedBeforeAClose();
    void closesSlowConsumers();
    void dropsHintsFirst();
    void dropsConnectionsThatDoNotTakeTheClose();
    void dropsStalledWrites();
    void tellsWhenDrained();
    void pausesReading();
    void closesTheSilent();
    void beats();
    void sharesFrames();
    void survivesExceptions();
    void isNotEvictedOnceSignedIn();
    void saysGoodbyeOnStop();
    void outlivesTheListener();

private:
    void start();
    int port() const { return m_listener->port(); }
    std::unique_ptr<RawClient> open();
    LiveSessionPtr session(int index = 0)
    {
        return QTest::qWaitFor([&] { return m_live->sessions().size() > index; }, 10'000)
            ? m_live->sessions().at(index)
            : nullptr;
    }

    ListenerOptions m_options;
    LiveOptions m_liveOptions;
    std::unique_ptr<tests::FakeHandler> m_http;
    std::unique_ptr<EchoHandler> m_live;
    std::unique_ptr<LiveSessions> m_sessions;
    std::unique_ptr<HttpListener> m_listener;
};

void LiveSessionTest::init()
{
    m_options = ListenerOptions();
    m_options.port = 0;
    m_options.threads = 2;
    m_options.limits.connections.perAddress = 1000;
    m_liveOptions = LiveOptions();
    m_http = std::make_unique<tests::FakeHandler>();
    m_live = std::make_unique<EchoHandler>();
}

void LiveSessionTest::cleanup()
{
    m_listener.reset();
    m_sessions.reset();
    m_live.reset();
    m_http.reset();
}

void LiveSessionTest::start()
{
    m_sessions = std::make_unique<LiveSessions>(m_liveOptions, *m_live);
    m_listener = std::make_unique<HttpListener>(m_options, *m_http);
    m_listener->onUpgrade([this](UpgradedStream stream) { m_sessions->adopt(std::move(stream)); });
    m_listener->onStopping([this] { m_sessions->closeAll(1001, "the server stops"); });
    QVERIFY(m_listener->start().has_value());
}

std::unique_ptr<RawClient> LiveSessionTest::open()
{
    auto client = std::make_unique<RawClient>(port());
    client->send(handshake());
    if (!client->readUntil("\r\n\r\n").startsWith("HTTP/1.1 101 "))
        return nullptr;
    return client;
}

void LiveSessionTest::answersTheHandshake()
{
    start();
    RawClient client(port());
    client.send(handshake("Sec-WebSocket-Protocol: other, kith.v1\r\n"));
    const QByteArray named = client.readUntil("\r\n\r\n");
    QVERIFY(named.startsWith("HTTP/1.1 101 "));
    QVERIFY(named.contains(QByteArray("\r\nSec-WebSocket-Accept: ") + kAccept + "\r\n"));
    QVERIFY(named.contains("\r\nSec-WebSocket-Protocol: kith.v1\r\n"));
    QVERIFY(named.contains("\r\nX-Request-Id: "));
    QVERIFY(!named.contains("Extensions"));
    QTRY_COMPARE(m_live->ticket(), "ticket");
    QCOMPARE(m_live->path(), QStringLiteral("/ws"));
    RawClient unnamed(port());
    unnamed.send(handshake("Sec-WebSocket-Extensions: permessage-deflate\r\n"));
    const QByteArray plain = unnamed.readUntil("\r\n\r\n");
    QVERIFY(plain.startsWith("HTTP/1.1 101 "));
    QVERIFY(!plain.contains("Sec-WebSocket-Protocol"));
    QVERIFY(!plain.contains("Beast"));
    QVERIFY(!plain.contains("Extensions"));
    QTRY_COMPARE(m_sessions->counts().open, 2);
}

void LiveSessionTest::refusesHandshakes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("handler") << handshake("", "/elsewhere") << 403;
    QTest::newRow("protocol") << handshake("Sec-WebSocket-Protocol: chat\r\n") << 400;
    QTest::newRow("key") << handshake("", "/ws", "abc") << 400;
    QTest::newRow("version") << handshake("", "/ws", kKey, "8") << 426;
    QTest::newRow("method") << handshake("").replace("GET", "PUT") << 400;
    QTest::newRow("body") << handshake("Content-Length: 3\r\n") + "abc" << 400;
}

void LiveSessionTest::refusesHandshakes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    start();
    RawClient client(port());
    const auto response = client.ask(bytes);
    QCOMPARE(response.status, status);
    if (status == 426)
        QCOMPARE(response.header("Sec-WebSocket-Version"), "13");
    if (status == 403)
        QCOMPARE(client.get("/hello").body, "hello");
    QVERIFY(m_live->sessions().isEmpty());
}

void LiveSessionTest::talksToQt()
{
    start();
    QWebSocket socket;
    QSignalSpy texts(&socket, &QWebSocket::textMessageReceived);
    QSignalSpy connected(&socket, &QWebSocket::connected);
    socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(port())));
    QVERIFY(connected.wait(10'000));
    socket.sendTextMessage(QStringLiteral("{\"type\":\"grüße\"}"));
    QVERIFY(texts.wait(10'000));
    QCOMPARE(texts.first().first().toString(), QStringLiteral("{\"type\":\"grüße\"}"));
    QSignalSpy gone(&socket, &QWebSocket::disconnected);
    session()->close(4403, "banned");
    QVERIFY(gone.wait(10'000));
    QCOMPARE(static_cast<int>(socket.closeCode()), 4403);
    QCOMPARE(socket.closeReason(), QStringLiteral("banned"));
    QTRY_COMPARE(m_live->codes(), QList<int>{4403});
}

void LiveSessionTest::talksOverTls()
{
    const QTemporaryDir dir;
    m_options.tls =
        TlsFiles{dir.filePath(QStringLiteral("cert")), dir.filePath(QStringLiteral("key"))};
    QVERIFY(tests::writeSelfSigned(
        m_options.tls->certificate.toLocal8Bit(), m_options.tls->key.toLocal8Bit()
    ));
    start();
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), static_cast<quint16>(port()));
    QVERIFY(socket->waitForEncrypted(10'000));
    RawClient client(std::move(socket));
    const QByteArray large(60'000, 'x');
    client.send(handshake() + frame(Text, "early") + frame(Text, large));
    QVERIFY(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 101 "));
    QCOMPARE(readFrame(client).payload, "early");
    QCOMPARE(readFrame(client).payload, large);
    session()->close(4410);
    QCOMPARE(readCloseCode(client), 4410);
    client.send(frame(Close, QByteArray::fromHex("113a")));
    QVERIFY(client.waitClosed());
    QTRY_COMPARE(m_live->codes(), QList<int>{4410});
}

void LiveSessionTest::losesNoEarlyFrame()
{
    start();
    RawClient client(port());
    client.send(
        "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n" + handshake() + frame(Text, "early")
        + frame(Text, "second")
    );
    QCOMPARE(client.readResponse().body, "hello");
    QVERIFY(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 101 "));
    QCOMPARE(readFrame(client).payload, "early");
    QCOMPARE(readFrame(client).payload, "second");
}

void LiveSessionTest::joinsFragmentsAndAnswersPings()
{
    start();
    const auto client = open();
    client->send(frame(Text, "one ", false) + frame(Ping, "p") + frame(Continuation, "two", true));
    const Frame pong = readFrame(*client);
    QCOMPARE(pong.opcode, static_cast<int>(Pong));
    QCOMPARE(pong.payload, "p");
    QCOMPARE(readFrame(*client).payload, "one two");
    for (const char c : frame(Text, "slowly"))
        client->send(QByteArray(1, c));
    QCOMPARE(readFrame(*client).payload, "slowly");
}

void LiveSessionTest::takesTheLargestFrame()
{
    start();
    const auto client = open();
    const QByteArray text(64 * 1024, 'x');
    client->send(frame(Text, text));
    QCOMPARE(readFrame(*client).payload, text);
    client->send(frame(Text, ""));
    QCOMPARE(readFrame(*client).payload, "");
    QCOMPARE(m_live->texts().size(), 2);
}

void LiveSessionTest::closesOnFaults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("binary") << frame(Binary, "abc") << 4400;
    QTest::newRow("too large") << frame(Text, QByteArray(64 * 1024 + 1, 'x')) << 4413;
    QTest::newRow("much too large") << frame(Text, QByteArray(3'000'000, 'x')) << 4413;
    QTest::newRow("announced") << frame(Text, QByteArray(2'000'000, 'x')).first(70'000) << 4413;
    QTest::newRow("in fragments") << frame(Text, QByteArray(40'000, 'x'), false)
            + frame(Continuation, QByteArray(40'000, 'x'))
                                  << 4413;
    QTest::newRow("bad UTF-8") << frame(Text, "\xff\xfe") << 1007;
    QTest::newRow("cut UTF-8") << frame(Text, "\xc3") << 1007;
    QTest::newRow("unmasked") << frame(Text, "abc", true, false) << 1002;
    QTest::newRow("reserved bit") << '\xc1' + frame(Text, "abc").mid(1) << 1002;
    QTest::newRow("reserved opcode") << frame(3, "abc") << 1002;
    QTest::newRow("large ping") << frame(Ping, QByteArray(126, 'x')) << 1002;
    QTest::newRow("continuation of nothing") << frame(Continuation, "abc") << 1002;
}

void LiveSessionTest::closesOnFaults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    start();
    const auto client = open();
    client->send(bytes);
    QCOMPARE(readCloseCode(*client), code);
    QTRY_COMPARE(m_live->codes().size() + (client->socket().disconnectFromHost(), 0), 1);
    QCOMPARE(m_live->codes(), QList<int>{code});
    QVERIFY(m_live->texts().isEmpty());
    m_live->forget();
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void LiveSessionTest::survivesDamagedFrames()
{
    start();
    const QByteArray model = frame(Text, "hello", false) + frame(Ping, "p")
        + frame(Continuation, "world") + frame(Text, QByteArray(300, 'x'));
    QRandomGenerator random(4711); // always the same
    for (int i = 0; i < 200; ++i) {
        QByteArray bytes = model;
        for (int n = random.bounded(3); n >= 0; --n)
            bytes[random.bounded(static_cast<int>(bytes.size()))] =
                static_cast<char>(random.bounded(256));
        const auto client = open();
        QVERIFY(client);
        client->send(bytes);
        client->socket().disconnectFromHost();
    }
    QTRY_COMPARE(m_live->codes().size(), 200);
    m_live->forget();
    QTRY_COMPARE(m_listener->counts().open, 0);
}

void LiveSessionTest::answersAClose()
{
    start();
    const auto client = open();
    client->send(frame(Close, QByteArray::fromHex("03e8") + "done"));
    QCOMPARE(readCloseCode(*client), 1000);
    QVERIFY(client->waitClosed());
    QTRY_COMPARE(m_live->codes(), QList<int>{1000});
    QVERIFY(!session()->isOpen());
    session()->send(shared("into the void"));
    session()->close(1000);
}

void LiveSessionTest::noticesBrokenLines()
{
    start();
    auto client = open();
    QVERIFY(session() != nullptr);
    client->socket().abort();
    QTRY_COMPARE(m_live->codes(), QList<int>{1006});
}

void LiveSessionTest::sendsWhatWasQueuedBeforeAClose()
{
    start();
    const auto client = open();
    const auto live = session();
    for (int i = 1; i <= 50; ++i)
        live->send(shared(QByteArray::number(i)), FrameKind::Durable, i);
    live->close(4410, "revoked");
    live->close(1000);
    live->send(shared("too late"));
    for (int i = 1; i <= 50; ++i)
        QCOMPARE(readFrame(*client).payload, QByteArray::number(i));
    const Frame end = readFrame(*client);
    QCOMPARE(end.closeCode(), 4410);
    QCOMPARE(end.payload.mid(2), "revoked");
    client->send(frame(Text, "not heard any more") + frame(Close, end.payload));
    QVERIFY(client->waitClosed());
    QTRY_COMPARE(m_live->codes(), QList<int>{4410});
    QVERIFY(m_live->texts().isEmpty());
    QCOMPARE(live->handedSeq(), 50);
}

void LiveSessionTest::closesSlowConsumers()
{
    m_liveOptions.queueBytes = 200'000;
    start();
    const auto client = open();
    client->socket().setReadBufferSize(1024);
    const auto live = session();
    const SharedFrame event = shared(QByteArray(50'000, 'e'));
    qint64 seq = 0;
    // The kernel takes some megabytes before anything is left in the queue.
    do
        live->send(event, FrameKind::Durable, ++seq);
    while (QTest::qWaitFor([&] { return live->queuedBytes() == 0; }, 300));
    while (live->queuedBytes() + event->size() <= 200'000)
        live->send(event, FrameKind::Durable, ++seq);
    live->send(event, FrameKind::Durable, ++seq);
    QVERIFY(live->queuedBytes() <= event->size()); // all but the one under way is forgotten
    client->socket().setReadBufferSize(0);
    QCOMPARE(readCloseCode(*client), 4411);
    client->socket().disconnectFromHost();
    QTRY_COMPARE(m_live->codes(), QList<int>{4411});
    QVERIFY(live->handedSeq() > 0);
    QVERIFY(live->handedSeq() < seq);
    QCOMPARE(m_sessions->counts().slowClosed, 1U);
}

void LiveSessionTest::dropsHintsFirst()
{
    m_liveOptions.queueFrames = 100;
    start();
    const auto client = open();
    client->socket().setReadBufferSize(1024);
    const auto live = session();
    const SharedFrame hint = shared(QByteArray(10'000, 'h'));
    for (int i = 0; i < 5000; ++i)
        live->send(hint, FrameKind::Hint);
    QVERIFY(m_sessions->counts().hintsDropped > 0);
    QVERIFY(live->queuedFrames() <= 50);
    live->send(shared("kept"), FrameKind::Durable, 7);
    client->socket().setReadBufferSize(0);
    Frame next = readFrame(*client);
    while (next.payload == *hint)
        next = readFrame(*client);
    QCOMPARE(next.payload, "kept");
    QTRY_COMPARE(live->handedSeq(), 7);
    QVERIFY(live->isOpen());
}

void LiveSessionTest::dropsConnectionsThatDoNotTakeTheClose()
{
    m_liveOptions.queueBytes = 200'000;
    m_liveOptions.flush = 100ms;
    m_liveOptions.closing = 100ms;
    m_liveOptions.writeStall = 100ms;
    start();
    const auto client = open();
    client->socket().setReadBufferSize(1024);
    const auto live = session();
    const SharedFrame event = shared(QByteArray(100'000, 'e'));
    for (int i = 0; i < 1000 && live->isOpen(); ++i)
        live->send(event);
    QTRY_COMPARE(m_live->codes(), QList<int>{4411});
    m_live->forget();
}

void LiveSessionTest::dropsStalledWrites()
{
    m_liveOptions.heartbeat = 50ms;
    m_liveOptions.writeStall = 200ms;
    m_liveOptions.queueBytes = 100'000'000;
    start();
    PlainSocket client(port(), "127.0.0.1", 4096);
    client.send(handshake());
    const auto live = session();
    QVERIFY(live != nullptr);
    live->send(shared(QByteArray(50'000'000, 'e')));
    QTRY_COMPARE(m_live->codes(), QList<int>{1006});
    // An abort, not a close: nothing of it waits in the kernel for a reader that never comes.
    QByteArray all;
    QCOMPARE(client.readToEnd(&all), PlainSocket::End::Reset);
    QVERIFY(all.size() < 1'000'000);
}

void LiveSessionTest::tellsWhenDrained()
{
    start();
    const auto client = open();
    const auto live = session();
    live->notifyWhenDrained(); // nothing is queued: at once
    QTRY_COMPARE(m_live->drains.load(), 1);
    client->socket().setReadBufferSize(1024);
    while (live->queuedFrames() < 300)
        live->send(shared(QByteArray(3'000, 'r')));
    live->notifyWhenDrained();
    QCOMPARE(m_live->drains.load(), 1);
    client->socket().setReadBufferSize(0);
    while (m_live->drains < 2 && readFrame(*client).opcode == Text) { }
    QCOMPARE(m_live->drains.load(), 2);
}

void LiveSessionTest::pausesReading()
{
    m_liveOptions.heartbeat = 50ms;
    m_liveOptions.dead = 300ms;
    start();
    const auto client = open();
    const auto live = session();
    live->pauseReading();
    client->send(frame(Text, "first"));
    QCOMPARE(
        readFrame(*client).payload.size() > 0, true
    ); // the read under way was answered, or a beat
    client->send(frame(Text, "second") + frame(Text, "third"));
    QTRY_VERIFY(m_live->heartbeats > 8); // longer than dead
    QVERIFY(!m_live->texts().contains("third"));
    QVERIFY(live->isOpen());
    live->resumeReading();
    QTRY_COMPARE(m_live->texts(), (QList<QByteArray>{"first", "second", "third"}));
}

void LiveSessionTest::closesTheSilent()
{
    m_liveOptions.dead = 200ms;
    m_liveOptions.closing = 200ms;
    start();
    const auto silent = open();
    const auto talking = open();
    QVERIFY(session(1) != nullptr);
    // WebSocket pings count as well.
    QElapsedTimer timer;
    timer.start();
    while (m_live->codes().isEmpty() && timer.elapsed() < 10'000) {
        talking->send(frame(Ping, ""));
        QCOMPARE(readFrame(*talking).opcode, static_cast<int>(Pong));
        QTest::qWait(5);
    }
    QCOMPARE(readCloseCode(*silent), 4408);
    talking->send(frame(Text, "alive"));
    QCOMPARE(readFrame(*talking).payload, "alive");
}

void LiveSessionTest::beats()
{
    m_liveOptions.heartbeat = 100ms;
    start();
    const auto client = open();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(readFrame(*client).payload, "heartbeat");
    QVERIFY(m_live->heartbeats >= 3);
}

void LiveSessionTest::sharesFrames()
{
    constexpr int kClients = 200;
    constexpr int kFrames = 5;
    start();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < kClients; ++i) {
        clients.push_back(open());
        QVERIFY(clients.back());
    }
    QTRY_COMPARE(m_live->sessions().size(), kClients);
    const auto sessions = m_live->sessions();
    const SharedFrame event = shared(QByteArray(200, 'e'));
    for (int i = 1; i <= kFrames; ++i)
        LiveSession::broadcast(
            std::span(sessions.begin(), sessions.end()), event, FrameKind::Durable, i
        );
    for (const auto &client : clients) {
        for (int i = 0; i < kFrames; ++i)
            QCOMPARE(readFrame(*client).payload, *event);
    }
    for (const auto &live : sessions)
        QTRY_COMPARE(live->handedSeq(), kFrames);
    QTRY_COMPARE(event.use_count(), 1L);
    QCOMPARE(m_sessions->counts().framesSent, quint64(kClients * kFrames));
}

void LiveSessionTest::survivesExceptions()
{
    start();
    const auto client = open();
    QTest::ignoreMessage(QtCriticalMsg, "exception in a live session: live");
    client->send(frame(Text, "throw"));
    QCOMPARE(readCloseCode(*client), 1011);
    const auto other = open();
    other->send(frame(Text, "fine"));
    QCOMPARE(readFrame(*other).payload, "fine");
}

void LiveSessionTest::isNotEvictedOnceSignedIn()
{
    m_options.limits.connections.unauthenticated = 2;
    start();
    const auto member = open();
    session()->markAuthenticated(1);
    QTRY_COMPARE(m_listener->counts().unauthenticated, 0);
    const auto stranger = open();
    QVERIFY(session(1) != nullptr);
    std::vector<std::unique_ptr<RawClient>> others;
    for (int i = 0; i < 5; ++i)
        others.push_back(std::make_unique<RawClient>(port()));
    QVERIFY(stranger->waitClosed());
    QTRY_COMPARE(m_live->codes(), QList<int>{1006});
    member->send(frame(Text, "still here"));
    QCOMPARE(readFrame(*member).payload, "still here");
}

void LiveSessionTest::saysGoodbyeOnStop()
{
    start();
    const auto client = open();
    QVERIFY(session() != nullptr);
    std::thread stopping([this] { m_listener->stop(10s); });
    const Frame end = readFrame(*client);
    client->send(frame(Close, end.payload));
    QVERIFY(client->waitClosed());
    stopping.join();
    QCOMPARE(end.closeCode(), 1001);
    QCOMPARE(m_live->codes(), QList<int>{1001});
}

void LiveSessionTest::outlivesTheListener()
{
    start();
    const auto client = open();
    const auto live = session();
    m_listener.reset();
    QCOMPARE(m_live->codes().size(), 1);
    live->send(shared("nobody hears"));
    live->close(1000);
    live->pauseReading();
    live->notifyWhenDrained();
    QVERIFY(!live->isOpen());
}

QTEST_GUILESS_MAIN(LiveSessionTest)
#include "live_session_test.moc"
