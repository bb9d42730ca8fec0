// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_icon_button.h"

#include "app/kit/a11y.h"
#include "app/kit/input_mode.h"
#include "app/kit/numbers.h"
#include "app/kit/type.h"

#include <QPainter>
#include <QStyle>

namespace app {

KIconButton::KIconButton(
    const QString &icon, const QString &objectName, const QString &name, QWidget *parent
)
    : QToolButton(parent)
    , m_icon(icon)
{
    Q_ASSERT_X(!name.isEmpty(), "KIconButton", qPrintable(objectName));
    setObjectName(objectName);
    setName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KIconButton::setIconName(const QString &icon)
{
    m_icon = icon;
    update();
}

void KIconButton::setToken(Token token)
{
    m_token = token;
    update();
}

void KIconButton::setFilled(bool filled)
{
    m_filled = filled;
    update();
}

void KIconButton::setIconPixels(int size)
{
    m_iconSize = size;
    update();
}

void KIconButton::setHitSize(int size)
{
    m_hitSize = size;
    updateGeometry();
}

void KIconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setPlainToolTip(*this, name);
}

void KIconButton::setBadge(int count)
{
    m_badge = count;
    update();
}

QSize KIconButton::sizeHint() const
{
    return {m_hitSize, m_hitSize};
}

void KIconButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = isDown() || isChecked();
    if (isEnabled() && (active || underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(
            isChecked()    ? Token::AccentSoft
                : isDown() ? Token::Surface3
                           : Token::Surface2
        ));
        painter.drawRoundedRect(rect(), 8, 8);
    }
    const Token token = !isEnabled() ? Token::Text3 : isChecked() ? Token::AccentText : m_token;
    if (!isEnabled())
        painter.setOpacity(0.6);
    Icon::paint(
        painter,
        rect(),
        m_icon,
        token,
        m_iconSize,
        m_filled ? Icon::Fill::Filled : Icon::Fill::Outline
    );
    painter.setOpacity(1);
    if (m_badge > 0) {
        // Beside the middle at the upper end, but never over the edge.
        const int wide = badgeWidth(m_badge);
        const QRect area(std::min(width() / 2 + 2, width() - wide), 0, wide, height());
        paintBadge(
            painter,
            QStyle::visualRect(layoutDirection(), rect(), area),
            m_badge,
            Token::Badge,
            Token::OnBadge,
            Qt::AlignTop | Qt::AlignHCenter
        );
    }
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), 8);
}

} // namespace app
