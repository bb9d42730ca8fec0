// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/store.h"

#include "server/backup/restore_service.h"
#include "server/storage/migrator.h"
#include "server/storage/settings_table.h"

#include <QFileInfo>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcStart, "kith.start")

namespace server {

namespace {

// Beside a server that runs, the schema must be the one it knows: a migration would pull the tables
// from under it.
Result<> migrate(Store &store, StoreUse use, const common::Clock &clock)
{
    TRY_INTO(
        auto migrations,
        loadMigrations(QStringLiteral(":/migrations"), store.db->dialect().engine())
    );
    Migrator migrator(*store.db, clock, std::move(migrations));
    if (use == StoreUse::Beside) {
        if (migrator.check())
            return {};
        TRY_INTO(store.lock, DataFolderLock::acquire(store.config.dataFolder()));
    }
    TRY_INTO(const int applied, migrator.run());
    if (applied > 0)
        qCInfo(lcStart) << "applied" << applied << "migrations";
    if (use == StoreUse::Beside)
        store.lock = DataFolderLock();
    return {};
}

Result<> refuseHalfRestored(const QString &folder)
{
    if (!QFileInfo::exists(folder + u'/' + kRestoreFolder))
        return {};
    return common::fail(unavailable(
        QStringLiteral("A restore into %1 was cut off; empty the folder and restore again.")
            .arg(folder)
    ));
}

} // namespace

Result<> readStored(Config &config, Database &db)
{
    TRY_INTO(const auto stored, db.read([](Transaction &tx) { return SettingsTable().list(tx); }));
    for (const QString &leftOut : config.applyStored(stored))
        qCWarning(lcStart).noquote() << leftOut;
    return {};
}

Result<Store> openStore(const ConfigSources &sources, StoreUse use, const common::Clock &clock)
{
    Store store;
    TRY_INTO(store.config, Config::load(sources));
    TRY(prepareDataFolder(store.config.dataFolder()));
    TRY(refuseHalfRestored(store.config.dataFolder()));
    if (use == StoreUse::Alone) {
        TRY_INTO(store.lock, DataFolderLock::acquire(store.config.dataFolder()));
    }
    TRY(store.config.checkDatabase());
    store.db = std::make_unique<Database>(store.config.database());
    TRY(store.db->open());
    TRY(migrate(store, use, clock));
    TRY(readStored(store.config, *store.db));
    TRY(store.config.check());
    return store;
}

} // namespace server
