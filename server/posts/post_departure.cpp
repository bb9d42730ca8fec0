// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_departure.h"

#include "server/posts/post_outbox.h"

#include <algorithm>

namespace server {

using common::UserId;

namespace {

// With a post go its rows in a thousand feeds.
constexpr int kPostsAtOnce = 10;

} // namespace

Result<> PostDeparture::count(Transaction &tx, UserId member, int by) const
{
    TRY(tx.exec(
        "UPDATE posts SET likes_count = likes_count + ?, score = score + ?, revision = revision + 1"
        " WHERE id IN (SELECT target_id FROM votes"
        "      WHERE user_id = ? AND target_type = 'post' AND value = 1)",
        by,
        by,
        member
    ));
    TRY(tx.exec(
        "UPDATE posts SET score = score - ?, revision = revision + 1"
        " WHERE id IN (SELECT target_id FROM votes"
        "      WHERE user_id = ? AND target_type = 'post' AND value = -1)",
        by,
        member
    ));
    // Somebody may share one post more than once, with words of their own.
    TRY(tx.exec(
        "UPDATE posts SET revision = revision + 1, shares_count = shares_count + ? *"
        " (SELECT COUNT(*) FROM posts s WHERE s.shared_post_id = posts.id AND s.author_id = ?"
        "      AND s.state = 'published')"
        " WHERE id IN (SELECT shared_post_id FROM posts"
        "      WHERE author_id = ? AND state = 'published' AND shared_post_id IS NOT NULL)",
        by,
        member,
        member
    ));
    return {};
}

Result<qint64> PostDeparture::removeSome(Transaction &tx, UserId member, int limit) const
{
    TRY_INTO(
        const qint64 votes,
        tx.exec(
            "DELETE FROM votes WHERE user_id = ? AND (target_type, target_id) IN"
            " (SELECT target_type, target_id FROM votes WHERE user_id = ? LIMIT ?)",
            member,
            member,
            limit
        )
    );
    if (votes > 0)
        return votes;
    TRY_INTO(
        const auto posts,
        tx.all<PostRow>(
            "SELECT {columns} FROM posts WHERE author_id = ? ORDER BY id LIMIT ?",
            member,
            std::min(limit, kPostsAtOnce)
        )
    );
    for (const PostRow &post : posts)
        TRY(removePost(tx, post));
    return posts.size();
}

Result<> PostDeparture::removePost(Transaction &tx, const PostRow &post) const
{
    TRY(removeShares(tx, post));
    TRY(appendPostEvent(m_outbox, tx, events::postDeleted, post, post.authorId));
    return m_posts.remove(tx, post.id);
}

Result<> PostDeparture::removeShares(Transaction &tx, const PostRow &post) const
{
    TRY_INTO(
        const auto shares,
        tx.all<PostRow>(
            "SELECT {columns} FROM posts"
            " WHERE shared_post_id = ? AND plain_share AND author_id <> ? ORDER BY id",
            post.id,
            post.authorId
        )
    );
    for (const PostRow &share : shares) {
        TRY(appendPostEvent(m_outbox, tx, events::postDeleted, share, share.authorId));
        if (share.isPublished())
            TRY(m_posts.countPost(tx, share.authorId, -1));
        TRY(m_posts.remove(tx, share.id));
    }
    return {};
}

} // namespace server
