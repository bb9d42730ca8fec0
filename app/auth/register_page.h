// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A new account: first the server, which says whom it takes, then the form. What comes next is told
// where the account has to wait.

#include "app/auth/auth_page.h"
#include "app/auth/token_choice.h"
#include "app/session/sign_in.h"

namespace app {

class KButton;
class KEmptyState;
class KIconButton;
class KLabel;
class RegistrationForm;
class ServerField;

class RegisterPage final : public AuthPage {
    Q_OBJECT

public:
    RegisterPage(
        SignIn &signIn, AccountList &accounts, TokenChoice &tokens, QWidget *parent = nullptr
    );

    void prepare(const QString &server); // empty: not known yet

signals:
    void signedIn(const std::shared_ptr<app::Session> &session);
    void signInRequested(const QString &server);

private:
    void retranslate() override;
    void probe();
    void onServer(const ServerAddress &server, const Result<common::ServerInfo> &info);
    void forgetServer();
    void submit();
    void send(const common::RegisterRequest &request, bool stay);
    void onAnswer(const Result<SignInOutcome> &outcome);
    void showPending(const common::RegistrationPending &pending);
    void showError(const Error &error);
    void setErrorText(const QString &text);
    void showServerText();

    SignIn &m_signIn;
    AccountList &m_accounts;
    TokenChoice &m_tokens;
    KIconButton *m_back;
    KLabel *m_title;
    QWidget *m_card;
    ServerField *m_server;
    KLabel *m_serverText; // who answers there, and whom it takes
    KButton *m_continue;
    RegistrationForm *m_form;
    KLabel *m_error;
    KButton *m_submit;
    KEmptyState *m_pending;
    std::optional<ServerAddress> m_address; // of the server that has answered
    std::optional<common::ServerInfo> m_info;
};

} // namespace app
