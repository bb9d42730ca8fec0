// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/second_factor_repository.h"

namespace server {

using common::Timestamp;
using common::UserId;

Result<std::optional<SecondFactorRow>>
SecondFactorRepository::find(Transaction &tx, UserId user) const
{
    return tx.one<SecondFactorRow>("SELECT {columns} FROM second_factors WHERE user_id = ?", user);
}

Result<QList<UserId>>
SecondFactorRepository::listOn(Transaction &tx, const QList<UserId> &users) const
{
    return tx.values<UserId>(
        "SELECT user_id FROM second_factors WHERE confirmed_at IS NOT NULL AND user_id IN {ids}",
        users
    );
}

Result<> SecondFactorRepository::setEnrolled(Transaction &tx, const SecondFactorRow &row) const
{
    TRY(remove(tx, row.userId));
    return tx.insert("second_factors", row);
}

Result<>
SecondFactorRepository::setConfirmed(Transaction &tx, UserId user, qint64 step, Timestamp now) const
{
    TRY(tx.exec(
        "UPDATE second_factors SET confirmed_at = ?, last_step = ? WHERE user_id = ?",
        now,
        step,
        user
    ));
    return {};
}

Result<bool> SecondFactorRepository::takeStep(Transaction &tx, UserId user, qint64 step) const
{
    TRY_INTO(
        const qint64 taken,
        tx.exec(
            "UPDATE second_factors SET last_step = ? WHERE user_id = ? AND last_step < ?",
            step,
            user,
            step
        )
    );
    return taken > 0;
}

Result<> SecondFactorRepository::remove(Transaction &tx, UserId user) const
{
    TRY(tx.exec("DELETE FROM second_factors WHERE user_id = ?", user));
    TRY(tx.exec("DELETE FROM recovery_codes WHERE user_id = ?", user));
    return {};
}

Result<> SecondFactorRepository::setRecoveryCodes(
    Transaction &tx, UserId user, const QList<QByteArray> &hashes
) const
{
    TRY(tx.exec("DELETE FROM recovery_codes WHERE user_id = ?", user));
    for (const QByteArray &hash : hashes)
        TRY(tx.exec("INSERT INTO recovery_codes (user_id, hash) VALUES (?, ?)", user, hash));
    return {};
}

Result<bool>
SecondFactorRepository::takeRecoveryCode(Transaction &tx, UserId user, const QByteArray &hash) const
{
    TRY_INTO(
        const qint64 taken,
        tx.exec("DELETE FROM recovery_codes WHERE user_id = ? AND hash = ?", user, hash)
    );
    return taken > 0;
}

} // namespace server
