// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Copies a community from one engine to the other: all rows, in one transaction of the target,
// which is committed only once every table has been read back and holds as many rows with the same
// content. The errors are sentences for whoever starts the program.

#include "server/storage/database.h"

namespace server {

struct CopySummary {
    int tables = 0;
    qint64 rows = 0;
};

// What is going on and how far it is, in rows; from time to time.
using CopyStep = std::function<void(const QString &what, qint64 done, qint64 total)>;

// From SQLite to PostgreSQL. Both are open; the source is migrated, and nobody changes it
// meanwhile. A target that has a row, or tables of something else, is refused; its tables are made
// here.
Result<CopySummary>
copyDatabase(Database &source, Database &target, const common::Clock &clock, const CopyStep &step);

// Whether copying would change nothing: every table of the source is in the target, with as many
// rows of the same content. Both are migrated equally far.
Result<bool> isCopyOf(Database &target, Database &source);

// An error that names a table unless there is no row of a community in it.
Result<> refuseFilledDatabase(Database &target);

// From PostgreSQL to a SQLite file of the same schema, which must not exist; it is private and is
// complete once it has its name. All of it is of one moment, while the source is in use.
// migrations: their folder.
Result<CopySummary> copyToFile(
    Database &source,
    const QString &path,
    const QString &migrations,
    const common::Clock &clock,
    const CopyStep &step
);

} // namespace server
