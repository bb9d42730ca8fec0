// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/paint.h"

#include "app/kit/metrics.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>

#include <cmath>

namespace app {
namespace {

// The outline of a card of which this row is the top, the bottom, both or neither.
QPainterPath outline(const QRectF &rect, bool top, bool bottom, bool closed)
{
    const double r = metrics::kRadiusCard;
    QPainterPath path;
    path.moveTo(rect.left(), bottom ? rect.bottom() - r : rect.bottom());
    path.lineTo(rect.left(), top ? rect.top() + r : rect.top());
    if (top)
        path.arcTo(QRectF(rect.left(), rect.top(), 2 * r, 2 * r), 180, -90);
    if (top || closed)
        path.lineTo(top ? rect.right() - r : rect.right(), rect.top());
    else
        path.moveTo(rect.right(), rect.top());
    if (top)
        path.arcTo(QRectF(rect.right() - 2 * r, rect.top(), 2 * r, 2 * r), 90, -90);
    path.lineTo(rect.right(), bottom ? rect.bottom() - r : rect.bottom());
    if (bottom) {
        path.arcTo(QRectF(rect.right() - 2 * r, rect.bottom() - 2 * r, 2 * r, 2 * r), 0, -90);
        path.lineTo(rect.left() + r, rect.bottom());
        path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * r, 2 * r, 2 * r), 270, -90);
    }
    return path;
}

} // namespace

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

void paintCardRow(QPainter &painter, const QRect &rect, bool first, bool last, Token ground)
{
    const QRectF edge = QRectF(rect).adjusted(0.5, first ? 0.5 : 0, -0.5, last ? -0.5 : 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline(edge, first, last, true), Theme::color(ground));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(Theme::color(Token::Border));
    painter.drawPath(outline(edge, first, last, false));
    if (!first)
        painter.fillRect(
            QRect(rect.left() + 1, rect.top(), rect.width() - 2, 1), Theme::color(Token::Border)
        );
}

void paintPill(QPainter &painter, const QRect &rect, Token ground)
{
    paintCard(painter, rect, rect.height() / 2.0, ground, ground);
}

} // namespace app
