// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A column that scrolls up and down on the ground of whatever it stands on. The keyboard goes to
// what is in it, and to the area itself only where nothing in it takes the focus.

#include <QScrollArea>

namespace app {

class PlainScroll final : public QScrollArea {
    Q_OBJECT

public:
    explicit PlainScroll(QWidget *content, QWidget *parent = nullptr);
};

} // namespace app
