// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/hub_thread.h"

namespace server {

HubThread::~HubThread()
{
    stop();
}

void HubThread::start()
{
    m_thread = std::thread([this] { run(); });
}

void HubThread::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void HubThread::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void HubThread::postAfter(std::chrono::milliseconds delay, Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_later.emplace(std::chrono::steady_clock::now() + delay, std::move(job));
    }
    m_wake.notify_one();
}

bool HubThread::takeDue(std::unique_lock<std::mutex> &lock, Job &job)
{
    while (true) {
        if (!m_later.empty() && m_later.begin()->first <= std::chrono::steady_clock::now()
            && !m_stopping) {
            job = std::move(m_later.begin()->second);
            m_later.erase(m_later.begin());
            return true;
        }
        if (!m_jobs.empty()) {
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            return true;
        }
        if (m_stopping)
            return false;
        if (m_later.empty())
            m_wake.wait(lock);
        else
            m_wake.wait_until(lock, m_later.begin()->first);
    }
}

void HubThread::run()
{
    std::unique_lock lock(m_mutex);
    Job job;
    while (takeDue(lock, job)) {
        lock.unlock();
        job();
        job = nullptr; // what it holds goes before the next wait
        lock.lock();
    }
}

} // namespace server
