// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/auth_api.h"

#include "common/auth/auth_routes.h"
#include "common/auth/totp_routes.h"
#include "server/auth/auth_policy.h"
#include "server/auth/auth_service.h"
#include "server/auth/password_service.h"
#include "server/auth/session_service.h"
#include "server/http/router.h"

namespace server {

void bindAuthRoutes(Router &router, AuthService &auth, SessionService &sessions)
{
    using namespace common;
    // Who comes with an invite counts against that and against nothing else: a code that does not
    // hold lets nobody in.
    router.bind(
        routes::registerUser,
        [&](const Caller &caller, const RegisterRequest &request) {
            return auth.registerUser(caller, request);
        },
        [](const RegisterRequest &request) {
            const bool isInvited = !request.inviteCode.valueOr({}).isEmpty();
            return isInvited ? std::nullopt : std::optional(QString());
        }
    );
    router.bind(
        routes::login,
        [&](const Caller &caller, const LoginRequest &request) {
            return auth.login(caller, request);
        },
        [](const LoginRequest &request) { return foldedLogin(request); }
    );
    router.bind(routes::refreshTokens, [&](const Caller &caller, const RefreshRequest &request) {
        return sessions.refresh(caller, request);
    });
    router.bind(routes::logout, [&](const Caller &caller, const LogoutRequest &request) {
        return sessions.logout(caller, request);
    });
    router.bind(routes::listSessions, [&](const Caller &caller, const wire::PageQuery &request) {
        return sessions.list(caller, request);
    });
    router.bind(routes::revokeSession, [&](const Caller &caller, const SessionPath &request) {
        return sessions.revoke(caller, request.sessionId);
    });
    router.bind(routes::revokeOtherSessions, [&](const Caller &caller, const wire::Empty &) {
        return sessions.revokeOthers(caller);
    });
}

void bindGuardRoutes(Router &router, PasswordService &passwords, SecondFactorService &secondFactor)
{
    using namespace common;
    router.bind(routes::reauthenticate, [&](const Caller &caller, const Reauthentication &request) {
        return passwords.reauthenticate(caller, request);
    });
    router.bind(routes::changePassword, [&](const Caller &caller, const PasswordChange &request) {
        return passwords.change(caller, request);
    });
    router.bind(routes::enrolTotp, [&](const Caller &caller, const wire::Empty &) {
        return secondFactor.enrol(caller);
    });
    router.bind(routes::confirmTotp, [&](const Caller &caller, const TotpCode &request) {
        return secondFactor.confirm(caller, request);
    });
    router.bind(routes::disableTotp, [&](const Caller &caller, const wire::Empty &) {
        return secondFactor.disable(caller);
    });
    router.bind(routes::renewRecoveryCodes, [&](const Caller &caller, const wire::Empty &) {
        return secondFactor.renewCodes(caller);
    });
}

} // namespace server
