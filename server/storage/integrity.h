// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a database holds together: the engine's own check of the file, and that every row has
// what it refers to. Reads everything.

#include "server/storage/database.h"

#include <QStringList>

namespace server {

// What is wrong, in the words of the engine, a few at most; empty: nothing.
Result<QStringList> findDamage(Database &db);

// How a PostgreSQL server is set up for this database and user.
struct PostgresSetup {
    QString version{}; // "15.14 (Debian 15.14-0+deb12u1)"
    bool fsync = false; // what is committed outlives a crash of the machine
    bool commitWaits = false; // what is answered is committed on its disk
    qint64 connectionsLeft = 0; // for those who are not superusers
};
Result<PostgresSetup> findPostgresSetup(Database &db);

// Whether nothing was ever made in it.
Result<bool> isWithoutTables(Database &db);

} // namespace server
