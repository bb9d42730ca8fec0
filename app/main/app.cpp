// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/app.h"

#include "app/auth/keyring_dialog.h"
#include "app/auth/register_page.h"
#include "app/auth/session_expired_dialog.h"
#include "app/auth/sign_in_page.h"
#include "app/auth/welcome_page.h"
#include "app/base/trace.h"
#include "app/kit/a11y.h"
#include "app/kit/k_toast.h"
#include "app/kit/metrics.h"
#include "app/kit/motion.h"
#include "app/main/pages.h"
#include "app/net/community.h"
#include "app/net/error_sentence.h"
#include "app/posts/post_editor.h"
#include "app/settings/about_dialog.h"
#include "app/settings/sessions_dialog.h"
#include "app/settings/shortcut_sheet.h"
#include "app/shell/account_menu.h"
#include "app/shell/main_page.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace app {
namespace {

// The first line of the file that KITH_PASSWORD_FILE names.
QString passwordFromFile()
{
    const QString path = qEnvironmentVariable("KITH_PASSWORD_FILE");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

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
    , m_tokens(makeTokenStore(m_profile), m_profile.secretsDirectory())
    , m_signIn({m_profile, m_accounts, m_tokens, m_certificates, m_clock})
    , m_tokenChoice(m_tokens, m_settings)
    , m_look(application, m_settings, {options.theme, options.language})
{
    Motion::setEnabled(options.motion);
    m_shortcuts.restore(m_settings.shortcuts());
    installA11yIds(application);
    // With colours, fonts and words in place.
    m_window = std::make_unique<MainWindow>(m_settings);
    buildPages();
    wirePages();
    bindShortcuts();
    showLook();
}

App::~App()
{
    forgetDemo();
    leaveSession();
}

void App::buildPages()
{
    m_welcome = new WelcomePage;
    m_signInPage = new SignInPage(m_signIn, m_accounts, m_tokenChoice);
    m_registerPage = new RegisterPage(m_signIn, m_accounts, m_tokenChoice);
    for (QWidget *page :
         {static_cast<QWidget *>(m_welcome),
          static_cast<QWidget *>(m_signInPage),
          static_cast<QWidget *>(m_registerPage)})
        m_window->root().addWidget(page);
    m_welcome->setDemoAvailable(!DemoServer::program().isEmpty());
}

void App::wirePages()
{
    connect(m_welcome, &WelcomePage::signInChosen, this, [this] { showSignIn(m_options.server); });
    connect(m_welcome, &WelcomePage::registerChosen, this, [this] {
        showRegister(m_options.server);
    });
    connect(m_welcome, &WelcomePage::demoChosen, this, [this] {
        m_welcome->setError({});
        m_welcome->setDemoStarting(true);
        m_demo.start();
    });
    connect(m_welcome, &WelcomePage::languageChosen, &m_look, &Look::setLanguage);
    connect(m_welcome, &WelcomePage::themeToggled, &m_look, &Look::toggleTheme);
    connect(m_signInPage, &SignInPage::backRequested, this, &App::showWelcome);
    connect(m_signInPage, &SignInPage::signedIn, this, &App::enter);
    connect(m_signInPage, &SignInPage::registerRequested, this, &App::showRegister);
    connect(m_registerPage, &RegisterPage::backRequested, this, &App::showWelcome);
    connect(m_registerPage, &RegisterPage::signedIn, this, &App::enter);
    connect(m_registerPage, &RegisterPage::signInRequested, this, [this](const QString &server) {
        showSignIn(server);
    });
    connect(&m_demo, &DemoServer::ready, this, &App::onDemoReady);
    connect(&m_demo, &DemoServer::failed, this, [this](const QString &why) {
        m_welcome->setDemoStarting(false);
        m_welcome->setError(why);
        if (m_session)
            m_window->dialogs().notify(why);
        else
            showWelcome();
    });
    connect(m_window.get(), &MainWindow::leaveDemoRequested, this, &App::leaveDemo);
    connect(m_window.get(), &MainWindow::closedAccountLeft, this, [this] { showSignIn({}); });
    connect(&m_look, &Look::changed, this, &App::showLook);
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
    bind(u"quit"_s, [this] { m_window->close(); });
    bind(u"fullScreen"_s, [this] {
        m_window->setWindowState(m_window->windowState() ^ Qt::WindowFullScreen);
    });
}

void App::start()
{
    m_pendingLink = m_options.openLink;
    m_window->placeWindow(m_options.size);
    if (!startDemo() && !signInByCommandLine() && !restoreLast()) {
        if (m_options.server.isEmpty())
            showWelcome();
        else
            showSignIn(m_options.server, m_options.user);
    }
    m_window->show();
}

void App::open(const QString &link)
{
    if (m_mainPage)
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

bool App::signInByCommandLine()
{
    const auto server = ServerAddress::fromText(m_options.server);
    const QString password = passwordFromFile();
    if (m_options.user.isEmpty() || !server || password.isEmpty())
        return false;
    m_window->showWaiting(tr("Signing in…"));
    m_signIn.login(*server, {m_options.user, password})
        .then(this, [this](const Result<std::shared_ptr<Session>> &session) {
            if (session) {
                enter(*session);
                return;
            }
            showSignIn(m_options.server, m_options.user);
            m_signInPage->setNotice(errorSentence(session.error(), m_options.server));
        });
    return true;
}

bool App::restoreLast()
{
    const Account *last = m_accounts.last();
    if (!last || !m_options.server.isEmpty() || !m_options.user.isEmpty())
        return false;
    const Account account = *last;
    if (m_settings.usesPassphrase())
        unlock(account);
    else
        restore(account);
    return true;
}

void App::restore(const Account &account)
{
    m_window->showWaiting({});
    m_signIn.restore(account).then(
        this,
        [this, account](const Result<std::shared_ptr<Session>> &session) {
            onRestored(account, session);
        }
    );
}

void App::onRestored(const Account &account, const Result<std::shared_ptr<Session>> &session)
{
    if (session) {
        enter(*session);
        return;
    }
    showSignIn(account.server, account.username);
    const StoreOutcome why = m_signIn.lastOutcome();
    if (why == StoreOutcome::TimedOut || why == StoreOutcome::Denied)
        m_signInPage->setNotice(tr("The keyring is locked. Unlock it and start again, or sign in.")
        );
    else if (why == StoreOutcome::Unavailable)
        m_signInPage->setNotice(tr("The keyring cannot be reached. Please sign in."));
}

void App::unlock(const Account &account)
{
    m_window->showWaiting({});
    auto *dialog = new UnlockDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UnlockDialog::unlockRequested, this, [this, dialog, account] {
        m_tokens.usePassphrase(dialog->passphrase());
        m_signIn.restore(account).then(
            dialog,
            [this, dialog, account](const Result<std::shared_ptr<Session>> &session) {
                if (!session && m_signIn.lastOutcome() == StoreOutcome::Denied) {
                    dialog->setWrong();
                    return;
                }
                dialog->accept();
                onRestored(account, session);
            }
        );
    });
    connect(dialog, &UnlockDialog::signInInstead, this, [this, account] {
        m_tokens.useUsual();
        m_settings.setUsesPassphrase(false);
        showSignIn(account.server, account.username);
    });
    // The window has to be there first.
    QMetaObject::invokeMethod(dialog, &QDialog::open, Qt::QueuedConnection);
}

void App::showWelcome()
{
    m_window->showPage(m_welcome, tr("Welcome"));
}

void App::showSignIn(const QString &server, const QString &user)
{
    m_signInPage->setNotice({});
    m_signInPage->prepare(server, user);
    m_window->showPage(m_signInPage, tr("Sign in"));
}

void App::showRegister(const QString &server)
{
    m_window->showPage(m_registerPage, tr("Create an account"));
    m_registerPage->prepare(server);
}

void App::enter(const std::shared_ptr<Session> &session)
{
    // Two sessions of one account must not have its files open at once.
    leaveSession();
    m_session = session;
    // Later, because it may end the session that says it.
    connect(m_session.get(), &Session::signedOut, this, &App::onSignedOut, Qt::QueuedConnection);
    connect(&m_session->credentials, &Credentials::notStored, this, [this] {
        m_window->dialogs().notify(
            tr("Your sign-in could not be kept. You stay signed in until you quit Kith.")
        );
    });
    m_community = std::make_unique<Community>(m_session->server());
    buildMainPage();
    m_window->setDemoBanner(m_inDemo);
    m_window->showPage(m_mainPage, m_mainPage->title());
    // What had the focus is gone with the page before.
    m_mainPage->currentPage()->mainWidget()->setFocus(Qt::OtherFocusReason);
    traceOnce("main-page");
    // After the first paint: opens files and the connection.
    QMetaObject::invokeMethod(m_session.get(), &Session::start, Qt::QueuedConnection);
    learnServerName();
    if (const QString link = std::exchange(m_pendingLink, {}); !link.isEmpty())
        m_mainPage->openLink(link);
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
         pageFactory({*m_session, *m_community, m_window->dialogs(), m_shortcuts})}
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
    connect(&menu, &AccountMenu::sessionsRequested, this, [this] {
        openDialog<SessionsDialog>(m_session->api, m_window.get());
    });
    showLook();
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

void App::leaveSession()
{
    delete m_mainPage;
    m_community.reset();
    if (m_session)
        m_session->disconnect(this);
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
            if (!info)
                return;
            m_community->setInfo(*info);
            m_mainPage->setServerName(info->name);
            Account account = currentAccount();
            account.serverName = info->name;
            if (account.userId.isValid())
                m_accounts.remember(account);
        });
}

void App::onSignedOut(SignOutReason reason, const Error &error)
{
    const Account account = currentAccount();
    switch (reason) {
    case SignOutReason::ByUser:
        if (m_inDemo) {
            leaveDemo();
        } else {
            leaveSession();
            showSignIn(account.server, account.username);
        }
        return;
    case SignOutReason::Expired:
    case SignOutReason::Reused:
    case SignOutReason::Revoked:
        askPassword(account, reason);
        return;
    case SignOutReason::Suspended:
    case SignOutReason::Banned:
    case SignOutReason::Pending:
        break;
    }
    leaveSession();
    QString sentence = tr("What was saved of it on this computer has been removed.");
    if (reason == SignOutReason::Suspended && error.until) {
        const auto until = QDateTime::fromMSecsSinceEpoch(error.until->ms);
        sentence =
            tr("Until %1.").arg(QLocale().toString(until, QLocale::LongFormat)) + u' ' + sentence;
    }
    m_window->showClosedAccount(errorSentence(error), sentence);
}

void App::askPassword(const Account &account, SignOutReason reason)
{
    auto *dialog = openDialog<SessionExpiredDialog>(
        m_signIn, account, reason == SignOutReason::Reused, m_window.get()
    );
    connect(dialog, &SessionExpiredDialog::signedIn, this, &App::enter);
    connect(dialog, &SessionExpiredDialog::abandoned, this, [this, account] {
        leaveSession();
        showSignIn(account.server, account.username);
    });
}

void App::requestSignOut()
{
    const int waiting = m_session->outbox.count();
    if (waiting == 0) {
        signOut();
        return;
    }
    const Question question{
        tr("Sign out?"),
        tr("%n thing(s) that have not reached the server yet will be lost.", nullptr, waiting),
        tr("Sign out"),
        {},
        true};
    m_window->dialogs().confirm(question, *this, [this](bool accepted) {
        if (accepted)
            signOut();
    });
}

void App::signOut()
{
    m_window->showWaiting(tr("Signing out…"));
    m_session->signOut();
}

void App::onDemoReady(const QString &url)
{
    const auto server = ServerAddress::fromText(url);
    m_inDemo = true;
    // Nothing of the demo is kept.
    LoginInput input;
    input.login = QString::fromLatin1(DemoServer::kUser);
    input.password = QString::fromLatin1(DemoServer::kPassword);
    input.staySignedIn = false;
    m_signIn.login(*server, input)
        .then(this, [this](const Result<std::shared_ptr<Session>> &session) {
            m_welcome->setDemoStarting(false);
            if (session) {
                enter(*session);
                return;
            }
            leaveDemo();
            m_welcome->setError(errorSentence(session.error()));
        });
}

void App::leaveDemo()
{
    forgetDemo();
    leaveSession();
    m_inDemo = false;
    m_demo.stop();
    m_window->setDemoBanner(false);
    showWelcome();
}

void App::forgetDemo()
{
    const Account account = currentAccount();
    const auto server = account.address();
    if (m_inDemo && server)
        m_accounts.forget(*server, account.userId);
}

void App::showLook()
{
    m_welcome->setDark(m_look.isDark());
    m_welcome->setLanguage(m_look.language());
    const QWidget *page = m_window->root().currentWidget();
    if (page == m_welcome)
        m_window->setPageTitle(tr("Welcome"));
    else if (page == m_signInPage)
        m_window->setPageTitle(tr("Sign in"));
    else if (page == m_registerPage)
        m_window->setPageTitle(tr("Create an account"));
    if (m_mainPage)
        m_mainPage->menu().setLook(m_look.theme(), m_look.language(), m_look.textScale());
}

} // namespace app
