// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/live_hub.h"

#include "common/users/user_events.h"
#include "server/http/pipeline.h"
#include "server/live/live_connection.h"

#include <algorithm>
#include <utility>

namespace server {

using common::UserId;
using wire::CloseCode;

LiveHub::LiveHub(
    Database &db,
    Outbox &outbox,
    RateLimiter &limiter,
    const common::Clock &clock,
    const LiveKinds &kinds,
    LiveRules rules,
    HubOptions options
)
    : m_db(db)
    , m_outbox(outbox)
    , m_limiter(limiter)
    , m_clock(clock)
    , m_kinds(kinds)
    , m_rules(std::move(rules))
    , m_options(options)
    , m_presence(clock, options.offlineAfter)
{
    m_outbox.onCommitted([this](const QList<OutboxEvent> &events) {
        m_thread.post([this, events] { dispatch(events); });
    });
}

LiveHub::~LiveHub()
{
    stop();
}

void LiveHub::start()
{
    m_dispatched = m_outbox.head();
    m_thread.start();
}

void LiveHub::stop()
{
    m_thread.stop();
}

void LiveHub::sendFrame(const ConnectionPtr &connection, const QByteArray &frame)
{
    connection->session->send(std::make_shared<const QByteArray>(frame));
}

void LiveHub::opened(
    const LiveSessionPtr &session,
    const std::shared_ptr<void> &ticket,
    const std::shared_ptr<HttpRequest> &request
)
{
    session->context = std::make_shared<Inbox>();
    const auto given = std::static_pointer_cast<LiveTicket>(ticket);
    std::optional<Caller> caller;
    if (given && given->caller)
        caller = given->caller;
    const QString requestId = QString::fromLatin1(request->requestId);
    m_thread.post([this, session, caller, requestId] { open(session, caller, requestId); });
}

void LiveHub::open(
    const LiveSessionPtr &session, const std::optional<Caller> &caller, const QString &requestId
)
{
    auto connection = std::make_shared<Connection>();
    connection->session = session;
    connection->requestId = requestId;
    m_all.insert(session->id(), connection);
    m_connections = static_cast<int>(m_all.size());
    if (caller) {
        // The session may have been revoked since the handshake, when nobody knew of us.
        connection->caller = *caller;
        if (recheck(connection, CloseCode::SessionRevoked))
            admit(connection, connection->caller, std::nullopt);
        return;
    }
    m_thread.postAfter(m_options.authWithin, [this, id = session->id()] {
        const auto late = m_all.value(id);
        if (late && late->stage == Stage::Unauthenticated)
            end(late, CloseCode::Unauthenticated);
    });
}

void LiveHub::admit(
    const ConnectionPtr &connection, const Caller &caller, const std::optional<QString> &id
)
{
    auto &ofUser = m_byUser[caller.id];
    const auto ofSession = std::count_if(ofUser.cbegin(), ofUser.cend(), [&](const auto &each) {
        return each->caller.sessionId == caller.sessionId;
    });
    if (ofUser.size() >= m_options.perUser || ofSession >= m_options.perSession) {
        end(connection, CloseCode::TooManyConnections);
        return;
    }
    connection->caller = caller;
    connection->isAdmitted = true;
    connection->stage = Stage::Commands;
    connection->session->markAuthenticated(caller.id.value);
    ofUser.append(connection);
    wire::WsHello hello;
    hello.userId = caller.id;
    hello.sessionId = caller.sessionId;
    hello.seq = m_dispatched;
    hello.time = m_clock.now();
    sendFrame(connection, wire::helloFrame(id, hello));
    recheckLater(connection->session->id());
    if (m_presence.connected(caller.id, connection->session->id()))
        presenceChanged(caller.id);
}

// What holds for the session now. False: it does not hold any more, and the connection ends, with
// 4403 if that is for the state of the account.
bool LiveHub::recheck(const ConnectionPtr &connection, CloseCode otherwise)
{
    auto caller = m_rules.recheck(connection->caller.id, connection->caller.sessionId);
    if (caller) {
        connection->caller = std::move(*caller);
        return true;
    }
    end(connection, closeCodeOf(caller.error().code, otherwise));
    return false;
}

// A session can run out without a word.
void LiveHub::recheckLater(quint64 id)
{
    m_thread.postAfter(m_options.recheckEvery, [this, id] {
        const auto connection = m_all.value(id);
        if (connection && connection->stage != Stage::Ended
            && recheck(connection, CloseCode::SessionRevoked))
            recheckLater(id);
    });
}

void LiveHub::end(const ConnectionPtr &connection, CloseCode code)
{
    connection->stage = Stage::Ended;
    connection->session->close(static_cast<int>(code));
}

void LiveHub::closed(const LiveSessionPtr &session, int)
{
    m_thread.post([this, id = session->id()] { leave(id); });
}

void LiveHub::leave(quint64 id)
{
    const ConnectionPtr connection = m_all.take(id);
    m_connections = static_cast<int>(m_all.size());
    if (!connection || !connection->isAdmitted)
        return;
    stopWatching(connection);
    const UserId user = connection->caller.id;
    auto &ofUser = m_byUser[user];
    ofUser.removeOne(connection);
    if (m_presence.disconnected(user, id))
        presenceChanged(user);
    if (!ofUser.isEmpty())
        return;
    m_byUser.remove(user);
    m_hints.remove(user);
    const auto goneAt = m_clock.now();
    m_thread.postAfter(m_options.offlineAfter, [this, user, goneAt] {
        if (!m_presence.settle(user))
            return;
        presenceChanged(user);
        if (m_rules.wentOffline)
            m_rules.wentOffline(user, goneAt);
    });
}

void LiveHub::stopWatching(const ConnectionPtr &connection)
{
    const quint64 id = connection->session->id();
    const auto forget = [id](auto &watchers, const auto &watched) {
        for (const auto each : watched) {
            const auto it = watchers.find(each);
            if (it == watchers.end())
                continue;
            it->remove(id);
            if (it->isEmpty())
                watchers.erase(it);
        }
    };
    forget(m_postWatchers, std::exchange(connection->watchedPosts, {}));
    forget(m_presenceWatchers, std::exchange(connection->watchedUsers, {}));
}

void LiveHub::endSession(common::SessionId session, CloseCode code)
{
    for (const auto &connection : std::as_const(m_all)) {
        if (connection->caller.sessionId == session && connection->stage != Stage::Ended)
            end(connection, code);
    }
}

// The client may store the seq of a heartbeat: everything up to it was put into the queue before.
void LiveHub::heartbeatDue(const LiveSessionPtr &session)
{
    m_thread.post([this, id = session->id()] {
        const auto connection = m_all.value(id);
        if (!connection || connection->stage == Stage::Unauthenticated
            || connection->stage == Stage::Ended)
            return;
        const qint64 seq = connection->stage == Stage::Live ? m_dispatched
            : connection->stage == Stage::Replaying         ? connection->replayCursor
                                                            : 0;
        sendFrame(connection, wire::heartbeatFrame(m_clock.now(), seq));
    });
}

void LiveHub::presenceChanged(UserId user)
{
    const auto watchers = m_presenceWatchers.value(user);
    const auto seen = m_presence.presence(user);
    if (watchers.isEmpty() || !seen)
        return;
    QList<LiveSessionPtr> sessions;
    const auto asked = m_db.read([&](Transaction &tx) -> Result<> {
        for (const quint64 id : watchers) {
            const auto connection = m_all.value(id);
            if (!connection)
                continue;
            TRY_INTO(const auto shown, m_rules.presenceSeenBy(tx, connection->caller.id, {user}));
            if (shown.contains(user))
                sessions.append(connection->session);
        }
        return {};
    });
    if (!asked || sessions.isEmpty())
        return;
    const auto frame = std::make_shared<const QByteArray>(
        wire::eventFrame(events::presence, 0, m_clock.now(), common::PresenceEvent{user, *seen})
    );
    LiveSession::broadcast(sessions, frame, FrameKind::Hint);
}

} // namespace server
