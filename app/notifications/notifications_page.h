// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// notificationsPage: what happened around oneself, by day. A row is read when it was on screen for
// a second or was opened.

#include "app/kit/dialogs.h"
#include "app/kit/minute_ticker.h"
#include "app/kit/page.h"
#include "app/kit/shortcut_map.h"
#include "app/notifications/notification_store.h"
#include "app/users/user_store.h"

class QHBoxLayout;

namespace app {

class KBanner;
class KButton;
class KChips;
class KLabel;
class ListFoot;
class NotificationDelegate;
class NotificationFilter;
class NotificationListModel;
class RowActions;
class ShownNotifications;
class VirtualListView;

class NotificationsPage final : public Page {
    Q_OBJECT

public:
    struct World {
        NotificationStore &notifications;
        UserStore &users;
        Dialogs &dialogs;
        ShortcutMap &shortcuts;
    };

    explicit NotificationsPage(const World &world, QWidget *parent = nullptr);

    QString title() const override { return tr("Notifications"); }
    void setLayoutClass(LayoutClass layout) override;
    void scrollToTop() override;
    void refresh() override;
    ScrollAnchor scrollAnchor() const override;
    void restoreAnchor(const ScrollAnchor &anchor) override;
    QWidget *mainWidget() override;
    RowActions &actions() const { return *m_actions; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void wire();
    void retranslate();
    void settle();
    void showFoot();
    void setMoreFailed(bool failed);
    void placeHead();
    void showOnly(int chip);
    void openRow(const QModelIndex &index);
    void openMenu(const QModelIndex &index, const QPoint &global);
    bool runKey(const QString &id);
    void goToUnread(int by);
    void onShown();

    const World m_world;
    NotificationListModel *m_model;
    NotificationFilter *m_filter;
    QWidget *m_head;
    QHBoxLayout *m_bar;
    KLabel *m_title;
    KButton *m_readAll;
    KChips *m_chips;
    KBanner *m_banner;
    VirtualListView *m_view;
    NotificationDelegate *m_delegate;
    RowActions *m_actions;
    ListFoot *m_foot;
    MinuteTicker m_ticker;
    ShownNotifications *m_shown;
    bool m_moreFailed = false;
};

} // namespace app
