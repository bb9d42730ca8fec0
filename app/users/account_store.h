// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What one does about the own account: address, password, second factor, the copy of all data,
// leaving and coming back. The account itself stays with the UserStore, which is told.

#include "app/net/download.h"
#include "app/users/user_store.h"
#include "common/auth/totp.h"
#include "common/users/export.h"

namespace app {

class AccountStore final : public QObject {
    Q_OBJECT

public:
    AccountStore(ApiClient &api, UserStore &users, QObject *parent = nullptr);

    Future<common::Me> changeEmail(const QString &email);
    Future<wire::Empty> resendVerification(const QString &email);
    Future<wire::Empty> changePassword(const QString &password);

    Future<common::TotpEnrolment> enrolTotp();
    Future<common::RecoveryCodes> confirmTotp(const QString &code);
    Future<wire::Empty> disableTotp();
    Future<common::RecoveryCodes> renewRecoveryCodes();
    // For ten minutes the server takes this sign-in for fresh.
    Future<common::Session> reauthenticate(const QString &password, const QString &code);

    Future<common::Export> createExport();
    Future<common::ExportPage> listExports();
    // Into the file of the Download, which is put in its place at the end.
    Future<HttpAnswer> downloadExport(const QString &link, Download &download);

    Future<common::Me> deleteMe();
    Future<common::Me> restoreMe();

private:
    Future<common::Me> told(const Future<common::Me> &answer);

    ApiClient &m_api;
    UserStore &m_users;
};

} // namespace app
