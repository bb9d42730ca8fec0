// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The password of the own account.

#include "common/users/user_rules.h"
#include "common/wire/codec.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace common {

struct PasswordChange {
    QString newPassword;
};

} // namespace common

template <>
struct wire::Schema<common::PasswordChange> {
    using T = common::PasswordChange;
    static constexpr std::string_view name = "PasswordChange";
    static constexpr auto fields =
        Fields{field("newPassword", &T::newPassword, as(common::kPassword))};
};

namespace routes {

inline constexpr wire::Route<common::PasswordChange, wire::Empty> changePassword{
    {.name = "changePassword",
     .method = wire::Method::Put,
     .path = "/api/v1/users/me/password",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Hash,
     .statuses = {204},
     .fresh = true,
     .tag = "users",
     .summary = "Change or set the password",
     .description = "Revokes the other sessions.",
     .errors = {common::ErrorCode::AuthReauthenticationRequired}}};

} // namespace routes

extern template struct wire::Codec<common::PasswordChange>;
extern template struct wire::RequestCodec<common::PasswordChange>;
extern template struct wire::ResponseCodec<wire::Empty>;
