// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the live hub asks about events of posts and votes, when it is about to deliver them: who of
// those connected gets it, and what they see. On a worker thread, in a transaction that reads; the
// policy is asked anew each time. Events whose post is gone have nobody.

#include "common/posts/post_events.h"
#include "server/live/live_kinds.h"
#include "server/posts/post_reader.h"

namespace server {

class PostLive {
public:
    explicit PostLive(const common::Clock &clock)
        : m_clock(clock)
        , m_reader(clock)
    {
    }

    struct Hint {
        common::PostHint hint;
        QSet<common::UserId> users; // have it in their feed, the author among them
    };
    struct Variant {
        common::Post post; // as these see it
        QList<common::UserId> users;
    };
    struct Vote {
        common::VoteEvent event; // the counts as they are now
        QSet<common::UserId> users;
    };

    // Of PostCreated.
    Result<Hint>
    hint(Transaction &tx, const OutboxEvent &event, const QList<common::UserId> &connected) const;
    // Of PostUpdated, for watchers and the author.
    Result<QList<Variant>>
    variants(Transaction &tx, const OutboxEvent &event, const QList<common::UserId> &users) const;
    // Of PostDeleted. Who watched it was allowed to.
    Result<common::PostDeletedEvent> deleted(const OutboxEvent &event) const;
    // Of VoteSubmitted and VoteUpdated. No value: the target is gone, or is no post.
    Result<std::optional<Vote>>
    vote(Transaction &tx, const OutboxEvent &event, const QList<common::UserId> &watchers) const;

    // Those of the posts that the user may watch.
    Result<QSet<common::PostId>>
    mayWatch(Transaction &tx, common::UserId user, const QList<common::PostId> &posts) const;
    Result<QSet<common::UserId>>
    visibleTo(Transaction &tx, common::PostId post, const QList<common::UserId> &users) const
    {
        return m_reader.visibleTo(tx, post, users);
    }

private:
    // Tells apart those who see different things of the same post.
    Result<QHash<QString, QList<common::UserId>>>
    groupsOf(Transaction &tx, const PostRow &post, const QList<common::UserId> &users) const;

    const common::Clock &m_clock;
    PostReader m_reader;
    PostRepository m_posts;
    VoteRepository m_votes;
    RelationLookup m_relations;
};

// Tells the hub how events of posts and votes look. live must outlive kinds.
void addPostKinds(LiveKinds &kinds, const PostLive &live);

} // namespace server
