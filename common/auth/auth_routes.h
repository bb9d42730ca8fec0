// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag auth that exist so far.

#include "common/auth/auth.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

#include <variant>

namespace common {

using RegisterResult = std::variant<AuthResult, RegistrationPending>;

struct SessionPath {
    SessionId sessionId;
};

} // namespace common

template <>
struct wire::Schema<common::SessionPath> {
    static constexpr auto fields = Fields{field("sessionId", &common::SessionPath::sessionId)};
};

namespace routes {

inline constexpr wire::Route<common::RegisterRequest, common::RegisterResult> registerUser{
    {.name = "registerUser",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/register",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Register,
     .lane = wire::Lane::Hash,
     .statuses = {201, 202},
     .tag = "auth",
     .summary = "Create an account",
     .description = "201 signs in; 202 when the address must be verified or an admin must "
                    "approve first. A verification mail is sent if mail is configured.",
     .errors =
         {common::ErrorCode::AuthUsernameTaken,
          common::ErrorCode::AuthEmailTaken,
          common::ErrorCode::RegistrationClosed},
     .aliases = {wire::Alias{wire::Method::Post, "/api/register"}}}};
inline constexpr wire::Route<common::LoginRequest, common::AuthResult> login{
    {.name = "login",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/login",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Login,
     .lane = wire::Lane::Hash,
     .tag = "auth",
     .summary = "Sign in",
     .description = "With TOTP on, the first try answers `auth.second_factor_required`; repeat it "
                    "with `code`.",
     .errors =
         {common::ErrorCode::AuthInvalidCredentials,
          common::ErrorCode::AuthSecondFactorRequired,
          common::ErrorCode::AuthSecondFactorInvalid,
          common::ErrorCode::AuthEmailUnverified,
          common::ErrorCode::AccountPending,
          common::ErrorCode::AccountSuspended,
          common::ErrorCode::AccountBanned},
     .aliases = {wire::Alias{wire::Method::Post, "/api/login"}}}};
inline constexpr wire::Route<common::RefreshRequest, common::TokenPair> refreshTokens{
    {.name = "refreshTokens",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/refresh",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "auth",
     .summary = "New access and refresh token",
     .description = "Rotates. A token used again revokes the whole session, unless it was rotated "
                    "less than 10 s ago and its successor has not been used (a lost answer): then "
                    "another pair is given and the unused one dies.",
     .errors = {common::ErrorCode::AuthRefreshInvalid, common::ErrorCode::AuthRefreshReused},
     .aliases = {wire::Alias{wire::Method::Post, "/refresh-token"}}}};
inline constexpr wire::Route<common::LogoutRequest, wire::Empty> logout{
    {.name = "logout",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/logout",
     .auth = wire::Auth::Optional,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .bodyOptional = true,
     .tag = "auth",
     .summary = "End this session",
     .description = "By bearer token or refresh token. An unknown token answers 204 too."}};
inline constexpr wire::Route<wire::PageQuery, common::SessionPage> listSessions{
    {.name = "listSessions",
     .method = wire::Method::Get,
     .path = "/api/v1/auth/sessions",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "auth",
     .summary = "Own sessions, granted apps and personal tokens"}};
inline constexpr wire::Route<wire::Empty, wire::Empty> revokeOtherSessions{
    {.name = "revokeOtherSessions",
     .method = wire::Method::Delete,
     .path = "/api/v1/auth/sessions",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .tag = "auth",
     .summary = "Revoke all logins but this one"}};
inline constexpr wire::Route<common::SessionPath, wire::Empty> revokeSession{
    {.name = "revokeSession",
     .method = wire::Method::Delete,
     .path = "/api/v1/auth/sessions/{sessionId}",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .tag = "auth",
     .summary = "Revoke a session, app grant or personal token"}};

} // namespace routes

extern template struct wire::RequestCodec<wire::Empty>;
extern template struct wire::ResponseCodec<wire::Empty>;
extern template struct wire::RequestCodec<wire::PageQuery>;
extern template struct wire::RequestCodec<common::RegisterRequest>;
extern template struct wire::RequestCodec<common::LoginRequest>;
extern template struct wire::RequestCodec<common::RefreshRequest>;
extern template struct wire::RequestCodec<common::LogoutRequest>;
extern template struct wire::RequestCodec<common::SessionPath>;
extern template struct wire::ResponseCodec<common::RegisterResult>;
extern template struct wire::ResponseCodec<common::AuthResult>;
extern template struct wire::ResponseCodec<common::TokenPair>;
extern template struct wire::ResponseCodec<common::SessionPage>;
