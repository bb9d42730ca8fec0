// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The notifications of a member: listing, marking as read, deleting. All functions may be called
// from any thread.

#include "common/notifications/notification_routes.h"
#include "server/notifications/notification_reader.h"
#include "server/storage/cursor.h"
#include "server/storage/outbox.h"

namespace server {

class NotificationService {
public:
    NotificationService(
        Database &db, Outbox &outbox, const common::Clock &clock, const CursorKey &cursors
    );

    Result<common::NotificationPage>
    list(const Caller &caller, const common::ListNotificationsRequest &request);
    Result<common::Notification> markRead(const Caller &caller, common::NotificationId id);
    Result<common::UnreadCount> markAllRead(const Caller &caller, const common::ReadAll &request);
    Result<> remove(const Caller &caller, common::NotificationId id);

private:
    Result<NotificationRow>
    get(Transaction &tx, const Caller &caller, common::NotificationId id) const;
    // Up to which place all are to be read.
    Result<NotificationPlace>
    placeOf(Transaction &tx, const Caller &caller, const common::ReadAll &request) const;
    Result<> announceRead(
        Transaction &tx,
        const Caller &caller,
        const std::optional<QList<common::NotificationId>> &ids,
        const std::optional<QList<common::NotificationType>> &types = std::nullopt
    );

    Database &m_db;
    Outbox &m_outbox;
    const common::Clock &m_clock;
    const CursorKey &m_cursors;
    NotificationReader m_reader;
    NotificationRepository m_notifications;
};

} // namespace server
