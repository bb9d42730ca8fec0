// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A new account: first the server, which says whom it takes, then the form. With an invite the
// server is given.

#include "app/auth/auth_page.h"
#include "app/auth/join_card.h"
#include "app/auth/pending_page.h"

namespace app {

class KButton;
class KIconButton;
class KLabel;
class RegistrationForm;
class ServerField;

class RegisterPage final : public AuthPage {
    Q_OBJECT

public:
    explicit RegisterPage(const AuthWorld &world, QWidget *parent = nullptr);

    void prepare(const QString &server); // empty: not known yet
    void prepare(const Invitation &invitation);

signals:
    void signedIn(const std::shared_ptr<app::Session> &session);
    // The account has to wait.
    void pending(const app::PendingAccount &account);
    void inviteRequested(); // there is one after all

private:
    void layOut();
    void retranslate() override;
    void start();
    void probe(bool again = false);
    void onServer(const ServerAddress &server, const common::ServerInfo &info);
    void onUnreachable(const ServerAddress &server, const Error &error, bool again);
    void forgetServer();
    void submit();
    void send(const common::RegisterRequest &request, bool stay);
    void onAnswer(const Result<SignInOutcome> &outcome, const PendingAccount &account);
    void setBusy(bool busy);
    void showError(const Error &error);
    void setErrorText(const QString &text);
    void showServerText();
    bool takesMembers() const;

    AuthWorld m_world;
    KIconButton *m_back;
    KLabel *m_title;
    QWidget *m_card;
    ServerField *m_server;
    KLabel *m_serverText; // who answers there, and whom it takes
    KButton *m_continue;
    KButton *m_haveInvite;
    RegistrationForm *m_form;
    KLabel *m_error;
    KButton *m_submit;
    std::optional<ServerAddress> m_address; // of the server that has answered
    std::optional<common::ServerInfo> m_info;
    std::optional<Invitation> m_invitation;
};

} // namespace app
