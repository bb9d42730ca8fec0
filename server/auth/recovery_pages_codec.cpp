// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/route_codec_impl.h"
#include "server/auth/recovery_pages.h"

template struct wire::RequestCodec<server::RecoveryPageRequest>;
template struct wire::RequestCodec<server::PasswordForm>;
