// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The server no longer knows this login: the password once more, and one goes on where one was.

#include "app/kit/k_dialog.h"
#include "app/session/sign_in.h"

namespace app {

class KField;

class SessionExpiredDialog final : public KDialog {
    Q_OBJECT

public:
    SessionExpiredDialog(SignIn &signIn, const Account &account, bool reused, QWidget *parent);

signals:
    void signedIn(const std::shared_ptr<app::Session> &session);
    void abandoned(); // to the sign-in page instead

private:
    void submit();
    void onAnswer(const Result<std::shared_ptr<Session>> &session);

    SignIn &m_signIn;
    const Account m_account;
    KField *m_password;
    KField *m_code;
    KButton *m_continue;
};

} // namespace app
