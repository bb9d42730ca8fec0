// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/migrator.h"

#include "server/storage/migration_copy.h"
#include "server/storage/sql_splitter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>

// The resource is part of a static library, which the linker would leave out. Outside all
// namespaces.
static void useMigrationsResource()
{
    Q_INIT_RESOURCE(migrations);
}

namespace server {

namespace {

Q_LOGGING_CATEGORY(logMigrator, "kith.storage")

constexpr std::string_view kMakeTable =
    "CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
    " checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)";

tl::unexpected<Error> refuse(const QString &sentence, const QString &cause = {})
{
    return common::fail(unavailable(sentence, cause));
}

QString engineSuffix(Engine engine)
{
    return engine == Engine::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgres");
}

Result<Migration> loadFile(const QString &path, int number, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("The migration %1 cannot be read.").arg(path));
    const QByteArray sql = file.readAll();
    const QByteArray sum = QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex();
    return Migration{number, name, sql, QString::fromLatin1(sum), QFileInfo(path).absolutePath()};
}

// PostgreSQL sees to it by itself.
Result<> refuseOrphans(Transaction &tx)
{
    if (tx.dialect().engine() != Engine::Sqlite)
        return {};
    TRY_INTO(
        const auto orphan, tx.value<QString>("SELECT \"table\" FROM pragma_foreign_key_check")
    );
    if (!orphan)
        return {};
    return common::fail(
        common::internalError(QStringLiteral("rows without what they refer to in ") + *orphan)
    );
}

Result<> refuseRepeated(const QList<Migration> &sorted)
{
    const auto repeated = std::ranges::adjacent_find(sorted, {}, &Migration::number);
    if (repeated == sorted.end())
        return {};
    return refuse(QStringLiteral("Two migrations have the number %1.").arg(repeated->number));
}

} // namespace

Result<QList<Migration>> loadMigrations(const QString &folder, Engine engine)
{
    useMigrationsResource();
    static const QRegularExpression kName(
        QStringLiteral("^(\\d{4})_[a-z0-9_]+(?:\\.(sqlite|postgres))?\\.sql$")
    );
    QList<Migration> found;
    const QDir dir(folder);
    for (const QString &file : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const auto match = kName.match(file);
        if (!match.hasMatch())
            return refuse(QStringLiteral("%1 is no name of a migration.").arg(file));
        if (!match.captured(2).isEmpty() && match.captured(2) != engineSuffix(engine))
            continue;
        const QString name = file.section(u'.', 0, 0);
        TRY_INTO(const auto one, loadFile(dir.filePath(file), match.captured(1).toInt(), name));
        found.append(one);
    }
    TRY(refuseRepeated(found));
    return found;
}

int newestMigration()
{
    const auto migrations = loadMigrations(QStringLiteral(":/migrations"), Engine::Sqlite);
    return migrations && !migrations->isEmpty() ? migrations->last().number : 0;
}

Migrator::Migrator(Database &db, const common::Clock &clock, QList<Migration> migrations)
    : m_db(db)
    , m_clock(clock)
    , m_migrations(std::move(migrations))
{
}

Result<int> Migrator::bringUpToDate(Database &db, const common::Clock &clock)
{
    TRY_INTO(
        auto migrations, loadMigrations(QStringLiteral(":/migrations"), db.dialect().engine())
    );
    return Migrator(db, clock, std::move(migrations)).run();
}

Result<int> Migrator::run()
{
    TRY_INTO(const auto connection, m_db.connect());
    // A table that is built anew must not take along those that refer to it; all is checked before
    // COMMIT.
    const bool isSqlite = connection->dialect().engine() == Engine::Sqlite;
    if (isSqlite)
        TRY(connection->runOnce("PRAGMA foreign_keys = OFF"));
    TRY_INTO(const auto before, applied(*connection));
    TRY(refuseStrange(before));
    const QList<Migration> todo = missing(before);
    if (!todo.isEmpty() && !before.isEmpty() && !m_db.copiesFolder().isEmpty())
        TRY(backUp(todo.first()));
    for (const Migration &migration : todo)
        TRY(apply(*connection, migration));
    return static_cast<int>(todo.size());
}

Result<int> Migrator::schemaOf(Database &db)
{
    TRY_INTO(const auto connection, db.connect());
    TRY_INTO(const auto before, Migrator(db, common::SystemClock(), {}).applied(*connection));
    if (before.isEmpty())
        return refuse(QStringLiteral("%1 is no database of Kith.").arg(db.name()));
    return before.last().number;
}

Result<> Migrator::check()
{
    TRY_INTO(const auto connection, m_db.connect());
    TRY_INTO(const auto before, applied(*connection));
    TRY(refuseStrange(before));
    if (missing(before).isEmpty())
        return {};
    return refuse(QStringLiteral("The database is older than this kithd; run: kithd migrate"));
}

Result<QList<Migrator::Applied>> Migrator::applied(Connection &connection) const
{
    TRY(connection.run("BEGIN"));
    Transaction tx(connection, nullptr);
    QList<Applied> list;
    auto read = [&]() -> Result<> {
        TRY_INTO(const auto tables, tx.values<QString>(tx.dialect().tables()));
        if (tables.contains(QLatin1String("schema_migrations"))) {
            return tx.forEach<std::tuple<int, QString>>(
                [&](auto &&row) {
                    list.append({std::get<0>(row), std::get<1>(row)});
                },
                "SELECT number, checksum FROM schema_migrations ORDER BY number"
            );
        }
        if (!tables.isEmpty())
            return refuse(QStringLiteral("%1 is no database of Kith.").arg(m_db.name()));
        return {};
    }();
    TRY(connection.run("COMMIT"));
    TRY(read);
    return list;
}

Result<> Migrator::refuseStrange(const QList<Applied> &applied) const
{
    for (const Applied &one : applied)
        TRY(refuseStrange(one));
    return {};
}

Result<> Migrator::refuseStrange(const Applied &one) const
{
    const auto known = std::ranges::find(m_migrations, one.number, &Migration::number);
    if (known == m_migrations.end()) {
        return refuse(QStringLiteral("The database was made by a newer kithd (it has migration "
                                     "%1); install that version.")
                          .arg(one.number));
    }
    if (known->checksum == one.checksum)
        return {};
    return refuse(QStringLiteral("The migration %1 is not the one this database was made with; "
                                 "install the kithd it came from.")
                      .arg(known->name));
}

QList<Migration> Migrator::missing(const QList<Applied> &applied) const
{
    QList<Migration> list;
    for (const Migration &migration : m_migrations) {
        if (std::ranges::find(applied, migration.number, &Applied::number) == applied.end())
            list.append(migration);
    }
    return list;
}

Result<> Migrator::backUp(const Migration &first) const
{
    const auto copied = copyBeforeMigration(m_db, first.folder, first.number, m_clock);
    if (!copied) {
        return refuse(
            QStringLiteral("The database could not be copied before its migration, so nothing was "
                           "changed. %1")
                .arg(copied.error().message),
            copied.error().detail
        );
    }
    qCInfo(logMigrator).noquote() << "Copied the database to" << *copied;
    return {};
}

Result<> Migrator::apply(Connection &connection, const Migration &migration) const
{
    Result<> done;
    for (const std::string_view sql : connection.dialect().beginMigration())
        done = done ? connection.runOnce(std::string(sql)) : done;
    if (done)
        done = applyInTransaction(connection, migration);
    if (done)
        done = connection.runOnce("COMMIT");
    if (done) {
        qCInfo(logMigrator).noquote() << "Applied migration" << migration.name;
        return {};
    }
    if (connection.inTransaction())
        (void)connection.runOnce("ROLLBACK");
    return refuse(
        QStringLiteral("The migration %1 failed and was undone. %2")
            .arg(migration.name, done.error().message),
        done.error().detail
    );
}

Result<> Migrator::applyInTransaction(Connection &connection, const Migration &migration) const
{
    TransactionHooks hooks;
    Transaction tx(connection, &hooks);
    TRY(connection.runOnce(std::string(kMakeTable)));
    // Another process may have been faster.
    TRY_INTO(
        const auto already,
        tx.value<int>("SELECT number FROM schema_migrations WHERE number = ?", migration.number)
    );
    if (already)
        return {};
    for (const std::string &statement : splitStatements(migration.sql.toStdString()))
        TRY(connection.runOnce(connection.dialect().expand(statement).text));
    TRY(refuseOrphans(tx));
    TRY(tx.exec(
        "INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
        migration.number,
        migration.name,
        migration.checksum,
        m_clock.now()
    ));
    if (tx.dialect().engine() != Engine::Sqlite)
        return {};
    // Read by Database::open(), which knows no tables.
    TRY_INTO(const auto newest, tx.value<int>("SELECT max(number) FROM schema_migrations"));
    return connection.runOnce("PRAGMA user_version = " + std::to_string(newest.value_or(0)));
}

} // namespace server
