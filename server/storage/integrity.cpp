// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/integrity.h"

namespace server {

Result<QStringList> findDamage(Database &db)
{
    return db.read([](Transaction &tx) -> Result<QStringList> {
        if (tx.dialect().engine() != Engine::Sqlite)
            return QStringList(); // it sees to that by itself
        // A file that is damaged may not even bear the question; that is an answer too.
        const auto whole = tx.values<QString>("PRAGMA integrity_check(5)");
        if (!whole)
            return QStringList{whole.error().shownMessage()};
        QStringList damage(whole->begin(), whole->end());
        damage.removeAll(QStringLiteral("ok"));
        TRY_INTO(
            const auto orphans,
            tx.values<QString>("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
        );
        for (const QString &table : orphans)
            damage.append(QStringLiteral("rows of %1 refer to what is not there").arg(table));
        return damage;
    });
}

} // namespace server
