// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Leaving: the account is hidden at once and goes for good after a time in which its owner may
// still sign in and come back.

#include "common/users/user_routes.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace common {

inline constexpr qint64 kDeletionGraceMs = 14LL * 24 * 60 * 60 * 1000;

} // namespace common

namespace routes {

inline constexpr wire::Route<wire::Empty, common::Me> deleteMe{
    {.name = "deleteMe",
     .method = wire::Method::Delete,
     .path = "/api/v1/users/me",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {202},
     .fresh = true,
     .tag = "users",
     .summary = "Delete the account after 14 days",
     .description = "Hides the account at once and revokes the other sessions; signing in and "
                    "restoreMe stay possible until `deletionAt`.",
     .errors = {
         common::ErrorCode::AuthReauthenticationRequired,
         common::ErrorCode::AccountLastAdmin,
         common::ErrorCode::AccountState}}};
inline constexpr wire::Route<wire::Empty, common::Me> restoreMe{
    {.name = "restoreMe",
     .method = wire::Method::Post,
     .path = "/api/v1/users/me/restore",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "users",
     .summary = "Take the deletion back",
     .errors = {common::ErrorCode::AccountState}}};

inline constexpr wire::Route<common::UserPath, wire::Empty> deleteAccount{
    {.name = "deleteAccount",
     .method = wire::Method::Delete,
     .path = "/api/v1/admin/users/{userId}",
     .auth = wire::Auth::Admin,
     .scopes = {"admin"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .fresh = true,
     .tag = "moderation",
     .summary = "Delete an account for good",
     .errors = {
         common::ErrorCode::AuthReauthenticationRequired, common::ErrorCode::AccountLastAdmin}}};

} // namespace routes

extern template struct wire::ResponseCodec<common::Me>;
