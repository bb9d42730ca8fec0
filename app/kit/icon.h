// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The line icons of resources/icons, drawn in a colour of the theme. Pictures are kept, so a
// delegate may ask in paint(). Icons that point somewhere are mirrored when the program runs right
// to left.

#include "app/kit/theme.h"

#include <QIcon>
#include <QPixmap>

class QPainter;
class QRect;

namespace app {

class Icon {
public:
    // Filled: the closed shapes have the colour inside too, as the heart of a liked post.
    enum class Fill { Outline, Filled };

    static bool exists(const QString &name);
    static QPixmap get(const QString &name, Token token, int size, Fill fill = Fill::Outline);
    static QPixmap get(const QString &name, const QColor &color, int size, Fill fill, double dpr);
    // For actions and tool buttons; disabled it has Text3. Ask again after Theme::changed().
    static QIcon icon(const QString &name, Token token = Token::Text2, int size = 20);
    // In the middle of the rectangle.
    static void paint(
        QPainter &painter,
        const QRect &rect,
        const QString &name,
        Token token,
        int size,
        Fill fill = Fill::Outline
    );

    // The two rings on their tile, in the colours of the theme.
    static QPixmap logo(int size);
    // The same in fixed colours, for the window and the desktop.
    static QIcon application();
};

} // namespace app
