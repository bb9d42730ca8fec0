// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/nav_button.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/metrics.h"
#include "app/kit/numbers.h"
#include "app/kit/type.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace app {
namespace {

constexpr int kPad = 10;
constexpr int kIcon = metrics::kIconBar;
constexpr int kLabelStart = kPad + kIcon + 12;
constexpr int kTabIcon = 22;

} // namespace

NavButton::NavButton(const QString &icon, const QString &objectName, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setObjectName(objectName);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setLook(Look look)
{
    m_look = look;
    rename();
    updateGeometry();
    update();
}

void NavButton::setRowHeight(int height)
{
    m_rowHeight = height;
    updateGeometry();
}

void NavButton::setLabel(const QString &label)
{
    m_label = label;
    rename();
    update();
}

void NavButton::setBadge(qint64 count, const QString &spoken)
{
    m_badge = count;
    m_spoken = count > 0 ? spoken : QString();
    rename();
    update();
}

void NavButton::rename()
{
    setAccessibleName(m_spoken.isEmpty() ? m_label : m_label + QStringLiteral(", ") + m_spoken);
    const QFontMetrics metrics(Type::font(Type::Role::BodyMedium));
    const bool cut = metrics.horizontalAdvance(m_label) > width() - kLabelStart - 40;
    setPlainToolTip(
        *this, m_look == Look::Icon || (m_look == Look::Row && cut) ? m_label : QString()
    );
}

QSize NavButton::sizeHint() const
{
    if (m_look == Look::Tab)
        return {72, metrics::kBottomBar};
    const int text = QFontMetrics(Type::font(Type::Role::BodyMedium)).height() + 12;
    return {m_look == Look::Icon ? 44 : 160, std::max(m_rowHeight, text)};
}

QSize NavButton::minimumSizeHint() const
{
    return {44, sizeHint().height()};
}

QRect NavButton::placed(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_look != Look::Tab && (isChecked() || underMouse() || isDown())) {
        const Token ground = isChecked() ? Token::AccentSoft
            : isDown()                   ? Token::Surface3
                                         : Token::Surface2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(ground));
        painter.drawRoundedRect(rect(), metrics::kRadiusControl, metrics::kRadiusControl);
    }
    if (m_look == Look::Row)
        paintRow(painter);
    else if (m_look == Look::Icon)
        paintIcon(painter);
    else
        paintTab(painter);
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), metrics::kRadiusControl);
}

void NavButton::paintRow(QPainter &painter) const
{
    const Token ink = isChecked() ? Token::AccentText : Token::Text2;
    Icon::paint(painter, placed({kPad, 0, kIcon, height()}), m_icon, ink, kIcon);
    const int badge = m_badge > 0 ? badgeWidth(m_badge) + kPad : 0;
    if (m_badge > 0)
        paintBadge(painter, placed({width() - badge, 0, badge - kPad, height()}), m_badge);
    painter.setFont(Type::font(isChecked() ? Type::Role::BodyStrong : Type::Role::BodyMedium));
    painter.setPen(Theme::color(ink));
    const int room = width() - kLabelStart - badge - 6;
    painter.drawText(
        placed({kLabelStart, 0, room, height()}),
        int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)),
        painter.fontMetrics().elidedText(m_label, Qt::ElideRight, room)
    );
}

void NavButton::paintIcon(QPainter &painter) const
{
    const Token ink = isChecked() ? Token::AccentText : Token::Text2;
    Icon::paint(painter, rect(), m_icon, ink, kIcon);
    if (m_badge > 0) {
        const int badge = badgeWidth(m_badge);
        paintBadge(painter, placed({width() / 2 + 2, 0, badge, height() / 2 + 4}), m_badge);
    }
}

void NavButton::paintTab(QPainter &painter) const
{
    const Token ink = isChecked() ? Token::AccentText : Token::Text2;
    const QRect icon(0, 8, width(), kTabIcon);
    Icon::paint(painter, icon, m_icon, ink, kTabIcon);
    painter.setFont(Type::font(isChecked() ? Type::Role::MicroStrong : Type::Role::Micro));
    painter.setPen(Theme::color(ink));
    const QRect label(2, icon.bottom() + 3, width() - 4, height() - icon.bottom() - 5);
    painter.drawText(
        label,
        Qt::AlignHCenter | Qt::AlignTop,
        painter.fontMetrics().elidedText(m_label, Qt::ElideRight, label.width())
    );
    if (m_badge > 0)
        paintBadge(painter, placed({width() / 2 + 2, 2, badgeWidth(m_badge), 20}), m_badge);
}

void NavButton::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void NavButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace app
