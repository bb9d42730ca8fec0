// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/backup_commands.h"

#include "server/backup/restore_service.h"
#include "server/backup/sqlite_backup.h"
#include "server/main/commands.h"
#include "server/storage/data_folder.h"
#include "server/storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace server {

namespace {

constexpr qint64 kSilenceMs = 2000;

class ProgressLine {
public:
    void operator()(const QString &what, qint64 done, qint64 total)
    {
        const qint64 now = common::SystemClock().steadyMs();
        if (now - m_saidAt < kSilenceMs)
            return;
        m_saidAt = now;
        QString line = what;
        if (total > 0)
            line += QStringLiteral(": %1 of %2 MiB").arg(done >> 20).arg(total >> 20);
        else if (done > 0)
            line += QStringLiteral(": %1 MiB").arg(done >> 20);
        std::fprintf(stderr, "kithd: %s\n", line.toUtf8().constData());
    }

private:
    qint64 m_saidAt = common::SystemClock().steadyMs();
};

QString absolute(const QString &file)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(file));
}

std::unique_ptr<BackupEngine> emptyEngine(const QString &name)
{
    if (name == SqliteBackup(nullptr).name())
        return std::make_unique<SqliteBackup>(nullptr);
    return nullptr;
}

// The settings that were restored may look for the database somewhere else.
QString databaseElsewhere(const ConfigSources &sources)
{
    const auto config = Config::load(sources);
    const QString here = sources.dataFolder + QLatin1String("/kith.db");
    return config && !config->isPostgres() && config->databasePath() != here ? config->databasePath() : QString();
}

Result<BackupSummary> backUp(const Arguments &arguments, const QString &file)
{
    const common::SystemClock clock;
    TRY_INTO(const Config config, Config::load(sourcesOf(arguments)));
    if (config.isPostgres()) {
        return common::fail(unavailable(QStringLiteral(
            "The database is a PostgreSQL server, which this command cannot save yet; use pg_dump "
            "for it and copy the data folder."
        )));
    }
    const QString path = config.databasePath();
    if (!QFile::exists(path))
        return common::fail(unavailable(
            QStringLiteral("There is no database %1, so there is nothing to save.").arg(path)
        ));
    Database db({.path = path});
    TRY(db.open());
    SqliteBackup engine(&db);
    return BackupService(engine, clock).make(config.dataFolder(), file, ProgressLine());
}

Result<RestoreSummary> restore(const QString &folder, const QString &file)
{
    const common::SystemClock clock;
    TRY(prepareDataFolder(folder));
    TRY(RestoreService::refuseFilled(folder));
    TRY_INTO(const auto lock, DataFolderLock::acquire(folder));
    return RestoreService(emptyEngine, newestMigration(), clock)
        .restore(file, folder, ProgressLine());
}

} // namespace

int runBackup(const Arguments &arguments)
{
    const QString file = absolute(arguments.words.first());
    const auto made = backUp(arguments, file);
    if (!made)
        return failWith(made.error());
    print(QStringLiteral("%1: %2 bytes, schema %3.\n").arg(file).arg(made->bytes).arg(made->schema)
    );
    return kDone;
}

int runRestore(const Arguments &arguments)
{
    const ConfigSources sources = sourcesOf(arguments);
    const auto done = restore(sources.dataFolder, absolute(arguments.words.first()));
    if (!done)
        return failWith(done.error());
    print(QStringLiteral("%1 is as it was on %2.\n")
              .arg(sources.dataFolder, done->manifest.createdAt.toRfc3339()));
    if (const QString other = databaseElsewhere(sources); !other.isEmpty())
        print(QStringLiteral("The restored settings look for the database in %1: move "
                             "%2/kith.db there, or change database.url.\n")
                  .arg(other, sources.dataFolder));
    return kDone;
}

} // namespace server
