// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Invites as they are stored. They are found by the hash of their code; the code itself is kept
// only of those that members made, who see it again.

#include "common/users/user.h"
#include "server/storage/transaction.h"

namespace server {

struct InviteRow {
    common::InviteId id;
    QByteArray codeHash;
    std::optional<QString> code;
    std::optional<common::UserId> createdBy; // none: the console
    common::Role role = common::Role::User; // of who comes with it
    QString note;
    std::optional<qint64> maxUses; // none: any number
    qint64 uses = 0;
    std::optional<common::Timestamp> expiresAt;
    std::optional<common::Timestamp> revokedAt;
    common::Timestamp createdAt;
};

class InviteRepository {
public:
    Result<> add(Transaction &tx, const InviteRow &row) const;
    Result<std::optional<InviteRow>> find(Transaction &tx, common::InviteId id) const;
    Result<std::optional<InviteRow>> findByCode(Transaction &tx, const QByteArray &codeHash) const;
    // Those of members that are not revoked, newest first, below the given id. creator: none: of
    // everybody.
    Result<QList<InviteRow>> list(
        Transaction &tx, std::optional<common::UserId> creator, common::InviteId below, int limit
    ) const;
    // False: it did not hold any more. One statement, so that two who come at once are counted.
    Result<bool> addUse(Transaction &tx, common::InviteId id, common::Timestamp now) const;
    Result<> revoke(Transaction &tx, common::InviteId id, common::Timestamp now) const;
    // All of the console.
    Result<> revokeOfConsole(Transaction &tx, common::Timestamp now) const;
    // Those that ended before.
    Result<> removeEnded(Transaction &tx, common::Timestamp before) const;
};

} // namespace server

template <>
struct wire::Schema<server::InviteRow> {
    using T = server::InviteRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("code_hash", &T::codeHash),
        field("code", &T::code),
        field("created_by", &T::createdBy),
        field("role", &T::role),
        field("note", &T::note),
        field("max_uses", &T::maxUses),
        field("uses", &T::uses),
        field("expires_at", &T::expiresAt),
        field("revoked_at", &T::revokedAt),
        field("created_at", &T::createdAt),
    };
};
