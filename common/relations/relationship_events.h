// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What happens between members.

#include "common/relations/relationship.h"
#include "common/wire/event.h"

namespace common {

struct FollowChanged {
    UserId followerId;
    UserId followedId;
    bool requested = false; // the followed account is locked and has not agreed yet
};

} // namespace common

template <>
struct wire::Schema<common::FollowChanged> {
    using T = common::FollowChanged;
    static constexpr auto fields = Fields{
        field("followerId", &T::followerId),
        field("followedId", &T::followedId),
        field("requested", &T::requested)};
};

namespace events {

inline constexpr wire::DomainEvent<common::FollowChanged> followCreated{"FollowCreated"};
inline constexpr wire::DomainEvent<common::FollowChanged> followDeleted{"FollowDeleted"};

} // namespace events

extern template struct wire::Codec<common::FollowChanged>;
