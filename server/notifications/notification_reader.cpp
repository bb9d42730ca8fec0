// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_reader.h"

#include <QSet>

namespace server {

using common::Notification;
using common::NotificationId;
using common::UserId;
using common::UserSummary;

namespace {

Notification toNotification(const NotificationRow &row)
{
    Notification notification;
    notification.id = row.id;
    notification.type = row.type;
    notification.actorsCount = row.actorsCount;
    if (row.targetType && row.targetId)
        notification.target = common::Target{.type = *row.targetType, .id = *row.targetId};
    notification.excerpt = row.excerpt;
    notification.read = row.readAt.has_value();
    notification.readAt = row.readAt;
    notification.createdAt = row.createdAt;
    return notification;
}

QStringList namesOf(const QList<UserSummary> &users)
{
    QStringList names;
    for (const UserSummary &user : users)
        names.append(user.displayName);
    return names;
}

} // namespace

Result<QList<Notification>> NotificationReader::present(
    Transaction &tx, UserId user, const QString &locale, const QList<NotificationRow> &rows
) const
{
    QString language = locale;
    if (language.isEmpty()) {
        TRY_INTO(language, m_notifications.locale(tx, user));
    }
    QList<NotificationId> ids;
    for (const NotificationRow &row : rows)
        ids.append(row.id);
    TRY_INTO(const auto actors, m_notifications.latestActors(tx, ids));
    QSet<UserId> people;
    for (const QList<UserId> &each : actors)
        people.unite({each.begin(), each.end()});
    TRY_INTO(const auto users, m_users.summaries(tx, people.values()));
    QList<Notification> presented;
    for (const NotificationRow &row : rows) {
        Notification notification = toNotification(row);
        for (const UserId actor : actors.value(row.id)) {
            if (users.contains(actor))
                notification.actors.append(users.value(actor));
        }
        addText(notification, row, language);
        presented.append(std::move(notification));
    }
    return presented;
}

// News of the server show nobody.
void NotificationReader::addText(
    Notification &notification, const NotificationRow &row, const QString &language
) const
{
    if (row.type == common::NotificationType::System) {
        notification.actors.clear();
        notification.actorsCount = 0;
    }
    notification.text = row.groupKey == QLatin1String(kJoinRequests)
        ? m_texts.joinRequests(language, row.actorsCount)
        : row.type == common::NotificationType::System
        ? m_texts.system(language, row.groupKey.value_or(QString()).section(u':', 0, 0))
        : m_texts.text(language, row.type, namesOf(notification.actors), row.actorsCount);
}

} // namespace server
