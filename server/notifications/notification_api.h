// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which function answers which operation of the tag notifications.

#include "server/http/router.h"
#include "server/notifications/notification_service.h"

namespace server {

void bindNotificationRoutes(Router &router, NotificationService &notifications);

} // namespace server
