// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_skeleton.h"

#include "app/kit/metrics.h"
#include "app/kit/motion.h"
#include "app/kit/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

#include <cmath>
#include <numbers>

namespace app {
namespace {

constexpr int kPosts = 3;
constexpr int kRows = 8;
constexpr int kPostHeight = 220;
constexpr int kRowHeight = 64;
constexpr int kFrameMs = 50;

} // namespace

KSkeleton::KSkeleton(Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_shape(shape)
{
    setAccessibleName(tr("Loading"));
}

void KSkeleton::block(QPainter &painter, const QRect &area, const QRect &rect, int radius) const
{
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), area, rect), radius, radius);
}

void KSkeleton::paintPost(QPainter &painter, const QRect &card) const
{
    painter.setPen(Theme::color(Token::Border));
    painter.setBrush(Theme::color(Token::Surface));
    painter.drawRoundedRect(
        QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard
    );
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Skeleton));
    const int x = card.x() + metrics::kCardPadding;
    const int y = card.y() + metrics::kCardPadding;
    const int width = card.width() - 2 * metrics::kCardPadding;
    block(painter, card, {x, y, 40, 40}, 20);
    block(painter, card, {x + 52, y + 4, width / 4, 12}, 6);
    block(painter, card, {x + 52, y + 24, width / 6, 10}, 5);
    block(painter, card, {x, y + 56, width, 12}, 6);
    block(painter, card, {x, y + 78, width * 3 / 4, 12}, 6);
    block(painter, card, {x, y + 104, width, 84}, metrics::kRadiusMedia);
}

void KSkeleton::paintRow(QPainter &painter, const QRect &row) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::Skeleton));
    const int x = row.x() + metrics::kSpace12;
    block(painter, row, {x, row.y() + 10, 44, 44}, 22);
    block(painter, row, {x + 56, row.y() + 15, row.width() / 3, 12}, 6);
    block(painter, row, {x + 56, row.y() + 37, row.width() / 2, 10}, 5);
}

void KSkeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_timer.isActive()) {
        const double phase = double(m_since.elapsed() % Motion::kShimmer) / Motion::kShimmer;
        painter.setOpacity(0.75 + 0.25 * std::cos(phase * 2 * std::numbers::pi));
    }
    const int column = m_columnWidth > 0 ? std::min(m_columnWidth, width()) : width();
    const int left = (width() - column) / 2;
    if (m_shape == Shape::Posts) {
        for (int i = 0; i < kPosts; ++i)
            paintPost(painter, {left, i * (kPostHeight + metrics::kCardGap), column, kPostHeight});
    } else {
        for (int i = 0; i < kRows; ++i)
            paintRow(painter, {left, i * kRowHeight, column, kRowHeight});
    }
}

void KSkeleton::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_since.start();
    if (Motion::enabled())
        m_timer.start(kFrameMs, this);
}

void KSkeleton::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void KSkeleton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        update();
    else
        QWidget::timerEvent(event);
}

} // namespace app
