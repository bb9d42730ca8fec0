// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What others than their owners do to accounts: the command line (api/cli.md, `kithd admin`), also
// while another process serves, with errors that are sentences for whoever types; and the staff.

#include "server/auth/account_token_repository.h"
#include "server/auth/auth_policy.h"
#include "server/auth/password_hash.h"
#include "server/auth/second_factor_repository.h"
#include "server/auth/session_service.h"

#include <functional>

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
    // A link that sets a new password, once and within 24 hours. publicUrl: where members reach the
    // server.
    Result<QString> makeRecoveryLink(const QString &login, const QString &publicUrl);
    Result<QString> makeRecoveryLink(Transaction &tx, common::UserId id, const QString &publicUrl);
    // account.last_admin if nobody would be left.
    Result<> setRole(const QString &login, common::Role role);

    // For other rooms, within their transaction.
    Result<> setRole(Transaction &tx, common::UserId id, common::Role role);
    Result<> setEmailVerified(Transaction &tx, common::UserId id, bool verified);
    // Of somebody who waits for it; account.state otherwise. by: who decided.
    Result<> approve(Transaction &tx, common::UserId id, common::UserId by);
    // Removes the account; its name and address are free again.
    Result<> reject(Transaction &tx, common::UserId id, common::UserId by);

    // Called in the transaction of either, before a rejected account goes: the last moment to read
    // its address. Before the server starts.
    enum class Decision { Approved, Rejected };
    using DecisionHook = std::function<Result<>(Transaction &, common::UserId, Decision)>;
    void onDecided(DecisionHook hook) { m_decisionHooks.append(std::move(hook)); }

private:
    Result<> setRole(Transaction &tx, const AccountRow &account, common::Role role);
    Result<> decide(Transaction &tx, common::UserId id, Decision decision);
    Result<> announceChange(Transaction &tx, common::UserId id, common::UserId by = {});
    Result<AccountRow> get(Transaction &tx, const QString &login) const;

    Database &m_db;
    Outbox &m_outbox;
    const PasswordHasher &m_hasher;
    SessionService &m_sessions;
    common::IdSource &m_ids;
    const common::Clock &m_clock;
    AccountRepository m_accounts;
    SecondFactorRepository m_secondFactors;
    QList<DecisionHook> m_decisionHooks;
    const AccountTokenRepository m_tokens;
};

} // namespace server
