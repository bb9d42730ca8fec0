// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server does when it has as much as it can bear (security.md, rules 2, 5, 6 and 10): it
// says so at once and goes on serving the others.

#include "tests/support/data_file.h"
#include "tests/support/live_world.h"
#include "tests/support/plain_socket.h"
#include "tests/support/raw_client.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <vector>

using namespace tests;

namespace {

QByteArray post(const QByteArray &path, const QByteArray &headers, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray bearer(const Person &person)
{
    return "Authorization: Bearer " + person.accessToken.toLatin1() + "\r\n";
}

} // namespace

class LimitsTest : public QObject {
    Q_OBJECT

private slots:
    void fewFilesAreEnough();
    void signInsThatMustWaitTooLongAreRefused();
    void strangersBodiesDoNotKeepMembersOut();
    void aWriterThatCannotWriteIsNotWaitedFor();
    void nothingIsCompressed();
};

// The connections stay below half of the files, so that the database and the log always have some.
void LimitsTest::fewFilesAreEnough()
{
    constexpr int kFiles = 160;
    LiveWorld world;
    world.server.limitFiles(kFiles);
    QVERIFY2(world.start(), world.server.log());
    const Person ada = world.person(QStringLiteral("ada"));
    std::vector<PlainSocket> slow;
    for (int i = 0; i < 300; ++i) {
        const QByteArray from = "127.0.0." + QByteArray::number(2 + i % 12);
        slow.emplace_back(world.server.port(), from.constData());
        slow.back().send("GET / HTTP/1.1\r\nX: ");
        if (i % 20 == 0)
            QVERIFY(!world.api->publish(ada, QString::number(i)).isEmpty());
    }
    const QDir files(QStringLiteral("/proc/%1/fd").arg(world.server.processId()));
    QTRY_VERIFY(
        files.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size() < kFiles - 32
    );
    QVERIFY(!world.person(QStringLiteral("bob")).accessToken.isEmpty());
    QVERIFY(!world.server.log().contains("no file descriptors left"));
}

void LimitsTest::signInsThatMustWaitTooLongAreRefused()
{
    LiveWorld world;
    QVERIFY2(world.start(), world.server.log());
    const QByteArray guess =
        post("/api/v1/auth/login", {}, R"({"login":"nobody","password":"a long enough guess"})");
    std::vector<PlainSocket> guesses;
    for (int i = 0; i < 60; ++i) {
        guesses.emplace_back(world.server.port());
        guesses.back().send(guess);
    }
    // Whoever only reads does not wait for them.
    QCOMPARE(world.api->get(QStringLiteral("/api/v1/server")).status, 200);
    int refused = 0;
    for (PlainSocket &each : guesses) {
        const QByteArray answer = each.readAnswer();
        if (answer.startsWith("HTTP/1.1 401 "))
            continue;
        QVERIFY2(answer.startsWith("HTTP/1.1 503 "), answer);
        QVERIFY2(answer.contains("\r\nRetry-After: "), answer);
        QVERIFY2(answer.contains("\"server.unavailable\""), answer);
        ++refused;
    }
    QVERIFY(refused > 0);
    QVERIFY(refused < 60 - 32); // the queue was used
}

void LimitsTest::strangersBodiesDoNotKeepMembersOut()
{
    LiveWorld world({QStringLiteral("limits.body_memory=1MiB")});
    QVERIFY2(world.start(), world.server.log());
    const Person ada = world.person(QStringLiteral("ada"));
    PlainSocket holder(world.server.port());
    QByteArray half = post("/api/v1/auth/login", {}, QByteArray(500'000, ' '));
    half.chop(10); // the rest never comes
    holder.send(half);
    const QByteArray another = post("/api/v1/auth/login", {}, QByteArray(100'000, ' '));
    Answer answer;
    QTRY_VERIFY((answer = world.api->sendRaw(another)).status == 503);
    QCOMPARE(answer.code(), QStringLiteral("server.unavailable"));
    QCOMPARE(answer.problemFault(), QString());
    // On a connection of its own, with nothing but the token to tell the member.
    const QByteArray wide = R"({"content":"written meanwhile"})" + QByteArray(400'000, ' ');
    QCOMPARE(world.api->sendRaw(post("/api/v1/posts", bearer(ada), wide)).status, 201);
}

void LimitsTest::aWriterThatCannotWriteIsNotWaitedFor()
{
    LiveWorld world;
    QVERIFY2(world.start(), world.server.log());
    const Person ada = world.person(QStringLiteral("ada"));
    const QByteArray write = post("/api/v1/posts", bearer(ada), R"({"content":"x"})");
    DataFile file(world.server);
    file.run("BEGIN IMMEDIATE");
    std::vector<PlainSocket> writers;
    for (int i = 0; i < 20; ++i) {
        writers.emplace_back(world.server.port());
        writers.back().send(write);
    }
    QCOMPARE(world.api->get(QStringLiteral("/api/v1/posts/feed"), ada.accessToken).status, 200);
    for (PlainSocket &each : writers) {
        const QByteArray answer = each.readAnswer();
        QVERIFY2(answer.startsWith("HTTP/1.1 503 "), answer);
        QVERIFY2(answer.contains("\r\nRetry-After: "), answer);
    }
    file.run("ROLLBACK");
    QTRY_COMPARE(world.api->sendRaw(write).status, 201);
}

// Rule 10: what is compressed together with a secret tells it (CRIME), and bombs are small.
void LimitsTest::nothingIsCompressed()
{
    LiveWorld world;
    QVERIFY2(world.start(), world.server.log());
    const Answer socket =
        world.handshake("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");
    QCOMPARE(socket.status, 101);
    QVERIFY(!socket.headers.contains("sec-websocket-extensions"));
    const Answer page = world.api->get(
        QStringLiteral("/api/v1/server"), {}, {{"Accept-Encoding", "gzip, deflate, br"}}
    );
    QVERIFY(!page.headers.contains("content-encoding"));
    const Answer bomb = world.api->sendRaw(
        post("/api/v1/auth/login", "Content-Encoding: gzip\r\n", QByteArray("\x1f\x8b\x08\0\0", 5))
    );
    QCOMPARE(bomb.status, 400);
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "limits_test.moc"
