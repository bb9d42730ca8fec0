// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/address_repository.h"

#include "server/auth/account_repository.h"

namespace server {

Result<std::optional<AddressRow>> AddressRepository::find(Transaction &tx, common::UserId id) const
{
    return tx.one<AddressRow>("SELECT {columns} FROM users WHERE id = ?", id);
}

Result<std::optional<AddressRow>>
AddressRepository::findByEmail(Transaction &tx, const QString &folded) const
{
    return tx.one<AddressRow>("SELECT {columns} FROM users WHERE email_folded = ?", folded);
}

Result<std::optional<AddressRow>>
AddressRepository::findByPending(Transaction &tx, const QString &folded) const
{
    return tx.one<AddressRow>(
        "SELECT {columns} FROM users WHERE pending_email_folded = ? ORDER BY updated_at DESC LIMIT "
        "1",
        folded
    );
}

Result<> AddressRepository::set(Transaction &tx, const AddressRow &row, common::Timestamp now) const
{
    const auto done = tx.exec(
        "UPDATE users SET email = ?, email_folded = ?, email_verified = ?, pending_email = ?,"
        " pending_email_folded = ?, awaits_verification = ?, state = ?, updated_at = ?"
        " WHERE id = ?",
        row.email,
        row.emailFolded,
        row.emailVerified,
        row.pendingEmail,
        row.pendingEmailFolded,
        row.awaitsVerification,
        row.state,
        now,
        row.id
    );
    if (!done && isUniqueViolation(done.error(), u"users.email_folded"))
        return common::fail(emailTaken());
    if (!done)
        return common::fail(done.error());
    return {};
}

Result<qint64>
AddressRepository::removeUnconfirmed(Transaction &tx, common::Timestamp registeredBefore) const
{
    return tx.exec(
        "DELETE FROM users WHERE awaits_verification AND state = 'pending'"
        " AND email_verified = FALSE AND created_at < ?",
        registeredBefore
    );
}

} // namespace server
