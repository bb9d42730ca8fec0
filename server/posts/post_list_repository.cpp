// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_list_repository.h"

namespace server {

using common::PostId;
using common::PostState;
using common::UserId;

namespace {

using EntryColumns = std::tuple<qint64, PostId>;

template <typename... Args>
Result<QList<PostEntry>> entries(Transaction &tx, std::string_view sql, const Args &...args)
{
    QList<PostEntry> found;
    TRY(tx.forEach<EntryColumns>(
        [&](EntryColumns &&columns) {
            found.append({std::get<0>(columns), std::get<1>(columns)});
        },
        sql,
        args...
    ));
    return found;
}

// One bound for the index, wherever it comes from.
PostEntry startOf(const PostListFilter &filter, PostEntry after)
{
    return qMin(after, PostEntry{filter.until.ms, {0}});
}

// Along the index of the rarest thing known: the first tag.
Result<QList<PostEntry>>
listTagged(Transaction &tx, const PostListFilter &filter, PostEntry after, int limit)
{
    const PostEntry from = startOf(filter, after);
    return entries(
        tx,
        "SELECT h.published_at, h.post_id FROM post_hashtags h JOIN posts p ON p.id = h.post_id"
        " WHERE h.tag = ? AND h.published_at >= ?"
        " AND (h.published_at, h.post_id) < (?, ?)"
        " AND p.state = 'published' AND p.visibility = 'public' AND (p.kind = ? OR ? = '')"
        " AND (SELECT COUNT(*) FROM post_hashtags a WHERE a.post_id = h.post_id"
        "      AND a.tag IN {texts}) = ?"
        " ORDER BY h.published_at DESC, h.post_id DESC LIMIT ?",
        filter.hashtags.first(),
        filter.since,
        from.key,
        from.id,
        filter.kind,
        filter.kind,
        QList<QString>(filter.hashtags),
        filter.hashtags.size(),
        limit
    );
}

Result<QList<PostEntry>>
listTaggedTop(Transaction &tx, const PostListFilter &filter, PostEntry after, int limit)
{
    return entries(
        tx,
        "SELECT p.score, p.id FROM post_hashtags h JOIN posts p ON p.id = h.post_id"
        " WHERE h.tag = ? AND h.published_at >= ? AND h.published_at < ?"
        " AND (p.score, p.id) < (?, ?)"
        " AND p.state = 'published' AND p.visibility = 'public' AND (p.kind = ? OR ? = '')"
        " AND (SELECT COUNT(*) FROM post_hashtags a WHERE a.post_id = h.post_id"
        "      AND a.tag IN {texts}) = ?"
        " ORDER BY p.score DESC, p.id DESC LIMIT ?",
        filter.hashtags.first(),
        filter.since,
        filter.until,
        after.key,
        after.id,
        filter.kind,
        filter.kind,
        QList<QString>(filter.hashtags),
        filter.hashtags.size(),
        limit
    );
}

// The best of a time: the posts of that time are few enough to be sorted.
Result<QList<PostEntry>>
listWindowTop(Transaction &tx, const PostListFilter &filter, PostEntry after, int limit)
{
    return entries(
        tx,
        "SELECT p.score, p.id FROM posts p"
        " WHERE p.state = 'published' AND p.visibility = 'public' AND (p.kind = ? OR ? = '')"
        " AND p.published_at >= ? AND p.published_at < ? AND (p.score, p.id) < (?, ?)"
        " ORDER BY p.score DESC, p.id DESC LIMIT ?",
        filter.kind,
        filter.kind,
        filter.since,
        filter.until,
        after.key,
        after.id,
        limit
    );
}

} // namespace

Result<QList<PostEntry>> PostListRepository::listPublic(
    Transaction &tx, const PostListFilter &filter, PostEntry after, int limit
) const
{
    if (!filter.hashtags.isEmpty())
        return listTagged(tx, filter, after, limit);
    const PostEntry from = startOf(filter, after);
    return entries(
        tx,
        "SELECT p.published_at, p.id FROM posts p"
        " WHERE p.state = 'published' AND p.visibility = 'public' AND (p.kind = ? OR ? = '')"
        " AND p.published_at >= ? AND (p.published_at, p.id) < (?, ?)"
        " ORDER BY p.published_at DESC, p.id DESC LIMIT ?",
        filter.kind,
        filter.kind,
        filter.since,
        from.key,
        from.id,
        limit
    );
}

Result<QList<PostEntry>> PostListRepository::listPublicTop(
    Transaction &tx, const PostListFilter &filter, PostEntry after, int limit
) const
{
    if (!filter.hashtags.isEmpty())
        return listTaggedTop(tx, filter, after, limit);
    if (filter.since.ms > 0)
        return listWindowTop(tx, filter, after, limit);
    // The plus keeps the time from choosing the index: this goes along the scores.
    return entries(
        tx,
        "SELECT p.score, p.id FROM posts p"
        " WHERE p.state = 'published' AND p.visibility = 'public' AND (p.kind = ? OR ? = '')"
        " AND +p.published_at < ? AND (p.score, p.id) < (?, ?)"
        " ORDER BY p.score DESC, p.id DESC LIMIT ?",
        filter.kind,
        filter.kind,
        filter.until,
        after.key,
        after.id,
        limit
    );
}

Result<QList<PostEntry>> PostListRepository::listOfAuthor(
    Transaction &tx,
    const AuthorScope &scope,
    const PostListFilter &filter,
    PostEntry after,
    int limit
) const
{
    return entries(
        tx,
        "SELECT p.published_at, p.id FROM posts p"
        " WHERE p.author_id = ? AND p.state = 'published' AND (p.published_at, p.id) < (?, ?)"
        " AND (p.visibility IN {texts} OR (p.visibility IN {texts} AND EXISTS"
        "      (SELECT 1 FROM post_mentions m WHERE m.user_id = ? AND m.post_id = p.id)))"
        " AND (p.kind = ? OR ? = '')"
        " AND (SELECT COUNT(*) FROM post_hashtags a WHERE a.post_id = p.id"
        "      AND a.tag IN {texts}) = ?"
        " ORDER BY p.published_at DESC, p.id DESC LIMIT ?",
        scope.author,
        after.key,
        after.id,
        scope.shown,
        scope.shownIfMentioned,
        scope.viewer,
        filter.kind,
        filter.kind,
        QList<QString>(filter.hashtags),
        filter.hashtags.size(),
        limit
    );
}

Result<QList<PostEntry>> PostListRepository::listOfAuthorTop(
    Transaction &tx,
    const AuthorScope &scope,
    const PostListFilter &filter,
    PostEntry after,
    int limit
) const
{
    return entries(
        tx,
        "SELECT p.score, p.id FROM posts p"
        " WHERE p.author_id = ? AND p.state = 'published' AND (p.score, p.id) < (?, ?)"
        " AND (p.visibility IN {texts} OR (p.visibility IN {texts} AND EXISTS"
        "      (SELECT 1 FROM post_mentions m WHERE m.user_id = ? AND m.post_id = p.id)))"
        " AND (p.kind = ? OR ? = '')"
        " AND (SELECT COUNT(*) FROM post_hashtags a WHERE a.post_id = p.id"
        "      AND a.tag IN {texts}) = ?"
        " ORDER BY p.score DESC, p.id DESC LIMIT ?",
        scope.author,
        after.key,
        after.id,
        scope.shown,
        scope.shownIfMentioned,
        scope.viewer,
        filter.kind,
        filter.kind,
        QList<QString>(filter.hashtags),
        filter.hashtags.size(),
        limit
    );
}

Result<QList<PostEntry>> PostListRepository::listUnpublished(
    Transaction &tx,
    UserId author,
    PostState state,
    const PostListFilter &filter,
    PostEntry after,
    int limit
) const
{
    return entries(
        tx,
        "SELECT p.id, p.id FROM posts p WHERE p.author_id = ? AND p.state = ? AND p.id < ?"
        " AND (p.kind = ? OR ? = '')"
        " AND (SELECT COUNT(*) FROM post_hashtags a WHERE a.post_id = p.id"
        "      AND a.tag IN {texts}) = ?"
        " ORDER BY p.id DESC LIMIT ?",
        author,
        state,
        after.id,
        filter.kind,
        filter.kind,
        QList<QString>(filter.hashtags),
        filter.hashtags.size(),
        limit
    );
}

} // namespace server
