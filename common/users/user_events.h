// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What happens to accounts, and presence on the live connection.

#include "common/users/user.h"
#include "common/wire/event.h"

namespace common {

struct UserChanged {
    UserId userId;
};
struct PresenceEvent {
    UserId userId;
    Presence presence;
};
// What a device says of its owner; offline is what the server concludes.
enum class Activity { Online, Away };
struct WsPresence {
    Activity state = Activity::Online;
};
// Replaces the earlier watch list of the connection.
struct WsWatch {
    wire::Absent<QList<UserId>> userIds;
    wire::Absent<QList<PostId>> postIds;
};
struct WsWatching {
    QList<PresenceEvent> presence;
};

} // namespace common

template <>
struct wire::EnumText<common::Activity> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::Activity::Online, "online"}, std::pair{common::Activity::Away, "away"}};
};
template <>
struct wire::Schema<common::UserChanged> {
    static constexpr auto fields = Fields{field("userId", &common::UserChanged::userId)};
};
template <>
struct wire::Schema<common::PresenceEvent> {
    using T = common::PresenceEvent;
    static constexpr std::string_view name = "PresenceEvent";
    static constexpr auto fields =
        Fields{field("userId", &T::userId), field("presence", &T::presence)};
};
template <>
struct wire::Schema<common::WsPresence> {
    static constexpr std::string_view name = "WsPresence";
    static constexpr auto fields = Fields{field("state", &common::WsPresence::state)};
};
template <>
struct wire::Schema<common::WsWatch> {
    using T = common::WsWatch;
    static constexpr std::string_view name = "WsWatch";
    static constexpr auto fields = Fields{
        field("userIds", &T::userIds, maxItems(500), about("Presence of these.")),
        field("postIds", &T::postIds, maxItems(100), about("Votes and comments of these."))};
};
template <>
struct wire::Schema<common::WsWatching> {
    static constexpr std::string_view name = "WsWatching";
    static constexpr auto fields = Fields{field("presence", &common::WsWatching::presence)};
};

namespace events {

inline constexpr wire::LiveEvent<common::PresenceEvent> presence{"presence", false};

inline constexpr wire::DomainEvent<common::UserChanged> userRegistered{"UserRegistered"};
inline constexpr wire::DomainEvent<common::UserChanged> userUpdated{"UserUpdated"};
inline constexpr wire::DomainEvent<common::UserChanged> userDeleted{"UserDeleted"};

} // namespace events

extern template struct wire::Codec<common::UserChanged>;
extern template struct wire::Codec<common::PresenceEvent>;
extern template struct wire::Codec<common::WsPresence>;
extern template struct wire::Codec<common::WsWatch>;
extern template struct wire::Codec<common::WsWatching>;
