// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The profile and the settings of a member, for an export.

#include "server/export/export_writer.h"
#include "server/users/user_service.h"

namespace server {

Result<>
exportProfile(Database &db, const UserService &users, common::UserId id, ExportWriter &out);

} // namespace server
