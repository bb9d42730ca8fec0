// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_label.h"

#include "app/kit/a11y.h"
#include "app/kit/text_lines.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace app {

KLabel::KLabel(QWidget *parent)
    : KLabel(QString(), Type::Role::Body, Token::Text, parent)
{
}

KLabel::KLabel(const QString &text, Type::Role role, Token color, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // in a button it would be ButtonText
    setText(text);
    restyle();
}

void KLabel::setRole(Type::Role role)
{
    m_role = role;
    restyle();
}

void KLabel::setColor(Token color)
{
    m_color = color;
    restyle();
}

void KLabel::setLineHeight(int pixels)
{
    m_lineHeight = pixels;
    updateGeometry();
    update();
}

int KLabel::lineHeight() const
{
    return m_lineHeight > 0 ? m_lineHeight : Type::lineHeight(m_role);
}

void KLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

bool KLabel::paintsLines() const
{
    return pixmap(Qt::ReturnByValue).isNull()
        && !(textInteractionFlags() & Qt::TextSelectableByMouse);
}

QSize KLabel::around() const
{
    const QMargins margins = contentsMargins();
    return {
        margins.left() + margins.right() + 2 * margin(),
        margins.top() + margins.bottom() + 2 * margin()};
}

QSize KLabel::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    if (!paintsLines())
        return hint;
    if (wordWrap())
        return {hint.width(), heightForWidth(hint.width())};
    const TextLines lines(text(), Type::font(m_role), lineHeight(), 0);
    return QSize(lines.width(), lines.height()) + around();
}

QSize KLabel::minimumSizeHint() const
{
    if (!paintsLines())
        return QLabel::minimumSizeHint();
    if (wordWrap())
        return {QLabel::minimumSizeHint().width(), lineHeight() + around().height()};
    const QSize hint = sizeHint();
    return m_elided ? QSize(std::min(hint.width(), 40), hint.height()) : hint;
}

int KLabel::heightForWidth(int width) const
{
    if (!paintsLines() || !wordWrap())
        return QLabel::heightForWidth(width);
    const int room = std::max(1, width - around().width());
    return TextLines(text(), Type::font(m_role), lineHeight(), room).height() + around().height();
}

bool KLabel::event(QEvent *event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::LayoutDirectionChange)
        align();
    // A theme chosen before the label was first shown sent it no StyleChange.
    if (event->type() == QEvent::Polish)
        restyle();
    return QLabel::event(event);
}

void KLabel::align()
{
    // QLabel goes by its text, so a Latin name in an Arabic window would stand at the wrong side.
    if (!(alignment() & Qt::AlignAbsolute))
        m_logical = alignment();
    setAlignment(QStyle::visualAlignment(layoutDirection(), m_logical));
}

void KLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // A new style sheet is set once for each change of the theme.
    if (event->type() == QEvent::StyleChange)
        restyle();
}

void KLabel::paintEvent(QPaintEvent *event)
{
    if (!paintsLines()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawFrame(&painter);
    const QRect room = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    painter.setPen(palette().color(foregroundRole()));
    TextLines(
        shownText(room.width()), Type::font(m_role), lineHeight(), wordWrap() ? room.width() : 0
    )
        .paint(painter, room, QStyle::visualAlignment(layoutDirection(), alignment()));
}

QString KLabel::shownText(int width)
{
    if (!m_elided || wordWrap())
        return text();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width);
    const QString whole = shown == text() ? QString() : plainToolTip(text());
    if (toolTip() != whole)
        setToolTip(whole);
    return shown;
}

void KLabel::restyle()
{
    if (m_restyling)
        return;
    m_restyling = true;
    setFont(Type::font(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(m_color));
    setPalette(colors);
    m_restyling = false;
}

} // namespace app
