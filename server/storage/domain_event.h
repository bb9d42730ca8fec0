// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A row of the outbox made of a typed event (common/<room>/<room>_events.h), and back.
//
//     TRY(m_outbox.append(tx, outboxEvent(events::userUpdated, userTopic(id), id, id,
//                                         UserChanged { id })));

#include "common/wire/event.h"
#include "server/storage/outbox.h"

namespace server {

inline QString userTopic(common::UserId user)
{
    return QStringLiteral("user:") + user.toString();
}

template <typename Payload>
QString kindOf(const wire::DomainEvent<Payload> &event)
{
    return wire::toQString(event.kind);
}

// subject: what it happened to; actor: who did it (not valid: the server itself).
template <typename Payload, typename Tag>
OutboxEvent outboxEvent(
    const wire::DomainEvent<Payload> &event,
    const QString &topic,
    common::Id<Tag> subject,
    common::UserId actor,
    const Payload &payload
)
{
    return {
        .kind = kindOf(event),
        .topic = topic,
        .subjectId = subject.value,
        .actorId = actor.value,
        .payload = wire::toJson(payload)};
}

template <typename Payload>
Result<Payload> payloadOf(const wire::DomainEvent<Payload> &, const OutboxEvent &event)
{
    return wire::fromJson<Payload>(event.payload, wire::Strictness::Lenient);
}

} // namespace server
