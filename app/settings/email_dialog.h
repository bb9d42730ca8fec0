// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// emailDialog: another address. It holds from the moment its link is opened; until then the old one
// stays.

#include "app/kit/k_dialog.h"
#include "app/users/account_store.h"

namespace app {

class KField;

class EmailDialog final : public KDialog {
    Q_OBJECT

public:
    EmailDialog(AccountStore &account, QWidget *parent);

private:
    void save();

    AccountStore &m_account;
    KField *m_email;
    KButton *m_save;
};

} // namespace app
