// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The three steps of OnboardingPage: who one is, whom to follow, what others see. Each shows what
// the account has and tells what was changed.

#include "app/users/user_store.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace app {

class FollowButton;
class KField;
class KLabel;
class KSwitch;
class KTextEdit;

class AboutStep final : public QWidget {
    Q_OBJECT

public:
    explicit AboutStep(const UserStore &users, QWidget *parent = nullptr);

    // Only what differs from the account; nothing: something is amiss, told at the field.
    std::optional<common::MeUpdate> update() const;
    bool isEmpty() const; // nothing was changed
    void showError(const Error &error);
    void retranslate();

signals:
    void submitted(); // Return at the name

private:
    const UserStore &m_users;
    KField *m_name;
    KLabel *m_bioLabel;
    KTextEdit *m_bio;
};

class PeopleStep final : public QWidget {
    Q_OBJECT

public:
    explicit PeopleStep(UserStore &users, QWidget *parent = nullptr);

    void retranslate();

private:
    void show(const QList<common::UserSummary> &people);
    void addRow(const common::UserSummary &person);
    void showState(common::UserId id);

    UserStore &m_users;
    QVBoxLayout *m_rows;
    KLabel *m_nobody;
    QHash<common::UserId, FollowButton *> m_buttons;
};

class SeenStep final : public QWidget {
    Q_OBJECT

public:
    explicit SeenStep(const UserStore &users, QWidget *parent = nullptr);

    common::MeUpdate update() const;
    void retranslate();

private:
    KSwitch *m_presence;
    KSwitch *m_search;
    KSwitch *m_approve;
};

} // namespace app
