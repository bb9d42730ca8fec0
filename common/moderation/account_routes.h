// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag moderation about accounts.

#include "common/moderation/account.h"
#include "common/users/user_routes.h"

namespace common {

struct ListAccountsRequest : wire::PageQuery {
    wire::Absent<QString> query; // in names, for administrators also in addresses
    wire::Absent<AccountState> state;
    wire::Absent<Role> role;
    wire::Absent<Timestamp> since; // registered then or later
    wire::Absent<Timestamp> until;
    AccountSort sort = AccountSort::New;
};
struct UpdateAccountRequest : AdminUserUpdate {
    UserRef userId;
};

} // namespace common

template <>
struct wire::Schema<common::ListAccountsRequest> {
    using T = common::ListAccountsRequest;
    using Base = wire::PageQuery;
    static constexpr auto fields = Fields{
        field("query", &T::query, maxLength(200)),
        field("state", &T::state),
        field("role", &T::role),
        field("since", &T::since),
        field("until", &T::until),
        field("sort", &T::sort, defaulted())};
};
template <>
struct wire::Schema<common::UpdateAccountRequest> {
    using Base = common::AdminUserUpdate;
    static constexpr auto fields = Fields{field("userId", &common::UpdateAccountRequest::userId)};
};

namespace routes {

inline constexpr wire::Route<common::ListAccountsRequest, common::AdminUserPage> listAccounts{
    {.name = "listAccounts",
     .method = wire::Method::Get,
     .path = "/api/v1/admin/users",
     .auth = wire::Auth::Moderator,
     .scopes = {"moderation"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "moderation",
     .summary = "Accounts"}};
inline constexpr wire::Route<common::UserPath, common::AdminUser> getAccount{
    {.name = "getAccount",
     .method = wire::Method::Get,
     .path = "/api/v1/admin/users/{userId}",
     .auth = wire::Auth::Moderator,
     .scopes = {"moderation"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "moderation",
     .summary = "Account"}};
inline constexpr wire::Route<common::UpdateAccountRequest, common::AdminUser> updateAccount{
    {.name = "updateAccount",
     .method = wire::Method::Put,
     .path = "/api/v1/admin/users/{userId}",
     .auth = wire::Auth::Admin,
     .scopes = {"admin"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .fresh = true,
     .tag = "moderation",
     .summary = "Role, quota, lost second factor, note",
     .errors = {
         common::ErrorCode::AuthReauthenticationRequired, common::ErrorCode::AccountLastAdmin}}};
inline constexpr wire::Route<common::UserPath, common::AdminUser> approveAccount{
    {.name = "approveAccount",
     .method = wire::Method::Post,
     .path = "/api/v1/admin/users/{userId}/approve",
     .auth = wire::Auth::Moderator,
     .scopes = {"moderation"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "moderation",
     .summary = "Approve a registration",
     .errors = {common::ErrorCode::AccountState}}};
inline constexpr wire::Route<common::UserPath, wire::Empty> rejectAccount{
    {.name = "rejectAccount",
     .method = wire::Method::Post,
     .path = "/api/v1/admin/users/{userId}/reject",
     .auth = wire::Auth::Moderator,
     .scopes = {"moderation"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .tag = "moderation",
     .summary = "Reject a registration",
     .description = "Deletes the pending account.",
     .errors = {common::ErrorCode::AccountState}}};

} // namespace routes

extern template struct wire::RequestCodec<common::ListAccountsRequest>;
extern template struct wire::RequestCodec<common::UpdateAccountRequest>;
extern template struct wire::ResponseCodec<common::AdminUser>;
extern template struct wire::ResponseCodec<common::AdminUserPage>;
