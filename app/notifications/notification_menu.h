// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What can be done with one notification: the menu of a row.

#include "app/notifications/notification_store.h"

#include <QMenu>

namespace app {

class NotificationMenu final : public QMenu {
    Q_OBJECT

public:
    static void openFor(
        NotificationStore &store, common::NotificationId id, QWidget &parent, const QPoint &global
    );

private:
    NotificationMenu(NotificationStore &store, common::NotificationId id, QWidget &parent);
    QAction *add(const QString &name, const QString &icon, const QString &text);
};

} // namespace app
