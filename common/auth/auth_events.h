// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What happens to sessions.

#include "common/auth/auth.h"
#include "common/wire/event.h"

namespace common {

struct UserLoggedIn {
    UserId userId;
    SessionId sessionId;
};
struct SessionRevokedEvent {
    SessionId sessionId;
    RevokeReason reason = RevokeReason::Revoked;
};

} // namespace common

template <>
struct wire::Schema<common::UserLoggedIn> {
    using T = common::UserLoggedIn;
    static constexpr auto fields =
        Fields{field("userId", &T::userId), field("sessionId", &T::sessionId)};
};
template <>
struct wire::Schema<common::SessionRevokedEvent> {
    using T = common::SessionRevokedEvent;
    static constexpr std::string_view name = "SessionRevokedEvent";
    static constexpr auto fields =
        Fields{field("sessionId", &T::sessionId), field("reason", &T::reason)};
};

namespace events {

inline constexpr wire::LiveEvent<common::SessionRevokedEvent> sessionRevokedLive{
    "session.revoked", true};

inline constexpr wire::DomainEvent<common::UserLoggedIn> userLoggedIn{"UserLoggedIn"};
inline constexpr wire::DomainEvent<common::SessionRevokedEvent> sessionRevoked{"SessionRevoked"};

} // namespace events

extern template struct wire::Codec<common::UserLoggedIn>;
extern template struct wire::Codec<common::SessionRevokedEvent>;
