// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What happens to posts and votes.

#include "common/posts/post.h"
#include "common/wire/event.h"

namespace common {

struct PostChanged {
    PostId postId;
    UserId authorId;
    QList<UserId> mentioned; // those mentioned now and not before
};
struct VoteChanged {
    Target target;
    UserId voterId;
    UserId authorId; // of the target
    int value = 0;
    int previous = 0;
};

} // namespace common

template <>
struct wire::Schema<common::PostChanged> {
    using T = common::PostChanged;
    static constexpr auto fields = Fields{
        field("postId", &T::postId),
        field("authorId", &T::authorId),
        field("mentioned", &T::mentioned)};
};
template <>
struct wire::Schema<common::VoteChanged> {
    using T = common::VoteChanged;
    static constexpr auto fields = Fields{
        field("target", &T::target),
        field("voterId", &T::voterId),
        field("authorId", &T::authorId),
        field("value", &T::value),
        field("previous", &T::previous)};
};

namespace events {

inline constexpr wire::LiveEvent<common::PostHint> postHint{"post.created", false};
inline constexpr wire::LiveEvent<common::Post> postUpdatedLive{"post.updated", false};
inline constexpr wire::LiveEvent<common::PostDeletedEvent> postDeletedLive{"post.deleted", false};
inline constexpr wire::LiveEvent<common::VoteEvent> voteUpdatedLive{"vote.updated", false};

inline constexpr wire::DomainEvent<common::PostChanged> postCreated{"PostCreated"};
inline constexpr wire::DomainEvent<common::PostChanged> postUpdated{"PostUpdated"};
inline constexpr wire::DomainEvent<common::PostChanged> postDeleted{"PostDeleted"};
// The first vote of a member on a target, and every later change of it.
inline constexpr wire::DomainEvent<common::VoteChanged> voteSubmitted{"VoteSubmitted"};
inline constexpr wire::DomainEvent<common::VoteChanged> voteUpdated{"VoteUpdated"};

} // namespace events

extern template struct wire::Codec<common::PostChanged>;
extern template struct wire::Codec<common::VoteChanged>;
