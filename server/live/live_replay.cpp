// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/live_connection.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcLive, "kith.live")

namespace server {

using common::UserId;

void LiveHub::startReplay(const ConnectionPtr &connection, const QString &commandId, qint64 seq)
{
    connection->resumeId = commandId;
    connection->replayed = 0;
    connection->replayCursor = seq < 0 ? m_dispatched : seq;
    std::optional<wire::Resync> reason;
    if (seq >= 0) {
        const auto found = m_db.read([&](Transaction &tx) -> Result<std::optional<wire::Resync>> {
            return resyncReason(tx, connection, seq);
        });
        if (!found) {
            refuse(connection, commandId, found.error());
            return;
        }
        reason = *found;
    }
    connection->stage = Stage::Replaying;
    if (!reason) {
        replayPiece(connection);
        return;
    }
    connection->stage = Stage::Live;
    const wire::WsResumed resumed{.seq = m_dispatched, .replayed = 0, .resync = reason};
    sendFrame(connection, wire::ackFrame(commandId, wire::toJson(resumed)));
}

Result<std::optional<wire::Resync>>
LiveHub::resyncReason(Transaction &tx, const ConnectionPtr &connection, qint64 seq) const
{
    if (seq > m_dispatched)
        return std::optional(wire::Resync::UnknownSeq);
    TRY_INTO(const qint64 oldest, Outbox::oldestSeq(tx));
    if (seq < oldest - 1)
        return std::optional(wire::Resync::TooOld);
    // One more than may be replayed: then it is cheaper to load everything anew.
    TRY_INTO(
        const auto missed,
        tx.value<qint64>(
            "SELECT COUNT(*) FROM (SELECT 1 FROM events WHERE (topic = ? OR topic = 'all')"
            " AND seq > ? LIMIT ?) AS missed",
            connection->topic(),
            seq,
            m_options.replayMost + 1
        )
    );
    if (missed.value_or(0) > m_options.replayMost)
        return std::optional(wire::Resync::TooOld);
    return std::optional<wire::Resync>();
}

// The queue of the connection sets the pace. Whoever has gone is not worked for: clients that come,
// resume and break off would otherwise keep all others waiting.
void LiveHub::replayPiece(const ConnectionPtr &connection)
{
    if (!connection->session->isOpen())
        return;
    bool isMore = false;
    const auto done = m_db.read([&](Transaction &tx) -> Result<> {
        TRY_INTO(
            const auto missed,
            Outbox::list(
                tx,
                {connection->topic(), QStringLiteral("all")},
                connection->replayCursor,
                m_options.replayPiece
            )
        );
        isMore = missed.size() == m_options.replayPiece;
        for (const OutboxEvent &event : missed) {
            // What is not dispatched yet comes live.
            isMore = isMore && event.seq <= m_dispatched;
            if (event.seq > m_dispatched)
                break;
            const auto &session = *connection->session;
            if (!session.isOpen() || session.queuedBytes() > m_options.replayQueued) {
                isMore = true;
                break;
            }
            TRY(sendReplayed(tx, connection, event));
            connection->replayCursor = event.seq;
        }
        return {};
    });
    if (!done) {
        qCWarning(lcLive).noquote() << "replay failed:" << done.error().detail;
        end(connection, wire::CloseCode::GoingAway);
        return;
    }
    if (isMore)
        connection->session->notifyWhenDrained();
    else
        endReplay(connection);
}

Result<>
LiveHub::sendReplayed(Transaction &tx, const ConnectionPtr &connection, const OutboxEvent &event)
{
    for (const LiveKind &kind : m_kinds.of(event.kind)) {
        if (!kind.durable)
            continue;
        const auto variants = kind.encode(tx, event, {connection->caller.id});
        if (!variants) {
            // What the database does not give now it gives when the client comes back.
            if (variants.error().httpStatus() >= 500)
                return common::fail(variants.error());
            qCWarning(lcLive).noquote() << event.kind << variants.error().detail;
            continue;
        }
        for (const LiveVariant &variant : *variants) {
            if (!variant.users.contains(connection->caller.id))
                continue;
            const auto frame = std::make_shared<const QByteArray>(
                wire::eventFrame(kind.type, event.seq, event.createdAt, variant.dataJson)
            );
            connection->session->send(frame, FrameKind::Durable, event.seq);
            ++connection->replayed;
        }
    }
    return {};
}

void LiveHub::endReplay(const ConnectionPtr &connection)
{
    connection->stage = Stage::Live;
    const wire::WsResumed resumed{
        .seq = m_dispatched, .replayed = connection->replayed, .resync = std::nullopt};
    sendFrame(connection, wire::ackFrame(connection->resumeId, wire::toJson(resumed)));
}

void LiveHub::drained(const LiveSessionPtr &session)
{
    m_thread.post([this, id = session->id()] {
        const auto connection = m_all.value(id);
        if (connection && connection->stage == Stage::Replaying)
            replayPiece(connection);
    });
}

} // namespace server
