// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"
#include "tests/support/raw_client.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>

using namespace tests;

// What the open Internet sends, against the server as it is shipped (security.md 3.1 and P6-P8).
class HostileTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY2(m_world.start(), m_world.server.log());
        m_ada = m_world.person(QStringLiteral("ada"));
        m_bob = m_world.person(QStringLiteral("bob"));
    }
    void cleanup() { QVERIFY(isAlive()); }

    void smuggledRequestsAreRefused_data();
    void smuggledRequestsAreRefused();
    void hugeAnnouncedBodiesAreRefusedAtOnce();
    void endlessChunksAreRefused();
    void pipelinedRequestsAreAnsweredInOrder();
    void headIsLikeGetWithoutABody();
    void expectContinueIsAnswered();
    void expectContinueIsRefusedBeforeTheBody();
    void faultsAreProblems_data();
    void faultsAreProblems();
    void lateRequestsAreTimedOut();
    void slowHeadersDoNotKeepOthersOut();
    void aClientThatNeverReadsHoldsLittleAndIsDropped();
    void halfCommandsDoNotKeepTheServerBusy();

private:
    static constexpr const char *kHost = "Host: localhost\r\n";

    bool isAlive()
    {
        RawClient client(m_world.server.port());
        return client.get("/healthz").status == 200;
    }
    QByteArray bearer() const
    {
        return "Authorization: Bearer " + m_ada.accessToken.toLatin1() + "\r\n";
    }
    // Everything until the server closes.
    QByteArray allOf(const QByteArray &bytes)
    {
        RawClient client(m_world.server.port());
        client.send(bytes);
        if (!client.waitClosed(20'000))
            return "not closed";
        return client.read(10'000'000);
    }
    qsizetype openSockets() const
    {
        const QDir files(QStringLiteral("/proc/%1/fd").arg(m_world.server.processId()));
        const auto all =
            files.entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        return std::ranges::count_if(all, [](const QFileInfo &file) {
            return file.symLinkTarget().contains(QStringLiteral("socket:"));
        });
    }

    // Few places for those who have not shown a token, so that few make it tight.
    LiveWorld m_world{{QStringLiteral("limits.unauthenticated=100")}};
    Person m_ada;
    Person m_bob;
};

void HostileTest::smuggledRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray smuggled = "GET /api/v1/server HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const auto row = [&](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::newRow(name) << bytes + smuggled << status;
    };
    const auto post = [&](const char *name, const QByteArray &lines, int status = 400) {
        row(name,
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\n"
            "Content-Type: application/json\r\n"
                + lines + "\r\n\r\n",
            status);
    };
    post("length and coding", "Content-Length: 4\r\nTransfer-Encoding: chunked");
    post("coding and length", "Transfer-Encoding: chunked\r\nContent-Length: 4");
    post("two lengths", "Content-Length: 0\r\nContent-Length: 4");
    post("same length twice", "Content-Length: 4\r\nContent-Length: 4");
    post("list of lengths", "Content-Length: 4, 4");
    post("signed length", "Content-Length: +4");
    post("negative length", "Content-Length: -1");
    post("hex length", "Content-Length: 0x4");
    post("length of 13 digits", "Content-Length: 0000000000004");
    post("xchunked", "Transfer-Encoding: xchunked", 501);
    post("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 501);
    post("identity", "Transfer-Encoding: identity", 501);
    post("gzip, chunked", "Transfer-Encoding: gzip, chunked", 501);
    post("vertical tab", "Transfer-Encoding: \vchunked");
    post("space before colon", "Transfer-Encoding : chunked");
    post("obs-fold", "X: a\r\n Content-Length: 4");
    post("folded coding", "Transfer-Encoding:\r\n chunked");
    post("NUL", QByteArray("X: a\0b", 6));
    post("two hosts", "Host: other");
    post("chunk size of 9 digits", "Transfer-Encoding: chunked\r\n\r\n000000004\r\nabcd\r\n0");
    post("chunk size with sign", "Transfer-Encoding: chunked\r\n\r\n+4\r\nabcd\r\n0");
    post("chunk size with 0x", "Transfer-Encoding: chunked\r\n\r\n0x4\r\nabcd\r\n0");
    post("chunk longer than told", "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0");
    post("chunk with bare LF", "Transfer-Encoding: chunked\r\n\r\n4\nabcd\r\n0");
    post(
        "endless chunk extension",
        "Transfer-Encoding: chunked\r\n\r\n4;" + QByteArray(300, 'x') + "\r\nabcd\r\n0"
    );
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("bare LF", "GET / HTTP/1.1\nHost: localhost\n\n");
    row("bare CR", "GET / HTTP/1.1\rHost: localhost\r\r");
    row("LF in a header", "GET / HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n");
    row("method is no token", "G(T / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("coding in 1.0",
        "POST / HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
}

void HostileTest::smuggledRequestsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const QByteArray all = allOf(bytes);
    QVERIFY2(all.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), all);
    QVERIFY2(all.toLower().contains("\r\nconnection: close\r\n"), all);
    QCOMPARE(all.count("HTTP/1.1 "), 1); // what follows was not taken for a request
    QVERIFY(!all.contains("maxFrameBytes") && !all.contains("\"registration\""));
}

void HostileTest::hugeAnnouncedBodiesAreRefusedAtOnce()
{
    for (const QByteArray &more : {QByteArray(), bearer()}) {
        for (const char *path : {"/api/v1/posts", "/api/v1/auth/login"}) {
            RawClient client(m_world.server.port());
            QElapsedTimer timer;
            timer.start();
            const RawResponse response = client.ask(
                QByteArray("POST ") + path + " HTTP/1.1\r\n" + kHost + more
                + "Content-Type: application/json\r\nContent-Length: 524288000\r\n\r\n{"
            );
            QVERIFY(timer.elapsed() < 1'000);
            QCOMPARE(response.status, 413);
            QVERIFY(response.body.contains("request.too_large"));
        }
    }
}

void HostileTest::endlessChunksAreRefused()
{
    RawClient client(m_world.server.port());
    client.send(
        QByteArray("POST /api/v1/posts HTTP/1.1\r\n") + kHost + bearer()
        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
    for (int i = 0; i < 40 && client.isConnected(); ++i)
        client.send(chunk);
    QCOMPARE(client.readResponse().status, 413);
}

void HostileTest::pipelinedRequestsAreAnsweredInOrder()
{
    RawClient client(m_world.server.port());
    QByteArray bytes;
    const QList<QByteArray> paths{"/healthz", "/nowhere", "/api/v1/server", "/healthz"};
    for (int i = 0; i < 5; ++i) {
        for (const QByteArray &path : paths)
            bytes += "GET " + path + " HTTP/1.1\r\n" + kHost + "\r\n";
    }
    client.send(bytes);
    for (int i = 0; i < 5; ++i) {
        for (const QByteArray &path : paths) {
            const RawResponse response = client.readResponse();
            QCOMPARE(response.status, path == "/nowhere" ? 404 : 200);
            QCOMPARE(response.body.contains("\"features\""), path == "/api/v1/server");
        }
    }
}

void HostileTest::headIsLikeGetWithoutABody()
{
    for (const QByteArray path : {"/healthz", "/api/v1/server", "/nowhere"}) {
        RawClient client(m_world.server.port());
        const RawResponse get = client.get(path);
        client.send("HEAD " + path + " HTTP/1.1\r\n" + kHost + "\r\n");
        const RawResponse head = client.readResponse(true);
        QCOMPARE(head.status, get.status);
        QCOMPARE(head.header("Content-Type"), get.header("Content-Type"));
        QCOMPARE(head.header("ETag"), get.header("ETag"));
        // No body lies between: the next answer follows.
        QCOMPARE(client.get("/healthz").status, 200);
    }
}

void HostileTest::expectContinueIsAnswered()
{
    RawClient client(m_world.server.port());
    const QByteArray body = R"({"content":"waited to be asked"})";
    client.send(
        QByteArray("POST /api/v1/posts HTTP/1.1\r\n") + kHost + bearer()
        + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n"
    );
    QCOMPARE(client.readResponse().status, 100);
    QCOMPARE(client.ask(body).status, 201);
}

void HostileTest::expectContinueIsRefusedBeforeTheBody()
{
    RawClient client(m_world.server.port());
    const RawResponse response = client.ask(
        QByteArray("POST /api/v1/posts HTTP/1.1\r\n") + kHost
        + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
          "5000000\r\n\r\n"
    );
    QVERIFY2(response.status == 413 || response.status == 401, QByteArray::number(response.status));
}

void HostileTest::faultsAreProblems_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [&](const char *code, int status, const QByteArray &line, QByteArray rest) {
        QTest::addRow("%d %s", status, code)
            << line + " HTTP/1.1\r\n" + kHost + rest << status << QString::fromLatin1(code);
    };
    const QByteArray json = "Content-Type: application/json\r\n";
    row("request.malformed", 400, "GET /api/v1/server", "X : y\r\n\r\n");
    row("request.malformed", 400, "POST /api/v1/auth/login", json + "Content-Length: 1\r\n\r\n{");
    row("auth.token_missing", 401, "GET /api/v1/users/me", "\r\n");
    row("resource.not_found", 404, "GET /nowhere", "\r\n");
    row("request.method_not_allowed", 405, "PATCH /api/v1/server", "\r\n");
    row("request.too_large",
        413,
        "POST /api/v1/auth/login",
        json + "Content-Length: 9000000\r\n\r\n");
    row("request.uri_too_long", 414, "GET /" + QByteArray(9'000, 'a'), "\r\n");
    row("request.unsupported_media_type",
        415,
        "POST /api/v1/auth/login",
        "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}");
    row("request.expectation_failed", 417, "GET /api/v1/server", "Expect: miracles\r\n\r\n");
    row("validation.failed", 422, "POST /api/v1/auth/login", json + "Content-Length: 2\r\n\r\n{}");
    row("request.headers_too_large",
        431,
        "GET /api/v1/server",
        "X: " + QByteArray(17'000, 'a') + "\r\n\r\n");
    row("request.headers_too_large",
        431,
        "GET /api/v1/server",
        QByteArray("X: y\r\n").repeated(70) + "\r\n");
    row("request.not_implemented",
        501,
        "POST /api/v1/auth/login",
        json + "Transfer-Encoding: gzip\r\n\r\n");
}

void HostileTest::faultsAreProblems()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, code);
    const Answer answer = m_world.api->sendRaw(bytes);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.problemFault(), QString());
    if (status == 405)
        QVERIFY(answer.headers.value("allow").contains("GET"));
    // Nothing of how the server is made.
    QVERIFY(!answer.body.contains("/work") && !answer.body.contains(".cpp"));
}

void HostileTest::lateRequestsAreTimedOut()
{
    RawClient head(m_world.server.port());
    head.send(QByteArray("GET /api/v1/server HTTP/1.1\r\n") + kHost);
    RawClient body(m_world.server.port());
    body.send(
        QByteArray("POST /api/v1/auth/login HTTP/1.1\r\n") + kHost
        + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
    );
    QVERIFY(head.waitClosed(14'000));
    QVERIFY(body.waitClosed(10'000));
    for (RawClient *client : {&head, &body}) {
        const RawResponse response = client->readResponse();
        QCOMPARE(response.status, 408);
        QVERIFY2(response.body.contains("request.timeout"), response.body);
        QCOMPARE(response.header("Content-Type"), QByteArray("application/problem+json"));
    }
}

void HostileTest::slowHeadersDoNotKeepOthersOut()
{
    const auto settledClient = m_world.streaming(m_ada);
    QVERIFY(settledClient);
    std::vector<std::unique_ptr<RawClient>> slow;
    QList<qint64> times;
    for (int round = 0; round < 25; ++round) {
        for (int address = 2; address < 14; ++address) {
            const QByteArray from = "127.0.0." + QByteArray::number(address);
            slow.push_back(std::make_unique<RawClient>(m_world.server.port(), from.constData()));
            if (slow.back()->isConnected())
                slow.back()->send("GET / HTTP/1.1\r\nX-Slow: ");
        }
        QElapsedTimer timer;
        timer.start();
        RawClient ordinary(m_world.server.port());
        QCOMPARE(ordinary.get("/api/v1/users/me", bearer()).status, 200);
        times.append(timer.elapsed());
        QCOMPARE(
            m_world.api->get(QStringLiteral("/api/v1/posts/feed"), m_ada.accessToken).status, 200
        );
    }
    std::ranges::sort(times);
    QVERIFY2(times.last() < 1'000, qPrintable(QString::number(times.last())));
    QVERIFY(settled(*settledClient)); // who is signed in is not put out
}

void HostileTest::aClientThatNeverReadsHoldsLittleAndIsDropped()
{
    constexpr qint64 kMemory = 24 * 1024 * 1024;
    QCOMPARE(m_world.follow(m_bob, m_ada), 200);
    m_world.server.stop();
    DataFile(m_world.server)
        .run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9900)"
             " INSERT INTO events (kind, topic, subject_id, actor_id, payload, created_at)"
             " SELECT e.kind, e.topic, e.subject_id, e.actor_id, e.payload, e.created_at"
             " FROM n, (SELECT * FROM events WHERE kind = 'NotificationSent' LIMIT 1) e");
    QVERIFY2(m_world.server.start(), m_world.server.log());
    const auto healthy = m_world.streaming(m_ada);
    QVERIFY(healthy);
    const qint64 before = m_world.server.residentBytes();
    const auto socketsBefore = openSockets();

    std::vector<std::unique_ptr<RawClient>> deaf;
    for (int i = 0; i < 4; ++i) {
        deaf.push_back(std::make_unique<RawClient>(m_world.server.port()));
        const int small = 4'096;
        ::setsockopt(
            static_cast<int>(deaf.back()->socket().socketDescriptor()),
            SOL_SOCKET,
            SO_RCVBUF,
            &small,
            sizeof(small)
        );
        deaf.back()->socket().setReadBufferSize(1);
        // Masked with zeros: what is sent is what is read.
        const QByteArray resume = R"({"type":"resume","id":"1","data":{"seq":0}})";
        deaf.back()->send(
            QByteArray("GET /api/v1/ws HTTP/1.1\r\n") + kHost + bearer()
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            + QByteArray("\x81") + static_cast<char>(0x80 | resume.size()) + QByteArray(4, '\0')
            + resume
        );
    }
    // The others are served, and the healthy device of the same member hears at once.
    const QString post = m_world.api->publish(m_ada, QStringLiteral("still here"));
    QCOMPARE(m_world.like(m_bob, post), 200);
    QVERIFY(!healthy->take(QStringLiteral("notification.created"), 3'000).isEmpty());
    // What a write can stall before it is given up (rule 4): 30 s.
    QVERIFY(openSockets() >= socketsBefore + 4);
    QTRY_VERIFY_WITH_TIMEOUT(openSockets() <= socketsBefore + 1, 45'000); // the one of REST
    QVERIFY2(
        m_world.server.residentBytes() - before < kMemory,
        QByteArray::number(m_world.server.residentBytes() - before)
    );
    QVERIFY(settled(*healthy));
}

void HostileTest::halfCommandsDoNotKeepTheServerBusy()
{
    // Many sockets that never say who they are; the members' own go on.
    const auto healthy = m_world.streaming(m_ada);
    QVERIFY(healthy);
    std::vector<std::unique_ptr<RawClient>> nobodies;
    for (int i = 0; i < 50; ++i) {
        nobodies.push_back(std::make_unique<RawClient>(m_world.server.port()));
        nobodies.back()->send(
            QByteArray("GET /api/v1/ws HTTP/1.1\r\n") + kHost
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\x81\xfe"
        );
    }
    QVERIFY(settled(*healthy));
    for (const auto &client : nobodies)
        QVERIFY(client->waitClosed(12'000));
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
