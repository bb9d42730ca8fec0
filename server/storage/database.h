// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The database of one server. On SQLite reading happens on the calling thread, with a connection of
// its own and one snapshot, and all changes go through one writer thread, many in one commit. On
// PostgreSQL both happen on the threads of a pool, each change in a transaction of its own. All
// functions may be called from any thread, except where they say otherwise.
//
//     return m_db.write([&](Transaction &tx) -> Result<VoteState> {
//         TRY_INTO(const auto post, m_posts.get(tx, id));
//         TRY(mayVote(caller, post));
//         TRY(m_votes.set(tx, id, caller.id, 1));
//         TRY(m_outbox.append(tx, event));
//         return m_votes.state(tx, id, caller.id);
//     });

#include "server/storage/postgres_address.h"
#include "server/storage/reader_pool.h"
#include "server/storage/writer.h"

#include <type_traits>

namespace server {

class PostgresConnection;
class PostgresPool;
struct PostgresOptions;

struct DatabaseOptions {
    QString path{}; // of the file; its folder must exist
    int busyTimeoutMs = 5000; // how long another process may hold the database
    WriterLimits writer{};
    std::optional<PostgresAddress> postgres{}; // in place of the file
    PoolLimits pool{};
    const common::Clock *clock = nullptr; // the system's if null
    // A database migrated further than this is refused; unset: as far as this program can migrate.
    std::optional<int> newestSchema{};
    // Folder of the copies that are made before migrations (migration_copy.h). Empty: `backups`
    // beside the file; on PostgreSQL none are made.
    QString copies{};
};

class Database {
public:
    explicit Database(DatabaseOptions options);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database(); // closes

    // Makes the file (0600) if there is none. Errors are sentences for whoever starts the program.
    Result<> open();
    // Finishes queued writes, then empties the log of changes into the file. Nobody may be reading.
    void close();

    // fn(Transaction &) -> Result<T>, which is also the result. Within a write on the writer
    // thread, and within a read, it takes part in that transaction.
    template <typename Fn>
    auto read(Fn &&fn)
    {
        return call(std::forward<Fn>(fn), [this](const Writer::Work &work) {
            return runRead(work);
        });
    }

    // fn(Transaction &) -> Result<T>. Returns after COMMIT. On the writer thread (in work given to
    // submitWrite(), or in another write) it runs at once in a savepoint. An error of fn undoes
    // what this fn did and nothing else. On PostgreSQL fn is called again when another transaction
    // was in the way: it must not keep anything of a call that came to nothing.
    template <typename Fn>
    auto write(Fn &&fn)
    {
        return call(std::forward<Fn>(fn), [this](const Writer::Work &work) {
            return runWrite(work);
        });
    }

    // For the write lane: the handler is run on the writer thread, committed is called there after
    // COMMIT. Its error tells that nothing of this batch was saved, that the handler was never run
    // because it waited too long, or that it threw. On PostgreSQL the handler runs on a thread of
    // the pool, and each write in it is committed by itself.
    void submitWrite(std::function<void()> handler, std::function<void(Result<>)> committed);

    // For the read lane. Whether the calling thread may read by itself; if not, submitRead() brings
    // the handler to a thread that may. refused: busy or closed, on the calling thread.
    bool readsAtOnce() const { return m_postgres == nullptr; }
    void submitRead(std::function<void()> handler, std::function<void(Result<>)> refused);

    // Called on the writer thread after each COMMIT, after the afterCommit() hooks of its writes,
    // until the owner is forgotten. Must be quick, must not write.
    void onCommit(const void *owner, std::function<void()> listener);
    void forget(const void *owner);

    // Stops what is being read just now (server.unavailable for the readers). For a stop that is in
    // haste.
    void interruptReads();
    // Empties the log of changes into the file and cuts it to nothing, so that deleted data is
    // gone.
    Result<> checkpoint();
    // A copy of the whole database, of one moment, while it is in use: a SQLite file of the same
    // schema on both engines, for which progress tells no sizes on PostgreSQL. The file must not
    // exist.
    Result<> backupTo(const QString &path, const CopyProgress &progress = {});
    // The greatest id in any table, for ClockIdSource. 0 if there is none.
    Result<qint64> greatestId();
    // A connection of its own, for migrations and checks.
    Result<std::unique_ptr<Connection>> connect();

    WriterStats stats() const;
    const Dialect &dialect() const;
    // The file; empty on PostgreSQL.
    const QString &path() const { return m_options.path; }
    QString copiesFolder() const;
    // For sentences: the file, or the address without its password.
    QString name() const;

private:
    // Takes T out of a function that gives Result<T>, for the inner functions that know no T.
    template <typename Fn, typename Run>
    static auto call(Fn &&fn, const Run &run)
    {
        using R = std::invoke_result_t<Fn &, Transaction &>;
        using T = typename R::value_type;
        static_assert(std::is_same_v<R, Result<T>>, "give the lambda its type: -> Result<...>");
        if constexpr (std::is_void_v<T>)
            return run([&fn](Transaction &tx) -> Result<> { return fn(tx); });
        else {
            std::optional<R> result;
            const Result<> done = run([&fn, &result](Transaction &tx) -> Result<> {
                result.emplace(fn(tx));
                return *result ? Result<>() : common::fail(result->error());
            });
            if (!done)
                return R(common::fail(done.error()));
            return std::move(*result);
        }
    }

    Result<> runRead(const Writer::Work &work);
    Result<> runReadOn(Connection &connection, const Writer::Work &work);
    Result<> runWrite(const Writer::Work &work);
    Result<> writeAndWait(const Writer::Work &work);
    Transaction *openTransaction();
    Result<> checkpoint(int busyTimeoutMs);
    Result<> copyToFile(const QString &path, const CopyProgress &progress);
    Result<std::unique_ptr<Connection>> openConnection(bool readOnly, int busyTimeoutMs) const;
    Result<std::unique_ptr<Connection>> openForRequests(bool readOnly) const;
    Result<std::unique_ptr<PostgresConnection>> openPostgres(const PostgresOptions &options) const;
    Result<> openAtPostgres();
    Error hidden(const Error &cause) const;
    Result<> refuseNewer(Connection &connection) const;
    Result<int> schemaOf(Connection &connection) const;

    const DatabaseOptions m_options;
    const common::SystemClock m_systemClock;
    ReaderPool m_readers;
    Writer m_writer;
    const std::unique_ptr<PostgresPool> m_postgres; // null: SQLite
    std::atomic<bool> m_open{false};
};

} // namespace server
