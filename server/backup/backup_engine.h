// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a backup needs of the database. Everything around it (the archive, sums, refusals, the other
// files) does not know what a dump is.

#include "server/storage/database.h"

namespace server {

class BackupEngine {
public:
    BackupEngine() = default;
    BackupEngine(const BackupEngine &) = delete;
    BackupEngine &operator=(const BackupEngine &) = delete;
    virtual ~BackupEngine() = default;

    // "sqlite"; stands in the manifest.
    virtual QString name() const = 0;
    // Of the dump in the archive.
    virtual QString memberName() const = 0;

    // Number of the last migration of the database that is to be saved.
    virtual Result<int> schema() = 0;
    // All of it as it is at one moment, while it is in use. The file must not exist.
    virtual Result<> dump(const QString &path, const CopyProgress &progress) = 0;

    // A dump, whose sum is right, is made ready: refused if it does not hold together, and its
    // outbox goes on seqJump above the last number it knows. It is a database file then.
    virtual Result<> restore(const QString &path, qint64 seqJump) = 0;
};

} // namespace server
