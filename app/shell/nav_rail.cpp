// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/nav_rail.h"

#include "app/kit/a11y.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/metrics.h"
#include "app/kit/shortcut_map.h"
#include "app/shell/account_button.h"
#include "app/shell/community_head.h"
#include "app/shell/nav_button.h"
#include "app/shell/new_post_button.h"
#include "app/shell/section.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

NavRail::NavRail(const ShortcutMap &shortcuts, QWidget *parent)
    : QFrame(parent)
    , m_shortcuts(shortcuts)
    , m_layout(new QVBoxLayout(this))
    , m_places(new QVBoxLayout)
    , m_head(new CommunityHead(this))
    , m_newPost(new NewPostButton(this))
    , m_fold(new KIconButton(u"chevron-left"_s, u"navCollapseButton"_s, tr("Fold the rail"), this))
    , m_account(new AccountButton(this))
{
    setObjectName(u"navRail"_s);
    m_places->setSpacing(metrics::kSpace2);
    for (const Section &section : sections()) {
        auto *button = new NavButton(section.icon, section.railName, this);
        m_buttons.append(button);
        button->setVisible(!section.forStaff);
        m_places->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = section.id, button] {
            // Which one is chosen is the navigator's business.
            button->setChecked(true);
            emit sectionPressed(id);
        });
    }
    m_layout->setSpacing(0);
    m_layout->addWidget(m_head);
    m_layout->addSpacing(metrics::kSpace8);
    m_layout->addLayout(m_places);
    m_layout->addSpacing(metrics::kSpace12);
    m_layout->addWidget(m_newPost);
    m_layout->addStretch(1);
    m_layout->addWidget(m_fold, 0, Qt::AlignTrailing);
    m_layout->addSpacing(metrics::kSpace4);
    m_layout->addWidget(m_account);
    connect(m_fold, &QToolButton::clicked, this, [this] { emit foldRequested(!m_folded); });
    retranslate();
    arrange();
}

NavButton *NavRail::button(const QString &section) const
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (sections().at(i).id == section)
            return m_buttons.at(i);
    }
    return nullptr;
}

void NavRail::takeParts()
{
    m_layout->insertWidget(0, m_head);
    m_layout->insertWidget(4, m_newPost);
    m_layout->addWidget(m_account);
    for (QWidget *part :
         {static_cast<QWidget *>(m_head),
          static_cast<QWidget *>(m_newPost),
          static_cast<QWidget *>(m_account)})
        part->show();
    arrange();
}

void NavRail::setLayoutClass(LayoutClass layout)
{
    m_class = layout;
    if (layout != LayoutClass::Narrow)
        arrange();
}

void NavRail::setFolded(bool folded)
{
    m_folded = folded;
    arrange();
}

void NavRail::setCurrent(const QString &section)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(sections().at(i).id == section);
}

void NavRail::setLowWindow(bool low)
{
    for (NavButton *button : m_buttons)
        button->setRowHeight(low ? 36 : 40);
    m_places->setSpacing(low ? 0 : metrics::kSpace2);
}

void NavRail::setStaff(bool staff)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setVisible(staff || !sections().at(i).forStaff);
}

void NavRail::arrange()
{
    if (m_class == LayoutClass::Narrow)
        return;
    const bool icons = m_folded || m_class != LayoutClass::Wide;
    setFixedWidth(icons ? metrics::kRailMedium : railWidth());
    const int sides = icons ? 10 : metrics::kSpace12;
    m_layout->setContentsMargins(sides, metrics::kSpace12, sides, metrics::kSpace12);
    m_head->setLook(icons ? CommunityHead::Look::Icon : CommunityHead::Look::Row);
    for (NavButton *button : m_buttons)
        button->setLook(icons ? NavButton::Look::Icon : NavButton::Look::Row);
    m_newPost->setLook(icons ? NewPostButton::Look::Icon : NewPostButton::Look::Full);
    m_account->setCompact(icons);
    m_layout->setAlignment(m_account, icons ? Qt::AlignHCenter : Qt::Alignment());
    m_layout->setAlignment(m_fold, icons ? Qt::AlignHCenter : Qt::AlignTrailing);
    m_fold->setVisible(m_class == LayoutClass::Wide);
    m_fold->setIconName(m_folded ? u"chevron-right"_s : u"chevron-left"_s);
    m_fold->setName(
        m_shortcuts.withKeys(m_folded ? tr("Unfold the rail") : tr("Fold the rail"), u"foldRail"_s)
    );
}

void NavRail::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        arrange();
    } else if (event->type() == QEvent::StyleChange) {
        arrange(); // with another size of the text
    }
}

void NavRail::retranslate()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setLabel(sectionTitle(sections().at(i).id));
    m_newPost->setToolTipText(m_shortcuts.withKeys(tr("New post"), u"newPost"_s));
    setAccessibleName(tr("Sections"));
}

void NavRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), Theme::color(Token::Border));
}

} // namespace app
