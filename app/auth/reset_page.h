// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A forgotten password. Where the server sends mail, it is asked for a link; in any case the link
// or code, also one of an administrator, can be pasted here with a new password.

#include "app/auth/auth_page.h"
#include "app/auth/auth_world.h"
#include "app/auth/mail_token.h"

namespace app {

class KButton;
class KField;
class KIconButton;
class KLabel;
class ServerField;

class ResetPage final : public AuthPage {
    Q_OBJECT

public:
    explicit ResetPage(const AuthWorld &world, QWidget *parent = nullptr);

    void prepare(const QString &server, const QString &user);
    // A link that was opened: filled in, nothing more.
    void prepare(const MailLink &mail);

signals:
    void passwordSet(const QString &server);

private:
    enum class Step { Ask, Set };

    void layOut();
    void retranslate() override;
    void showStep(Step step);
    void showAdvice();
    void send();
    void learn(const ServerAddress &server);
    void onServer(const ServerAddress &server, const Result<common::ServerInfo> &info);
    void ask(const ServerAddress &server);
    void save();
    void onSaved(const ServerAddress &server, const Result<wire::Empty> &done);
    void showStrength();
    void setBusy(bool busy);
    void setErrorText(const QString &text);

    AuthWorld m_world;
    KIconButton *m_back;
    KLabel *m_title;
    KLabel *m_advice;
    ServerField *m_server;
    KField *m_email;
    KButton *m_send;
    KField *m_code;
    KField *m_password;
    KField *m_repeat;
    KButton *m_save;
    KLabel *m_error;
    KButton *m_other; // to the other step
    Step m_step = Step::Ask;
    std::optional<common::ServerInfo> m_info;
    bool m_sent = false;
    bool m_triedAgain = false; // after the certificate was looked at
};

} // namespace app
