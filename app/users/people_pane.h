// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Followers or followed of a member, in place of the profile's posts: a line with the way back, and
// the list.

#include "app/kit/layout_classifier.h"
#include "app/users/user_store.h"

#include <QTimer>
#include <QWidget>

namespace app {

class KIconButton;
class KLabel;
class ListFoot;
class RowActions;
class UserDelegate;
class UserListModel;
class VirtualListView;

class PeoplePane final : public QWidget {
    Q_OBJECT

public:
    enum class Which { Followers, Following };

    explicit PeoplePane(UserStore &users, QWidget *parent = nullptr);

    void open(Which which, common::UserId of, const QString &name);
    void setLayoutClass(LayoutClass layout);
    VirtualListView *view() const { return m_view; }
    RowActions &actions() const { return *m_actions; }

signals:
    void backPressed();
    void openUserRequested(common::UserId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void settle();
    void placeHead();
    void toggleFollow(const QModelIndex &index);
    void loadVisible();

    UserStore &m_users;
    Which m_which = Which::Followers;
    QString m_name;
    QWidget *m_head;
    KIconButton *m_back;
    KLabel *m_title;
    VirtualListView *m_view;
    UserDelegate *m_delegate;
    RowActions *m_actions;
    ListFoot *m_foot;
    UserListModel *m_model = nullptr;
    QTimer m_loadSoon;
    QSet<common::UserId> m_asked;
};

} // namespace app
