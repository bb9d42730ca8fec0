// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The accounts that were used on this computer, and a way to take one off it.

#include "app/settings/settings_pane.h"
#include "app/settings/settings_world.h"

namespace app {

class CommunitiesPane final : public SettingsPane {
    Q_OBJECT

public:
    explicit CommunitiesPane(const SettingsWorld &world);

private:
    void addAccount(const Account &account);
    void ask(const Account &account, SettingRow *row);

    const SettingsWorld m_world;
    SettingsCard *m_card;
};

} // namespace app
