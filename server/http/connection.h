// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// HTTP/1.1 on one byte stream: one request at a time, strict framing, total deadlines, bounded
// memory. Everything here happens on the io thread of the connection.

#include "server/http/caller_address.h"
#include "server/http/listener.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace server {

// The memory that bodies may take together. Any thread.
class BodyBudget {
public:
    explicit BodyBudget(qint64 limit)
        : m_limit(limit)
    {
    }
    bool take(qint64 bytes);
    void giveBack(qint64 bytes) { m_used.fetch_sub(bytes, std::memory_order_relaxed); }
    qint64 used() const { return m_used.load(std::memory_order_relaxed); }

private:
    const qint64 m_limit;
    std::atomic<qint64> m_used = 0;
};

// What all connections of a listener share.
struct HttpServices {
    RequestHandler &handler;
    HttpDeadlines deadlines{};
    TrustedProxies proxies{};
    BodyBudget budget;
    std::function<void(UpgradedStream)> takeUpgrade{};
    std::atomic<bool> stopping = false; // no keep-alive any more
};

class HttpConnection;

// The connections of one io thread. All of it on that thread, but for the constructor.
class ConnectionGroup {
public:
    // services: shared with requests that are still worked on when the listener has gone.
    ConnectionGroup(std::shared_ptr<IoThread> thread, std::shared_ptr<HttpServices> services);
    ~ConnectionGroup(); // closes what is left
    ConnectionGroup(const ConnectionGroup &) = delete;
    ConnectionGroup &operator=(const ConnectionGroup &) = delete;

    // Starts to serve it; with TLS the handshake comes first.
    void add(ByteStreamPtr stream, const QByteArray &peer);
    // Closes those that wait for a request; the others close after their answer.
    void closeIdle();

private:
    friend class HttpConnection;
    struct Private;
    std::shared_ptr<Private> d; // shared with the timer, which asks whether it is still there
};

} // namespace server
