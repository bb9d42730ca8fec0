// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_repository.h"

#include "server/users/user_settings.h"

namespace server {

using common::PostId;
using common::Timestamp;
using common::UserId;
using common::Visibility;

namespace {

// Where few rows are expected, {ids} is joined: for an IN SQLite would make a sorted table of it
// first, which took longer than the rest. CROSS JOIN: the list is the outer loop.

// Rows for lists, with as much of the content as is shown there.
std::string listedWhere(std::string_view which)
{
    static_assert(common::kListedContent == 1000);
    std::string sql =
        "SELECT p.id, p.author_id, p.kind, p.title, p.slug, substr(p.content, 1, 1001) AS content,"
        " p.visibility, p.state, p.publish_at, p.content_warning, p.language, p.shared_post_id,"
        " p.plain_share, p.likes_count, p.score, p.comments_count, p.shares_count, p.revision,"
        " p.created_at, p.updated_at, p.published_at, p.edited_at FROM posts p WHERE ";
    return sql.append(which).append(" AND EXISTS (SELECT 1 FROM users u WHERE u.id = p.author_id"
                                    " AND u.state IN ('active', 'suspended'))");
}

} // namespace

Result<std::optional<PostRow>> PostRepository::find(Transaction &tx, PostId id) const
{
    return tx.one<PostRow>(
        "SELECT {p.columns} FROM posts p WHERE p.id = ? AND EXISTS"
        " (SELECT 1 FROM users u WHERE u.id = p.author_id AND u.state IN ('active', 'suspended'))",
        id
    );
}

Result<QHash<PostId, PostRow>>
PostRepository::findListed(Transaction &tx, const QList<PostId> &ids) const
{
    QHash<PostId, PostRow> rows;
    if (ids.isEmpty())
        return rows;
    static const std::string kSql = listedWhere("p.id IN {ids}");
    TRY(tx.forEach<PostRow>([&](PostRow &&row) { rows.insert(row.id, std::move(row)); }, kSql, ids)
    );
    return rows;
}

Result<std::optional<PostRow>> PostRepository::findListed(Transaction &tx, PostId id) const
{
    static const std::string kSql = listedWhere("p.id = ?");
    return tx.one<PostRow>(kSql, id);
}

Result<std::optional<PostId>>
PostRepository::findPlainShare(Transaction &tx, UserId author, PostId shared) const
{
    return tx.value<PostId>(
        "SELECT id FROM posts WHERE author_id = ? AND shared_post_id = ?"
        " AND plain_share AND state = 'published'",
        author,
        shared
    );
}

Result<QHash<PostId, PostId>>
PostRepository::plainShares(Transaction &tx, UserId author, const QList<PostId> &shared) const
{
    QHash<PostId, PostId> shares;
    if (shared.isEmpty() || !author.isValid())
        return shares;
    using Columns = std::tuple<PostId, PostId>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { shares.insert(std::get<0>(columns), std::get<1>(columns)); },
        "SELECT p.shared_post_id, p.id FROM {ids} o CROSS JOIN posts p"
        " WHERE p.author_id = ? AND p.shared_post_id = o.value"
        " AND p.plain_share AND p.state = 'published'",
        shared,
        author
    ));
    return shares;
}

Result<QHash<UserId, PostId>>
PostRepository::plainSharesOf(Transaction &tx, PostId shared, const QList<UserId> &authors) const
{
    QHash<UserId, PostId> shares;
    if (authors.isEmpty())
        return shares;
    using Columns = std::tuple<UserId, PostId>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { shares.insert(std::get<0>(columns), std::get<1>(columns)); },
        "SELECT author_id, id FROM posts WHERE author_id IN {ids} AND shared_post_id = ?"
        " AND plain_share AND state = 'published'",
        authors,
        shared
    ));
    return shares;
}

Result<QList<PostId>> PostRepository::listPlainShares(Transaction &tx, PostId shared) const
{
    return tx.values<PostId>(
        "SELECT id FROM posts WHERE shared_post_id = ? AND plain_share ORDER BY id", shared
    );
}

Result<QList<PostId>> PostRepository::listDue(Transaction &tx, Timestamp now, int limit) const
{
    return tx.values<PostId>(
        "SELECT p.id FROM posts p WHERE p.state = 'scheduled' AND p.publish_at <= ? AND EXISTS"
        " (SELECT 1 FROM users u WHERE u.id = p.author_id AND u.state IN ('active', 'suspended'))"
        " ORDER BY p.publish_at, p.id LIMIT ?",
        now,
        limit
    );
}

Result<bool>
PostRepository::hasSlug(Transaction &tx, UserId author, const QString &slug, PostId except) const
{
    TRY_INTO(
        const auto found,
        tx.value<PostId>(
            "SELECT id FROM posts WHERE author_id = ? AND slug = ? AND id <> ?",
            author,
            slug,
            except
        )
    );
    return found.has_value();
}

Result<Visibility> PostRepository::defaultVisibility(Transaction &tx, UserId author) const
{
    TRY_INTO(
        const auto settings, tx.value<QString>("SELECT settings FROM users WHERE id = ?", author)
    );
    return *settingsFrom(settings.value_or(QString())).defaultVisibility;
}

Result<> PostRepository::add(Transaction &tx, const PostRow &post) const
{
    return tx.insert("posts", post);
}

Result<> PostRepository::set(Transaction &tx, const PostRow &post) const
{
    TRY(tx.exec(
        "UPDATE posts SET title = ?, slug = ?, content = ?, visibility = ?, state = ?,"
        " publish_at = ?, content_warning = ?, language = ?, plain_share = ?, revision = ?,"
        " updated_at = ?, published_at = ?, edited_at = ? WHERE id = ?",
        post.title,
        post.slug,
        post.content,
        post.visibility,
        post.state,
        post.publishAt,
        post.contentWarning,
        post.language,
        post.plainShare,
        post.revision,
        post.updatedAt,
        post.publishedAt,
        post.editedAt,
        post.id
    ));
    return {};
}

Result<>
PostRepository::addRevision(Transaction &tx, const PostRow &old, Timestamp replacedAt) const
{
    TRY_INTO(
        const auto last,
        tx.value<qint64>("SELECT MAX(number) FROM post_revisions WHERE post_id = ?", old.id)
    );
    TRY(tx.exec(
        "INSERT INTO post_revisions (post_id, number, title, content, content_warning, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        old.id,
        last.value_or(0) + 1,
        old.title,
        old.content,
        old.contentWarning,
        replacedAt
    ));
    return {};
}

Result<> PostRepository::remove(Transaction &tx, PostId id) const
{
    TRY(tx.exec("DELETE FROM votes WHERE target_type = 'post' AND target_id = ?", id));
    TRY(tx.exec("DELETE FROM posts WHERE id = ?", id));
    return {};
}

Result<> PostRepository::countPost(Transaction &tx, UserId author, int by) const
{
    TRY(tx.exec("UPDATE users SET posts_count = posts_count + ? WHERE id = ?", by, author));
    return {};
}

Result<> PostRepository::countShare(Transaction &tx, PostId shared, int by) const
{
    TRY(tx.exec(
        "UPDATE posts SET shares_count = shares_count + ?, revision = revision + 1 WHERE id = ?",
        by,
        shared
    ));
    return {};
}

Result<QHash<PostId, QStringList>>
PostRepository::hashtags(Transaction &tx, const QList<PostId> &ids) const
{
    QHash<PostId, QStringList> tags;
    if (ids.isEmpty())
        return tags;
    using Columns = std::tuple<PostId, QString>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { tags[std::get<0>(columns)].append(std::get<1>(columns)); },
        "SELECT h.post_id, h.tag FROM {ids} o CROSS JOIN post_hashtags h"
        " WHERE h.post_id = o.value ORDER BY h.post_id, h.position",
        ids
    ));
    return tags;
}

Result<>
PostRepository::setHashtags(Transaction &tx, const PostRow &post, const QStringList &tags) const
{
    TRY(tx.exec("DELETE FROM post_hashtags WHERE post_id = ?", post.id));
    for (qsizetype i = 0; i < tags.size(); ++i)
        TRY(tx.exec(
            "INSERT INTO post_hashtags (post_id, tag, position, published_at) VALUES (?, ?, ?, ?)",
            post.id,
            tags[i],
            i,
            post.publishedAt
        ));
    return {};
}

Result<QHash<PostId, QList<UserId>>>
PostRepository::mentions(Transaction &tx, const QList<PostId> &ids) const
{
    QHash<PostId, QList<UserId>> users;
    if (ids.isEmpty())
        return users;
    using Columns = std::tuple<PostId, UserId>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { users[std::get<0>(columns)].append(std::get<1>(columns)); },
        "SELECT m.post_id, m.user_id FROM {ids} o CROSS JOIN post_mentions m"
        " WHERE m.post_id = o.value ORDER BY m.post_id, m.position",
        ids
    ));
    return users;
}

Result<> PostRepository::setMentions(Transaction &tx, PostId post, const QList<UserId> &users) const
{
    TRY(tx.exec("DELETE FROM post_mentions WHERE post_id = ?", post));
    for (qsizetype i = 0; i < users.size(); ++i)
        TRY(tx.exec(
            "INSERT INTO post_mentions (post_id, user_id, position) VALUES (?, ?, ?)",
            post,
            users[i],
            i
        ));
    return {};
}

Result<QSet<PostId>>
PostRepository::mentioning(Transaction &tx, UserId user, const QList<PostId> &ids) const
{
    QSet<PostId> found;
    if (ids.isEmpty() || !user.isValid())
        return found;
    TRY(tx.forEach<PostId>(
        [&](PostId &&id) { found.insert(id); },
        "SELECT post_id FROM post_mentions WHERE user_id = ? AND post_id IN {ids}",
        user,
        ids
    ));
    return found;
}

} // namespace server
