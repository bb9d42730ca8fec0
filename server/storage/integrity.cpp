// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/integrity.h"

#include "server/storage/damage.h"

namespace server {

Result<QStringList> findDamage(Database &db)
{
    auto found = db.read([](Transaction &tx) -> Result<QStringList> {
        if (tx.dialect().engine() != Engine::Sqlite)
            return QStringList(); // it sees to that by itself
        // A file that is damaged may not even bear the question; that is an answer too.
        const auto whole = tx.values<QString>("PRAGMA integrity_check(5)");
        if (!whole)
            return QStringList{whole.error().shownMessage()};
        QStringList damage(whole->begin(), whole->end());
        damage.removeAll(QStringLiteral("ok"));
        const auto orphans =
            tx.values<QString>("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check");
        // What was found so far must not be lost over it.
        if (!orphans)
            return damage << orphans.error().shownMessage();
        for (const QString &table : *orphans)
            damage.append(QStringLiteral("rows of %1 refer to what is not there").arg(table));
        return damage;
    });
    // Not even the list of the tables could be read.
    if (!found && isDamage(found.error()))
        return QStringList{found.error().shownMessage()};
    return found;
}

Result<PostgresSetup> findPostgresSetup(Database &db)
{
    return db.read([](Transaction &tx) -> Result<PostgresSetup> {
        const auto setting = [&tx](const QString &name) -> Result<QString> {
            TRY_INTO(const auto text, tx.value<QString>("SELECT current_setting(?)", name));
            return text.value_or(QString());
        };
        PostgresSetup setup;
        TRY_INTO(setup.version, setting(QStringLiteral("server_version")));
        TRY_INTO(const QString fsync, setting(QStringLiteral("fsync")));
        TRY_INTO(const QString commit, setting(QStringLiteral("synchronous_commit")));
        setup.fsync = fsync == u"on";
        setup.commitWaits = commit != u"off";
        TRY_INTO(
            const auto left,
            tx.value<qint64>("SELECT current_setting('max_connections')::bigint"
                             " - current_setting('superuser_reserved_connections')::bigint"
                             " - (SELECT sum(numbackends) FROM pg_stat_database)::bigint")
        );
        setup.connectionsLeft = left.value_or(0);
        return setup;
    });
}

Result<bool> isWithoutTables(Database &db)
{
    return db.read([](Transaction &tx) -> Result<bool> {
        TRY_INTO(const auto tables, tx.values<QString>(tx.dialect().tables()));
        return tables.isEmpty();
    });
}

} // namespace server
