// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Notifications as they travel. Votes and shares of one post are grouped while unread.

#include "common/posts/post.h"

namespace common {

enum class NotificationType {
    Like,
    Comment,
    Reply,
    Share,
    Mention,
    Follow,
    FollowRequest,
    FriendRequest,
    FriendAccepted,
    Message,
    Invite,
    System,
};

struct Notification {
    NotificationId id;
    NotificationType type = NotificationType::System;
    QList<UserSummary> actors; // latest first; empty for system
    qint64 actorsCount = 0;
    std::optional<Target> target;
    QString text; // in the language of the member
    std::optional<QString> excerpt;
    bool read = false;
    std::optional<Timestamp> readAt;
    Timestamp createdAt;
};

struct NotificationPage {
    QList<Notification> items;
    std::optional<QString> nextCursor;
    qint64 unreadCount = 0; // over all types
};

struct ReadAll {
    wire::Absent<QList<NotificationType>> types;
    wire::Absent<NotificationId> upToId;
};

struct UnreadCount {
    qint64 unreadCount = 0;
};

struct NotificationReadEvent {
    std::optional<QList<NotificationId>> ids; // null: all, or all of types
    std::optional<QList<NotificationType>> types;
    qint64 unreadCount = 0;
};

} // namespace common

template <>
struct wire::EnumText<common::NotificationType> {
    using E = common::NotificationType;
    static constexpr std::string_view name = "NotificationType";
    static constexpr std::array values{
        std::pair{E::Like, "like"},
        std::pair{E::Comment, "comment"},
        std::pair{E::Reply, "reply"},
        std::pair{E::Share, "share"},
        std::pair{E::Mention, "mention"},
        std::pair{E::Follow, "follow"},
        std::pair{E::FollowRequest, "followRequest"},
        std::pair{E::FriendRequest, "friendRequest"},
        std::pair{E::FriendAccepted, "friendAccepted"},
        std::pair{E::Message, "message"},
        std::pair{E::Invite, "invite"},
        std::pair{E::System, "system"}};
};

template <>
struct wire::Schema<common::Notification> {
    using T = common::Notification;
    static constexpr std::string_view name = "Notification";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("type", &T::type),
        field("actors", &T::actors, maxItems(3)),
        field("actorsCount", &T::actorsCount, atLeast(0)),
        field("target", &T::target),
        field("text", &T::text, maxLength(500)),
        field("excerpt", &T::excerpt, maxLength(200)),
        field("read", &T::read),
        field("readAt", &T::readAt),
        field("createdAt", &T::createdAt)};
};
template <>
struct wire::Schema<common::NotificationPage> {
    using T = common::NotificationPage;
    static constexpr std::string_view name = "NotificationPage";
    static constexpr auto fields = Fields{
        field("items", &T::items),
        field("nextCursor", &T::nextCursor, as(kCursor)),
        field("unreadCount", &T::unreadCount, atLeast(0))};
};
template <>
struct wire::Schema<common::ReadAll> {
    using T = common::ReadAll;
    static constexpr std::string_view name = "ReadAll";
    static constexpr auto fields = Fields{field("types", &T::types), field("upToId", &T::upToId)};
};
template <>
struct wire::Schema<common::UnreadCount> {
    static constexpr std::string_view name = "UnreadCount";
    static constexpr auto fields =
        Fields{field("unreadCount", &common::UnreadCount::unreadCount, atLeast(0))};
};
template <>
struct wire::Schema<common::NotificationReadEvent> {
    using T = common::NotificationReadEvent;
    static constexpr std::string_view name = "NotificationReadEvent";
    static constexpr auto fields = Fields{
        field("ids", &T::ids),
        field("types", &T::types),
        field("unreadCount", &T::unreadCount, atLeast(0))};
};

extern template struct wire::Codec<common::Notification>;
extern template struct wire::Codec<common::NotificationPage>;
extern template struct wire::Codec<common::ReadAll>;
extern template struct wire::Codec<common::UnreadCount>;
extern template struct wire::Codec<common::NotificationReadEvent>;
