// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Registration and sign-in. Both hash a password outside of the writer and then write, so they
// belong into the lane `hash`.

#include "common/auth/auth_routes.h"
#include "server/auth/auth_policy.h"
#include "server/auth/password_hash.h"
#include "server/auth/second_factor_service.h"
#include "server/auth/session_service.h"
#include "server/auth/sign_in_guard.h"
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

// Writes to the address of a new account, or to the owner of the one that was asked for and that
// another account has (folded). In the transaction that makes the account.
using OnRegistered = std::function<
    Result<>(Transaction &, const NewAccountRow &, const std::optional<QString> &knownEmail)>;

class AuthService {
public:
    AuthService(
        Database &db,
        Outbox &outbox,
        const SettingsSource &settings,
        const PasswordHasher &hasher,
        SessionService &sessions,
        SecondFactorService &secondFactor,
        SignInGuard &guard,
        UserService &users,
        common::IdSource &ids,
        const common::Clock &clock
    );

    // Before the server starts.
    void setInvites(UseInvite useInvite) { m_useInvite = std::move(useInvite); }
    void setOnRegistered(OnRegistered onRegistered) { m_onRegistered = std::move(onRegistered); }

    // 201 with a session, or 202 if the account waits for its address to be confirmed or for an
    // administrator.
    Result<wire::Reply<common::RegisterResult>>
    registerUser(const Caller &caller, const common::RegisterRequest &request);
    Result<common::AuthResult> login(const Caller &caller, const common::LoginRequest &request);

private:
    Result<std::optional<QString>> leaveOutKnownEmail(Transaction &tx, NewAccountRow &row) const;
    bool verifiesEmail(const Invitation &invitation) const;
    Result<> checkEarly(const NewAccountRow &row, const common::RegisterRequest &request);
    Result<Invitation> invitationFor(
        Transaction &tx, const common::RegisterRequest &request, common::UserId newMember
    ) const;
    Result<common::RegisterResult>
    add(Transaction &tx,
        const NewAccountRow &row,
        const common::RegisterRequest &request,
        const Device &device);
    // Whom a login names, if anybody, and whether they have been here before.
    struct Found {
        std::optional<AccountRow> account;
        bool isKnownDevice = false;
    };
    Result<Found> lookUp(const QString &login, const QString &address);
    Result<AccountRow>
    checkedAccount(const std::optional<AccountRow> &account, const QString &password);
    Result<common::AuthResult> signIn(Transaction &tx, common::UserId user, const Device &device);

    Database &m_db;
    Outbox &m_outbox;
    const SettingsSource &m_settings;
    const PasswordHasher &m_hasher;
    SessionService &m_sessions;
    SecondFactorService &m_secondFactor;
    SignInGuard &m_guard;
    UserService &m_users;
    common::IdSource &m_ids;
    const common::Clock &m_clock;
    AccountRepository m_accounts;
    SessionRepository m_sessionRows;
    UseInvite m_useInvite = refuseInvite;
    OnRegistered m_onRegistered;
};

} // namespace server
