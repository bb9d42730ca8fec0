// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/sqlite_backup.h"

#include "server/storage/integrity.h"
#include "server/storage/migrator.h"
#include "server/storage/outbox.h"

namespace server {

Result<int> SqliteBackup::schema()
{
    return Migrator::schemaOf(*m_db);
}

Result<> SqliteBackup::dump(const QString &path, const CopyProgress &progress)
{
    return m_db->backupTo(path, progress);
}

Result<> SqliteBackup::restore(const QString &path, qint64 seqJump)
{
    Database db({.path = path});
    TRY(db.open());
    TRY_INTO(const QStringList damage, findDamage(db));
    if (!damage.isEmpty())
        return common::fail(unavailable(
            QStringLiteral("The database in the backup is damaged: %1.").arg(damage.first())
        ));
    return db.write([seqJump](Transaction &tx) { return Outbox::restart(tx, seqJump); });
}

} // namespace server
