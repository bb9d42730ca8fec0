// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relations/relation_repository.h"

#include <limits>

namespace server {

using common::FollowState;
using common::Timestamp;
using common::UserId;

namespace {

constexpr qint64 kEnd = std::numeric_limits<qint64>::max();

FollowPlace startOf(const std::optional<FollowPlace> &before)
{
    return before.value_or(FollowPlace{UserId{kEnd}, Timestamp{kEnd}});
}

} // namespace

Result<bool> RelationRepository::isLocked(Transaction &tx, UserId user) const
{
    TRY_INTO(const auto locked, tx.value<bool>("SELECT locked FROM users WHERE id = ?", user));
    return locked.value_or(false);
}

Result<std::optional<FollowState>>
RelationRepository::findFollow(Transaction &tx, UserId follower, UserId followed) const
{
    return tx.value<FollowState>(
        "SELECT state FROM follows WHERE follower_id = ? AND followed_id = ?", follower, followed
    );
}

Result<bool> RelationRepository::addFollow(Transaction &tx, const FollowRow &row) const
{
    TRY_INTO(const bool isNew, tx.insertIfAbsent("follows", row));
    if (isNew && row.state == FollowState::Following)
        TRY(count(tx, row.followerId, row.followedId, 1));
    return isNew;
}

Result<> RelationRepository::acceptFollow(
    Transaction &tx, UserId follower, UserId followed, Timestamp now
) const
{
    TRY_INTO(
        const qint64 accepted,
        tx.exec(
            "UPDATE follows SET state = 'following', created_at = ?"
            " WHERE follower_id = ? AND followed_id = ? AND state = 'requested'",
            now,
            follower,
            followed
        )
    );
    return accepted > 0 ? count(tx, follower, followed, 1) : Result<>();
}

Result<std::optional<FollowState>>
RelationRepository::removeFollow(Transaction &tx, UserId follower, UserId followed) const
{
    TRY_INTO(
        const auto removed,
        tx.value<FollowState>(
            "DELETE FROM follows WHERE follower_id = ? AND followed_id = ? RETURNING state",
            follower,
            followed
        )
    );
    if (removed == FollowState::Following)
        TRY(count(tx, follower, followed, -1));
    return removed;
}

Result<>
RelationRepository::count(Transaction &tx, UserId follower, UserId followed, int delta) const
{
    TRY(tx.exec(
        "UPDATE users SET following_count = following_count + ? WHERE id = ?", delta, follower
    ));
    TRY(tx.exec(
        "UPDATE users SET followers_count = followers_count + ? WHERE id = ?", delta, followed
    ));
    return {};
}

Result<QList<FollowPlace>> RelationRepository::listFollowers(
    Transaction &tx, UserId of, UserId viewer, const std::optional<FollowPlace> &before, int limit
) const
{
    const FollowPlace start = startOf(before);
    return tx.all<FollowPlace>(
        "SELECT f.follower_id AS user_id, f.created_at AS created_at"
        " FROM follows f JOIN users u ON u.id = f.follower_id"
        " WHERE f.followed_id = ? AND f.state = 'following'"
        " AND (f.created_at, f.follower_id) < (?, ?)"
        " AND u.state IN ('active', 'suspended')"
        " AND NOT EXISTS (SELECT 1 FROM blocks b"
        "  WHERE b.blocker_id = ? AND b.blocked_id = f.follower_id)"
        " AND NOT EXISTS (SELECT 1 FROM blocks b"
        "  WHERE b.blocker_id = f.follower_id AND b.blocked_id = ?)"
        " ORDER BY f.created_at DESC, f.follower_id DESC LIMIT ?",
        of,
        start.createdAt,
        start.userId,
        viewer,
        viewer,
        limit
    );
}

Result<QList<FollowPlace>> RelationRepository::listFollowing(
    Transaction &tx, UserId of, UserId viewer, const std::optional<FollowPlace> &before, int limit
) const
{
    const FollowPlace start = startOf(before);
    return tx.all<FollowPlace>(
        "SELECT f.followed_id AS user_id, f.created_at AS created_at"
        " FROM follows f JOIN users u ON u.id = f.followed_id"
        " WHERE f.follower_id = ? AND f.state = 'following'"
        " AND (f.created_at, f.followed_id) < (?, ?)"
        " AND u.state IN ('active', 'suspended')"
        " AND NOT EXISTS (SELECT 1 FROM blocks b"
        "  WHERE b.blocker_id = ? AND b.blocked_id = f.followed_id)"
        " AND NOT EXISTS (SELECT 1 FROM blocks b"
        "  WHERE b.blocker_id = f.followed_id AND b.blocked_id = ?)"
        " ORDER BY f.created_at DESC, f.followed_id DESC LIMIT ?",
        of,
        start.createdAt,
        start.userId,
        viewer,
        viewer,
        limit
    );
}

} // namespace server
