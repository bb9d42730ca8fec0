// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a member may make of the own profile. Pure.

#include "server/users/user_repository.h"

namespace server {

// The row after the change; validation.failed with all faults. Whether a new name is free is for
// the database to say.
Result<UserRow>
changedProfile(const UserRow &row, const common::MeUpdate &update, common::Timestamp now);

// Presence is shown to friends, unless it is switched off.
bool maySeePresence(bool isSelf, bool areFriends, const common::UserSettings &settings);

} // namespace server
