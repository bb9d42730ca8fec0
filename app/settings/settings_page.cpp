// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings_page.h"

#include "app/kit/a11y.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/metrics.h"
#include "app/kit/plain_scroll.h"
#include "app/settings/about_pane.h"
#include "app/settings/account_pane.h"
#include "app/settings/appearance_pane.h"
#include "app/settings/communities_pane.h"
#include "app/settings/keyboard_pane.h"
#include "app/settings/language_pane.h"
#include "app/settings/privacy_pane.h"
#include "app/settings/settings_list.h"
#include "app/settings/storage_pane.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kListWidth = 240;

QList<SettingsPane *> makePanes(const SettingsWorld &world)
{
    return {
        new AccountPane(world),
        new PrivacyPane(world),
        new AppearancePane(world),
        new LanguagePane(world),
        new StoragePane(world),
        new KeyboardPane(world),
        new CommunitiesPane(world),
        new AboutPane(world)};
}

} // namespace

SettingsPage::SettingsPage(const SettingsWorld &world, const QString &argument, QWidget *parent)
    : Page(u"settingsPage"_s, parent)
    , m_world(world)
    , m_current(argument)
    , m_isPushed(!argument.isEmpty())
    , m_side(new QFrame(this))
    , m_heading(new KLabel({}, Type::Role::Heading, Token::Text, m_side))
    , m_search(new KLineEdit(m_side))
    , m_list(new SettingsList(m_side))
    , m_line(new QFrame(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new KEmptyState(u"settingsNothing"_s, m_side))
{
    layOut();
    build();
    retranslate();
    connect(m_list, &SettingsList::chosen, this, &SettingsPage::choose);
    connect(m_list, &SettingsList::movedTo, this, [this](const QString &id) {
        if (!isNarrow())
            showPane(id);
    });
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_list->currentId().isEmpty())
            choose(m_list->currentId());
    });
    arrange();
    setState(LoadState::Ready);
}

void SettingsPage::layOut()
{
    m_side->setProperty("surface", u"pane"_s);
    m_line->setProperty("surface", u"line"_s);
    m_line->setFixedWidth(1);
    m_search->setFlat(true);
    m_search->setLeadingIcon(u"search"_s);
    m_search->setClearable(true);
    m_stack->setObjectName(u"settingsStack"_s);
    m_nothing->hide();
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, metrics::kSpace16, 0, metrics::kSpace8);
    side->setSpacing(metrics::kSpace8);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::kSpace16, 0, metrics::kSpace16, 0);
    head->setSpacing(metrics::kSpace12);
    head->addWidget(m_heading);
    head->addWidget(m_search);
    side->addLayout(head);
    side->addWidget(m_nothing);
    side->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(m_line);
    row->addWidget(m_stack, 1);
}

void SettingsPage::build()
{
    for (SettingsPane *old : std::as_const(m_panes)) {
        QWidget *scroll = old->parentWidget()->parentWidget();
        m_stack->removeWidget(scroll);
        scroll->deleteLater(); // one of its controls may have asked for this
    }
    m_list->clear();
    m_panes = makePanes(m_world);
    for (SettingsPane *each : std::as_const(m_panes)) {
        const SettingsPane::Place &place = each->place();
        m_list->addPlace(place.id, place.icon, place.title);
        auto *scroll = new PlainScroll(each, m_stack);
        scroll->setObjectName(place.id + u"SettingsScroll"_s);
        scroll->setAccessibleName(place.title);
        m_stack->addWidget(scroll);
    }
    if (!pane(m_current))
        m_current = m_panes.first()->place().id;
}

void SettingsPage::retranslate()
{
    m_heading->setText(tr("Settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    a11y(*m_search, u"settingsSearchEdit"_s, tr("Search settings"));
    m_nothing->setContent(
        u"search"_s, tr("Nothing found"), tr("No setting has these words. Try another one.")
    );
}

QString SettingsPage::title() const
{
    const SettingsPane *shown = isNarrow() && m_isPushed ? pane(m_current) : nullptr;
    return shown ? shown->place().title : tr("Settings");
}

SettingsPane *SettingsPage::pane(const QString &id) const
{
    const auto found = std::find_if(m_panes.begin(), m_panes.end(), [&](const SettingsPane *each) {
        return each->place().id == id;
    });
    return found == m_panes.end() ? nullptr : *found;
}

void SettingsPage::setLayoutClass(LayoutClass layout)
{
    Page::setLayoutClass(layout);
    arrange();
    emit titleChanged();
}

void SettingsPage::arrange()
{
    const bool narrow = isNarrow();
    m_side->setVisible(!narrow || !m_isPushed);
    m_line->setVisible(!narrow);
    m_stack->setVisible(!narrow || m_isPushed);
    m_heading->setVisible(!narrow);
    m_side->setMinimumWidth(narrow ? 0 : kListWidth);
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : kListWidth);
    for (SettingsPane *each : std::as_const(m_panes))
        each->setSideMargins(LayoutClassifier::pageMargin(layoutClass()));
    if (m_stack->isVisibleTo(this))
        showPane(m_current);
    else
        m_list->setCurrentId({});
}

void SettingsPage::choose(const QString &id)
{
    if (isNarrow())
        emit openPageRequested(objectName(), id);
    else
        showPane(id);
}

void SettingsPage::showPane(const QString &id)
{
    SettingsPane *wanted = pane(id);
    if (!wanted)
        return;
    m_current = id;
    m_list->setCurrentId(id);
    m_stack->setCurrentWidget(wanted->parentWidget()->parentWidget());
    wanted->enter();
    emit titleChanged();
}

void SettingsPage::refresh()
{
    if (m_stack->isVisible())
        pane(m_current)->enter();
}

QWidget *SettingsPage::mainWidget()
{
    return m_list->isVisibleTo(this) ? static_cast<QWidget *>(m_list) : m_stack->currentWidget();
}

void SettingsPage::search(const QString &typed)
{
    const QString query = typed.trimmed();
    QStringList found;
    for (SettingsPane *each : std::as_const(m_panes)) {
        const bool here = each->filter(query);
        m_list->setShown(each->place().id, here);
        if (here)
            found.append(each->place().id);
    }
    m_nothing->setVisible(found.isEmpty());
    m_list->setVisible(!found.isEmpty());
    if (!isNarrow() && !found.isEmpty() && !found.contains(m_current))
        showPane(found.first());
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    build();
    arrange();
    search(m_search->text());
}

} // namespace app
