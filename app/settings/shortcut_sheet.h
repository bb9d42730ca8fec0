// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All keys that do something now, by where they count.

#include "app/kit/k_dialog.h"

namespace app {

class ShortcutMap;

class ShortcutSheet final : public KDialog {
    Q_OBJECT

public:
    ShortcutSheet(const ShortcutMap &shortcuts, QWidget *parent);
};

} // namespace app
