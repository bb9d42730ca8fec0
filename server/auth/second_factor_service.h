// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The second factor: an authenticator (RFC 6238) that is enrolled and then switched on with a first
// code, and ten recovery codes for the day that it is lost. Each code works once.

#include "common/auth/totp.h"
#include "server/auth/account_notice.h"
#include "server/auth/account_repository.h"
#include "server/auth/second_factor_repository.h"
#include "server/auth/sign_in_guard.h"
#include "server/http/caller.h"
#include "server/settings/settings.h"
#include "server/storage/database.h"

namespace server {

class SecondFactorService {
public:
    // sealKey: for the secrets in the database, see sealing.h.
    SecondFactorService(
        Database &db,
        const SettingsSource &settings,
        const QByteArray &sealKey,
        SignInGuard &guard,
        const common::Clock &clock
    );

    // Before the server starts.
    void setTellOwner(TellOwner tellOwner) { m_tellOwner = std::move(tellOwner); }

    // auth.totp_state if it is on. Enrolling again before the first code takes another secret.
    Result<common::TotpEnrolment> enrol(const Caller &caller);
    // auth.totp_state if it is on or was not enrolled.
    Result<common::RecoveryCodes> confirm(const Caller &caller, const common::TotpCode &request);
    // Nothing to do is done.
    Result<> disable(const Caller &caller);
    // auth.totp_state if it is not on.
    Result<common::RecoveryCodes> renewCodes(const Caller &caller);

    // For a sign-in, in its transaction, after the password was right: uses the code up.
    // auth.second_factor_required or auth.second_factor_invalid; nothing if it is not on.
    Result<> require(Transaction &tx, common::UserId user, const wire::Absent<QString> &code);
    // For the staff, who help those that have lost it.
    Result<> disable(Transaction &tx, common::UserId user);
    Result<QSet<common::UserId>>
    withFactor(Transaction &tx, const QList<common::UserId> &users) const;

private:
    Result<std::optional<qint64>> stepOf(const SecondFactorRow &row, const QString &code) const;
    Result<bool> take(Transaction &tx, const SecondFactorRow &row, const QString &code);
    Result<common::RecoveryCodes> newCodes(Transaction &tx, common::UserId user);
    Result<> tell(Transaction &tx, common::UserId user, AccountNotice notice) const;

    Database &m_db;
    const SettingsSource &m_settings;
    const QByteArray m_sealKey;
    SignInGuard &m_guard;
    const common::Clock &m_clock;
    AccountRepository m_accounts;
    SecondFactorRepository m_factors;
    TellOwner m_tellOwner;
};

} // namespace server
