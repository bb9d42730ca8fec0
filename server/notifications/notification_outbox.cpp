// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_outbox.h"

#include "server/storage/domain_event.h"

namespace server {

using common::NotificationId;
using common::NotificationReadEvent;
using common::NotificationSent;
using common::UserId;

Result<> appendSent(Outbox &outbox, Transaction &tx, UserId user, NotificationId notification)
{
    const NotificationSent sent{.notificationId = notification, .userId = user};
    TRY(outbox.append(
        tx, outboxEvent(events::notificationSent, userTopic(user), notification, user, sent)
    ));
    return {};
}

Result<>
appendRead(Outbox &outbox, Transaction &tx, UserId user, const NotificationReadEvent &event)
{
    TRY(outbox.append(tx, outboxEvent(events::notificationRead, userTopic(user), user, user, event))
    );
    return {};
}

} // namespace server
