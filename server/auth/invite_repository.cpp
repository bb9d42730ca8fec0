// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/invite_repository.h"

namespace server {

using common::InviteId;
using common::Timestamp;
using common::UserId;

Result<> InviteRepository::add(Transaction &tx, const InviteRow &row) const
{
    return tx.insert("invites", row);
}

Result<std::optional<InviteRow>> InviteRepository::find(Transaction &tx, InviteId id) const
{
    return tx.one<InviteRow>("SELECT {columns} FROM invites WHERE id = ?", id);
}

Result<std::optional<InviteRow>>
InviteRepository::findByCode(Transaction &tx, const QByteArray &codeHash) const
{
    return tx.one<InviteRow>("SELECT {columns} FROM invites WHERE code_hash = ?", codeHash);
}

Result<QList<InviteRow>> InviteRepository::list(
    Transaction &tx, std::optional<UserId> creator, InviteId below, int limit
) const
{
    if (creator)
        return tx.all<InviteRow>(
            "SELECT {columns} FROM invites WHERE created_by = ? AND revoked_at IS NULL AND id < ?"
            " ORDER BY id DESC LIMIT ?",
            *creator,
            below,
            limit
        );
    return tx.all<InviteRow>(
        "SELECT {columns} FROM invites"
        " WHERE created_by IS NOT NULL AND revoked_at IS NULL AND id < ?"
        " ORDER BY id DESC LIMIT ?",
        below,
        limit
    );
}

Result<bool> InviteRepository::addUse(Transaction &tx, InviteId id, Timestamp now) const
{
    TRY_INTO(
        const qint64 changed,
        tx.exec(
            "UPDATE invites SET uses = uses + 1 WHERE id = ? AND revoked_at IS NULL"
            " AND (max_uses IS NULL OR uses < max_uses)"
            " AND (expires_at IS NULL OR expires_at > ?)",
            id,
            now
        )
    );
    return changed > 0;
}

Result<> InviteRepository::revoke(Transaction &tx, InviteId id, Timestamp now) const
{
    TRY(tx.exec("UPDATE invites SET revoked_at = ? WHERE id = ?", now, id));
    return {};
}

Result<> InviteRepository::revokeOfConsole(Transaction &tx, Timestamp now) const
{
    TRY(tx.exec(
        "UPDATE invites SET revoked_at = ? WHERE created_by IS NULL AND revoked_at IS NULL", now
    ));
    return {};
}

Result<> InviteRepository::removeEnded(Transaction &tx, Timestamp before) const
{
    TRY(tx.exec("DELETE FROM invites WHERE revoked_at < ? OR expires_at < ?", before, before));
    return {};
}

} // namespace server
