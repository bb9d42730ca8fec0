// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/app.h"

#include "app/auth/onboarding_page.h"
#include "app/auth/welcome_page.h"
#include "app/base/trace.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_toast.h"
#include "app/kit/metrics.h"
#include "app/main/pages.h"
#include "app/net/community.h"
#include "app/posts/post_editor.h"
#include "app/settings/about_dialog.h"
#include "app/settings/invite_dialog.h"
#include "app/settings/reauthenticate_dialog.h"
#include "app/settings/shortcut_sheet.h"
#include "app/shell/account_menu.h"
#include "app/shell/communities_menu.h"
#include "app/shell/main_page.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace app {
namespace {

template <typename Dialog, typename... Args>
Dialog *openDialog(Args &&...args)
{
    auto *dialog = new Dialog(std::forward<Args>(args)...);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace

App::App(QApplication &application, const Options &options, const Profile &profile)
    : m_options(options)
    , m_profile(profile)
    , m_settings(m_profile.settingsFile())
    , m_accounts(m_profile.accountsFile())
    , m_pins(m_profile.pinsFile(), m_certificates)
    , m_trust(m_accounts, m_pins)
    , m_tokens(makeTokenStore(m_profile), m_profile.secretsDirectory())
    , m_signIn({m_profile, m_accounts, m_tokens, m_certificates, m_clock})
    , m_tokenChoice(m_tokens, m_settings)
    , m_wayIn({m_options, m_signIn, m_accounts, m_tokens, m_settings})
    , m_look(application, m_settings, {options.theme, options.language, options.motion})
    , m_communities(m_accounts)
{
    m_shortcuts.restore(m_settings.shortcuts());
    installA11yIds(application);
    // With colours, fonts and words in place.
    m_window = std::make_unique<MainWindow>(m_settings);
    m_entry = std::make_unique<EntryPages>(EntryPages::World{
        *m_window, {m_signIn, m_accounts, m_tokenChoice, m_trust}, m_pins, m_options.server});
    m_entry->welcome().setDemoAvailable(!DemoServer::program().isEmpty());
    wire();
    wireEntry();
    bindShortcuts();
    showLook();
}

App::~App()
{
    forgetDemo();
    leaveSession();
}

void App::wireEntry()
{
    WelcomePage *welcome = &m_entry->welcome();
    connect(welcome, &WelcomePage::demoChosen, this, [this, welcome] {
        welcome->setError({});
        welcome->setDemoStarting(true);
        m_demo.start();
    });
    connect(welcome, &WelcomePage::languageChosen, &m_look, &Look::setLanguage);
    connect(welcome, &WelcomePage::themeToggled, &m_look, &Look::toggleTheme);
    connect(m_entry.get(), &EntryPages::entered, this, [this](const auto &session) {
        enter(session);
    });
    connect(m_entry.get(), &EntryPages::joined, this, &App::welcomeMember);
    connect(m_entry.get(), &EntryPages::backRequested, this, &App::showMainPage);
}

void App::wire()
{
    connect(&m_wayIn, &WayIn::entered, this, [this](const auto &session) { enter(session); });
    connect(
        &m_wayIn,
        &WayIn::signInNeeded,
        this,
        [this](const QString &server, const QString &user, const QString &notice) {
            m_entry->showSignIn(server, user, notice);
        }
    );
    connect(&m_demo, &DemoServer::ready, this, &App::onDemoReady);
    connect(&m_demo, &DemoServer::failed, this, [this](const QString &why) {
        m_entry->welcome().setDemoStarting(false);
        m_entry->welcome().setError(why);
        if (m_session)
            m_window->dialogs().notify(why);
        else
            m_entry->showWelcome();
    });
    connect(m_window.get(), &MainWindow::leaveDemoRequested, this, &App::leaveDemo);
    connect(m_window.get(), &MainWindow::closedAccountLeft, this, [this] {
        m_entry->showSignIn({});
    });
    connect(&m_look, &Look::changed, this, &App::showLook);
    connect(&m_communities, &Communities::changed, this, &App::showCommunities);
    connect(&m_communities, &Communities::ended, this, [this](const QString &community) {
        m_window->dialogs().notify(
            tr("Your sign-in to %1 has ended. Sign in again to see it.").arg(isolated(community))
        );
    });
}

void App::bind(const QString &id, std::function<void()> act)
{
    connect(m_shortcuts.bind(id, *m_window), &QAction::triggered, this, [act = std::move(act)] {
        act();
    });
}

void App::bindShortcuts()
{
    bind(u"textLarger"_s, [this] { m_look.stepTextScale(1); });
    bind(u"textSmaller"_s, [this] { m_look.stepTextScale(-1); });
    bind(u"textNormal"_s, [this] { m_look.setTextScale(1.0); });
    bind(u"toggleTheme"_s, [this] { m_look.toggleTheme(); });
    bind(u"help"_s, [this] { openDialog<ShortcutSheet>(m_shortcuts, m_window.get()); });
    bind(u"nextCommunity"_s, [this] { switchBy(1); });
    bind(u"previousCommunity"_s, [this] { switchBy(-1); });
    bind(u"quit"_s, [this] { m_window->close(); });
    bind(u"fullScreen"_s, [this] {
        m_window->setWindowState(m_window->windowState() ^ Qt::WindowFullScreen);
    });
}

void App::start()
{
    m_pendingLink = m_options.openLink;
    m_window->placeWindow(m_options.size);
    if (!startDemo() && !m_wayIn.start(*m_window)) {
        if (m_entry->openLink(m_pendingLink))
            m_pendingLink.clear();
        else if (m_options.server.isEmpty())
            m_entry->showWelcome();
        else
            m_entry->showSignIn(m_options.server, m_options.user);
    }
    m_window->show();
}

void App::open(const QString &link)
{
    if (m_entry->openLink(link))
        m_pendingLink.clear();
    else if (m_mainPage)
        m_mainPage->openLink(link);
    else if (!link.isEmpty())
        m_pendingLink = link;
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

bool App::startDemo()
{
    if (!m_options.demo)
        return false;
    m_window->showWaiting(tr("Preparing the demo…"));
    m_demo.start();
    return true;
}

void App::enter(const std::shared_ptr<Session> &session, bool demo)
{
    // Two sessions of one account must not have its files open at once.
    Account account;
    account.server = session->server().origin();
    account.userId = session->users.myId();
    if (Communities::isOf(m_session.get(), account))
        leaveSession();
    else
        parkSession();
    m_communities.take(account);
    m_session = session;
    m_inDemo = demo;
    m_certificateTold = false;
    // Later, because it may end the session that says it.
    connect(m_session.get(), &Session::signedOut, this, &App::onSignedOut, Qt::QueuedConnection);
    m_community = std::make_unique<Community>(m_session->server());
    buildMainPage();
    m_session->api.setReauthentication([this] { return reauthenticate(); });
    m_window->setDemoBanner(m_inDemo);
    m_entry->setReturn(m_community->name());
    showMainPage();
    traceOnce("main-page");
    // After the first paint: opens files and the connection.
    QMetaObject::invokeMethod(m_session.get(), &Session::start, Qt::QueuedConnection);
    learnServerName();
    const QString link = std::exchange(m_pendingLink, {});
    if (!m_entry->openLink(link) && !link.isEmpty())
        m_mainPage->openLink(link);
}

void App::showMainPage()
{
    m_window->showPage(m_mainPage, m_mainPage->title());
    // What had the focus is gone with the page before.
    m_mainPage->currentPage()->mainWidget()->setFocus(Qt::OtherFocusReason);
}

void App::welcomeMember(const std::shared_ptr<Session> &session)
{
    enter(session);
    m_onboarding = new OnboardingPage(m_session->users, m_community->name());
    m_window->root().addWidget(m_onboarding);
    connect(m_onboarding, &OnboardingPage::finished, this, [this] {
        showMainPage();
        m_onboarding->deleteLater();
    });
    m_window->showPage(m_onboarding, tr("Welcome"));
}

void App::buildMainPage()
{
    m_mainPage = new MainPage(
        {*m_session,
         m_shortcuts,
         m_settings,
         m_window->dialogs(),
         m_clock,
         m_community->name(),
         pageFactory({*m_session, *m_community, m_window->dialogs(), m_shortcuts, settingsWorld()})}
    );
    m_window->root().addWidget(m_mainPage);
    connect(m_mainPage, &MainPage::titleChanged, this, [this] {
        if (m_window->root().currentWidget() == m_mainPage)
            m_window->setPageTitle(m_mainPage->title());
    });
    connect(m_mainPage, &MainPage::layoutClassChanged, this, [this](LayoutClass layout) {
        const int bar = layout == LayoutClass::Narrow ? metrics::kBottomBar : 0;
        m_window->dialogs().toast()->setBottomMargin(bar + metrics::kSpace24);
    });
    connect(m_mainPage, &MainPage::editPostRequested, this, &App::editPost);
    connect(&m_session->credentials, &Credentials::notStored, m_mainPage, [this] {
        m_window->dialogs().notify(
            tr("Your sign-in could not be kept. You stay signed in until you quit Kith.")
        );
    });
    connect(&m_session->events, &EventStream::certificateRefused, m_mainPage, [this] {
        checkCertificate();
    });
    wireCommunities();
    AccountMenu &menu = m_mainPage->menu();
    connect(&menu, &AccountMenu::themeChosen, &m_look, &Look::setTheme);
    connect(&menu, &AccountMenu::languageChosen, &m_look, &Look::setLanguage);
    connect(&menu, &AccountMenu::textScaleChosen, &m_look, &Look::setTextScale);
    connect(&menu, &AccountMenu::signOutRequested, this, &App::requestSignOut);
    connect(&menu, &AccountMenu::quitRequested, m_window.get(), &QWidget::close);
    connect(&menu, &AccountMenu::shortcutsRequested, this, [this] {
        openDialog<ShortcutSheet>(m_shortcuts, m_window.get());
    });
    connect(&menu, &AccountMenu::aboutRequested, this, [this] {
        openDialog<AboutDialog>(m_profile.directory(), m_window.get());
    });
    connect(&menu, &AccountMenu::inviteRequested, this, [this] {
        // With the page, because it speaks to this session.
        openDialog<InviteDialog>(m_session->api, m_clock, m_community->name(), m_mainPage.data());
    });
    connect(m_community.get(), &Community::changed, m_mainPage, [this] {
        const auto mode = m_community->info().registration.mode;
        m_mainPage->menu().setMayInvite(mode != common::RegistrationMode::Closed);
    });
    showLook();
}

// One dialog for all calls that wait for it.
Task<bool> App::reauthenticate()
{
    if (m_reauthentication)
        return m_reauthentication->future();
    m_reauthentication = makeSharedPromise<bool>();
    const common::Me *me = m_session->users.me();
    auto *dialog = openDialog<ReauthenticateDialog>(
        m_session->account, me && me->totpEnabled, m_mainPage.data()
    );
    const auto end = [this](bool fresh) {
        if (const auto promise = std::exchange(m_reauthentication, nullptr))
            fulfil(*promise, fresh);
    };
    connect(dialog, &QDialog::finished, this, [end](int result) {
        end(result == QDialog::Accepted);
    });
    // With the page, when the login ends.
    connect(dialog, &QObject::destroyed, this, [end] { end(false); });
    return m_reauthentication->future();
}

SettingsWorld App::settingsWorld()
{
    const Session &session = *m_session;
    return {
        *m_session,
        *m_community,
        m_window->dialogs(),
        m_shortcuts,
        m_look,
        m_settings,
        m_accounts,
        m_profile.directory(),
        m_profile.accountDirectory(session.server(), session.users.myId()),
        [this](const Account &account) { forgetAccount(account); }};
}

// One that is not open.
void App::forgetAccount(const Account &account)
{
    const auto server = account.address();
    if (!server)
        return;
    m_accounts.forget(*server, account.userId);
    const auto clear = [this,
                        key = TokenKey{*server, account.userId.toString()},
                        folder = m_profile.accountDirectory(*server, account.userId)] {
        m_tokens.remove(key);
        QDir(folder).removeRecursively();
    };
    // One that waits in the background is signed out at its server first.
    if (const auto parked = m_communities.take(account))
        parked->signOut().then(this, [parked, clear] { clear(); });
    else
        clear();
    showCommunities();
}

void App::editPost(OutboxId id)
{
    // What is not sent yet has a negative id, made from its place in the outbox.
    const auto post = m_session->posts.takeBack({-id});
    if (!post)
        return;
    m_session->drafts.set(PostEditor::newPostKey(), PostEditor::draftOf(*post));
    m_mainPage->compose();
}

void App::dropPages()
{
    delete m_onboarding;
    delete m_mainPage;
    m_community.reset();
    m_entry->setReturn({});
    if (m_session)
        m_session->disconnect(this);
}

void App::leaveSession()
{
    dropPages();
    m_session.reset();
}

Account App::currentAccount() const
{
    for (const Account &account : m_accounts.accounts()) {
        if (m_session && account.userId == m_session->users.myId()
            && account.address() == m_session->server())
            return account;
    }
    return {};
}

void App::learnServerName()
{
    m_signIn.probe(m_session->server())
        .then(m_mainPage, [this](const Result<common::ServerInfo> &info) {
            if (!info) {
                if (info.error().transport == common::TransportFault::Tls)
                    checkCertificate();
                return;
            }
            m_community->setInfo(*info);
            m_mainPage->setServerName(info->name);
            m_entry->setReturn(info->name);
            if (m_onboarding)
                m_onboarding->setCommunity(info->name);
            Account account = currentAccount();
            account.serverName = info->name;
            if (account.userId.isValid())
                m_accounts.remember(account);
            showCommunities();
        });
}

void App::showLook()
{
    m_entry->welcome().setDark(m_look.isDark());
    m_entry->welcome().setLanguage(m_look.language());
    m_entry->retitle();
    if (m_mainPage)
        m_mainPage->menu().setLook(m_look.theme(), m_look.language(), m_look.textScale());
}

} // namespace app
