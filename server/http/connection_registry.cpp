// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection_registry.h"

#include "server/http/caller_address.h"

#include <algorithm>

namespace server {

QByteArray addressKey(const QByteArray &address)
{
    auto ip = IpAddress::fromText(address);
    if (!ip || ip->isV4())
        return address;
    std::fill(ip->bytes.begin() + 8, ip->bytes.end(), static_cast<unsigned char>(0));
    return ip->toText() + "/64";
}

ConnectionSlot::ConnectionSlot(
    std::shared_ptr<ConnectionRegistry> registry, QByteArray key, bool proxy
)
    : m_registry(std::move(registry))
    , m_addressKey(std::move(key))
    , m_proxy(proxy)
{
}

ConnectionSlot::~ConnectionSlot()
{
    m_registry->release(*this);
}

void ConnectionSlot::markAuthenticated(qint64 account)
{
    if (!m_authenticated.load(std::memory_order_relaxed))
        m_registry->authenticated(*this, account);
}

ConnectionRegistry::ConnectionRegistry(const ConnectionLimits &limits)
    : m_limits(limits)
{
}

std::shared_ptr<ConnectionSlot>
ConnectionRegistry::admit(const QByteArray &address, bool trustedProxy, std::function<void()> evict)
{
    const QByteArray key = addressKey(address);
    const std::lock_guard lock(m_mutex);
    if (m_counts.open >= m_limits.connections && !evictOne(nullptr, true)) {
        ++m_counts.refused;
        return nullptr;
    }
    if (!trustedProxy) {
        const auto same = m_perAddress.find(key.toStdString());
        if (same != m_perAddress.end() && same->second >= m_limits.perAddress)
            evictOne(&key, false);
        if (m_counts.unauthenticated >= m_limits.unauthenticated)
            evictOne(nullptr, false);
        ++m_counts.unauthenticated;
        ++m_perAddress[key.toStdString()];
    }
    ++m_counts.open;
    ++m_counts.accepted;
    std::shared_ptr<ConnectionSlot> slot(new ConnectionSlot(shared_from_this(), key, trustedProxy));
    slot->m_evict = std::move(evict);
    slot->m_place = m_byAge.insert(m_byAge.end(), slot.get());
    slot->m_listed = true;
    return slot;
}

bool ConnectionRegistry::evictOldest()
{
    const std::lock_guard lock(m_mutex);
    return evictOne(nullptr, true);
}

ConnectionCounts ConnectionRegistry::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

bool ConnectionRegistry::waitUntilEmpty(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    return m_emptied.wait_for(lock, timeout, [this] { return m_counts.open == 0; });
}

// One whose request is being worked on is spared: its client did its part.
bool ConnectionRegistry::evictOne(const QByteArray *key, bool proxiesToo)
{
    const auto victim = std::ranges::find_if(m_byAge, [&](const ConnectionSlot *slot) {
        return !slot->m_busy.load(std::memory_order_relaxed) && (proxiesToo || !slot->m_proxy)
            && (key == nullptr || slot->m_addressKey == *key);
    });
    if (victim == m_byAge.end())
        return false;
    ConnectionSlot &slot = **victim;
    forget(slot);
    ++m_counts.evicted;
    slot.m_evict();
    return true;
}

void ConnectionRegistry::release(ConnectionSlot &slot)
{
    const std::lock_guard lock(m_mutex);
    forget(slot);
    if (slot.m_authenticated) {
        const auto same = m_perAccount.find(slot.m_account);
        if (--same->second == 0)
            m_perAccount.erase(same);
    }
    if (--m_counts.open == 0)
        m_emptied.notify_all();
}

void ConnectionRegistry::authenticated(ConnectionSlot &slot, qint64 account)
{
    const std::lock_guard lock(m_mutex);
    const auto same = m_perAccount.find(account);
    if (same != m_perAccount.end() && same->second >= m_limits.perAccount)
        return;
    ++m_perAccount[account];
    slot.m_account = account;
    slot.m_authenticated = true;
    forget(slot);
}

void ConnectionRegistry::forget(ConnectionSlot &slot)
{
    if (!slot.m_listed)
        return;
    slot.m_listed = false;
    m_byAge.erase(slot.m_place);
    if (slot.m_proxy)
        return;
    --m_counts.unauthenticated;
    const auto same = m_perAddress.find(slot.m_addressKey.toStdString());
    if (--same->second == 0)
        m_perAddress.erase(same);
}

} // namespace server
