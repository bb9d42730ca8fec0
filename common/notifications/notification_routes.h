// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag notifications that exist so far.

#include "common/notifications/notification.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace common {

struct ListNotificationsRequest : wire::PageQuery {
    wire::Absent<QList<NotificationType>> types;
    wire::Absent<bool> unread;
};
struct NotificationPath {
    NotificationId notificationId;
};

} // namespace common

template <>
struct wire::Schema<common::ListNotificationsRequest> {
    using T = common::ListNotificationsRequest;
    using Base = wire::PageQuery;
    static constexpr auto fields = Fields{
        field("types", &T::types), field("unread", &T::unread, about("true: only unread ones."))};
};
template <>
struct wire::Schema<common::NotificationPath> {
    static constexpr auto fields =
        Fields{field("notificationId", &common::NotificationPath::notificationId)};
};

namespace routes {

inline constexpr wire::Route<common::ListNotificationsRequest, common::NotificationPage>
    listNotifications{
        {.name = "listNotifications",
         .method = wire::Method::Get,
         .path = "/api/v1/notifications",
         .auth = wire::Auth::User,
         .scopes = {"notifications:read"},
         .rate = wire::Rate::Read,
         .lane = wire::Lane::Read,
         .tag = "notifications",
         .summary = "Notifications",
         .aliases = {
             wire::Alias{
                 wire::Method::Get, "/api/notifications/follows", "types", "follow,followRequest"},
             wire::Alias{
                 wire::Method::Get,
                 "/api/notifications/posts",
                 "types",
                 "like,comment,reply,share,mention"}}}};
inline constexpr wire::Route<common::ReadAll, common::UnreadCount> markAllNotificationsRead{
    {.name = "markAllNotificationsRead",
     .method = wire::Method::Put,
     .path = "/api/v1/notifications/read-all",
     .auth = wire::Auth::User,
     .scopes = {"notifications:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .bodyOptional = true,
     .tag = "notifications",
     .summary = "Mark all as read"}};
inline constexpr wire::Route<common::NotificationPath, common::Notification> markNotificationRead{
    {.name = "markNotificationRead",
     .method = wire::Method::Put,
     .path = "/api/v1/notifications/{notificationId}/read",
     .auth = wire::Auth::User,
     .scopes = {"notifications:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "notifications",
     .summary = "Mark as read"}};
inline constexpr wire::Route<common::NotificationPath, wire::Empty> deleteNotification{
    {.name = "deleteNotification",
     .method = wire::Method::Delete,
     .path = "/api/v1/notifications/{notificationId}",
     .auth = wire::Auth::User,
     .scopes = {"notifications:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .tag = "notifications",
     .summary = "Delete"}};

} // namespace routes

extern template struct wire::RequestCodec<common::ListNotificationsRequest>;
extern template struct wire::RequestCodec<common::NotificationPath>;
extern template struct wire::RequestCodec<common::ReadAll>;
extern template struct wire::ResponseCodec<common::Notification>;
extern template struct wire::ResponseCodec<common::NotificationPage>;
extern template struct wire::ResponseCodec<common::UnreadCount>;
