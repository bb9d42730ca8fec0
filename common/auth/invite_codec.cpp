// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/invite_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::Invite>;
template struct wire::Codec<common::InvitePage>;
template struct wire::Codec<common::InviteCreate>;
template struct wire::Codec<common::InviteInfo>;

template struct wire::RequestCodec<common::InviteCreate>;
template struct wire::RequestCodec<common::ListInvitesRequest>;
template struct wire::RequestCodec<common::InvitePath>;
template struct wire::RequestCodec<common::InviteCodePath>;
template struct wire::RequestCodec<common::InviteLinkPath>;
template struct wire::ResponseCodec<common::Invite>;
template struct wire::ResponseCodec<common::InvitePage>;
template struct wire::ResponseCodec<common::InviteInfo>;
