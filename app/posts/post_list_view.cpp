// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_list_view.h"

#include "app/base/list_roles.h"
#include "app/base/trace.h"
#include "app/kit/metrics.h"
#include "app/kit/outside_link.h"
#include "app/kit/row_actions.h"
#include "app/net/error_sentence.h"
#include "app/posts/post_list_model.h"
#include "app/posts/post_menu.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kWatchAfterMs = 300;

Presence presenceIn(const UserStore &users, common::UserId id)
{
    const common::User *user = users.find(id);
    if (!user || !user->presence)
        return Presence::Hidden;
    switch (user->presence->state) {
    case common::PresenceState::Online:
        return Presence::Online;
    case common::PresenceState::Away:
        return Presence::Away;
    case common::PresenceState::Offline:
        break;
    }
    return Presence::Offline;
}

} // namespace

PostListView::PostListView(const QString &objectName, const PostWorld &world, QWidget *parent)
    : VirtualListView(parent)
    , m_world(world)
    , m_delegate(new PostDelegate(
          // While the connection is gone nobody knows.
          [&events = world.events, &users = world.users](common::UserId id) {
              return events.isOnline() ? presenceIn(users, id) : Presence::Hidden;
          },
          this
      ))
    , m_actions(new RowActions(
          *this,
          [this](const QModelIndex &index, const QSize &size) {
              return m_delegate->buttons(index, size);
          }
      ))
    , m_menu(new PostMenu(world, this))
{
    setObjectName(objectName);
    setAccessibleName(tr("Posts"));
    setProperty("flat", true); // the cards stand on the ground of the page
    setItemDelegate(m_delegate);
    setStickToStart(true);
    setMaxColumnWidth(metrics::kFeedColumn);
    setSingleKeysEnabled(world.shortcuts.areSingleKeysEnabled());
    setLayoutClass(LayoutClass::Wide);
    m_ticker.setActive(false);
    m_watchSoon.setSingleShot(true);
    m_watchSoon.setInterval(kWatchAfterMs);
    connect(&m_watchSoon, &QTimer::timeout, this, &PostListView::watch);
    connect(this, &VirtualListView::geometriesChanged, this, [this] {
        if (isVisible())
            m_watchSoon.start();
    });
    connect(this, &VirtualListView::hitClicked, this, &PostListView::follow);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (index.data(KindRole).toString() == u"gap"_s)
            emit gapRequested(index);
        else if (postIdOf(index).isValid())
            emit openPostRequested(postIdOf(index));
    });
    connect(
        m_actions,
        &RowActions::triggered,
        this,
        [this](const QString &button, const QModelIndex &index) { act(button, index); }
    );
    connect(m_menu, &PostMenu::openPostRequested, this, &PostListView::openPostRequested);
    connect(m_menu, &PostMenu::openUserRequested, this, &PostListView::openUserRequested);
    connect(m_menu, &PostMenu::composeRequested, this, &PostListView::composeRequested);
    connect(&m_ticker, &MinuteTicker::ticked, viewport(), qOverload<>(&QWidget::update));
    wireStores();
}

PostListView::~PostListView()
{
    m_world.events.unwatch(this);
}

void PostListView::wireStores()
{
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&m_world.users, &UserStore::userChanged, viewport(), repaint);
    connect(&m_world.events, &EventStream::connectionChanged, viewport(), repaint);
    const auto showRules = [this] {
        m_delegate->setDownvotes(m_world.community.info().features.downvotes);
        m_actions->refresh();
        viewport()->update();
    };
    connect(&m_world.community, &Community::changed, this, showRules);
    showRules();
}

void PostListView::setLayoutClass(LayoutClass layout)
{
    const bool narrow = layout == LayoutClass::Narrow;
    m_delegate->setNarrow(narrow);
    setGap(narrow ? metrics::kCardGapNarrow : metrics::kCardGap);
    setMargins(
        LayoutClassifier::pageMargin(layout),
        narrow ? metrics::kSpace8 : metrics::kSpace12,
        metrics::kSpace24
    );
}

common::PostId PostListView::postIdOf(const QModelIndex &index)
{
    return {index.data(IdRole).toString().toLongLong()};
}

// --- acting

void PostListView::act(const QString &button, const QModelIndex &index)
{
    const common::PostId id = postIdOf(index);
    if (button == u"rowLikeButton"_s)
        m_world.posts.toggleLike(id);
    else if (button == u"rowDownvoteButton"_s)
        m_world.posts.toggleDownvote(id);
    else if (button == u"rowRetryButton"_s)
        m_world.posts.retry(id);
    else if (button == u"rowGapButton"_s)
        emit gapRequested(index);
    else if (button == u"rowMoreButton"_s)
        openMenu(index, menuPlace(index));
}

void PostListView::follow(const QModelIndex &index, const RowHit &hit)
{
    switch (hit.kind) {
    case PostDelegate::AuthorHit:
        return openAuthor(index);
    case PostDelegate::MentionHit:
        emit openUserNameRequested(hit.value);
        return;
    case PostDelegate::LinkHit:
        return openOutside(hit.value, m_world.dialogs, *this);
    case PostDelegate::MoreHit:
        return expand(index);
    case PostDelegate::RevealHit:
        m_delegate->toggleRevealed(index.data(IdRole).toString());
        return dataChanged(index, index, {});
    case PostDelegate::OpenHit:
        emit openPostRequested(postIdOf(index));
        return;
    default:
        return act(hit.value, index);
    }
}

void PostListView::expand(const QModelIndex &index)
{
    m_delegate->expand(index.data(IdRole).toString());
    dataChanged(index, index, {});
    if (!index.data(PostListModel::TruncatedRole).toBool())
        return;
    m_world.posts.load(postIdOf(index)).then(this, [this](const Result<common::PostId> &loaded) {
        if (!loaded)
            m_world.dialogs.notify(errorSentence(loaded.error()));
    });
}

void PostListView::openAuthor(const QModelIndex &index)
{
    const common::UserId id{index.data(AuthorIdRole).toString().toLongLong()};
    if (id.isValid())
        emit openUserRequested(id);
}

// --- menu

QPoint PostListView::menuPlace(const QModelIndex &index) const
{
    const QRect row = visualRect(index);
    const QRect more = m_delegate->layoutOf(index, row.width()).more.translated(row.topLeft());
    const QRect placed = QStyle::visualRect(layoutDirection(), row, more);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const QPoint corner = rtl ? placed.bottomLeft() : placed.bottomRight();
    return viewport()->mapToGlobal(corner);
}

void PostListView::openMenu(const QModelIndex &index, const QPoint &global)
{
    if (index.isValid() && postIdOf(index).value != 0)
        m_menu->openFor(postIdOf(index), global);
}

void PostListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = mouse ? indexAt(event->pos()) : currentIndex();
    if (mouse)
        setCurrentIndex(index);
    openMenu(index, mouse ? event->globalPos() : menuPlace(index));
    event->accept();
}

// --- keys

void PostListView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const QString id = m_world.shortcuts.idFor(*event, ShortcutContext::List);
    if (index.isValid() && !id.isEmpty() && runKey(id, index))
        event->accept();
    else
        VirtualListView::keyPressEvent(event);
}

bool PostListView::runKey(const QString &id, const QModelIndex &index)
{
    const common::PostId post = postIdOf(index);
    if (id == u"like"_s && post.isValid())
        m_world.posts.toggleLike(post);
    else if (id == u"voteDown"_s && post.isValid() && m_world.community.info().features.downvotes)
        m_world.posts.toggleDownvote(post);
    else if (id == u"openAuthor"_s)
        openAuthor(index);
    else if (id == u"itemMenu"_s)
        openMenu(index, menuPlace(index));
    else if (id == u"delete"_s && post.value != 0)
        m_menu->remove(post);
    else if (id == u"copy"_s && post.value != 0)
        m_menu->copyText(post);
    else if (id == u"nextUnread"_s || id == u"previousUnread"_s)
        step(id == u"nextUnread"_s ? 1 : -1);
    else
        return false;
    return true;
}

// Posts are not marked as unread, so the next unread one is the next one.
void PostListView::step(int by)
{
    const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + by);
    if (next.isValid())
        setCurrentIndex(next);
}

// --- what is heard of the posts on screen

// A post that was on its way has another id once it has arrived, in the same place.
void PostListView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles
)
{
    VirtualListView::dataChanged(topLeft, bottomRight, roles);
    if (isVisible() && postIdOf(topLeft).isValid() && !m_watched.contains(postIdOf(topLeft)))
        watch();
}

void PostListView::changeEvent(QEvent *event)
{
    VirtualListView::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("Posts"));
    m_actions->refresh();
}

void PostListView::showEvent(QShowEvent *event)
{
    VirtualListView::showEvent(event);
    m_ticker.setActive(true);
    m_watchSoon.start();
}

void PostListView::hideEvent(QHideEvent *event)
{
    VirtualListView::hideEvent(event);
    m_ticker.setActive(false);
    // What it showed is still heard of, so that it is right when one comes back.
    m_watchSoon.stop();
}

void PostListView::paintEvent(QPaintEvent *event)
{
    VirtualListView::paintEvent(event);
    if (model() && model()->rowCount() > 0)
        traceOnce("feed-painted");
}

void PostListView::watch()
{
    const auto [first, last] = visibleRows();
    QList<common::PostId> posts;
    QList<common::UserId> authors;
    for (int row = std::max(0, first); model() && row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (!postIdOf(index).isValid())
            continue;
        posts.append(postIdOf(index));
        const common::UserId author{index.data(AuthorIdRole).toString().toLongLong()};
        if (!authors.contains(author))
            authors.append(author);
    }
    if (posts == m_watched)
        return;
    m_watched = posts;
    m_world.events.watch(this, authors, posts);
}

} // namespace app
