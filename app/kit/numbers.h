// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Counts and sizes in the digits of the locale, and the badge that shows a count.

#include "app/kit/theme.h"

#include <QString>

class QPainter;
class QRect;

namespace app {

// "1,204", from 10,000 on "12.3K".
QString countText(qint64 count);
// Up to 99, then "99+"; empty for 0 and below.
QString badgeText(qint64 count);
// "248 KB"
QString sizeText(qint64 bytes);

// The badge is 20 high and as wide as it must be.
int badgeWidth(qint64 count);
void paintBadge(
    QPainter &painter,
    const QRect &area,
    qint64 count,
    Token ground = Token::Badge,
    Token ink = Token::OnBadge,
    Qt::Alignment alignment = Qt::AlignCenter
);

} // namespace app
