// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/auth_live.h"

#include "common/auth/auth_events.h"
#include "server/live/live_kinds.h"

namespace server {

void addAuthKinds(LiveKinds &kinds)
{
    kinds.add(
        events::sessionRevoked.kind,
        {.type = events::sessionRevokedLive.type,
         .durable = events::sessionRevokedLive.durable,
         .audience = LiveAudience::Topic,
         .throttle = LiveThrottle::None,
         .encode = [](Transaction &,
                      const OutboxEvent &event,
                      const QSet<common::UserId> &candidates) -> Result<QList<LiveVariant>> {
             return QList<LiveVariant>{{candidates, event.payload}};
         }}
    );
}

} // namespace server
