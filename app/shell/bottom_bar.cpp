// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/bottom_bar.h"

#include "app/kit/metrics.h"
#include "app/kit/theme.h"
#include "app/shell/nav_button.h"
#include "app/shell/section.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace app {

BottomBar::BottomBar(QWidget *parent)
    : QFrame(parent)
    , m_more(new NavButton(u"menu"_s, u"bottomMoreButton"_s, this))
{
    setObjectName(u"bottomBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    for (const Section &section : sections()) {
        if (section.bottomName.isEmpty())
            continue;
        auto *button = new NavButton(section.icon, section.bottomName, this);
        m_buttons.append({section.id, button});
        layout->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = section.id, button] {
            button->setChecked(true);
            emit sectionPressed(id);
        });
    }
    layout->addWidget(m_more);
    m_more->setCheckable(false);
    for (const auto &[id, button] : std::as_const(m_buttons))
        button->setLook(NavButton::Look::Tab);
    m_more->setLook(NavButton::Look::Tab);
    connect(m_more, &QAbstractButton::clicked, this, &BottomBar::morePressed);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(metrics::kBottomBar + 1);
    retranslate();
}

NavButton *BottomBar::button(const QString &section) const
{
    for (const auto &[id, button] : m_buttons) {
        if (id == section)
            return button;
    }
    return nullptr;
}

NavButton *BottomBar::more() const
{
    return m_more;
}

void BottomBar::setCurrent(const QString &section)
{
    for (const auto &[id, button] : std::as_const(m_buttons))
        button->setChecked(id == section);
}

void BottomBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BottomBar::retranslate()
{
    for (const auto &[id, button] : std::as_const(m_buttons))
        button->setLabel(sectionTitle(id));
    m_more->setLabel(tr("More"));
}

void BottomBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::color(Token::Border));
}

} // namespace app
