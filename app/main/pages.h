// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which page stands for which name.

#include "app/kit/dialogs.h"
#include "app/kit/shortcut_map.h"
#include "app/net/community.h"
#include "app/session/session.h"
#include "app/settings/settings_world.h"
#include "app/shell/page_stack.h"

namespace app {

struct PagesWorld {
    Session &session;
    const Community &community;
    Dialogs &dialogs;
    ShortcutMap &shortcuts;
    SettingsWorld settings;
};

PageFactory pageFactory(const PagesWorld &world);

} // namespace app
