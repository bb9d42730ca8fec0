// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Notifications on the live connection, as they are at the moment of delivery. In a transaction
// that reads.

#include "common/notifications/notification_events.h"
#include "server/live/live_kinds.h"
#include "server/notifications/notification_reader.h"

namespace server {

class NotificationLive {
public:
    // Of NotificationSent; no value: it has gone meanwhile.
    Result<std::optional<common::Notification>>
    created(Transaction &tx, const OutboxEvent &event) const;
    // Of NotificationRead, with the number of those unread now.
    Result<common::NotificationReadEvent> read(Transaction &tx, const OutboxEvent &event) const;

private:
    NotificationReader m_reader;
    NotificationRepository m_notifications;
};

// Tells the hub how events of notifications look. live must outlive kinds.
void addNotificationKinds(LiveKinds &kinds, const NotificationLive &live);

} // namespace server
