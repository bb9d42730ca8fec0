// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/migrate_command.h"

#include "server/main/commands.h"
#include "server/main/store.h"
#include "server/storage/database_copy.h"

#include <cstdio>

namespace server {

namespace {

void showStep(const QString &what, qint64 done, qint64 total)
{
    QString line = what;
    if (total > 0)
        line += QStringLiteral(": %1 of %2 rows").arg(done).arg(total);
    std::fprintf(stderr, "kithd: %s\n", line.toUtf8().constData());
}

Result<CopySummary> moveTo(Store &store, const PostgresAddress &address, const common::Clock &clock)
{
    Database target({.postgres = address});
    TRY(target.open());
    return copyDatabase(*store.db, target, clock, showStep);
}

} // namespace

int runMigrate(const Arguments &arguments)
{
    std::optional<PostgresAddress> to;
    if (arguments.has("to")) {
        const auto address = parsePostgresUrl(arguments.value("to"));
        if (!address) {
            const QByteArray what = address.error().message.toUtf8();
            std::fprintf(stderr, "kithd: --to %s.\n", what.constData());
            return kWrongUse;
        }
        to = *address;
    }
    const common::SystemClock clock;
    auto store = openStore(sourcesOf(arguments), StoreUse::Alone, clock);
    if (!store)
        return failWith(store.error());
    if (!to) {
        print(QStringLiteral("The schema of %1 is up to date.\n").arg(store->db->name()));
        return kDone;
    }
    const auto moved = moveTo(*store, *to, clock);
    if (!moved)
        return failWith(moved.error());
    print(QStringLiteral("%1 rows of %2 tables are now in %3.\n"
                         "Set database.url to it; %4 is as it was and is not used any more then.\n")
              .arg(moved->rows)
              .arg(moved->tables)
              .arg(to->shown(), store->db->name()));
    return kDone;
}

} // namespace server
