// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_label.h"

#include "app/kit/a11y.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

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

void KLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize KLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(hint.width(), 40), hint.height()) : hint;
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
    if (!m_elided || wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    const QString whole = shown == text() ? QString() : plainToolTip(text());
    if (toolTip() != whole)
        setToolTip(whole);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(
        contentsRect(), int(QStyle::visualAlignment(layoutDirection(), alignment())), shown
    );
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
