// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The small things every delegate paints. Rectangles are given as in a left-to-right row;
// mirrored() turns them for the direction of the program.

#include "app/kit/theme.h"
#include "app/kit/type.h"

#include <QRect>
#include <QString>

class QPainter;
class QStyleOption;

namespace app {

// From the row's top left corner into the viewport.
QRect mirrored(const QStyleOption &option, const QRect &inRow);

int textWidth(Type::Role role, const QString &text);
// One line, elided at its end; tells the width used. Alignment in logical terms: AlignLeft is the
// start of the line.
int paintText(
    QPainter &painter,
    const QRect &rect,
    const QString &text,
    Type::Role role = Type::Role::Body,
    Token ink = Token::Text,
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter
);
// A card; without a line around it if edge equals ground.
void paintCard(
    QPainter &painter,
    const QRect &rect,
    double radius = 12,
    Token ground = Token::Surface,
    Token edge = Token::Border
);
// A row of a card that is made of several: its top, its bottom, both or neither, with a line
// between rows.
void paintCardRow(
    QPainter &painter, const QRect &rect, bool first, bool last, Token ground = Token::Surface
);
// Round ends, no edge.
void paintPill(QPainter &painter, const QRect &rect, Token ground);

} // namespace app
