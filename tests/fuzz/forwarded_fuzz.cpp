// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forwarding headers (security.md, rule 5): whatever a client writes into them, the caller is an
// address that a trusted proxy has named, or the peer.

#include "server/http/caller_address.h"
#include "tests/fuzz/fuzz.h"

using namespace server;
using tests::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const TrustedProxies proxies =
        *TrustedProxies::parse({QStringLiteral("10.0.0.0/8"), QStringLiteral("fd00::/8")});
    const QByteArray text = tests::bytesOf(data, size);
    if (const auto address = IpAddress::fromText(text))
        must(
            IpAddress::fromText(address->toText()) == address, "an address is written as it is read"
        );
    QList<HttpHeader> headers;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        headers.append({line.left(std::max<qsizetype>(0, colon)), line.mid(colon + 1)});
    }
    must(
        findCaller(proxies, "192.0.2.1", headers).address == "192.0.2.1",
        "a stranger is believed nothing"
    );
    const CallerAddress caller = findCaller(proxies, "10.0.0.1", headers);
    must(IpAddress::fromText(caller.address).has_value(), "a caller has an address");
    return 0;
}
