// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Connections for reading. A thread has one of its own while it reads; the one used last is given
// out first, so that few stay warm. Part of Database.

#include "server/storage/connection.h"

#include <functional>
#include <mutex>
#include <vector>

namespace server {

class ReaderPool {
public:
    using Open = std::function<Result<std::unique_ptr<Connection>>()>;

    // Gives the connection back at the end.
    class Lease {
    public:
        Lease(ReaderPool &pool, std::unique_ptr<Connection> connection);
        Lease(Lease &&other) noexcept = default;
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;
        Lease &operator=(Lease &&) = delete;
        ~Lease();

        Connection &operator*() const { return *m_connection; }
        Connection *operator->() const { return m_connection.get(); }

    private:
        ReaderPool *m_pool;
        std::unique_ptr<Connection> m_connection;
    };

    explicit ReaderPool(Open open);

    Result<Lease> take();
    // Stops the statements that run now; whoever runs them gets server.unavailable.
    void interrupt();
    void openDoors();
    // Closes what is idle; what is in use is closed when it comes back, and none is given out.
    void close();

private:
    void give(std::unique_ptr<Connection> connection);

    const Open m_open;
    std::mutex m_mutex;
    bool m_closed = true;
    std::vector<std::unique_ptr<Connection>> m_idle;
    std::vector<Connection *> m_used;
};

} // namespace server
