// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/moderation/account_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::AdminUser>;
template struct wire::Codec<common::AdminUserPage>;
template struct wire::Codec<common::AdminUserUpdate>;

template struct wire::RequestCodec<common::ListAccountsRequest>;
template struct wire::RequestCodec<common::UpdateAccountRequest>;
template struct wire::ResponseCodec<common::AdminUser>;
template struct wire::ResponseCodec<common::AdminUserPage>;
