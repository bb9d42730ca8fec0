// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/popup_frame.h"

#include "app/kit/metrics.h"
#include "app/kit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int kShadowDrop = 4;

Qt::WindowFlags flagsOf(PopupFrame::Focus focus)
{
    const Qt::WindowFlags type =
        focus == PopupFrame::Focus::Takes ? Qt::Popup : Qt::ToolTip | Qt::WindowDoesNotAcceptFocus;
    return type | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint;
}

} // namespace

PopupFrame::PopupFrame(const QString &objectName, QWidget *parent, Focus focus)
    : QFrame(parent, flagsOf(focus))
    , m_body(new QVBoxLayout(this))
{
    setObjectName(objectName);
    setAttribute(Qt::WA_TranslucentBackground);
    setAttribute(Qt::WA_ShowWithoutActivating, focus == Focus::Leaves);
    const int margin = kShadow + metrics::kSpace8;
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(0);
}

void PopupFrame::popUpAt(const QWidget &widget, const QRect &rect)
{
    adjustSize();
    const QRect target(widget.mapToGlobal(rect.topLeft()), rect.size());
    const QRect room = widget.screen()->availableGeometry();
    const bool rtl = widget.layoutDirection() == Qt::RightToLeft;
    int x = rtl ? target.right() + 1 - width() + kShadow : target.left() - kShadow;
    int y = target.bottom() + 1 - kShadow + metrics::kSpace4;
    if (y + height() - kShadow > room.bottom())
        y = target.top() - height() + kShadow - metrics::kSpace4;
    x = std::clamp(
        x, room.left() - kShadow, std::max(room.left(), room.right() + 1 - width() + kShadow)
    );
    move(x, std::max(y, room.top() - kShadow));
    show();
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    // Rings of falling strength make a blur that costs nothing.
    painter.setPen(Qt::NoPen);
    QColor shade = Theme::color(Token::Shadow);
    const float whole = shade.alphaF();
    for (int i = kShadow - kShadowDrop; i > 0; i -= 2) {
        shade.setAlphaF(whole / float(kShadow - kShadowDrop));
        painter.setBrush(shade);
        painter.drawRoundedRect(
            frame.adjusted(-i, -i, i, i).translated(0, kShadowDrop),
            metrics::kRadiusMedia + i,
            metrics::kRadiusMedia + i
        );
    }
    painter.setPen(Theme::color(Token::Border));
    painter.setBrush(Theme::color(Token::Surface));
    painter.drawRoundedRect(
        frame.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusMedia, metrics::kRadiusMedia
    );
}

void PopupFrame::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    emit closed();
}

void PopupFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace app
