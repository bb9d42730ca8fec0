// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/second_factor_service.h"

#include "server/auth/random.h"
#include "server/auth/recovery_code.h"
#include "server/auth/sealing.h"
#include "server/auth/totp.h"

#include <QLoggingCategory>

namespace server {

using common::RecoveryCodes;
using common::UserId;

namespace {

Q_LOGGING_CATEGORY(lcSecondFactor, "kith.auth")

QByteArray placeOf(UserId user)
{
    return "totp:" + QByteArray::number(user.value);
}

} // namespace

SecondFactorService::SecondFactorService(
    Database &db,
    const SettingsSource &settings,
    const QByteArray &sealKey,
    SignInGuard &guard,
    const common::Clock &clock
)
    : m_db(db)
    , m_settings(settings)
    , m_sealKey(sealKey)
    , m_guard(guard)
    , m_clock(clock)
{
}

Result<common::TotpEnrolment> SecondFactorService::enrol(const Caller &caller)
{
    const QByteArray secret = randomBytes(kTotpSecretBytes);
    return m_db.write([&](Transaction &tx) -> Result<common::TotpEnrolment> {
        TRY_INTO(const auto factor, m_factors.find(tx, caller.id));
        if (factor && factor->isOn())
            return common::fail(ErrorCode::AuthTotpState);
        TRY_INTO(const auto account, m_accounts.find(tx, caller.id));
        if (!account)
            return common::fail(ErrorCode::AuthTokenInvalid);
        SecondFactorRow row;
        row.userId = caller.id;
        row.secret = seal(m_sealKey, secret, placeOf(caller.id));
        row.createdAt = m_clock.now();
        TRY(m_factors.setEnrolled(tx, row));
        const QString issuer = m_settings.get()->serverName;
        return common::TotpEnrolment{base32(secret), otpauthUri(issuer, account->username, secret)};
    });
}

Result<RecoveryCodes>
SecondFactorService::confirm(const Caller &caller, const common::TotpCode &request)
{
    const SignInAttempt attempt{Guess::FirstCode, caller.id.toString(), caller.address};
    return m_guard.guarded(attempt, [&] {
        return m_db.write([&](Transaction &tx) -> Result<RecoveryCodes> {
            TRY_INTO(const auto factor, m_factors.find(tx, caller.id));
            if (!factor || factor->isOn())
                return common::fail(ErrorCode::AuthTotpState);
            TRY_INTO(const auto step, stepOf(*factor, request.code));
            if (!step)
                return common::fail(ErrorCode::AuthSecondFactorInvalid);
            TRY(m_factors.setConfirmed(tx, caller.id, *step, m_clock.now()));
            TRY(tell(tx, caller.id, AccountNotice::SecondFactorOn));
            return newCodes(tx, caller.id);
        });
    });
}

Result<> SecondFactorService::disable(const Caller &caller)
{
    return m_db.write([&](Transaction &tx) { return disable(tx, caller.id); });
}

Result<> SecondFactorService::disable(Transaction &tx, UserId user)
{
    TRY_INTO(const auto factor, m_factors.find(tx, user));
    if (!factor)
        return {};
    TRY(m_factors.remove(tx, user));
    return factor->isOn() ? tell(tx, user, AccountNotice::SecondFactorOff) : Result<>();
}

Result<QSet<UserId>>
SecondFactorService::withFactor(Transaction &tx, const QList<UserId> &users) const
{
    TRY_INTO(const auto found, m_factors.listOn(tx, users));
    return QSet<UserId>(found.cbegin(), found.cend());
}

Result<RecoveryCodes> SecondFactorService::renewCodes(const Caller &caller)
{
    return m_db.write([&](Transaction &tx) -> Result<RecoveryCodes> {
        TRY_INTO(const auto factor, m_factors.find(tx, caller.id));
        if (!factor || !factor->isOn())
            return common::fail(ErrorCode::AuthTotpState);
        TRY(tell(tx, caller.id, AccountNotice::RecoveryCodesRenewed));
        return newCodes(tx, caller.id);
    });
}

Result<>
SecondFactorService::require(Transaction &tx, UserId user, const wire::Absent<QString> &code)
{
    TRY_INTO(const auto factor, m_factors.find(tx, user));
    if (!factor || !factor->isOn())
        return {};
    if (code.valueOr({}).isEmpty())
        return common::fail(ErrorCode::AuthSecondFactorRequired);
    TRY_INTO(const bool taken, take(tx, *factor, *code));
    return taken ? Result<>() : common::fail(ErrorCode::AuthSecondFactorInvalid);
}

Result<bool>
SecondFactorService::take(Transaction &tx, const SecondFactorRow &row, const QString &code)
{
    if (const auto digits = asTotpCode(code)) {
        TRY_INTO(const auto step, stepOf(row, *digits));
        return step ? m_factors.takeStep(tx, row.userId, *step) : false;
    }
    TRY_INTO(
        const bool taken, m_factors.takeRecoveryCode(tx, row.userId, hashOfRecoveryCode(code))
    );
    if (taken)
        TRY(tell(tx, row.userId, AccountNotice::RecoveryCodeUsed));
    return taken;
}

// A secret that cannot be read is like a lost authenticator: the recovery codes still work.
Result<std::optional<qint64>>
SecondFactorService::stepOf(const SecondFactorRow &row, const QString &code) const
{
    const auto secret = unseal(m_sealKey, row.secret, placeOf(row.userId));
    if (!secret) {
        qCWarning(lcSecondFactor).noquote()
            << "The authenticator of account" << row.userId.toString()
            << "was sealed with another key; the file keys may not be the one of this database.";
        return std::optional<qint64>();
    }
    return matchingStep(*secret, code, m_clock.now(), row.lastStep);
}

Result<RecoveryCodes> SecondFactorService::newCodes(Transaction &tx, UserId user)
{
    RecoveryCodes codes;
    QList<QByteArray> hashes;
    for (int i = 0; i < common::kRecoveryCodes; ++i) {
        const RecoveryCode code = newRecoveryCode();
        codes.recoveryCodes.append(code.text);
        hashes.append(code.hash);
    }
    TRY(m_factors.setRecoveryCodes(tx, user, hashes));
    return codes;
}

Result<> SecondFactorService::tell(Transaction &tx, UserId user, AccountNotice notice) const
{
    return m_tellOwner ? m_tellOwner(tx, user, notice) : Result<>();
}

} // namespace server
