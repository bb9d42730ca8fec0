// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who sees and who may reach this account; kept on the server.

#include "app/settings/settings_pane.h"
#include "app/settings/settings_world.h"

namespace app {

class PrivacyPane final : public SettingsPane {
    Q_OBJECT

public:
    explicit PrivacyPane(const SettingsWorld &world);

    void enter() override;

private:
    void addVisibility();
    void addReach();
    SettingRow *addSwitch(
        SettingsCard &card,
        const QString &objectName,
        const QString &title,
        const QString &help,
        wire::Absent<bool> common::UserSettings::*member
    );
    template <typename Choice>
    SettingRow *addChoice(
        SettingsCard &card,
        const QString &objectName,
        const QString &title,
        const QList<std::pair<QString, Choice>> &choices,
        wire::Absent<Choice> common::UserSettings::*member
    );
    void save(const common::MeUpdate &update, SettingRow &row);
    void show();

    UserStore &m_users;
    QList<std::function<void(const common::Me &)>> m_fill; // each control, from the account
};

} // namespace app
