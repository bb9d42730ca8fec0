// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/vote_repository.h"

namespace server {

using common::PostId;
using common::Timestamp;
using common::UserId;
using common::VoteState;

Result<std::optional<int>> VoteRepository::find(Transaction &tx, PostId post, UserId voter) const
{
    return tx.value<int>(
        "SELECT value FROM votes WHERE target_type = 'post' AND target_id = ? AND user_id = ?",
        post,
        voter
    );
}

Result<VoteState> VoteRepository::set(
    Transaction &tx,
    PostId post,
    UserId voter,
    int value,
    std::optional<int> previous,
    Timestamp now
) const
{
    TRY(tx.exec(
        "INSERT INTO votes (target_type, target_id, user_id, value, created_at)"
        " VALUES ('post', ?, ?, ?, ?) ON CONFLICT (target_type, target_id, user_id)"
        " DO UPDATE SET value = excluded.value, created_at = excluded.created_at",
        post,
        voter,
        value,
        now
    ));
    const int before = previous.value_or(0);
    using Columns = std::tuple<qint64, qint64, qint64>;
    TRY_INTO(
        const auto counts,
        tx.one<Columns>(
            "UPDATE posts SET likes_count = likes_count + ?, score = score + ?,"
            " revision = revision + 1 WHERE id = ? RETURNING likes_count, score, revision",
            (value == 1 ? 1 : 0) - (before == 1 ? 1 : 0),
            value - before,
            post
        )
    );
    if (!counts)
        return common::fail(ErrorCode::ResourceNotFound);
    const auto &[likes, score, revision] = *counts;
    return VoteState{.value = value, .likesCount = likes, .score = score, .revision = revision};
}

Result<QHash<PostId, int>>
VoteRepository::votes(Transaction &tx, UserId voter, const QList<PostId> &posts) const
{
    QHash<PostId, int> found;
    if (posts.isEmpty() || !voter.isValid())
        return found;
    using Columns = std::tuple<PostId, int>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { found.insert(std::get<0>(columns), std::get<1>(columns)); },
        // Joined, as in PostRepository.
        "SELECT v.target_id, v.value FROM {ids} o CROSS JOIN votes v"
        " WHERE v.user_id = ? AND v.target_type = 'post' AND v.target_id = o.value",
        posts,
        voter
    ));
    return found;
}

Result<QHash<UserId, int>>
VoteRepository::votesOn(Transaction &tx, PostId post, const QList<UserId> &voters) const
{
    QHash<UserId, int> found;
    if (voters.isEmpty())
        return found;
    using Columns = std::tuple<UserId, int>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { found.insert(std::get<0>(columns), std::get<1>(columns)); },
        "SELECT user_id, value FROM votes"
        " WHERE target_type = 'post' AND target_id = ? AND user_id IN {ids}",
        post,
        voters
    ));
    return found;
}

Result<QList<VoteRepository::Like>> VoteRepository::listLikes(
    Transaction &tx, PostId post, UserId viewer, const Like &after, int limit
) const
{
    QList<Like> likes;
    using Columns = std::tuple<Timestamp, UserId>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) {
            likes.append({std::get<0>(columns), std::get<1>(columns)});
        },
        "SELECT v.created_at, v.user_id FROM votes v"
        " WHERE v.target_type = 'post' AND v.target_id = ? AND v.value = 1"
        " AND (v.created_at, v.user_id) < (?, ?)"
        " AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = ? AND b.blocked_id = "
        "v.user_id)"
        " AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = v.user_id AND b.blocked_id = "
        "?)"
        " AND EXISTS (SELECT 1 FROM users u WHERE u.id = v.user_id"
        "      AND u.state IN ('active', 'suspended'))"
        " ORDER BY v.created_at DESC, v.user_id DESC LIMIT ?",
        post,
        after.at,
        after.userId,
        viewer,
        viewer,
        limit
    ));
    return likes;
}

} // namespace server
