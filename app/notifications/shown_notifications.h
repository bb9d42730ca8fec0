// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What happens to notifications because they are on screen: after a second they count as read, and
// whether one follows back is asked for those who follow.

#include "app/notifications/notification_store.h"
#include "app/users/user_store.h"

#include <QTimer>

namespace app {

class NotificationFilter;
class VirtualListView;

class ShownNotifications final : public QObject {
    Q_OBJECT

public:
    static constexpr int kReadAfterMs = 1000;

    // Lives in the view.
    ShownNotifications(
        VirtualListView &view,
        NotificationFilter &rows,
        NotificationStore &notifications,
        UserStore &users
    );

    void look(); // rows are on screen, for how long is to be seen
    void stop() { m_seen.stop(); }

private:
    void markRead();
    void askForFollowers();
    QList<QModelIndex> shown() const;

    VirtualListView &m_view;
    NotificationFilter &m_rows;
    NotificationStore &m_notifications;
    UserStore &m_users;
    QTimer m_seen;
    QSet<common::UserId> m_asked;
};

} // namespace app
