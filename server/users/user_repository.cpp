// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_repository.h"

#include "server/users/profile_rules.h"

namespace server {

using common::UserId;

Result<std::optional<UserRow>> UserRepository::find(Transaction &tx, UserId id) const
{
    return tx.one<UserRow>("SELECT {columns} FROM users WHERE id = ?", id);
}

Result<QList<UserRow>> UserRepository::list(Transaction &tx, const QList<UserId> &ids) const
{
    return tx.all<UserRow>("SELECT {columns} FROM users WHERE id IN {ids}", ids);
}

Result<UserRow> UserRepository::get(Transaction &tx, UserId id) const
{
    TRY_INTO(auto row, find(tx, id));
    if (!row)
        return common::fail(ErrorCode::ResourceNotFound);
    return *row;
}

Result<SignInWays> UserRepository::signInWays(Transaction &tx, UserId id) const
{
    using Columns = std::tuple<bool, bool>;
    TRY_INTO(
        const auto found,
        tx.one<Columns>(
            "SELECT password_hash IS NOT NULL, EXISTS (SELECT 1 FROM second_factors"
            " WHERE user_id = users.id AND confirmed_at IS NOT NULL) FROM users WHERE id = ?",
            id
        )
    );
    return found ? SignInWays{std::get<0>(*found), std::get<1>(*found)} : SignInWays();
}

Result<> UserRepository::setProfile(Transaction &tx, const UserRow &row) const
{
    const auto changed = tx.exec(
        "UPDATE users SET username = ?, username_folded = ?, first_name = ?, last_name = ?,"
        " display_name = ?, bio = ?, status = ?, links = ?, settings = ?, avatar_id = ?,"
        " cover_id = ?, date_of_birth = ?, locked = ?, updated_at = ? WHERE id = ?",
        row.username,
        row.usernameFolded,
        row.firstName,
        row.lastName,
        row.displayName,
        row.bio,
        row.status,
        row.links,
        row.settings,
        row.avatarId,
        row.coverId,
        row.dateOfBirth,
        row.locked,
        row.updatedAt,
        row.id
    );
    if (!changed && isUniqueViolation(changed.error(), u"users.username_folded"))
        return common::fail(usernameTaken());
    TRY(changed);
    return {};
}

Result<QHash<UserId, LastSeen>>
UserRepository::lastSeen(Transaction &tx, const QList<UserId> &ids) const
{
    QHash<UserId, LastSeen> found;
    using Columns = std::tuple<UserId, QString, std::optional<common::Timestamp>>;
    TRY(tx.forEach<Columns>(
        [&](const Columns &row) {
            found.insert(std::get<0>(row), {std::get<1>(row), std::get<2>(row)});
        },
        "SELECT id, settings, last_seen_at FROM users"
        " WHERE id IN {ids} AND state IN ('active', 'suspended')",
        ids
    ));
    return found;
}

Result<> UserRepository::setLastSeen(Transaction &tx, UserId id, common::Timestamp at) const
{
    TRY(tx.exec(
        "UPDATE users SET last_seen_at = ? WHERE id = ?"
        " AND (last_seen_at IS NULL OR last_seen_at < ?)",
        at,
        id,
        at
    ));
    return {};
}

Result<bool>
UserRepository::isHeldBack(Transaction &tx, const QString &foldedName, common::Timestamp now) const
{
    TRY_INTO(
        const auto found,
        tx.value<qint64>(
            "SELECT 1 FROM reserved_usernames WHERE username_folded = ? AND until_at > ?",
            foldedName,
            now
        )
    );
    return found.has_value();
}

} // namespace server
