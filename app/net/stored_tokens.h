// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a TokenStore keeps of one login.

#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "common/wire/codec.h"
#include "common/wire/schema.h"

namespace app {

struct StoredTokens {
    QString accessToken;
    common::Timestamp accessExpiresAt;
    QString refreshToken;
    common::Timestamp refreshExpiresAt;
    common::SessionId sessionId;
    common::UserId userId;
};

} // namespace app

template <>
struct wire::Schema<app::StoredTokens> {
    using T = app::StoredTokens;
    static constexpr auto fields = Fields{
        field("accessToken", &T::accessToken),
        field("accessExpiresAt", &T::accessExpiresAt),
        field("refreshToken", &T::refreshToken),
        field("refreshExpiresAt", &T::refreshExpiresAt),
        field("sessionId", &T::sessionId),
        field("userId", &T::userId)};
};

extern template struct wire::Codec<app::StoredTokens>;
