// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite_error.h"

#include "server/storage/damage.h"

#include <QLatin1String>

#include <cerrno>

#include <sqlite3.h>

namespace server {

namespace {

constexpr size_t kMaxLoggedSql = 300;

QString causeOf(sqlite3 *db, int code, std::string_view sql)
{
    const std::string_view shown = sql.substr(0, kMaxLoggedSql);
    return QStringLiteral("sqlite %1: %2 [%3]")
        .arg(code)
        .arg(
            QString::fromUtf8(sqlite3_errmsg(db)),
            QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size()))
        );
}

Constraint constraintKind(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return Constraint::Unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return Constraint::ForeignKey;
    case SQLITE_CONSTRAINT_NOTNULL:
        return Constraint::NotNull;
    case SQLITE_CONSTRAINT_CHECK:
        return Constraint::Check;
    default:
        return Constraint::Other;
    }
}

// "UNIQUE constraint failed: users.username" or "...: index 'users_name'".
QString constraintSubject(sqlite3 *db)
{
    const QString message = QString::fromUtf8(sqlite3_errmsg(db));
    const qsizetype colon = message.indexOf(QLatin1String(": "));
    if (colon < 0)
        return {};
    QString subject = message.mid(colon + 2);
    if (subject.startsWith(QLatin1String("index '")))
        return subject.mid(7).chopped(1);
    return subject;
}

} // namespace

bool meansDiskFull(sqlite3 *db, int code)
{
    if ((code & 0xff) == SQLITE_FULL)
        return true;
    const int cause = sqlite3_system_errno(db);
    return (code & 0xff) == SQLITE_IOERR && (cause == ENOSPC || cause == EDQUOT);
}

bool breaksConnection(int code)
{
    switch (code & 0xff) {
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
        return true;
    default:
        return false;
    }
}

Error sqliteError(sqlite3 *db, int code, std::string_view sql)
{
    const QString cause = causeOf(db, code, sql);
    if (meansDiskFull(db, code)) {
        return unavailable(
            QStringLiteral("The server's disk is full, so nothing was saved. Reading still works."),
            cause
        );
    }
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        return constraintError(constraintKind(code), constraintSubject(db), cause);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
        return unavailable(QStringLiteral("The server could not use its disk."), cause);
    case SQLITE_READONLY:
        return unavailable(QStringLiteral("The server's data cannot be changed just now."), cause);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return unavailable(QStringLiteral("The database is busy."), cause);
    case SQLITE_INTERRUPT:
        return unavailable(QStringLiteral("The request was stopped."), cause);
    case SQLITE_NOMEM:
        return unavailable(QStringLiteral("The server is out of memory."), cause);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return unavailable(kDamaged, cause);
    default:
        return common::internalError(cause);
    }
}

} // namespace server
