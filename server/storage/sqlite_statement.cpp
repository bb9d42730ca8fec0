// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite_statement.h"

#include "server/storage/sqlite_connection.h"

#include <sqlite3.h>

namespace server {

SqliteStatement::SqliteStatement(
    SqliteConnection &connection, sqlite3_stmt *statement, std::string sql
)
    : m_connection(connection)
    , m_statement(statement)
    , m_sql(std::move(sql))
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::bindNull(int index)
{
    note(sqlite3_bind_null(m_statement, index + 1));
}

void SqliteStatement::bindInteger(int index, qint64 value)
{
    note(sqlite3_bind_int64(m_statement, index + 1, value));
}

void SqliteStatement::bindBoolean(int index, bool value)
{
    note(sqlite3_bind_int(m_statement, index + 1, value ? 1 : 0));
}

void SqliteStatement::bindReal(int index, double value)
{
    note(sqlite3_bind_double(m_statement, index + 1, value));
}

// The data of an empty QByteArray is not null, so that it never becomes NULL.
void SqliteStatement::bindText(int index, const QString &value)
{
    const QByteArray &held = m_held.emplace_back(value.toUtf8());
    note(sqlite3_bind_text64(
        m_statement,
        index + 1,
        held.constData(),
        static_cast<sqlite3_uint64>(held.size()),
        SQLITE_STATIC,
        SQLITE_UTF8
    ));
}

void SqliteStatement::bindBytes(int index, const QByteArray &value)
{
    const QByteArray &held = m_held.emplace_back(value);
    note(sqlite3_bind_blob64(
        m_statement,
        index + 1,
        held.constData(),
        static_cast<sqlite3_uint64>(held.size()),
        SQLITE_STATIC
    ));
}

Result<bool> SqliteStatement::step()
{
    if (m_bindError != SQLITE_OK)
        return common::fail(m_connection.failed(m_bindError, m_sql));
    m_used = true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return common::fail(m_connection.failed(code, m_sql));
}

void SqliteStatement::reset()
{
    if (m_used)
        sqlite3_reset(m_statement);
    if (!m_held.empty()) {
        sqlite3_clear_bindings(m_statement);
        m_held.clear();
    }
    m_bindError = SQLITE_OK;
    m_used = false;
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString SqliteStatement::text(int column) const
{
    const unsigned char *data = sqlite3_column_text(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(data), size);
}

QByteArray SqliteStatement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return {static_cast<const char *>(data), size};
}

int SqliteStatement::parameterCount() const
{
    return sqlite3_bind_parameter_count(m_statement);
}

int SqliteStatement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

std::string_view SqliteStatement::columnName(int column) const
{
    const char *name = sqlite3_column_name(m_statement, column);
    return name != nullptr ? name : "";
}

bool SqliteStatement::isReadOnly() const
{
    return sqlite3_stmt_readonly(m_statement) != 0;
}

qint64 SqliteStatement::rowsChanged() const
{
    return isReadOnly() ? 0 : sqlite3_changes64(sqlite3_db_handle(m_statement));
}

void SqliteStatement::note(int code)
{
    if (m_bindError == SQLITE_OK)
        m_bindError = code;
}

} // namespace server
