// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The language of the program; on this computer only.

#include "app/settings/settings_pane.h"
#include "app/settings/settings_world.h"

namespace app {

class LanguagePane final : public SettingsPane {
    Q_OBJECT

public:
    explicit LanguagePane(const SettingsWorld &world);
};

} // namespace app
