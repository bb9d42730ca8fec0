// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/migration_copy.h"

#include "server/storage/data_folder.h"
#include "server/storage/database_copy.h"

#include <QDir>
#include <QFile>

namespace server {

namespace {

// Those of a copy that was cut off go too. Their names are ours alone.
void removeOld(const QDir &folder)
{
    const QStringList copies =
        folder.entryList({QStringLiteral("before-*.db")}, QDir::Files, QDir::Time);
    for (const QString &name : copies.mid(kKeptCopies))
        QFile::remove(folder.filePath(name));
    for (const QString &name : folder.entryList({QStringLiteral("before-*.db.part*")}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

} // namespace

Result<QString>
copyBeforeMigration(Database &db, const QString &migrations, int number, const common::Clock &clock)
{
    const QDir folder(db.copiesFolder());
    TRY(prepareDataFolder(folder.path()));
    const QString path =
        folder.filePath(QStringLiteral("before-%1.db").arg(number, 4, 10, QLatin1Char('0')));
    if (db.dialect().engine() == Engine::Sqlite) {
        TRY(db.backupTo(path));
    } else {
        TRY(copyToFile(db, path, migrations, clock, [](const QString &, qint64, qint64) {}));
    }
    removeOld(folder);
    return path;
}

} // namespace server
