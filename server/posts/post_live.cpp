// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_live.h"

namespace server {

using common::PostChanged;
using common::PostId;
using common::UserId;
using common::VoteChanged;

Result<PostLive::Hint>
PostLive::hint(Transaction &tx, const OutboxEvent &event, const QList<UserId> &connected) const
{
    TRY_INTO(const auto change, wire::fromJson<PostChanged>(event.payload));
    Hint hint;
    hint.hint = {.postId = change.postId, .authorId = change.authorId};
    TRY_INTO(const auto post, m_posts.find(tx, change.postId));
    if (!post)
        return hint;
    TRY_INTO(
        const auto flags, m_relations.flagsTowards(tx, connected, post->authorId, m_clock.now())
    );
    QList<UserId> following;
    for (const UserId user : connected) {
        const RelationFlags author = flags.value(user);
        if (author.self || ((author.following || author.friends) && !author.muted))
            following.append(user);
    }
    TRY_INTO(hint.users, m_reader.visibleTo(tx, *post, following));
    return hint;
}

Result<QList<PostLive::Variant>>
PostLive::variants(Transaction &tx, const OutboxEvent &event, const QList<UserId> &users) const
{
    TRY_INTO(const auto change, wire::fromJson<PostChanged>(event.payload));
    TRY_INTO(const auto post, m_posts.find(tx, change.postId));
    QList<Variant> variants;
    if (!post)
        return variants;
    TRY_INTO(const auto seeing, m_reader.visibleTo(tx, *post, users));
    TRY_INTO(const auto groups, groupsOf(tx, *post, seeing.values()));
    for (const QList<UserId> &group : groups) {
        TRY_INTO(auto shown, m_reader.presentOne(tx, group.first(), *post, PostForm::Listed));
        variants.append({.post = std::move(shown), .users = group});
    }
    return variants;
}

Result<QHash<QString, QList<UserId>>>
PostLive::groupsOf(Transaction &tx, const PostRow &post, const QList<UserId> &users) const
{
    QHash<QString, QList<UserId>> groups;
    TRY_INTO(const auto votes, m_votes.votesOn(tx, post.id, users));
    TRY_INTO(const auto shares, m_posts.plainSharesOf(tx, post.id, users));
    QHash<UserId, int> sharedVotes;
    QHash<UserId, PostId> sharedShares;
    QSet<UserId> seeingShared;
    if (post.sharedPostId) {
        TRY_INTO(sharedVotes, m_votes.votesOn(tx, *post.sharedPostId, users));
        TRY_INTO(sharedShares, m_posts.plainSharesOf(tx, *post.sharedPostId, users));
        TRY_INTO(seeingShared, m_reader.visibleTo(tx, *post.sharedPostId, users));
    }
    for (const UserId user : users) {
        const QStringList seen{
            QString::number(votes.value(user)),
            shares.value(user).toString(),
            user == post.authorId ? QStringLiteral("own") : QString(),
            seeingShared.contains(user) ? QStringLiteral("shared") : QString(),
            QString::number(sharedVotes.value(user)),
            sharedShares.value(user).toString()};
        groups[seen.join(u';')].append(user);
    }
    return groups;
}

Result<common::PostDeletedEvent> PostLive::deleted(const OutboxEvent &event) const
{
    TRY_INTO(const auto change, wire::fromJson<PostChanged>(event.payload));
    return common::PostDeletedEvent{.postId = change.postId};
}

Result<std::optional<PostLive::Vote>>
PostLive::vote(Transaction &tx, const OutboxEvent &event, const QList<UserId> &watchers) const
{
    TRY_INTO(const auto change, wire::fromJson<VoteChanged>(event.payload));
    if (change.target.type != common::TargetType::Post)
        return std::optional<Vote>();
    TRY_INTO(const auto post, m_posts.find(tx, {change.target.id.value}));
    if (!post)
        return std::optional<Vote>();
    Vote vote;
    vote.event = {
        .target = change.target,
        .likesCount = post->likesCount,
        .score = post->score,
        .revision = post->revision};
    TRY_INTO(vote.users, m_reader.visibleTo(tx, *post, watchers));
    return std::optional(std::move(vote));
}

Result<QSet<PostId>>
PostLive::mayWatch(Transaction &tx, UserId user, const QList<PostId> &posts) const
{
    TRY_INTO(const auto seen, m_reader.listed(tx, user, posts));
    QSet<PostId> allowed;
    for (const SeenPost &each : seen)
        allowed.insert(each.post.id);
    return allowed;
}

namespace {

using Variants = Result<QList<LiveVariant>>;

LiveKind postHintKind(const PostLive &live)
{
    LiveKind kind;
    kind.type = events::postHint.type;
    kind.audience = LiveAudience::Everybody;
    kind.throttle = LiveThrottle::Hint;
    kind.encode =
        [&live](Transaction &tx, const OutboxEvent &event, const QSet<UserId> &users) -> Variants {
        TRY_INTO(const auto hint, live.hint(tx, event, users.values()));
        return QList<LiveVariant>{{hint.users, wire::toJson(hint.hint)}};
    };
    kind.encodeHint = [](const OutboxEvent &event, qint64 count) {
        const common::PostHint hint{
            .postId = {event.subjectId}, .authorId = {event.actorId}, .newPostsCount = count};
        return wire::toJson(hint);
    };
    return kind;
}

LiveKind postUpdatedKind(const PostLive &live)
{
    LiveKind kind;
    kind.type = events::postUpdatedLive.type;
    kind.audience = LiveAudience::WatchersAndActor;
    kind.encode =
        [&live](Transaction &tx, const OutboxEvent &event, const QSet<UserId> &users) -> Variants {
        TRY_INTO(const auto variants, live.variants(tx, event, users.values()));
        QList<LiveVariant> encoded;
        for (const PostLive::Variant &variant : variants)
            encoded.append(
                {{variant.users.begin(), variant.users.end()}, wire::toJson(variant.post)}
            );
        return encoded;
    };
    return kind;
}

LiveKind postDeletedKind(const PostLive &live)
{
    LiveKind kind;
    kind.type = events::postDeletedLive.type;
    kind.audience = LiveAudience::WatchersAndActor;
    kind.encode =
        [&live](Transaction &, const OutboxEvent &event, const QSet<UserId> &users) -> Variants {
        TRY_INTO(const auto deleted, live.deleted(event));
        return QList<LiveVariant>{{users, wire::toJson(deleted)}};
    };
    return kind;
}

// The author of what a moderator deleted hears of it too.
LiveKind postTakenAwayKind(const PostLive &live)
{
    LiveKind kind = postDeletedKind(live);
    kind.audience = LiveAudience::Everybody;
    kind.encode =
        [&live](Transaction &, const OutboxEvent &event, const QSet<UserId> &users) -> Variants {
        TRY_INTO(const auto change, wire::fromJson<PostChanged>(event.payload));
        if (change.authorId.value == event.actorId || !users.contains(change.authorId))
            return QList<LiveVariant>();
        TRY_INTO(const auto deleted, live.deleted(event));
        return QList<LiveVariant>{{{change.authorId}, wire::toJson(deleted)}};
    };
    return kind;
}

LiveKind voteKind(const PostLive &live)
{
    LiveKind kind;
    kind.type = events::voteUpdatedLive.type;
    kind.audience = LiveAudience::Watchers;
    kind.throttle = LiveThrottle::Target;
    kind.encode =
        [&live](Transaction &tx, const OutboxEvent &event, const QSet<UserId> &users) -> Variants {
        TRY_INTO(const auto vote, live.vote(tx, event, users.values()));
        if (!vote)
            return QList<LiveVariant>();
        return QList<LiveVariant>{{vote->users, wire::toJson(vote->event)}};
    };
    return kind;
}

} // namespace

void addPostKinds(LiveKinds &kinds, const PostLive &live)
{
    kinds.add(events::postCreated.kind, postHintKind(live));
    kinds.add(events::postUpdated.kind, postUpdatedKind(live));
    kinds.add(events::postDeleted.kind, postDeletedKind(live));
    kinds.add(events::postDeleted.kind, postTakenAwayKind(live));
    kinds.add(events::voteSubmitted.kind, voteKind(live));
    kinds.add(events::voteUpdated.kind, voteKind(live));
}

} // namespace server
