// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_reader.h"

namespace server {

using common::Post;
using common::PostId;
using common::UserId;
using common::UserSummary;

namespace {

// What the posts of a page need besides their rows.
struct Surroundings {
    UserId viewer;
    QHash<UserId, UserSummary> users;
    QHash<PostId, QStringList> hashtags;
    QHash<PostId, QList<UserId>> mentions;
    QHash<PostId, int> votes;
    QHash<PostId, PostId> ownShares;
};

std::optional<common::PostViewer> viewerOf(const PostRow &row, const Surroundings &around)
{
    if (!around.viewer.isValid())
        return std::nullopt;
    common::PostViewer viewer;
    viewer.vote = around.votes.value(row.id);
    if (const auto share = around.ownShares.find(row.id); share != around.ownShares.end())
        viewer.shareId = *share;
    viewer.canEdit = row.authorId == around.viewer;
    return viewer;
}

QList<UserSummary> mentionsOf(const PostRow &row, const Surroundings &around)
{
    QList<UserSummary> mentioned;
    for (const UserId id : around.mentions.value(row.id)) {
        if (const auto user = around.users.find(id); user != around.users.end())
            mentioned.append(*user);
    }
    return mentioned;
}

Post toPost(const PostRow &row, const Surroundings &around, PostForm form)
{
    const UserSummary author = around.users.value(row.authorId);
    const bool cut =
        form == PostForm::Listed && common::codePointCount(row.content) > common::kListedContent;
    Post post;
    post.id = row.id;
    post.kind = row.kind;
    post.author = author;
    post.title = row.title;
    post.slug = row.slug;
    post.content = cut ? common::firstCodePoints(row.content, common::kListedContent) : row.content;
    post.truncated = cut;
    post.visibility = row.visibility;
    post.state = row.state;
    post.publishAt = row.publishAt;
    post.contentWarning = row.contentWarning;
    post.language = row.language;
    post.hashtags = around.hashtags.value(row.id);
    post.mentions = mentionsOf(row, around);
    post.likesCount = row.likesCount;
    post.score = row.score;
    post.commentsCount = row.commentsCount;
    post.sharesCount = row.sharesCount;
    post.viewer = viewerOf(row, around);
    post.url = QStringLiteral("/@%1/%2").arg(author.username, row.id.toString());
    post.revision = row.revision;
    post.createdAt = row.createdAt;
    post.updatedAt = row.updatedAt;
    post.publishedAt = row.publishedAt;
    post.editedAt = row.editedAt;
    return post;
}

QList<PostId> sharedIds(const QHash<PostId, PostRow> &rows)
{
    QList<PostId> ids;
    for (const PostRow &row : rows) {
        if (row.sharedPostId && !rows.contains(*row.sharedPostId))
            ids.append(*row.sharedPostId);
    }
    return ids;
}

// Who is mentioned there decides whether they see it.
QList<PostId> notForAll(const QHash<PostId, PostRow> &rows)
{
    QList<PostId> ids;
    for (const PostRow &row : rows) {
        if (row.visibility != common::Visibility::Public)
            ids.append(row.id);
    }
    return ids;
}

QList<UserId> authorsOf(const QHash<PostId, PostRow> &rows)
{
    QSet<UserId> authors;
    for (const PostRow &row : rows)
        authors.insert(row.authorId);
    return authors.values();
}

} // namespace

Result<PostStanding> PostReader::standing(Transaction &tx, UserId viewer, const PostRow &post) const
{
    PostStanding standing;
    standing.towardsAuthor.self = viewer.isValid() && viewer == post.authorId;
    if (standing.towardsAuthor.self || !viewer.isValid())
        return standing;
    TRY_INTO(standing.towardsAuthor, m_relations.flags(tx, viewer, post.authorId, m_clock.now()));
    if (post.visibility != common::Visibility::Public) {
        TRY_INTO(const auto mentioning, m_posts.mentioning(tx, viewer, {post.id}));
        standing.mentioned = mentioning.contains(post.id);
    }
    return standing;
}

Result<PostRow> PostReader::get(Transaction &tx, UserId viewer, PostId id, PostForm form) const
{
    TRY_INTO(const auto post, find(tx, id, form));
    if (!post)
        return common::fail(ErrorCode::ResourceNotFound);
    TRY_INTO(const auto stands, standing(tx, viewer, *post));
    if (!maySee(*post, stands))
        return common::fail(ErrorCode::ResourceNotFound);
    return *post;
}

Result<std::optional<PostRow>> PostReader::find(Transaction &tx, PostId id, PostForm form) const
{
    return form == PostForm::Whole ? m_posts.find(tx, id) : m_posts.findListed(tx, id);
}

Result<QList<SeenPost>>
PostReader::listed(Transaction &tx, UserId viewer, const QList<PostId> &ids, bool withMuted) const
{
    TRY_INTO(auto rows, m_posts.findListed(tx, ids));
    TRY_INTO(const auto sharedRows, m_posts.findListed(tx, sharedIds(rows)));
    rows.insert(sharedRows);
    TRY_INTO(const auto flags, m_relations.flags(tx, viewer, authorsOf(rows), m_clock.now()));
    TRY_INTO(const auto mentioning, m_posts.mentioning(tx, viewer, notForAll(rows)));
    const auto isSeen = [&](const PostRow &row) {
        const RelationFlags author = flags.value(row.authorId);
        return maySee(row, {author, mentioning.contains(row.id)}) && (withMuted || !author.muted);
    };
    QList<SeenPost> seen;
    for (const PostId id : ids) {
        const auto row = rows.constFind(id);
        if (row == rows.constEnd() || !isSeen(*row))
            continue;
        SeenPost post{.post = *row, .shared = {}};
        const auto shared =
            row->sharedPostId ? rows.constFind(*row->sharedPostId) : rows.constEnd();
        if (shared != rows.constEnd() && isSeen(*shared))
            post.shared = *shared;
        if (!row->plainShare || post.shared)
            seen.append(std::move(post));
    }
    return seen;
}

Result<QList<Post>> PostReader::present(
    Transaction &tx, UserId viewer, const QList<SeenPost> &posts, PostForm form
) const
{
    QSet<PostId> ids;
    QSet<UserId> users;
    const auto note = [&](const PostRow &row) {
        ids.insert(row.id);
        users.insert(row.authorId);
    };
    for (const SeenPost &each : posts) {
        note(each.post);
        if (each.shared)
            note(*each.shared);
    }
    Surroundings around;
    around.viewer = viewer;
    const QList<PostId> idList = ids.values();
    TRY_INTO(around.hashtags, m_posts.hashtags(tx, idList));
    TRY_INTO(around.mentions, m_posts.mentions(tx, idList));
    for (const QList<UserId> &mentioned : std::as_const(around.mentions))
        users.unite({mentioned.begin(), mentioned.end()});
    TRY_INTO(around.users, m_users.summaries(tx, users.values()));
    if (users.contains(viewer) && !around.users.contains(viewer)) {
        // Hidden from others, not from themselves.
        TRY_INTO(const auto own, m_users.own(tx, viewer));
        if (own)
            around.users.insert(viewer, *own);
    }
    TRY_INTO(around.votes, m_votes.votes(tx, viewer, idList));
    TRY_INTO(around.ownShares, m_posts.plainShares(tx, viewer, idList));
    QList<Post> presented;
    for (const SeenPost &each : posts) {
        presented.append(toPost(each.post, around, form));
        if (each.shared)
            presented.last().sharedPost = toPost(*each.shared, around, PostForm::Listed);
    }
    return presented;
}

Result<Post>
PostReader::presentOne(Transaction &tx, UserId viewer, const PostRow &post, PostForm form) const
{
    SeenPost seen{.post = post, .shared = {}};
    if (post.sharedPostId) {
        TRY_INTO(const auto shared, listed(tx, viewer, {*post.sharedPostId}));
        if (!shared.isEmpty())
            seen.shared = shared.first().post;
    }
    TRY_INTO(const auto presented, present(tx, viewer, {seen}, form));
    return presented.first();
}

Result<QSet<UserId>>
PostReader::visibleTo(Transaction &tx, PostId id, const QList<UserId> &users) const
{
    TRY_INTO(const auto post, m_posts.find(tx, id));
    if (!post)
        return QSet<UserId>();
    return visibleTo(tx, *post, users);
}

Result<QSet<UserId>>
PostReader::visibleTo(Transaction &tx, const PostRow &post, const QList<UserId> &users) const
{
    if (post.isPublished() && post.visibility == common::Visibility::Public)
        return withoutBlocked(tx, post.authorId, users);
    TRY_INTO(const auto flags, m_relations.flagsTowards(tx, users, post.authorId, m_clock.now()));
    TRY_INTO(const auto mentions, m_posts.mentions(tx, {post.id}));
    const QList<UserId> mentioned = mentions.value(post.id);
    QSet<UserId> seeing;
    for (const UserId user : users) {
        if (maySee(post, {flags.value(user), mentioned.contains(user)}))
            seeing.insert(user);
    }
    return seeing;
}

// What is public is hidden only by a block: thousands who watch need not be looked up one by one.
Result<QSet<UserId>>
PostReader::withoutBlocked(Transaction &tx, UserId author, const QList<UserId> &users) const
{
    TRY_INTO(const auto blocked, m_relations.blockedEitherWay(tx, author));
    QSet<UserId> seeing(users.cbegin(), users.cend());
    return seeing.subtract(blocked);
}

} // namespace server
