// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The live protocol kith.v1 (api/ws.md) above the WebSocket: sign-in, hello, resume with replay,
// commands, events to whom they are due, presence. The hub thinks on one thread of its own;
// sessions call it on theirs, the outbox on the writer's. It knows no room: how events look is told
// by LiveKinds, who may be watched by LiveRules.

#include "common/base/clock.h"
#include "common/wire/event.h"
#include "server/http/caller.h"
#include "server/http/rate_limiter.h"
#include "server/live/hub_thread.h"
#include "server/live/live_kinds.h"
#include "server/live/live_session.h"
#include "server/live/presence_board.h"

#include <QSet>

#include <atomic>

namespace server {

// What the hub asks of the rooms.
struct LiveRules {
    std::function<Result<Caller>(const QByteArray &token)> authenticate;
    // Whether the session still holds, whatever became of its access token.
    std::function<Result<Caller>(common::UserId user, common::SessionId session)> recheck;
    // The presence of those of the others with whom the viewer may see it.
    std::function<Result<QHash<common::UserId, common::Presence>>(
        Transaction &tx, common::UserId viewer, const QList<common::UserId> &others
    )>
        presenceSeenBy;
    // Those of the posts that the viewer may see.
    std::function<Result<QSet<common::PostId>>(
        Transaction &tx, common::UserId viewer, const QList<common::PostId> &posts
    )>
        maySeePosts;
    // A member has gone offline; called without a transaction.
    std::function<void(common::UserId user, common::Timestamp at)> wentOffline;
};

struct HubOptions {
    std::chrono::milliseconds authWithin{5'000};
    std::chrono::milliseconds hintEvery{5'000};
    std::chrono::milliseconds voteEvery{1'000};
    std::chrono::milliseconds offlineAfter = PresenceBoard::kGrace;
    std::chrono::milliseconds recheckEvery{15 * 60'000}; // the life of an access token
    int perSession = 10;
    int perUser = 50;
    int replayMost = 10'000;
    int replayPiece = 25; // events in one go; then others have their turn
    qint64 replayQueued = 256 * 1024; // bytes in the queue that make a replay wait
    int waitingMost = 8; // texts of one connection before it is read no further
    RateLimit commands{600, 60}; // typing, presence, receipt, watch and ping together
    int refusedMost = 100; // refused commands in a minute before 4429
};

class LiveHub final : public LiveHandler {
public:
    LiveHub(
        Database &db,
        Outbox &outbox,
        RateLimiter &limiter,
        const common::Clock &clock,
        const LiveKinds &kinds,
        LiveRules rules,
        HubOptions options = {}
    );
    ~LiveHub() override;

    // Made before Outbox::start(), started after it and before the listener.
    void start();
    // After the listener has closed the sockets.
    void stop();

    PresenceBoard &presence() { return m_presence; }
    int connections() const { return m_connections; }

    void opened(
        const LiveSessionPtr &session,
        const std::shared_ptr<void> &ticket,
        const std::shared_ptr<HttpRequest> &request
    ) override;
    void textReceived(const LiveSessionPtr &session, const QByteArray &text) override;
    void heartbeatDue(const LiveSessionPtr &session) override;
    void drained(const LiveSessionPtr &session) override;
    void closed(const LiveSessionPtr &session, int code) override;

private:
    // Ended: it is being closed; what still comes of it is not heard.
    enum class Stage { Unauthenticated, Commands, Replaying, Live, Ended };
    struct Connection;
    struct Inbox;
    using ConnectionPtr = std::shared_ptr<Connection>; // shared: maps, jobs under way
    struct Hints;

    // live_hub.cpp: coming and going
    void open(
        const LiveSessionPtr &session, const std::optional<Caller> &caller, const QString &requestId
    );
    void
    admit(const ConnectionPtr &connection, const Caller &caller, const std::optional<QString> &id);
    void leave(quint64 id);
    static void end(const ConnectionPtr &connection, wire::CloseCode code);
    void endSession(common::SessionId session, wire::CloseCode code);
    bool recheck(const ConnectionPtr &connection, wire::CloseCode otherwise);
    void recheckLater(quint64 id);
    void stopWatching(const ConnectionPtr &connection);
    // live_commands.cpp: what clients say
    void command(quint64 id, const QByteArray &text);
    void run(const ConnectionPtr &connection, const wire::WsCommandHead &head);
    void runAuth(const ConnectionPtr &connection, const wire::WsCommandHead &head);
    void runResume(const ConnectionPtr &connection, const wire::WsCommandHead &head);
    void runWatch(const ConnectionPtr &connection, const wire::WsCommandHead &head);
    void runPresence(const ConnectionPtr &connection, const wire::WsCommandHead &head);
    bool mayCommand(const ConnectionPtr &connection, const std::optional<QString> &id);
    void refuse(
        const ConnectionPtr &connection,
        const std::optional<QString> &id,
        const common::Error &error
    );
    // live_replay.cpp: what was missed
    void startReplay(const ConnectionPtr &connection, const QString &commandId, qint64 seq);
    void replayPiece(const ConnectionPtr &connection);
    Result<>
    sendReplayed(Transaction &tx, const ConnectionPtr &connection, const OutboxEvent &event);
    void endReplay(const ConnectionPtr &connection);
    Result<std::optional<wire::Resync>>
    resyncReason(Transaction &tx, const ConnectionPtr &connection, qint64 seq) const;
    // live_delivery.cpp: what happens now
    void dispatch(const QList<OutboxEvent> &events);
    void deliver(const OutboxEvent &event);
    void deliverKind(const OutboxEvent &event, const LiveKind &kind);
    void deliverThrottled(const OutboxEvent &event, const LiveKind &kind);
    void
    deliverHint(const OutboxEvent &event, const LiveKind &kind, const QSet<common::UserId> &users);
    void sendHint(common::UserId user);
    void sendLateHint(common::UserId user);
    QList<ConnectionPtr> audience(const OutboxEvent &event, const LiveKind &kind) const;
    void send(
        const QList<ConnectionPtr> &to,
        const LiveKind &kind,
        const OutboxEvent &event,
        const QByteArray &data
    );
    void afterEvent(const OutboxEvent &event);
    void presenceChanged(common::UserId user);

    void sendFrame(const ConnectionPtr &connection, const QByteArray &frame);

    Database &m_db;
    Outbox &m_outbox;
    RateLimiter &m_limiter;
    const common::Clock &m_clock;
    const LiveKinds &m_kinds;
    const LiveRules m_rules;
    const HubOptions m_options;
    PresenceBoard m_presence;
    std::atomic<int> m_connections{0};

    // Of the hub's thread.
    qint64 m_dispatched = 0; // the last seq that was looked at
    QHash<quint64, ConnectionPtr> m_all;
    QHash<common::UserId, QList<ConnectionPtr>> m_byUser;
    QHash<common::PostId, QSet<quint64>> m_postWatchers;
    QHash<common::UserId, QSet<quint64>> m_presenceWatchers;
    QHash<common::UserId, Hints> m_hints;
    QHash<qint64, qint64> m_targetSentAt; // steady ms
    QHash<qint64, OutboxEvent> m_targetPending; // the latest of each

    HubThread m_thread; // last: stops before what it uses goes
};

} // namespace server
