// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// secondFactorDialog: the secret as a QR code and in letters, and the first code of the app that
// read it. confirmed() brings the recovery codes, which the server tells once.

#include "app/kit/k_dialog.h"
#include "app/users/account_store.h"

namespace app {

class KField;

class SecondFactorDialog final : public KDialog {
    Q_OBJECT

public:
    SecondFactorDialog(
        AccountStore &account, const common::TotpEnrolment &enrolment, QWidget *parent
    );

    static QString inGroups(const QString &secret); // "ABCD EFGH ..."

signals:
    void confirmed(const QStringList &recoveryCodes);

private:
    void addSecret(const common::TotpEnrolment &enrolment);
    void confirm();

    AccountStore &m_account;
    KField *m_code;
    KButton *m_confirm;
};

} // namespace app
