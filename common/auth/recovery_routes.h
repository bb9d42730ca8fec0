// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag auth that go by an address or by a token that was mailed to it: confirming
// an address, setting a new password in place of a forgotten one. Whoever asks for a mail hears the
// same whether anybody has the address.

#include "common/users/user_rules.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace common {

struct TokenInput {
    QString token;
};
struct EmailInput {
    QString email;
};
struct PasswordReset {
    QString token;
    QString newPassword;
};

} // namespace common

template <>
struct wire::Schema<common::TokenInput> {
    static constexpr std::string_view name = "TokenInput";
    static constexpr auto fields =
        Fields{field("token", &common::TokenInput::token, maxLength(512))};
};
template <>
struct wire::Schema<common::EmailInput> {
    static constexpr std::string_view name = "EmailInput";
    static constexpr auto fields =
        Fields{field("email", &common::EmailInput::email, as(common::kEmail))};
};
template <>
struct wire::Schema<common::PasswordReset> {
    using T = common::PasswordReset;
    static constexpr std::string_view name = "PasswordReset";
    static constexpr auto fields = Fields{
        field("token", &T::token, maxLength(512)),
        field("newPassword", &T::newPassword, as(common::kPassword))};
};

namespace routes {

inline constexpr wire::Route<common::TokenInput, wire::Empty> verifyEmail{
    {.name = "verifyEmail",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/verify-email",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Recovery,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .tag = "auth",
     .summary = "Confirm an address with the mailed token",
     .description = "Also completes changeEmail. A bad token: 422 invalid_token or "
                    "expired_token."}};
inline constexpr wire::Route<common::EmailInput, wire::Empty> resendVerification{
    {.name = "resendVerification",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/verify-email/resend",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Recovery,
     .lane = wire::Lane::Write,
     .statuses = {202},
     .tag = "auth",
     .summary = "Mail the token again",
     .description = "Answers 202 for every address."}};
inline constexpr wire::Route<common::EmailInput, wire::Empty> forgotPassword{
    {.name = "forgotPassword",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/forgot-password",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Recovery,
     .lane = wire::Lane::Write,
     .statuses = {202},
     .tag = "auth",
     .summary = "Mail a reset link",
     .description = "Answers 202 for every address. The link is valid for one hour."}};
inline constexpr wire::Route<common::PasswordReset, wire::Empty> resetPassword{
    {.name = "resetPassword",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/reset-password",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Recovery,
     .lane = wire::Lane::Hash,
     .statuses = {204},
     .tag = "auth",
     .summary = "Set a new password with the mailed token",
     .description = "Revokes all sessions. TOTP stays on."}};

} // namespace routes

extern template struct wire::Codec<common::TokenInput>;
extern template struct wire::Codec<common::EmailInput>;
extern template struct wire::Codec<common::PasswordReset>;
extern template struct wire::RequestCodec<common::TokenInput>;
extern template struct wire::RequestCodec<common::EmailInput>;
extern template struct wire::RequestCodec<common::PasswordReset>;
