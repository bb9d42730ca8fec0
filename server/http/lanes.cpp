// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/lanes.h"

#include <QLoggingCategory>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace server {

namespace {

Q_LOGGING_CATEGORY(lcLanes, "kith.lanes")

constexpr int kLowPriority = 10; // nice
constexpr quint64 kSliceNs = 300'000;

int cores()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

int workThreads(const LaneOptions &options)
{
    return options.workThreads > 0 ? options.workThreads : std::clamp(2 * cores(), 4, 16);
}

int hashThreads(const LaneOptions &options)
{
    return options.hashThreads > 0 ? options.hashThreads : (cores() <= 2 ? 1 : 2);
}

// As sched_setattr(2) has it; the C library of Debian 12 does not know it yet.
struct SchedulerAttributes {
    quint32 size = sizeof(SchedulerAttributes);
    quint32 policy = SCHED_BATCH;
    quint64 flags = 0;
    qint32 nice = kLowPriority;
    quint32 priority = 0;
    quint64 runtime = kSliceNs;
    quint64 deadline = 0;
    quint64 period = 0;
};

// Sign-ins may wait; whoever is reading should not notice them. Neither by their share nor by a
// slice of the usual length (1.4 ms on two cores), for which others would wait in spite of the
// priority; kernels before 6.12 take no notice of the slice.
void lowerPriority()
{
    SchedulerAttributes attributes; // of this thread only
    if (::syscall(SYS_sched_setattr, 0, &attributes, 0) == 0)
        return;
    const sched_param parameters{};
    ::pthread_setschedparam(::pthread_self(), SCHED_BATCH, &parameters);
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kLowPriority);
}

void runGuarded(const Lanes::Job &job)
{
    try {
        job();
    } catch (const std::exception &e) {
        qCCritical(lcLanes, "exception in a lane: %s", e.what());
    } catch (...) {
        qCCritical(lcLanes, "unknown exception in a lane");
    }
}

} // namespace

class Lanes::Lane {
public:
    Lane(const char *name, int threads, int queueLimit, bool lowPriority);
    ~Lane() { stop(); }
    Lane(const Lane &) = delete;
    Lane &operator=(const Lane &) = delete;

    bool post(Job job);
    void stop();
    LaneCounts counts() const;

private:
    void run();
    std::optional<Job> take();
    void finished();

    const int m_queueLimit;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_stopping = false;
    LaneCounts m_counts;
    std::vector<std::thread> m_threads;
};

Lanes::Lane::Lane(const char *name, int threads, int queueLimit, bool lowPriority)
    : m_queueLimit(queueLimit)
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this, name, lowPriority] {
            ::pthread_setname_np(::pthread_self(), name);
            if (lowPriority)
                lowerPriority();
            run();
        });
    }
}

bool Lanes::Lane::post(Job job)
{
    const std::lock_guard lock(m_mutex);
    // A job that a free thread is about to take does not wait, so it does not count as queued.
    const auto idle = static_cast<int>(m_threads.size()) - m_counts.running;
    if (m_stopping || static_cast<int>(m_queue.size()) >= m_queueLimit + idle) {
        ++m_counts.refused;
        return false;
    }
    m_queue.push_back(std::move(job));
    m_wake.notify_one();
    return true;
}

void Lanes::Lane::run()
{
    while (auto job = take()) {
        runGuarded(*job);
        job.reset(); // what it holds must go before it counts as done
        finished();
    }
}

std::optional<Lanes::Job> Lanes::Lane::take()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    if (m_queue.empty())
        return std::nullopt;
    Job job = std::move(m_queue.front());
    m_queue.pop_front();
    ++m_counts.running;
    return job;
}

void Lanes::Lane::finished()
{
    const std::lock_guard lock(m_mutex);
    --m_counts.running;
    ++m_counts.done;
}

void Lanes::Lane::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_all();
    }
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

LaneCounts Lanes::Lane::counts() const
{
    const std::lock_guard lock(m_mutex);
    LaneCounts counts = m_counts;
    counts.queued = static_cast<int>(m_queue.size());
    return counts;
}

Lanes::Lanes(const LaneOptions &options)
    : m_work(std::make_unique<Lane>("kith-work", workThreads(options), options.workQueue, false))
    , m_hash(std::make_unique<Lane>("kith-hash", hashThreads(options), options.hashQueue, true))
{
}

Lanes::~Lanes() = default;

bool Lanes::post(Pool pool, Job job)
{
    return lane(pool).post(std::move(job));
}

void Lanes::stop()
{
    m_work->stop();
    m_hash->stop();
}

LaneCounts Lanes::counts(Pool pool) const
{
    return lane(pool).counts();
}

Lanes::Lane &Lanes::lane(Pool pool) const
{
    return pool == Pool::Work ? *m_work : *m_hash;
}

} // namespace server
