// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Keeps the stored part of the personal feeds true (performance.md, decision 4): a post is put into
// the feeds of its author's followers and friends when it is published. Authors with more than
// kMostFollowers are merged while reading instead, from their first such post on. Members who were
// not there for kAwayDays get no rows: their feed is merged when they come back, and kept again
// from then on. What may be seen is decided at read time; the rows only say where to look.
//
// The functions on... are for the room relations, in the transaction of the change and after it.

#include "server/posts/post_policy.h"
#include "server/posts/timeline_repository.h"

namespace server {

class Timeline {
public:
    static constexpr int kMostFollowers = 1000;
    static constexpr int kMostRows = 1000; // of a member
    static constexpr int kSlack = 100; // more rows than that are not worth a trim
    static constexpr int kFilled = 100; // posts of an author who is newly followed
    static constexpr int kAwayDays = 30;

    explicit Timeline(const common::Clock &clock)
        : m_clock(clock)
    {
    }

    Result<> onFollowing(Transaction &tx, common::UserId follower, common::UserId followed) const;
    Result<> onUnfollowing(Transaction &tx, common::UserId follower, common::UserId followed) const;
    // Once for the pair.
    Result<> onFriends(Transaction &tx, common::UserId a, common::UserId b) const;
    Result<> onUnfriending(Transaction &tx, common::UserId a, common::UserId b) const;

    Result<> onPublished(Transaction &tx, const PostRow &post) const;
    // Visibility or mentions of a published post are others now.
    Result<> onAudienceChanged(Transaction &tx, const PostRow &post) const;
    // The newest of the merged feed as rows: for a member who comes back, or whose rows cannot be
    // trusted, as after an import.
    Result<> rebuild(Transaction &tx, common::UserId user) const;
    // For a member who reads: rebuilds if no rows were kept.
    Result<> onReturn(Transaction &tx, common::UserId user) const;
    // Keeps no more rows for some of those who have not been there for kAwayDays; how many.
    Result<int> leaveOutAbsent(Transaction &tx, int limit) const;

private:
    Result<> addForOthers(Transaction &tx, const PostRow &post) const;
    Result<> fill(Transaction &tx, common::UserId user, common::UserId author) const;
    Result<> removeUnconnected(Transaction &tx, common::UserId user, common::UserId author) const;
    Result<> trimIfNeeded(Transaction &tx, common::UserId user) const;

    const common::Clock &m_clock;
    TimelineRepository m_timelines;
    PostListRepository m_lists;
    RelationLookup m_relations;
};

} // namespace server
