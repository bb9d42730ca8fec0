// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a member stands to others, for an export.

#include "server/export/export_writer.h"
#include "server/storage/database.h"

namespace server {

Result<> exportRelations(Database &db, common::UserId id, ExportWriter &out);

} // namespace server
