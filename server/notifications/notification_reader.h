// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Notifications as they travel: with their latest actors and in the language of the member. However
// many, the number of statements is the same.

#include "server/notifications/notification_repository.h"
#include "server/notifications/notification_text.h"
#include "server/users/user_directory.h"

namespace server {

class NotificationReader {
public:
    // locale empty: as the account says.
    Result<QList<common::Notification>> present(
        Transaction &tx,
        common::UserId user,
        const QString &locale,
        const QList<NotificationRow> &rows
    ) const;

private:
    void addText(
        common::Notification &notification, const NotificationRow &row, const QString &language
    ) const;

    NotificationText m_texts;
    NotificationRepository m_notifications;
    UserDirectory m_users;
};

} // namespace server
