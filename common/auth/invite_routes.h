// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag auth about invites.

#include "common/auth/invite.h"
#include "common/wire/html_body.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace common {

struct ListInvitesRequest : wire::PageQuery {
    bool all = false;
};
struct InvitePath {
    InviteId inviteId;
};
struct InviteCodePath {
    InviteCode code;
};
struct InviteLinkPath {
    InviteLinkCode code;
};

} // namespace common

template <>
struct wire::Schema<common::ListInvitesRequest> {
    using Base = wire::PageQuery;
    static constexpr auto fields = Fields{field(
        "all", &common::ListInvitesRequest::all, defaulted(), about("Of everybody (admin).")
    )};
};
template <>
struct wire::Schema<common::InvitePath> {
    static constexpr auto fields = Fields{field("inviteId", &common::InvitePath::inviteId)};
};
template <>
struct wire::Schema<common::InviteCodePath> {
    static constexpr auto fields = Fields{field("code", &common::InviteCodePath::code)};
};
template <>
struct wire::Schema<common::InviteLinkPath> {
    static constexpr auto fields = Fields{field("code", &common::InviteLinkPath::code)};
};

namespace routes {

inline constexpr wire::Route<common::InviteCreate, common::Invite> createInvite{
    {.name = "createInvite",
     .method = wire::Method::Post,
     .path = "/api/v1/invites",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {201},
     .tag = "auth",
     .summary = "Make an invite code",
     .description = "The settings say which role may.",
     .errors = {common::ErrorCode::AuthForbidden}}};
inline constexpr wire::Route<common::ListInvitesRequest, common::InvitePage> listInvites{
    {.name = "listInvites",
     .method = wire::Method::Get,
     .path = "/api/v1/invites",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "auth",
     .summary = "Own invites"}};
inline constexpr wire::Route<common::InvitePath, wire::Empty> revokeInvite{
    {.name = "revokeInvite",
     .method = wire::Method::Delete,
     .path = "/api/v1/invites/{inviteId}",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .tag = "auth",
     .summary = "Revoke an invite"}};
inline constexpr wire::Route<common::InviteCodePath, common::InviteInfo> getInvite{
    {.name = "getInvite",
     .method = wire::Method::Get,
     .path = "/api/v1/join/{code}",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "auth",
     .summary = "What an invite leads to",
     .description = "For the join page: whose community, who invites, whether it still holds. An "
                    "unknown, used up or expired code is 404."}};
inline constexpr wire::Route<common::InviteLinkPath, wire::HtmlBody> getInvitePage{
    {.name = "getInvitePage",
     .method = wire::Method::Get,
     .path = "/i/{code}",
     .auth = wire::Auth::None,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "auth",
     .summary = "Page behind an invite link",
     .description = "For browsers: the same as getInvite in words, how to get the app, and a "
                    "`kith://join` link."}};

} // namespace routes

extern template struct wire::RequestCodec<common::InviteCreate>;
extern template struct wire::RequestCodec<common::ListInvitesRequest>;
extern template struct wire::RequestCodec<common::InvitePath>;
extern template struct wire::RequestCodec<common::InviteCodePath>;
extern template struct wire::RequestCodec<common::InviteLinkPath>;
extern template struct wire::ResponseCodec<common::Invite>;
extern template struct wire::ResponseCodec<common::InvitePage>;
extern template struct wire::ResponseCodec<common::InviteInfo>;
