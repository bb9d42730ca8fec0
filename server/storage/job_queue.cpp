// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/job_queue.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

namespace server {

namespace {

Q_LOGGING_CATEGORY(logJobs, "kith.jobs")

// Jobs that another process adds are noticed after this.
constexpr qint64 kLongestWaitMs = 30'000;
constexpr qint64 kWaitAfterErrorMs = 1'000;
constexpr int kPrunePage = 500;

QString textOf(const Error &error)
{
    return error.detail.isEmpty() ? error.shownMessage() : error.detail;
}

} // namespace

JobQueue::JobQueue(Database &db, const common::Clock &clock, common::IdSource &ids)
    : m_db(db)
    , m_clock(clock)
    , m_ids(ids)
    , m_wake(std::make_shared<Wake>())
{
}

JobQueue::~JobQueue()
{
    stop();
}

void JobQueue::handle(const QString &kind, Handler handler, const JobOptions &options)
{
    m_kinds.insert(kind, {std::move(handler), options});
}

void JobQueue::every(const QString &kind, qint64 periodMs, std::function<Result<>()> work)
{
    m_kinds.insert(kind, {[work = std::move(work)](const Job &) { return work(); }, {}, periodMs});
}

Result<common::JobId> JobQueue::enqueue(
    Transaction &tx, const QString &kind, const QByteArray &payload, common::Timestamp runAt
)
{
    const common::Timestamp now = m_clock.now();
    const Job job{
        .id = m_ids.next<common::JobId>(),
        .kind = kind,
        .payload = payload,
        .runAt = runAt.ms != 0 ? runAt : now,
        .maxAttempts = m_kinds.value(kind).options.maxAttempts,
        .createdAt = now,
    };
    TRY(m_table.add(tx, job));
    tx.afterCommit([wake = m_wake] { tell(*wake); });
    return job.id;
}

Result<> JobQueue::takeOver()
{
    return m_db.write([this](Transaction &tx) {
        return m_table.release(tx, m_kinds.keys(), m_clock.now());
    });
}

Result<> JobQueue::start(int threads)
{
    TRY(schedulePeriodic());
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { loop(); });
    return {};
}

void JobQueue::stop()
{
    {
        const std::scoped_lock lock(m_wake->mutex);
        m_wake->stopping = true;
    }
    m_wake->changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool JobQueue::isStopping() const
{
    const std::scoped_lock lock(m_wake->mutex);
    return m_wake->stopping;
}

Result<int> JobQueue::runDue()
{
    int count = 0;
    while (true) {
        TRY_INTO(const bool ran, runNext());
        if (!ran)
            return count;
        ++count;
    }
}

Result<> JobQueue::revive(common::JobId id)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const bool revived, m_table.revive(tx, id, m_clock.now()));
        if (!revived)
            return common::fail(ErrorCode::JobState);
        tx.afterCommit([wake = m_wake] { tell(*wake); });
        return {};
    });
}

Result<qint64> JobQueue::removeNaming(const QStringList &texts)
{
    const auto names = [&](const Job &job) {
        return std::ranges::any_of(texts, [&](const QString &text) {
            return job.payload.contains('"' + text.toUtf8() + '"');
        });
    };
    qint64 removed = 0;
    for (const JobState state : {JobState::Done, JobState::Dead}) {
        common::JobId below;
        while (true) {
            TRY_INTO(const auto jobs, m_db.read([&](Transaction &tx) {
                return m_table.list(tx, state, below, kPrunePage);
            }));
            QList<common::JobId> found;
            for (const Job &job : jobs) {
                if (names(job))
                    found.append(job.id);
            }
            if (!found.isEmpty()) {
                TRY_INTO(const qint64 some, m_db.write([&](Transaction &tx) {
                    return m_table.remove(tx, found);
                }));
                removed += some;
            }
            if (jobs.size() < kPrunePage)
                break;
            below = jobs.constLast().id;
        }
    }
    return removed;
}

Result<qint64> JobQueue::prune(common::Timestamp endedBefore)
{
    qint64 removed = 0;
    while (true) {
        TRY_INTO(const qint64 some, m_db.write([&](Transaction &tx) {
            return m_table.removeEnded(tx, endedBefore, kPrunePage);
        }));
        removed += some;
        if (some < kPrunePage)
            return removed;
    }
}

void JobQueue::tell(Wake &wake)
{
    {
        const std::scoped_lock lock(wake.mutex);
        ++wake.news;
    }
    wake.changed.notify_all();
}

Result<> JobQueue::schedulePeriodic()
{
    return m_db.write([this](Transaction &tx) -> Result<> {
        for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind) {
            if (kind->periodMs == 0)
                continue;
            TRY_INTO(const bool pending, m_table.isPending(tx, kind.key()));
            if (!pending)
                TRY(enqueue(tx, kind.key(), {}));
        }
        return {};
    });
}

void JobQueue::loop()
{
    std::unique_lock lock(m_wake->mutex);
    while (!m_wake->stopping) {
        const qint64 news = m_wake->news;
        lock.unlock();
        const auto ran = runNext();
        if (!ran)
            qCWarning(logJobs).noquote() << "Jobs wait:" << textOf(ran.error());
        const qint64 wait = !ran ? kWaitAfterErrorMs : *ran ? 0 : waitMs();
        lock.lock();
        m_wake->changed.wait_for(lock, std::chrono::milliseconds(wait), [&] {
            return m_wake->stopping || (ran && m_wake->news != news);
        });
    }
}

// False: nothing is due.
Result<bool> JobQueue::runNext()
{
    TRY_INTO(const auto job, take());
    if (!job)
        return false;
    if (job->state == JobState::Running)
        TRY(runTaken(*job));
    return true;
}

Result<> JobQueue::runTaken(const Job &job)
{
    setRunning(job.id, true);
    const Result<> outcome = guarded([&] { return m_kinds.constFind(job.kind)->handler(job); });
    Result<> finished = finish(job, outcome);
    setRunning(job.id, false);
    return finished;
}

Result<std::optional<Job>> JobQueue::take()
{
    const JobFilter mine = filter();
    const common::Timestamp now = m_clock.now();
    // Looking costs no commit.
    TRY_INTO(const auto seen, m_db.read([&](Transaction &tx) {
        return m_table.findDue(tx, mine, now);
    }));
    if (!seen)
        return std::optional<Job>();
    return m_db.write([&](Transaction &tx) -> Result<std::optional<Job>> {
        TRY_INTO(auto job, m_table.findDue(tx, mine, now));
        if (!job)
            return std::optional<Job>();
        const qint64 before = job->attempts;
        begin(*job, now);
        TRY(m_table.update(tx, *job, before));
        return job;
    });
}

void JobQueue::begin(Job &job, common::Timestamp now) const
{
    // The process died in its last attempt; perhaps it was the job that killed it.
    if (job.state == JobState::Running && job.attempts >= job.maxAttempts) {
        settle(job, common::fail(common::internalError(QStringLiteral("did not come to its end"))));
        return;
    }
    ++job.attempts;
    job.state = JobState::Running;
    job.lockedUntil = now.plusMs(m_kinds.value(job.kind).options.leaseMs);
}

Result<> JobQueue::finish(Job job, const Result<> &outcome)
{
    const qint64 attempts = job.attempts;
    settle(job, outcome);
    const bool forget = job.state == JobState::Done && m_kinds.value(job.kind).options.forget;
    return m_db.write([&](Transaction &tx) -> Result<> {
        if (forget)
            return m_table.remove(tx, job.id);
        TRY(m_table.update(tx, job, attempts));
        return {};
    });
}

// What becomes of a job after an attempt.
void JobQueue::settle(Job &job, const Result<> &outcome) const
{
    const common::Timestamp now = m_clock.now();
    const JobOptions options = m_kinds.value(job.kind).options;
    const bool isFinal = !outcome && options.isFinal && options.isFinal(outcome.error());
    const bool last = isFinal || job.attempts >= job.maxAttempts;
    const qint64 period = m_kinds.value(job.kind).periodMs;
    job.lockedUntil.reset();
    job.lastError = outcome ? QString() : textOf(outcome.error());
    if (!outcome)
        qCWarning(logJobs).noquote()
            << "Job" << job.kind << job.id.toString()
            << (last && period == 0 ? "is dead:" : "failed:") << job.lastError;
    if (!outcome && !last) {
        job.state = JobState::Queued;
        job.runAt = now.plusMs(delayAfter(job));
    } else if (period > 0) {
        job.state = JobState::Queued;
        job.runAt = now.plusMs(period);
        job.attempts = 0;
    } else {
        job.state = outcome ? JobState::Done : JobState::Dead;
        job.finishedAt = now;
    }
}

qint64 JobQueue::delayAfter(const Job &job) const
{
    const JobOptions options = m_kinds.value(job.kind).options;
    qint64 delay = options.firstDelayMs;
    for (qint64 i = 1; i < job.attempts && delay < options.longestDelayMs; ++i)
        delay *= 2;
    return std::min(delay, options.longestDelayMs);
}

// Until the next job is due.
qint64 JobQueue::waitMs()
{
    const JobFilter mine = filter();
    const auto next = m_db.read([&](Transaction &tx) { return m_table.nextDue(tx, mine); });
    if (!next)
        return kWaitAfterErrorMs;
    if (!*next)
        return kLongestWaitMs;
    return std::clamp<qint64>((*next)->ms - m_clock.now().ms, 0, kLongestWaitMs);
}

JobFilter JobQueue::filter()
{
    const std::scoped_lock lock(m_runningMutex);
    return {m_kinds.keys(), m_running};
}

void JobQueue::setRunning(common::JobId id, bool running)
{
    const std::scoped_lock lock(m_runningMutex);
    if (running)
        m_running.append(id);
    else
        m_running.removeOne(id);
}

} // namespace server
