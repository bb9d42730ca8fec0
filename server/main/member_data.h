// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What belongs to a member, over all rooms: what each gives to an export, and what each does about
// an account that leaves.

#include "server/auth/deletion_service.h"
#include "server/export/export_service.h"
#include "server/users/user_service.h"

namespace server {

// The parts of an export, in the order in which they are to be read.
void addExportSources(
    ExportMaker &maker, Database &db, const UserService &users, const common::Clock &clock
);
ExportService::SubjectOf exportSubjects(Database &db, const UserService &users);

// In the order in which it goes: what names the account before the account.
void addAccountParts(
    DeletionService &deletion, Outbox &outbox, SessionService &sessions, ExportService &exports
);

// `kithd export`.
class Arguments;
int runExport(const Arguments &arguments);

} // namespace server
