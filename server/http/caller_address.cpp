// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/caller_address.h"

#include "server/http/head_check.h"

#include <algorithm>
#include <cstring>

#include <arpa/inet.h>

namespace server {

namespace {

constexpr std::array<unsigned char, 12> kV4Prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool matches(const IpAddress &a, const IpAddress &b, int prefix)
{
    const auto whole = static_cast<size_t>(prefix / 8);
    if (!std::equal(a.bytes.begin(), a.bytes.begin() + whole, b.bytes.begin()))
        return false;
    const int rest = prefix % 8;
    return rest == 0 || ((a.bytes[whole] ^ b.bytes[whole]) >> (8 - rest)) == 0;
}

// "192.0.2.1:4711", "[2001:db8::1]:4711", or either without a port.
std::optional<IpAddress> hopAddress(QByteArrayView hop)
{
    if (hop.startsWith('[')) {
        const qsizetype end = hop.indexOf(']');
        return end < 0 ? std::nullopt : IpAddress::fromText(hop.sliced(1, end - 1));
    }
    if (hop.count(':') == 1)
        hop = hop.first(hop.indexOf(':'));
    return IpAddress::fromText(hop);
}

QByteArray unquoted(QByteArrayView text)
{
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.sliced(1, text.size() - 2);
    return text.toByteArray();
}

// The value of one parameter of a Forwarded element: for=192.0.2.1;proto=https
QByteArray forwardedParameter(const QByteArray &element, QByteArrayView name)
{
    for (const QByteArray &pair : element.split(';')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && !pair.first(equals).trimmed().compare(name, Qt::CaseInsensitive))
            return unquoted(QByteArrayView(pair).sliced(equals + 1).trimmed());
    }
    return {};
}

QList<QByteArray> forwardedHops(const QList<HttpHeader> &headers)
{
    QList<QByteArray> hops;
    for (const QByteArray &element : listMembers(headers, "forwarded"))
        hops.append(forwardedParameter(element, "for"));
    return hops;
}

// From the right, the first hop that is no trusted proxy. A hop that is no address ends the walk at
// the proxy that reported it.
IpAddress
lastUntrusted(const TrustedProxies &proxies, const IpAddress &peer, const QList<QByteArray> &hops)
{
    IpAddress known = peer;
    const QList<QByteArray> fromTheRight(hops.crbegin(), hops.crend());
    for (const QByteArray &hop : fromTheRight) {
        const auto address = hopAddress(hop);
        if (!address)
            return known;
        known = *address;
        if (!proxies.contains(known))
            return known;
    }
    return known;
}

bool saysHttps(const QList<HttpHeader> &headers)
{
    const auto protocols = listMembers(headers, "x-forwarded-proto");
    if (!protocols.isEmpty())
        return !protocols.last().compare("https", Qt::CaseInsensitive);
    const auto elements = listMembers(headers, "forwarded");
    return !elements.isEmpty()
        && !forwardedParameter(elements.last(), "proto").compare("https", Qt::CaseInsensitive);
}

bool isForwardingHeader(const HttpHeader &header)
{
    constexpr std::array<QByteArrayView, 6> kNames{
        "forwarded",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-forwarded-proto",
        "x-real-ip",
        "via"};
    return std::ranges::any_of(kNames, [&](QByteArrayView name) {
        return sameText(header.name, name);
    });
}

} // namespace

bool IpAddress::isV4() const
{
    return std::equal(kV4Prefix.begin(), kV4Prefix.end(), bytes.begin());
}

bool IpAddress::isLoopback() const
{
    if (isV4())
        return bytes[12] == 127;
    return bytes.back() == 1
        && std::all_of(bytes.begin(), bytes.end() - 1, [](auto b) { return b == 0; });
}

QByteArray IpAddress::toText() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (isV4())
        ::inet_ntop(AF_INET, bytes.data() + kV4Prefix.size(), text.data(), text.size());
    else
        ::inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
    return text.data();
}

std::optional<IpAddress> IpAddress::fromText(QByteArrayView view)
{
    const QByteArray text = view.toByteArray();
    IpAddress address;
    if (::inet_pton(AF_INET, text.constData(), address.bytes.data() + kV4Prefix.size()) == 1) {
        std::ranges::copy(kV4Prefix, address.bytes.begin());
        return address;
    }
    if (::inet_pton(AF_INET6, text.constData(), address.bytes.data()) == 1)
        return address;
    return std::nullopt;
}

common::Result<TrustedProxies> TrustedProxies::parse(const QStringList &cidrs)
{
    TrustedProxies proxies;
    for (const QString &cidr : cidrs) {
        const auto parts = cidr.trimmed().toLatin1().split('/');
        const auto address = IpAddress::fromText(parts.first());
        bool ok = true;
        const int most = address && address->isV4() ? 32 : 128;
        const int prefix = parts.size() > 1 ? parts.at(1).toInt(&ok) : most;
        if (!address || !ok || parts.size() > 2 || prefix < 0 || prefix > most) {
            return common::fail(
                common::ErrorCode::ValidationFailed,
                QStringLiteral("\"%1\" is not an address or a network like 10.0.0.0/8.").arg(cidr)
            );
        }
        proxies.m_networks.append(Network{*address, prefix + 128 - most});
    }
    return proxies;
}

bool TrustedProxies::contains(const IpAddress &address) const
{
    return std::ranges::any_of(m_networks, [&](const Network &network) {
        return matches(network.address, address, network.prefix);
    });
}

CallerAddress
findCaller(const TrustedProxies &proxies, const QByteArray &peer, const QList<HttpHeader> &headers)
{
    CallerAddress caller{peer, false, std::ranges::any_of(headers, isForwardingHeader)};
    const auto address = IpAddress::fromText(peer);
    if (!caller.forwarded || !address || !proxies.contains(*address))
        return caller;
    caller.secure = saysHttps(headers);
    const auto plain = listMembers(headers, "x-forwarded-for");
    const auto standard = forwardedHops(headers);
    const IpAddress byPlain = lastUntrusted(proxies, *address, plain);
    const IpAddress byStandard = lastUntrusted(proxies, *address, standard);
    // A proxy sets one of the two and hands on what the client put into the other. If they differ,
    // one is forged and we cannot tell which.
    if (!plain.isEmpty() && !standard.isEmpty() && byPlain != byStandard)
        return caller;
    caller.address = (plain.isEmpty() ? byStandard : byPlain).toText();
    return caller;
}

} // namespace server
