// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The threads that work with PostgreSQL, each with a connection of its own, which it opens when it
// first needs one and again when the server was away. Reading is one snapshot (REPEATABLE READ,
// READ ONLY). Each write is a SERIALIZABLE transaction of its own, so that what a policy has read
// is still so when its change is committed; one that lost against another is run again, the last
// time alone. So work may be called several times, each time from the beginning. Part of Database.

#include "server/storage/postgres_connection.h"
#include "server/storage/write_gate.h"
#include "server/storage/writer.h"

namespace server {

class PostgresPool {
public:
    using Open = std::function<Result<std::unique_ptr<PostgresConnection>>()>;
    using Work = Writer::Work;
    using Committed = Writer::Committed;

    PostgresPool(Open open, const PoolLimits &limits, const common::Clock &clock);
    ~PostgresPool();

    void start();
    // Finishes what is queued, then ends the threads. Not to be called on one of them.
    void stop();

    // On a thread of the pool within the transaction that is open there, or in one of its own;
    // elsewhere it waits for a thread of the pool.
    Result<> read(const Work &work);
    Result<> write(const Work &work);
    // Later, on a thread of the pool; done hears of refusal on the calling thread.
    void submitRead(std::function<void()> handler, Committed done)
    {
        submit(std::move(handler), std::move(done), false);
    }
    void submitWrite(std::function<void()> handler, Committed done)
    {
        submit(std::move(handler), std::move(done), true);
    }
    // Stops what is being read just now.
    void interruptReads();

    void onCommit(const void *owner, Transaction::Hook listener)
    {
        m_listeners.add(owner, std::move(listener));
    }
    void forget(const void *owner) { m_listeners.forget(owner); }
    WriterStats stats() const;

private:
    struct Worker;
    struct Item {
        std::function<void()> run;
        std::function<void(Result<>)> refused;
        bool writes = false;
        qint64 queuedAt = 0;
    };

    Worker *current() const;
    void submit(std::function<void()> handler, Committed done, bool writes);
    Result<> runElsewhere(const std::function<Result<>()> &work, bool writes);
    Result<> post(Item item);
    void loop();
    std::deque<Item> *nextQueue();
    bool take(Item &item);
    void run(Item &item);
    void finished(const Item &item);

    Result<> ensureConnected(Worker &worker) const;
    Result<> readHere(Worker &worker, const Work &work);
    Result<> readOnce(Worker &worker, const Work &work);
    Result<> writeHere(Worker &worker, const Work &work);
    Result<> writeOnce(Worker &worker, const Work &work);
    Result<> workAndCommit(Worker &worker, Transaction &tx, const Work &work);
    Result<> commit(Worker &worker);
    static Result<> inSavepoint(Worker &worker, const Work &work);
    void announce(Worker &worker);

    static thread_local Worker *tWorker; // of this thread

    const Open m_open;
    const PoolLimits m_limits;
    const common::Clock &m_clock;
    CommitListeners m_listeners;
    WriteGate m_gate;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::deque<Item> m_reads;
    std::deque<Item> m_writes; // never on all threads: a read that a listener waits for gets one
    int m_writing = 0; // threads that write, or wait to
    std::vector<std::thread> m_threads;
    std::vector<Worker *> m_readers; // that are in a read just now
    size_t m_idle = 0;
    bool m_accepting = false;

    std::atomic<qint64> m_commits{0};
    std::atomic<qint64> m_failedCommits{0};
    std::atomic<qint64> m_refused{0};
    std::atomic<qint64> m_queued{0};
};

} // namespace server
