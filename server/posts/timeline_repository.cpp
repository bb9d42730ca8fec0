// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/timeline_repository.h"

namespace server {

using common::PostId;
using common::Timestamp;
using common::UserId;

namespace {

using EntryColumns = std::tuple<qint64, PostId, UserId, qint64>;

template <typename... Args>
Result<QList<FeedEntry>> entries(Transaction &tx, std::string_view sql, const Args &...args)
{
    QList<FeedEntry> found;
    TRY(tx.forEach<EntryColumns>(
        [&](EntryColumns &&columns) {
            const auto &[publishedAt, id, author, score] = columns;
            found.append({.place = {publishedAt, id}, .author = author, .score = score});
        },
        sql,
        args...
    ));
    return found;
}

} // namespace

Result<> TimelineRepository::addForAuthor(Transaction &tx, PostId post) const
{
    TRY(tx.exec(
        "INSERT INTO home_timeline (user_id, published_at, post_id, author_id, reason)"
        " SELECT p.author_id, p.published_at, p.id, p.author_id, 'own' FROM posts p"
        " WHERE p.id = ? ON CONFLICT DO NOTHING",
        post
    ));
    return {};
}

Result<> TimelineRepository::addForFollowers(Transaction &tx, PostId post, bool onlyMentioned) const
{
    TRY(tx.exec(
        "INSERT INTO home_timeline (user_id, published_at, post_id, author_id, reason)"
        " SELECT f.follower_id, p.published_at, p.id, p.author_id, 'follow' FROM posts p"
        " JOIN follows f ON f.followed_id = p.author_id AND f.state = 'following'"
        " WHERE p.id = ? AND (? = 0 OR EXISTS (SELECT 1 FROM post_mentions m"
        "      WHERE m.post_id = p.id AND m.user_id = f.follower_id))"
        " AND NOT EXISTS (SELECT 1 FROM home_timeline_state s WHERE s.user_id = f.follower_id"
        "      AND s.complete_from = ?) ON CONFLICT DO NOTHING",
        post,
        onlyMentioned ? 1 : 0,
        kAway
    ));
    return {};
}

Result<> TimelineRepository::addForFriends(Transaction &tx, PostId post) const
{
    TRY(tx.exec(
        "INSERT INTO home_timeline (user_id, published_at, post_id, author_id, reason)"
        " SELECT f.friend_id, p.published_at, p.id, p.author_id, 'friend' FROM posts p"
        " JOIN friendships f ON f.user_id = p.author_id"
        " WHERE p.id = ? AND NOT EXISTS (SELECT 1 FROM home_timeline_state s"
        "      WHERE s.user_id = f.friend_id AND s.complete_from = ?) ON CONFLICT DO NOTHING",
        post,
        kAway
    ));
    return {};
}

Result<QList<UserId>> TimelineRepository::countRows(Transaction &tx, PostId post, int tooMany) const
{
    TRY(tx.exec(
        "INSERT INTO home_timeline_state (user_id, complete_from, rows_at_most)"
        " SELECT user_id, 0, 1 FROM home_timeline WHERE post_id = ? ON CONFLICT (user_id)"
        " DO UPDATE SET rows_at_most = home_timeline_state.rows_at_most + 1",
        post
    ));
    return tx.values<UserId>(
        "SELECT s.user_id FROM home_timeline t JOIN home_timeline_state s ON s.user_id = t.user_id"
        " WHERE t.post_id = ? AND s.rows_at_most > ?",
        post,
        tooMany
    );
}

Result<> TimelineRepository::removeFromOthers(Transaction &tx, PostId post) const
{
    TRY(tx.exec("DELETE FROM home_timeline WHERE post_id = ? AND reason <> 'own'", post));
    return {};
}

Result<> TimelineRepository::addEntries(
    Transaction &tx, UserId user, const QList<PostId> &posts, const QString &reason
) const
{
    for (const PostId post : posts)
        TRY(tx.exec(
            "INSERT INTO home_timeline (user_id, published_at, post_id, author_id, reason)"
            " SELECT u.id, p.published_at, p.id, p.author_id,"
            "      CASE WHEN p.author_id = u.id THEN 'own' ELSE ? END FROM posts p"
            " JOIN users u ON u.id = ? WHERE p.id = ?"
            " AND (p.author_id = u.id OR p.visibility <> 'private') ON CONFLICT DO NOTHING",
            reason,
            user,
            post
        ));
    return {};
}

Result<> TimelineRepository::removeAuthor(Transaction &tx, UserId user, UserId author) const
{
    TRY(tx.exec("DELETE FROM home_timeline WHERE user_id = ? AND author_id = ?", user, author));
    return {};
}

Result<> TimelineRepository::removeAll(Transaction &tx, UserId user) const
{
    TRY(tx.exec("DELETE FROM home_timeline WHERE user_id = ?", user));
    TRY(tx.exec("DELETE FROM home_timeline_state WHERE user_id = ?", user));
    return {};
}

Result<qint64> TimelineRepository::countRowsOf(Transaction &tx, UserId user) const
{
    TRY_INTO(
        const auto count,
        tx.value<qint64>("SELECT COUNT(*) FROM home_timeline WHERE user_id = ?", user)
    );
    return count.value_or(0);
}

Result<std::optional<qint64>> TimelineRepository::trim(Transaction &tx, UserId user, int keep) const
{
    // The oldest of those that stay.
    using Columns = std::tuple<qint64, PostId>;
    TRY_INTO(
        const auto oldest,
        tx.one<Columns>(
            "SELECT published_at, post_id FROM (SELECT published_at, post_id FROM home_timeline"
            "      WHERE user_id = ? ORDER BY published_at DESC, post_id DESC LIMIT ?) newest"
            " ORDER BY published_at, post_id LIMIT 1",
            user,
            keep
        )
    );
    if (!oldest)
        return std::optional<qint64>();
    const auto &[publishedAt, post] = *oldest;
    TRY_INTO(
        const auto newestGone,
        tx.value<qint64>(
            "SELECT MAX(published_at) FROM home_timeline"
            " WHERE user_id = ? AND (published_at, post_id) < (?, ?)",
            user,
            publishedAt,
            post
        )
    );
    TRY(tx.exec(
        "DELETE FROM home_timeline WHERE user_id = ? AND (published_at, post_id) < (?, ?)",
        user,
        publishedAt,
        post
    ));
    return newestGone;
}

Result<QList<UserId>>
TimelineRepository::listAbsent(Transaction &tx, Timestamp since, int limit) const
{
    return tx.values<UserId>(
        "SELECT u.id FROM users u LEFT JOIN home_timeline_state s ON s.user_id = u.id"
        " WHERE COALESCE(u.last_active_at, u.created_at) < ?"
        " AND (s.complete_from IS NULL OR s.complete_from <> ?) ORDER BY u.id LIMIT ?",
        since,
        kAway,
        limit
    );
}

Result<qint64> TimelineRepository::completeFrom(Transaction &tx, UserId user) const
{
    TRY_INTO(
        const auto from,
        tx.value<qint64>("SELECT complete_from FROM home_timeline_state WHERE user_id = ?", user)
    );
    return from.value_or(0);
}

Result<>
TimelineRepository::setState(Transaction &tx, UserId user, qint64 completeFrom, qint64 rows) const
{
    TRY(tx.exec(
        "INSERT INTO home_timeline_state (user_id, complete_from, rows_at_most) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET rows_at_most = excluded.rows_at_most,"
        " complete_from = CASE WHEN excluded.complete_from > home_timeline_state.complete_from"
        "      THEN excluded.complete_from ELSE home_timeline_state.complete_from END",
        user,
        completeFrom,
        rows
    ));
    return {};
}

Result<qint64> TimelineRepository::rowsAtMost(Transaction &tx, UserId user) const
{
    TRY_INTO(
        const auto rows,
        tx.value<qint64>("SELECT rows_at_most FROM home_timeline_state WHERE user_id = ?", user)
    );
    return rows.value_or(0);
}

Result<qint64> TimelineRepository::followersCount(Transaction &tx, UserId author) const
{
    TRY_INTO(
        const auto count, tx.value<qint64>("SELECT followers_count FROM users WHERE id = ?", author)
    );
    return count.value_or(0);
}

Result<bool> TimelineRepository::isMerged(Transaction &tx, UserId author) const
{
    TRY_INTO(
        const auto found,
        tx.value<qint64>("SELECT 1 FROM merged_authors WHERE author_id = ?", author)
    );
    return found.has_value();
}

Result<> TimelineRepository::setMerged(Transaction &tx, UserId author, Timestamp now) const
{
    TRY(tx.exec(
        "INSERT INTO merged_authors (author_id, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
        author,
        now
    ));
    return {};
}

Result<QList<UserId>> TimelineRepository::authorsOf(Transaction &tx, UserId user) const
{
    return tx.values<UserId>(
        "SELECT followed_id FROM follows WHERE follower_id = ? AND state = 'following'"
        " UNION SELECT friend_id FROM friendships WHERE user_id = ?",
        user,
        user
    );
}

Result<QList<UserId>> TimelineRepository::mergedAuthorsOf(Transaction &tx, UserId user) const
{
    return tx.values<UserId>(
        "SELECT m.author_id FROM merged_authors m"
        " WHERE EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = ?"
        "      AND f.followed_id = m.author_id AND f.state = 'following')"
        " OR EXISTS (SELECT 1 FROM friendships r WHERE r.user_id = ? AND r.friend_id = "
        "m.author_id)",
        user,
        user
    );
}

Result<QList<FeedEntry>> TimelineRepository::listStored(
    Transaction &tx, UserId user, const FeedFilter &filter, PostEntry after, int limit
) const
{
    return entries(
        tx,
        "SELECT t.published_at, t.post_id, t.author_id, p.score"
        " FROM home_timeline t JOIN posts p ON p.id = t.post_id"
        " WHERE t.user_id = ? AND t.published_at >= ? AND (t.published_at, t.post_id) < (?, ?)"
        " AND (p.kind = ? OR ? = '') AND (? = 1 OR p.shared_post_id IS NULL)"
        " ORDER BY t.published_at DESC, t.post_id DESC LIMIT ?",
        user,
        filter.from,
        after.key,
        after.id,
        filter.kind,
        filter.kind,
        filter.shares ? 1 : 0,
        limit
    );
}

Result<QList<FeedEntry>> TimelineRepository::listOfAuthor(
    Transaction &tx, UserId author, const FeedFilter &filter, PostEntry after, int limit
) const
{
    return entries(
        tx,
        "SELECT p.published_at, p.id, p.author_id, p.score FROM posts p"
        " WHERE p.author_id = ? AND p.state = 'published' AND p.published_at >= ?"
        " AND (p.published_at, p.id) < (?, ?)"
        " AND (p.kind = ? OR ? = '') AND (? = 1 OR p.shared_post_id IS NULL)"
        " ORDER BY p.published_at DESC, p.id DESC LIMIT ?",
        author,
        filter.from,
        after.key,
        after.id,
        filter.kind,
        filter.kind,
        filter.shares ? 1 : 0,
        limit
    );
}

} // namespace server
