// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/auth_events.h"
#include "server/live/live_connection.h"

#include <QLoggingCategory>

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
        if (connection && connection->stage == Stage::Live && !found.contains(connection))
            found.append(connection);
    };
    switch (kind.audience) {
    case LiveAudience::Topic:
        if (const auto user = idOfTopic(event.topic, u"user:")) {
            for (const auto &connection : m_byUser.value(UserId{*user}))
                add(connection);
        }
        break;
    case LiveAudience::WatchersAndActor:
        for (const auto &connection : m_byUser.value(UserId{event.actorId}))
            add(connection);
        [[fallthrough]];
    case LiveAudience::Watchers:
        if (const auto post = idOfTopic(event.topic, u"post:")) {
            for (const quint64 id : m_postWatchers.value(PostId{*post}))
                add(m_all.value(id));
        }
        break;
    case LiveAudience::Everybody:
        for (const auto &connection : m_all) {
            if (connection->stage == Stage::Live)
                found.append(connection);
        }
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
    const qint64 now = m_clock.steadyMs();
    const qint64 subject = event.subjectId;
    const qint64 wait = m_targetSentAt.value(subject, now - m_options.voteEvery.count())
        + m_options.voteEvery.count() - now;
    if (wait <= 0) {
        m_targetSentAt.insert(subject, now);
        deliverKind(event, kind);
        m_thread.postAfter(m_options.voteEvery, [this, subject] {
            if (!m_targetPending.contains(subject))
                m_targetSentAt.remove(subject);
        });
        return;
    }
    if (m_targetPending.contains(subject))
        return;
    m_targetPending.insert(subject);
    m_thread.postAfter(std::chrono::milliseconds(wait), [this, event, &kind, subject] {
        m_targetPending.remove(subject);
        deliverThrottled(event, kind);
    });
}

void LiveHub::deliverHint(const OutboxEvent &event, const LiveKind &kind, const QSet<UserId> &users)
{
    const qint64 now = m_clock.steadyMs();
    for (const UserId user : users) {
        Hints &hints = m_hints[user];
        hints.latest = event;
        hints.kind = &kind;
        ++hints.pending;
        if (hints.scheduled)
            continue;
        const qint64 since = hints.sentAt == 0 ? m_options.hintEvery.count() : now - hints.sentAt;
        if (since >= m_options.hintEvery.count()) {
            flushHint(user);
            continue;
        }
        hints.scheduled = true;
        m_thread.postAfter(m_options.hintEvery - std::chrono::milliseconds(since), [this, user] {
            flushHint(user);
        });
    }
}

void LiveHub::flushHint(UserId user)
{
    const auto it = m_hints.find(user);
    if (it == m_hints.end())
        return;
    it->scheduled = false;
    if (it->pending == 0)
        return;
    QList<ConnectionPtr> to;
    for (const auto &connection : m_byUser.value(user)) {
        if (connection->stage == Stage::Live)
            to.append(connection);
    }
    it->sentAt = std::max<qint64>(1, m_clock.steadyMs());
    send(to, *it->kind, it->latest, it->kind->encodeHint(it->latest, it->pending));
    it->pending = 0;
}

// Some events change who is connected: a session that has ended hears of it and is closed.
void LiveHub::afterEvent(const OutboxEvent &event)
{
    if (event.kind != wire::toQString(events::sessionRevoked.kind))
        return;
    const auto revoked =
        wire::fromJson<common::SessionRevokedEvent>(event.payload, wire::Strictness::Lenient);
    if (revoked)
        closeSession(
            revoked->sessionId,
            revoked->reason == common::RevokeReason::Banned ? wire::CloseCode::AccountState
                                                            : wire::CloseCode::SessionRevoked
        );
}

} // namespace server
