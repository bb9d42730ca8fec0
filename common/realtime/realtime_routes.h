// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The way into the live protocol (api/ws.md). Its frames are in common/wire/event.h, its events in
// <room>_events.h.

#include "common/wire/route.h"

namespace routes {

inline constexpr wire::Route<wire::Empty, wire::Empty> connectRealtime{
    {.name = "connectRealtime",
     .method = wire::Method::Get,
     .path = "/api/v1/ws",
     .auth = wire::Auth::Optional,
     .scopes = {"chats:read", "notifications:read", "posts:read"},
     .rate = wire::Rate::Read,
     .statuses = {101},
     .tag = "realtime",
     .summary = "Open the WebSocket",
     .description = "Subprotocol `kith.v1`. Authorization header on the upgrade, or an `auth` "
                    "frame within 5 s; never the query string.",
     .aliases = {wire::Alias{wire::Method::Get, "/ws/messages"}}}};

} // namespace routes
