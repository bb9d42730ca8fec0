// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who follows whom, with the counters of both sides. Counters change with the rows they count and
// always equal their number: rows in state following with members who are not leaving
// (relation_departure.h), whatever their state otherwise.

#include "common/relations/relationship.h"
#include "server/storage/transaction.h"

namespace server {

struct FollowRow {
    common::UserId followerId;
    common::UserId followedId;
    common::FollowState state = common::FollowState::Following;
    common::Timestamp createdAt;
};

// A place in a list that is ordered by time, newest first.
struct FollowPlace {
    common::UserId userId;
    common::Timestamp createdAt;
};

class RelationRepository {
public:
    Result<bool> isLocked(Transaction &tx, common::UserId user) const;

    Result<std::optional<common::FollowState>>
    findFollow(Transaction &tx, common::UserId follower, common::UserId followed) const;
    // True: the row is new.
    Result<bool> addFollow(Transaction &tx, const FollowRow &row) const;
    // A request becomes a follow.
    Result<> acceptFollow(
        Transaction &tx, common::UserId follower, common::UserId followed, common::Timestamp now
    ) const;
    // What it was; nothing if there was none.
    Result<std::optional<common::FollowState>>
    removeFollow(Transaction &tx, common::UserId follower, common::UserId followed) const;

    // From before the given place (none: from the newest), without those whom the viewer has
    // blocked or who have blocked the viewer.
    Result<QList<FollowPlace>> listFollowers(
        Transaction &tx,
        common::UserId of,
        common::UserId viewer,
        const std::optional<FollowPlace> &before,
        int limit
    ) const;
    Result<QList<FollowPlace>> listFollowing(
        Transaction &tx,
        common::UserId of,
        common::UserId viewer,
        const std::optional<FollowPlace> &before,
        int limit
    ) const;

private:
    Result<>
    count(Transaction &tx, common::UserId follower, common::UserId followed, int delta) const;
};

} // namespace server

template <>
struct wire::Schema<server::FollowRow> {
    using T = server::FollowRow;
    static constexpr auto fields = Fields{
        field("follower_id", &T::followerId),
        field("followed_id", &T::followedId),
        field("state", &T::state),
        field("created_at", &T::createdAt),
    };
};
template <>
struct wire::Schema<server::FollowPlace> {
    using T = server::FollowPlace;
    static constexpr auto fields =
        Fields{field("user_id", &T::userId), field("created_at", &T::createdAt)};
};
