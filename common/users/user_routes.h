// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag users that exist so far.

#include "common/users/user.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace common {

struct UserPath {
    UserRef userId;
};
struct GetUserRequest : UserPath {
    QString ifNoneMatch;
};

} // namespace common

template <>
struct wire::Schema<common::UserPath> {
    static constexpr auto fields = Fields{field("userId", &common::UserPath::userId)};
};
template <>
struct wire::Schema<common::GetUserRequest> {
    using Base = common::UserPath;
    static constexpr auto fields = Fields{field(
        "ifNoneMatch",
        &common::GetUserRequest::ifNoneMatch,
        inHeader("If-None-Match"),
        maxLength(200)
    )};
};

namespace routes {

inline constexpr wire::Route<wire::Conditional, common::Me> getMe{
    {.name = "getMe",
     .method = wire::Method::Get,
     .path = "/api/v1/users/me",
     .auth = wire::Auth::User,
     .scopes = {"profile:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .etag = true,
     .tag = "users",
     .summary = "Own account"}};
inline constexpr wire::Route<common::MeUpdate, common::Me> updateMe{
    {.name = "updateMe",
     .method = wire::Method::Put,
     .path = "/api/v1/users/me",
     .auth = wire::Auth::User,
     .scopes = {"profile:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "users",
     .summary = "Change profile or settings",
     .errors = {common::ErrorCode::AuthUsernameTaken, common::ErrorCode::MediaState}}};
inline constexpr wire::Route<common::GetUserRequest, common::User> getUser{
    {.name = "getUser",
     .method = wire::Method::Get,
     .path = "/api/v1/users/{userId}",
     .auth = wire::Auth::Optional,
     .scopes = {"profile:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .etag = true,
     .tag = "users",
     .summary = "Profile",
     .aliases = {wire::Alias{wire::Method::Get, "/api/user/{userId}"}}}};

} // namespace routes

extern template struct wire::RequestCodec<wire::Conditional>;
extern template struct wire::RequestCodec<common::UserPath>;
extern template struct wire::RequestCodec<common::GetUserRequest>;
extern template struct wire::RequestCodec<common::MeUpdate>;
extern template struct wire::ResponseCodec<common::Me>;
extern template struct wire::ResponseCodec<common::User>;
extern template struct wire::ResponseCodec<common::UserPage>;
