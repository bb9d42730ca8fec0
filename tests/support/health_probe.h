// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asks /healthz again and again on a connection of its own while a test does its worst, and tells
// how long the answers took.

#include "tests/support/plain_socket.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace tests {

class HealthProbe {
public:
    explicit HealthProbe(int port)
        : m_thread([this, port] { run(port); })
    {
    }
    ~HealthProbe() { stop(); }
    HealthProbe(const HealthProbe &) = delete;
    HealthProbe &operator=(const HealthProbe &) = delete;

    void stop()
    {
        m_stopping = true;
        if (m_thread.joinable())
            m_thread.join();
    }

    // After stop().
    int failures() const { return m_failures; }
    std::size_t count() const { return m_times.size(); }
    double p99Ms()
    {
        if (m_times.empty())
            return 0;
        std::ranges::sort(m_times);
        return m_times[m_times.size() * 99 / 100];
    }

private:
    // A connection that was put out to make room for another is made anew, like a browser would.
    bool ask(int port)
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            PlainSocket fresh(port);
            fresh.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            if (fresh.readStatus() == 200)
                return true;
        }
        return false;
    }

    void run(int port)
    {
        using namespace std::chrono;
        while (!m_stopping) {
            const auto start = steady_clock::now();
            if (!ask(port))
                ++m_failures;
            m_times.push_back(duration<double, std::milli>(steady_clock::now() - start).count());
            std::this_thread::sleep_for(5ms); // a pace, not a wait
        }
    }

    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_failures = 0;
    std::vector<double> m_times;
    std::thread m_thread;
};

} // namespace tests
