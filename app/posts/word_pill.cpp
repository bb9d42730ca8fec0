// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/word_pill.h"

#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/metrics.h"
#include "app/kit/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace app {
namespace {

constexpr int kPad = 14;
constexpr int kRing = 3;

} // namespace

WordPill::WordPill(const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize WordPill::sizeHint() const
{
    const int words = textWidth(Type::Role::SmallStrong, text());
    const int high =
        std::max(metrics::kControlSmall, Type::lineHeight(Type::Role::SmallStrong) + 10);
    return {2 * (kPad + kRing) + metrics::kIconButton + metrics::kSpace8 + words, high + 2 * kRing};
}

void WordPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect pill = rect().adjusted(kRing, kRing, -kRing, -kRing);
    const Token ground = isDown() ? Token::AccentPressed
        : underMouse()            ? Token::AccentHover
                                  : Token::Accent;
    paintPill(painter, pill, ground);
    const auto placed = [&](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), pill, part);
    };
    const QRect icon(pill.left() + kPad, pill.top(), metrics::kIconButton, pill.height());
    Icon::paint(painter, placed(icon), m_icon, Token::OnAccent, metrics::kIconButton);
    QRect words = pill;
    words.setLeft(icon.right() + 1 + metrics::kSpace8);
    paintText(painter, placed(words), text(), Type::Role::SmallStrong, Token::OnAccent);
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), rect().height() / 2.0);
}

void WordPill::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace app
