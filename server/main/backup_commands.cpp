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

#include <array>
#include <csignal>
#include <cstdio>

#include <unistd.h>

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
        const QString line = total == 0
            ? what
            : QStringLiteral("%1: %2 of %3 MiB").arg(what).arg(done >> 20).arg(total >> 20);
        std::fprintf(stderr, "kithd: %s\n", line.toUtf8().constData());
    }

private:
    qint64 m_saidAt = common::SystemClock().steadyMs();
};

std::array<QByteArray, 6> gRemovedWhenStopped;

// Only what signal-safety(7) allows.
void removeAndEnd(int signal)
{
    for (const QByteArray &path : gRemovedWhenStopped)
        ::unlink(path.constData());
    ::_exit(128 + signal);
}

// Whoever stops a backup finds nothing of it. The signals wait until allow(), so that they come to
// this thread, which then makes no more files, and not to one that is started in between.
class RemovedWhenStopped {
public:
    explicit RemovedWhenStopped(const QStringList &files)
    {
        for (size_t i = 0; i < gRemovedWhenStopped.size(); ++i)
            gRemovedWhenStopped[i] = QFile::encodeName(files.value(static_cast<qsizetype>(i)));
        sigemptyset(&m_signals);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            sigaddset(&m_signals, signal);
            std::signal(signal, removeAndEnd);
        }
        ::pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    }
    void allow() const { ::pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr); }

private:
    sigset_t m_signals{};
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
    if (!config || !config->checkDatabase())
        return {};
    const QString there = config->isPostgres() ? here : config->databasePath();
    return there != here ? there : QString();
}

// The PostgreSQL database of the settings as they will be, open; null: none. Settings that cannot
// be read are for the start of the server to refuse.
Result<std::unique_ptr<Database>> targetOf(ConfigSources sources, const QString &folder)
{
    sources.dataFolder = folder;
    const auto config = Config::load(sources);
    if (!config || !config->isPostgres())
        return nullptr;
    TRY(config->checkDatabase());
    auto target = std::make_unique<Database>(config->database());
    TRY(target->open());
    return target;
}

Result<BackupSummary> backUp(const Arguments &arguments, const QString &file)
{
    const common::SystemClock clock;
    TRY_INTO(const Config config, Config::load(sourcesOf(arguments)));
    TRY(config.checkDatabase());
    const DatabaseOptions options = config.database();
    if (!options.postgres && !QFile::exists(options.path))
        return common::fail(
            unavailable(QStringLiteral("There is no database %1, so there is nothing to save.")
                            .arg(options.path))
        );
    const RemovedWhenStopped removed(BackupService::temporaryFiles(file));
    Database db(options);
    TRY(db.open());
    removed.allow();
    SqliteBackup engine(&db);
    return BackupService(engine, clock).make(config.dataFolder(), file, ProgressLine());
}

Result<RestoreSummary> restore(const ConfigSources &sources, const QString &file)
{
    const common::SystemClock clock;
    const QString &folder = sources.dataFolder;
    TRY(prepareDataFolder(folder));
    TRY(RestoreService::refuseFilled(folder));
    TRY_INTO(const auto lock, DataFolderLock::acquire(folder));
    const auto target = [&sources](const QString &unpacked) { return targetOf(sources, unpacked); };
    return RestoreService(emptyEngine, target, newestMigration(), clock)
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
    const auto done = restore(sources, absolute(arguments.words.first()));
    if (!done)
        return failWith(done.error());
    print(QStringLiteral("%1 is as it was on %2.\n")
              .arg(sources.dataFolder, done->manifest.createdAt.toRfc3339()));
    if (!done->database.isEmpty())
        print(QStringLiteral("The database is in %1.\n").arg(done->database));
    if (const QString other = databaseElsewhere(sources); !other.isEmpty())
        print(QStringLiteral("The restored settings look for the database in %1: move "
                             "%2/kith.db there, or change database.url.\n")
                  .arg(other, sources.dataFolder));
    return kDone;
}

} // namespace server
