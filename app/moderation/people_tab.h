// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// usersTable: everybody here, to be searched; the menu of a row opens the profile, and for
// administrators changes the role.

#include "app/kit/dialogs.h"
#include "app/kit/layout_classifier.h"
#include "app/moderation/people_model.h"

#include <QWidget>

class QComboBox;
class QTableView;
class QTimer;

namespace app {

class KBanner;
class KEmptyState;
class KLineEdit;
class UserStore;

class PeopleTab final : public QWidget {
    Q_OBJECT

public:
    PeopleTab(
        ApplicantStore &store, const UserStore &users, Dialogs &dialogs, QWidget *parent = nullptr
    );

    void refresh();
    void setLayoutClass(LayoutClass layout);
    QWidget *mainWidget() const;

signals:
    void openUserRequested(common::UserId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void settle();
    void showMenu(const QPoint &at);
    void setRole(common::UserId id, common::Role role);

    ApplicantStore &m_store;
    const UserStore &m_users;
    Dialogs &m_dialogs;
    PeopleModel *m_model;
    KLineEdit *m_search;
    QComboBox *m_role;
    KBanner *m_problem;
    QTableView *m_table;
    KEmptyState *m_empty;
    QTimer *m_soon; // after the last key
};

} // namespace app
