// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/auth_events.h"
#include "common/users/user_events.h"
#include "server/live/live_connection.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(lcDelivery, "kith.delivery")

namespace server {

using common::PostId;
using common::UserId;

namespace {

std::optional<qint64> idOfTopic(const QString &topic, QStringView kind)
{
    if (!topic.startsWith(kind))
        return std::nullopt;
    return common::parseId(QStringView(topic).mid(kind.size()));
}

} // namespace

void LiveHub::dispatch(const QList<OutboxEvent> &events)
{
    for (const OutboxEvent &event : events) {
        // An event that was found twice, at the start or by polling, is delivered once.
        if (event.seq <= m_dispatched)
            continue;
        deliver(event);
        m_dispatched = event.seq;
        afterEvent(event);
    }
}

void LiveHub::deliver(const OutboxEvent &event)
{
    for (const LiveKind &kind : m_kinds.of(event.kind)) {
        if (kind.throttle == LiveThrottle::Target)
            deliverThrottled(event, kind);
        else
            deliverKind(event, kind);
    }
}

QList<LiveHub::ConnectionPtr>
LiveHub::audience(const OutboxEvent &event, const LiveKind &kind) const
{
    QList<ConnectionPtr> found;
    const auto add = [&](const ConnectionPtr &connection) {
        if (connection && connection->stage == Stage::Live)
            found.append(connection);
    };
    const UserId actor =
        kind.audience == LiveAudience::WatchersAndActor ? UserId{event.actorId} : UserId{};
    switch (kind.audience) {
    case LiveAudience::Topic:
        if (const auto user = idOfTopic(event.topic, u"user:")) {
            for (const auto &connection : m_byUser.value(UserId{*user}))
                add(connection);
        }
        break;
    case LiveAudience::WatchersAndActor:
        for (const auto &connection : m_byUser.value(actor))
            add(connection);
        [[fallthrough]];
    case LiveAudience::Watchers:
        if (const auto post = idOfTopic(event.topic, u"post:")) {
            for (const quint64 id : m_postWatchers.value(PostId{*post})) {
                const auto connection = m_all.value(id);
                if (connection && connection->caller.id != actor)
                    add(connection);
            }
        }
        break;
    case LiveAudience::Everybody:
        for (const auto &connection : m_all)
            add(connection);
        break;
    }
    return found;
}

void LiveHub::deliverKind(const OutboxEvent &event, const LiveKind &kind)
{
    const QList<ConnectionPtr> reached = audience(event, kind);
    if (reached.isEmpty())
        return;
    QSet<UserId> candidates;
    for (const auto &connection : reached)
        candidates.insert(connection->caller.id);
    const auto variants = m_db.read([&](Transaction &tx) -> Result<QList<LiveVariant>> {
        return kind.encode(tx, event, candidates);
    });
    if (!variants) {
        qCWarning(lcDelivery).noquote() << event.kind << variants.error().detail;
        // Nothing durable is left out: whoever comes back reads it from the outbox.
        if (kind.durable && variants.error().httpStatus() >= 500) {
            for (const auto &connection : reached)
                end(connection, wire::CloseCode::GoingAway);
        }
        return;
    }
    for (const LiveVariant &variant : *variants) {
        if (kind.throttle == LiveThrottle::Hint) {
            deliverHint(event, kind, variant.users);
            continue;
        }
        QList<ConnectionPtr> to;
        for (const auto &connection : reached) {
            if (variant.users.contains(connection->caller.id))
                to.append(connection);
        }
        send(to, kind, event, variant.dataJson);
    }
}

void LiveHub::send(
    const QList<ConnectionPtr> &to,
    const LiveKind &kind,
    const OutboxEvent &event,
    const QByteArray &data
)
{
    if (to.isEmpty())
        return;
    QList<LiveSessionPtr> sessions;
    sessions.reserve(to.size());
    for (const auto &connection : to)
        sessions.append(connection->session);
    const qint64 seq = kind.durable ? event.seq : 0;
    const auto frame =
        std::make_shared<const QByteArray>(wire::eventFrame(kind.type, seq, event.createdAt, data));
    LiveSession::broadcast(
        sessions, frame, kind.durable ? FrameKind::Durable : FrameKind::Hint, seq
    );
}

// At most one frame for a target in voteEvery; the one that is held back tells the state of then.
void LiveHub::deliverThrottled(const OutboxEvent &event, const LiveKind &kind)
{
    const qint64 subject = event.subjectId;
    if (m_targetPending.contains(subject)) {
        m_targetPending[subject] = event;
        return;
    }
    if (audience(event, kind).isEmpty())
        return;
    const qint64 every = m_options.voteEvery.count();
    const qint64 now = m_clock.steadyMs();
    const qint64 wait = m_targetSentAt.value(subject, now - every) + every - now;
    if (wait > 0) {
        m_targetPending.insert(subject, event);
        m_thread.postAfter(std::chrono::milliseconds(wait), [this, &kind, subject] {
            deliverThrottled(m_targetPending.take(subject), kind);
        });
        return;
    }
    m_targetSentAt.insert(subject, now);
    deliverKind(event, kind);
    m_thread.postAfter(m_options.voteEvery, [this, subject, every] {
        // Unless another was sent in the meantime.
        if (m_targetSentAt.value(subject) + every <= m_clock.steadyMs())
            m_targetSentAt.remove(subject);
    });
}

void LiveHub::deliverHint(const OutboxEvent &event, const LiveKind &kind, const QSet<UserId> &users)
{
    const qint64 now = m_clock.steadyMs();
    const qint64 every = m_options.hintEvery.count();
    for (const UserId user : users) {
        Hints &hints = m_hints[user];
        hints.latest = event;
        hints.kind = &kind;
        if (++hints.pending > 1)
            continue; // it is waited for already
        const qint64 wait = hints.sentAt ? *hints.sentAt + every - now : 0;
        if (wait <= 0)
            sendHint(user);
        else
            m_thread.postAfter(std::chrono::milliseconds(wait), [this, user] {
                sendLateHint(user);
            });
    }
}

// The member may have gone and come back meanwhile, or may not know of the post any more.
void LiveHub::sendLateHint(UserId user)
{
    const auto it = m_hints.find(user);
    if (it == m_hints.end() || it->pending == 0)
        return;
    if (it->sentAt && *it->sentAt + m_options.hintEvery.count() > m_clock.steadyMs())
        return;
    const auto variants =
        m_db.read([&](Transaction &tx) { return it->kind->encode(tx, it->latest, {user}); });
    const bool isMeant = variants && std::ranges::any_of(*variants, [&](const LiveVariant &each) {
                             return each.users.contains(user);
                         });
    if (isMeant)
        sendHint(user);
    else
        it->pending = 0;
}

void LiveHub::sendHint(UserId user)
{
    Hints &hints = m_hints[user];
    QList<ConnectionPtr> to;
    for (const auto &connection : m_byUser.value(user)) {
        if (connection->stage == Stage::Live)
            to.append(connection);
    }
    hints.sentAt = m_clock.steadyMs();
    const qint64 count = std::exchange(hints.pending, 0);
    send(to, *hints.kind, hints.latest, hints.kind->encodeHint(hints.latest, count));
}

// Some events change who is connected: a session that has ended hears of it and is closed.
void LiveHub::afterEvent(const OutboxEvent &event)
{
    if (event.kind == wire::toQString(events::sessionRevoked.kind)) {
        const auto revoked =
            wire::fromJson<common::SessionRevokedEvent>(event.payload, wire::Strictness::Lenient);
        if (revoked)
            endSession(
                revoked->sessionId,
                revoked->reason == common::RevokeReason::Banned ? wire::CloseCode::AccountState
                                                                : wire::CloseCode::SessionRevoked
            );
        return;
    }
    const bool isDeleted = event.kind == u"UserDeleted";
    if (!isDeleted && event.kind != u"UserSanctioned"
        && event.kind != wire::toQString(events::userUpdated.kind))
        return;
    // A session that cannot be looked up just now may come back; revoked ones are told above.
    const auto otherwise = isDeleted ? wire::CloseCode::AccountState : wire::CloseCode::GoingAway;
    for (const auto &connection : m_byUser.value(UserId{event.subjectId})) {
        if (connection->stage != Stage::Ended)
            recheck(connection, otherwise);
    }
}

} // namespace server
