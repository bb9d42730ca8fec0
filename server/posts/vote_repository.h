// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One vote of a member on a post; likes_count and score of the post are kept equal to the votes.

#include "server/posts/post_row.h"
#include "server/storage/transaction.h"

#include <QHash>

namespace server {

class VoteRepository {
public:
    // No value: has never voted on it.
    Result<std::optional<int>>
    find(Transaction &tx, common::PostId post, common::UserId voter) const;
    // Sets the vote and counts it; previous is what find() gave. The state of the post after it.
    Result<common::VoteState>
    set(Transaction &tx,
        common::PostId post,
        common::UserId voter,
        int value,
        std::optional<int> previous,
        common::Timestamp now) const;
    // Those of one member; posts without a vote are left out.
    Result<QHash<common::PostId, int>>
    votes(Transaction &tx, common::UserId voter, const QList<common::PostId> &posts) const;
    // Those of many members on one post.
    Result<QHash<common::UserId, int>>
    votesOn(Transaction &tx, common::PostId post, const QList<common::UserId> &voters) const;

    struct Like {
        common::Timestamp at;
        common::UserId userId;
    };
    // Latest first, after the place given; those blocked by the viewer or blocking them left out.
    Result<QList<Like>> listLikes(
        Transaction &tx, common::PostId post, common::UserId viewer, const Like &after, int limit
    ) const;
};

} // namespace server
