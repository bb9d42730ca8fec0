// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The change of one's own address.

#include "common/users/user_routes.h"

namespace common {

struct EmailChange {
    QString email;
};

} // namespace common

template <>
struct wire::Schema<common::EmailChange> {
    static constexpr std::string_view name = "EmailChange";
    static constexpr auto fields =
        Fields{field("email", &common::EmailChange::email, as(common::kEmail))};
};

namespace routes {

inline constexpr wire::Route<common::EmailChange, common::Me> changeEmail{
    {.name = "changeEmail",
     .method = wire::Method::Put,
     .path = "/api/v1/users/me/email",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {202},
     .fresh = true,
     .tag = "users",
     .summary = "Change the address",
     .description = "Takes effect with verifyEmail; the old address is told.",
     .errors = {
         common::ErrorCode::AuthReauthenticationRequired, common::ErrorCode::AuthEmailTaken}}};

} // namespace routes

extern template struct wire::Codec<common::EmailChange>;
extern template struct wire::RequestCodec<common::EmailChange>;
