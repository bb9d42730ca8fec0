// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/auth_events.h"
#include "common/auth/auth_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::AppSummary>;
template struct wire::Codec<common::RegisterRequest>;
template struct wire::Codec<common::RegistrationPending>;
template struct wire::Codec<common::LoginRequest>;
template struct wire::Codec<common::TokenPair>;
template struct wire::Codec<common::AuthResult>;
template struct wire::Codec<common::RefreshRequest>;
template struct wire::Codec<common::LogoutRequest>;
template struct wire::Codec<common::Session>;
template struct wire::Codec<common::SessionPage>;

template struct wire::Codec<common::UserLoggedIn>;
template struct wire::Codec<common::SessionRevokedEvent>;

template struct wire::RequestCodec<wire::Empty>;
template struct wire::ResponseCodec<wire::Empty>;
template struct wire::RequestCodec<wire::PageQuery>;
template struct wire::RequestCodec<common::RegisterRequest>;
template struct wire::RequestCodec<common::LoginRequest>;
template struct wire::RequestCodec<common::RefreshRequest>;
template struct wire::RequestCodec<common::LogoutRequest>;
template struct wire::RequestCodec<common::SessionPath>;
template struct wire::ResponseCodec<common::RegisterResult>;
template struct wire::ResponseCodec<common::AuthResult>;
template struct wire::ResponseCodec<common::TokenPair>;
template struct wire::ResponseCodec<common::SessionPage>;
