// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Cuts a file of SQL into its statements: SQLite takes one at a time.

#include <string>
#include <string_view>
#include <vector>

namespace server {

// Knows quoted texts and names, both kinds of comments, $tag$ texts of PostgreSQL, and the
// BEGIN ... END of a trigger. Comments are dropped, and so is the semicolon at the end.
std::vector<std::string> splitStatements(std::string_view sql);

} // namespace server
