// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes a backup file of a data folder, also while it is served: the database of one moment and,
// after it, the other files of the folder. Files of media never change once they have their name,
// so what the database refers to is there unless it was deleted meanwhile. Blocking; reads only.

#include "common/base/clock.h"
#include "server/backup/backup_engine.h"

namespace server {

// what: what is being done; done and total in bytes.
using BackupProgress = std::function<void(const QString &what, qint64 done, qint64 total)>;

struct BackupSummary {
    qint64 bytes = 0; // of the members
    int schema = 0;
};

class BackupService {
public:
    BackupService(BackupEngine &engine, const common::Clock &clock);

    // file must not exist. It is complete, private and on the disk when this returns; on failure
    // there is nothing. Errors are sentences for whoever asked for it.
    Result<BackupSummary> make(const QString &folder, const QString &file, const BackupProgress &);

    // What there is of a backup before it is complete, so that whoever is stopped can remove it.
    static QStringList temporaryFiles(const QString &file);

private:
    BackupEngine &m_engine;
    const common::Clock &m_clock;
};

} // namespace server
