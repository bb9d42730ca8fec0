// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/reader_pool.h"

namespace server {

namespace {

constexpr size_t kMaxIdle = 16;

} // namespace

ReaderPool::Lease::Lease(ReaderPool &pool, std::unique_ptr<Connection> connection)
    : m_pool(&pool)
    , m_connection(std::move(connection))
{
}

ReaderPool::Lease::~Lease()
{
    if (m_connection)
        m_pool->give(std::move(m_connection));
}

ReaderPool::ReaderPool(Open open)
    : m_open(std::move(open))
{
}

Result<ReaderPool::Lease> ReaderPool::take()
{
    std::unique_ptr<Connection> connection;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed)
            return common::fail(unavailable({}, QStringLiteral("the database is closed")));
        if (!m_idle.empty()) {
            connection = std::move(m_idle.back());
            m_idle.pop_back();
            m_used.push_back(connection.get());
        }
    }
    if (!connection) {
        TRY_INTO(connection, m_open());
        const std::scoped_lock lock(m_mutex);
        m_used.push_back(connection.get());
    }
    return Lease(*this, std::move(connection));
}

void ReaderPool::interrupt()
{
    const std::scoped_lock lock(m_mutex);
    for (Connection *each : m_used)
        each->interrupt();
}

void ReaderPool::openDoors()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = false;
}

void ReaderPool::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_idle.clear();
}

void ReaderPool::give(std::unique_ptr<Connection> connection)
{
    const std::scoped_lock lock(m_mutex);
    std::erase(m_used, connection.get());
    if (!m_closed && !connection->isBroken() && m_idle.size() < kMaxIdle)
        m_idle.push_back(std::move(connection));
    // Otherwise it is closed here, under the lock: interrupt() must not meet it half gone.
}

} // namespace server
