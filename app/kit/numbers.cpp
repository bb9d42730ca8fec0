// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/numbers.h"

#include "app/kit/type.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace app {
namespace {

constexpr int kBadgeHeight = 20;

int badgeHeight()
{
    return int(kBadgeHeight * std::max(1.0, Type::scale()));
}

} // namespace

QString countText(qint64 count)
{
    const QLocale locale;
    if (count < 10'000)
        return locale.toString(count);
    const bool millions = count >= 1'000'000;
    const double value = double(count) / (millions ? 1'000'000 : 1'000);
    // Cut, not rounded: 999,999 must not become "1000K".
    const double shown = double(qint64(value * 10)) / 10;
    const int decimals = shown >= 100 || shown == double(qint64(shown)) ? 0 : 1;
    const QString number =
        locale.toString(shown >= 100 ? double(qint64(shown)) : shown, 'f', decimals);
    return millions ? QCoreApplication::translate("Numbers", "%1M", "millions").arg(number)
                    : QCoreApplication::translate("Numbers", "%1K", "thousands").arg(number);
}

QString badgeText(qint64 count)
{
    if (count <= 0)
        return {};
    if (count > 99)
        return QCoreApplication::translate("Numbers", "%1+").arg(QLocale().toString(99));
    return QLocale().toString(count);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

int badgeWidth(qint64 count)
{
    const QFontMetrics metrics(Type::font(Type::Role::MicroStrong));
    return std::max(badgeHeight(), metrics.horizontalAdvance(badgeText(count)) + 12);
}

void paintBadge(
    QPainter &painter,
    const QRect &area,
    qint64 count,
    Token ground,
    Token ink,
    Qt::Alignment alignment
)
{
    const QString text = badgeText(count);
    if (text.isEmpty())
        return;
    const QRect badge = QStyle::alignedRect(
        QApplication::layoutDirection(), alignment, {badgeWidth(count), badgeHeight()}, area
    );
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(ground));
    painter.drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
    painter.setPen(Theme::color(ink));
    painter.setFont(Type::font(Type::Role::MicroStrong));
    painter.drawText(badge, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace app
