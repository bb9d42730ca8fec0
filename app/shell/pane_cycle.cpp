// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/pane_cycle.h"

#include <QApplication>
#include <QWidget>

namespace app {

void focusNextPane(const QList<Pane> &panes, qsizetype fallback, int step)
{
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = fallback;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i).area == focus || panes.at(i).area->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype next = (at + step + panes.size()) % panes.size();
    panes.at(next).target->setFocus(Qt::ShortcutFocusReason);
}

} // namespace app
