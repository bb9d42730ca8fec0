// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Server, name, password. Errors in words at the place where they can be mended.

#include "app/auth/auth_page.h"
#include "app/auth/token_choice.h"
#include "app/session/sign_in.h"

class QCheckBox;

namespace app {

class KButton;
class KField;
class KIconButton;
class KLabel;
class RetryCountdown;
class ServerField;

class SignInPage final : public AuthPage {
    Q_OBJECT

public:
    SignInPage(
        SignIn &signIn, AccountList &accounts, TokenChoice &tokens, QWidget *parent = nullptr
    );

    // Fills in what is known; the focus goes to the first empty field.
    void prepare(const QString &server, const QString &user);
    // A word above the form, such as why one is here again; empty: none.
    void setNotice(const QString &text);

signals:
    void signedIn(const std::shared_ptr<app::Session> &session);
    void registerRequested(const QString &server);

private:
    void retranslate() override;
    void submit();
    void login(const ServerAddress &server, bool stay);
    void onAnswer(const ServerAddress &server, const Result<std::shared_ptr<Session>> &session);
    void showError(const ServerAddress &server, const Error &error);
    void setErrorText(const QString &text);
    void setBusy(bool busy);

    SignIn &m_signIn;
    AccountList &m_accounts;
    TokenChoice &m_tokens;
    KIconButton *m_back;
    KLabel *m_title;
    KLabel *m_notice;
    ServerField *m_server;
    KField *m_user;
    KField *m_password;
    KField *m_code;
    QCheckBox *m_stay;
    KLabel *m_error;
    KButton *m_submit;
    KLabel *m_noAccount;
    KButton *m_register;
    RetryCountdown *m_countdown;
};

} // namespace app
