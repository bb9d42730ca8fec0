// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/account_repository.h"

#include "server/users/profile_rules.h"

namespace server {

using common::Timestamp;
using common::UserId;

Result<std::optional<AccountRow>> AccountRepository::find(Transaction &tx, UserId id) const
{
    return tx.one<AccountRow>("SELECT {columns} FROM users WHERE id = ?", id);
}

Result<std::optional<AccountRow>>
AccountRepository::findByLogin(Transaction &tx, const QString &folded) const
{
    if (folded.contains(u'@'))
        return tx.one<AccountRow>("SELECT {columns} FROM users WHERE email_folded = ?", folded);
    return tx.one<AccountRow>("SELECT {columns} FROM users WHERE username_folded = ?", folded);
}

Result<QList<AccountRow>> AccountRepository::list(Transaction &tx, const QList<UserId> &ids) const
{
    return tx.all<AccountRow>("SELECT {columns} FROM users WHERE id IN {ids}", ids);
}

Result<QList<AccountRow>> AccountRepository::listNoteworthy(Transaction &tx, Timestamp now) const
{
    return tx.all<AccountRow>(
        "SELECT {columns} FROM users WHERE state <> 'active' OR id IN"
        " (SELECT user_id FROM sessions WHERE revoked_at IS NULL"
        "  AND (expires_at IS NULL OR expires_at > ?))",
        now
    );
}

Result<> AccountRepository::add(Transaction &tx, const NewAccountRow &row) const
{
    const auto added = tx.insert("users", row);
    if (!added && isUniqueViolation(added.error(), u"users.username_folded"))
        return common::fail(usernameTaken());
    if (!added && isUniqueViolation(added.error(), u"users.email_folded"))
        return common::fail(emailTaken());
    return added;
}

Result<> AccountRepository::checkFree(Transaction &tx, const NewAccountRow &row) const
{
    TRY_INTO(
        const auto name,
        tx.value<qint64>(
            "SELECT 1 FROM users WHERE username_folded = ? UNION ALL"
            " SELECT 1 FROM reserved_usernames WHERE username_folded = ? AND until_at > ?",
            row.usernameFolded,
            row.usernameFolded,
            row.createdAt
        )
    );
    if (name)
        return common::fail(usernameTaken());
    TRY_INTO(
        const auto email,
        tx.value<qint64>("SELECT 1 FROM users WHERE email_folded = ?", row.emailFolded)
    );
    if (email)
        return common::fail(emailTaken());
    return {};
}

Result<>
AccountRepository::setPassword(Transaction &tx, UserId id, const QString &hash, Timestamp now) const
{
    TRY(tx.exec("UPDATE users SET password_hash = ?, updated_at = ? WHERE id = ?", hash, now, id));
    TRY(tx.exec("DELETE FROM account_tokens WHERE user_id = ? AND purpose = 'reset'", id));
    return {};
}

Result<>
AccountRepository::setRole(Transaction &tx, UserId id, common::Role role, Timestamp now) const
{
    TRY(tx.exec("UPDATE users SET role = ?, updated_at = ? WHERE id = ?", role, now, id));
    return {};
}

Result<> AccountRepository::setState(
    Transaction &tx, UserId id, common::AccountState state, Timestamp now
) const
{
    TRY(tx.exec("UPDATE users SET state = ?, updated_at = ? WHERE id = ?", state, now, id));
    return {};
}

Result<>
AccountRepository::setEmailVerified(Transaction &tx, UserId id, bool verified, Timestamp now) const
{
    // An address that counts as verified is not waited for.
    TRY(tx.exec(
        "UPDATE users SET email_verified = ?,"
        " awaits_verification = (awaits_verification AND NOT ?), updated_at = ? WHERE id = ?",
        verified,
        verified,
        now,
        id
    ));
    return {};
}

Result<> AccountRepository::remove(Transaction &tx, UserId id) const
{
    TRY(tx.exec("DELETE FROM users WHERE id = ?", id));
    return {};
}

Result<> AccountRepository::setLastLogin(Transaction &tx, UserId id, Timestamp now) const
{
    TRY(tx.exec("UPDATE users SET last_login_at = ?, last_active_at = ? WHERE id = ?", now, now, id)
    );
    return {};
}

Result<bool> AccountRepository::startLeaving(
    Transaction &tx, UserId id, Timestamp deletionAt, Timestamp now
) const
{
    TRY_INTO(
        const qint64 started,
        tx.exec(
            "UPDATE users SET state = 'deleting', deletion_at = ?, updated_at = ?"
            " WHERE id = ? AND state <> 'deleting'",
            deletionAt,
            now,
            id
        )
    );
    if (started > 0)
        return true;
    TRY(tx.exec(
        "UPDATE users SET deletion_at = ? WHERE id = ? AND deletion_at > ?",
        deletionAt,
        id,
        deletionAt
    ));
    return false;
}

Result<bool> AccountRepository::stopLeaving(Transaction &tx, UserId id, Timestamp now) const
{
    TRY_INTO(
        const qint64 stopped,
        tx.exec(
            "UPDATE users SET state = 'active', deletion_at = NULL, updated_at = ?"
            " WHERE id = ? AND state = 'deleting' AND deletion_at > ?",
            now,
            id,
            now
        )
    );
    return stopped > 0;
}

Result<QList<UserId>> AccountRepository::listDue(Transaction &tx, Timestamp now) const
{
    return tx.values<UserId>(
        "SELECT id FROM users WHERE deletion_at <= ? AND state = 'deleting' ORDER BY id", now
    );
}

Result<> AccountRepository::removePassword(Transaction &tx, UserId id) const
{
    TRY(tx.exec("UPDATE users SET password_hash = NULL WHERE id = ?", id));
    return {};
}

Result<bool> AccountRepository::remove(Transaction &tx, UserId id, Timestamp nameHeldUntil) const
{
    TRY(tx.exec("UPDATE users SET invited_by = NULL WHERE invited_by = ?", id));
    TRY_INTO(
        const auto name,
        tx.value<QString>(
            "DELETE FROM users WHERE id = ? AND state = 'deleting' RETURNING username_folded", id
        )
    );
    if (!name)
        return false;
    TRY(tx.exec(
        "INSERT INTO reserved_usernames (username_folded, until_at) VALUES (?, ?)"
        " ON CONFLICT (username_folded) DO UPDATE SET until_at = excluded.until_at",
        *name,
        nameHeldUntil
    ));
    return true;
}

Result<qint64> AccountRepository::countOtherAdmins(Transaction &tx, UserId id) const
{
    TRY_INTO(
        const auto count,
        tx.value<qint64>(
            "SELECT count(*) FROM users WHERE role = 'admin' AND state = 'active' AND id <> ?", id
        )
    );
    return count.value_or(0);
}

Error emailTaken()
{
    auto error = common::makeError(ErrorCode::AuthEmailTaken);
    error.fields = {
        {QStringLiteral("/email"),
         common::FieldCode::Duplicate,
         QStringLiteral("This address is in use.")}};
    return error;
}

} // namespace server
