// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What happens to notifications.

#include "common/notifications/notification.h"
#include "common/wire/event.h"

namespace common {

struct NotificationSent {
    NotificationId notificationId;
    UserId userId;
};

} // namespace common

template <>
struct wire::Schema<common::NotificationSent> {
    using T = common::NotificationSent;
    static constexpr auto fields =
        Fields{field("notificationId", &T::notificationId), field("userId", &T::userId)};
};

namespace events {

// Also when a grouped notification grows: the same id again.
inline constexpr wire::LiveEvent<common::Notification> notificationCreated{
    "notification.created", true};
inline constexpr wire::LiveEvent<common::NotificationReadEvent> notificationReadLive{
    "notification.read", true};

inline constexpr wire::DomainEvent<common::NotificationSent> notificationSent{"NotificationSent"};
inline constexpr wire::DomainEvent<common::NotificationReadEvent> notificationRead{
    "NotificationRead"};

} // namespace events

extern template struct wire::Codec<common::NotificationSent>;
