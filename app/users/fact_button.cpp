// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/fact_button.h"

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

constexpr int kIcon = metrics::kIconButton;
constexpr int kStart = kIcon + 6;
constexpr int kSlack = 2;

} // namespace

FactButton::FactButton(const QString &icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setLeads(true);
}

void FactButton::setLeads(bool leads)
{
    m_leads = leads;
    setFocusPolicy(leads ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !leads);
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QSize FactButton::sizeHint() const
{
    const int high = Type::lineHeight(Type::Role::Small) + metrics::kSpace8;
    return {kStart + textWidth(Type::Role::SmallMedium, text()) + kSlack, std::max(26, high)};
}

QSize FactButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), kStart + 60), sizeHint().height()};
}

void FactButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto placed = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    Icon::paint(painter, placed({0, 0, kIcon, height()}), m_icon, Token::Text3, kIcon);
    const Token ink = !m_leads ? Token::Text3 : underMouse() ? Token::AccentHover : Token::Accent;
    const auto role = m_leads ? Type::Role::SmallMedium : Type::Role::Small;
    paintText(painter, placed({kStart, 0, width() - kStart, height()}), text(), role, ink);
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), metrics::kRadiusSmall);
}

void FactButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace app
