// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who may invite, whether an invite holds, and what its link is. Pure.

#include "common/auth/invite.h"
#include "server/auth/invite_repository.h"
#include "server/http/caller.h"
#include "server/settings/settings.h"

namespace server {

// What somebody has who comes with an invite.
struct Invitation {
    std::optional<common::UserId> by; // none: nobody, or the console
    common::Role role = common::Role::User;

    // The link of the console works whatever the mode of registration.
    bool isOfConsole() const { return role == common::Role::Admin; }
};

// auth.forbidden
Result<> mayInvite(const Caller &caller, const Settings &settings);
// Own ones, and those of everybody for administrators. resource.not_found
Result<> mayRevoke(const Caller &caller, const std::optional<InviteRow> &invite);
// 422 about /inviteCode: invalid_token, expired_token, exhausted.
Result<> mayJoinWith(const std::optional<InviteRow> &invite, common::Timestamp now);
Error unknownInvite();
Error exhaustedInvite();

// What is stored of a new one, without id, code and creator.
Result<InviteRow> newInvite(const common::InviteCreate &request, common::Timestamp now);

QByteArray hashOfInviteCode(const QString &code);
QString inviteUrl(const Settings &settings, const QString &code);

} // namespace server
