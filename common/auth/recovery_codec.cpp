// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/recovery_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::TokenInput>;
template struct wire::Codec<common::EmailInput>;
template struct wire::Codec<common::PasswordReset>;
template struct wire::RequestCodec<common::TokenInput>;
template struct wire::RequestCodec<common::EmailInput>;
template struct wire::RequestCodec<common::PasswordReset>;
