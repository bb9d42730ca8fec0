// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// passwordDialog: another password. The other devices are signed out by it.

#include "app/kit/k_dialog.h"
#include "app/users/account_store.h"

namespace app {

class KField;

class PasswordDialog final : public KDialog {
    Q_OBJECT

public:
    PasswordDialog(AccountStore &account, const common::Me &me, QWidget *parent);

private:
    void showStrength();
    void save();

    AccountStore &m_account;
    const QString m_username;
    const QString m_email;
    KField *m_password;
    KField *m_repeat;
    KButton *m_save;
};

} // namespace app
