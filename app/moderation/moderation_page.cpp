// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/moderation/moderation_page.h"

#include "app/kit/a11y.h"
#include "app/kit/k_label.h"
#include "app/kit/k_tabs.h"
#include "app/kit/metrics.h"
#include "app/moderation/people_tab.h"
#include "app/moderation/waiting_tab.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

ModerationPage::ModerationPage(const World &world, QWidget *parent)
    : Page(u"moderationPage"_s, parent)
    , m_world(world)
    , m_head(new QWidget(this))
    , m_heading(new KLabel({}, Type::Role::Heading, Token::Text, m_head))
    , m_tabs(new KTabs(m_head))
    , m_stack(new QStackedWidget(this))
    , m_waiting(new WaitingTab(world.applicants, world.dialogs))
    , m_people(new PeopleTab(world.applicants, world.users, world.dialogs))
{
    layOut();
    retranslate();
    connect(m_tabs, &QTabBar::currentChanged, this, &ModerationPage::showTab);
    connect(m_people, &PeopleTab::openUserRequested, this, &Page::openUserRequested);
    connect(&world.applicants, &ApplicantStore::changed, this, &ModerationPage::showCount);
    showCount();
    setLayoutClass(LayoutClass::Wide);
    world.applicants.refresh();
}

void ModerationPage::layOut()
{
    m_tabs->addTab({});
    m_tabs->addTab({});
    auto *head = new QVBoxLayout(m_head);
    head->setSpacing(metrics::kSpace8);
    head->addWidget(m_heading);
    head->addWidget(m_tabs);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stack->addWidget(m_waiting);
    m_stack->addWidget(m_people);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
}

void ModerationPage::retranslate()
{
    m_heading->setText(title());
    a11y(*m_tabs, u"moderationTabs"_s, title());
    m_tabs->setTabText(Waiting, tr("Waiting", "those who asked to be let in"));
    m_tabs->setTabText(People, tr("People"));
}

QString ModerationPage::title() const
{
    return tr("Moderation");
}

void ModerationPage::setLayoutClass(LayoutClass layout)
{
    Page::setLayoutClass(layout);
    const int sides = LayoutClassifier::pageMargin(layout);
    m_head->layout()->setContentsMargins(sides, metrics::kSpace16, sides, 0);
    m_heading->setVisible(layout != LayoutClass::Narrow);
    m_waiting->setSideMargins(sides);
    m_people->setLayoutClass(layout);
}

void ModerationPage::showTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    if (tab == People)
        m_people->refresh();
    else
        m_world.applicants.refresh();
}

void ModerationPage::showCount()
{
    m_tabs->setCount(Waiting, m_world.applicants.count());
    setState(m_world.applicants.state());
}

void ModerationPage::refresh()
{
    showTab(m_tabs->currentIndex());
}

QWidget *ModerationPage::mainWidget()
{
    return m_stack->currentIndex() == People ? m_people->mainWidget()
                                             : static_cast<QWidget *>(m_tabs);
}

void ModerationPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace app
