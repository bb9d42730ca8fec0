// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Server, name, password. Errors in words at the place where they can be mended.

#include "app/auth/auth_page.h"
#include "app/auth/auth_world.h"
#include "app/auth/pending_page.h"

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
    explicit SignInPage(const AuthWorld &world, QWidget *parent = nullptr);

    // Fills in what is known; the focus goes to the first empty field.
    void prepare(const QString &server, const QString &user);
    // A word above the form, such as why one is here again; empty: none.
    void setNotice(const QString &text);

signals:
    void signedIn(const std::shared_ptr<app::Session> &session);
    void registerRequested(const QString &server);
    void forgotten(const QString &server, const QString &user);
    // The password is right, but the account has to wait.
    void pending(const app::PendingAccount &account);

private:
    // What was sent, for what comes after the answer.
    struct Attempt {
        ServerAddress server;
        LoginInput input;
        bool again = false; // after the certificate was looked at
    };

    void layOut();
    void retranslate() override;
    void submit();
    void login(const Attempt &attempt);
    void onAnswer(const Attempt &attempt, const Result<std::shared_ptr<Session>> &session);
    void showError(const Attempt &attempt, const Error &error);
    void settle(const Attempt &attempt, const Error &error);
    void askCode(const Error &error);
    void wait(const Attempt &attempt, common::RegistrationState state);
    void setErrorText(const QString &text);
    void setBusy(bool busy);

    AuthWorld m_world;
    KIconButton *m_back;
    KLabel *m_title;
    KLabel *m_notice;
    ServerField *m_server;
    KField *m_user;
    KField *m_password;
    KField *m_code;
    QCheckBox *m_stay;
    KButton *m_forgot;
    KLabel *m_error;
    KButton *m_submit;
    KLabel *m_noAccount;
    KButton *m_register;
    RetryCountdown *m_countdown;
};

} // namespace app
