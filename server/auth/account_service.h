// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Accounts from the command line (api/cli.md, `kithd admin`), also while another process serves.
// Errors are sentences for whoever types.

#include "server/auth/auth_policy.h"
#include "server/auth/password_hash.h"
#include "server/auth/second_factor_repository.h"
#include "server/auth/session_service.h"

namespace server {

struct AccountOrder {
    QString username;
    QString email; // empty: none
    QString password;
    common::Role role = common::Role::User;
    QString firstName{};
    QString lastName{};
    QString locale{};
    AccountRules rules{.reservedNames = true}; // an operator may be called admin
};

class AccountService {
public:
    AccountService(
        Database &db,
        Outbox &outbox,
        const PasswordHasher &hasher,
        SessionService &sessions,
        common::IdSource &ids,
        const common::Clock &clock
    );

    // Whatever the mode of registration; at once active.
    Result<common::UserId> create(const AccountOrder &order);
    // Ends all sessions. login: name or address.
    Result<> resetPassword(const QString &login, const QString &password);
    // For whoever has lost the authenticator and the recovery codes. Nothing to do is done.
    Result<> disableTotp(const QString &login);
    // account.last_admin if nobody would be left.
    Result<> setRole(const QString &login, common::Role role);

private:
    Result<AccountRow> get(Transaction &tx, const QString &login) const;

    Database &m_db;
    Outbox &m_outbox;
    const PasswordHasher &m_hasher;
    SessionService &m_sessions;
    common::IdSource &m_ids;
    const common::Clock &m_clock;
    AccountRepository m_accounts;
    SecondFactorRepository m_secondFactors;
};

} // namespace server
