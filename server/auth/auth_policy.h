// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who may register, sign in, stay signed in and be made what. Pure.

#include "common/auth/auth.h"
#include "server/auth/account_repository.h"
#include "server/auth/invite_policy.h"
#include "server/auth/session_repository.h"
#include "server/settings/settings.h"

namespace server {

// account.pending, account.suspended (with until), account.banned. Who is leaving may come back as
// long as the account is there.
Result<> mayBeUsed(
    common::AccountState state,
    const std::optional<common::Timestamp> &suspendedUntil,
    common::Timestamp now
);

// The same of a sign-in; auth.email_unverified where the address has to be confirmed first.
Result<> maySignIn(const AccountRow &account, common::Timestamp now);

// registration.closed; the place of the invite code if it is missing. What comes with the code has
// been looked up.
Result<> mayRegister(common::RegistrationMode mode, const std::optional<Invitation> &invitation);

// What somebody at the command line may do besides.
struct AccountRules {
    bool reservedNames = false;
    bool anyPassword = false; // the demo community shares a short one
    int minAge = 0; // years; 0: nobody is asked
};
// The account that a request asks for, without id, password and where it came from;
// validation.failed with all faults.
Result<NewAccountRow> newAccount(
    const common::RegisterRequest &request, common::Timestamp now, const AccountRules &rules = {}
);

// Length and strength of a password that is to replace another; place: where the fault is told.
Result<> checkNewPassword(
    const QString &password,
    const QString &username,
    const QString &email = {},
    const char *place = "/password"
);

// Name or address as typed, ready to be looked up. Also what failed sign-ins are counted by.
QString foldedLogin(const QString &typed);
QString foldedLogin(const common::LoginRequest &request);

// What is to be done with a refresh token that belongs to this session.
enum class RefreshVerdict {
    Rotate, // it is the one that is good
    RotateAgain, // its answer was lost: the unused successor dies
    Reused, // somebody has a token that is not theirs any more: the session ends
    Invalid, // the session has ended
};
inline constexpr qint64 kLostAnswerMs = 10'000;
RefreshVerdict
refreshVerdict(const SessionRow &session, const QByteArray &hash, common::Timestamp now);

// account.last_admin
Result<> mayTakeRole(const AccountRow &account, common::Role role, qint64 otherAdmins);

} // namespace server
