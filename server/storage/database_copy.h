// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Moves a community from SQLite to PostgreSQL: all rows, in one transaction of the target, which is
// committed only once every table has been read back and holds as many rows with the same content.
// Nobody may change the source meanwhile. The errors are sentences for whoever starts the program.

#include "server/storage/database.h"

namespace server {

struct CopySummary {
    int tables = 0;
    qint64 rows = 0;
};

// What is going on and how far it is, in rows; from time to time.
using CopyStep = std::function<void(const QString &what, qint64 done, qint64 total)>;

// Both are open; the source is migrated. A target that has a row, or tables of something else, is
// refused; its tables are made here.
Result<CopySummary>
copyDatabase(Database &source, Database &target, const common::Clock &clock, const CopyStep &step);

} // namespace server
