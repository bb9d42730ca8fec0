// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag server that exist so far.

#include "common/instance/server_info.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace routes {

inline constexpr wire::Route<wire::Conditional, common::ServerInfo> getServer{
    {.name = "getServer",
     .method = wire::Method::Get,
     .path = "/api/v1/server",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .etag = true,
     .tag = "server",
     .summary = "Name, version, registration, limits, features"}};
inline constexpr wire::Route<wire::Empty, wire::TextBody> getLiveness{
    {.name = "getLiveness",
     .method = wire::Method::Get,
     .path = "/healthz",
     .auth = wire::Auth::None,
     .rate = wire::Rate::None,
     .lane = wire::Lane::Read,
     .tag = "server",
     .summary = "Process is alive"}};
inline constexpr wire::Route<wire::Empty, common::Readiness> getReadiness{
    {.name = "getReadiness",
     .method = wire::Method::Get,
     .path = "/readyz",
     .auth = wire::Auth::None,
     .rate = wire::Rate::None,
     .lane = wire::Lane::Read,
     .statuses = {200, 503},
     .tag = "server",
     .summary = "Ready to serve"}};
inline constexpr wire::Route<wire::Empty, wire::TextBody> getMetrics{
    {.name = "getMetrics",
     .method = wire::Method::Get,
     .path = "/metrics",
     .auth = wire::Auth::Admin,
     .scopes = {"metrics"},
     .rate = wire::Rate::None,
     .lane = wire::Lane::Read,
     .openToLoopback = true,
     .tag = "server",
     .summary = "Prometheus metrics",
     .description = "Text exposition format 0.0.4. Loopback callers need no token."}};
inline constexpr wire::Route<wire::Empty, wire::RawJson> getOpenApi{
    {.name = "getOpenApi",
     .method = wire::Method::Get,
     .path = "/openapi.json",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "server",
     .summary = "This document"}};

} // namespace routes

extern template struct wire::ResponseCodec<common::ServerInfo>;
extern template struct wire::ResponseCodec<common::Readiness>;
extern template struct wire::ResponseCodec<wire::TextBody>;
extern template struct wire::ResponseCodec<wire::RawJson>;
