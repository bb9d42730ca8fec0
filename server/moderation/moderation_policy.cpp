// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/moderation/moderation_policy.h"

namespace server {

common::Result<> mayDecideAbout(const Caller &caller, common::Role target)
{
    if (!caller.isAdmin() && target != common::Role::User)
        return common::fail(common::ErrorCode::AuthForbidden);
    return {};
}

void hideFromModerators(const Caller &caller, common::AdminUser &account)
{
    if (caller.isAdmin())
        return;
    account.email.reset();
    account.phone.reset();
    account.registrationIp.reset();
}

} // namespace server
