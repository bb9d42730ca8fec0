// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection_registry.h"

#include <QTest>

using namespace server;

class ConnectionRegistryTest : public QObject {
    Q_OBJECT

private slots:
    void evictsTheOldestOfAll();
    void evictsTheOldestOfTheAddress();
    void sparesAuthenticatedOnes();
    void exemptsProxies();
    void refusesWhenNobodyCanGo();
    void tellsWhenEmpty();

private:
    using Slot = std::shared_ptr<ConnectionSlot>;
    Slot admit(const QByteArray &address, int number, bool proxy = false)
    {
        return m_registry->admit(address, proxy, [this, number] { m_evicted.append(number); });
    }
    void start(int connections, int unauthenticated, int perAddress)
    {
        m_evicted.clear();
        m_registry = std::make_shared<ConnectionRegistry>(ConnectionLimits{
            connections, unauthenticated, perAddress});
    }

    std::shared_ptr<ConnectionRegistry> m_registry;
    QList<int> m_evicted;
};

void ConnectionRegistryTest::evictsTheOldestOfAll()
{
    start(100, 2, 100);
    const QList<Slot> slots_{admit("a", 1), admit("b", 2), admit("c", 3)};
    QCOMPARE(m_evicted, QList<int>{1});
    QCOMPARE(m_registry->counts().unauthenticated, 2);
    QCOMPARE(m_registry->counts().open, 3); // the evicted one is still closing
    QVERIFY(m_registry->evictOldest());
    QCOMPARE(m_evicted, (QList<int>{1, 2}));
}

void ConnectionRegistryTest::evictsTheOldestOfTheAddress()
{
    start(100, 100, 2);
    const QList<Slot> slots_{admit("a", 1), admit("b", 2), admit("b", 3), admit("b", 4)};
    QCOMPARE(m_evicted, QList<int>{2});
}

void ConnectionRegistryTest::sparesAuthenticatedOnes()
{
    start(100, 2, 100);
    const Slot first = admit("a", 1);
    first->markAuthenticated(1);
    first->markAuthenticated(1);
    const QList<Slot> others{admit("b", 2), admit("c", 3), admit("d", 4)};
    QCOMPARE(m_evicted, QList<int>{2});
    QVERIFY(first->isAuthenticated());
}

void ConnectionRegistryTest::exemptsProxies()
{
    start(4, 1, 1);
    const QList<Slot> proxied{admit("p", 1, true), admit("p", 2, true), admit("p", 3, true)};
    QVERIFY(m_evicted.isEmpty());
    QCOMPARE(m_registry->counts().unauthenticated, 0);
    const Slot plain = admit("a", 4);
    const Slot more = admit("p", 5, true); // the total holds for everybody
    QCOMPARE(m_evicted, QList<int>{1});
}

void ConnectionRegistryTest::refusesWhenNobodyCanGo()
{
    start(1, 10, 10);
    const Slot only = admit("a", 1);
    only->markAuthenticated(1);
    QVERIFY(!admit("b", 2));
    QCOMPARE(m_registry->counts().refused, 1U);
}

void ConnectionRegistryTest::tellsWhenEmpty()
{
    start(10, 10, 10);
    Slot slot = admit("a", 1);
    QVERIFY(!m_registry->waitUntilEmpty(std::chrono::milliseconds(1)));
    slot.reset();
    QVERIFY(m_registry->waitUntilEmpty(std::chrono::milliseconds(1)));
    QCOMPARE(m_registry->counts().unauthenticated, 0);
}

QTEST_GUILESS_MAIN(ConnectionRegistryTest)
#include "connection_registry_test.moc"
