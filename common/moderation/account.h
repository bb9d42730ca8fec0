// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Accounts as moderators and administrators see them.

#include "common/users/user.h"

namespace common {

enum class AccountSort { New, Active, Reports };

// email, phone and registrationIp are null for moderators.
struct AdminUser : User {
    std::optional<QString> email;
    bool emailVerified = false;
    std::optional<QString> phone;
    AccountState state = AccountState::Active;
    std::optional<QString> stateReason;
    std::optional<Timestamp> suspendedUntil;
    bool totpEnabled = false;
    Quota quota;
    std::optional<QString> registrationIp;
    std::optional<QString> registrationMessage;
    std::optional<UserSummary> invitedBy;
    qint64 reportsCount = 0;
    QString note; // of the staff
    std::optional<Timestamp> lastLoginAt;
    std::optional<Timestamp> lastActiveAt;
    wire::Absent<QString> recoveryUrl; // once, where recoveryLink asked for it
};
using AdminUserPage = wire::Page<AdminUser>;

struct AdminUserUpdate {
    wire::Absent<Role> role;
    wire::Absent<bool> emailVerified;
    wire::Absent<bool> totpEnabled; // only false
    wire::Patch<qint64> mediaQuotaBytes; // null: what the plan says
    wire::Absent<QString> note;
    wire::Absent<bool> recoveryLink; // only true
};

} // namespace common

template <>
struct wire::EnumText<common::AccountSort> {
    using E = common::AccountSort;
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{E::New, "new"}, std::pair{E::Active, "active"}, std::pair{E::Reports, "reports"}};
};

template <>
struct wire::Schema<common::AdminUser> {
    using T = common::AdminUser;
    using Base = common::User;
    static constexpr std::string_view name = "AdminUser";
    static constexpr auto fields = Fields{
        field("email", &T::email, as(common::kEmail)),
        field("emailVerified", &T::emailVerified),
        field("phone", &T::phone),
        field("state", &T::state),
        field("stateReason", &T::stateReason),
        field("suspendedUntil", &T::suspendedUntil),
        field("totpEnabled", &T::totpEnabled),
        field("quota", &T::quota),
        field("registrationIp", &T::registrationIp),
        field("registrationMessage", &T::registrationMessage),
        field("invitedBy", &T::invitedBy),
        field("reportsCount", &T::reportsCount, atLeast(0)),
        field("note", &T::note),
        field("lastLoginAt", &T::lastLoginAt),
        field("lastActiveAt", &T::lastActiveAt),
        field("recoveryUrl", &T::recoveryUrl, as(kUrl))};
};
template <>
struct wire::Schema<common::AdminUserPage> : wire::PageSchema<common::AdminUser> {
    static constexpr std::string_view name = "AdminUserPage";
};
template <>
struct wire::Schema<common::AdminUserUpdate> {
    using T = common::AdminUserUpdate;
    static constexpr std::string_view name = "AdminUserUpdate";
    static constexpr auto fields = Fields{
        field("role", &T::role),
        field("emailVerified", &T::emailVerified),
        // Of a truth value, 0 to 0 is false and nothing else.
        field(
            "totpEnabled", &T::totpEnabled, range(0, 0), about("Switches a lost second factor off.")
        ),
        field("mediaQuotaBytes", &T::mediaQuotaBytes, atLeast(0), about("Overrides the plan.")),
        field("note", &T::note, maxLength(5000), about("Staff only.")),
        field(
            "recoveryLink",
            &T::recoveryLink,
            range(1, 1),
            about("Answers a link that sets a new password once, to be handed over.")
        )};
};

extern template struct wire::Codec<common::AdminUser>;
extern template struct wire::Codec<common::AdminUserPage>;
extern template struct wire::Codec<common::AdminUserUpdate>;
