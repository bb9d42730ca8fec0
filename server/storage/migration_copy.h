// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The copies of a database file that are made before migrations change it: `before-NNNN.db` in the
// folder `backups` beside it, NNNN being the first migration that is applied. To go back: stop the
// server, put the copy in the place of the database, start the kithd it was made with.

#include "server/storage/connection.h"

namespace server {

inline constexpr int kKeptCopies = 3;

// Makes the copy of one moment and removes all but the newest kKeptCopies. Gives its path. Errors
// are sentences.
Result<QString>
copyBeforeMigration(Connection &connection, const QString &databasePath, int number);

} // namespace server
