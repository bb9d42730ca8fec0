// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/caller_check.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace common;
using server::Caller;

class CallerCheckTest : public QObject {
    Q_OBJECT

private slots:
    void freshnessRunsOut()
    {
        Caller caller = signedIn();
        QCOMPARE(codeOf(kFresh, caller), ErrorCode::AuthReauthenticationRequired);
        caller.freshUntil = kNow.plusMs(-1);
        QCOMPARE(codeOf(kFresh, caller), ErrorCode::AuthReauthenticationRequired);
        caller.freshUntil = kNow;
        QCOMPARE(codeOf(kFresh, caller), kNoError);
        // Others do not ask for it.
        QCOMPARE(codeOf(kPlain, signedIn()), kNoError);
    }

    void tokensPassByScopeAppsNever()
    {
        Caller caller = signedIn();
        caller.scopes = {u"profile:write"_s};
        caller.sessionKind = SessionKind::Token;
        QCOMPARE(codeOf(kFresh, caller), kNoError);
        caller.sessionKind = SessionKind::App;
        QCOMPARE(codeOf(kFresh, caller), ErrorCode::AuthReauthenticationRequired);
        caller.scopes = {u"profile:read"_s};
        for (const auto kind : {SessionKind::Token, SessionKind::App}) {
            caller.sessionKind = kind;
            QCOMPARE(codeOf(kFresh, caller), ErrorCode::AuthScopeInsufficient);
        }
    }

    // Without scopes: own sign-ins only.
    void neitherTokensNorAppsGuardTheAccount()
    {
        Caller caller = signedIn();
        caller.freshUntil = kNow;
        caller.scopes = {u"profile:write"_s};
        for (const auto kind : {SessionKind::Token, SessionKind::App}) {
            caller.sessionKind = kind;
            QCOMPARE(
                codeOf({.auth = wire::Auth::User, .fresh = true}, caller),
                ErrorCode::AuthScopeInsufficient
            );
        }
    }

    void rolesIncludeThoseBefore()
    {
        const auto code = [](wire::Auth least, Role role) {
            Caller caller = signedIn();
            caller.role = role;
            return codeOf({.auth = least}, caller);
        };
        QCOMPARE(code(wire::Auth::Moderator, Role::User), ErrorCode::AuthForbidden);
        QCOMPARE(code(wire::Auth::Moderator, Role::Moderator), kNoError);
        QCOMPARE(code(wire::Auth::Moderator, Role::Admin), kNoError);
        QCOMPARE(code(wire::Auth::Admin, Role::Moderator), ErrorCode::AuthForbidden);
        QCOMPARE(codeOf({.auth = wire::Auth::Admin}, {}), ErrorCode::AuthTokenMissing);
        QCOMPARE(codeOf({.auth = wire::Auth::Optional}, {}), kNoError);
    }

private:
    static constexpr auto kNoError = ErrorCode(-1);
    static constexpr Timestamp kNow{1'763'672'645'123};
    static constexpr wire::RouteInfo kFresh{
        .auth = wire::Auth::User, .scopes = {"profile:write"}, .fresh = true};
    static constexpr wire::RouteInfo kPlain{.auth = wire::Auth::User};

    static Caller signedIn()
    {
        Caller caller;
        caller.id = UserId{7};
        return caller;
    }
    static ErrorCode codeOf(const wire::RouteInfo &route, const Caller &caller)
    {
        const auto allowed = server::checkCaller(route, caller, false, kNow);
        return allowed ? kNoError : allowed.error().code;
    }
};

QTEST_APPLESS_MAIN(CallerCheckTest)
#include "caller_check_test.moc"
