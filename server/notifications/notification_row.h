// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A notification as it is stored, without those who caused it.

#include "common/notifications/notification.h"
#include "common/wire/schema.h"

#include <limits>
#include <optional>

namespace server {

// Group of the notifications that people wait to be let in.
inline constexpr const char *kJoinRequests = "joinRequests";

struct NotificationRow {
    common::NotificationId id{};
    common::UserId userId{};
    common::NotificationType type = common::NotificationType::System;
    std::optional<common::TargetType> targetType{};
    std::optional<common::AnyId> targetId{};
    std::optional<QString> groupKey{}; // of what is one notification while unread
    qint64 actorsCount = 0;
    std::optional<QString> excerpt{};
    std::optional<common::Timestamp> readAt{};
    common::Timestamp createdAt{}; // of the latest actor
};

// Where a notification stands in the list: latest first.
struct NotificationPlace {
    common::Timestamp createdAt{std::numeric_limits<qint64>::max()};
    common::NotificationId id{std::numeric_limits<qint64>::max()};
};

} // namespace server

template <>
struct wire::Schema<server::NotificationRow> {
    using T = server::NotificationRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("user_id", &T::userId),
        field("type", &T::type),
        field("target_type", &T::targetType),
        field("target_id", &T::targetId),
        field("group_key", &T::groupKey),
        field("actors_count", &T::actorsCount),
        field("excerpt", &T::excerpt),
        field("read_at", &T::readAt),
        field("created_at", &T::createdAt),
    };
};
