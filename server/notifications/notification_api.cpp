// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_api.h"

namespace server {

void bindNotificationRoutes(Router &router, NotificationService &notifications)
{
    using common::NotificationPath;
    router.bind(routes::listNotifications, [&](const Caller &caller, const auto &request) {
        return notifications.list(caller, request);
    });
    router.bind(
        routes::markNotificationRead,
        [&](const Caller &caller, const NotificationPath &request) {
            return notifications.markRead(caller, request.notificationId);
        }
    );
    router.bind(routes::markAllNotificationsRead, [&](const Caller &caller, const auto &request) {
        return notifications.markAllRead(caller, request);
    });
    router.bind(
        routes::deleteNotification,
        [&](const Caller &caller, const NotificationPath &request) {
            return notifications.remove(caller, request.notificationId);
        }
    );
}

} // namespace server
