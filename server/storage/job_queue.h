// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Durable work for later: mails, exports, pruning. A job is added in the transaction that makes it
// necessary and runs at least once, also over crashes, so handlers must bear being run again. A
// failed job is tried again after a growing delay and is dead after its last attempt; dead jobs
// stay to be seen and revived.
//
//     jobs.handle(u"mail"_s, [&](const Job &job) { return mailer.send(decode(job.payload)); });
//     jobs.every(u"outbox.prune"_s, kHourMs, [&]() -> Result<> { ... });
//     TRY(jobs.enqueue(tx, u"mail"_s, payload));      // inside the write that registers the
//     account

#include "server/storage/database.h"
#include "server/storage/job_table.h"

#include <QHash>

#include <memory>

namespace server {

struct JobOptions {
    int maxAttempts = 10;
    qint64 leaseMs = 10 * 60 * 1000; // longer than the handler may take
    qint64 firstDelayMs = 5'000; // before the second attempt; doubles each time
    qint64 longestDelayMs = 60 * 60 * 1000;
    // Another attempt would not help: dead at once.
    std::function<bool(const Error &)> isFinal{};
    // The row goes when the job is done: its payload is nobody's business any more.
    bool forget = false;
};

class JobQueue {
public:
    using Handler = std::function<Result<>(const Job &)>;

    JobQueue(Database &db, const common::Clock &clock, common::IdSource &ids);
    JobQueue(const JobQueue &) = delete;
    JobQueue &operator=(const JobQueue &) = delete;
    ~JobQueue(); // stops

    // Both before start(). Handlers run on the queue's threads and use Database like anybody.
    void handle(const QString &kind, Handler handler, const JobOptions &options = {});
    // Once at the start and then so long after it was last done. Never dead: after its last attempt
    // it waits for the next time.
    void every(const QString &kind, qint64 periodMs, std::function<Result<>()> work);

    // runAt 0: at once.
    Result<common::JobId> enqueue(
        Transaction &tx,
        const QString &kind,
        const QByteArray &payload,
        common::Timestamp runAt = {}
    );

    // What a process that died was at is due at once, not after its lease. Before start(), by who
    // knows that nobody else runs these jobs.
    Result<> takeOver();
    // After the migrations. With 0 threads nothing runs by itself; runDue() does.
    Result<> start(int threads);
    // Waits for the handlers that run; long ones ask isStopping() from time to time. What is left
    // over runs after the next start.
    void stop();
    bool isStopping() const;

    // Runs what is due now on this thread; how many that was.
    Result<int> runDue();

    // A dead job gets all its attempts again; job.state if it is not dead.
    Result<> revive(common::JobId id);
    // Removes done and dead jobs whose payload, as JSON, has one of these texts as a value; how
    // many.
    Result<qint64> removeNaming(const QStringList &texts);
    // Removes done and dead jobs that ended before this.
    Result<qint64> prune(common::Timestamp endedBefore);
    const JobTable &table() const { return m_table; }

private:
    struct Kind {
        Handler handler;
        JobOptions options;
        qint64 periodMs = 0; // 0: not periodic
    };
    // Shared with hooks of transactions, which may outlive the queue while the server stops.
    struct Wake {
        std::mutex mutex;
        std::condition_variable changed;
        qint64 news = 0;
        bool stopping = false;
    };

    static void tell(Wake &wake);
    Result<> schedulePeriodic();
    void loop();
    Result<bool> runNext();
    Result<> runTaken(const Job &job);
    // Given up rather than running if its attempts are used up.
    Result<std::optional<Job>> take();
    void begin(Job &job, common::Timestamp now) const;
    Result<> finish(Job job, const Result<> &outcome);
    void settle(Job &job, const Result<> &outcome) const;
    qint64 delayAfter(const Job &job) const;
    qint64 waitMs();
    JobFilter filter();
    void setRunning(common::JobId id, bool running);

    Database &m_db;
    const common::Clock &m_clock;
    common::IdSource &m_ids;
    const JobTable m_table{};
    QHash<QString, Kind> m_kinds;

    std::mutex m_runningMutex;
    QList<common::JobId> m_running; // by this queue

    const std::shared_ptr<Wake> m_wake;
    std::vector<std::thread> m_threads;
};

} // namespace server
