// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a client must say to make its connection a WebSocket (RFC 6455, 4.2.1). Pure.

#include "server/http/head_check.h"

namespace server {

bool wantsWebSocket(const HttpHead &head);
// RFC 6455, 4.4: answered with 426 and the version that is spoken here.
inline constexpr const char *kWebSocketVersion = "13";
// The rest of the handshake, with kith.v1 among the protocols if any are offered. Null: in order.
const char *handshakeFault(const HttpRequest &request);

} // namespace server
