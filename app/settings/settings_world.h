// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the pages of the settings need; it outlives them.

#include "app/kit/dialogs.h"
#include "app/kit/shortcut_map.h"
#include "app/net/community.h"
#include "app/session/account_list.h"
#include "app/session/session.h"
#include "app/settings/look.h"

#include <functional>

namespace app {

struct SettingsWorld {
    Session &session;
    const Community &community;
    Dialogs &dialogs;
    ShortcutMap &shortcuts;
    Look &look;
    UiSettings &settings;
    AccountList &accounts;
    QString profileDirectory;
    QString accountDirectory; // of this login, in the profile
    // Takes an account off this computer: its tokens and what was saved of it.
    std::function<void(const Account &)> forgetAccount;
};

} // namespace app
