// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a caller may use an operation at all: signed in, role, scopes, freshness, as its route
// says. What they may do to the object is the room's policy. Pure.

#include "common/base/result.h"
#include "common/wire/route.h"
#include "server/http/caller.h"

namespace server {

// loopbackDirect: as in HttpRequest.
common::Result<> checkCaller(
    const wire::RouteInfo &route, const Caller &caller, bool loopbackDirect, common::Timestamp now
);

} // namespace server
