// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who really calls: the address of the socket, or what a trusted proxy says of it (security.md,
// rule 5). Forwarding headers of anybody else are not looked at. Pure.

#include "common/base/result.h"
#include "server/http/http_message.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>

namespace server {

// IPv4 is kept as ::ffff:a.b.c.d, so that both compare alike.
struct IpAddress {
    std::array<unsigned char, 16> bytes{};

    bool operator==(const IpAddress &) const = default;

    bool isV4() const;
    bool isLoopback() const;
    QByteArray toText() const; // "192.0.2.1", "2001:db8::1"
    static std::optional<IpAddress> fromText(QByteArrayView view);
};

class TrustedProxies {
public:
    TrustedProxies() = default;
    // "10.0.0.0/8", "2001:db8::/32", "127.0.0.1"
    static common::Result<TrustedProxies> parse(const QStringList &cidrs);

    bool contains(const IpAddress &address) const;

private:
    struct Network {
        IpAddress address{};
        int prefix = 128;
    };
    QList<Network> m_networks{};
};

struct CallerAddress {
    QByteArray address{};
    bool secure = false; // as the proxy says; the socket's own TLS comes on top
    bool forwarded = false; // some forwarding header is there, whoever sent it
};

CallerAddress
findCaller(const TrustedProxies &proxies, const QByteArray &peer, const QList<HttpHeader> &headers);

} // namespace server
