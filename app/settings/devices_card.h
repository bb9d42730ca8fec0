// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The devices one is signed in on, as rows of a card, with a way to sign each of them out.

#include "app/settings/login_list.h"
#include "app/settings/settings_card.h"

namespace app {

class KBanner;
class KButton;

class DevicesCard final : public QObject {
    Q_OBJECT

public:
    // Fills the card, which it must not outlive.
    DevicesCard(ApiClient &api, SettingsCard &card);

    void refresh() { m_list.refresh(); }

private:
    void show();
    void addLogin(const common::Session &login);

    SettingsCard &m_card;
    LoginList m_list;
    SettingRow *m_head;
    KButton *m_others;
    KBanner *m_problem;
    QWidget *m_rows;
};

} // namespace app
