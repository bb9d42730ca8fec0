// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/people_pane.h"

#include "app/kit/isolate.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/list_foot.h"
#include "app/kit/metrics.h"
#include "app/kit/row_actions.h"
#include "app/kit/virtual_list_view.h"
#include "app/net/error_sentence.h"
#include "app/users/user_delegate.h"
#include "app/users/user_list_model.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kLoadAfterMs = 200;

} // namespace

PeoplePane::PeoplePane(UserStore &users, QWidget *parent)
    : QWidget(parent)
    , m_users(users)
    , m_head(new QWidget(this))
    , m_back(new KIconButton(
          u"arrow-left"_s, u"profilePeopleBackButton"_s, tr("Back to the profile"), this
      ))
    , m_title(new KLabel({}, Type::Role::Heading, Token::Text, this))
    , m_view(new VirtualListView(this))
    , m_delegate(new UserDelegate(users.myId(), this))
    , m_actions(new RowActions(
          *m_view,
          [this](const QModelIndex &index, const QSize &size) {
              return m_delegate->buttons(index, size);
          }
      ))
    , m_foot(new ListFoot(u"people"_s, KSkeleton::Shape::Rows))
{
    auto *head = new QHBoxLayout(m_head);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    m_title->setElided(true);
    // Its margins follow the width and must not hold the window open.
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    m_view->setObjectName(u"profilePeopleView"_s);
    m_view->setProperty("flat", true);
    m_view->setItemDelegate(m_delegate);
    m_view->setMaxColumnWidth(metrics::kFeedColumn);
    m_view->setFooterWidget(m_foot);
    m_view->installEventFilter(this);
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(kLoadAfterMs);
    connect(&m_loadSoon, &QTimer::timeout, this, &PeoplePane::loadVisible);
    connect(m_back, &QToolButton::clicked, this, &PeoplePane::backPressed);
    connect(m_view, &VirtualListView::geometriesChanged, this, [this] {
        placeHead();
        m_loadSoon.start();
    });
    const auto openRow = [this](const QModelIndex &index) {
        emit openUserRequested(m_model->userId(index));
    };
    connect(m_view, &QAbstractItemView::activated, this, openRow);
    connect(m_view, &QAbstractItemView::clicked, this, openRow);
    connect(
        m_actions,
        &RowActions::triggered,
        this,
        [this](const QString &, const QModelIndex &index) { toggleFollow(index); }
    );
    connect(m_foot, &ListFoot::retryPressed, this, [this] { m_model->refresh(); });
    retranslate();
}

void PeoplePane::open(Which which, common::UserId of, const QString &name)
{
    m_which = which;
    m_name = name;
    m_asked.clear();
    auto *old = m_model;
    m_model = new UserListModel(
        m_users,
        [this, which, of](const QString &cursor) {
            return which == Which::Followers ? m_users.listFollowers(of, cursor)
                                             : m_users.listFollowing(of, cursor);
        },
        this
    );
    connect(m_model, &UserListModel::stateChanged, this, &PeoplePane::settle);
    m_view->setModel(m_model);
    delete old;
    m_model->refresh();
    retranslate();
    settle();
    m_view->setFocus();
}

void PeoplePane::setLayoutClass(LayoutClass layout)
{
    const bool narrow = layout == LayoutClass::Narrow;
    m_view->setMargins(
        narrow ? metrics::kPageMarginNarrow : metrics::kPageMarginMedium,
        metrics::kSpace8,
        metrics::kSpace24
    );
}

void PeoplePane::retranslate()
{
    const QString name = isolated(m_name);
    const bool followers = m_which == Which::Followers;
    m_title->setText(
        followers ? tr("Followers of %1").arg(name) : tr("%1 follows", "list of people").arg(name)
    );
    m_view->setAccessibleName(m_title->text());
    m_back->setName(tr("Back to the profile"));
    m_foot->emptyState().setContent(
        u"users"_s, followers ? tr("No followers yet.") : tr("Follows nobody yet."), {}
    );
    m_foot->setEndText({});
}

void PeoplePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PeoplePane::settle()
{
    if (const auto &error = m_model->lastError())
        m_foot->setError(u"circle-alert"_s, errorSentence(*error), errorDetails(*error));
    m_foot->show(m_model->state(), m_model->rowCount() > 0, ListFoot::Tail::None);
}

void PeoplePane::placeHead()
{
    const QRect column = m_view->columnRect().translated(m_view->viewport()->pos());
    m_head->layout()->setContentsMargins(
        column.left(), metrics::kSpace8, width() - column.right() - 1, metrics::kSpace8
    );
}

bool PeoplePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit backPressed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PeoplePane::toggleFollow(const QModelIndex &index)
{
    const common::UserId id = m_model->userId(index);
    const auto state = common::FollowState(index.data(UserListModel::FollowingRole).toInt());
    if (state == common::FollowState::None)
        m_users.follow(id);
    else
        m_users.unfollow(id);
}

// The list has names only; how one stands to somebody is asked for those on screen.
void PeoplePane::loadVisible()
{
    const auto [first, last] = m_view->visibleRows();
    for (int row = std::max(0, first); m_model && row <= last; ++row) {
        const common::UserId id = m_model->userId(m_model->index(row));
        if (!id.isValid() || m_users.find(id) || m_asked.contains(id))
            continue;
        m_asked.insert(id);
        m_users.load(id);
    }
}

} // namespace app
