// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database.h"

#include "server/storage/data_folder.h"
#include "server/storage/migrator.h"
#include "server/storage/sqlite_connection.h"

#include <QLoggingCategory>

namespace server {

namespace {

Q_LOGGING_CATEGORY(logDatabase, "kith.storage")

// The reads that this thread is inside of, innermost first.
struct ReadFrame {
    const Database *database;
    Transaction *transaction;
    ReadFrame *outer;
};
thread_local ReadFrame *tReads = nullptr;

class ReadScope {
public:
    ReadScope(const Database *database, Transaction *transaction)
        : m_frame{database, transaction, tReads}
    {
        tReads = &m_frame;
    }
    ReadScope(const ReadScope &) = delete;
    ReadScope &operator=(const ReadScope &) = delete;
    ~ReadScope() { tReads = m_frame.outer; }

private:
    ReadFrame m_frame;
};

// One write that another thread waits for.
class Wait {
public:
    void finish(Result<> result)
    {
        // Notified under the lock: the waiting thread destroys this as soon as it can.
        const std::scoped_lock lock(m_mutex);
        m_result = std::move(result);
        m_done.notify_one();
    }
    Result<> get()
    {
        std::unique_lock lock(m_mutex);
        m_done.wait(lock, [this] { return m_result.has_value(); });
        return std::move(*m_result);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_done;
    std::optional<Result<>> m_result;
};

// At the end nobody should wait for the readers of another process.
constexpr int kCloseTimeoutMs = 100;

constexpr std::string_view kTablesWithIds =
    "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
    " WHERE m.type = 'table' AND c.name = 'id' AND c.pk = 1 AND upper(c.type) = 'INTEGER'";

} // namespace

Database::Database(DatabaseOptions options)
    : m_options(std::move(options))
    , m_readers([this] { return openForRequests(true); })
    , m_writer(
          [this] { return openForRequests(false); },
          m_options.writer,
          m_options.clock != nullptr ? *m_options.clock : m_systemClock
      )
{
}

Database::~Database()
{
    close();
}

Result<> Database::open()
{
    if (m_open)
        return {};
    TRY(prepareDatabaseFile(m_options.path));
    {
        TRY_INTO(const auto connection, openConnection(false, m_options.busyTimeoutMs));
        TRY(refuseNewer(*connection));
    }
    TRY(m_writer.start());
    m_readers.openDoors();
    m_open = true;
    return {};
}

void Database::close()
{
    if (!m_open.exchange(false))
        return;
    m_writer.stop();
    m_readers.close();
    const auto emptied = checkpoint(kCloseTimeoutMs);
    if (!emptied)
        qCInfo(logDatabase).noquote() << "Closing the database:" << emptied.error().detail;
}

void Database::submitWrite(std::function<void()> handler, std::function<void(Result<>)> committed)
{
    m_writer.submit(std::move(handler), std::move(committed));
}

void Database::onCommit(const void *owner, std::function<void()> listener)
{
    m_writer.onCommit(owner, std::move(listener));
}

void Database::forget(const void *owner)
{
    m_writer.forget(owner);
}

Result<> Database::checkpoint()
{
    return checkpoint(m_options.busyTimeoutMs);
}

Result<> Database::checkpoint(int busyTimeoutMs)
{
    TRY_INTO(const auto connection, openConnection(false, busyTimeoutMs));
    TRY_INTO(const auto statement, connection->prepare({"PRAGMA wal_checkpoint(TRUNCATE)"}));
    TRY(statement->step());
    if (statement->integer(0) == 0)
        return {};
    return common::fail(unavailable({}, QStringLiteral("readers kept the log from being emptied")));
}

Result<> Database::backupTo(const QString &path, const CopyProgress &progress)
{
    TRY_INTO(const auto connection, openConnection(true, m_options.busyTimeoutMs));
    // A snapshot of its own: otherwise each write meanwhile would make the copy begin anew.
    TRY(connection->run("BEGIN"));
    TRY(connection->run("SELECT 1 FROM sqlite_master"));
    return connection->backupTo(path, progress);
}

Result<qint64> Database::greatestId()
{
    return read([](Transaction &tx) -> Result<qint64> {
        qint64 greatest = 0;
        TRY_INTO(const auto tables, tx.values<QString>(kTablesWithIds));
        for (const QString &table : tables) {
            std::string sql = "SELECT max(id) FROM \"";
            sql.append(table.toStdString()).append("\"");
            TRY_INTO(const auto id, tx.value<qint64>(sql));
            greatest = std::max(greatest, id.value_or(0));
        }
        return greatest;
    });
}

Result<std::unique_ptr<Connection>> Database::connect()
{
    return openConnection(false, m_options.busyTimeoutMs);
}

Result<> Database::runRead(const Writer::Work &work)
{
    if (Transaction *open = openTransaction())
        return guarded([&] { return work(*open); });
    TRY_INTO(const auto connection, m_readers.take());
    return runReadOn(*connection, work);
}

Result<> Database::runReadOn(Connection &connection, const Writer::Work &work)
{
    TRY(connection.run("BEGIN"));
    Transaction tx(connection, nullptr);
    const ReadScope scope(this, &tx);
    auto result = guarded([&] { return work(tx); });
    if (connection.inTransaction())
        TRY(connection.run("COMMIT"));
    return result;
}

Result<> Database::runWrite(const Writer::Work &work)
{
    return m_writer.isWriterThread() ? m_writer.runInSavepoint(work) : writeAndWait(work);
}

Result<> Database::writeAndWait(const Writer::Work &work)
{
    Wait wait;
    Result<> own;
    m_writer.submit(
        [&] { own = m_writer.runInSavepoint(work); },
        [&](Result<> committed) { wait.finish(std::move(committed)); }
    );
    TRY(wait.get());
    return own;
}

// The transaction this thread is inside of.
Transaction *Database::openTransaction()
{
    if (m_writer.isWriterThread() && m_writer.current() != nullptr)
        return m_writer.current();
    for (ReadFrame *frame = tReads; frame != nullptr; frame = frame->outer) {
        if (frame->database == this)
            return frame->transaction;
    }
    return nullptr;
}

Result<std::unique_ptr<Connection>> Database::openConnection(bool readOnly, int busyTimeoutMs) const
{
    const SqliteOptions options{readOnly, busyTimeoutMs};
    TRY_INTO(
        std::unique_ptr<Connection> connection, SqliteConnection::open(m_options.path, options)
    );
    return connection;
}

// The sentences of open() name paths, which are not for those who send requests.
Result<std::unique_ptr<Connection>> Database::openForRequests(bool readOnly) const
{
    auto connection = openConnection(readOnly, m_options.busyTimeoutMs);
    if (connection || !m_open)
        return connection;
    const Error &cause = connection.error();
    return common::fail(unavailable(
        QStringLiteral("The server could not open its database."),
        cause.message + QLatin1Char(' ') + cause.detail
    ));
}

Result<> Database::refuseNewer(Connection &connection) const
{
    TRY_INTO(const auto statement, connection.prepare({"PRAGMA user_version"}));
    TRY(statement->step());
    const int newest = m_options.newestSchema.value_or(newestMigration());
    if (statement->integer(0) <= newest)
        return {};
    return common::fail(unavailable(QStringLiteral("The database was made by a newer kithd (schema "
                                                   "%1, this one knows %2); install that version.")
                                        .arg(statement->integer(0))
                                        .arg(newest)));
}

} // namespace server
