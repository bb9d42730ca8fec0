// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/writer.h"

#include <QLoggingCategory>

namespace server {

namespace {

Q_LOGGING_CATEGORY(logWriter, "kith.storage")

Error waitedTooLongError()
{
    return unavailable(QStringLiteral("The server is busy; try again in a moment."));
}

Error closedError()
{
    return unavailable(
        QStringLiteral("The server is stopping."), QStringLiteral("the writer is closed")
    );
}

// Errors of the batch are told to requests that did nothing wrong.
Error batchError(const Error &cause)
{
    if (cause.code == ErrorCode::ServerUnavailable)
        return cause;
    return unavailable({}, cause.detail);
}

} // namespace

Writer::Writer(Open open, const WriterLimits &limits, const common::Clock &clock)
    : m_open(std::move(open))
    , m_limits(limits)
    , m_clock(clock)
{
}

Writer::~Writer()
{
    stop();
}

Result<> Writer::start()
{
    TRY_INTO(m_connection, m_open());
    m_accepting = true;
    m_thread = std::thread([this] { loop(); });
    return {};
}

void Writer::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_accepting = false;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    m_threadId = std::thread::id(); // the system gives it to another thread
    m_connection.reset();
}

void Writer::submit(Handler handler, Committed committed)
{
    std::unique_lock lock(m_mutex);
    const bool stuck = !m_queue.empty() && waitedTooLong(m_queue.front().queuedAt);
    if (!m_accepting || stuck) {
        m_refused += stuck ? 1 : 0;
        const bool open = m_accepting;
        lock.unlock();
        committed(common::fail(open ? waitedTooLongError() : closedError()));
        return;
    }
    m_queue.push_back({std::move(handler), std::move(committed), m_clock.steadyMs()});
    ++m_queued;
    lock.unlock();
    m_wake.notify_one();
}

Result<> Writer::runInSavepoint(const Work &work)
{
    if (!m_transaction)
        return common::fail(common::internalError(QStringLiteral("a write from a commit listener"))
        );
    if (!m_connection->inTransaction())
        return common::fail(unavailable({}, QStringLiteral("the transaction has been rolled back"))
        );
    TRY(m_connection->run("SAVEPOINT piece"));
    const size_t hooks = m_hooks.after.size();
    auto result = guarded([&] { return work(*m_transaction); });
    if (result)
        result = m_connection->run("RELEASE piece");
    if (!result) {
        m_hooks.after.resize(hooks);
        TRY(undoSavepoint());
    }
    return result;
}

// After an error that rolled back everything there is no savepoint left; runItems() sees that.
Result<> Writer::undoSavepoint()
{
    if (!m_connection->inTransaction())
        return {};
    TRY(m_connection->run("ROLLBACK TO piece"));
    return m_connection->run("RELEASE piece");
}

WriterStats Writer::stats() const
{
    return {m_commits, m_writes, m_failedCommits, m_refused, m_lastBatch, m_queued};
}

void Writer::loop()
{
    m_threadId = std::this_thread::get_id();
    while (waitForWork())
        runBatch();
}

// False: closed, and nothing is left.
bool Writer::waitForWork()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_queue.empty() || !m_accepting; });
    return !m_queue.empty();
}

void Writer::runBatch()
{
    std::vector<Item> done;
    Result<> outcome = begin();
    if (outcome) {
        m_transaction.emplace(*m_connection, &m_hooks);
        outcome = runItems(done);
        m_transaction.reset();
        outcome = outcome ? commit(done.size()) : outcome;
    } else
        done = takeAll();
    if (outcome)
        m_listeners.announce(m_hooks.after);
    else {
        ++m_failedCommits;
        qCWarning(logWriter).noquote() << "Writing failed:" << outcome.error().detail;
        if (m_connection && m_connection->inTransaction())
            (void)m_connection->run("ROLLBACK");
    }
    m_hooks.after.clear();
    finish(done, outcome);
}

Result<> Writer::begin()
{
    if (!m_connection || m_connection->isBroken()) {
        m_connection.reset();
        TRY_INTO(m_connection, m_open());
    }
    return m_connection->run("BEGIN IMMEDIATE");
}

Result<> Writer::runItems(std::vector<Item> &done)
{
    const qint64 end = m_clock.steadyMs() + m_limits.batchMs;
    Item item;
    while (done.size() < m_limits.batchItems && takeNext(item)) {
        if (waitedTooLong(item.queuedAt)) {
            ++m_refused;
            item.own = common::fail(waitedTooLongError());
        } else
            runItem(item);
        done.push_back(std::move(item));
        if (!m_connection->inTransaction())
            return common::fail(unavailable({}, QStringLiteral("the engine rolled back")));
        if (m_clock.steadyMs() >= end)
            break;
    }
    return {};
}

void Writer::runItem(Item &item)
{
    item.own = guarded([&]() -> Result<> {
        item.handler();
        return {};
    });
    item.handler = nullptr;
}

Result<> Writer::commit(size_t items)
{
    TRY(m_connection->run("COMMIT"));
    ++m_commits;
    m_writes += static_cast<qint64>(items);
    m_lastBatch = static_cast<qint64>(items);
    return {};
}

bool Writer::takeNext(Item &item)
{
    const std::scoped_lock lock(m_mutex);
    if (m_queue.empty())
        return false;
    item = std::move(m_queue.front());
    m_queue.pop_front();
    --m_queued;
    return true;
}

std::vector<Writer::Item> Writer::takeAll()
{
    std::vector<Item> items;
    Item item;
    while (takeNext(item))
        items.push_back(std::move(item));
    return items;
}

void Writer::finish(std::vector<Item> &done, const Result<> &outcome)
{
    for (Item &item : done) {
        Result<> told = item.own;
        if (told && !outcome)
            told = common::fail(batchError(outcome.error()));
        callQuietly([&] { item.committed(std::move(told)); });
    }
}

bool Writer::waitedTooLong(qint64 queuedAt) const
{
    return m_clock.steadyMs() - queuedAt > m_limits.waitMs;
}

} // namespace server
