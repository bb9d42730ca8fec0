// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/websocket_handshake.h"

#include "server/http/request_handler.h"

namespace server {

bool wantsWebSocket(const HttpHead &head)
{
    return head.minorVersion == 1 && listContains(head.headers, "connection", "upgrade")
        && listContains(head.headers, "upgrade", "websocket");
}

const char *handshakeFault(const HttpRequest &request)
{
    constexpr qsizetype kKeyBytes = 16;
    const auto key = QByteArray::fromBase64Encoding(
        request.header("sec-websocket-key"), QByteArray::AbortOnBase64DecodingErrors
    );
    if (request.method != "GET" || request.bodyAnnounced)
        return "A WebSocket is opened by GET without a body.";
    if (!key || key.decoded.size() != kKeyBytes)
        return "Sec-WebSocket-Key is not 16 bytes in base64.";
    if (request.hasHeader("sec-websocket-protocol")
        && !listContains(request.headers, "sec-websocket-protocol", kLiveProtocol))
        return "The only subprotocol is kith.v1.";
    return nullptr;
}

} // namespace server
