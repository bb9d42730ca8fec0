// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// reauthenticateDialog: the server wants to be sure who is there. The password once more, and the
// code of the second factor where it is on; what asked for it goes on afterwards.

#include "app/kit/k_dialog.h"
#include "app/users/account_store.h"

namespace app {

class KField;

class ReauthenticateDialog final : public KDialog {
    Q_OBJECT

public:
    ReauthenticateDialog(AccountStore &account, bool wantsCode, QWidget *parent);

private:
    void submit();
    void onAnswer(const Result<common::Session> &answer);

    AccountStore &m_account;
    KField *m_password;
    KField *m_code;
    KButton *m_continue;
};

} // namespace app
