// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bounded pools for handlers that must not run on a connection's thread: `work` for slow things,
// `hash` for argon2id alone, at low priority. Both refuse when their queue is full, so that
// overload is answered at once instead of waited for. Any thread may post.

#include <QtGlobal>

#include <functional>
#include <memory>

namespace server {

enum class Pool { Work, Hash };

struct LaneOptions {
    int workThreads = 0; // 0: twice the cores, 4 to 16
    int workQueue = 128;
    int hashThreads = 0; // 0: 1 on up to two cores, else 2
    int hashQueue = 32;
};

struct LaneCounts {
    int running = 0;
    int queued = 0;
    quint64 done = 0;
    quint64 refused = 0;
};

class Lanes {
public:
    using Job = std::function<void()>;

    explicit Lanes(const LaneOptions &options = {});
    ~Lanes(); // like stop()
    Lanes(const Lanes &) = delete;
    Lanes &operator=(const Lanes &) = delete;

    // false: the queue is full or the lanes have stopped; answer 503 with Retry-After. What the job
    // throws is logged and ends there.
    bool post(Pool pool, Job job);
    // Takes no more, finishes what is queued, ends the threads.
    void stop();
    LaneCounts counts(Pool pool) const;

private:
    class Lane;
    Lane &lane(Pool pool) const;

    std::unique_ptr<Lane> m_work;
    std::unique_ptr<Lane> m_hash;
};

} // namespace server
