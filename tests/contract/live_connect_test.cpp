// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/live_world.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tests;

// How a connection of kith.v1 comes to be, what frames it takes and how it ends (api/ws.md:
// Connecting, Frames, Close codes).
class LiveConnectTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY2(m_world.start(), m_world.server.log());
        m_ada = m_world.person(QStringLiteral("ada"));
    }

    void aBadTokenInTheHeaderIs401WithoutUpgrade_data();
    void aBadTokenInTheHeaderIs401WithoutUpgrade();
    void aForeignOriginIs403();
    void theOwnOriginMayOpenASocket();
    void headerAuthenticationIsGreeted_data();
    void headerAuthenticationIsGreeted();
    void theFirstFrameCanAuthenticate();
    void whoSaysNothingIsClosedAfterFiveSeconds();
    void anotherFirstFrameIsClosed_data();
    void anotherFirstFrameIsClosed();
    void aTokenInTheQueryIsNotLookedAt();
    void nothingIsAnsweredAfterTheDoorIsShut();

    void whatIsNoFrameCloses_data();
    void whatIsNoFrameCloses();
    void aBinaryFrameCloses();
    void aFrameOfTheLargestSizeIsTaken();
    void aLargerFrameCloses();
    void anUnknownCommandIsAnErrorAndNoEnd_data();
    void anUnknownCommandIsAnErrorAndNoEnd();
    void badDataNamesItsField_data();
    void badDataNamesItsField();
    void anErrorIsAProblem();
    void unknownMembersAreIgnored();
    void pingIsAcked();
    void commandsAreAnsweredOnceAndInOrder();
    void aFloodOfCommandsIsAnsweredInOrderToo();
    void theEleventhConnectionOfASessionIsRefused();
    void aClosedConnectionMakesRoom();

    void stoppingClosesWithGoingAway(); // last

private:
    LiveClientPtr unauthenticated(const QString &path = QStringLiteral("/api/v1/ws"))
    {
        auto client = std::make_unique<LiveClient>();
        if (!client->open(m_world.server.port(), {}, path))
            return nullptr;
        return client;
    }
    static QJsonObject auth(const QString &token)
    {
        return {
            {QStringLiteral("type"), QStringLiteral("auth")},
            {QStringLiteral("id"), QStringLiteral("first")},
            {QStringLiteral("data"), QJsonObject{{QStringLiteral("token"), token}}}};
    }

    LiveWorld m_world;
    Person m_ada;
};

void LiveConnectTest::aBadTokenInTheHeaderIs401WithoutUpgrade_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("code");
    const QByteArray good = m_ada.accessToken.toLatin1();
    QTest::newRow("word") << QByteArray("Bearer x") << QStringLiteral("auth.token_invalid");
    QTest::newRow("damaged") << "Bearer " + good.chopped(2) + "AA"
                             << QStringLiteral("auth.token_invalid");
    QTest::newRow("empty") << QByteArray("Bearer ") << QStringLiteral("auth.token_invalid");
    QTest::newRow("refresh token")
        << "Bearer " + m_ada.refreshToken.toLatin1() << QStringLiteral("auth.token_invalid");
}

void LiveConnectTest::aBadTokenInTheHeaderIs401WithoutUpgrade()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, code);
    for (const QByteArray path : {"/api/v1/ws", "/ws/messages"}) {
        const Answer answer = m_world.handshake("Authorization: " + header + "\r\n", path);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.problemFault(), QString());
    }
}

void LiveConnectTest::aForeignOriginIs403()
{
    const QByteArray token = "Authorization: Bearer " + m_ada.accessToken.toLatin1() + "\r\n";
    for (const QByteArray origin : {"https://evil.example", "null", "http://127.0.0.1"}) {
        for (const QByteArray &more : {QByteArray(), token}) {
            const Answer answer = m_world.handshake("Origin: " + origin + "\r\n" + more);
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.problemFault(), QString());
        }
    }
}

// The default of server.origins (api/cli.md), also when the port was chosen by the system.
void LiveConnectTest::theOwnOriginMayOpenASocket()
{
    const Answer answer = m_world.handshake("Origin: " + m_world.server.url().toLatin1() + "\r\n");
    QCOMPARE(answer.status, 101);
}

void LiveConnectTest::headerAuthenticationIsGreeted_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("path") << QStringLiteral("/api/v1/ws");
    QTest::newRow("alias") << QStringLiteral("/ws/messages");
}

void LiveConnectTest::headerAuthenticationIsGreeted()
{
    QFETCH(QString, path);
    LiveClient client;
    QVERIFY(client.open(m_world.server.port(), m_ada.accessToken, path));
    const QJsonObject hello = client.take(QStringLiteral("hello"));
    QVERIFY(hello.contains(QStringLiteral("id")));
    QVERIFY(hello.value(QStringLiteral("id")).isNull());
    const QJsonObject data = dataOf(hello);
    QCOMPARE(data.value(QStringLiteral("protocol")), QStringLiteral("kith.v1"));
    QCOMPARE(data.value(QStringLiteral("userId")).toString(), m_ada.id);
    QCOMPARE(data.value(QStringLiteral("sessionId")).toString(), m_ada.sessionId);
    QVERIFY(data.value(QStringLiteral("seq")).isDouble());
    QCOMPARE(data.value(QStringLiteral("heartbeatSeconds")).toInt(), 30);
    QCOMPARE(data.value(QStringLiteral("maxFrameBytes")).toInt(), 65536);
    const QString time = data.value(QStringLiteral("time")).toString();
    QVERIFY(time.endsWith(u'Z'));
    const auto at = QDateTime::fromString(time, Qt::ISODateWithMs);
    QVERIFY(qAbs(at.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    QCOMPARE(client.frames().size(), 1);
}

void LiveConnectTest::theFirstFrameCanAuthenticate()
{
    const auto client = unauthenticated();
    QVERIFY(client);
    client->send(auth(m_ada.accessToken));
    const QJsonObject hello = client->take(QStringLiteral("hello"));
    QCOMPARE(hello.value(QStringLiteral("id")).toString(), QStringLiteral("first"));
    QCOMPARE(dataOf(hello).value(QStringLiteral("sessionId")).toString(), m_ada.sessionId);
    QVERIFY(settled(*client));
    QCOMPARE(countOf(*client, QStringLiteral("ack")), 1); // that of ping: auth has none
}

void LiveConnectTest::whoSaysNothingIsClosedAfterFiveSeconds()
{
    QElapsedTimer timer;
    const auto client = unauthenticated();
    QVERIFY(client);
    timer.start();
    QVERIFY(client->waitClosed());
    QCOMPARE(client->closeCode(), 4401);
    QVERIFY(timer.elapsed() > 4'500);
    QVERIFY(timer.elapsed() < 8'000);
    QVERIFY(client->frames().isEmpty());
}

void LiveConnectTest::anotherFirstFrameIsClosed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ping") << QStringLiteral(R"({"type":"ping","id":"1"})");
    QTest::newRow("resume") << QStringLiteral(R"({"type":"resume","id":"1","data":{}})");
    QTest::newRow("unknown") << QStringLiteral(R"({"type":"fly","id":"1"})");
    QTest::newRow("auth without id") << QStringLiteral(R"({"type":"auth","data":{"token":"x"}})");
    QTest::newRow("auth without token") << QStringLiteral(R"({"type":"auth","id":"1","data":{}})");
    QTest::newRow("auth without data") << QStringLiteral(R"({"type":"auth","id":"1"})");
    QTest::newRow("bad token") << QStringLiteral(R"({"type":"auth","id":"1","data":{"token":"x"}})"
    );
    QTest::newRow("token is a number")
        << QStringLiteral(R"({"type":"auth","id":"1","data":{"token":5}})");
    QTest::newRow("endless token")
        << QStringLiteral(R"({"type":"auth","id":"1","data":{"token":"%1"}})")
               .arg(QString(5000, u'x'));
}

void LiveConnectTest::anotherFirstFrameIsClosed()
{
    QFETCH(QString, text);
    const auto client = unauthenticated();
    QVERIFY(client);
    client->sendText(text);
    QVERIFY(client->waitClosed());
    QCOMPARE(client->closeCode(), 4401);
    QVERIFY(client->frames().isEmpty());
}

void LiveConnectTest::aTokenInTheQueryIsNotLookedAt()
{
    for (const char *name : {"token", "access_token", "authorization"}) {
        const auto client = unauthenticated(
            QStringLiteral("/api/v1/ws?%1=%2").arg(QLatin1String(name), m_ada.accessToken)
        );
        QVERIFY(client);
        client->sendText(QStringLiteral(R"({"type":"ping","id":"1"})"));
        QVERIFY(client->waitClosed());
        QCOMPARE(client->closeCode(), 4401);
    }
    QVERIFY(!m_world.server.log().contains(m_ada.accessToken.toLatin1()));
}

// What follows the frame that closes is not heard, though it came in the same breath.
void LiveConnectTest::nothingIsAnsweredAfterTheDoorIsShut()
{
    const auto client = unauthenticated();
    QVERIFY(client);
    client->sendText(QStringLiteral(R"({"type":"ping","id":"1"})"));
    client->send(auth(m_ada.accessToken));
    client->sendText(QStringLiteral(R"({"type":"ping","id":"2"})"));
    QVERIFY(client->waitClosed());
    QCOMPARE(client->closeCode(), 4401);
    QVERIFY(client->frames().isEmpty());
}

void LiveConnectTest::whatIsNoFrameCloses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("word") << QStringLiteral("hello");
    QTest::newRow("half") << QStringLiteral(R"({"type":"ping","id":"1")");
    QTest::newRow("two") << QStringLiteral(R"({"type":"ping","id":"1"}{"type":"ping","id":"2"})");
    QTest::newRow("array") << QStringLiteral(R"([{"type":"ping","id":"1"}])");
    QTest::newRow("string") << QStringLiteral(R"("ping")");
    QTest::newRow("no type") << QStringLiteral(R"({"id":"1","data":{}})");
    QTest::newRow("type is a number") << QStringLiteral(R"({"type":5,"id":"1"})");
    QTest::newRow("type is null") << QStringLiteral(R"({"type":null,"id":"1"})");
    QTest::newRow("deep") << QString(30'000, u'[');
}

void LiveConnectTest::whatIsNoFrameCloses()
{
    QFETCH(QString, text);
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    client->sendText(text);
    QVERIFY(client->waitClosed());
    QCOMPARE(client->closeCode(), 4400);
    QCOMPARE(client->frames().size(), 1); // hello
}

void LiveConnectTest::aBinaryFrameCloses()
{
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    client->socket().sendBinaryMessage(R"({"type":"ping","id":"1"})");
    QVERIFY(client->waitClosed());
    QCOMPARE(client->closeCode(), 4400);
}

void LiveConnectTest::aFrameOfTheLargestSizeIsTaken()
{
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    const QString head = QStringLiteral(R"({"type":"ping","id":"1","x":")");
    client->sendText(head + QString(65'536 - head.size() - 2, u'x') + QStringLiteral("\"}"));
    QCOMPARE(
        client->take(QStringLiteral("ack")).value(QStringLiteral("id")).toString(),
        QStringLiteral("1")
    );
}

void LiveConnectTest::aLargerFrameCloses()
{
    for (const int size : {65'537, 2'000'000}) {
        const auto client = m_world.connected(m_ada);
        QVERIFY(client);
        const QString head = QStringLiteral(R"({"type":"ping","id":"1","x":")");
        client->sendText(head + QString(size - head.size() - 2, u'x') + QStringLiteral("\"}"));
        QVERIFY(client->waitClosed());
        QCOMPARE(client->closeCode(), 4413);
    }
}

void LiveConnectTest::anUnknownCommandIsAnErrorAndNoEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("id");
    QTest::newRow("unknown") << QStringLiteral(R"({"type":"fly","id":"a1","data":{}})")
                             << QJsonValue(QStringLiteral("a1"));
    QTest::newRow("auth again") << QStringLiteral(R"({"type":"auth","id":"b","data":{}})")
                                << QJsonValue(QStringLiteral("b"));
    QTest::newRow("empty type") << QStringLiteral(R"({"type":"","id":"c"})")
                                << QJsonValue(QStringLiteral("c"));
    QTest::newRow("event") << QStringLiteral(R"({"type":"notification.created","id":"d"})")
                           << QJsonValue(QStringLiteral("d"));
    QTest::newRow("no id") << QStringLiteral(R"({"type":"ping"})") << QJsonValue();
    QTest::newRow("empty id") << QStringLiteral(R"({"type":"ping","id":""})") << QJsonValue();
    QTest::newRow("id is a number") << QStringLiteral(R"({"type":"ping","id":7})") << QJsonValue();
    const QString endless(65, u'x');
    QTest::newRow("endless id") << QStringLiteral(R"({"type":"ping","id":"%1"})").arg(endless)
                                << QJsonValue(endless);
}

void LiveConnectTest::anUnknownCommandIsAnErrorAndNoEnd()
{
    QFETCH(QString, text);
    QFETCH(QJsonValue, id);
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    client->sendText(text);
    const QJsonObject error = client->take(QStringLiteral("error"));
    QVERIFY(error.contains(QStringLiteral("id")));
    QCOMPARE(error.value(QStringLiteral("id")), id);
    QCOMPARE(
        error.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString(),
        QStringLiteral("validation.failed")
    );
    QVERIFY(settled(*client));
    QCOMPARE(client->frames().size(), 3); // hello, error, ack
}

void LiveConnectTest::badDataNamesItsField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *text, const char *fault) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(fault);
    };
    row("seq is a word", R"({"type":"resume","id":"1","data":{"seq":"x"}})", "/seq type");
    row("seq below 0", R"({"type":"resume","id":"1","data":{"seq":-1}})", "/seq out_of_range");
    row("no state", R"({"type":"presence","id":"1","data":{}})", "/state required");
    row("no data", R"({"type":"presence","id":"1"})", "/state required");
    row("offline",
        R"({"type":"presence","id":"1","data":{"state":"offline"}})",
        "/state not_allowed");
    row("ids are a word", R"({"type":"watch","id":"1","data":{"userIds":"x"}})", "/userIds type");
    row("id is a word", R"({"type":"watch","id":"1","data":{"postIds":["x"]}})", "/postIds/0 format"
    );
    QStringList ids;
    for (int i = 1; i <= 101; ++i)
        ids.append(u'"' + QString::number(i) + u'"');
    QTest::newRow("too many") << QStringLiteral(R"({"type":"watch","id":"1","data":{"postIds":[)")
            + ids.join(u',') + QStringLiteral("]}}")
                              << QStringLiteral("/postIds too_long");
}

void LiveConnectTest::badDataNamesItsField()
{
    QFETCH(QString, text);
    QFETCH(QString, fault);
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    client->sendText(text);
    const QJsonObject error = client->take(QStringLiteral("error"));
    QCOMPARE(error.value(QStringLiteral("id")).toString(), QStringLiteral("1"));
    const QJsonObject problem = error.value(QStringLiteral("error")).toObject();
    QCOMPARE(problem.value(QStringLiteral("code")).toString(), QStringLiteral("validation.failed"));
    const QJsonObject first = problem.value(QStringLiteral("errors")).toArray().at(0).toObject();
    QCOMPARE(
        first.value(QStringLiteral("field")).toString() + u' '
            + first.value(QStringLiteral("code")).toString(),
        fault
    );
    QVERIFY(settled(*client));
}

void LiveConnectTest::anErrorIsAProblem()
{
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    const QJsonObject problem =
        client->command(QStringLiteral("fly")).value(QStringLiteral("error")).toObject();
    QCOMPARE(
        problem.value(QStringLiteral("type")).toString(),
        QStringLiteral("/docs#errors/validation.failed")
    );
    QCOMPARE(problem.value(QStringLiteral("status")).toInt(), 422);
    QVERIFY(!problem.value(QStringLiteral("title")).toString().isEmpty());
    QVERIFY(!problem.value(QStringLiteral("requestId")).toString().isEmpty());
    const auto errors = problem.value(QStringLiteral("errors")).toArray();
    QCOMPARE(errors.size(), 1);
    QVERIFY(!errors[0].toObject().value(QStringLiteral("message")).toString().isEmpty());
}

void LiveConnectTest::unknownMembersAreIgnored()
{
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    client->sendText(QStringLiteral(
        R"({"future":[1],"type":"presence","id":"1","data":{"state":"away","mood":"fine"}})"
    ));
    QCOMPARE(
        client->take(QStringLiteral("ack")).value(QStringLiteral("id")).toString(),
        QStringLiteral("1")
    );
}

void LiveConnectTest::pingIsAcked()
{
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    client->sendText(QStringLiteral(R"({"type":"ping","id":"p"})"));
    const QJsonObject ack = client->take(QStringLiteral("ack"));
    QCOMPARE(ack.value(QStringLiteral("id")).toString(), QStringLiteral("p"));
    QVERIFY(ack.contains(QStringLiteral("data")));
    QVERIFY(ack.value(QStringLiteral("data")).isNull());
}

void LiveConnectTest::commandsAreAnsweredOnceAndInOrder()
{
    const auto client = m_world.connected(m_ada);
    QVERIFY(client);
    const QStringList commands{
        QStringLiteral(R"({"type":"ping","id":"0"})"),
        QStringLiteral(R"({"type":"fly","id":"1"})"),
        QStringLiteral(R"({"type":"watch","id":"2","data":{}})"),
        QStringLiteral(R"({"type":"resume","id":"3","data":{}})"),
        QStringLiteral(R"({"type":"presence","id":"4","data":{"state":"no"}})"),
        QStringLiteral(R"({"type":"presence","id":"5","data":{"state":"online"}})"),
        QStringLiteral(R"({"type":"resume","id":"6","data":{}})"),
        QStringLiteral(R"({"type":"ping","id":"7"})")};
    for (const QString &command : commands)
        client->sendText(command);
    QTRY_COMPARE(client->frames().size(), commands.size() + 1);
    QVERIFY(settled(*client));
    QCOMPARE(client->frames().size(), commands.size() + 2);
    QString kinds;
    for (int i = 0; i < commands.size(); ++i) {
        const QJsonObject answer = client->frames()[i + 1];
        QCOMPARE(answer.value(QStringLiteral("id")).toString(), QString::number(i));
        kinds += answer.value(QStringLiteral("type")).toString().at(0);
    }
    QCOMPARE(kinds, QStringLiteral("aeaaeaea")); // ack or error
}

void LiveConnectTest::aFloodOfCommandsIsAnsweredInOrderToo()
{
    const Person bob = m_world.person(QStringLiteral("bob"));
    const auto client = m_world.connected(bob);
    QVERIFY(client);
    const QString padding(20'000, u'x');
    constexpr int kMany = 300;
    for (int i = 0; i < kMany; ++i)
        client->sendText(QStringLiteral(R"({"type":"ping","id":"%1","x":"%2"})").arg(i).arg(padding)
        );
    QTRY_COMPARE_WITH_TIMEOUT(countOf(*client, QStringLiteral("ack")), kMany, 20'000);
    for (int i = 0; i < kMany; ++i)
        QCOMPARE(
            client->frames()[i + 1].value(QStringLiteral("id")).toString(), QString::number(i)
        );
}

void LiveConnectTest::theEleventhConnectionOfASessionIsRefused()
{
    const Person cleo = m_world.person(QStringLiteral("cleo"));
    std::vector<LiveClientPtr> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(m_world.connected(cleo));
        QVERIFY(clients.back());
    }
    LiveClient byHeader;
    QVERIFY(byHeader.open(m_world.server.port(), cleo.accessToken));
    QVERIFY(byHeader.waitClosed());
    QCOMPARE(byHeader.closeCode(), 4409);
    QVERIFY(byHeader.frames().isEmpty());
    const auto byFrame = unauthenticated();
    QVERIFY(byFrame);
    byFrame->send(auth(cleo.accessToken));
    QVERIFY(byFrame->waitClosed());
    QCOMPARE(byFrame->closeCode(), 4409);
    // The ten stay, and another session has its own ten.
    for (const auto &client : clients)
        QVERIFY(settled(*client));
    QVERIFY(m_world.connected(m_world.again(cleo)));
}

void LiveConnectTest::aClosedConnectionMakesRoom()
{
    const Person dora = m_world.person(QStringLiteral("dora"));
    std::vector<LiveClientPtr> clients;
    for (int i = 0; i < 10; ++i)
        clients.push_back(m_world.connected(dora));
    clients.back()->socket().close();
    QVERIFY(clients.back()->waitClosed());
    QVERIFY(m_world.connected(dora));
}

void LiveConnectTest::stoppingClosesWithGoingAway()
{
    const auto client = m_world.streaming(m_ada);
    const auto silent = unauthenticated();
    QVERIFY(client && silent);
    m_world.server.stop();
    QCOMPARE(m_world.server.exitCode(), 0);
    QVERIFY(client->waitClosed());
    QCOMPARE(client->closeCode(), 1001);
    QVERIFY(silent->waitClosed());
    QCOMPARE(silent->closeCode(), 1001);
}

QTEST_GUILESS_MAIN(LiveConnectTest)
#include "live_connect_test.moc"
