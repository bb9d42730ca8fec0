// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/email_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::EmailChange>;
template struct wire::RequestCodec<common::EmailChange>;
