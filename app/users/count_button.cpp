// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/count_button.h"

#include "app/kit/input_mode.h"
#include "app/kit/metrics.h"
#include "app/kit/numbers.h"
#include "app/kit/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace app {

CountButton::CountButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountButton::setLeads(bool leads)
{
    setFocusPolicy(leads ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !leads);
}

void CountButton::show(qint64 count, const QString &word)
{
    m_number = countText(count);
    m_word = word;
    updateGeometry();
    update();
}

QSize CountButton::sizeHint() const
{
    const int wide = textWidth(Type::Role::BodyStrong, m_number) + metrics::kSpace4
        + textWidth(Type::Role::Body, m_word) + 2;
    return {wide, std::max(metrics::kHitArea, Type::lineHeight(Type::Role::Body) + 8)};
}

void CountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Token ink = underMouse() ? Token::AccentText : Token::Text2;
    QRect number = rect();
    number.setWidth(textWidth(Type::Role::BodyStrong, m_number));
    QRect word = rect();
    word.setLeft(number.right() + 1 + metrics::kSpace4);
    const auto placed = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    paintText(painter, placed(number), m_number, Type::Role::BodyStrong, Token::Text);
    paintText(painter, placed(word), m_word, Type::Role::Body, ink);
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), metrics::kRadiusSmall);
}

void CountButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace app
