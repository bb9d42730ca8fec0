// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the staff may do to accounts, and what it may see of them. Pure.

#include "common/base/result.h"
#include "common/moderation/account.h"
#include "server/http/caller.h"

namespace server {

// auth.forbidden: moderators leave other staff alone.
common::Result<> mayDecideAbout(const Caller &caller, common::Role target);
// What moderators are not told goes.
void hideFromModerators(const Caller &caller, common::AdminUser &account);

} // namespace server
