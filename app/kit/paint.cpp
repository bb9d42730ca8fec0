// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/paint.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <cmath>

namespace app {

QRect mirrored(const QStyleOption &option, const QRect &inRow)
{
    return QStyle::visualRect(
        option.direction, option.rect, inRow.translated(option.rect.topLeft())
    );
}

int textWidth(Type::Role role, const QString &text)
{
    return int(std::ceil(QFontMetricsF(Type::font(role)).horizontalAdvance(text)));
}

int paintText(
    QPainter &painter,
    const QRect &rect,
    const QString &text,
    Type::Role role,
    Token ink,
    Qt::Alignment alignment
)
{
    painter.setFont(Type::font(role));
    painter.setPen(Theme::color(ink));
    // Foreign text is one line here, whatever breaks it has.
    QString line = text;
    line.replace(u'\n', u' ');
    const QString shown = painter.fontMetrics().elidedText(line, Qt::ElideRight, rect.width());
    const Qt::Alignment visual =
        QStyle::visualAlignment(QApplication::layoutDirection(), alignment);
    painter.drawText(rect, int(visual | Qt::AlignAbsolute) | Qt::TextSingleLine, shown);
    return std::min(rect.width(), painter.fontMetrics().horizontalAdvance(shown));
}

void paintCard(QPainter &painter, const QRect &rect, double radius, Token ground, Token edge)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Theme::color(ground));
    if (edge == ground) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    } else {
        painter.setPen(Theme::color(edge));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

void paintPill(QPainter &painter, const QRect &rect, Token ground)
{
    paintCard(painter, rect, rect.height() / 2.0, ground, ground);
}

} // namespace app
