// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// After registering, where the account cannot be used yet: its address has to be confirmed, or an
// administrator has to let it in. The password is kept in memory as long as the page is open, so
// that Continue leads straight on.

#include "app/auth/auth_page.h"
#include "app/auth/auth_world.h"
#include "app/auth/mail_token.h"

namespace app {

class KButton;
class KField;
class KIconButton;
class KLabel;
class RetryCountdown;

struct PendingAccount {
    ServerAddress server;
    QString login; // name or address
    QString password;
    QString email; // empty: not known here
    bool staySignedIn = true;
    common::RegistrationState state = common::RegistrationState::AwaitingApproval;
};

class PendingPage final : public AuthPage {
    Q_OBJECT

public:
    static constexpr int kResendAfterSeconds = 60;

    explicit PendingPage(const AuthWorld &world, QWidget *parent = nullptr);

    // mailed: one was sent just now.
    void prepare(const PendingAccount &account, bool mailed);
    // A link that was opened: filled in, nothing more.
    void prepare(const MailLink &mail);

signals:
    void signedIn(const std::shared_ptr<app::Session> &session);
    // The address is confirmed, but who has it did not type a password here.
    void confirmed(const QString &server);
    // The password is not enough.
    void signInRequested(const QString &server, const QString &user);

private:
    void layOut();
    void retranslate() override;
    void showTexts();
    bool waitsForMail() const;
    void goOn();
    void verify(const QString &token);
    void login();
    void onLogin(const Result<std::shared_ptr<Session>> &session);
    void resend();
    void showResend();
    void setBusy(bool busy);
    void setErrorText(const QString &text);

    AuthWorld m_world;
    PendingAccount m_account;
    KIconButton *m_back;
    KLabel *m_icon;
    KLabel *m_title;
    KLabel *m_sentence;
    KField *m_email;
    KField *m_code;
    KLabel *m_error;
    KButton *m_continue;
    KButton *m_resend;
    RetryCountdown *m_countdown;
    QString m_left; // until the mail may be sent again; empty: now
};

} // namespace app
