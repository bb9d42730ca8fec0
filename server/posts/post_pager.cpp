// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_pager.h"

namespace server {

using common::Post;

namespace {

constexpr qsizetype kMostPageBytes = 1024 * 1024;
// A page that finds little to show ends early instead of reading on for ever.
constexpr int kMostRounds = 20;

// Never less than the JSON takes: a UTF-16 unit is at most six bytes ("\u0001"), members and
// numbers take less than the rest.
qsizetype mostBytes(const Post &post)
{
    constexpr qsizetype kMembers = 2500;
    constexpr qsizetype kMention = 1500;
    qsizetype units = post.content.size() + post.title.value_or(QString()).size()
        + post.contentWarning.value_or(QString()).size();
    for (const QString &tag : post.hashtags)
        units += tag.size() + 1;
    qsizetype bytes = units * 6 + kMembers + post.mentions.size() * kMention;
    if (post.sharedPost.hasValue())
        bytes += mostBytes(*post.sharedPost);
    return bytes;
}

} // namespace

qsizetype countFitting(const QList<Post> &posts)
{
    qsizetype most = 0;
    for (const Post &post : posts)
        most += mostBytes(post);
    if (most <= kMostPageBytes)
        return posts.size();
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < posts.size(); ++i) {
        bytes += wire::toJson(posts[i]).size() + 1;
        if (bytes > kMostPageBytes)
            return qMax<qsizetype>(i, 1);
    }
    return posts.size();
}

Result<PostPager::Taken>
PostPager::take(Transaction &tx, const PostPageRequest &request, const PostSource &source) const
{
    Taken taken;
    PostEntry after = request.after;
    for (int round = 0; round < kMostRounds; ++round) {
        // One more than wanted tells whether there is another page.
        const int wanted = request.limit + 1 - static_cast<int>(taken.posts.size());
        TRY_INTO(const auto entries, source(after, wanted));
        QList<common::PostId> ids;
        QHash<common::PostId, PostEntry> places;
        for (const PostEntry &entry : entries) {
            ids.append(entry.id);
            places.insert(entry.id, entry);
        }
        TRY_INTO(const auto seen, m_reader.listed(tx, request.viewer, ids, request.withMuted));
        for (const SeenPost &post : seen) {
            taken.posts.append(post);
            taken.entries.append(places.value(post.post.id));
        }
        if (taken.posts.size() > request.limit) {
            taken.posts.removeLast();
            taken.entries.removeLast();
            taken.next = taken.entries.last();
            return taken;
        }
        if (entries.size() < wanted)
            return taken;
        after = entries.last();
    }
    taken.next = after;
    return taken;
}

Result<common::PostPage>
PostPager::page(Transaction &tx, const PostPageRequest &request, const PostSource &source) const
{
    TRY_INTO(auto taken, take(tx, request, source));
    common::PostPage page;
    TRY_INTO(page.items, m_reader.present(tx, request.viewer, taken.posts, PostForm::Listed));
    const qsizetype fitting = countFitting(page.items);
    if (fitting < page.items.size()) {
        page.items.resize(fitting);
        taken.next = taken.entries[fitting - 1];
    }
    if (taken.next) {
        Position position{taken.next->key, taken.next->id.value};
        position.append(request.kept);
        page.nextCursor = m_cursors.sign(request.viewer.value, request.query, position);
    }
    return page;
}

Result<Position> PostPager::read(
    const wire::Absent<QString> &cursor, common::UserId viewer, const QString &query, int count
) const
{
    if (!cursor.isPresent())
        return Position();
    TRY_INTO(const auto position, m_cursors.read(*cursor, viewer.value, query));
    if (position.size() != count)
        return common::fail(ErrorCode::RequestInvalidCursor);
    return position;
}

} // namespace server
