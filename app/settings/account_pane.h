// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Account and security: address, password, second factor, devices, the copy of all data, leaving.

#include "app/settings/settings_pane.h"
#include "app/settings/settings_world.h"

namespace app {

class DevicesCard;
class ExportCard;
class KButton;

class AccountPane final : public SettingsPane {
    Q_OBJECT

public:
    explicit AccountPane(const SettingsWorld &world);

    void enter() override;

protected:
    bool event(QEvent *event) override;

private:
    void addSignIn();
    void addSecondFactor(SettingsCard &card);
    void addLeaving();
    KButton *addButton(
        SettingRow &row, const QString &text, const QString &objectName, void (AccountPane::*act)()
    );

    void show();
    void showEmail(const common::Me &me);
    void changeEmail();
    void resendLink();
    void changePassword();
    void enrol();
    void renewCodes();
    void disableSecondFactor();
    void showCodes(const QStringList &codes);
    void askToDelete();
    void deleteAccount();
    template <typename T>
    bool told(SettingRow &row, const Result<T> &answer); // false: it failed, and the row says why

    SettingsWorld m_world;
    AccountStore &m_account;
    SettingRow *m_email = nullptr;
    KButton *m_resend = nullptr;
    SettingRow *m_password = nullptr;
    SettingRow *m_factor = nullptr;
    KButton *m_enrol = nullptr;
    KButton *m_disable = nullptr;
    SettingRow *m_codes = nullptr;
    DevicesCard *m_devices = nullptr;
    ExportCard *m_export = nullptr;
    SettingRow *m_delete = nullptr;
};

} // namespace app
