// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite_connection.h"

#include "server/storage/data_folder.h"
#include "server/storage/sqlite_error.h"
#include "server/storage/sqlite_statement.h"

#include <QFile>

#include <array>
#include <cerrno>

#include <sqlite3.h>

namespace server {

namespace {

// The log of changes is cut back to this after a checkpoint, so that one burst does not keep its
// room. A checkpoint comes after 16 MiB and not after 4: what changes often is written less often
// then, and the disk is waited for less often.
constexpr std::array kPragmas{
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 67108864",
    "PRAGMA wal_autocheckpoint = 4000",
};

constexpr int kPagesAtOnce = 2048; // of a copy, between two words about its progress

// Flags that SQLite can only be told by this call, not by a PRAGMA.
void harden(sqlite3 *db)
{
    sqlite3_extended_result_codes(db, 1);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
}

// SQLite counts what it allocates under one mutex of the whole process, where readers on several
// threads wait for each other; nobody asks for the figures.
void setUpLibrary()
{
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)done; // refused if the library is in use already: then it counts
}

int openHandle(const QByteArray &path, sqlite3 **db)
{
    setUpLibrary();
    constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    return sqlite3_open_v2(path.constData(), db, kFlags, nullptr);
}

// What a person who starts the server is told.
QString openSentence(sqlite3 *db, int code, const QString &path)
{
    if (meansDiskFull(db, code))
        return QStringLiteral("The disk that holds %1 is full.").arg(path);
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return QStringLiteral("%1 is not a database.").arg(path);
    case SQLITE_CORRUPT:
        return QStringLiteral("The database %1 is damaged; restore a backup.").arg(path);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return QStringLiteral(
                   "The database %1 cannot be written: check the permissions of the folder."
        )
            .arg(path);
    case SQLITE_BUSY:
        return QStringLiteral("The database %1 is in use by another program.").arg(path);
    default:
        return QStringLiteral("The database %1 cannot be opened.").arg(path);
    }
}

} // namespace

SqliteConnection::SqliteConnection(sqlite3 *db)
    : Connection(Dialect::of(Engine::Sqlite))
    , m_db(db)
{
}

SqliteConnection::~SqliteConnection()
{
    dropStatements();
    sqlite3_close(m_db);
}

Result<std::unique_ptr<SqliteConnection>>
SqliteConnection::open(const QString &path, const SqliteOptions &options)
{
    sqlite3 *db = nullptr;
    const int code = openHandle(QFile::encodeName(path), &db);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(db));
    if (code != SQLITE_OK) {
        const Error cause = connection->failed(code, "open");
        return common::fail(unavailable(openSentence(db, code, path), cause.detail));
    }
    harden(db);
    if (const auto ready = connection->setUp(options); !ready) {
        const QString sentence = openSentence(db, sqlite3_extended_errcode(db), path);
        return common::fail(unavailable(sentence, ready.error().detail));
    }
    return connection;
}

Result<> SqliteConnection::setUp(const SqliteOptions &options)
{
    sqlite3_busy_timeout(m_db, options.busyTimeoutMs);
    for (const char *pragma : kPragmas)
        TRY(runOnce(pragma));
    TRY_INTO(const auto mode, prepare({"PRAGMA journal_mode"}));
    TRY(mode->step());
    if (mode->text(0) != QLatin1String("wal"))
        return common::fail(common::internalError(QStringLiteral("no WAL on this file system")));
    if (options.readOnly)
        TRY(runOnce("PRAGMA query_only = ON"));
    return {};
}

Result<> SqliteConnection::runOnce(const std::string &sql)
{
    const int code = sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return common::fail(failed(code, sql));
    return {};
}

bool SqliteConnection::inTransaction() const
{
    return sqlite3_get_autocommit(m_db) == 0;
}

void SqliteConnection::interrupt()
{
    sqlite3_interrupt(m_db);
}

Result<> SqliteConnection::backupTo(const QString &path, const CopyProgress &progress)
{
    const QString part = path + QLatin1String(".part");
    QFile::remove(part);
    TRY(createPrivateFile(part));
    if (auto copied = copyTo(QFile::encodeName(part), progress); !copied) {
        QFile::remove(part);
        return copied;
    }
    return renameDurably(part, path);
}

Result<> SqliteConnection::copyTo(const QByteArray &path, const CopyProgress &progress)
{
    TRY_INTO(const auto size, prepare({"PRAGMA page_size"}));
    TRY(size->step());
    const qint64 pageSize = size->integer(0);
    sqlite3 *target = nullptr;
    int code = openHandle(path, &target);
    if (sqlite3_backup *backup = sqlite3_backup_init(target, "main", m_db, "main")) {
        while (sqlite3_backup_step(backup, kPagesAtOnce) == SQLITE_OK) {
            const qint64 total = sqlite3_backup_pagecount(backup);
            if (progress)
                progress((total - sqlite3_backup_remaining(backup)) * pageSize, total * pageSize);
        }
        code = sqlite3_backup_finish(backup);
    } else if (code == SQLITE_OK)
        code = sqlite3_extended_errcode(target);
    Result<> result;
    if (code != SQLITE_OK)
        result = common::fail(
            meansDiskFull(target, code) ? fileError(QFile::decodeName(path), ENOSPC)
                                        : sqliteError(target, code, "backup")
        );
    sqlite3_close(target);
    return result;
}

Error SqliteConnection::failed(int code, std::string_view sql)
{
    // A full disk passes; opening anew would only find it full again.
    if (breaksConnection(code) && !meansDiskFull(m_db, code))
        m_broken = true;
    return sqliteError(m_db, code, sql);
}

Result<std::unique_ptr<Statement>> SqliteConnection::compile(const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(
        m_db,
        sql.c_str(),
        static_cast<int>(sql.size() + 1),
        SQLITE_PREPARE_PERSISTENT,
        &statement,
        &rest
    );
    if (code != SQLITE_OK)
        return common::fail(failed(code, sql));
    std::unique_ptr<Statement> made = std::make_unique<SqliteStatement>(*this, statement, sql);
    if (statement == nullptr || rest != sql.c_str() + sql.size())
        return common::fail(common::internalError(
            QStringLiteral("not exactly one statement: ") + QString::fromStdString(sql)
        ));
    return made;
}

} // namespace server
