// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What moderators and administrators see of accounts and decide about them.

#include "server/auth/account_service.h"
#include "server/auth/second_factor_service.h"
#include "server/moderation/account_list_repository.h"
#include "server/settings/settings.h"
#include "server/storage/cursor.h"
#include "server/users/user_directory.h"
#include "server/users/user_service.h"

namespace server {

class StaffService {
public:
    StaffService(
        Database &db,
        const SettingsSource &settings,
        AccountService &accounts,
        SecondFactorService &factors,
        const UserService &users,
        const CursorKey &cursors
    );

    Result<common::AdminUserPage>
    list(const Caller &caller, const common::ListAccountsRequest &request);
    Result<common::AdminUser> get(const Caller &caller, const common::UserRef &ref);
    Result<common::AdminUser>
    update(const Caller &caller, const common::UpdateAccountRequest &request);
    // Of somebody who waits; account.state otherwise.
    Result<common::AdminUser> approve(const Caller &caller, const common::UserRef &ref);
    Result<> reject(const Caller &caller, const common::UserRef &ref);

private:
    Result<StaffRow> find(Transaction &tx, const Caller &caller, const common::UserRef &ref) const;
    Result<common::AdminUser>
    present(Transaction &tx, const Caller &caller, const common::UserRef &ref) const;
    Result<QList<common::AdminUser>>
    present(Transaction &tx, const Caller &caller, const QList<StaffRow> &rows) const;
    Result<> apply(Transaction &tx, const StaffRow &row, const common::AdminUserUpdate &update);

    Database &m_db;
    const SettingsSource &m_settings;
    AccountService &m_accounts;
    SecondFactorService &m_factors;
    const UserService &m_users;
    const CursorKey &m_cursors;
    AccountListRepository m_list;
    UserDirectory m_directory;
};

} // namespace server
