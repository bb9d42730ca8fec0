// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/profile_page.h"

#include "app/kit/k_banner.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/list_foot.h"
#include "app/kit/outside_link.h"
#include "app/kit/virtual_list_view.h"
#include "app/net/error_sentence.h"
#include "app/posts/post_list_model.h"
#include "app/posts/post_list_view.h"
#include "app/users/edit_profile_dialog.h"
#include "app/users/people_pane.h"
#include "app/users/profile_header.h"

#include <QEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

ProfilePage::ProfilePage(const PostWorld &world, const QString &who, QWidget *parent)
    : Page(u"profilePage"_s, parent)
    , m_world(world)
    , m_stack(new QStackedWidget(this))
    , m_posts(new QWidget(m_stack))
    , m_banner(new KBanner(KBanner::Kind::Warn, m_posts))
    , m_view(new PostListView(u"profileView"_s, world, m_posts))
    , m_header(new ProfileHeader)
    , m_foot(new ListFoot(u"profile"_s, KSkeleton::Shape::Posts))
    , m_people(new PeoplePane(world.users, m_stack))
{
    if (who.startsWith(u'@'))
        m_ref = common::UserRef::named(who.mid(1));
    else
        m_ref = common::UserId::fromString(who).value_or(world.users.myId());
    layOut();
    wire();
    if (const common::User *known = user())
        take(known->id);
    load();
}

void ProfilePage::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    auto *posts = new QVBoxLayout(m_posts);
    posts->setContentsMargins(0, 0, 0, 0);
    posts->setSpacing(0);
    posts->addWidget(m_banner);
    posts->addWidget(m_view, 1);
    m_stack->addWidget(m_posts);
    m_stack->addWidget(m_people);
    m_banner->setObjectName(u"profileBanner"_s);
    m_banner->hide();
    m_header->hide();
    m_view->setHeaderWidget(m_header);
    m_header->hide(); // the view shows what it is given
    m_view->setFooterWidget(m_foot);
}

void ProfilePage::wire()
{
    connect(&m_world.users, &UserStore::userChanged, this, &ProfilePage::onUserChanged);
    connect(
        &m_world.users,
        &UserStore::relationshipFailed,
        this,
        [this](common::UserId id, const Error &error) {
            if (id == m_id && isVisible())
                m_world.dialogs.notify(errorSentence(error));
        }
    );
    connect(m_header, &ProfileHeader::followPressed, this, &ProfilePage::toggleFollow);
    connect(m_header, &ProfileHeader::editPressed, this, [this] {
        (new EditProfileDialog(m_world.users, this))->open();
    });
    connect(m_header, &ProfileHeader::followersPressed, this, [this] { openPeople(true); });
    connect(m_header, &ProfileHeader::followingPressed, this, [this] { openPeople(false); });
    connect(m_header, &ProfileHeader::linkPressed, this, [this](const QString &address) {
        openOutside(address, m_world.dialogs, *this);
    });
    connect(m_people, &PeoplePane::backPressed, this, &ProfilePage::closePeople);
    connect(m_people, &PeoplePane::openUserRequested, this, &Page::openUserRequested);
    connect(m_view, &PostListView::openUserRequested, this, [this](common::UserId id) {
        if (id != m_id) // one is there already
            emit openUserRequested(id);
    });
    connect(m_view, &PostListView::openUserNameRequested, this, &Page::openUserNameRequested);
    connect(m_view, &PostListView::openPostRequested, this, &Page::openPostRequested);
    connect(m_view, &PostListView::composeRequested, this, &Page::composeRequested);
    connect(m_foot, &ListFoot::retryPressed, this, &ProfilePage::refresh);
    connect(m_foot, &ListFoot::moreRetryPressed, this, [this] {
        m_moreFailed = false;
        settle();
        m_view->rearmFetchMore();
    });
    connect(m_banner, &KBanner::actionTriggered, this, &ProfilePage::refresh);
}

// --- loading

void ProfilePage::load()
{
    m_loading = true;
    settle();
    m_world.users.load(m_ref).then(this, [this](const Result<common::User> &loaded) {
        m_loading = false;
        m_error = loaded ? std::nullopt : std::optional(loaded.error());
        if (loaded)
            take(loaded->id);
        settle();
    });
}

const common::User *ProfilePage::user() const
{
    if (m_id.isValid())
        return m_world.users.find(m_id);
    return m_ref.id().isValid() ? m_world.users.find(m_ref.id())
                                : m_world.users.findByName(m_ref.username());
}

bool ProfilePage::isOwn() const
{
    return m_id.isValid() && m_id == m_world.users.myId();
}

void ProfilePage::take(common::UserId id)
{
    if (m_model)
        return;
    m_id = id;
    m_model = new PostListModel(m_world.posts, TimelineSource::ofUser(id), this);
    connect(m_model, &PostListModel::stateChanged, this, &ProfilePage::settle);
    connect(m_model, &PostListModel::shownNew, this, &ProfilePage::settle);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        m_moreFailed = false;
        settle();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ProfilePage::settle);
    connect(m_model, &PostListModel::moreFailed, this, [this] {
        m_moreFailed = true;
        settle();
    });
    connect(m_view, &PostListView::gapRequested, m_model, &PostListModel::fillGap);
    m_view->setModel(m_model);
    m_model->start();
    emit titleChanged();
    settle();
}

void ProfilePage::onUserChanged(common::UserId id)
{
    const common::User *known = user();
    if (!known || known->id != id)
        return;
    if (!m_model)
        take(id);
    emit titleChanged();
    settle();
}

// --- what is shown

QString ProfilePage::title() const
{
    const common::User *known = user();
    return known ? known->displayName : tr("Profile");
}

bool ProfilePage::isHidden(const common::User &user) const
{
    const bool follows =
        user.relationship && user.relationship->following == common::FollowState::Following;
    return user.locked && !isOwn() && !follows;
}

void ProfilePage::settle()
{
    const common::User *known = user();
    if (known)
        m_header->show(*known, known->id == m_world.users.myId());
    else
        m_header->hide();
    showFoot();
    showBanner();
    if (m_model)
        setState(m_model->state());
    else if (m_loading)
        setState(LoadState::Loading);
    else if (m_error)
        setState(
            m_error->transport != common::TransportFault::None ? LoadState::Offline
                                                               : LoadState::Error
        );
}

void ProfilePage::showFoot()
{
    const common::User *known = user();
    KEmptyState &empty = m_foot->emptyState();
    if (known && isHidden(*known))
        empty.setContent(u"lock"_s, tr("Only followers see posts."), {});
    else if (isOwn())
        empty.setContent(u"square-pen"_s, tr("You have not written anything yet."), {});
    else
        empty.setContent(u"file-text"_s, tr("No posts yet."), {});
    m_foot->setEndText(tr("That is all."));
    const auto &error = m_model ? m_model->lastError() : m_error;
    if (error) {
        const bool gone = !m_model && error->code == common::ErrorCode::ResourceNotFound;
        const bool offline = error->transport != common::TransportFault::None;
        m_foot->setError(
            gone          ? u"user-round"_s
                : offline ? u"cloud-off"_s
                          : u"circle-alert"_s,
            gone ? tr("This profile is not available.") : errorSentence(*error),
            errorDetails(*error)
        );
    }
    if (!m_model) {
        const auto state = m_error ? LoadState::Error : LoadState::Loading;
        return m_foot->show(state, false, ListFoot::Tail::None);
    }
    // A refusal of the list says the same as an empty one.
    const bool refused = m_model->state() == LoadState::Error && known && isHidden(*known);
    const auto tail = m_moreFailed  ? ListFoot::Tail::Failed
        : m_model->atEnd()          ? ListFoot::Tail::End
        : m_model->canFetchMore({}) ? ListFoot::Tail::Loading
                                    : ListFoot::Tail::None;
    m_foot->show(refused ? LoadState::Empty : m_model->state(), m_model->rowCount() > 0, tail);
}

void ProfilePage::showBanner()
{
    const auto stream = m_world.events.state();
    const bool told =
        stream == EventStream::State::Waiting || stream == EventStream::State::Connecting;
    const bool shown = m_error && user() && !told;
    if (shown) {
        m_banner->setText(errorSentence(*m_error));
        m_banner->setAction(tr("Try again"), u"profileBannerRetryButton"_s);
    }
    m_banner->setVisible(shown);
}

void ProfilePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        settle();
        emit titleChanged();
    }
}

// --- acting

void ProfilePage::toggleFollow()
{
    const common::User *known = user();
    if (!known)
        return;
    const auto state =
        known->relationship ? known->relationship->following : common::FollowState::None;
    if (state == common::FollowState::None)
        m_world.users.follow(known->id);
    else
        m_world.users.unfollow(known->id);
}

void ProfilePage::openPeople(bool followers)
{
    const common::User *known = user();
    if (!known)
        return;
    m_stack->setCurrentWidget(m_people);
    m_people->open(
        followers ? PeoplePane::Which::Followers : PeoplePane::Which::Following,
        known->id,
        known->displayName
    );
}

void ProfilePage::closePeople()
{
    m_stack->setCurrentWidget(m_posts);
    m_view->setFocus();
}

void ProfilePage::setLayoutClass(LayoutClass layout)
{
    Page::setLayoutClass(layout);
    m_view->setLayoutClass(layout);
    m_header->setLayoutClass(layout);
    m_people->setLayoutClass(layout);
}

void ProfilePage::scrollToTop()
{
    closePeople();
    m_view->scrollToStart();
}

void ProfilePage::refresh()
{
    load();
    if (m_model)
        m_model->refresh();
}

ScrollAnchor ProfilePage::scrollAnchor() const
{
    if (m_view->verticalScrollBar()->value() == 0)
        return {};
    const auto anchor = m_view->anchor();
    return {anchor.id, anchor.offset};
}

void ProfilePage::restoreAnchor(const ScrollAnchor &anchor)
{
    m_view->restoreAnchor({anchor.id, anchor.offset});
}

QWidget *ProfilePage::mainWidget()
{
    return m_stack->currentWidget() == m_people ? static_cast<QWidget *>(m_people->view()) : m_view;
}

} // namespace app
