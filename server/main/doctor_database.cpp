// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the database is whole, of the schema of this program, and counts right.
#include "common/base/id.h"
#include "server/instance/count_repository.h"
#include "server/main/doctor.h"
#include "server/storage/integrity.h"
#include "server/storage/migrator.h"

#include <QFile>
#include <QFileInfo>

namespace server {

namespace {

constexpr qint64 kLongLog = 256LL * 1024 * 1024;
constexpr qint64 kClockSlackMs = 5000;
constexpr qint64 kFewConnections = 10; // beside those that a running kithd has

using Level = Finding::Level;

Finding finding(Level level, const QString &text)
{
    return {level, QStringLiteral("database"), text};
}

Finding checkSchema(int schema)
{
    if (schema == newestMigration())
        return finding(Level::Ok, QStringLiteral("schema %1").arg(schema));
    return finding(
        Level::Warn,
        QStringLiteral("schema %1: the next start makes it %2 and copies it first")
            .arg(schema)
            .arg(newestMigration())
    );
}

Findings checkWholeness(Database &db)
{
    const auto damage = findDamage(db);
    if (!damage)
        return {finding(Level::Fail, damage.error().shownMessage())};
    Findings findings;
    for (const QString &one : *damage)
        findings.append(finding(
            Level::Fail, QStringLiteral("%1; stop the server and restore a backup").arg(one)
        ));
    if (findings.isEmpty())
        findings.append(finding(Level::Ok, QStringLiteral("whole, and all rows hold together")));
    return findings;
}

// On a connection of its own: requests may take only so long, but counting all votes takes what it
// takes.
Result<QList<WrongCount>> listWrong(Database &db)
{
    TRY_INTO(const auto connection, db.connect());
    TRY(connection->run("BEGIN"));
    Transaction tx(*connection, nullptr);
    return CountRepository().listWrong(tx);
}

Findings checkCounts(Database &db)
{
    const auto wrong = listWrong(db);
    if (!wrong)
        return {finding(Level::Fail, wrong.error().shownMessage())};
    Findings findings;
    for (const WrongCount &count : *wrong)
        findings.append(finding(
            Level::Fail,
            QStringLiteral("%1 is wrong in %2 rows; please report it")
                .arg(count.name)
                .arg(count.rows)
        ));
    if (findings.isEmpty())
        findings.append(finding(Level::Ok, QStringLiteral("all counts are what they count")));
    return findings;
}

Finding checkLog(const QString &path)
{
    const qint64 bytes = QFileInfo(path + QLatin1String("-wal")).size();
    const QString size = QStringLiteral("its log of changes has %1 MiB").arg(bytes >> 20);
    if (bytes <= kLongLog)
        return finding(Level::Ok, size);
    return finding(
        Level::Warn, size + QStringLiteral(": something reads for very long; a restart empties it")
    );
}

// Ids hold the moment they were made in.
Findings checkAgainstClock(Database &db)
{
    const auto greatest = db.greatestId();
    if (!greatest || *greatest == 0)
        return {};
    const common::Timestamp newest = common::ClockIdSource::createdAt(*greatest);
    if (common::SystemClock().now().ms + kClockSlackMs >= newest.ms)
        return {};
    return {
        {Level::Fail,
         QStringLiteral("clock"),
         QStringLiteral("it is behind what was saved last (%1); set it right")
             .arg(newest.toRfc3339())}};
}

// Whether it keeps what it has taken, and lets kithd in.
Findings checkSetup(Database &db)
{
    const auto setup = findPostgresSetup(db);
    if (!setup)
        return {finding(Level::Fail, setup.error().shownMessage())};
    Findings findings{
        finding(Level::Ok, QStringLiteral("%1, PostgreSQL %2").arg(db.name(), setup->version))};
    if (!setup->fsync)
        findings.append(finding(
            Level::Warn,
            QStringLiteral("fsync is off: a power cut can destroy all of it; set fsync = on")
        ));
    if (!setup->commitWaits)
        findings.append(finding(
            Level::Warn,
            QStringLiteral("synchronous_commit is off: a crash loses what was answered last; set "
                           "it to on")
        ));
    const bool few = setup->connectionsLeft < kFewConnections;
    findings.append(finding(
        few ? Level::Warn : Level::Ok,
        QStringLiteral("%1 connections are left").arg(setup->connectionsLeft)
            + (few ? QStringLiteral(": raise max_connections") : QString())
    ));
    return findings;
}

Findings checkContent(Database &db)
{
    const auto schema = Migrator::schemaOf(db);
    if (!schema)
        return {finding(Level::Fail, schema.error().message)};
    Findings findings{checkSchema(*schema)};
    if (db.dialect().engine() == Engine::Sqlite)
        findings += checkWholeness(db);
    // The counts of an older schema are not those of this program.
    if (*schema == newestMigration())
        findings += checkCounts(db);
    return findings + checkAgainstClock(db);
}

Findings checkPostgres(const Config &config)
{
    Database db(config.database());
    if (const auto opened = db.open(); !opened)
        return {finding(Level::Fail, opened.error().message + u' ' + opened.error().detail)};
    Findings findings = checkSetup(db);
    if (isWithoutTables(db).value_or(false))
        findings.append(
            finding(Level::Warn, QStringLiteral("it is empty; the first start makes its tables"))
        );
    else
        findings += checkContent(db);
    return findings;
}

} // namespace

Findings checkDatabase(const Config &config)
{
    if (config.isPostgres())
        return checkPostgres(config);
    const QString path = config.databasePath();
    if (!QFile::exists(path))
        return {finding(
            Level::Warn, QStringLiteral("there is no %1 yet; the first start makes it").arg(path)
        )};
    Database db({.path = path});
    if (const auto opened = db.open(); !opened)
        return {finding(Level::Fail, opened.error().message)};
    return checkContent(db) + Findings{checkLog(path)};
}

} // namespace server
