// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notification_menu.h"

#include "app/kit/icon.h"
#include "app/kit/metrics.h"

using namespace Qt::StringLiterals;

namespace app {

NotificationMenu::NotificationMenu(
    NotificationStore &store, common::NotificationId id, QWidget &parent
)
    : QMenu(&parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"notificationMenu"_s);
    const common::Notification *shown = store.find(id);
    if (shown && !shown->read)
        connect(
            add(u"actMarkRead"_s, u"check"_s, tr("Mark as read")),
            &QAction::triggered,
            &store,
            [&store, id] { store.markRead(id); }
        );
    connect(
        add(u"actDeleteNotification"_s, u"trash-2"_s, tr("Delete")),
        &QAction::triggered,
        &store,
        [&store, id] { store.remove(id); }
    );
}

QAction *NotificationMenu::add(const QString &name, const QString &icon, const QString &text)
{
    QAction *action = addAction(Icon::icon(icon, Token::Text2, metrics::kIconButton), text);
    action->setObjectName(name);
    return action;
}

void NotificationMenu::openFor(
    NotificationStore &store, common::NotificationId id, QWidget &parent, const QPoint &global
)
{
    auto *menu = new NotificationMenu(store, id, parent);
    menu->popup(global);
    menu->setActiveAction(menu->actions().constFirst());
}

} // namespace app
