// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/postgres_error.h"

#include <QRegularExpression>

namespace server {

namespace {

constexpr size_t kMaxLoggedSql = 300;

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The first line only: what follows shows values of members.
QString causeOf(const QSqlError &error, std::string_view sql)
{
    return QStringLiteral("postgres %1: %2 [%3]")
        .arg(
            error.nativeErrorCode(),
            error.databaseText().section(u'\n', 0, 0),
            utf8(sql.substr(0, kMaxLoggedSql))
        );
}

// "users" of "INSERT INTO users ..." and "UPDATE users SET ...".
QString changedTable(std::string_view sql)
{
    static const QRegularExpression kTable(
        QStringLiteral("^\\s*(?:INSERT\\s+INTO|UPDATE)\\s+\"?(\\w+)\"?")
    );
    return kTable.match(utf8(sql.substr(0, kMaxLoggedSql))).captured(1);
}

// "users_username, users.username_folded": the name of the index and its columns. In every language
// the message has the name in quotes and the detail begins with "... (columns)=(values)".
QString uniqueSubject(const QString &message, std::string_view sql)
{
    static const QRegularExpression kIndex(
        QStringLiteral("[\"\u201e\u201c\u00ab](\\w+)[\"\u201c\u201d\u00bb]")
    );
    static const QRegularExpression kColumns(QStringLiteral("\\(([^()]+)\\)=\\("));
    QStringList names{kIndex.match(message).captured(1)};
    const QString table = changedTable(sql);
    const QString columns = kColumns.match(message).captured(1);
    for (const QString &column : columns.split(u',', Qt::SkipEmptyParts))
        names.append(table + u'.' + column.trimmed());
    return names.join(QLatin1String(", "));
}

Error violation(const QSqlError &error, std::string_view sql)
{
    const QString state = error.nativeErrorCode();
    const QString cause = causeOf(error, sql);
    if (state == u"23505")
        return constraintError(Constraint::Unique, uniqueSubject(error.databaseText(), sql), cause);
    if (state == u"23503")
        return constraintError(Constraint::ForeignKey, {}, cause);
    if (state == u"23502")
        return constraintError(Constraint::NotNull, {}, cause);
    return constraintError(
        state == u"23514" ? Constraint::Check : Constraint::Other, QString(), cause
    );
}

bool isBusy(const QString &state)
{
    // lock_not_available, too_many_connections, transaction aborted before.
    return meansConflict(state) || state == u"55P03" || state == u"53300" || state == u"25P02";
}

} // namespace

bool meansConflict(const QString &state)
{
    // Serialization failure, deadlock, and the table of predicate locks that a large transaction
    // beside this one has filled: there is room again when it ends.
    return state == u"40001" || state == u"40P01" || state == u"53200";
}

bool breaksConnection(const QString &state)
{
    return state.startsWith(u"08") || state == u"57P01" || state == u"57P02" || state == u"57P03"
        || state == u"57P05" || state == u"25P03";
}

Error postgresError(const QSqlError &error, std::string_view sql)
{
    const QString state = error.nativeErrorCode();
    const QString cause = causeOf(error, sql);
    if (state.startsWith(u"23"))
        return violation(error, sql);
    if (state == u"53100")
        return unavailable(
            QStringLiteral("The server's disk is full, so nothing was saved. Reading still works."),
            cause
        );
    if (state == u"53200")
        return unavailable(QStringLiteral("The server is out of memory."), cause);
    if (isBusy(state))
        return unavailable(QStringLiteral("The database is busy."), cause);
    if (state == u"57014")
        return unavailable(QStringLiteral("The request was stopped."), cause);
    if (state == u"25006" && !sql.empty())
        return common::internalError(cause);
    if (state.isEmpty() || breaksConnection(state))
        return unavailable(QStringLiteral("The server could not reach its database."), cause);
    if (state.startsWith(u"58") || state.startsWith(u"XX"))
        return unavailable(QStringLiteral("The database has a fault."), cause);
    return common::internalError(cause);
}

} // namespace server
