// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All keys that do something.

#include "app/settings/settings_pane.h"
#include "app/settings/settings_world.h"

namespace app {

class KeyboardPane final : public SettingsPane {
    Q_OBJECT

public:
    explicit KeyboardPane(const SettingsWorld &world);
};

} // namespace app
