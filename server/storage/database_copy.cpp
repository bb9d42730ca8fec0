// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database_copy.h"

#include "server/storage/migrator.h"
#include "server/storage/table_rows.h"

#include <map>

namespace server {

namespace {

constexpr size_t kRowsAtOnce = 100; // in one INSERT
constexpr qint64 kStepRows = 10'000;

constexpr std::string_view kSourceTables =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_migrations' ORDER BY name";
constexpr std::string_view kSourceColumns = "SELECT name FROM pragma_table_info(?) ORDER BY cid";
constexpr std::string_view kSourceSequences = "SELECT name, seq FROM sqlite_sequence";
constexpr std::string_view kTargetColumns =
    "SELECT column_name::text, data_type::text FROM information_schema.columns"
    " WHERE table_schema = current_schema() AND table_name = ?";
constexpr std::string_view kForeignKeys =
    "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)"
    " FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"
    " ORDER BY 1, 2";

tl::unexpected<Error> refuse(const QString &sentence, const QString &cause = {})
{
    return common::fail(unavailable(sentence, cause));
}

QString wide(const std::string &text)
{
    return QString::fromStdString(text);
}

template <typename Visit>
Result<> eachRow(Connection &connection, std::string_view sql, const QString &value, Visit visit)
{
    TRY_INTO(const auto statement, connection.prepare({sql}));
    if (statement->parameterCount() > 0)
        statement->bindText(0, value);
    while (true) {
        TRY_INTO(const bool found, statement->step());
        if (!found)
            return {};
        visit(*statement);
    }
}

Result<qint64> number(Connection &connection, const std::string &sql)
{
    qint64 found = 0;
    TRY(eachRow(connection, sql, {}, [&](const Statement &row) { found = row.integer(0); }));
    return found;
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

class Copy {
public:
    Copy(Connection &source, Connection &target, const CopyStep &step)
        : m_source(source)
        , m_target(target)
        , m_step(step)
    {
    }

    Result<> refuseFilled();
    Result<CopySummary> run();

private:
    struct ForeignKey {
        std::string table;
        std::string name;
        std::string definition;
    };

    Result<> findTables();
    Result<TableShape> shapeOf(const std::string &table);
    Result<> dropForeignKeys();
    Result<> addForeignKeys();
    Result<> copyTable(const TableShape &shape, RowSum &sum);
    Result<> insert(const TableShape &shape, const std::vector<TableRow> &rows);
    Result<RowSum> readBack(const TableShape &shape);
    Result<> compare(const TableShape &shape, const RowSum &sum);
    Result<> setSequences();

    Connection &m_source;
    Connection &m_target;
    const CopyStep &m_step;
    std::vector<TableShape> m_tables;
    std::vector<ForeignKey> m_foreignKeys;
};

Result<> Copy::refuseFilled()
{
    QString filled;
    std::vector<std::string> tables;
    TRY(eachRow(m_target, m_target.dialect().tables(), {}, [&](const Statement &row) {
        tables.push_back(row.text(0).toStdString());
    }));
    for (const std::string &table : tables) {
        if (table == "schema_migrations")
            continue;
        TRY_INTO(
            const qint64 rows,
            number(
                m_target, "SELECT count(*) FROM (SELECT 1 FROM \"" + table + "\" LIMIT 1) any_row"
            )
        );
        if (rows > 0)
            filled = wide(table);
    }
    if (filled.isEmpty())
        return {};
    return refuse(
        QStringLiteral("The target is not empty: it has rows in %1. Give --to an empty database.")
            .arg(filled)
    );
}

Result<CopySummary> Copy::run()
{
    TRY(findTables());
    TRY(dropForeignKeys());
    CopySummary summary{.tables = static_cast<int>(m_tables.size())};
    std::vector<RowSum> sums(m_tables.size());
    for (size_t i = 0; i < m_tables.size(); ++i) {
        const auto copied = copyTable(m_tables[i], sums[i]);
        if (!copied)
            return refuse(
                QStringLiteral("The rows of %1 could not be copied. %2")
                    .arg(wide(m_tables[i].name), copied.error().message),
                copied.error().detail
            );
        summary.rows += sums[i].count();
    }
    TRY(addForeignKeys());
    TRY(setSequences());
    for (size_t i = 0; i < m_tables.size(); ++i)
        TRY(compare(m_tables[i], sums[i]));
    return summary;
}

Result<> Copy::findTables()
{
    std::vector<std::string> names;
    TRY(eachRow(m_source, kSourceTables, {}, [&](const Statement &row) {
        names.push_back(row.text(0).toStdString());
    }));
    for (const std::string &name : names) {
        TRY_INTO(TableShape shape, shapeOf(name));
        m_tables.push_back(std::move(shape));
    }
    return {};
}

// The columns of the source with the types of the target.
Result<TableShape> Copy::shapeOf(const std::string &table)
{
    std::map<QString, CellType> types;
    TRY(eachRow(m_target, kTargetColumns, wide(table), [&](const Statement &row) {
        types.emplace(row.text(0), typeOf(row.text(1)));
    }));
    TableShape shape{.name = table, .columns = {}};
    QString missing;
    TRY(eachRow(m_source, kSourceColumns, wide(table), [&](const Statement &row) {
        const QString name = row.text(0);
        const auto found = types.find(name);
        if (found == types.end())
            missing = name;
        else
            shape.columns.push_back({name.toStdString(), found->second});
    }));
    if (missing.isEmpty())
        return shape;
    return refuse(QStringLiteral("The target has no place for %1.%2.").arg(wide(table), missing));
}

// Rows may refer to rows that come later, also in their own table. All is checked when the
// constraints are made again.
Result<> Copy::dropForeignKeys()
{
    TRY(eachRow(m_target, kForeignKeys, {}, [&](const Statement &row) {
        m_foreignKeys.push_back(
            {row.text(0).toStdString(), row.text(1).toStdString(), row.text(2).toStdString()}
        );
    }));
    for (const ForeignKey &key : m_foreignKeys)
        TRY(m_target.runOnce("ALTER TABLE " + key.table + " DROP CONSTRAINT " + key.name));
    return {};
}

Result<> Copy::addForeignKeys()
{
    for (const ForeignKey &key : m_foreignKeys) {
        m_step(QStringLiteral("checking %1").arg(wide(key.name)), 0, 0);
        TRY(m_target.runOnce(
            "ALTER TABLE " + key.table + " ADD CONSTRAINT " + key.name + ' ' + key.definition
        ));
    }
    return {};
}

Result<> Copy::copyTable(const TableShape &shape, RowSum &sum)
{
    TRY_INTO(const qint64 total, number(m_source, "SELECT count(*) FROM \"" + shape.name + '"'));
    const std::string sql = "SELECT " + shape.columnList() + " FROM \"" + shape.name + '"';
    TRY_INTO(const auto statement, m_source.prepare({sql}));
    std::vector<TableRow> rows;
    while (true) {
        TRY_INTO(const bool found, statement->step());
        if (found) {
            rows.push_back(readCells(*statement, shape));
            sum.add(rows.back());
        }
        if (!found || rows.size() == kRowsAtOnce) {
            TRY(insert(shape, rows));
            rows.clear();
        }
        if (!found || sum.count() % kStepRows == 0)
            m_step(wide(shape.name), sum.count(), total);
        if (!found)
            return {};
    }
}

Result<> Copy::insert(const TableShape &shape, const std::vector<TableRow> &rows)
{
    if (rows.empty())
        return {};
    const size_t width = shape.columns.size();
    std::string sql = "INSERT INTO \"" + shape.name + "\" (" + shape.columnList() + ") VALUES ";
    for (size_t row = 0; row < rows.size(); ++row) {
        sql.append(row == 0 ? "(" : ", (");
        for (size_t column = 0; column < width; ++column)
            sql.append(column == 0 ? "?" : ", ?");
        sql.append(")");
    }
    TRY_INTO(const auto statement, m_target.prepare({sql}));
    for (size_t row = 0; row < rows.size(); ++row)
        bindCells(*statement, static_cast<int>(row * width), shape, rows[row]);
    TRY(statement->step());
    return {};
}

// Through a cursor: the driver would take all rows into memory.
Result<RowSum> Copy::readBack(const TableShape &shape)
{
    TRY(m_target.runOnce(
        "DECLARE all_rows CURSOR FOR SELECT " + shape.columnList() + " FROM \"" + shape.name + '"'
    ));
    const std::string fetch = "FETCH 1000 FROM all_rows";
    RowSum sum;
    qint64 before = -1;
    while (sum.count() != before) {
        before = sum.count();
        // Not prepared: it gives other columns for each table.
        TRY_INTO(const auto statement, m_target.prepareOnce(fetch));
        while (true) {
            TRY_INTO(const bool found, statement->step());
            if (!found)
                break;
            sum.add(readCells(*statement, shape));
        }
    }
    TRY(m_target.runOnce("CLOSE all_rows"));
    return sum;
}

Result<> Copy::compare(const TableShape &shape, const RowSum &sum)
{
    m_step(QStringLiteral("comparing %1").arg(wide(shape.name)), sum.count(), sum.count());
    TRY_INTO(const RowSum there, readBack(shape));
    if (there == sum)
        return {};
    return refuse(QStringLiteral("The table %1 is not the same on both sides (%2 rows and %3).")
                      .arg(wide(shape.name))
                      .arg(sum.count())
                      .arg(there.count()));
}

// The numbers that the databases give out go on where they were.
Result<> Copy::setSequences()
{
    std::map<std::string, qint64> last;
    TRY(eachRow(m_source, kSourceSequences, {}, [&](const Statement &row) {
        last.emplace(row.text(0).toStdString(), row.integer(1));
    }));
    for (const auto &[table, seq] : last) {
        if (seq > 0)
            TRY(m_target.runOnce(
                "SELECT setval(pg_get_serial_sequence('" + table + "', 'seq'), "
                + std::to_string(seq) + ")"
            ));
    }
    return {};
}

} // namespace

Result<CopySummary>
copyDatabase(Database &source, Database &target, const common::Clock &clock, const CopyStep &step)
{
    if (source.dialect().engine() != Engine::Sqlite)
        return refuse(QStringLiteral("%1 is in PostgreSQL already; only a community in SQLite can "
                                     "be moved.")
                          .arg(source.name()));
    TRY_INTO(const auto from, source.connect());
    TRY_INTO(const auto to, target.connect());
    Copy copy(*from, *to, step);
    TRY(copy.refuseFilled());
    TRY(Migrator::bringUpToDate(target, clock));
    TRY(from->run("BEGIN"));
    TRY(to->runOnce("BEGIN"));
    auto done = copy.run();
    if (done) {
        if (const auto committed = to->runOnce("COMMIT"); !committed)
            done = common::fail(committed.error());
    } else
        (void)to->runOnce("ROLLBACK");
    (void)from->run("COMMIT");
    return done;
}

} // namespace server
