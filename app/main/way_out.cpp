// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How App leaves a login: signed out by its member, ended by the server, the end of the demo.
#include "app/auth/session_expired_dialog.h"
#include "app/auth/welcome_page.h"
#include "app/main/app.h"
#include "app/net/community.h"
#include "app/net/error_sentence.h"
#include "app/shell/main_page.h"

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
    auto *dialog = new SessionExpiredDialog(
        m_signIn, account, reason == SignOutReason::Reused, m_window.get()
    );
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
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
        tr("%Ln thing(s) that have not reached the server yet will be lost.", nullptr, waiting),
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

} // namespace app
