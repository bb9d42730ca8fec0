// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The dump is a SQLite file, also of a database in PostgreSQL: a backup can be restored to either,
// and to any version of either.

#include "server/backup/backup_engine.h"

namespace server {

class SqliteBackup : public BackupEngine {
public:
    // db: the one to save, open; null to restore.
    explicit SqliteBackup(Database *db)
        : m_db(db)
    {
    }

    QString name() const override { return QStringLiteral("sqlite"); }
    QString memberName() const override { return QStringLiteral("kith.db"); }
    Result<int> schema() override;
    Result<> dump(const QString &path, const CopyProgress &progress) override;
    Result<> restore(const QString &path, qint64 seqJump) override;

private:
    Database *m_db;
};

} // namespace server
