// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_tabs.h"

#include "app/kit/input_mode.h"
#include "app/kit/numbers.h"
#include "app/kit/theme.h"
#include "app/kit/type.h"

#include <QPainter>
#include <QStyle>

namespace app {
namespace {

constexpr int kBetween = 24; // between the words
constexpr int kLine = 3;
constexpr int kCountGap = 6;

} // namespace

KTabs::KTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void KTabs::setCount(int index, int count)
{
    m_counts[index] = count;
    refreshSizes();
    setTabWhatsThis(index, badgeText(count));
    updateGeometry();
    update();
}

void KTabs::setLarge(bool large)
{
    if (m_large == large)
        return;
    m_large = large;
    refreshSizes();
}

// There is no call for new sizes alone; the texts do it.
void KTabs::refreshSizes()
{
    for (int i = 0; i < count(); ++i)
        setTabText(i, tabText(i));
    updateGeometry();
    update();
}

QFont KTabs::textFont(bool chosen) const
{
    QFont font = Type::font(m_large ? Type::Role::Title : Type::Role::Body);
    font.setWeight(chosen ? QFont::DemiBold : QFont::Medium);
    return font;
}

int KTabs::countWidth(int index) const
{
    const int count = m_counts.value(index);
    return count > 0 ? kCountGap + badgeWidth(count) : 0;
}

QSize KTabs::tabSizeHint(int index) const
{
    // As wide as when chosen, so that nothing moves at a click.
    const QFontMetrics metrics(textFont(true));
    const int between = m_large ? kBetween : 20;
    return {
        metrics.horizontalAdvance(tabText(index)) + countWidth(index) + between,
        std::max(m_large ? 56 : 44, metrics.height() + 20)};
}

QSize KTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void KTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int hovered = underMouse() ? tabAt(mapFromGlobal(QCursor::pos())) : -1;
    for (int i = 0; i < count(); ++i) {
        // The words stand at the start of their tab, so that the first is in line with the page.
        const QRect tab = tabRect(i);
        const bool chosen = i == currentIndex();
        const QFont font = textFont(chosen);
        const int text = QFontMetrics(font).horizontalAdvance(tabText(i));
        const int number = countWidth(i);
        const QRect word = QStyle::visualRect(
            layoutDirection(), tab, QRect(tab.x(), tab.y(), text + 1, tab.height())
        );
        painter.setFont(font);
        painter.setPen(Theme::color(
            !isTabEnabled(i)             ? Token::Text3
                : chosen || i == hovered ? Token::Text
                                         : Token::Text2
        ));
        painter.drawText(word, Qt::AlignCenter, tabText(i));
        if (number > 0) {
            paintBadge(
                painter,
                QStyle::visualRect(
                    layoutDirection(),
                    tab,
                    QRect(tab.x() + text + kCountGap, tab.y(), number - kCountGap, tab.height())
                ),
                m_counts.value(i),
                chosen ? Token::AccentSoft : Token::Surface3,
                chosen ? Token::AccentText : Token::Text2
            );
        }
        const QRect content = QStyle::visualRect(
            layoutDirection(), tab, QRect(tab.x(), tab.y(), text + number, tab.height())
        );
        if (chosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::color(Token::Accent));
            painter.drawRoundedRect(
                QRectF(content.x(), tab.bottom() + 1 - kLine, content.width(), kLine), 1.5, 1.5
            );
            if (InputMode::showsRing(this))
                InputMode::paintRing(
                    painter, content.adjusted(-4, 8, 4, -8).intersected(rect()), 6
                );
        }
    }
}

} // namespace app
