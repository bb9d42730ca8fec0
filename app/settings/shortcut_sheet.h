// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All keys that do something now, by where they count.

#include "app/kit/k_dialog.h"

#include <QList>

namespace app {

class ShortcutMap;

struct ShortcutGroup {
    QString title; // "In lists"
    QList<std::pair<QString, QString>> rows; // what it does, its keys
};
// Without those of parts that are still to come.
QList<ShortcutGroup> shortcutGroups(const ShortcutMap &shortcuts);

class ShortcutSheet final : public KDialog {
    Q_OBJECT

public:
    ShortcutSheet(const ShortcutMap &shortcuts, QWidget *parent);
};

} // namespace app
