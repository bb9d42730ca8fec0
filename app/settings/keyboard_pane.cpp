// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/keyboard_pane.h"

#include "app/kit/k_label.h"
#include "app/settings/shortcut_sheet.h"

using namespace Qt::StringLiterals;

namespace app {

KeyboardPane::KeyboardPane(const SettingsWorld &world)
    : SettingsPane({u"keyboard"_s, u"hash"_s, tr("Keyboard")})
{
    for (const ShortcutGroup &group : shortcutGroups(world.shortcuts)) {
        SettingsCard *card = addCard(group.title);
        for (const auto &[name, keys] : group.rows)
            card->addRow(name)->setControl(new KLabel(keys, Type::Role::BodyMedium, Token::Text2));
    }
}

} // namespace app
