// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/top_bar.h"

#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/kit/shortcut_map.h"
#include "app/shell/account_button.h"
#include "app/shell/community_head.h"
#include "app/shell/nav_rail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace app {

TopBar::TopBar(const ShortcutMap &shortcuts, QWidget *parent)
    : QFrame(parent)
    , m_shortcuts(shortcuts)
    , m_layout(new QHBoxLayout(this))
    , m_back(new KIconButton(u"arrow-left"_s, u"backButton"_s, tr("Back"), this))
    , m_title(new KLabel({}, Type::Role::Title, Token::Text, this))
    , m_own(new QWidget(this))
    , m_ownLayout(new QHBoxLayout(m_own))
{
    setObjectName(u"topBar"_s);
    m_ownLayout->setContentsMargins(0, 0, 0, 0);
    m_ownLayout->setSpacing(metrics::kSpace4);
    m_layout->setSpacing(metrics::kSpace8);
    m_layout->addWidget(m_back);
    m_layout->addWidget(m_title, 1);
    m_layout->addWidget(m_own, 1);
    m_title->setObjectName(u"pageTitleLabel"_s);
    m_title->setElided(true);
    m_back->setIconPixels(metrics::kIconBar);
    connect(m_back, &QToolButton::clicked, this, &TopBar::backPressed);
    retranslate();
}

void TopBar::setPlace(LayoutClass layout, bool canGoBack, const QString &title)
{
    m_class = layout;
    const bool narrow = layout == LayoutClass::Narrow;
    const int sides = narrow ? metrics::kSpace8 : metrics::kSpace16;
    m_layout->setContentsMargins(sides, 6, sides, 6);
    m_back->setHitSize(narrow ? metrics::kHitAreaNarrow : metrics::kControl);
    m_title->setText(title);
    m_back->setVisible(canGoBack);
    m_title->setVisible(canGoBack);
    m_own->setVisible(narrow && !canGoBack);
    setVisible(narrow || canGoBack);
    update();
}

void TopBar::takeParts(NavRail &rail)
{
    m_ownLayout->addWidget(rail.account());
    m_ownLayout->addWidget(rail.head(), 1);
    rail.account()->setCompact(true);
    rail.head()->setLook(CommunityHead::Look::Bar);
    rail.account()->show();
    rail.head()->show();
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    m_back->setName(m_shortcuts.withKeys(tr("Back"), u"back"_s));
}

void TopBar::paintEvent(QPaintEvent *)
{
    if (m_class != LayoutClass::Narrow)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
}

} // namespace app
