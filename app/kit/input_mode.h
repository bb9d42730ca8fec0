// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether the person works with the keyboard at the moment. The focus ring shows only then, so that
// a click leaves no ring behind.

class QApplication;
class QPainter;
class QRectF;
class QWidget;

namespace app {

class InputMode {
public:
    static void install(QApplication &application);
    static bool isKeyboard();
    // The widget has the focus and came to it by keyboard.
    static bool showsRing(const QWidget *widget);
    // 2 px in the accent colour, inside the given rectangle.
    static void paintRing(QPainter &painter, const QRectF &rect, double radius);
};

} // namespace app
