// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Links out of the program, from texts of anybody: only http, https and mailto, and never without
// having shown the whole address first.

#include <QString>

class QObject;

namespace app {

class Dialogs;

bool isOutsideLink(const QString &address);
void openOutside(const QString &address, Dialogs &dialogs, QObject &context);

} // namespace app
