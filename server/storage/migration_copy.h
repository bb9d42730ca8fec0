// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The copies of a database that are made before migrations change it: `before-NNNN.db` in a folder
// (Database::copiesFolder()), NNNN being the first migration that is applied; SQLite files, also of
// a PostgreSQL database. To go back: stop the server, put the copy in the place of the database,
// start the kithd it was made with; to PostgreSQL it is moved by `kithd migrate --to`.

#include "server/storage/database.h"

namespace server {

inline constexpr int kKeptCopies = 3;

// Makes the copy of one moment and removes all but the newest kKeptCopies. Gives its path. Errors
// are sentences. migrations: their folder.
Result<QString> copyBeforeMigration(
    Database &db, const QString &migrations, int number, const common::Clock &clock
);

} // namespace server
