// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/timeline.h"

#include "server/posts/feed_merge.h"

namespace server {

using common::UserId;

Result<> Timeline::onFollowing(Transaction &tx, UserId follower, UserId followed) const
{
    return fill(tx, follower, followed);
}

Result<> Timeline::onUnfollowing(Transaction &tx, UserId follower, UserId followed) const
{
    return removeUnconnected(tx, follower, followed);
}

Result<> Timeline::onFriends(Transaction &tx, UserId a, UserId b) const
{
    TRY(fill(tx, a, b));
    return fill(tx, b, a);
}

Result<> Timeline::onUnfriending(Transaction &tx, UserId a, UserId b) const
{
    TRY(removeUnconnected(tx, a, b));
    return removeUnconnected(tx, b, a);
}

Result<> Timeline::onPublished(Transaction &tx, const PostRow &post) const
{
    TRY(m_timelines.addForAuthor(tx, post.id));
    return addForOthers(tx, post);
}

Result<> Timeline::onAudienceChanged(Transaction &tx, const PostRow &post) const
{
    // What is counted twice by this is counted again before a trim.
    TRY(m_timelines.removeFromOthers(tx, post.id));
    return addForOthers(tx, post);
}

Result<> Timeline::rebuild(Transaction &tx, UserId user) const
{
    TRY(m_timelines.removeAll(tx, user));
    TRY(m_timelines.setState(tx, user, TimelineRepository::kAway, 0)); // so that all is merged
    FeedMerge feed(tx, user, FeedFilter());
    TRY_INTO(const auto newest, feed.list(PostEntry(), kMostRows));
    QList<common::PostId> posts;
    for (const FeedEntry &entry : newest)
        posts.append(entry.place.id);
    TRY(m_timelines.removeAll(tx, user));
    TRY(m_timelines.addEntries(tx, user, posts, QStringLiteral("follow")));
    const bool isAll = newest.size() < kMostRows;
    // Others of the same moment may have found no room.
    const qint64 from = isAll ? 0 : newest.last().place.key + 1;
    return m_timelines.setState(tx, user, from, posts.size());
}

Result<> Timeline::onReturn(Transaction &tx, UserId user) const
{
    TRY_INTO(const qint64 from, m_timelines.completeFrom(tx, user));
    return from == TimelineRepository::kAway ? rebuild(tx, user) : Result<>();
}

Result<int> Timeline::leaveOutAbsent(Transaction &tx, int limit) const
{
    constexpr qint64 kDayMs = 86'400'000;
    const auto since = m_clock.now().plusMs(-kAwayDays * kDayMs);
    TRY_INTO(const auto absent, m_timelines.listAbsent(tx, since, limit));
    for (const UserId user : absent) {
        TRY(m_timelines.removeAll(tx, user));
        TRY(m_timelines.setState(tx, user, TimelineRepository::kAway, 0));
    }
    return static_cast<int>(absent.size());
}

Result<> Timeline::addForOthers(Transaction &tx, const PostRow &post) const
{
    TRY_INTO(bool merged, m_timelines.isMerged(tx, post.authorId));
    if (!merged) {
        TRY_INTO(const qint64 followers, m_timelines.followersCount(tx, post.authorId));
        merged = followers > kMostFollowers;
        // For good: the posts that were not handed out would be missing otherwise.
        if (merged)
            TRY(m_timelines.setMerged(tx, post.authorId, m_clock.now()));
    }
    if (!merged && reachesFriends(post.visibility)) {
        TRY(m_timelines.addForFollowers(tx, post.id, !reachesFollowers(post.visibility)));
        TRY(m_timelines.addForFriends(tx, post.id));
    }
    TRY_INTO(const auto full, m_timelines.countRows(tx, post.id, kMostRows + kSlack));
    for (const UserId user : full)
        TRY(trimIfNeeded(tx, user));
    return {};
}

Result<> Timeline::fill(Transaction &tx, UserId user, UserId author) const
{
    TRY_INTO(const bool merged, m_timelines.isMerged(tx, author));
    if (merged && user != author)
        return {};
    PostStanding standing;
    TRY_INTO(standing.towardsAuthor, m_relations.flags(tx, user, author, m_clock.now()));
    AuthorScope scope{.author = author, .viewer = user, .shown = visibilitiesShown(standing)};
    standing.mentioned = true;
    scope.shownIfMentioned = visibilitiesShown(standing);
    TRY_INTO(
        const auto newest,
        m_lists.listOfAuthor(tx, scope, {.kind = QString()}, PostEntry(), kFilled + 1)
    );
    QList<common::PostId> posts;
    for (const PostEntry &entry : newest.first(qMin<qsizetype>(newest.size(), kFilled)))
        posts.append(entry.id);
    const QString reason =
        standing.towardsAuthor.following ? QStringLiteral("follow") : QStringLiteral("friend");
    TRY(m_timelines.addEntries(tx, user, posts, reason));
    // From the first one that found no room on, the rows say nothing about this author.
    const qint64 from = newest.size() > kFilled ? newest.last().key + 1 : 0;
    TRY_INTO(const qint64 rows, m_timelines.rowsAtMost(tx, user));
    TRY(m_timelines.setState(tx, user, from, rows + posts.size()));
    return trimIfNeeded(tx, user);
}

Result<> Timeline::removeUnconnected(Transaction &tx, UserId user, UserId author) const
{
    TRY_INTO(const auto flags, m_relations.flags(tx, user, author, m_clock.now()));
    if (flags.following || flags.friends)
        return {};
    return m_timelines.removeAuthor(tx, user, author);
}

Result<> Timeline::trimIfNeeded(Transaction &tx, UserId user) const
{
    TRY_INTO(const qint64 atMost, m_timelines.rowsAtMost(tx, user));
    if (atMost <= kMostRows + kSlack)
        return {};
    TRY_INTO(qint64 rows, m_timelines.countRowsOf(tx, user));
    qint64 from = 0;
    if (rows > kMostRows) {
        TRY_INTO(const auto newestGone, m_timelines.trim(tx, user, kMostRows));
        from = newestGone ? *newestGone + 1 : 0;
        rows = kMostRows;
    }
    return m_timelines.setState(tx, user, from, rows);
}

} // namespace server
