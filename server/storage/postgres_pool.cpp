// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/postgres_pool.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <future>

namespace server {

namespace {

Q_LOGGING_CATEGORY(logPool, "kith.storage")

constexpr int kAttempts = 6; // of a write; the last one is alone
constexpr int kReadAttempts = 2; // the server may have been started anew in between

constexpr std::string_view kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr std::string_view kBeginWrite = "BEGIN ISOLATION LEVEL SERIALIZABLE";

size_t threadsFor(const PoolLimits &limits)
{
    const size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return limits.threads > 0 ? limits.threads : std::clamp<size_t>(4 * cores, 8, 32);
}

// More writers only lose more races: 16 clients that vote make 790 votes a second with eight
// writers (two cores, 81 lost attempts for 100 votes), 1,280 with two (8 for 100).
int writersAtOnce()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 2, 8);
}

// 1 to 2 ms after the first attempt, doubled each time; not all at the same moment.
void waitAfter(int attempt)
{
    const int most = 1000 << attempt;
    const int micros = QRandomGenerator::global()->bounded(most / 2, most);
    std::this_thread::sleep_for(std::chrono::microseconds(micros));
}

Error busyError()
{
    return unavailable(QStringLiteral("The server is busy; try again in a moment."));
}

} // namespace

struct PostgresPool::Worker {
    const PostgresPool *pool = nullptr;
    std::unique_ptr<PostgresConnection> connection{};
    Transaction *open = nullptr;
    TransactionHooks hooks{};
    bool announcing = false;
    bool committed = false; // since the item began
    bool mayRetry = false; // nothing of the last attempt is left
};

thread_local PostgresPool::Worker *PostgresPool::tWorker = nullptr;

PostgresPool::PostgresPool(Open open, const PoolLimits &limits, const common::Clock &clock)
    : m_open(std::move(open))
    , m_limits(limits)
    , m_clock(clock)
    , m_gate(writersAtOnce())
{
}

PostgresPool::~PostgresPool()
{
    stop();
}

void PostgresPool::start()
{
    const std::scoped_lock lock(m_mutex);
    m_accepting = true;
}

void PostgresPool::stop()
{
    std::vector<std::thread> threads;
    {
        const std::scoped_lock lock(m_mutex);
        m_accepting = false;
        threads.swap(m_threads);
    }
    m_wake.notify_all();
    for (std::thread &thread : threads)
        thread.join();
}

PostgresPool::Worker *PostgresPool::current() const
{
    return tWorker != nullptr && tWorker->pool == this ? tWorker : nullptr;
}

Result<> PostgresPool::read(const Work &work)
{
    Worker *worker = current();
    if (worker == nullptr)
        return runElsewhere([&] { return readHere(*current(), work); }, false);
    if (worker->open != nullptr)
        return guarded([&] { return work(*worker->open); });
    return readHere(*worker, work);
}

Result<> PostgresPool::write(const Work &work)
{
    Worker *worker = current();
    if (worker == nullptr)
        return runElsewhere([&] { return writeHere(*current(), work); }, true);
    if (worker->announcing)
        return common::fail(common::internalError(QStringLiteral("a write from a commit listener"))
        );
    if (worker->open == nullptr)
        return writeHere(*worker, work);
    if (worker->open->isWriting())
        return inSavepoint(*worker, work);
    // Within a read: the snapshot stays as it is, so the write has a connection to itself.
    Worker other{.pool = this};
    tWorker = &other;
    auto result = writeHere(other, work);
    tWorker = worker;
    return result;
}

void PostgresPool::submit(std::function<void()> handler, Committed done, bool writes)
{
    const auto own = std::make_shared<Committed>(std::move(done));
    auto run = [this, handler = std::move(handler), own] {
        const auto ran = guarded([&]() -> Result<> {
            handler();
            return {};
        });
        if (!current()->committed)
            announce(*current());
        callQuietly([&] { (*own)(ran); });
    };
    const auto posted =
        post({std::move(run), [own](Result<> why) { (*own)(std::move(why)); }, writes});
    if (!posted)
        (*own)(common::fail(posted.error()));
}

void PostgresPool::interruptReads()
{
    std::vector<std::function<void()>> stops;
    {
        const std::scoped_lock lock(m_mutex);
        for (const Worker *each : m_readers)
            stops.push_back(each->connection->stopper());
    }
    for (const auto &stop : stops)
        stop();
}

WriterStats PostgresPool::stats() const
{
    return {
        .commits = m_commits,
        .writes = m_commits,
        .failedCommits = m_failedCommits,
        .refused = m_refused,
        .lastBatch = m_commits > 0 ? 1 : 0,
        .queued = m_queued};
}

Result<> PostgresPool::runElsewhere(const std::function<Result<>()> &work, bool writes)
{
    std::promise<Result<>> promise;
    auto result = promise.get_future();
    TRY(post(
        {[&] { promise.set_value(work()); },
         [&](Result<> why) { promise.set_value(std::move(why)); },
         writes}
    ));
    return result.get();
}

Result<> PostgresPool::post(Item item)
{
    item.queuedAt = m_clock.steadyMs();
    const std::scoped_lock lock(m_mutex);
    if (!m_accepting)
        return common::fail(unavailable(
            QStringLiteral("The server is stopping."), QStringLiteral("the database is closed")
        ));
    auto &queue = item.writes ? m_writes : m_reads;
    const bool stuck = !queue.empty() && item.queuedAt - queue.front().queuedAt > m_limits.waitMs;
    if (stuck || queue.size() >= m_limits.queued) {
        ++m_refused;
        return common::fail(busyError());
    }
    queue.push_back(std::move(item));
    ++m_queued;
    if (m_reads.size() + m_writes.size() > m_idle && m_threads.size() < threadsFor(m_limits))
        m_threads.emplace_back([this] { loop(); });
    m_wake.notify_one();
    return {};
}

void PostgresPool::loop()
{
    Worker worker{.pool = this};
    tWorker = &worker;
    Item item;
    while (take(item)) {
        worker.committed = false;
        run(item);
        finished(item);
        item = {};
    }
    tWorker = nullptr;
}

// Of what may be begun now; null: nothing. With the mutex held.
std::deque<PostgresPool::Item> *PostgresPool::nextQueue()
{
    const bool mayWrite = !m_writes.empty() && m_writing < writersAtOnce();
    if (mayWrite && (m_reads.empty() || m_writes.front().queuedAt < m_reads.front().queuedAt))
        return &m_writes;
    return m_reads.empty() ? nullptr : &m_reads;
}

// False: closed, and nothing is left for this thread.
bool PostgresPool::take(Item &item)
{
    std::unique_lock lock(m_mutex);
    ++m_idle;
    std::deque<Item> *queue = nullptr;
    m_wake.wait(lock, [&] {
        queue = nextQueue();
        return queue != nullptr || !m_accepting;
    });
    --m_idle;
    if (queue == nullptr)
        return false;
    item = std::move(queue->front());
    queue->pop_front();
    --m_queued;
    m_writing += item.writes ? 1 : 0;
    return true;
}

void PostgresPool::finished(const Item &item)
{
    if (!item.writes)
        return;
    const std::scoped_lock lock(m_mutex);
    --m_writing;
    m_wake.notify_one();
}

void PostgresPool::run(Item &item)
{
    if (m_clock.steadyMs() - item.queuedAt <= m_limits.waitMs) {
        item.run();
        return;
    }
    ++m_refused;
    item.refused(common::fail(busyError()));
}

Result<> PostgresPool::ensureConnected(Worker &worker) const
{
    if (worker.connection && !worker.connection->isBroken())
        return {};
    worker.connection.reset();
    TRY_INTO(worker.connection, m_open());
    return {};
}

Result<> PostgresPool::readHere(Worker &worker, const Work &work)
{
    Result<> result;
    for (int attempt = 1; attempt <= kReadAttempts; ++attempt) {
        worker.mayRetry = false;
        result = readOnce(worker, work);
        if (result || !worker.mayRetry)
            break;
    }
    return result;
}

Result<> PostgresPool::readOnce(Worker &worker, const Work &work)
{
    TRY(ensureConnected(worker));
    {
        const std::scoped_lock lock(m_mutex);
        m_readers.push_back(&worker);
    }
    Result<> result = worker.connection->run(kBeginRead);
    if (result) {
        Transaction tx(*worker.connection, nullptr);
        worker.open = &tx;
        result = guarded([&] { return work(tx); });
        worker.open = nullptr;
        if (worker.connection->inTransaction())
            (void)worker.connection->run("COMMIT");
    }
    const std::scoped_lock lock(m_mutex);
    std::erase(m_readers, &worker);
    worker.mayRetry = worker.connection->isBroken();
    return result;
}

Result<> PostgresPool::writeHere(Worker &worker, const Work &work)
{
    Result<> result;
    for (int attempt = 1; attempt <= kAttempts; ++attempt) {
        {
            const WriteGate::Pass pass(m_gate, attempt == kAttempts);
            result = writeOnce(worker, work);
        }
        if (result || !worker.mayRetry)
            break;
        ++m_failedCommits;
        qCDebug(logPool).noquote() << "Attempt" << attempt << ":" << result.error().detail;
        if (attempt < kAttempts)
            waitAfter(attempt);
    }
    if (result)
        announce(worker);
    return result;
}

Result<> PostgresPool::writeOnce(Worker &worker, const Work &work)
{
    worker.mayRetry = false;
    worker.hooks = {};
    TRY(ensureConnected(worker));
    PostgresConnection &connection = *worker.connection;
    Result<> result = connection.run(kBeginWrite);
    if (result) {
        Transaction tx(connection, &worker.hooks);
        worker.open = &tx;
        result = workAndCommit(worker, tx, work);
        worker.open = nullptr;
    } else
        worker.mayRetry = connection.isBroken();
    if (connection.inTransaction())
        (void)connection.run("ROLLBACK");
    return result;
}

Result<> PostgresPool::workAndCommit(Worker &worker, Transaction &tx, const Work &work)
{
    PostgresConnection &connection = *worker.connection;
    Result<> result = guarded([&] { return work(tx); });
    for (size_t i = 0; result && i < worker.hooks.before.size(); ++i)
        result = guarded([&] { return worker.hooks.before[i](tx); });
    // A row that another transaction has added meanwhile is seen by the next attempt; repositories
    // that expect a violation have made another error of it.
    const bool lostRace = connection.hadConflict() || connection.isBroken()
        || (!result && isUniqueViolation(result.error()));
    if (lostRace || !result) {
        worker.mayRetry = lostRace;
        return result ? common::fail(busyError()) : result;
    }
    return commit(worker);
}

Result<> PostgresPool::commit(Worker &worker)
{
    PostgresConnection &connection = *worker.connection;
    // COMMIT would be answered like a success, yet roll back.
    if (connection.isAborted())
        return common::fail(common::internalError(QStringLiteral("an error was passed over")));
    const auto done = connection.run("COMMIT");
    worker.mayRetry = !done && connection.hadConflict();
    if (!done)
        return done;
    worker.committed = true;
    ++m_commits;
    return {};
}

Result<> PostgresPool::inSavepoint(Worker &worker, const Work &work)
{
    PostgresConnection &connection = *worker.connection;
    TRY(connection.run("SAVEPOINT piece"));
    const size_t before = worker.hooks.before.size();
    const size_t after = worker.hooks.after.size();
    auto result = guarded([&] { return work(*worker.open); });
    if (result)
        result = connection.run("RELEASE piece");
    if (!result && connection.inTransaction()) {
        worker.hooks.before.resize(before);
        worker.hooks.after.resize(after);
        TRY(connection.run("ROLLBACK TO piece"));
        TRY(connection.run("RELEASE piece"));
    }
    return result;
}

void PostgresPool::announce(Worker &worker)
{
    const auto hooks = std::exchange(worker.hooks, {});
    const bool outer = std::exchange(worker.announcing, true);
    m_listeners.announce(hooks.after);
    worker.announcing = outer;
}

} // namespace server
