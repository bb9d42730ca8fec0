// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/instance/server_info_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::Limits>;
template struct wire::Codec<common::OidcProviderPublic>;
template struct wire::Codec<common::RegistrationInfo>;
template struct wire::Codec<common::Features>;
template struct wire::Codec<common::ServerInfo>;
template struct wire::Codec<common::ReadinessCheck>;
template struct wire::Codec<common::Readiness>;

template struct wire::ResponseCodec<common::ServerInfo>;
template struct wire::ResponseCodec<common::Readiness>;
template struct wire::ResponseCodec<wire::TextBody>;
template struct wire::ResponseCodec<wire::RawJson>;
