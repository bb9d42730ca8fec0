// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/moderation/people_tab.h"

#include "app/kit/a11y.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"
#include "app/users/user_store.h"

#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kRow = 48;
constexpr int kSearchAfterMs = 250;
constexpr std::array kRoles{common::Role::User, common::Role::Moderator, common::Role::Admin};
constexpr int kAnyRole = -1;

} // namespace

PeopleTab::PeopleTab(
    ApplicantStore &store, const UserStore &users, Dialogs &dialogs, QWidget *parent
)
    : QWidget(parent)
    , m_store(store)
    , m_users(users)
    , m_dialogs(dialogs)
    , m_model(new PeopleModel(store, this))
    , m_search(new KLineEdit(this))
    , m_role(new QComboBox(this))
    , m_problem(new KBanner(KBanner::Kind::Warn, this))
    , m_table(new QTableView(this))
    , m_empty(new KEmptyState(u"usersEmptyState"_s, this))
    , m_soon(new QTimer(this))
{
    layOut();
    retranslate();
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSearchAfterMs);
    connect(m_soon, &QTimer::timeout, this, &PeopleTab::refresh);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_role, &QComboBox::activated, this, &PeopleTab::refresh);
    connect(m_problem, &KBanner::actionTriggered, this, &PeopleTab::refresh);
    connect(m_model, &PeopleModel::stateChanged, this, &PeopleTab::settle);
    connect(m_table, &QTableView::customContextMenuRequested, this, &PeopleTab::showMenu);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit openUserRequested(m_model->person(index.row()).id);
    });
    settle();
}

void PeopleTab::layOut()
{
    m_search->setFlat(true);
    m_search->setLeadingIcon(u"search"_s);
    m_search->setClearable(true);
    m_role->setMinimumHeight(metrics::kControl);
    m_role->addItem({}, kAnyRole);
    for (const common::Role role : kRoles)
        m_role->addItem({}, int(role));
    m_problem->setObjectName(u"usersBanner"_s);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PeopleModel::Name, QHeaderView::Stretch);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::kSpace8);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_role);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::kSpace12);
    layout->addLayout(bar);
    layout->addWidget(m_problem);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
}

void PeopleTab::retranslate()
{
    m_search->setPlaceholderText(tr("Search people"));
    a11y(*m_search, u"userSearchEdit"_s, tr("Search people"));
    a11y(*m_role, u"userRoleCombo"_s, tr("Role"));
    a11y(*m_table, u"usersTable"_s, tr("People"));
    m_role->setItemText(0, tr("All roles"));
    for (int i = 0; i < int(kRoles.size()); ++i)
        m_role->setItemText(i + 1, PeopleModel::roleText(kRoles.at(std::size_t(i))));
    m_empty->setContent(
        u"users"_s, tr("Nobody found"), tr("Check the spelling or choose all roles.")
    );
}

void PeopleTab::setLayoutClass(LayoutClass layout)
{
    const int sides = LayoutClassifier::pageMargin(layout);
    this->layout()->setContentsMargins(sides, metrics::kSpace16, sides, metrics::kSpace16);
    const bool narrow = layout == LayoutClass::Narrow;
    m_table->setColumnHidden(PeopleModel::Joined, narrow);
    m_table->setColumnHidden(PeopleModel::Seen, narrow);
}

QWidget *PeopleTab::mainWidget() const
{
    return m_table;
}

void PeopleTab::refresh()
{
    m_soon->stop();
    const int role = m_role->currentData().toInt();
    m_model->search(
        m_search->text().trimmed(),
        role == kAnyRole ? std::nullopt : std::optional(common::Role(role))
    );
}

void PeopleTab::settle()
{
    const bool failed = m_model->state() == LoadState::Error;
    m_problem->setVisible(failed);
    if (failed) {
        m_problem->setText(errorSentence(m_model->lastError()));
        m_problem->setAction(tr("Try again"), u"usersRetryButton"_s);
    }
    m_empty->setVisible(m_model->state() == LoadState::Empty);
    m_table->setVisible(m_model->state() != LoadState::Empty);
}

void PeopleTab::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const common::AdminUser person = m_model->person(index.row());
    auto *menu = new QMenu(m_table);
    menu->setObjectName(u"userMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("Open profile"));
    open->setObjectName(u"actOpenUser"_s);
    connect(open, &QAction::triggered, this, [this, id = person.id] {
        emit openUserRequested(id);
    });
    const common::Me *me = m_users.me();
    if (me && me->role == common::Role::Admin && person.state == common::AccountState::Active) {
        menu->addSeparator();
        auto *group = new QActionGroup(menu);
        for (const common::Role role : kRoles) {
            QAction *action = menu->addAction(PeopleModel::roleText(role));
            action->setObjectName(u"actSetRole%1"_s.arg(int(role)));
            action->setCheckable(true);
            action->setChecked(role == person.role);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, id = person.id, role] {
                setRole(id, role);
            });
        }
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void PeopleTab::setRole(common::UserId id, common::Role role)
{
    m_store.setRole(id, role).then(this, [this](const Result<common::AdminUser> &person) {
        if (person)
            m_model->replace(*person);
        m_dialogs.notify(person ? tr("Saved") : errorSentence(person.error()));
    });
}

void PeopleTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace app
