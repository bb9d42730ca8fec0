// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_page.h"

#include "app/kit/a11y.h"
#include "app/kit/k_banner.h"
#include "app/kit/metrics.h"
#include "app/kit/numbers.h"
#include "app/kit/shortcut_map.h"
#include "app/net/error_sentence.h"
#include "app/settings/leaving_text.h"
#include "app/settings/ui_settings.h"
#include "app/shell/account_button.h"
#include "app/shell/account_menu.h"
#include "app/shell/bottom_bar.h"
#include "app/shell/community_head.h"
#include "app/shell/community_menu.h"
#include "app/shell/connection_banner.h"
#include "app/shell/nav_button.h"
#include "app/shell/nav_rail.h"
#include "app/shell/new_post_button.h"
#include "app/shell/outbox_panel.h"
#include "app/shell/pane_cycle.h"
#include "app/shell/section.h"
#include "app/shell/side_buttons.h"
#include "app/shell/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kLowWindow = 680;

} // namespace

MainPage::MainPage(const World &world, QWidget *parent)
    : QWidget(parent)
    , m_world(world)
    , m_connection(world.session.events, world.clock)
    , m_rail(new NavRail(world.shortcuts, this))
    , m_bottom(new BottomBar(this))
    , m_top(new TopBar(world.shortcuts, this))
    , m_banner(new ConnectionBanner(m_connection, this))
    , m_leaving(new KBanner(KBanner::Kind::Warn, this))
    , m_outbox(new OutboxPanel(world.session.outbox, this))
    , m_content(new PageStack(world.makePage, this))
    , m_menu(new AccountMenu(world.shortcuts, this))
{
    setObjectName(u"mainPage"_s);
    layOut();
    wireNavigation();
    wireStores();
    bindShortcuts();
    m_rail->setFolded(world.settings.isRailFolded());
    setServerName(world.serverName);
    showMe();
    showConnection();
    showUnread();
    if (mayEnter(world.settings.lastSection()))
        m_navigator.goTo(world.settings.lastSection());
    applyLayout();
    showPlace();
}

MainPage::~MainPage() = default;

void MainPage::layOut()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_leaving->setObjectName(u"leavingBanner"_s);
    m_leaving->hide();
    column->addWidget(m_banner);
    column->addWidget(m_leaving);
    column->addWidget(m_top);
    column->addWidget(m_outbox);
    column->addWidget(m_content, 1);
    column->addWidget(m_bottom);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
}

void MainPage::wireNavigation()
{
    connect(m_rail, &NavRail::sectionPressed, &m_navigator, &Navigator::press);
    connect(m_bottom, &BottomBar::sectionPressed, &m_navigator, &Navigator::press);
    connect(m_top, &TopBar::backPressed, &m_navigator, &Navigator::back);
    auto *mouse = new SideButtons(*this);
    connect(mouse, &SideButtons::back, &m_navigator, &Navigator::back);
    connect(mouse, &SideButtons::forward, &m_navigator, &Navigator::forward);
    connect(m_content, &PageStack::pageMade, this, &MainPage::wirePage);
    connect(&m_navigator, &Navigator::leaving, this, &MainPage::keepAnchor);
    connect(&m_navigator, &Navigator::placeChanged, this, &MainPage::showPlace);
    connect(&m_navigator, &Navigator::topRequested, this, [this] {
        currentPage()->scrollToTop();
        currentPage()->refresh();
    });
    connect(m_rail, &NavRail::foldRequested, this, [this](bool folded) {
        m_rail->setFolded(folded);
        m_world.settings.setRailFolded(folded);
    });
    connect(m_rail->newPost(), &QAbstractButton::clicked, this, &MainPage::compose);
    connect(m_rail->account(), &QAbstractButton::clicked, this, [this] {
        showMenu(*m_rail->account());
    });
    connect(m_bottom, &BottomBar::morePressed, this, [this] { showMenu(*m_bottom->more()); });
    connect(m_rail->head(), &QAbstractButton::clicked, this, &MainPage::showServerMenu);
    for (const auto &[signal, section] :
         {std::pair{&AccountMenu::settingsRequested, u"settings"_s},
          std::pair{&AccountMenu::moderationRequested, u"moderation"_s}})
        connect(m_menu, signal, this, [this, place = section] { m_navigator.press(place); });
}

void MainPage::wireStores()
{
    Session &session = m_world.session;
    connect(&session.users, &UserStore::meChanged, this, &MainPage::showMe);
    connect(
        &session.notifications, &NotificationStore::unreadCountChanged, this, &MainPage::showUnread
    );
    connect(&session.applicants, &ApplicantStore::changed, this, &MainPage::showApplicants);
    connect(m_leaving, &KBanner::actionTriggered, this, [this] {
        m_world.session.account.restoreMe().then(this, [this](const Result<common::Me> &me) {
            m_world.dialogs.notify(me ? tr("Your account stays.") : errorSentence(me.error()));
        });
    });
    connect(&m_connection, &ConnectionWatch::wordChanged, this, &MainPage::showConnection);
    connect(m_banner, &ConnectionBanner::shown, this, &MainPage::showSavedAt);
    connect(&m_connection, &ConnectionWatch::bannerChanged, m_outbox, [this] {
        m_outbox->setOffline(m_connection.isBannerDue());
    });
    connect(m_outbox, &OutboxPanel::editRequested, this, &MainPage::editPostRequested);
    connect(m_outbox, &OutboxPanel::copied, this, [this] {
        m_world.dialogs.notify(tr("Text copied"));
    });
}

void MainPage::bind(const QString &id, std::function<void()> act)
{
    connect(m_world.shortcuts.bind(id, *this), &QAction::triggered, this, [act = std::move(act)] {
        act();
    });
}

void MainPage::bindShortcuts()
{
    for (qsizetype i = 0; i < sections().size(); ++i) {
        bind(u"section%1"_s.arg(i + 1), [this, i] {
            if (const QStringList places = shownSections(); i < places.size())
                m_navigator.press(places.at(i));
        });
    }
    bind(u"settings"_s, [this] { m_navigator.press(u"settings"_s); });
    bind(u"newPost"_s, [this] { compose(); });
    bind(u"refresh"_s, [this] { currentPage()->refresh(); });
    bind(u"back"_s, [this] { m_navigator.back(); });
    bind(u"forward"_s, [this] { m_navigator.forward(); });
    bind(u"nextPane"_s, [this] { cyclePane(1); });
    bind(u"previousPane"_s, [this] { cyclePane(-1); });
    bind(u"foldRail"_s, [this] {
        m_rail->setFolded(!m_rail->isFolded());
        m_world.settings.setRailFolded(m_rail->isFolded());
    });
}

QString MainPage::title() const
{
    const QString page = currentPage() ? currentPage()->title() : QString();
    const QString unread = badgeText(m_world.session.notifications.unreadCount());
    return unread.isEmpty() ? page : tr("(%1) %2", "unread count, page").arg(unread, page);
}

void MainPage::openLink(const QString &link)
{
    const bool closed = !mayEnter(link.section(u':', 1).section(u'/', 0, 0));
    if (!link.isEmpty() && (closed || !m_navigator.openLink(link)))
        m_world.dialogs.notify(tr("Kith cannot show this yet."));
}

void MainPage::compose()
{
    if (currentPage()->startComposing())
        return;
    m_navigator.goTo(sections().first().id);
    if (!currentPage()->startComposing()) {
        m_navigator.press(sections().first().id);
        currentPage()->startComposing();
    }
}

void MainPage::setServerName(const QString &name)
{
    m_rail->head()->setServerName(name.isEmpty() ? m_world.session.server().shownName() : name);
}

void MainPage::applyLayout()
{
    const LayoutClass layout = m_classifier.update(width());
    const bool narrow = layout == LayoutClass::Narrow;
    const bool wasNarrow = m_bottom->isVisibleTo(this);
    m_rail->setLayoutClass(layout);
    m_rail->setVisible(!narrow);
    m_bottom->setVisible(narrow);
    if (narrow) {
        m_top->takeParts(*m_rail);
        m_rail->newPost()->setParent(this);
        m_rail->newPost()->setLook(NewPostButton::Look::Floating);
    } else if (wasNarrow) {
        m_rail->takeParts();
    }
    m_content->setLayoutClass(layout);
    emit layoutClassChanged(layout);
}

void MainPage::placeFloating()
{
    if (layoutClass() != LayoutClass::Narrow)
        return;
    NewPostButton *button = m_rail->newPost();
    const bool belongs = m_navigator.current().page == u"feedPage"_s
        || m_navigator.current().page == u"profilePage"_s;
    button->setVisible(belongs);
    button->resize(button->sizeHint());
    const QRect area = rect().adjusted(0, 0, 0, -m_bottom->height());
    const QRect place = QStyle::alignedRect(
        layoutDirection(),
        Qt::AlignBottom | Qt::AlignTrailing,
        button->size(),
        area.adjusted(metrics::kSpace16, 0, -metrics::kSpace16, -metrics::kSpace16)
    );
    button->move(place.topLeft());
    button->raise();
}

void MainPage::showPlace()
{
    QWidget *focus = QApplication::focusWidget();
    const bool followsFocus = !focus || m_content->isAncestorOf(focus);
    Page *page = m_content->show(m_navigator.current());
    // Whoever pressed a button of the rail stays there.
    if (followsFocus)
        page->mainWidget()->setFocus(Qt::OtherFocusReason);
    m_rail->setCurrent(m_navigator.section());
    m_bottom->setCurrent(m_navigator.section());
    m_top->setPlace(layoutClass(), m_navigator.canGoBack(), page->title());
    m_world.settings.setLastSection(m_navigator.section());
    placeFloating();
    emit titleChanged();
}

void MainPage::wirePage(Page *page)
{
    connect(page, &Page::openUserRequested, this, &MainPage::openUser);
    connect(page, &Page::openUserNameRequested, this, [this](const QString &name) {
        m_navigator.open(u"profilePage"_s, u'@' + name);
    });
    connect(page, &Page::openPostRequested, this, [this](common::PostId id) {
        m_navigator.open(u"postPage"_s, id.toString());
    });
    connect(page, &Page::openPageRequested, &m_navigator, &Navigator::open);
    connect(page, &Page::openLinkRequested, this, &MainPage::openLink);
    connect(page, &Page::leaveRequested, this, [this, page] {
        if (page == currentPage())
            m_navigator.back();
    });
    connect(page, &Page::composeRequested, this, &MainPage::compose);
    connect(page, &Page::titleChanged, this, [this, page] {
        if (page != currentPage())
            return;
        m_top->setPlace(layoutClass(), m_navigator.canGoBack(), page->title());
        emit titleChanged();
    });
}

void MainPage::keepAnchor()
{
    if (!currentPage())
        return;
    const ScrollAnchor anchor = currentPage()->scrollAnchor();
    m_navigator.setAnchor(anchor.id, anchor.offset);
}

void MainPage::openUser(common::UserId id)
{
    if (id == m_world.session.users.myId())
        m_navigator.goTo(u"profile"_s);
    else
        m_navigator.open(u"profilePage"_s, id.toString());
}

void MainPage::showMenu(QWidget &button)
{
    const QSize size = m_menu->sizeHint();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int x = rtl ? button.width() - size.width() : 0;
    // The buttons stand at the foot of the window, except in the narrow layout's head.
    const bool atFoot = button.mapTo(this, QPoint()).y() > height() / 2;
    m_menu->popup(button.mapToGlobal(QPoint(x, atFoot ? -size.height() - 4 : button.height() + 4)));
}

void MainPage::showServerMenu()
{
    auto *menu = new CommunityMenu(
        m_world.session.server().shownName(), m_connection, m_world.dialogs, this
    );
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const CommunityHead *head = m_rail->head();
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int x = rtl ? head->width() - menu->sizeHint().width() : 0;
    menu->popup(head->mapToGlobal(QPoint(x, head->height() + 4)));
}

void MainPage::showMe()
{
    if (const common::Me *me = m_world.session.users.me())
        m_rail->account()->setMe(me->id, me->displayName, me->username);
    showLeaving();
    m_world.session.applicants.setActive(isStaff());
    m_rail->setStaff(isStaff());
    m_menu->setStaff(isStaff());
    // Not any more, or the place was kept from somebody else's time.
    if (currentPage() && !mayEnter(m_navigator.section()))
        m_navigator.goTo(sections().first().id);
}

void MainPage::showLeaving()
{
    const common::Me *me = m_world.session.users.me();
    const bool leaving = me && me->deletionAt;
    m_leaving->setVisible(leaving);
    if (!leaving)
        return;
    m_leaving->setText(leavingText(*me->deletionAt));
    m_leaving->setAction(keepAccountText(), u"leavingKeepButton"_s);
}

bool MainPage::isStaff() const
{
    const common::Me *me = m_world.session.users.me();
    return me && me->role != common::Role::User;
}

bool MainPage::mayEnter(const QString &section) const
{
    const Section *known = findSection(section);
    return !known || !known->forStaff || isStaff();
}

QStringList MainPage::shownSections() const
{
    QStringList shown;
    for (const Section &section : sections()) {
        if (mayEnter(section.id))
            shown.append(section.id);
    }
    return shown;
}

void MainPage::showUnread()
{
    const qint64 unread = m_world.session.notifications.unreadCount();
    const QString spoken = tr("%Ln unread", nullptr, int(unread));
    m_rail->button(u"notifications"_s)->setBadge(unread, spoken);
    m_bottom->button(u"notifications"_s)->setBadge(unread, spoken);
    emit titleChanged();
}

void MainPage::showApplicants()
{
    const int waiting = m_world.session.applicants.count();
    m_rail->button(u"moderation"_s)->setBadge(waiting, tr("%Ln waiting", nullptr, waiting));
    m_menu->setApplicants(waiting);
    m_bottom->more()->setBadge(waiting, tr("%Ln waiting", nullptr, waiting));
}

void MainPage::showConnection()
{
    m_rail->head()->setConnection(m_connection.word());
    const bool offline = m_connection.word() == ConnectionWatch::Word::Offline;
    setProperty("state", stateText(offline ? LoadState::Offline : LoadState::Ready));
}

void MainPage::showSavedAt()
{
    m_world.session.cache.loadTimeline(TimelineSource::following().cacheKey(), 1)
        .then(this, [this](const CachedTimeline &timeline) {
            if (timeline.savedAt.ms > 0)
                m_banner->setSavedAt(timeline.savedAt);
        });
}

void MainPage::cyclePane(int step)
{
    const bool narrow = layoutClass() == LayoutClass::Narrow;
    QList<Pane> panes;
    if (!narrow)
        panes.append({m_rail, m_rail->button(m_navigator.section())});
    auto *retry = m_banner->findChild<QWidget *>(u"connectionRetryButton"_s);
    if (retry && retry->isVisible())
        panes.append({m_banner, retry});
    if (m_outbox->isVisible())
        panes.append({m_outbox, m_outbox->findChild<QWidget *>(u"outboxButton"_s)});
    const qsizetype content = panes.size();
    panes.append({m_content, currentPage()->mainWidget()});
    if (narrow)
        panes.append(
            {m_bottom,
             m_bottom->button(m_navigator.section()) ? m_bottom->button(m_navigator.section())
                                                     : m_bottom->more()}
        );
    focusNextPane(panes, content, step);
}

void MainPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const LayoutClass before = m_classifier.current();
    if (m_classifier.update(width()) != before) {
        applyLayout();
        m_top->setPlace(layoutClass(), m_navigator.canGoBack(), currentPage()->title());
    }
    m_rail->setLowWindow(height() < kLowWindow);
    placeFloating();
}

void MainPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!window()->focusWidget() || !isAncestorOf(window()->focusWidget()))
        currentPage()->mainWidget()->setFocus(Qt::OtherFocusReason);
}

void MainPage::keyPressEvent(QKeyEvent *event)
{
    // Only what no list and no editor wanted comes here.
    if (m_world.shortcuts.matches(*event, u"escape"_s) && m_navigator.canGoBack())
        m_navigator.back();
    else if (m_world.shortcuts.matches(*event, u"listHelp"_s))
        emit m_menu->shortcutsRequested();
    else
        QWidget::keyPressEvent(event);
}

void MainPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && currentPage()) {
        showLeaving();
        showUnread();
        // The page's own words come first.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_top->setPlace(layoutClass(), m_navigator.canGoBack(), currentPage()->title());
                placeFloating();
                emit titleChanged();
            },
            Qt::QueuedConnection
        );
    }
}

} // namespace app
