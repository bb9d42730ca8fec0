// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the server keeps of how a member came in and signs in, for an export.

#include "server/export/export_writer.h"
#include "server/storage/database.h"

namespace server {

Result<> exportAccount(Database &db, common::UserId id, ExportWriter &out);

} // namespace server
