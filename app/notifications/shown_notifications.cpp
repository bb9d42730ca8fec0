// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/shown_notifications.h"

#include "app/kit/virtual_list_view.h"
#include "app/notifications/notification_filter.h"

#include <algorithm>

namespace app {

ShownNotifications::ShownNotifications(
    VirtualListView &view,
    NotificationFilter &rows,
    NotificationStore &notifications,
    UserStore &users
)
    : QObject(&view)
    , m_view(view)
    , m_rows(rows)
    , m_notifications(notifications)
    , m_users(users)
{
    m_seen.setSingleShot(true);
    m_seen.setInterval(kReadAfterMs);
    connect(&m_seen, &QTimer::timeout, this, &ShownNotifications::markRead);
}

void ShownNotifications::look()
{
    m_seen.start();
    askForFollowers();
}

QList<QModelIndex> ShownNotifications::shown() const
{
    const auto [first, last] = m_view.visibleRows();
    QList<QModelIndex> rows;
    for (int row = std::max(0, first); row <= last; ++row)
        rows.append(m_rows.index(row, 0));
    return rows;
}

void ShownNotifications::markRead()
{
    if (!m_view.isVisible() || !m_view.isActiveWindow())
        return;
    QList<common::NotificationId> seen;
    for (const QModelIndex &index : shown()) {
        if (index.data(UnreadRole).toBool())
            seen.append(m_rows.notificationId(index));
    }
    for (const common::NotificationId id : seen)
        m_notifications.markRead(id);
}

void ShownNotifications::askForFollowers()
{
    for (const QModelIndex &index : shown()) {
        const common::UserId id{index.data(AuthorIdRole).toString().toLongLong()};
        const bool follow = index.data(KindRole).toString() == QLatin1String("follow");
        if (!follow || !id.isValid() || m_users.find(id) || m_asked.contains(id))
            continue;
        m_asked.insert(id);
        m_users.load(id);
    }
}

} // namespace app
