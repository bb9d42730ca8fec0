// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What members do with the password they have: prove with it that it is still them, and take
// another. Both hash outside of the writer, so they belong into the lane `hash`.

#include "common/auth/totp.h"
#include "common/users/password_routes.h"
#include "server/auth/password_hash.h"
#include "server/auth/second_factor_service.h"
#include "server/auth/session_service.h"
#include "server/auth/session_table.h"

namespace server {

class PasswordService {
public:
    struct Parts {
        Database &db;
        const PasswordHasher &hasher;
        SessionService &sessions;
        SessionTable &sessionTable;
        SecondFactorService &secondFactor;
        SignInGuard &guard;
        const common::Clock &clock;
    };
    explicit PasswordService(const Parts &parts)
        : m(parts)
    {
    }

    // Before the server starts.
    void setTellOwner(TellOwner tellOwner) { m_tellOwner = std::move(tellOwner); }

    // The session of the caller is fresh for ten minutes. auth.invalid_credentials, also for
    // accounts without a password, and what the second factor says.
    Result<common::Session>
    reauthenticate(const Caller &caller, const common::Reauthentication &request);
    // Ends every session but that of the caller. validation.failed about /newPassword.
    Result<> change(const Caller &caller, const common::PasswordChange &request);

private:
    Result<AccountRow> getAccount(common::UserId id);
    Result<> checkPassword(const AccountRow &account, const QString &password);

    const Parts m;
    AccountRepository m_accounts;
    TellOwner m_tellOwner;
};

} // namespace server
