// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database.h"

#include "server/storage/data_folder.h"
#include "server/storage/database_copy.h"
#include "server/storage/migrator.h"
#include "server/storage/postgres_pool.h"
#include "server/storage/sqlite_connection.h"

#include <QDir>
#include <QFileInfo>
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

} // namespace

Database::Database(DatabaseOptions options)
    : m_options(std::move(options))
    , m_readers([this] { return openForRequests(true); })
    , m_writer(
          [this] { return openForRequests(false); },
          m_options.writer,
          m_options.clock != nullptr ? *m_options.clock : m_systemClock
      )
    , m_postgres(
          m_options.postgres ? std::make_unique<PostgresPool>(
              [this] { return openPostgres({}); },
              m_options.pool,
              m_options.clock != nullptr ? *m_options.clock : m_systemClock
          )
                             : nullptr
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
    if (m_postgres)
        return openAtPostgres();
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
    if (m_postgres) {
        m_postgres->stop();
        return;
    }
    m_writer.stop();
    m_readers.close();
    const auto emptied = checkpoint(kCloseTimeoutMs);
    if (!emptied)
        qCInfo(logDatabase).noquote() << "Closing the database:" << emptied.error().detail;
}

void Database::submitWrite(std::function<void()> handler, std::function<void(Result<>)> committed)
{
    if (m_postgres)
        m_postgres->submitWrite(std::move(handler), std::move(committed));
    else
        m_writer.submit(std::move(handler), std::move(committed));
}

void Database::submitRead(std::function<void()> handler, std::function<void(Result<>)> refused)
{
    if (m_postgres)
        m_postgres->submitRead(std::move(handler), [refused = std::move(refused)](Result<> done) {
            if (!done)
                refused(std::move(done));
        });
    else
        handler();
}

void Database::onCommit(const void *owner, std::function<void()> listener)
{
    if (m_postgres)
        m_postgres->onCommit(owner, std::move(listener));
    else
        m_writer.onCommit(owner, std::move(listener));
}

void Database::forget(const void *owner)
{
    if (m_postgres)
        m_postgres->forget(owner);
    else
        m_writer.forget(owner);
}

void Database::interruptReads()
{
    if (m_postgres)
        m_postgres->interruptReads();
    else
        m_readers.interrupt();
}

WriterStats Database::stats() const
{
    return m_postgres ? m_postgres->stats() : m_writer.stats();
}

const Dialect &Database::dialect() const
{
    return Dialect::of(m_postgres ? Engine::Postgres : Engine::Sqlite);
}

QString Database::copiesFolder() const
{
    if (m_postgres || !m_options.copies.isEmpty())
        return m_options.copies;
    return QFileInfo(m_options.path).absoluteDir().filePath(QStringLiteral("backups"));
}

QString Database::name() const
{
    return m_options.postgres ? m_options.postgres->shown() : m_options.path;
}

Result<> Database::checkpoint()
{
    if (m_postgres)
        return {};
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
    if (m_postgres)
        return copyToFile(path, progress);
    TRY_INTO(
        const auto connection,
        SqliteConnection::open(m_options.path, {true, m_options.busyTimeoutMs})
    );
    // A snapshot of its own: otherwise each write meanwhile would make the copy begin anew.
    TRY(connection->run("BEGIN"));
    TRY(connection->run("SELECT 1 FROM sqlite_master"));
    return connection->backupTo(path, progress);
}

Result<> Database::copyToFile(const QString &path, const CopyProgress &progress)
{
    const auto step = [&progress](const QString &, qint64, qint64) {
        if (progress)
            progress(0, 0);
    };
    TRY(server::copyToFile(*this, path, QStringLiteral(":/migrations"), m_systemClock, step));
    return {};
}

Result<qint64> Database::greatestId()
{
    return read([](Transaction &tx) -> Result<qint64> {
        qint64 greatest = 0;
        TRY_INTO(const auto tables, tx.values<QString>(tx.dialect().tablesWithIds()));
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
    if (m_postgres)
        return m_postgres->read(work);
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
    if (m_postgres)
        return m_postgres->write(work);
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
    if (m_postgres) {
        // For migrations, which take as long as they take.
        TRY_INTO(
            std::unique_ptr<Connection> connection,
            openPostgres({.statementMs = 0, .lockMs = busyTimeoutMs})
        );
        return connection;
    }
    const SqliteOptions options{readOnly, busyTimeoutMs};
    TRY_INTO(
        std::unique_ptr<Connection> connection, SqliteConnection::open(m_options.path, options)
    );
    return connection;
}

Result<> Database::openAtPostgres()
{
    TRY_INTO(const auto connection, openConnection(false, m_options.busyTimeoutMs));
    TRY_INTO(const auto encoding, connection->prepare({"SHOW server_encoding"}));
    TRY(encoding->step());
    if (encoding->text(0) != u"UTF8")
        return common::fail(
            unavailable(QStringLiteral("The database %1 must have the encoding UTF8.").arg(name()))
        );
    TRY(refuseNewer(*connection));
    m_postgres->start();
    m_open = true;
    return {};
}

Result<std::unique_ptr<PostgresConnection>> Database::openPostgres(const PostgresOptions &options
) const
{
    auto connection = PostgresConnection::open(*m_options.postgres, options);
    if (!connection)
        return common::fail(hidden(connection.error()));
    return connection;
}

Result<std::unique_ptr<Connection>> Database::openForRequests(bool readOnly) const
{
    auto connection = openConnection(readOnly, m_options.busyTimeoutMs);
    if (!connection)
        return common::fail(hidden(connection.error()));
    return connection;
}

// The sentences of open() name paths and hosts, which are not for those who send requests.
Error Database::hidden(const Error &cause) const
{
    if (!m_open)
        return cause;
    return unavailable(
        QStringLiteral("The server could not open its database."),
        cause.message + QLatin1Char(' ') + cause.detail
    );
}

// The last migration, without knowing any table.
Result<int> Database::schemaOf(Connection &connection) const
{
    std::string_view sql = "PRAGMA user_version";
    if (m_postgres) {
        TRY_INTO(
            const auto found,
            connection.prepare({"SELECT to_regclass('schema_migrations') IS NOT NULL"})
        );
        TRY(found->step());
        if (found->integer(0) == 0)
            return 0;
        sql = "SELECT coalesce(max(number), 0) FROM schema_migrations";
    }
    TRY_INTO(const auto statement, connection.prepare({sql}));
    TRY(statement->step());
    return static_cast<int>(statement->integer(0));
}

Result<> Database::refuseNewer(Connection &connection) const
{
    TRY_INTO(const int schema, schemaOf(connection));
    const int newest = m_options.newestSchema.value_or(newestMigration());
    if (schema <= newest)
        return {};
    return common::fail(unavailable(QStringLiteral("The database was made by a newer kithd (schema "
                                                   "%1, this one knows %2); install that version.")
                                        .arg(schema)
                                        .arg(newest)));
}

} // namespace server
