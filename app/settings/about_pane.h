// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which program this is, where it keeps what, and under which licences.

#include "app/settings/settings_pane.h"
#include "app/settings/settings_world.h"

namespace app {

class AboutPane final : public SettingsPane {
    Q_OBJECT

public:
    explicit AboutPane(const SettingsWorld &world);
};

} // namespace app
