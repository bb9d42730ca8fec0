// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database_copy.h"

#include "server/storage/copy_side.h"
#include "server/storage/data_folder.h"
#include "server/storage/migrator.h"

#include <QFile>

#include <algorithm>

namespace server {

namespace {

constexpr size_t kRowsAtOnce = 100; // in one INSERT
constexpr qint64 kStepRows = 10'000;

tl::unexpected<Error> refuse(const QString &sentence, const QString &cause = {})
{
    return common::fail(unavailable(sentence, cause));
}

QString wide(const std::string &text)
{
    return QString::fromStdString(text);
}

class Copy {
public:
    Copy(Connection &source, Connection &target, const CopyStep &step)
        : m_source(source)
        , m_target(target)
        , m_step(step)
    {
    }

    // In a snapshot of the source, with a target that is migrated as far; all of it or nothing.
    Result<CopySummary> run();
    // Whether it is done already; in snapshots of both.
    Result<bool> isDone();

private:
    Result<CopySummary> runInTransaction();
    Result<> findTables();
    Result<TableShape> shapeOf(const std::string &table);
    Result<> copyTable(const TableShape &shape, RowSum &sum);
    Result<> insert(const TableShape &shape, const std::vector<TableRow> &rows);
    Result<> compare(const TableShape &shape, const RowSum &sum);
    static Result<RowSum> sumOf(Connection &side, const TableShape &shape);
    Result<> setSequences();

    Connection &m_source;
    Connection &m_target;
    const CopyStep &m_step;
    std::vector<TableShape> m_tables;
};

Result<CopySummary> Copy::run()
{
    TRY(m_target.runOnce("BEGIN"));
    auto done = runInTransaction();
    if (done) {
        if (const auto committed = m_target.runOnce("COMMIT"); !committed)
            done = common::fail(committed.error());
    }
    if (!done && m_target.inTransaction())
        (void)m_target.runOnce("ROLLBACK");
    return done;
}

Result<CopySummary> Copy::runInTransaction()
{
    TRY(findTables());
    OpenReferences references(m_target);
    TRY(references.open());
    // What migrations have put in comes with the rest.
    for (const TableShape &shape : m_tables)
        TRY(m_target.runOnce("DELETE FROM \"" + shape.name + '"'));
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
    TRY(references.check([this](const std::string &name) {
        m_step(QStringLiteral("checking %1").arg(wide(name)), 0, 0);
    }));
    TRY(setSequences());
    for (size_t i = 0; i < m_tables.size(); ++i)
        TRY(compare(m_tables[i], sums[i]));
    return summary;
}

Result<> Copy::findTables()
{
    TRY_INTO(const auto names, communityTables(m_source));
    for (const std::string &name : names) {
        TRY_INTO(TableShape shape, shapeOf(name));
        m_tables.push_back(std::move(shape));
    }
    return {};
}

// The columns of the source, with the types of the side that knows them.
Result<TableShape> Copy::shapeOf(const std::string &table)
{
    TRY_INTO(auto columns, columnsOf(m_source, table));
    TRY_INTO(const auto places, columnsOf(m_target, table));
    const bool sourceKnows = m_source.dialect().engine() == Engine::Postgres;
    for (TableColumn &column : columns) {
        const auto place = std::ranges::find(places, column.name, &TableColumn::name);
        if (place == places.end())
            return refuse(QStringLiteral("The target has no place for %1.%2.")
                              .arg(wide(table), wide(column.name)));
        column.type = sourceKnows ? column.type : place->type;
    }
    return TableShape{.name = table, .columns = std::move(columns)};
}

Result<> Copy::copyTable(const TableShape &shape, RowSum &sum)
{
    TRY_INTO(const qint64 total, countRows(m_source, shape.name));
    std::vector<TableRow> rows;
    TRY(eachRowOf(m_source, shape, [&](TableRow &&row) -> Result<> {
        sum.add(row);
        rows.push_back(std::move(row));
        if (sum.count() % kStepRows == 0)
            m_step(wide(shape.name), sum.count(), total);
        if (rows.size() < kRowsAtOnce)
            return {};
        TRY(insert(shape, rows));
        rows.clear();
        return {};
    }));
    TRY(insert(shape, rows));
    m_step(wide(shape.name), sum.count(), total);
    return {};
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

Result<> Copy::compare(const TableShape &shape, const RowSum &sum)
{
    m_step(QStringLiteral("comparing %1").arg(wide(shape.name)), sum.count(), sum.count());
    TRY_INTO(const RowSum there, sumOf(m_target, shape));
    if (there == sum)
        return {};
    return refuse(QStringLiteral("The table %1 is not the same on both sides (%2 rows and %3).")
                      .arg(wide(shape.name))
                      .arg(sum.count())
                      .arg(there.count()));
}

Result<RowSum> Copy::sumOf(Connection &side, const TableShape &shape)
{
    RowSum sum;
    TRY(eachRowOf(side, shape, [&](TableRow &&row) -> Result<> {
        sum.add(row);
        return {};
    }));
    return sum;
}

Result<bool> Copy::isDone()
{
    TRY(findTables());
    for (const TableShape &shape : m_tables) {
        m_step(QStringLiteral("comparing %1").arg(wide(shape.name)), 0, 0);
        TRY_INTO(const RowSum here, sumOf(m_source, shape));
        TRY_INTO(const RowSum there, sumOf(m_target, shape));
        if (!(here == there))
            return false;
    }
    return true;
}

// The numbers that the databases give out go on where they were.
Result<> Copy::setSequences()
{
    TRY_INTO(const auto last, lastSeqs(m_source));
    for (const auto &[table, seq] : last) {
        if (seq > 0)
            TRY(setLastSeq(m_target, table, seq));
    }
    return {};
}

// Those of SQLite that bring a file as far as the source is.
Result<QList<Migration>> migrationsUpTo(int number, const QString &folder)
{
    TRY_INTO(auto migrations, loadMigrations(folder, Engine::Sqlite));
    migrations.removeIf([number](const Migration &each) { return each.number > number; });
    return migrations;
}

Result<CopySummary> fillFile(
    Connection &source,
    const QString &path,
    const QString &migrations,
    const common::Clock &clock,
    const CopyStep &step
)
{
    TRY(beginSnapshot(source));
    TRY_INTO(const int schema, migratedTo(source));
    TRY_INTO(auto known, migrationsUpTo(schema, migrations));
    Database file({.path = path, .newestSchema = schema});
    TRY(file.open());
    TRY(Migrator(file, clock, std::move(known)).run());
    TRY_INTO(const auto target, file.connect());
    TRY_INTO(const auto done, Copy(source, *target, step).run());
    TRY(source.runOnce("COMMIT"));
    TRY(file.checkpoint());
    return done;
}

// Also what SQLite keeps beside a file that is in use.
void removeDatabaseFile(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

Result<> refuseFilledDatabase(Database &target)
{
    TRY_INTO(const auto side, target.connect());
    TRY_INTO(const auto tables, communityTables(*side));
    for (const std::string &table : tables) {
        TRY_INTO(const qint64 rows, countRows(*side, table));
        if (rows > 0)
            return refuse(QStringLiteral("%1 is not empty: it has rows in %2. Name an empty "
                                         "database.")
                              .arg(target.name(), wide(table)));
    }
    return {};
}

Result<CopySummary>
copyDatabase(Database &source, Database &target, const common::Clock &clock, const CopyStep &step)
{
    if (source.dialect().engine() != Engine::Sqlite)
        return refuse(QStringLiteral("%1 is in PostgreSQL already; only a community in SQLite can "
                                     "be moved.")
                          .arg(source.name()));
    TRY(refuseFilledDatabase(target));
    TRY(Migrator::bringUpToDate(target, clock));
    TRY_INTO(const auto from, source.connect());
    TRY_INTO(const auto to, target.connect());
    TRY(beginSnapshot(*from));
    return Copy(*from, *to, step).run();
}

Result<bool> isCopyOf(Database &target, Database &source)
{
    TRY_INTO(const int schema, Migrator::schemaOf(source));
    TRY_INTO(const int there, Migrator::schemaOf(target));
    if (schema != there)
        return false;
    TRY_INTO(const auto from, source.connect());
    TRY_INTO(const auto to, target.connect());
    TRY(beginSnapshot(*from));
    TRY(beginSnapshot(*to));
    const CopyStep silent = [](const QString &, qint64, qint64) {};
    return Copy(*from, *to, silent).isDone();
}

Result<CopySummary> copyToFile(
    Database &source,
    const QString &path,
    const QString &migrations,
    const common::Clock &clock,
    const CopyStep &step
)
{
    const QString part = path + QLatin1String(".part");
    removeDatabaseFile(part);
    TRY_INTO(const auto from, source.connect());
    auto done = fillFile(*from, part, migrations, clock, step);
    if (done) {
        if (const auto renamed = renameDurably(part, path); !renamed)
            done = common::fail(renamed.error());
    }
    if (!done)
        removeDatabaseFile(part);
    return done;
}

} // namespace server
