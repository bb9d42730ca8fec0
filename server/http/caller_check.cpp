// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/caller_check.h"

#include <algorithm>
#include <array>

namespace server {

using common::ErrorCode;
using common::Result;

namespace {

// Own sign-ins may do all that their role may; apps and personal tokens what they were given.
Result<> checkScopes(const wire::RouteInfo &route, const Caller &caller)
{
    const auto isGiven = [&](std::string_view scope) {
        return caller.scopes.contains(wire::toQString(scope));
    };
    if (caller.sessionKind == common::SessionKind::Login
        || std::ranges::any_of(route.scopes, isGiven))
        return {};
    auto error = common::makeError(ErrorCode::AuthScopeInsufficient);
    for (const std::string_view scope : route.scopes)
        error.scopes.append(wire::toQString(scope));
    return common::fail(std::move(error));
}

// Who is leaving is hidden from everybody, and so must be what they do: they read, and look after
// their own account.
Result<> checkLeaving(const wire::RouteInfo &route, const Caller &caller)
{
    constexpr std::array<std::string_view, 3> kOwn{"auth", "users", "notifications"};
    if (!caller.isLeaving || route.method == wire::Method::Get
        || std::ranges::find(kOwn, route.tag) != kOwn.end())
        return {};
    return common::fail(
        ErrorCode::AccountState, QStringLiteral("This account is being deleted. Restore it first.")
    );
}

} // namespace

Result<> checkCaller(
    const wire::RouteInfo &route, const Caller &caller, bool loopbackDirect, common::Timestamp now
)
{
    if (route.auth == wire::Auth::None || route.auth == wire::Auth::Optional)
        return {};
    if (!caller.isSignedIn()) {
        if (route.openToLoopback && loopbackDirect)
            return {};
        return common::fail(ErrorCode::AuthTokenMissing);
    }
    const common::Role least = route.auth == wire::Auth::Admin ? common::Role::Admin
        : route.auth == wire::Auth::Moderator                  ? common::Role::Moderator
                                                               : common::Role::User;
    if (caller.role < least)
        return common::fail(ErrorCode::AuthForbidden);
    TRY(checkScopes(route, caller));
    TRY(checkLeaving(route, caller));
    // Personal tokens were given their scopes for this; apps are never fresh.
    const bool passes = caller.sessionKind == common::SessionKind::Token;
    if (route.fresh && !passes && (!caller.freshUntil || *caller.freshUntil < now))
        return common::fail(ErrorCode::AuthReauthenticationRequired);
    return {};
}

} // namespace server
