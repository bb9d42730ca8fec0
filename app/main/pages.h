// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which page stands for which name.

#include "app/kit/dialogs.h"
#include "app/kit/shortcut_map.h"
#include "app/session/session.h"
#include "app/shell/page_stack.h"

namespace app {

PageFactory pageFactory(Session &session, Dialogs &dialogs, ShortcutMap &shortcuts);

} // namespace app
