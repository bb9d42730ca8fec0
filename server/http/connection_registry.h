// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who is connected: the counts behind limits.connections, limits.unauthenticated and
// limits.per_address. Where a cap is reached, the oldest connection that has not shown a valid
// token and whose request is not being worked on makes room (security.md, rule 5). Those that have
// shown one are spared, as many as one account needs. Any thread.

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace server {

struct ConnectionLimits {
    int connections = 10'000; // the listener lowers it to half of the file limit
    int unauthenticated = 512;
    int perAddress = 64; // unauthenticated ones; IPv6 by /64
    int perAccount = 100; // authenticated ones; what is more counts as unauthenticated
};

struct ConnectionCounts {
    int open = 0;
    int unauthenticated = 0;
    quint64 accepted = 0;
    quint64 evicted = 0;
    quint64 refused = 0;
};

class ConnectionRegistry;

// The place of one connection; given back when the last owner (stream, request) lets go.
class ConnectionSlot {
public:
    ~ConnectionSlot();
    ConnectionSlot(const ConnectionSlot &) = delete;
    ConnectionSlot &operator=(const ConnectionSlot &) = delete;

    // From now on the connection is never evicted and counts only against limits.connections and
    // those of the account; unless the account has too many already.
    void markAuthenticated(qint64 account);
    bool isAuthenticated() const { return m_authenticated.load(std::memory_order_relaxed); }

private:
    friend class ConnectionRegistry;
    friend class HttpConnection;
    ConnectionSlot(std::shared_ptr<ConnectionRegistry> registry, QByteArray addressKey, bool proxy);
    void setBusy(bool busy) { m_busy.store(busy, std::memory_order_relaxed); }

    const std::shared_ptr<ConnectionRegistry> m_registry; // outlives the listener's own use
    const QByteArray m_addressKey;
    const bool m_proxy;
    std::atomic<bool> m_authenticated = false;
    std::atomic<bool> m_busy = false; // a handler works for it
    // Guarded by the registry.
    qint64 m_account = 0; // when authenticated
    std::function<void()> m_evict;
    bool m_listed = false; // may be evicted: neither authenticated nor evicted already
    std::list<ConnectionSlot *>::iterator m_place{};
};

class ConnectionRegistry : public std::enable_shared_from_this<ConnectionRegistry> {
public:
    explicit ConnectionRegistry(const ConnectionLimits &limits);

    // address: of the socket, in text. evict is called at most once, on any thread and with the
    // registry locked: it may only post. Null if there is no room even by eviction.
    std::shared_ptr<ConnectionSlot>
    admit(const QByteArray &address, bool trustedProxy, std::function<void()> evict);
    // Lets the oldest unauthenticated connection go, for want of file descriptors.
    bool evictOldest();
    ConnectionCounts counts() const;
    // False if connections are still open after that time.
    bool waitUntilEmpty(std::chrono::milliseconds timeout);

private:
    friend class ConnectionSlot;
    void release(ConnectionSlot &slot);
    void authenticated(ConnectionSlot &slot, qint64 account);
    void forget(ConnectionSlot &slot);
    bool evictOne(const QByteArray *key, bool proxiesToo);

    const ConnectionLimits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_emptied;
    ConnectionCounts m_counts;
    std::list<ConnectionSlot *> m_byAge; // those that may be evicted, oldest first
    std::unordered_map<std::string, int> m_perAddress;
    std::unordered_map<qint64, int> m_perAccount;
};

// The key under which addresses are counted: IPv4 as it is, IPv6 by its /64.
QByteArray addressKey(const QByteArray &address);

} // namespace server
