// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes a data folder of a backup file. The folder must be empty and stays so unless all is well:
// everything is unpacked beside its place (kRestoreFolder), checked against its sums and as a
// database, and only then moved, the database last. If the settings name a database elsewhere it is
// moved there in one transaction, before anything else gets its place; one that has these very rows
// already, because a restore was cut off after that, is left as it is.

#include "common/base/clock.h"
#include "server/backup/backup_manifest.h"
#include "server/backup/backup_service.h"

namespace server {

class ArchiveReader;

// In the data folder while a restore is under way, or was cut off.
inline constexpr QLatin1String kRestoreFolder{".restoring"};

struct RestoreSummary {
    BackupManifest manifest{};
    qint64 bytes = 0;
    QString database{}; // where the database is, if it is not a file of the folder
};

class RestoreService {
public:
    // The engine of that name (BackupEngine::name()), or null: this kithd has none.
    using EngineOf = std::function<std::unique_ptr<BackupEngine>(const QString &name)>;

    // The database that the settings in an unpacked folder name, open; null: the file in it.
    using TargetOf = std::function<Result<std::unique_ptr<Database>>(const QString &folder)>;

    RestoreService(
        EngineOf engineOf, TargetOf targetOf, int newestSchema, const common::Clock &clock
    );

    // The folder is private, locked by the caller and nobody else's. Errors are sentences that name
    // the file or the folder.
    Result<RestoreSummary>
    restore(const QString &file, const QString &folder, const BackupProgress &progress);

    // An error unless there is nothing in the folder but what a restore leaves behind.
    static Result<> refuseFilled(const QString &folder);

private:
    Result<BackupManifest> readManifest(ArchiveReader &archive) const;
    Result<> unpack(
        ArchiveReader &archive,
        const BackupEngine &engine,
        const QString &staging,
        const std::function<void(qint64 bytes)> &taken
    ) const;
    Result<> moveTo(Database &target, const QString &path, const BackupProgress &progress) const;
    qint64 seqJump(common::Timestamp madeAt) const;

    const EngineOf m_engineOf;
    const TargetOf m_targetOf;
    const int m_newestSchema;
    const common::Clock &m_clock;
};

} // namespace server
