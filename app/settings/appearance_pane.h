// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Theme, size of the text, font and movement; on this computer only.

#include "app/settings/settings_pane.h"
#include "app/settings/settings_world.h"

namespace app {

class AppearancePane final : public SettingsPane {
    Q_OBJECT

public:
    explicit AppearancePane(const SettingsWorld &world);

private:
    void addTheme(SettingsCard &card);
    void addText(SettingsCard &card);
    void addMotion(SettingsCard &card);

    Look &m_look;
};

} // namespace app
