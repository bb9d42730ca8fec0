// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one thread on which the live hub thinks: functions run in the order they were posted, some at
// a later time. With one thread nothing of the hub needs a lock, and events keep their order. It
// sleeps until there is something to do; no timer ticks.

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace server {

class HubThread {
public:
    using Job = std::function<void()>;
    using SteadyTime = std::chrono::steady_clock::time_point;

    HubThread() = default;
    HubThread(const HubThread &) = delete;
    HubThread &operator=(const HubThread &) = delete;
    ~HubThread(); // like stop()

    void start();
    // Finishes what was posted, drops what was for later.
    void stop();

    // Any thread.
    void post(Job job);
    void postAfter(std::chrono::milliseconds delay, Job job);
    bool isCurrent() const { return std::this_thread::get_id() == m_thread.get_id(); }

private:
    void run();
    bool takeDue(std::unique_lock<std::mutex> &lock, Job &job);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::multimap<SteadyTime, Job> m_later;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace server
