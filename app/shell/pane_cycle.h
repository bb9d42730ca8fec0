// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// F6: the focus goes from one part of the window to the next.

#include <QList>

class QWidget;

namespace app {

struct Pane {
    QWidget *area = nullptr; // the focus is in this part if it is anywhere in here
    QWidget *target = nullptr; // what gets the focus
};

// step: 1 or -1. With the focus in none of them the cycle begins after the fallback.
void focusNextPane(const QList<Pane> &panes, qsizetype fallback, int step);

} // namespace app
