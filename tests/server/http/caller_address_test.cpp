// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/caller_address.h"
#include "server/http/connection_registry.h"

#include <QTest>

using namespace server;

namespace {

CallerAddress behindProxy(const QList<HttpHeader> &headers)
{
    const auto proxies =
        TrustedProxies::parse({QStringLiteral("10.0.0.0/8"), QStringLiteral("2001:db8:1::/48")});
    return findCaller(*proxies, "10.1.2.3", headers);
}

} // namespace

class CallerAddressTest : public QObject {
    Q_OBJECT

private slots:
    void readsNetworks();
    void takesTheRightmostUntrustedHop();
    void ignoresStrangers();
    void readsForwarded();
    void believesNeitherIfTheyDiffer();
    void countsIpv6ByNetwork();
};

void CallerAddressTest::readsNetworks()
{
    const auto proxies =
        TrustedProxies::parse({QStringLiteral("192.168.4.0/22"), QStringLiteral("::1")});
    QVERIFY(proxies.has_value());
    QVERIFY(proxies->contains(*IpAddress::fromText("192.168.7.255")));
    QVERIFY(proxies->contains(*IpAddress::fromText("::ffff:192.168.4.0")));
    QVERIFY(!proxies->contains(*IpAddress::fromText("192.168.8.0")));
    QVERIFY(proxies->contains(*IpAddress::fromText("::1")));
    QVERIFY(!proxies->contains(*IpAddress::fromText("::2")));
    for (const char *bad :
         {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::/129", "a/8", "1.2.3.4/8/8"})
        QVERIFY2(!TrustedProxies::parse({QLatin1String(bad)}).has_value(), bad);
}

void CallerAddressTest::takesTheRightmostUntrustedHop()
{
    QCOMPARE(
        behindProxy({{"X-Forwarded-For", "1.1.1.1, 192.0.2.7, 10.9.9.9"}}).address, "192.0.2.7"
    );
    QCOMPARE(
        behindProxy({{"X-Forwarded-For", "1.1.1.1"}, {"X-Forwarded-For", "192.0.2.8:4711"}}
        ).address,
        "192.0.2.8"
    );
    QCOMPARE(behindProxy({{"X-Forwarded-For", "192.0.2.7, nonsense"}}).address, "10.1.2.3");
    QCOMPARE(behindProxy({{"X-Forwarded-For", "10.4.4.4"}}).address, "10.4.4.4");
    QCOMPARE(behindProxy({}).address, "10.1.2.3");
    QVERIFY(behindProxy({{"X-Forwarded-Proto", "https"}}).secure);
    QVERIFY(!behindProxy({{"X-Forwarded-Proto", "https, http"}}).secure);
}

void CallerAddressTest::ignoresStrangers()
{
    const auto caller = findCaller(
        {}, "192.0.2.1", {{"X-Forwarded-For", "127.0.0.1"}, {"X-Forwarded-Proto", "https"}}
    );
    QCOMPARE(caller.address, "192.0.2.1");
    QVERIFY(!caller.secure);
    QVERIFY(caller.forwarded);
}

void CallerAddressTest::readsForwarded()
{
    const auto caller = behindProxy(
        {{"Forwarded", "for=1.1.1.1, For=\"[2001:db8::7]:4711\";proto=https;by=10.0.0.1"}}
    );
    QCOMPARE(caller.address, "2001:db8::7");
    QVERIFY(caller.secure);
    QCOMPARE(behindProxy({{"Forwarded", "for=unknown"}}).address, "10.1.2.3");
}

void CallerAddressTest::believesNeitherIfTheyDiffer()
{
    QCOMPARE(
        behindProxy({{"Forwarded", "for=1.1.1.1"}, {"X-Forwarded-For", "2.2.2.2"}}).address,
        "10.1.2.3"
    );
    QCOMPARE(
        behindProxy({{"Forwarded", "for=2.2.2.2"}, {"X-Forwarded-For", "2.2.2.2"}}).address,
        "2.2.2.2"
    );
}

void CallerAddressTest::countsIpv6ByNetwork()
{
    QCOMPARE(addressKey("192.0.2.1"), "192.0.2.1");
    QCOMPARE(addressKey("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
}

QTEST_GUILESS_MAIN(CallerAddressTest)
#include "caller_address_test.moc"
