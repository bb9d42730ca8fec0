// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the hub knows of one connection. Only touched on the hub's thread.

#include "server/live/live_hub.h"

namespace server {

// Texts of one connection that wait for the hub; of its session's thread and the hub's.
struct LiveHub::Inbox {
    std::atomic<int> waiting{0};
    std::atomic<bool> isPaused{false};
};

struct LiveHub::Connection {
    LiveSessionPtr session;
    Stage stage = Stage::Unauthenticated;
    Caller caller;
    bool isAdmitted = false; // counted among those of the member
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
    std::optional<qint64> sentAt; // steady ms
    qint64 pending = 0; // held back since then
    OutboxEvent latest;
    const LiveKind *kind = nullptr;
};

// 4403 for the state of the account, otherwise what the situation is.
wire::CloseCode closeCodeOf(common::ErrorCode code, wire::CloseCode otherwise);

} // namespace server
