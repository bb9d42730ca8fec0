// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/entry_pages.h"

#include "app/auth/pending_page.h"
#include "app/auth/register_page.h"
#include "app/auth/reset_page.h"
#include "app/auth/sign_in_page.h"
#include "app/auth/welcome_page.h"

#include <QStackedWidget>

namespace app {

EntryPages::EntryPages(const World &world, QObject *parent)
    : QObject(parent)
    , m_world(world)
{
    build();
    wire();
}

void EntryPages::build()
{
    m_welcome = new WelcomePage(m_world.auth);
    m_signIn = new SignInPage(m_world.auth);
    m_register = new RegisterPage(m_world.auth);
    m_pending = new PendingPage(m_world.auth);
    m_reset = new ResetPage(m_world.auth);
    for (QWidget *page :
         {static_cast<QWidget *>(m_welcome),
          static_cast<QWidget *>(m_signIn),
          static_cast<QWidget *>(m_register),
          static_cast<QWidget *>(m_pending),
          static_cast<QWidget *>(m_reset)})
        m_world.window.root().addWidget(page);
}

void EntryPages::wire()
{
    connect(m_welcome, &WelcomePage::backRequested, this, &EntryPages::backRequested);
    connect(m_welcome, &WelcomePage::joinRequested, this, [this](const Invitation &invitation) {
        showRegister(invitation);
    });
    connect(m_welcome, &WelcomePage::signInChosen, this, [this] {
        showSignIn(m_welcome->hasReturn() ? QString() : m_world.server);
    });
    connect(m_welcome, &WelcomePage::registerChosen, this, [this] {
        showRegister(m_world.server);
    });
    connect(m_signIn, &SignInPage::signedIn, this, &EntryPages::entered);
    connect(m_signIn, &SignInPage::registerRequested, this, [this](const QString &server) {
        showRegister(server);
    });
    connect(m_signIn, &SignInPage::forgotten, this, &EntryPages::showReset);
    connect(m_signIn, &SignInPage::pending, this, [this](const PendingAccount &account) {
        showPending(account, false);
    });
    connect(m_register, &RegisterPage::signedIn, this, &EntryPages::joined);
    connect(m_register, &RegisterPage::pending, this, [this](const PendingAccount &account) {
        showPending(account, true);
    });
    connect(m_register, &RegisterPage::inviteRequested, this, [this] {
        showWelcome();
        m_welcome->join().setOpen(true);
    });
    connect(m_pending, &PendingPage::signedIn, this, &EntryPages::joined);
    connect(
        m_pending,
        &PendingPage::signInRequested,
        this,
        [this](const QString &server, const QString &user) { showSignIn(server, user); }
    );
    connect(m_pending, &PendingPage::confirmed, this, [this](const QString &server) {
        if (m_welcome->hasReturn())
            emit backRequested();
        else
            showSignIn(server, {}, tr("Your address is confirmed. Sign in."));
    });
    connect(m_reset, &ResetPage::passwordSet, this, [this](const QString &server) {
        showSignIn(server, {}, tr("Your new password is set. Sign in with it."));
    });
    connect(m_reset, &ResetPage::backRequested, this, [this] { show(m_signIn); });
    for (AuthPage *page :
         {static_cast<AuthPage *>(m_signIn),
          static_cast<AuthPage *>(m_register),
          static_cast<AuthPage *>(m_pending)})
        connect(page, &AuthPage::backRequested, this, &EntryPages::showWelcome);
}

void EntryPages::setReturn(const QString &community)
{
    m_welcome->setReturn(community);
}

void EntryPages::showWelcome()
{
    show(m_welcome);
}

void EntryPages::showSignIn(const QString &server, const QString &user, const QString &notice)
{
    m_signIn->setNotice(notice);
    show(m_signIn);
    m_signIn->prepare(server, user);
}

bool EntryPages::openLink(const QString &link)
{
    if (inviteFromText(link)) {
        showWelcome();
        m_welcome->join().fill(link);
        return true;
    }
    const auto mail = mailLinkFromText(link);
    if (!mail)
        return false;
    if (mail->purpose == MailLink::Purpose::Reset) {
        show(m_reset);
        m_reset->prepare(*mail);
    } else {
        show(m_pending);
        m_pending->prepare(*mail);
    }
    return true;
}

void EntryPages::showRegister(const QString &server)
{
    show(m_register);
    m_register->prepare(server);
}

void EntryPages::showRegister(const Invitation &invitation)
{
    // The preview has shown that the server has this key; from now on it has to keep it.
    const InviteLink &link = invitation.link;
    if (!link.pin.isEmpty())
        m_world.pins.add(*link.server, link.pin);
    show(m_register);
    m_register->prepare(invitation);
    m_welcome->join().reset();
    m_world.window.setPageTitle(title(m_register));
}

void EntryPages::showReset(const QString &server, const QString &user)
{
    show(m_reset);
    m_reset->prepare(server, user);
}

void EntryPages::showPending(const PendingAccount &account, bool mailed)
{
    show(m_pending);
    m_pending->prepare(account, mailed);
}

void EntryPages::show(QWidget *page)
{
    m_world.window.showPage(page, title(page));
}

QString EntryPages::title(const QWidget *page) const
{
    if (page == m_welcome)
        return tr("Welcome");
    if (page == m_signIn)
        return tr("Sign in");
    if (page == m_register)
        return tr("Create an account");
    if (page == m_pending)
        return tr("Almost there");
    return tr("New password");
}

bool EntryPages::isShown() const
{
    const QWidget *page = m_world.window.root().currentWidget();
    return page == m_welcome || page == m_signIn || page == m_register || page == m_pending
        || page == m_reset;
}

void EntryPages::retitle()
{
    if (isShown())
        m_world.window.setPageTitle(title(m_world.window.root().currentWidget()));
}

} // namespace app
