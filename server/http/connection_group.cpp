// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection_group.h"

#include "server/http/byte_stream.h"
#include "server/http/connection.h"
#include "server/http/io_thread.h"

#include <algorithm>
#include <vector>

#include <boost/asio/steady_timer.hpp>

namespace asio = boost::asio;

namespace server {

struct ConnectionGroup::Private {
    Private(std::shared_ptr<IoThread> ioThread, std::shared_ptr<HttpServices> shared);

    void watch();
    void checkDeadlines();

    const std::shared_ptr<IoThread> thread; // shared with responders, which may come later
    const std::shared_ptr<HttpServices> services;
    HttpConnections connections; // shared with their operations
    asio::basic_waitable_timer<std::chrono::steady_clock> timer;
    std::chrono::milliseconds period;
    bool watching = false;
    std::weak_ptr<Private> self;
};

namespace {

// Deadlines are looked at a few times within the shortest of them, at most once a second: cheaper
// than a timer for each of thousands of connections.
std::chrono::milliseconds checkPeriod(const HttpDeadlines &deadlines)
{
    using std::chrono::milliseconds;
    const milliseconds shortest = std::min(
        {deadlines.handshake,
         deadlines.head,
         deadlines.body,
         deadlines.uploadGrace,
         deadlines.idle,
         deadlines.writeStall,
         deadlines.linger}
    );
    return std::clamp(shortest / 4, milliseconds(10), milliseconds(1000));
}

} // namespace

ConnectionGroup::Private::Private(
    std::shared_ptr<IoThread> ioThread, std::shared_ptr<HttpServices> shared
)
    : thread(std::move(ioThread))
    , services(std::move(shared))
    , timer(thread->context())
    , period(checkPeriod(services->deadlines))
{
}

void ConnectionGroup::Private::watch()
{
    watching = !connections.empty();
    if (!watching)
        return;
    timer.expires_after(period);
    timer.async_wait([weak = self](const boost::system::error_code &error) {
        const auto still = weak.lock();
        if (error || !still)
            return;
        still->checkDeadlines();
        still->watch();
    });
}

void ConnectionGroup::Private::checkDeadlines()
{
    const qint64 now = HttpConnection::nowMs();
    std::vector<std::shared_ptr<HttpConnection>> due;
    for (const auto &connection : connections) {
        if (connection->isDue(now))
            due.push_back(connection);
    }
    for (const auto &connection : due)
        connection->expire();
}

ConnectionGroup::ConnectionGroup(
    std::shared_ptr<IoThread> thread, std::shared_ptr<HttpServices> services
)
    : d(std::make_shared<Private>(std::move(thread), std::move(services)))
{
    d->self = d;
}

ConnectionGroup::~ConnectionGroup()
{
    const auto connections = std::move(d->connections);
    for (const auto &connection : connections) {
        connection->leaveAll();
        connection->closeNow();
    }
}

void ConnectionGroup::add(ByteStreamPtr stream, const QByteArray &peer)
{
    if (d->services->stopping)
        return;
    const auto connection = std::make_shared<HttpConnection>(
        d->connections, d->thread, d->services, std::move(stream), peer
    );
    d->connections.insert(connection);
    connection->start();
    if (!d->watching)
        d->watch();
}

void ConnectionGroup::closeIdle()
{
    const auto connections = d->connections;
    for (const auto &connection : connections) {
        if (connection->isIdle())
            connection->closeNow();
    }
}

} // namespace server
