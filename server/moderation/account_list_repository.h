// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Accounts in the order that the staff looks at them, whatever their state, with those columns that
// only the staff sees.

#include "common/moderation/account_routes.h"
#include "server/storage/transaction.h"

namespace server {

// What an AdminUser has beyond the profile.
struct StaffRow {
    common::UserId id;
    std::optional<QString> email;
    bool emailVerified = false;
    std::optional<QString> phone;
    common::Role role = common::Role::User;
    common::AccountState state = common::AccountState::Active;
    std::optional<common::Timestamp> suspendedUntil;
    std::optional<qint64> mediaQuotaBytes; // none: what the settings say
    std::optional<QString> registrationIp;
    std::optional<QString> registrationMessage;
    std::optional<common::UserId> invitedBy;
    QString staffNote;
    std::optional<common::Timestamp> lastLoginAt;
    std::optional<common::Timestamp> lastActiveAt;
    common::Timestamp createdAt;
};

struct AccountFilter {
    QString words; // part of a name; empty: all
    bool inAddresses = false; // also of mail addresses
    QString state; // empty: all
    QString role; // empty: all
    common::Timestamp since{};
    common::Timestamp until{std::numeric_limits<qint64>::max()};
    common::AccountSort sort = common::AccountSort::New;
};

// Where a page begins: below this, greatest first.
struct AccountPlace {
    qint64 key = std::numeric_limits<qint64>::max();
    common::UserId id{std::numeric_limits<qint64>::max()};
};

class AccountListRepository {
public:
    Result<QList<StaffRow>>
    list(Transaction &tx, const AccountFilter &filter, AccountPlace after, int limit) const;
    static AccountPlace placeOf(const StaffRow &row, common::AccountSort sort);

    // By id or name; "me" is the caller's business. resource.not_found
    Result<StaffRow> get(Transaction &tx, const common::UserRef &ref) const;

    Result<> setNote(Transaction &tx, common::UserId id, const QString &note) const;
    Result<> setQuota(Transaction &tx, common::UserId id, const std::optional<qint64> &bytes) const;
};

} // namespace server

template <>
struct wire::Schema<server::StaffRow> {
    using T = server::StaffRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("email", &T::email),
        field("email_verified", &T::emailVerified),
        field("phone", &T::phone),
        field("role", &T::role),
        field("state", &T::state),
        field("suspended_until", &T::suspendedUntil),
        field("media_quota_bytes", &T::mediaQuotaBytes),
        field("registration_ip", &T::registrationIp),
        field("registration_message", &T::registrationMessage),
        field("invited_by", &T::invitedBy),
        field("staff_note", &T::staffNote),
        field("last_login_at", &T::lastLoginAt),
        field("last_active_at", &T::lastActiveAt),
        field("created_at", &T::createdAt),
    };
};
