// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/postgres_statement.h"

#include "server/storage/postgres_connection.h"

#include <QSqlRecord>

#include <algorithm>
#include <array>

namespace server {

namespace {

std::string_view firstWord(std::string_view sql)
{
    const size_t begin = sql.find_first_not_of(" \n\t(");
    if (begin == std::string_view::npos)
        return {};
    const size_t end = sql.find_first_of(" \n\t(;", begin);
    return sql.substr(begin, end == std::string_view::npos ? end : end - begin);
}

template <size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N> &words)
{
    return std::ranges::find(words, word) != words.end();
}

// WITH may change something; in a transaction that reads the engine itself refuses that.
bool readsOnly(std::string_view sql)
{
    constexpr std::array<std::string_view, 4> kReading{"SELECT", "WITH", "VALUES", "SHOW"};
    return isOneOf(firstWord(sql), kReading);
}

// Question marks outside of quotes, which is how the driver counts.
qsizetype countParameters(std::string_view sql)
{
    qsizetype count = 0;
    char quote = 0;
    for (const char c : sql) {
        if (quote != 0)
            quote = c == quote ? char(0) : quote;
        else if (c == '\'' || c == '"')
            quote = c;
        else if (c == '?')
            ++count;
    }
    return count;
}

} // namespace

bool canBePrepared(std::string_view sql)
{
    constexpr std::array<std::string_view, 6> kWords{
        "SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"};
    return isOneOf(firstWord(sql), kWords);
}

PostgresStatement::PostgresStatement(
    PostgresConnection &connection, QSqlQuery query, std::string sql, bool isText
)
    : m_connection(connection)
    , m_query(std::move(query))
    , m_sql(std::move(sql))
    , m_isText(isText)
    , m_isReadOnly(readsOnly(m_sql))
    , m_values(countParameters(m_sql))
{
}

void PostgresStatement::bindNull(int index)
{
    put(index, QVariant(QMetaType(QMetaType::LongLong)));
}

void PostgresStatement::bindInteger(int index, qint64 value)
{
    put(index, QVariant::fromValue<qlonglong>(value));
}

void PostgresStatement::bindBoolean(int index, bool value)
{
    put(index, value);
}

void PostgresStatement::bindReal(int index, double value)
{
    put(index, value);
}

// A null QString would become NULL.
void PostgresStatement::bindText(int index, const QString &value)
{
    m_cannotBind = m_cannotBind || value.contains(QChar(u'\0'));
    put(index, value.isNull() ? QStringLiteral("") : value);
}

void PostgresStatement::bindBytes(int index, const QByteArray &value)
{
    put(index, value.isNull() ? QByteArray("") : value);
}

Result<bool> PostgresStatement::step()
{
    if (!m_hasRun)
        TRY(run());
    return m_query.next();
}

Result<> PostgresStatement::run()
{
    // PostgreSQL has no U+0000 in its texts.
    if (m_cannotBind)
        return common::fail(common::internalError(QStringLiteral("a text with U+0000")));
    for (int i = 0; i < parameterCount(); ++i)
        m_query.bindValue(i, m_values[i]);
    m_hasRun = true;
    const bool done = m_isText ? m_query.exec(QString::fromStdString(m_sql)) : m_query.exec();
    if (!done)
        return common::fail(m_connection.failed(m_query.lastError(), m_sql));
    if (m_isText)
        m_connection.noteText(m_sql);
    return m_columnCount < 0 ? learnColumns() : Result<>();
}

Result<> PostgresStatement::learnColumns()
{
    const QSqlRecord record = m_query.record();
    m_columnNames.clear();
    for (int i = 0; i < record.count(); ++i)
        m_columnNames.push_back(record.fieldName(i).toStdString());
    m_columnCount = record.count();
    return checkColumns(*this);
}

void PostgresStatement::reset()
{
    if (m_hasRun)
        m_query.finish();
    m_hasRun = false;
    m_cannotBind = false;
}

bool PostgresStatement::isNull(int column) const
{
    return m_query.isNull(column);
}

// bigint comes as qulonglong or qlonglong, sums as text.
qint64 PostgresStatement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

double PostgresStatement::real(int column) const
{
    return m_query.value(column).toDouble();
}

QString PostgresStatement::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray PostgresStatement::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

std::string_view PostgresStatement::columnName(int column) const
{
    const auto index = static_cast<size_t>(column);
    return index < m_columnNames.size() ? std::string_view(m_columnNames[index]) : "";
}

qint64 PostgresStatement::rowsChanged() const
{
    return m_isReadOnly ? 0 : m_query.numRowsAffected();
}

} // namespace server
