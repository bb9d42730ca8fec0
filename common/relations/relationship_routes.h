// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag relations that exist so far.

#include "common/users/user_routes.h"

namespace common {

struct ListRelationsRequest : wire::PageQuery {
    UserRef userId;
};

} // namespace common

template <>
struct wire::Schema<common::ListRelationsRequest> {
    using Base = wire::PageQuery;
    static constexpr auto fields = Fields{field("userId", &common::ListRelationsRequest::userId)};
};

namespace routes {

inline constexpr wire::Route<common::ListRelationsRequest, common::UserPage> listFollowers{
    {.name = "listFollowers",
     .method = wire::Method::Get,
     .path = "/api/v1/users/{userId}/followers",
     .auth = wire::Auth::Optional,
     .scopes = {"social:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "relations",
     .summary = "Followers"}};
inline constexpr wire::Route<common::ListRelationsRequest, common::UserPage> listFollowing{
    {.name = "listFollowing",
     .method = wire::Method::Get,
     .path = "/api/v1/users/{userId}/following",
     .auth = wire::Auth::Optional,
     .scopes = {"social:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "relations",
     .summary = "Followed users"}};
inline constexpr wire::Route<common::UserPath, common::Relationship> followUser{
    {.name = "followUser",
     .method = wire::Method::Post,
     .path = "/api/v1/users/{userId}/follow",
     .auth = wire::Auth::User,
     .scopes = {"social:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "relations",
     .summary = "Follow",
     .description = "A locked account gets a request (`following: requested`).",
     .errors = {common::ErrorCode::RelationSelf, common::ErrorCode::RelationNotAllowed},
     .aliases = {wire::Alias{wire::Method::Post, "/api/follow/{userId}"}}}};
inline constexpr wire::Route<common::UserPath, common::Relationship> unfollowUser{
    {.name = "unfollowUser",
     .method = wire::Method::Delete,
     .path = "/api/v1/users/{userId}/follow",
     .auth = wire::Auth::User,
     .scopes = {"social:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "relations",
     .summary = "Unfollow or take the request back",
     .aliases = {wire::Alias{wire::Method::Post, "/api/unfollow/{userId}"}}}};

} // namespace routes

extern template struct wire::RequestCodec<common::ListRelationsRequest>;
extern template struct wire::ResponseCodec<common::Relationship>;
