// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_switch.h"

#include "app/kit/input_mode.h"
#include "app/kit/motion.h"
#include "app/kit/theme.h"
#include "app/kit/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace app {
namespace {

constexpr QSize kTrack{36, 20};
constexpr int kRing = 4;
constexpr int kGap = 12;

} // namespace

KSwitch::KSwitch(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(text.isEmpty() ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_position = value.toDouble();
        update();
    });
    connect(this, &QAbstractButton::toggled, this, [this](bool on) {
        m_slide.stop();
        if (Motion::quick() == 0 || !isVisible()) {
            m_position = on ? 1 : 0;
            update();
            return;
        }
        m_slide.setDuration(Motion::quick());
        m_slide.setEasingCurve(QEasingCurve::OutCubic);
        m_slide.setStartValue(m_position);
        m_slide.setEndValue(on ? 1.0 : 0.0);
        m_slide.start();
    });
}

QSize KSwitch::sizeHint() const
{
    const QSize bare = kTrack + QSize(2 * kRing, 2 * kRing + 4);
    if (text().isEmpty())
        return bare;
    const QFontMetrics metrics(Type::font(Type::Role::Small));
    return {
        metrics.horizontalAdvance(text()) + kGap + bare.width(),
        std::max(36, metrics.height() + 16)};
}

QSize KSwitch::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), kTrack.width() + 2 * kRing + 60), hint.height()};
}

void KSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect track = QStyle::alignedRect(
        layoutDirection(),
        Qt::AlignVCenter | (text().isEmpty() ? Qt::AlignHCenter : Qt::AlignRight),
        kTrack,
        rect().adjusted(kRing, 0, -kRing, 0)
    );
    if (!text().isEmpty()) {
        painter.setFont(Type::font(Type::Role::Small));
        painter.setPen(Theme::color(isEnabled() ? Token::Text : Token::Text3));
        const QRect area = QStyle::visualRect(
            layoutDirection(), rect(), rect().adjusted(0, 0, -kTrack.width() - kGap - kRing, 0)
        );
        painter.drawText(
            area,
            int(QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft)),
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width())
        );
    }
    if (!isEnabled())
        painter.setOpacity(0.5);
    const Token on = underMouse() ? Token::AccentHover : Token::Accent;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(isChecked() ? on : Token::BorderStrong));
    painter.drawRoundedRect(track, 10, 10);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const double travel = track.width() - track.height();
    const double x = track.left() + (rtl ? 1 - m_position : m_position) * travel;
    painter.setBrush(Theme::color(isChecked() ? Token::OnAccent : Token::Surface));
    painter.drawEllipse(QRectF(x + 2, track.top() + 2, 16, 16));
    painter.setOpacity(1);
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, track.adjusted(-4, -4, 4, 4), 14);
}

void KSwitch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace app
