// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One refresh for all who wait, tokens only to the bound server, the cap, and errors in words.

#include "app/net/error_sentence.h"
#include "common/auth/auth_routes.h"
#include "common/posts/post_routes.h"
#include "tests/support/app_world.h"

#include <QSignalSpy>

using common::ErrorCode;
using common::TransportFault;
using tests::AppWorld;
using tests::HttpReply;
using tests::HttpRequest;
using tests::ScriptedServer;

class ApiClientTest : public QObject {
    Q_OBJECT

private slots:
    void refreshesOnceForAllWhoWait();
    void storesTheRotatedPairBeforeItIsUsed();
    void refreshesShortlyBeforeTheEnd();
    void signsOutWhenTheRefreshIsRefused();
    void staysSignedInWhenTheServerIsAway();
    void neverFollowsARedirect();
    void refusesLinksToOtherServers();
    void stopsAtTheCap();
    void tellsWhyThereIsNoAnswer();
    void keepsRetryAfterAndRequestId();
    void understandsAddresses();

private:
    // Takes only that token.
    static void demand(ScriptedServer &server, const QByteArray &token)
    {
        server.onPath("/api/v1/posts/77", [token](const HttpRequest &request) {
            if (request.headers.value("authorization") == "Bearer " + token)
                return HttpReply{200, wire::toJson(tests::post(77))};
            return ScriptedServer::problem(common::makeError(ErrorCode::AuthTokenExpired));
        });
    }
    static void allowRefresh(ScriptedServer &server)
    {
        server.on(routes::refreshTokens, [](const common::RefreshRequest &) {
            return common::Result<common::TokenPair>(
                tests::tokenPair(QStringLiteral("access-2"), QStringLiteral("refresh-2"))
            );
        });
    }
    static app::Future<common::Post> getPost(AppWorld &world)
    {
        return world.api.call(routes::getPost, {{{77}}, {}});
    }
};

void ApiClientTest::refreshesOnceForAllWhoWait()
{
    ScriptedServer server;
    AppWorld world(server);
    demand(server, "access-2");
    allowRefresh(server);
    QList<app::Future<common::Post>> calls;
    for (int i = 0; i < 5; ++i)
        calls.append(getPost(world));
    for (const auto &call : calls) {
        QVERIFY(tests::await(call));
        QVERIFY(call.result());
        QCOMPARE(call.result()->id.value, 77);
    }
    QCOMPARE(server.countOf("/api/v1/auth/refresh"), 1);
}

void ApiClientTest::storesTheRotatedPairBeforeItIsUsed()
{
    ScriptedServer server;
    AppWorld world(server);
    allowRefresh(server);
    QByteArray kept;
    const app::TokenKey key{world.address, QStringLiteral("1")};
    server.onPath("/api/v1/posts/77", [&](const HttpRequest &request) {
        if (request.headers.value("authorization") != "Bearer access-2")
            return ScriptedServer::problem(common::makeError(ErrorCode::AuthTokenExpired));
        kept = world.tokens.read(key).result().secret;
        return HttpReply{200, wire::toJson(tests::post(77))};
    });
    const auto call = getPost(world);
    QVERIFY(tests::await(call));
    QVERIFY(kept.contains("refresh-2"));
}

void ApiClientTest::refreshesShortlyBeforeTheEnd()
{
    ScriptedServer server;
    AppWorld world(server);
    demand(server, "access-2");
    allowRefresh(server);
    world.clock.advance(880'000); // of 900 s
    const auto call = getPost(world);
    QVERIFY(tests::await(call));
    QVERIFY(call.result());
    QCOMPARE(server.countOf("/api/v1/posts/77"), 1);
}

void ApiClientTest::signsOutWhenTheRefreshIsRefused()
{
    ScriptedServer server;
    AppWorld world(server);
    demand(server, "other");
    server.on(routes::refreshTokens, [](const common::RefreshRequest &) {
        return common::Result<common::TokenPair>(common::fail(ErrorCode::AuthRefreshReused));
    });
    QSignalSpy signedOut(&world.credentials, &app::Credentials::signedOut);
    const auto first = getPost(world);
    const auto second = getPost(world);
    QVERIFY(tests::await(first) && tests::await(second));
    QVERIFY(!first.result() && !second.result());
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(signedOut.at(0).at(0).value<app::SignOutReason>(), app::SignOutReason::Reused);
    QVERIFY(!world.credentials.isSignedIn());
}

void ApiClientTest::staysSignedInWhenTheServerIsAway()
{
    ScriptedServer server;
    AppWorld world(server);
    world.clock.advance(1'000'000);
    server.stopListening();
    const auto call = getPost(world);
    QVERIFY(tests::await(call));
    QCOMPARE(call.result().error().transport, TransportFault::Refused);
    QVERIFY(world.credentials.isSignedIn());
}

void ApiClientTest::neverFollowsARedirect()
{
    ScriptedServer server;
    ScriptedServer other;
    AppWorld world(server);
    server.onPath("/api/v1/posts/77", [&](const HttpRequest &) {
        return HttpReply{302, {}, {{"Location", other.origin().toLatin1() + "/x"}}};
    });
    const auto call = getPost(world);
    QVERIFY(tests::await(call));
    QCOMPARE(call.result().error().transport, TransportFault::BadAnswer);
    QCOMPARE(other.requests().size(), 0);
}

void ApiClientTest::refusesLinksToOtherServers()
{
    ScriptedServer server;
    ScriptedServer other;
    AppWorld world(server);
    server.onPath("/files/1", [](const HttpRequest &) { return HttpReply{200, "picture"}; });
    const auto own = world.api.fetch(QStringLiteral("/files/1"));
    const auto foreign = world.api.fetch(other.origin() + QStringLiteral("/files/1"));
    QVERIFY(tests::await(own) && tests::await(foreign));
    QCOMPARE(own.result()->body, QByteArray("picture"));
    QVERIFY(!foreign.result());
    QCOMPARE(other.requests().size(), 0);
}

void ApiClientTest::stopsAtTheCap()
{
    ScriptedServer server;
    AppWorld world(server);
    server.onPath("/big", [](const HttpRequest &) {
        return HttpReply{200, QByteArray(300'000, 'x')};
    });
    const auto call = world.api.fetch(QStringLiteral("/big"), 100'000);
    QVERIFY(tests::await(call));
    QCOMPARE(call.result().error().transport, TransportFault::TooLarge);
}

void ApiClientTest::tellsWhyThereIsNoAnswer()
{
    ScriptedServer server;
    tests::TestClock clock;
    app::PinnedCertificates certificates;
    app::SessionTokenStore tokens;
    server.onPath("/healthz", [](const HttpRequest &) {
        return HttpReply{.status = 200, .silent = true};
    });
    app::HttpTransport hasty(
        *app::ServerAddress::fromText(server.origin()), certificates, {.timeoutMs = 50}
    );
    const auto slow = hasty.send({.pathAndQuery = "/healthz"});
    QVERIFY(tests::await(slow));
    QCOMPARE(slow.result().error().transport, TransportFault::Timeout);
    QCOMPARE(
        app::errorSentence(slow.result().error()),
        QStringLiteral("The server does not answer. Kith keeps trying.")
    );
    app::Error unknown = common::makeError(ErrorCode::ServerUnavailable);
    unknown.transport = TransportFault::HostNotFound;
    QCOMPARE(
        app::errorSentence(unknown, QStringLiteral("millbrook.example")),
        QStringLiteral("Cannot find millbrook.example.")
    );
}

void ApiClientTest::keepsRetryAfterAndRequestId()
{
    ScriptedServer server;
    AppWorld world(server);
    server.on(routes::getPost, [](const common::GetPostRequest &) {
        auto error = common::makeError(ErrorCode::RateLimited);
        error.retryAfterSeconds = 12;
        return common::Result<common::Post>(common::fail(error));
    });
    const auto call = getPost(world);
    QVERIFY(tests::await(call));
    const auto error = call.result().error();
    QCOMPARE(error.retryAfterSeconds, 12);
    QCOMPARE(error.requestId, QStringLiteral("req-1"));
    QVERIFY(app::isTemporary(error));
}

void ApiClientTest::understandsAddresses()
{
    using app::ServerAddress;
    QCOMPARE(
        ServerAddress::fromText(QStringLiteral(" Millbrook.example "))->origin(),
        QStringLiteral("https://millbrook.example:443")
    );
    QCOMPARE(
        ServerAddress::fromText(QStringLiteral("127.0.0.1:8080"))->origin(),
        QStringLiteral("http://127.0.0.1:8080")
    );
    QCOMPARE(
        ServerAddress::fromText(QStringLiteral("https://[::1]:8443/i/x"))->origin(),
        QStringLiteral("https://[::1]:8443")
    );
    for (const auto *bad : {"", "a b", "ftp://x", "https://u:p@x"})
        QVERIFY(!ServerAddress::fromText(QString::fromLatin1(bad)));
    const auto server = *ServerAddress::fromText(QStringLiteral("https://millbrook.example"));
    QVERIFY(server.owns(QUrl(QStringLiteral("https://millbrook.example:443/x"))));
    QVERIFY(!server.owns(QUrl(QStringLiteral("http://millbrook.example/x"))));
    QVERIFY(!server.owns(QUrl(QStringLiteral("https://millbrook.example:444/x"))));
    QVERIFY(!server.resolved(QStringLiteral("//evil.example/x")));
    QCOMPARE(
        server.socketUrl("/api/v1/ws").toString(),
        QStringLiteral("wss://millbrook.example:443/api/v1/ws")
    );
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "api_client_test.moc"
