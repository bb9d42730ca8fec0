// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notifications_page.h"

#include "app/kit/a11y.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_button.h"
#include "app/kit/k_choice.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/k_label.h"
#include "app/kit/list_foot.h"
#include "app/kit/metrics.h"
#include "app/kit/row_actions.h"
#include "app/kit/virtual_list_view.h"
#include "app/net/error_sentence.h"
#include "app/notifications/notification_delegate.h"
#include "app/notifications/notification_filter.h"
#include "app/notifications/notification_list_model.h"
#include "app/notifications/notification_menu.h"
#include "app/notifications/shown_notifications.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace app {
namespace {

struct Chip {
    const char *objectName;
    QSet<QString> types;
};

const std::array<Chip, 4> &chips()
{
    static const std::array<Chip, 4> kChips{{
        {"notificationsAllChip", {}},
        {"notificationsMentionsChip", {u"mention"_s}},
        {"notificationsLikesChip", {u"like"_s}},
        {"notificationsFollowsChip", {u"follow"_s, u"followRequest"_s}},
    }};
    return kChips;
}

std::optional<common::FollowState> followIn(const UserStore &users, common::UserId id)
{
    const common::User *user = users.find(id);
    if (!user || !user->relationship)
        return std::nullopt;
    return user->relationship->following;
}

} // namespace

NotificationsPage::NotificationsPage(const World &world, QWidget *parent)
    : Page(u"notificationsPage"_s, parent)
    , m_world(world)
    , m_model(new NotificationListModel(world.notifications, this))
    , m_filter(new NotificationFilter(*m_model, this))
    , m_head(new QWidget(this))
    , m_bar(new QHBoxLayout)
    , m_title(new KLabel({}, Type::Role::Heading, Token::Text, m_head))
    , m_readAll(new KButton({}, KButton::Kind::Ghost, KButton::Size::S, m_head))
    , m_chips(new KChips(m_head))
    , m_banner(new KBanner(KBanner::Kind::Warn, this))
    , m_view(new VirtualListView(this))
    , m_delegate(new NotificationDelegate(
          [&users = world.users](common::UserId id) { return followIn(users, id); }, this
      ))
    , m_actions(new RowActions(
          *m_view,
          [this](const QModelIndex &index, const QSize &size) {
              return m_delegate->buttons(index, size);
          }
      ))
    , m_foot(new ListFoot(u"notifications"_s, KSkeleton::Shape::Rows))
    , m_shown(new ShownNotifications(*m_view, *m_filter, world.notifications, world.users))
{
    m_ticker.setActive(false);
    layOut();
    wire();
    retranslate();
    settle();
}

void NotificationsPage::layOut()
{
    m_title->setObjectName(u"notificationsTitleLabel"_s);
    m_chips->setObjectName(u"notificationsFilter"_s);
    m_banner->setObjectName(u"notificationsBanner"_s);
    m_banner->hide();
    m_readAll->setIconName(u"check-check"_s);
    for (const Chip &chip : chips())
        m_chips->add(QString::fromLatin1(chip.objectName), {});
    m_chips->setCurrent(0);
    m_bar->addWidget(m_title);
    m_bar->addStretch(1);
    m_bar->addWidget(m_readAll);
    auto *head = new QVBoxLayout(m_head);
    head->setSpacing(metrics::kSpace8);
    head->addLayout(m_bar);
    head->addWidget(m_chips);
    // Its margins follow the width and must not hold the window open.
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_view->setObjectName(u"notificationsView"_s);
    m_view->setProperty("flat", true);
    m_view->setItemDelegate(m_delegate);
    m_view->setMaxColumnWidth(metrics::kThreadColumn);
    m_view->setStickToStart(true);
    m_view->setFooterWidget(m_foot);
    m_view->setModel(m_filter);
    m_view->setSingleKeysEnabled(m_world.shortcuts.areSingleKeysEnabled());
    m_view->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    setLayoutClass(LayoutClass::Wide);
}

void NotificationsPage::wire()
{
    NotificationStore &store = m_world.notifications;
    connect(&store, &NotificationStore::stateChanged, this, &NotificationsPage::settle);
    connect(&store, &NotificationStore::unreadCountChanged, this, &NotificationsPage::settle);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &NotificationsPage::settle);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &NotificationsPage::settle);
    connect(&m_world.users, &UserStore::userChanged, m_filter, &NotificationFilter::touchActor);
    connect(
        &m_world.users,
        &UserStore::relationshipFailed,
        this,
        [this](common::UserId, const Error &error) {
            if (isVisible())
                m_world.dialogs.notify(errorSentence(error));
        }
    );
    connect(m_chips, &KChoice::currentChanged, this, &NotificationsPage::showOnly);
    connect(m_readAll, &QPushButton::clicked, &store, &NotificationStore::markAllRead);
    connect(m_foot, &ListFoot::retryPressed, this, &NotificationsPage::refresh);
    connect(m_foot, &ListFoot::moreRetryPressed, this, [this] {
        setMoreFailed(false);
        m_view->rearmFetchMore();
    });
    connect(&store, &NotificationStore::moreFailed, this, [this] { setMoreFailed(true); });
    connect(&store, &NotificationStore::reset, this, [this] { setMoreFailed(false); });
    connect(&store, &NotificationStore::moreLoaded, this, [this] { setMoreFailed(false); });
    connect(m_banner, &KBanner::actionTriggered, this, &NotificationsPage::refresh);
    connect(m_view, &QAbstractItemView::clicked, this, &NotificationsPage::openRow);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton
            )) // a double click has clicked already
            openRow(index);
    });
    connect(
        m_actions,
        &RowActions::triggered,
        this,
        [this](const QString &, const QModelIndex &index) {
            m_world.users.follow({index.data(AuthorIdRole).toString().toLongLong()});
        }
    );
    connect(m_view, &VirtualListView::geometriesChanged, this, &NotificationsPage::onShown);
    connect(&m_ticker, &MinuteTicker::ticked, m_view->viewport(), qOverload<>(&QWidget::update));
}

void NotificationsPage::retranslate()
{
    m_title->setText(tr("Notifications"));
    m_view->setAccessibleName(tr("Notifications"));
    m_chips->setAccessibleName(tr("Which notifications"));
    const QStringList words{tr("All"), tr("Mentions"), tr("Likes and votes"), tr("Follows")};
    for (int i = 0; i < m_chips->count(); ++i)
        m_chips->setText(i, words.at(i));
    m_foot->setEndText(tr("That is all."));
    m_readAll->setText(tr("Mark all as read"));
    a11y(*m_readAll, u"notificationsReadAllButton"_s, m_readAll->text());
}

void NotificationsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        settle();
        emit titleChanged();
    } else if (event->type() == QEvent::ActivationChange) {
        onShown();
    }
}

// --- what is shown

void NotificationsPage::settle()
{
    const NotificationStore &store = m_world.notifications;
    m_readAll->setEnabled(store.unreadCount() > 0);
    const bool failed = store.state() == LoadState::Error || store.state() == LoadState::Offline;
    const bool rows = m_filter->rowCount() > 0;
    if (failed && rows && store.lastError()) {
        m_banner->setText(errorSentence(*store.lastError()));
        m_banner->setAction(tr("Try again"), u"notificationsBannerRetryButton"_s);
    }
    // Offline is told by the shell.
    m_banner->setVisible(store.state() == LoadState::Error && rows);
    showFoot();
    setState(store.state());
}

void NotificationsPage::showFoot()
{
    const NotificationStore &store = m_world.notifications;
    const bool rows = m_filter->rowCount() > 0;
    const bool filtered = m_chips->current() > 0;
    m_foot->emptyState().setContent(
        u"bell"_s,
        filtered ? tr("Nothing of this kind yet.") : tr("Nothing has happened yet."),
        filtered ? QString() : tr("Likes, mentions and new followers are told here.")
    );
    if (const auto &error = store.lastError())
        m_foot->setError(
            store.state() == LoadState::Offline ? u"cloud-off"_s : u"circle-alert"_s,
            errorSentence(*error),
            errorDetails(*error)
        );
    const bool nothingLeft = !rows && store.state() == LoadState::Ready;
    const auto tail = m_moreFailed                     ? ListFoot::Tail::Failed
        : store.atEnd()                                ? ListFoot::Tail::End
        : store.canLoadMore() || store.isLoadingMore() ? ListFoot::Tail::Loading
                                                       : ListFoot::Tail::None;
    m_foot->show(nothingLeft ? LoadState::Empty : store.state(), rows, tail);
}

void NotificationsPage::setMoreFailed(bool failed)
{
    m_moreFailed = failed;
    settle();
}

void NotificationsPage::placeHead()
{
    const QRect column = m_view->columnRect().translated(m_view->viewport()->pos());
    const bool narrow = layoutClass() == LayoutClass::Narrow;
    // Large text has no room for both beside each other.
    const int wanted = m_title->sizeHint().width() + m_readAll->sizeHint().width();
    const bool stacked = !narrow && wanted > column.width();
    m_bar->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_bar->setAlignment(m_readAll, stacked ? Qt::AlignLeading : Qt::Alignment());
    m_head->layout()->setContentsMargins(
        column.left(),
        narrow ? metrics::kSpace8 : metrics::kSpace12,
        width() - column.right() - 1,
        metrics::kSpace8
    );
}

void NotificationsPage::setLayoutClass(LayoutClass layout)
{
    Page::setLayoutClass(layout);
    m_view->setMargins(LayoutClassifier::pageMargin(layout), metrics::kSpace4, metrics::kSpace24);
    m_title->setVisible(layout != LayoutClass::Narrow); // the bar above has it
    placeHead();
}

void NotificationsPage::showOnly(int chip)
{
    m_filter->setTypes(chips().at(std::size_t(chip)).types);
    m_view->scrollToStart();
    settle();
}

// --- rows

void NotificationsPage::openRow(const QModelIndex &index)
{
    const QString kind = index.data(NotificationListModel::TargetTypeRole).toString();
    const common::PostId post{
        index.data(NotificationListModel::TargetIdRole).toString().toLongLong()};
    const common::UserId actor{index.data(AuthorIdRole).toString().toLongLong()};
    m_world.notifications.markRead(m_filter->notificationId(index));
    if (kind == u"post"_s && post.isValid())
        emit openPostRequested(post);
    else if (actor.isValid())
        emit openUserRequested(actor);
}

void NotificationsPage::openMenu(const QModelIndex &index, const QPoint &global)
{
    const common::NotificationId id = m_filter->notificationId(index);
    if (id.isValid())
        NotificationMenu::openFor(m_world.notifications, id, *this, global);
}

bool NotificationsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return runKey(m_world.shortcuts.idFor(*key, ShortcutContext::List));
    }
    if (watched == m_view && event->type() == QEvent::ContextMenu) {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        const bool mouse = asked->reason() == QContextMenuEvent::Mouse;
        const QModelIndex index = mouse
            ? m_view->indexAt(m_view->viewport()->mapFromGlobal(asked->globalPos()))
            : m_view->currentIndex();
        openMenu(index, asked->globalPos());
        return true;
    }
    return Page::eventFilter(watched, event);
}

bool NotificationsPage::runKey(const QString &id)
{
    const QModelIndex index = m_view->currentIndex();
    if (id == u"nextUnread"_s || id == u"previousUnread"_s)
        goToUnread(id == u"nextUnread"_s ? 1 : -1);
    else if (id == u"itemMenu"_s && index.isValid())
        openMenu(index, m_view->viewport()->mapToGlobal(m_view->visualRect(index).center()));
    else if (id == u"delete"_s && index.isValid())
        m_world.notifications.remove(m_filter->notificationId(index));
    else if (id == u"openAuthor"_s && index.isValid())
        emit openUserRequested({index.data(AuthorIdRole).toString().toLongLong()});
    else
        return false;
    return true;
}

void NotificationsPage::goToUnread(int by)
{
    const int current = m_view->currentIndex().isValid() ? m_view->currentIndex().row()
        : by > 0                                         ? -1
                                                         : m_filter->rowCount();
    for (int row = current + by; row >= 0 && row < m_filter->rowCount(); row += by) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data(UnreadRole).toBool())
            return m_view->setCurrentIndex(index);
    }
}

void NotificationsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_ticker.setActive(true);
    onShown();
}

void NotificationsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_ticker.setActive(false);
    m_shown->stop();
}

void NotificationsPage::onShown()
{
    placeHead();
    if (isVisible())
        m_shown->look();
}

// --- the page

void NotificationsPage::scrollToTop()
{
    m_view->scrollToStart();
}

void NotificationsPage::refresh()
{
    m_model->refresh();
}

ScrollAnchor NotificationsPage::scrollAnchor() const
{
    if (m_view->verticalScrollBar()->value() == 0)
        return {};
    const auto anchor = m_view->anchor();
    return {anchor.id, anchor.offset};
}

void NotificationsPage::restoreAnchor(const ScrollAnchor &anchor)
{
    m_view->restoreAnchor({anchor.id, anchor.offset});
}

QWidget *NotificationsPage::mainWidget()
{
    return m_view;
}

} // namespace app
