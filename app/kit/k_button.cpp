// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_button.h"

#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/metrics.h"
#include "app/kit/motion.h"
#include "app/kit/type.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

namespace app {
namespace {

constexpr int kGap = 8;
constexpr int kSpinner = 16;

} // namespace

KButton::KButton(const QString &text, Kind kind, Size size, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
    , m_size(size)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAutoDefault(false);
}

void KButton::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void KButton::setButtonSize(Size size)
{
    m_size = size;
    updateGeometry();
    update();
}

void KButton::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    if (busy && Motion::enabled())
        m_spin.start(60, this);
    else
        m_spin.stop();
    update();
}

void KButton::setIconName(const QString &icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void KButton::setTrailingIcon(const QString &icon)
{
    m_trailing = icon;
    updateGeometry();
    update();
}

QFont KButton::textFont() const
{
    return Type::font(m_size == Size::M ? Type::Role::BodyStrong : Type::Role::SmallStrong);
}

int KButton::padding() const
{
    return m_size == Size::M ? 16 : m_size == Size::S ? 12 : 10;
}

int KButton::contentWidth() const
{
    int width = QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
    if (!m_icon.isEmpty())
        width += metrics::kIconButton + (text().isEmpty() ? 0 : kGap);
    if (!m_trailing.isEmpty())
        width += metrics::kIconButton + kGap;
    return width;
}

QSize KButton::sizeHint() const
{
    const int base = m_size == Size::M ? metrics::kControl
        : m_size == Size::S            ? metrics::kControlSmall
                                       : metrics::kControlTiny;
    const int text = QFontMetrics(textFont()).height() + (m_size == Size::Xs ? 6 : 10);
    return {contentWidth() + 2 * padding(), std::max(base, text)};
}

QSize KButton::minimumSizeHint() const
{
    return sizeHint();
}

KButton::Colors KButton::colors() const
{
    const bool hover = isEnabled() && underMouse();
    const bool pressed = isEnabled() && (isDown() || isChecked());
    const auto pick = [&](Token rest, Token hovered, Token down) {
        return Theme::color(pressed ? down : hover ? hovered : rest);
    };
    switch (m_kind) {
    case Kind::Primary:
        return {
            pick(Token::Accent, Token::AccentHover, Token::AccentPressed),
            Qt::transparent,
            Token::OnAccent};
    case Kind::Soft: {
        QColor ground = Theme::color(Token::AccentSoft);
        if (hover || pressed)
            ground = ground.lightness() < 128 ? ground.lighter(118) : ground.darker(104);
        return {ground, Qt::transparent, Token::AccentText};
    }
    case Kind::Ghost: {
        const QColor none = Qt::transparent;
        return {
            pressed     ? Theme::color(Token::Surface3)
                : hover ? Theme::color(Token::Surface2)
                        : none,
            Qt::transparent,
            Token::Text2};
    }
    case Kind::Danger:
        return {
            hover || pressed ? Theme::color(Token::DangerSoft) : Theme::color(Token::Surface),
            Theme::color(Token::Danger),
            Token::Danger};
    case Kind::Default:
        break;
    }
    return {
        pick(Token::Surface, Token::Surface2, Token::Surface3),
        Theme::color(Token::Border),
        Token::Text};
}

void KButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors colors = this->colors();
    const double radius = m_size == Size::Xs ? metrics::kRadiusSmall : metrics::kRadiusControl;
    if (!isEnabled() && !m_busy)
        painter.setOpacity(m_kind == Kind::Primary ? 0.45 : 0.6);
    painter.setPen(colors.edge == Qt::transparent ? QPen(Qt::NoPen) : QPen(colors.edge, 1));
    painter.setBrush(colors.ground);
    const double inset = colors.edge == Qt::transparent ? 0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);

    if (m_busy) {
        const QRect spinner =
            QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {kSpinner, kSpinner}, rect());
        paintSpinner(painter, spinner, Theme::color(colors.ink));
    } else {
        const int space = width() - 2 * 4;
        QRect content = QStyle::alignedRect(
            layoutDirection(), Qt::AlignCenter, {std::min(contentWidth(), space), height()}, rect()
        );
        const auto place = [&](int x, int w) {
            return QStyle::visualRect(
                layoutDirection(), content, QRect(content.x() + x, 0, w, height())
            );
        };
        int x = 0;
        int end = content.width();
        if (!m_icon.isEmpty()) {
            Icon::paint(
                painter, place(0, metrics::kIconButton), m_icon, colors.ink, metrics::kIconButton
            );
            x += metrics::kIconButton + kGap;
        }
        if (!m_trailing.isEmpty()) {
            end -= metrics::kIconButton;
            Icon::paint(
                painter,
                place(end, metrics::kIconButton),
                m_trailing,
                colors.ink,
                metrics::kIconButton
            );
            end -= kGap;
        }
        painter.setFont(textFont());
        painter.setPen(Theme::color(colors.ink));
        const QString shown = painter.fontMetrics().elidedText(
            text(), Qt::ElideRight, end - x + 1, Qt::TextShowMnemonic
        );
        painter.drawText(place(x, end - x + 1), Qt::AlignVCenter | Qt::TextHideMnemonic, shown);
    }
    painter.setOpacity(1);
    if (InputMode::showsRing(this)) {
        // On a filled button a ring of the same colour would not be seen at the edge.
        if (m_kind == Kind::Primary) {
            painter.setPen(QPen(Theme::color(Token::OnAccent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), radius - 2, radius - 2);
        } else {
            InputMode::paintRing(painter, rect(), radius);
        }
    }
}

void KButton::paintSpinner(QPainter &painter, const QRect &rect, const QColor &color) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(rect).adjusted(1, 1, -1, -1), -m_angle * 16, 270 * 16);
}

void KButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_spin.timerId()) {
        QPushButton::timerEvent(event);
        return;
    }
    m_angle = (m_angle + 24) % 360;
    update();
}

void KButton::mousePressEvent(QMouseEvent *event)
{
    if (!m_busy)
        QPushButton::mousePressEvent(event);
}

void KButton::keyPressEvent(QKeyEvent *event)
{
    const bool presses = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (m_busy && presses)
        return;
    // Everywhere Return presses the button with the focus, not only in dialogs.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QPushButton::keyPressEvent(event);
}

void KButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace app
