// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How App leaves a login: signed out by its member, ended by the server, the end of the demo.
#include "app/auth/session_expired_dialog.h"
#include "app/auth/welcome_page.h"
#include "app/main/app.h"
#include "app/net/community.h"
#include "app/net/error_sentence.h"
#include "app/shell/main_page.h"
#include "app/shell/sign_out_dialog.h"

#include <QDateTime>
#include <QLocale>

namespace app {

void App::onSignedOut(SignOutReason reason, const Error &error)
{
    const Account account = currentAccount();
    switch (reason) {
    case SignOutReason::ByUser:
        if (m_inDemo) {
            leaveDemo();
        } else {
            leaveSession();
            forgetPin(account);
            if (const auto next = m_communities.latest())
                switchTo(*next);
            else
                m_entry->showSignIn(account.server, account.username);
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
    auto *dialog = new SessionExpiredDialog(
        m_signIn, account, reason == SignOutReason::Reused, m_window.get()
    );
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    connect(dialog, &SessionExpiredDialog::signedIn, this, [this](const auto &session) {
        enter(session);
    });
    connect(dialog, &SessionExpiredDialog::abandoned, this, [this, account] {
        leaveSession();
        m_entry->showSignIn(account.server, account.username);
    });
}

void App::requestSignOut()
{
    if (!SignOutDialog::isNeeded(*m_session)) {
        signOut();
        return;
    }
    auto *dialog = new SignOutDialog(*m_session, m_community->name(), m_mainPage);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &App::signOut);
    dialog->open();
}

// With the last sign-in of a server its key is forgotten: who comes back compares it again.
void App::forgetPin(const Account &account)
{
    const auto server = account.address();
    const auto &all = m_accounts.accounts();
    const bool another = std::any_of(all.begin(), all.end(), [&](const Account &other) {
        return other.stayedSignedIn && other.server == account.server;
    });
    if (server && !another)
        m_pins.remove(*server);
}

void App::signOut()
{
    m_window->showWaiting(tr("Signing out…"));
    m_session->signOut();
}

void App::onDemoReady(const QString &url)
{
    const auto server = ServerAddress::fromText(url);
    // Nothing of the demo is kept.
    LoginInput input;
    input.login = QString::fromLatin1(DemoServer::kUser);
    input.password = QString::fromLatin1(DemoServer::kPassword);
    input.staySignedIn = false;
    m_signIn.login(*server, input)
        .then(this, [this](const Result<std::shared_ptr<Session>> &session) {
            m_entry->welcome().setDemoStarting(false);
            if (session) {
                enter(*session, true);
                return;
            }
            m_demo.stop();
            m_entry->showWelcome();
            m_entry->welcome().setError(errorSentence(session.error()));
        });
}

void App::leaveDemo()
{
    endDemo();
    if (const auto next = m_communities.latest())
        switchTo(*next);
    else
        m_entry->showWelcome();
}

void App::endDemo()
{
    forgetDemo();
    leaveSession();
    m_inDemo = false;
    m_demo.stop();
    m_window->setDemoBanner(false);
}

void App::forgetDemo()
{
    const Account account = currentAccount();
    const auto server = account.address();
    if (m_inDemo && server)
        m_accounts.forget(*server, account.userId);
}

} // namespace app
