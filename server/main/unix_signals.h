// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// SIGTERM, SIGINT and SIGHUP as calls in the event loop, by the self-pipe trick. A second SIGTERM
// or SIGINT ends the process at once, even if the loop does not run. SIGPIPE is ignored.

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace server {

class UnixSignals {
public:
    // received: the number of the signal, in the thread that made this. There can only be one.
    explicit UnixSignals(std::function<void(int)> received);
    ~UnixSignals();
    UnixSignals(const UnixSignals &) = delete;
    UnixSignals &operator=(const UnixSignals &) = delete;

private:
    void read();

    const std::function<void(int)> m_received;
    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace server
