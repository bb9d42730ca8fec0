// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_export.h"

#include "server/posts/post_export_json.h"

namespace server {

using common::Post;
using common::PostId;
using common::Timestamp;
using common::UserId;

namespace {

constexpr int kPage = 200;

ExportItem shown(const Post &post)
{
    return {
        .heading = post.title.value_or(QString()),
        .at = post.publishedAt ? *post.publishedAt : post.createdAt,
        .text = post.content,
        .facts = {
            {QT_TRANSLATE_NOOP("Export", "Warning"), post.contentWarning.value_or(QString())},
            {QT_TRANSLATE_NOOP("Export", "Visibility"), wire::enumText(post.visibility)},
            {QT_TRANSLATE_NOOP("Export", "State"), wire::enumText(post.state)},
            {QT_TRANSLATE_NOOP("Export", "Likes"), QString::number(post.likesCount)},
            {QT_TRANSLATE_NOOP("Export", "Link"), post.url},
            {QT_TRANSLATE_NOOP("Export", "Shares"),
             post.sharedPost.hasValue() ? post.sharedPost->url : QString()}}};
}

ExportItem shown(const ExportedRevision &revision)
{
    return {
        .heading = revision.title.value_or(QString()),
        .at = revision.editedAt,
        .text = revision.content};
}

ExportItem shown(const ExportedVote &vote)
{
    return {
        .at = vote.createdAt,
        .facts = {
            {QT_TRANSLATE_NOOP("Export", "Link"),
             QStringLiteral("%1 %2").arg(vote.targetType, vote.targetId.toString())},
            {QT_TRANSLATE_NOOP("Export", "Vote"), QString::number(vote.value)}}};
}

} // namespace

Result<> PostExport::write(UserId member, ExportWriter &out) const
{
    TRY(writePosts(member, out));
    TRY(writeRevisions(member, out));
    return writeVotes(member, out);
}

Result<> PostExport::writePosts(UserId member, ExportWriter &out) const
{
    TRY(out.beginList(QStringLiteral("posts"), QT_TRANSLATE_NOOP("Export", "Posts")));
    PostId above;
    while (true) {
        TRY_INTO(const auto posts, m_db.read([&](Transaction &tx) {
            return page(tx, member, above);
        }));
        for (const Post &post : posts)
            TRY(out.add(wire::toJson(post), shown(post)));
        if (posts.size() < kPage)
            return {};
        above = posts.constLast().id;
    }
}

// Not through what others may see: these are the member's own, also while the account is hidden.
Result<QList<Post>> PostExport::page(Transaction &tx, UserId member, PostId above) const
{
    TRY_INTO(
        const auto rows,
        tx.all<PostRow>(
            "SELECT {columns} FROM posts WHERE author_id = ? AND id > ? ORDER BY id LIMIT ?",
            member,
            above,
            kPage
        )
    );
    QList<PostId> shared;
    for (const PostRow &row : rows) {
        if (row.sharedPostId)
            shared.append(*row.sharedPostId);
    }
    TRY_INTO(const auto seen, m_reader.listed(tx, member, shared));
    QHash<PostId, PostRow> sharedRows;
    for (const SeenPost &each : seen)
        sharedRows.insert(each.post.id, each.post);
    QList<SeenPost> posts;
    for (const PostRow &row : rows) {
        SeenPost post{.post = row, .shared = {}};
        if (row.sharedPostId && sharedRows.contains(*row.sharedPostId))
            post.shared = sharedRows.value(*row.sharedPostId);
        posts.append(std::move(post));
    }
    return m_reader.present(tx, member, posts, PostForm::Whole);
}

Result<> PostExport::writeRevisions(UserId member, ExportWriter &out) const
{
    TRY(out.beginList(
        QStringLiteral("post-revisions"), QT_TRANSLATE_NOOP("Export", "Earlier texts of posts")
    ));
    using Columns = std::
        tuple<PostId, qint64, std::optional<QString>, QString, std::optional<QString>, Timestamp>;
    PostId post;
    qint64 number = 0;
    while (true) {
        TRY_INTO(const auto rows, m_db.read([&](Transaction &tx) {
            return tx.all<Columns>(
                "SELECT r.post_id, r.number, r.title, r.content, r.content_warning, r.created_at"
                " FROM post_revisions r JOIN posts p ON p.id = r.post_id"
                " WHERE p.author_id = ? AND (r.post_id, r.number) > (?, ?)"
                " ORDER BY r.post_id, r.number LIMIT ?",
                member,
                post,
                number,
                kPage
            );
        }));
        for (const Columns &row : rows) {
            ExportedRevision revision;
            std::tie(
                revision.postId,
                number,
                revision.title,
                revision.content,
                revision.contentWarning,
                revision.editedAt
            ) = row;
            post = revision.postId;
            TRY(out.add(wire::toJson(revision), shown(revision)));
        }
        if (rows.size() < kPage)
            return {};
    }
}

Result<> PostExport::writeVotes(UserId member, ExportWriter &out) const
{
    TRY(out.beginList(QStringLiteral("votes"), QT_TRANSLATE_NOOP("Export", "Votes")));
    using Columns = std::tuple<QString, common::AnyId, int, Timestamp>;
    ExportedVote vote;
    while (true) {
        TRY_INTO(const auto rows, m_db.read([&](Transaction &tx) {
            return tx.all<Columns>(
                "SELECT target_type, target_id, value, created_at FROM votes"
                " WHERE user_id = ? AND (target_type, target_id) > (?, ?)"
                " ORDER BY target_type, target_id LIMIT ?",
                member,
                vote.targetType,
                vote.targetId,
                kPage
            );
        }));
        for (const Columns &row : rows) {
            std::tie(vote.targetType, vote.targetId, vote.value, vote.createdAt) = row;
            TRY(out.add(wire::toJson(vote), shown(vote)));
        }
        if (rows.size() < kPage)
            return {};
    }
}

} // namespace server
