// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// kithd migrate: brings the schema up to date; with --to moves the community to PostgreSQL.

#include "server/main/command_line.h"

namespace server {

int runMigrate(const Arguments &arguments);

} // namespace server
