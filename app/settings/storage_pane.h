// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is saved on this computer, and how to free it.

#include "app/settings/settings_pane.h"
#include "app/settings/settings_world.h"

namespace app {

class StoragePane final : public SettingsPane {
    Q_OBJECT

public:
    explicit StoragePane(const SettingsWorld &world);

    void enter() override;

private:
    void clear();

    Session &m_session;
    Dialogs &m_dialogs;
    const QString m_directory;
    SettingRow *m_cache;
};

} // namespace app
