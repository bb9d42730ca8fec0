// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What becomes of notifications when a member leaves: nobody is told of them any more, also not if
// they come back. What the member was told goes with the account.

#include "server/notifications/notification_repository.h"
#include "server/storage/outbox.h"

namespace server {

class NotificationDeparture {
public:
    explicit NotificationDeparture(Outbox &outbox)
        : m_outbox(outbox)
    {
    }

    Result<> hide(Transaction &tx, common::UserId member) const;
    // How many rows.
    Result<qint64> removeSome(Transaction &tx, common::UserId member, int limit) const;

private:
    Outbox &m_outbox;
    NotificationRepository m_notifications;
};

} // namespace server
