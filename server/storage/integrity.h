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

} // namespace server
