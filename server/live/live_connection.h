// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the hub knows of one connection. Only touched on the hub's thread.

#include "server/live/live_hub.h"

namespace server {

struct LiveHub::Connection {
    LiveSessionPtr session;
    Stage stage = Stage::Unauthenticated;
    Caller caller;
    QString requestId; // of the upgrade, told in errors
    QList<common::UserId> watchedUsers;
    QList<common::PostId> watchedPosts;

    // A replay under way.
    QString resumeId;
    qint64 replayCursor = 0;
    qint64 replayed = 0;

    // Refused commands of the minute that began then.
    int refused = 0;
    qint64 refusedSince = 0;

    QString topic() const { return QStringLiteral("user:") + caller.id.toString(); }
};

// Feed hints held back for one member.
struct LiveHub::Hints {
    qint64 sentAt = 0; // steady ms; 0: never
    qint64 pending = 0;
    bool scheduled = false;
    OutboxEvent latest;
    const LiveKind *kind = nullptr;
};

} // namespace server
