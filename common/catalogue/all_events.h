// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every event that exists. Included by the two main/ folders and by tests only.

#include "common/auth/auth_events.h"
#include "common/notifications/notification_events.h"
#include "common/posts/post_events.h"
#include "common/relations/relationship_events.h"
#include "common/users/export.h"
#include "common/users/user_events.h"

namespace catalogue {

inline constexpr std::tuple kLiveEvents{
    events::presence,
    events::sessionRevokedLive,
    events::postHint,
    events::postUpdatedLive,
    events::postDeletedLive,
    events::voteUpdatedLive,
    events::notificationCreated,
    events::notificationReadLive,
};

inline constexpr std::tuple kDomainEvents{
    events::userRegistered,
    events::userUpdated,
    events::userDeleted,
    events::exportReady,
    events::userLoggedIn,
    events::sessionRevoked,
    events::followCreated,
    events::followDeleted,
    events::postCreated,
    events::postUpdated,
    events::postDeleted,
    events::voteSubmitted,
    events::voteUpdated,
    events::notificationSent,
    events::notificationRead,
};

} // namespace catalogue
