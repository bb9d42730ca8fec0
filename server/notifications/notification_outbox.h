// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Events of notifications on their way into the outbox.

#include "common/notifications/notification_events.h"
#include "server/storage/outbox.h"

namespace server {

// A notification is new or has grown.
Result<> appendSent(
    Outbox &outbox, Transaction &tx, common::UserId user, common::NotificationId notification
);
// Some were read or have gone. ids null: all, or all of the types.
Result<> appendRead(
    Outbox &outbox, Transaction &tx, common::UserId user, const common::NotificationReadEvent &event
);

} // namespace server
