// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/copy_side.h"

namespace server {

namespace {

// pragma_table_list tells tables from what belongs to an index of words.
constexpr std::string_view kSqliteTables =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_migrations' ORDER BY name";
constexpr std::string_view kPostgresTables =
    "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()"
    " AND tablename <> 'schema_migrations' ORDER BY 1";
constexpr std::string_view kSqliteColumns =
    "SELECT name, 'text' FROM pragma_table_info(?) ORDER BY cid";
constexpr std::string_view kPostgresColumns =
    "SELECT column_name::text, data_type::text FROM information_schema.columns"
    " WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position";
constexpr std::string_view kSqliteSeqs = "SELECT name, seq FROM sqlite_sequence";
// The names that identity columns give their sequences.
constexpr std::string_view kPostgresSeqs =
    "SELECT left(sequencename::text, -8), last_value FROM pg_sequences"
    " WHERE schemaname = current_schema() AND right(sequencename::text, 8) = '_seq_seq'"
    " AND last_value IS NOT NULL";
constexpr std::string_view kForeignKeys =
    "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)"
    " FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"
    " ORDER BY 1, 2";

bool isSqlite(const Connection &side)
{
    return side.dialect().engine() == Engine::Sqlite;
}

template <typename Visit>
Result<> eachResult(Connection &side, std::string_view sql, const std::string &value, Visit visit)
{
    TRY_INTO(const auto statement, side.prepare({sql}));
    if (statement->parameterCount() > 0)
        statement->bindText(0, QString::fromStdString(value));
    while (true) {
        TRY_INTO(const bool found, statement->step());
        if (!found)
            return {};
        visit(*statement);
    }
}

CellType typeOf(const QString &name)
{
    static const std::map<QString, CellType> kTypes{
        {QStringLiteral("bigint"), CellType::Integer},
        {QStringLiteral("integer"), CellType::Integer},
        {QStringLiteral("smallint"), CellType::Integer},
        {QStringLiteral("boolean"), CellType::Boolean},
        {QStringLiteral("double precision"), CellType::Real},
        {QStringLiteral("real"), CellType::Real},
        {QStringLiteral("bytea"), CellType::Bytes}};
    const auto found = kTypes.find(name);
    return found != kTypes.end() ? found->second : CellType::Text;
}

// The rows that a statement gives; how many.
Result<qint64> visitRows(Statement &statement, const TableShape &shape, const RowVisitor &visit)
{
    for (qint64 count = 0;; ++count) {
        TRY_INTO(const bool found, statement.step());
        if (!found)
            return count;
        TRY(visit(readCells(statement, shape)));
    }
}

// The driver would take all rows into memory.
Result<> eachRowByCursor(
    Connection &side, const TableShape &shape, const std::string &select, const RowVisitor &visit
)
{
    TRY(side.runOnce("DECLARE all_rows CURSOR FOR " + select));
    qint64 count = 0;
    do {
        // Not prepared: it gives other columns for each table.
        TRY_INTO(const auto statement, side.prepareOnce("FETCH 1000 FROM all_rows"));
        TRY_INTO(count, visitRows(*statement, shape, visit));
    } while (count > 0);
    return side.runOnce("CLOSE all_rows");
}

} // namespace

Result<std::vector<std::string>> communityTables(Connection &side)
{
    std::vector<std::string> names;
    TRY(eachResult(
        side,
        isSqlite(side) ? kSqliteTables : kPostgresTables,
        {},
        [&](const Statement &row) { names.push_back(row.text(0).toStdString()); }
    ));
    return names;
}

Result<std::vector<TableColumn>> columnsOf(Connection &side, const std::string &table)
{
    std::vector<TableColumn> columns;
    TRY(eachResult(
        side,
        isSqlite(side) ? kSqliteColumns : kPostgresColumns,
        table,
        [&](const Statement &row) {
            columns.push_back({row.text(0).toStdString(), typeOf(row.text(1))});
        }
    ));
    return columns;
}

Result<qint64> countRows(Connection &side, const std::string &table)
{
    qint64 count = 0;
    TRY(eachResult(side, "SELECT count(*) FROM \"" + table + '"', {}, [&](const Statement &row) {
        count = row.integer(0);
    }));
    return count;
}

Result<> eachRowOf(Connection &side, const TableShape &shape, const RowVisitor &visit)
{
    const std::string select = "SELECT " + shape.columnList() + " FROM \"" + shape.name + '"';
    if (!isSqlite(side))
        return eachRowByCursor(side, shape, select, visit);
    TRY_INTO(const auto statement, side.prepare({select}));
    TRY(visitRows(*statement, shape, visit));
    return {};
}

Result<> beginSnapshot(Connection &side)
{
    if (isSqlite(side))
        return side.run("BEGIN");
    TRY(side.runOnce("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    // The other side may take long over its part.
    return side.runOnce("SET LOCAL idle_in_transaction_session_timeout = 0");
}

Result<int> migratedTo(Connection &side)
{
    qint64 number = 0;
    TRY(eachResult(
        side,
        "SELECT coalesce(max(number), 0) FROM schema_migrations",
        {},
        [&](const Statement &row) { number = row.integer(0); }
    ));
    return static_cast<int>(number);
}

Result<std::map<std::string, qint64>> lastSeqs(Connection &side)
{
    std::map<std::string, qint64> last;
    TRY(eachResult(
        side,
        isSqlite(side) ? kSqliteSeqs : kPostgresSeqs,
        {},
        [&](const Statement &row) { last.emplace(row.text(0).toStdString(), row.integer(1)); }
    ));
    return last;
}

Result<> setLastSeq(Connection &side, const std::string &table, qint64 seq)
{
    if (!isSqlite(side))
        return side.runOnce(
            "SELECT setval(pg_get_serial_sequence('" + table + "', 'seq'), " + std::to_string(seq)
            + ")"
        );
    TRY(side.runOnce("DELETE FROM sqlite_sequence WHERE name = '" + table + "'"));
    return side.runOnce(
        "INSERT INTO sqlite_sequence (name, seq) VALUES ('" + table + "', " + std::to_string(seq)
        + ")"
    );
}

Result<> OpenReferences::open()
{
    if (isSqlite(m_side))
        return m_side.runOnce("PRAGMA defer_foreign_keys = ON");
    TRY(eachResult(m_side, kForeignKeys, {}, [&](const Statement &row) {
        m_keys.push_back(
            {row.text(0).toStdString(), row.text(1).toStdString(), row.text(2).toStdString()}
        );
    }));
    for (const ForeignKey &key : m_keys)
        TRY(m_side.runOnce("ALTER TABLE " + key.table + " DROP CONSTRAINT " + key.name));
    return {};
}

Result<> OpenReferences::check(const std::function<void(const std::string &name)> &step)
{
    for (const ForeignKey &key : m_keys) {
        step(key.name);
        TRY(m_side.runOnce(
            "ALTER TABLE " + key.table + " ADD CONSTRAINT " + key.name + ' ' + key.definition
        ));
    }
    return {};
}

} // namespace server
