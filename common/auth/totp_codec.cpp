// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/totp_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::TotpEnrolment>;
template struct wire::Codec<common::TotpCode>;
template struct wire::Codec<common::RecoveryCodes>;
template struct wire::Codec<common::Reauthentication>;

template struct wire::RequestCodec<common::Reauthentication>;
template struct wire::RequestCodec<common::TotpCode>;
template struct wire::ResponseCodec<common::Session>;
template struct wire::ResponseCodec<common::TotpEnrolment>;
template struct wire::ResponseCodec<common::RecoveryCodes>;
