// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/timeline_page.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_tabs.h"
#include "app/kit/list_foot.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"
#include "app/posts/compose_card.h"
#include "app/posts/compose_dialog.h"
#include "app/posts/post_list_model.h"
#include "app/posts/post_list_view.h"
#include "app/posts/timeline_place.h"
#include "app/posts/word_pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kFollowing = 0;
constexpr int kEveryone = 1;
constexpr int kPillTop = 8;

} // namespace

TimelinePage::TimelinePage(const PostWorld &world, QWidget *parent)
    : Page(u"feedPage"_s, parent)
    , m_world(world)
    , m_tabBar(new KTabs(this))
    , m_refresh(new KIconButton(u"refresh-cw"_s, u"feedRefreshButton"_s, tr("Refresh"), this))
    , m_head(new QWidget(this))
    , m_bar(new QHBoxLayout)
    , m_line(new QHBoxLayout)
    , m_banner(new KBanner(KBanner::Kind::Warn, this))
    , m_view(new PostListView(u"feedView"_s, world, this))
    , m_card(new ComposeCard(world))
    , m_foot(new ListFoot(u"feed"_s, KSkeleton::Shape::Posts))
    , m_pill(new WordPill(u"arrow-up"_s, this))
{
    m_tabBar->setObjectName(u"feedTabs"_s);
    m_banner->setObjectName(u"feedBanner"_s);
    m_pill->setObjectName(u"feedNewPostsButton"_s);
    layOut();
    m_tabs[kFollowing].model = new PostListModel(world.posts, TimelineSource::following(), this);
    m_tabs[kEveryone].model = new PostListModel(world.posts, TimelineSource::everyone(), this);
    for (Tab &each : m_tabs) {
        each.place = new TimelinePlace(world.cache, *m_view, each.model->source().cacheKey());
        wireTab(each);
    }
    wireView();
    retranslate();
    openTab(kFollowing);
}

TimelinePage::~TimelinePage()
{
    tab().place->save();
}

void TimelinePage::layOut()
{
    m_bar->addWidget(m_tabBar);
    m_bar->addStretch(1);
    m_bar->addWidget(m_refresh);
    m_tabBar->addTab({});
    m_tabBar->addTab({});
    m_tabBar->setExpanding(false);
    auto *line = new QFrame(m_head);
    line->setObjectName(u"feedHeadLine"_s);
    line->setProperty("surface", u"line"_s);
    line->setFixedHeight(1);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addLayout(m_bar);
    head->addLayout(m_line);
    m_line->addWidget(line);
    // Its margins follow the width and must not hold the window open.
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_head->setBackgroundRole(QPalette::Base);
    m_view->setHeaderWidget(m_card);
    m_view->setFooterWidget(m_foot);
    m_banner->hide();
    m_pill->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
}

void TimelinePage::wireView()
{
    connect(m_tabBar, &QTabBar::currentChanged, this, &TimelinePage::openTab);
    connect(m_refresh, &QToolButton::clicked, this, &TimelinePage::refresh);
    connect(m_pill, &QAbstractButton::clicked, this, &TimelinePage::showNew);
    connect(m_banner, &KBanner::actionTriggered, this, &TimelinePage::refresh);
    connect(m_foot, &ListFoot::retryPressed, this, &TimelinePage::refresh);
    connect(m_foot, &ListFoot::moreRetryPressed, this, [this] {
        tab().moreFailed = false;
        settle();
        m_view->rearmFetchMore();
    });
    connect(m_foot, &ListFoot::emptyActionPressed, this, [this] {
        if (m_current == kFollowing)
            m_tabBar->setCurrentIndex(kEveryone);
        else
            startComposing();
    });
    connect(m_view, &PostListView::openUserRequested, this, &Page::openUserRequested);
    connect(m_view, &PostListView::openUserNameRequested, this, &Page::openUserNameRequested);
    connect(m_view, &PostListView::openPostRequested, this, &Page::openPostRequested);
    connect(m_view, &PostListView::composeRequested, this, &TimelinePage::startComposing);
    connect(m_view, &PostListView::gapRequested, this, [this](const QModelIndex &index) {
        tab().model->fillGap(index);
    });
    connect(m_view, &VirtualListView::geometriesChanged, this, &TimelinePage::placeParts);
    connect(m_view, &VirtualListView::scrolled, this, [this] {
        if (isAtTop() && std::exchange(tab().above, 0) > 0)
            showPill();
    });
    // What one just wrote is to be seen.
    connect(m_card, &ComposeCard::posted, m_view, &VirtualListView::scrollToStart);
    connect(&m_world.events, &EventStream::connectionChanged, this, &TimelinePage::settle);
}

void TimelinePage::wireTab(Tab &each)
{
    PostListModel *model = each.model;
    const auto ifShown = [this, &each](auto act) {
        return [this, &each, act] {
            if (&each == &tab())
                (this->*act)();
        };
    };
    connect(model, &PostListModel::stateChanged, this, ifShown(&TimelinePage::settle));
    connect(model, &PostListModel::newCountChanged, this, ifShown(&TimelinePage::showPill));
    connect(model, &PostListModel::moreFailed, this, [this, &each] {
        each.moreFailed = true;
        settle();
    });
    connect(model, &PostListModel::shownNew, this, [this, &each] {
        if (std::exchange(m_goToNew, false) && &each == &tab())
            m_view->scrollToStart();
        each.moreFailed = false;
        settle();
    });
    connect(
        model,
        &QAbstractItemModel::rowsInserted,
        this,
        [this, &each](const QModelIndex &, int first, int last) { onInserted(each, first, last); }
    );
    // The view must have seen the rows before one of them can be gone to.
    const auto restore = [this, &each] {
        if (&each == &tab())
            each.place->restore();
        settle();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, restore, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::modelReset, this, restore, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::rowsRemoved, this, ifShown(&TimelinePage::settle));
}

void TimelinePage::retranslate()
{
    m_tabBar->setTabText(kFollowing, tr("Following"));
    m_tabBar->setTabText(kEveryone, tr("Everyone"));
    m_tabBar->setAccessibleName(tr("Which posts"));
    m_refresh->setName(tr("Refresh"));
    setPlainToolTip(*m_refresh, m_world.shortcuts.withKeys(tr("Refresh"), u"refresh"_s));
    m_foot->setEndText(tr("You are all caught up."));
}

void TimelinePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    settle();
    emit titleChanged();
}

// --- tabs

void TimelinePage::openTab(int index)
{
    if (index == m_current || index < 0)
        return;
    if (m_current >= 0)
        tab().place->detach();
    m_current = index;
    m_view->setModel(tab().model);
    tab().place->attach();
    if (!std::exchange(tab().started, true))
        start(tab());
    settle();
}

void TimelinePage::start(Tab &each)
{
    each.place->load([&each] { each.model->start(); });
}

void TimelinePage::onInserted(Tab &each, int first, int last)
{
    if (last == each.model->rowCount() - 1)
        each.moreFailed = false; // the next page came after all
    if (&each != &tab() || isAtTop() || each.model->rowCount() == last - first + 1)
        return;
    int waiting = 0;
    while (waiting < each.model->rowCount()
           && each.model->postId(each.model->index(waiting)).value < 0)
        ++waiting;
    // Rows on top that nobody saw come: the pill tells of them.
    if (first == waiting)
        each.above += last - first + 1;
}

// --- what is shown

void TimelinePage::settle()
{
    const PostListModel &model = *tab().model;
    showFoot(model);
    showBanner(model);
    showPill();
    setState(model.state());
}

void TimelinePage::showFoot(const PostListModel &model)
{
    KEmptyState &empty = m_foot->emptyState();
    if (m_current == kFollowing) {
        empty.setContent(
            u"users"_s,
            tr("Nothing here yet."),
            tr("Follow a few people and their posts arrive here.")
        );
        empty.setAction(tr("See what everyone writes"), u"feedEmptyButton"_s);
    } else {
        empty.setContent(u"square-pen"_s, tr("Nobody has written yet."), tr("Be the first."));
        empty.setAction(tr("Write a post"), u"feedEmptyButton"_s);
    }
    if (const auto &error = model.lastError())
        m_foot->setError(
            model.state() == LoadState::Offline ? u"cloud-off"_s : u"circle-alert"_s,
            errorSentence(*error),
            errorDetails(*error)
        );
    auto tail = ListFoot::Tail::Loading;
    if (tab().moreFailed)
        tail = ListFoot::Tail::Failed;
    else if (model.atEnd())
        tail = ListFoot::Tail::End;
    else if (!model.canFetchMore({}) && !model.isLoadingMore())
        tail = ListFoot::Tail::None;
    m_foot->show(model.state(), model.rowCount() > 0, tail);
}

void TimelinePage::showBanner(const PostListModel &model)
{
    const auto stream = m_world.events.state();
    // The shell has a banner of its own while the connection is gone.
    const bool told =
        stream == EventStream::State::Waiting || stream == EventStream::State::Connecting;
    const bool failed =
        model.state() == LoadState::Error || (model.state() == LoadState::Offline && !told);
    if (failed && model.rowCount() > 0 && model.lastError()) {
        QString text = errorSentence(*model.lastError());
        if (model.savedAt().ms > 0)
            text = tr("%1 Showing posts saved at %2.", "what is amiss, a time")
                       .arg(text, RelativeTime::clock(model.savedAt()));
        m_banner->setText(text);
        m_banner->setAction(tr("Try again"), u"feedBannerRetryButton"_s);
    }
    m_banner->setVisible(failed && model.rowCount() > 0);
}

void TimelinePage::showPill()
{
    const int count = tab().model->newCount() + tab().above;
    const QString text = tr("%Ln new post(s)", nullptr, count);
    m_pill->setVisible(count > 0);
    if (count > 0 && text != m_pill->text()) {
        m_pill->setText(text);
        m_pill->setAccessibleName(text);
        announce(*m_pill, text);
    }
    placeParts();
}

void TimelinePage::showNew()
{
    m_view->setFocus();
    if (tab().model->newCount() > 0) {
        m_goToNew = true;
        tab().model->showNew();
    } else {
        m_view->scrollToStart();
    }
}

// In line with the cards, whatever the scroll bar takes.
void TimelinePage::placeParts()
{
    const QRect column = m_view->columnRect().translated(m_view->viewport()->pos());
    const int left = m_view->x() + column.left();
    const int right = width() - left - column.width();
    const bool narrow = layoutClass() == LayoutClass::Narrow; // a bar over the whole width
    m_bar->setContentsMargins(
        narrow ? metrics::kSpace16 : left, 0, narrow ? metrics::kSpace8 : right, 0
    );
    m_line->setContentsMargins(narrow ? 0 : left, 0, narrow ? 0 : right, 0);
    m_pill->resize(m_pill->sizeHint());
    m_pill->move(left + (column.width() - m_pill->width()) / 2, m_view->y() + kPillTop);
    m_pill->raise();
}

bool TimelinePage::isAtTop() const
{
    return m_view->verticalScrollBar()->value() == 0;
}

// --- the page

void TimelinePage::setLayoutClass(LayoutClass layout)
{
    Page::setLayoutClass(layout);
    m_view->setLayoutClass(layout);
    const bool narrow = layout == LayoutClass::Narrow;
    m_head->setAutoFillBackground(narrow);
    m_tabBar->setLarge(!narrow);
    // There the round button over the list opens the dialog.
    m_card->setVisible(!narrow);
    placeParts();
}

void TimelinePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeParts();
}

void TimelinePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    tab().place->save();
    m_world.drafts.flush();
}

void TimelinePage::scrollToTop()
{
    m_view->scrollToStart();
}

void TimelinePage::refresh()
{
    tab().moreFailed = false;
    tab().model->refresh();
}

ScrollAnchor TimelinePage::scrollAnchor() const
{
    if (isAtTop())
        return {};
    const auto anchor = m_view->anchor();
    return {anchor.id, anchor.offset};
}

void TimelinePage::restoreAnchor(const ScrollAnchor &anchor)
{
    m_view->restoreAnchor({anchor.id, anchor.offset});
}

QWidget *TimelinePage::mainWidget()
{
    return m_view;
}

bool TimelinePage::startComposing()
{
    const bool cardInSight =
        m_card->isVisible() && m_card->geometry().top() > -m_card->height() / 2;
    if (cardInSight)
        m_card->startComposing();
    else
        ComposeDialog::compose(m_world, this);
    return true;
}

} // namespace app
