// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// SQLite's result codes as Errors.

#include "server/storage/storage_error.h"

#include <string_view>

struct sqlite3;

namespace server {

// code: an extended result code, just returned by a call on db.
Error sqliteError(sqlite3 *db, int code, std::string_view sql);
// After this the connection is to be opened anew.
bool breaksConnection(int code);
// There is no room for what was to be written.
bool meansDiskFull(sqlite3 *db, int code);

} // namespace server
