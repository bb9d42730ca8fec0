// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/user_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::Relationship>;
template struct wire::Codec<common::UserSummary>;
template struct wire::Codec<common::UserPage>;
template struct wire::Codec<common::Presence>;
template struct wire::Codec<common::UserStatus>;
template struct wire::Codec<common::ProfileLink>;
template struct wire::Codec<common::User>;
template struct wire::Codec<common::UserSettings>;
template struct wire::Codec<common::Entitlements>;
template struct wire::Codec<common::Quota>;
template struct wire::Codec<common::Me>;
template struct wire::Codec<common::MeUpdate>;

template struct wire::RequestCodec<wire::Conditional>;
template struct wire::RequestCodec<common::UserPath>;
template struct wire::RequestCodec<common::GetUserRequest>;
template struct wire::RequestCodec<common::MeUpdate>;
template struct wire::ResponseCodec<common::Me>;
template struct wire::ResponseCodec<common::User>;
template struct wire::ResponseCodec<common::UserPage>;
