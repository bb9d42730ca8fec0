// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// moderationPage: who waits to be let in, and everybody who is in. For moderators and
// administrators.

#include "app/kit/page.h"
#include "app/moderation/applicant_store.h"
#include "app/users/user_store.h"

class QStackedWidget;

namespace app {

class Dialogs;
class KLabel;
class KTabs;
class PeopleTab;
class WaitingTab;

class ModerationPage final : public Page {
    Q_OBJECT

public:
    struct World {
        ApplicantStore &applicants;
        const UserStore &users;
        Dialogs &dialogs;
    };

    explicit ModerationPage(const World &world, QWidget *parent = nullptr);

    QString title() const override;
    void setLayoutClass(LayoutClass layout) override;
    void refresh() override;
    QWidget *mainWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tab { Waiting, People };
    void layOut();
    void retranslate();
    void showTab(int tab);
    void showCount();

    World m_world;
    QWidget *m_head;
    KLabel *m_heading;
    KTabs *m_tabs;
    QStackedWidget *m_stack;
    WaitingTab *m_waiting;
    PeopleTab *m_people;
};

} // namespace app
