// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/connection.h"

#include <functional>
#include <utility>

namespace server {

namespace {

// Repositories have a few hundred texts; more means that one is put together at run time.
constexpr size_t kMaxCached = 1000;

ExpandedSql insertText(const SqlText &text, const Dialect &dialect)
{
    std::string sql = "INSERT INTO ";
    sql.append(text.text).append(" (").append(text.shape->columns).append(") VALUES (");
    for (size_t i = 0; i < text.shape->names.size(); ++i)
        sql.append(i == 0 ? "?" : ", ?");
    sql.append(text.kind == SqlText::Kind::Insert ? ")" : ") ON CONFLICT DO NOTHING");
    return dialect.expand(sql);
}

ExpandedSql finalText(const SqlText &text, const Dialect &dialect)
{
    if (text.kind != SqlText::Kind::Query)
        return insertText(text, dialect);
    if (text.shape == nullptr)
        return dialect.expand(text.text);
    return dialect.expand(text.text, text.shape->columns);
}

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Result<> checkColumns(const Statement &statement)
{
    if (statement.shape == nullptr)
        return {};
    const RowShape &shape = *statement.shape;
    const auto count = static_cast<size_t>(statement.columnCount());
    if (count != shape.names.size()) {
        return common::fail(
            common::internalError(QStringLiteral("%1 columns where the row has %2: %3")
                                      .arg(count)
                                      .arg(shape.names.size())
                                      .arg(latin(statement.sql())))
        );
    }
    for (size_t i = 0; i < count; ++i) {
        const std::string_view name = statement.columnName(static_cast<int>(i));
        if (name != shape.names[i]) {
            return common::fail(common::internalError(
                QStringLiteral("column %1 where the row has %2: %3")
                    .arg(latin(name), latin(shape.names[i]), latin(statement.sql()))
            ));
        }
    }
    return {};
}

StatementUse::StatementUse(Statement &statement, bool &inUse)
    : m_statement(&statement)
    , m_inUse(&inUse)
{
    inUse = true;
}

StatementUse::StatementUse(std::unique_ptr<Statement> own)
    : m_own(std::move(own))
    , m_statement(m_own.get())
{
}

StatementUse::StatementUse(StatementUse &&other) noexcept
    : m_own(std::move(other.m_own))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_inUse(std::exchange(other.m_inUse, nullptr))
{
}

StatementUse::~StatementUse()
{
    if (m_statement != nullptr)
        m_statement->reset();
    if (m_inUse != nullptr)
        *m_inUse = false;
}

Connection::Connection(const Dialect &dialect)
    : m_dialect(dialect)
{
}

Connection::~Connection() = default;

Result<StatementUse> Connection::prepare(const SqlText &text)
{
    if (const auto found = m_cache.find(text); found != m_cache.end()) {
        Entry &entry = found->second;
        if (!entry.inUse)
            return StatementUse(*entry.statement, entry.inUse);
        TRY_INTO(auto second, make(text));
        return StatementUse(std::move(second));
    }
    TRY_INTO(auto made, make(text));
    if (m_cache.size() >= kMaxCached)
        forgetUnused();
    // References to values of an unordered_map stay valid when it grows.
    Entry &entry =
        m_cache.emplace(Key{std::string(text.text), text.shape, text.kind}, Entry{std::move(made)})
            .first->second;
    return StatementUse(*entry.statement, entry.inUse);
}

Result<> Connection::run(std::string_view sql)
{
    TRY_INTO(const auto statement, prepare({sql}));
    TRY(statement->step());
    return {};
}

size_t Connection::KeyHash::operator()(const SqlText &text) const
{
    const size_t shape = std::hash<const void *>{}(text.shape);
    return std::hash<std::string_view>{}(text.text) ^ (shape << 1U)
        ^ static_cast<size_t>(text.kind);
}

Result<std::unique_ptr<Statement>> Connection::make(const SqlText &text)
{
    const ExpandedSql sql = finalText(text, m_dialect);
    TRY_INTO(auto statement, compile(sql.text));
    statement->lists = sql.lists;
    statement->shape = text.kind == SqlText::Kind::Query ? text.shape : nullptr;
    if (statement->columnCount() >= 0)
        TRY(checkColumns(*statement));
    return statement;
}

void Connection::forgetUnused()
{
    std::erase_if(m_cache, [](const auto &each) { return !each.second.inUse; });
}

} // namespace server
