// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The routes of accounts, from the request in parts to the answer in parts.
#include "common/auth/auth_routes.h"
#include "server/auth/auth_api.h"
#include "server/http/router.h"
#include "server/relations/relation_api.h"
#include "server/users/user_api.h"
#include "tests/support/accounts.h"

#include <QTest>

using namespace common;
using namespace server;
using tests::Accounts;

class AuthApiTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<Accounts>();
        m_router = std::make_unique<Router>();
        bindAuthRoutes(*m_router, m->auth, m->sessions);
        bindUserRoutes(*m_router, m->users);
        bindRelationRoutes(*m_router, m->relations);
    }
    void cleanup() { m.reset(); }

    void everyRouteIsBound()
    {
        const auto missing = m_router->unbound(
            {QStringLiteral("registerUser"),
             QStringLiteral("login"),
             QStringLiteral("refreshTokens"),
             QStringLiteral("logout"),
             QStringLiteral("listSessions"),
             QStringLiteral("revokeSession"),
             QStringLiteral("revokeOtherSessions"),
             QStringLiteral("getMe"),
             QStringLiteral("updateMe"),
             QStringLiteral("getUser"),
             QStringLiteral("followUser"),
             QStringLiteral("unfollowUser"),
             QStringLiteral("listFollowers"),
             QStringLiteral("listFollowing")}
        );
        QCOMPARE(missing, QStringList());
    }

    void oneStory()
    {
        const auto registered = call(
            {},
            "POST",
            "/api/v1/auth/register",
            "{'username':'ada','email':'ada@example.com','password':'difference engine'}"
        );
        QVERIFY(registered);
        QCOMPARE(registered->status, 201);
        const auto signedIn = wire::fromJson<AuthResult>(registered->body);
        QVERIFY(signedIn);

        const auto caller = m->table.authenticate(signedIn->accessToken.toLatin1());
        QVERIFY(caller);
        const auto me = call(*caller, "GET", "/api/v1/users/me");
        QVERIFY(me && wire::fromJson<Me>(me->body)->id == signedIn->user.id);

        const UserId bob = m->add(QStringLiteral("bob"));
        const auto followed =
            call(*caller, "POST", "/api/v1/users/" + QByteArray::number(bob.value) + "/follow");
        QVERIFY(followed && followed->status == 200);
        const auto followers = call({}, "GET", "/api/v1/users/@Bob/followers");
        QVERIFY(followers);
        QCOMPARE(
            wire::fromJson<UserPage>(followers->body)->items.value(0).username,
            QStringLiteral("ada")
        );

        const QByteArray token = signedIn->refreshToken.toLatin1();
        const auto refreshed =
            call({}, "POST", "/refresh-token", "{'refreshToken':'" + token + "'}");
        QVERIFY(refreshed && wire::fromJson<TokenPair>(refreshed->body));

        const auto out = call(*caller, "POST", "/api/v1/auth/logout");
        QVERIFY(out);
        QCOMPARE(out->status, 204);
        QVERIFY(!m->table.authenticate(signedIn->accessToken.toLatin1()));
    }

    void approvalAnswers202()
    {
        m->setMode(RegistrationMode::Approval);
        const auto pending =
            call({}, "POST", "/api/register", "{'username':'ada','password':'difference engine'}");
        QVERIFY(pending);
        QCOMPARE(pending->status, 202);
        QVERIFY(pending->body.contains(quoted("'state':'awaitingApproval'")));
    }

    void failedSignInsAreCountedByWhatWasTyped()
    {
        const auto keyOf = [&](const QByteArray &json) {
            const auto match = m_router->find("POST", QStringLiteral("/api/login"));
            return match.route->rateKey(parts(match, json));
        };
        QCOMPARE(keyOf("{'login':'Ada','password':'x'}"), QStringLiteral("ada"));
        QCOMPARE(keyOf("{'username':'@ADA','password':'x'}"), QStringLiteral("ada"));
        QCOMPARE(
            keyOf("{'email':'Ada@Example.com','password':'x'}"), QStringLiteral("ada@example.com")
        );
    }

private:
    static QByteArray quoted(QByteArray json) { return json.replace('\'', '"'); }

    static wire::RequestParts parts(const RouteMatch &match, const QByteArray &json)
    {
        wire::RequestParts made;
        made.path = match.members;
        made.body = quoted(json);
        made.hasBody = !json.isEmpty();
        return made;
    }

    Result<wire::ResponseParts> call(
        const Caller &caller,
        const QByteArray &method,
        const QByteArray &path,
        const QByteArray &json = {}
    )
    {
        const auto match = m_router->find(method, QString::fromLatin1(path));
        if (!match.route)
            return common::fail(ErrorCode::ResourceNotFound);
        TRY_INTO(const auto handler, match.route->prepare(parts(match, json)));
        return handler(caller);
    }

    std::unique_ptr<Accounts> m;
    std::unique_ptr<Router> m_router;
};

QTEST_APPLESS_MAIN(AuthApiTest)
#include "auth_api_test.moc"
