// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/new_post_button.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/metrics.h"
#include "app/kit/type.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kGap = 10;

} // namespace

NewPostButton::NewPostButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void NewPostButton::setLook(Look look)
{
    m_look = look;
    setSizePolicy(
        look == Look::Floating ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed
    );
    updateGeometry();
    update();
}

void NewPostButton::setToolTipText(const QString &text)
{
    setPlainToolTip(*this, text);
}

QSize NewPostButton::sizeHint() const
{
    if (m_look == Look::Floating)
        return {kFloating, kFloating};
    const QFontMetrics metrics(Type::font(Type::Role::BodyStrong));
    return {
        m_look == Look::Icon ? 44 : metrics.horizontalAdvance(text()) + 56,
        std::max(metrics::kControlLarge, metrics.height() + 14)};
}

QSize NewPostButton::minimumSizeHint() const
{
    return {44, sizeHint().height()};
}

void NewPostButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(
        isDown()           ? Token::AccentPressed
            : underMouse() ? Token::AccentHover
                           : Token::Accent
    ));
    const double radius =
        m_look == Look::Floating ? metrics::kRadiusBubble : metrics::kRadiusControl;
    painter.drawRoundedRect(rect(), radius, radius);
    const int icon = m_look == Look::Floating ? 24 : metrics::kIconTool;
    if (m_look == Look::Full) {
        painter.setFont(Type::font(Type::Role::BodyStrong));
        const int room = width() - icon - kGap - 16;
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, room);
        const int words = painter.fontMetrics().horizontalAdvance(shown);
        const int start = (width() - icon - kGap - words) / 2;
        const auto placed = [&](int x, int w) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height()));
        };
        Icon::paint(painter, placed(start, icon), u"plus"_s, Token::OnAccent, icon);
        painter.setPen(Theme::color(Token::OnAccent));
        painter.drawText(placed(start + icon + kGap, words + 1), Qt::AlignCenter, shown);
    } else {
        Icon::paint(painter, rect(), u"plus"_s, Token::OnAccent, icon);
    }
    if (InputMode::showsRing(this)) {
        painter.setPen(QPen(Theme::color(Token::OnAccent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), radius - 2, radius - 2);
    }
}

void NewPostButton::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void NewPostButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void NewPostButton::retranslate()
{
    setText(tr("New post"));
    a11y(*this, u"newPostButton"_s, text());
    updateGeometry();
}

} // namespace app
