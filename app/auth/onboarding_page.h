// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The first minute in a community: three steps, each of which may be skipped.

#include "app/auth/auth_page.h"
#include "app/users/user_store.h"

class QStackedWidget;

namespace app {

class AboutStep;
class KButton;
class KLabel;
class PeopleStep;
class SeenStep;

class OnboardingPage final : public AuthPage {
    Q_OBJECT

public:
    OnboardingPage(UserStore &users, const QString &community, QWidget *parent = nullptr);

    void setCommunity(const QString &name);

signals:
    void finished();

private:
    void layOut();
    void retranslate() override;
    void showStep(int step);
    void goOn();
    void save(const common::MeUpdate &update);
    void leaveStep();
    void setErrorText(const QString &text);

    UserStore &m_users;
    QString m_community;
    KLabel *m_progress;
    KLabel *m_title;
    KLabel *m_sentence;
    QStackedWidget *m_steps;
    AboutStep *m_about;
    PeopleStep *m_people;
    SeenStep *m_seen;
    KLabel *m_error;
    KButton *m_skip;
    KButton *m_next;
};

} // namespace app
