// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The pages before one is signed in, and the ways between them. What they end in is a Session.

#include "app/auth/auth_world.h"
#include "app/main/main_window.h"

namespace app {

class RegisterPage;
class PendingPage;
class ResetPage;
class SignInPage;
class WelcomePage;
struct Invitation;
struct PendingAccount;

class EntryPages final : public QObject {
    Q_OBJECT

public:
    struct World {
        MainWindow &window;
        AuthWorld auth;
        PinList &pins;
        QString server; // of the command line
    };

    explicit EntryPages(const World &world, QObject *parent = nullptr);

    WelcomePage &welcome() const { return *m_welcome; }
    // The community one can go back to; empty: none.
    void setReturn(const QString &community);
    void showWelcome();
    void showSignIn(const QString &server, const QString &user = {}, const QString &notice = {});
    // Somebody has opened an invite or a link of a mail. It is filled in, nothing is asked of its
    // server yet. False: it is neither.
    bool openLink(const QString &link);
    bool isShown() const; // one of these pages is in front
    void retitle(); // the language has changed

signals:
    void entered(const std::shared_ptr<app::Session> &session);
    void joined(const std::shared_ptr<app::Session> &session); // with an account made just now
    void backRequested(); // to the community one came from

private:
    void build();
    void wire();
    void showRegister(const QString &server);
    void showRegister(const Invitation &invitation);
    void showReset(const QString &server, const QString &user);
    void showPending(const PendingAccount &account, bool mailed);
    QString title(const QWidget *page) const;
    void show(QWidget *page);

    const World m_world;
    WelcomePage *m_welcome = nullptr;
    SignInPage *m_signIn = nullptr;
    RegisterPage *m_register = nullptr;
    PendingPage *m_pending = nullptr;
    ResetPage *m_reset = nullptr;
};

} // namespace app
