// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How one member stands to another, as the caller sees it.

#include "common/wire/shared.h"

#include <array>

namespace common {

enum class FollowState { None, Requested, Following };
enum class Friendship { None, Outgoing, Incoming, Friends };

struct Relationship {
    UserId userId;
    FollowState following = FollowState::None;
    FollowState followedBy = FollowState::None;
    Friendship friendship = Friendship::None;
    bool blocking = false;
    bool muting = false;
    std::optional<Timestamp> mutedUntil;
    bool canMessage = true;
};

} // namespace common

template <>
struct wire::EnumText<common::FollowState> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::FollowState::None, "none"},
        std::pair{common::FollowState::Requested, "requested"},
        std::pair{common::FollowState::Following, "following"}};
};
template <>
struct wire::EnumText<common::Friendship> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::Friendship::None, "none"},
        std::pair{common::Friendship::Outgoing, "outgoing"},
        std::pair{common::Friendship::Incoming, "incoming"},
        std::pair{common::Friendship::Friends, "friends"}};
};
template <>
struct wire::Schema<common::Relationship> {
    using T = common::Relationship;
    static constexpr std::string_view name = "Relationship";
    static constexpr auto fields = Fields{
        field("userId", &T::userId),
        field("following", &T::following),
        field("followedBy", &T::followedBy),
        field("friendship", &T::friendship),
        field("blocking", &T::blocking),
        field("muting", &T::muting),
        field("mutedUntil", &T::mutedUntil),
        field("canMessage", &T::canMessage)};
};

extern template struct wire::Codec<common::Relationship>;
