// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one thread that changes the database. It takes what is queued into one transaction, runs each
// piece in a savepoint of its own, commits once, and only then tells everybody (performance.md,
// decision 2). Part of Database; nobody else uses it.

#include "common/base/clock.h"
#include "server/storage/commit_listeners.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace server {

struct WriterLimits {
    qint64 batchMs = 50; // a batch takes no more work after this
    qint64 waitMs = 2000; // what waited longer is not begun any more
    size_t batchItems = 500;
};

// Of the threads that write on PostgreSQL (postgres_pool.h).
struct PoolLimits {
    size_t threads = 0; // 0: four for each core, 8 to 32
    size_t queued = 1000; // what comes beyond that is refused
    qint64 waitMs = 2000; // what waited longer is not begun any more
};

// Figures since the start.
struct WriterStats {
    qint64 commits = 0;
    qint64 writes = 0; // pieces of work in these commits
    qint64 failedCommits = 0;
    qint64 refused = 0; // waited too long
    qint64 lastBatch = 0; // pieces in the latest commit
    qint64 queued = 0; // waiting now
};

class Writer {
public:
    using Open = std::function<Result<std::unique_ptr<Connection>>()>;
    using Work = std::function<Result<>(Transaction &)>;
    using Handler = std::function<void()>;
    using Committed = std::function<void(Result<>)>;

    Writer(Open open, const WriterLimits &limits, const common::Clock &clock);
    ~Writer();

    Result<> start();
    // Finishes what is queued, then ends the thread. Not to be called on the writer thread.
    void stop();

    void submit(Handler handler, Committed committed);
    bool isWriterThread() const { return std::this_thread::get_id() == m_threadId.load(); }
    // The transaction of the batch; null between batches. On the writer thread.
    Transaction *current() { return m_transaction ? &*m_transaction : nullptr; }
    // On the writer thread.
    Result<> runInSavepoint(const Work &work);
    // Called on the writer thread after each COMMIT, until forgotten.
    void onCommit(const void *owner, Transaction::Hook listener)
    {
        m_listeners.add(owner, std::move(listener));
    }
    void forget(const void *owner) { m_listeners.forget(owner); }

    WriterStats stats() const;

private:
    struct Item {
        Handler handler;
        Committed committed;
        qint64 queuedAt = 0;
        Result<> own{}; // what went wrong with this one alone
    };

    void loop();
    bool waitForWork();
    void runBatch();
    Result<> begin();
    Result<> runItems(std::vector<Item> &done);
    void runItem(Item &item);
    Result<> undoSavepoint();
    Result<> commit(size_t items);
    bool takeNext(Item &item);
    std::vector<Item> takeAll();
    static void finish(std::vector<Item> &done, const Result<> &outcome);
    bool waitedTooLong(qint64 queuedAt) const;

    const Open m_open;
    const WriterLimits m_limits;
    const common::Clock &m_clock;

    std::unique_ptr<Connection> m_connection;
    std::optional<Transaction> m_transaction;
    TransactionHooks m_hooks; // of the batch
    CommitListeners m_listeners;

    std::mutex m_mutex; // guards the queue
    std::condition_variable m_wake;
    std::deque<Item> m_queue;
    bool m_accepting = false;

    std::atomic<qint64> m_commits{0};
    std::atomic<qint64> m_writes{0};
    std::atomic<qint64> m_failedCommits{0};
    std::atomic<qint64> m_refused{0};
    std::atomic<qint64> m_lastBatch{0};
    std::atomic<qint64> m_queued{0};

    std::atomic<std::thread::id> m_threadId{};
    std::thread m_thread;
};

} // namespace server
