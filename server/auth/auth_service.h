// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Registration and sign-in. Both hash a password outside of the writer and then write, so they
// belong into the lane `hash`.

#include "common/auth/auth_routes.h"
#include "server/auth/auth_policy.h"
#include "server/auth/password_hash.h"
#include "server/auth/session_service.h"
#include "server/settings/settings.h"
#include "server/users/user_service.h"

#include <functional>

namespace server {

// What an invite gives (InviteService::use). Called in the transaction that makes the account,
// which an error undoes; newMember is not valid when it is only asked whether the code would do.
using UseInvite =
    std::function<Result<Invitation>(Transaction &, const QString &code, common::UserId newMember)>;
// As long as there are none: every code is unknown.
Result<Invitation> refuseInvite(Transaction &tx, const QString &code, common::UserId newMember);

class AuthService {
public:
    AuthService(
        Database &db,
        Outbox &outbox,
        const SettingsSource &settings,
        const PasswordHasher &hasher,
        SessionService &sessions,
        UserService &users,
        common::IdSource &ids,
        const common::Clock &clock
    );

    // Before the server starts.
    void setInvites(UseInvite useInvite) { m_useInvite = std::move(useInvite); }

    // 201 with a session, or 202 if the account waits for an administrator.
    Result<wire::Reply<common::RegisterResult>>
    registerUser(const Caller &caller, const common::RegisterRequest &request);
    Result<common::AuthResult> login(const Caller &caller, const common::LoginRequest &request);

private:
    Result<> checkEarly(const NewAccountRow &row, const common::RegisterRequest &request);
    Result<Invitation> invitationFor(
        Transaction &tx, const common::RegisterRequest &request, common::UserId newMember
    ) const;
    Result<common::RegisterResult>
    add(Transaction &tx,
        const NewAccountRow &row,
        const common::RegisterRequest &request,
        const Device &device);
    Result<AccountRow> checkedAccount(const common::LoginRequest &request);
    Result<common::AuthResult> signIn(Transaction &tx, common::UserId user, const Device &device);

    Database &m_db;
    Outbox &m_outbox;
    const SettingsSource &m_settings;
    const PasswordHasher &m_hasher;
    SessionService &m_sessions;
    UserService &m_users;
    common::IdSource &m_ids;
    const common::Clock &m_clock;
    AccountRepository m_accounts;
    UseInvite m_useInvite = refuseInvite;
};

} // namespace server
