// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/recovery_api.h"

#include "server/auth/auth_policy.h"
#include "server/auth/recovery_service.h"
#include "server/http/router.h"

namespace server {

namespace {

// What the rate class counts by. A token has too many bits to be guessed: counting by it keeps the
// members behind one address from standing in each other's way.
QString addressKey(const common::EmailInput &input)
{
    return foldedLogin(input.email);
}

} // namespace

void bindRecoveryRoutes(Router &router, RecoveryService &recovery)
{
    using namespace common;
    router.bind(
        routes::verifyEmail,
        [&](const Caller &, const TokenInput &input) { return recovery.verifyEmail(input); },
        [](const TokenInput &input) { return input.token; }
    );
    router.bind(
        routes::resendVerification,
        [&](const Caller &, const EmailInput &input) { return recovery.resendVerification(input); },
        addressKey
    );
    router.bind(
        routes::forgotPassword,
        [&](const Caller &, const EmailInput &input) { return recovery.forgotPassword(input); },
        addressKey
    );
    router.bind(
        routes::resetPassword,
        [&](const Caller &, const PasswordReset &input) { return recovery.resetPassword(input); },
        [](const PasswordReset &input) { return input.token; }
    );
    router.bind(routes::changeEmail, [&](const Caller &caller, const EmailChange &change) {
        return recovery.changeEmail(caller, change);
    });
}

} // namespace server
