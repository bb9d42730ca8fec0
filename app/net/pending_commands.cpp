// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pending_commands.h"

#include "common/wire/route_codec.h"

namespace app {

struct PendingCommands::Pending {
    QPromise<Result<wire::RawJson>> promise;
};

Error notConnected()
{
    Error error = common::makeError(common::ErrorCode::ServerUnavailable);
    error.transport = common::TransportFault::Refused;
    return error;
}

PendingCommands::Command PendingCommands::add()
{
    const QString id = QString::number(m_next++);
    const auto pending = std::make_shared<Pending>();
    pending->promise.start();
    m_pending.insert(id, pending);
    return {id, pending->promise.future()};
}

void PendingCommands::answer(const wire::WsFrame &frame)
{
    const auto pending = frame.id.hasValue() ? m_pending.take(frame.id.value()) : nullptr;
    if (!pending)
        return;
    if (frame.type == QLatin1String("ack"))
        return fulfil(
            pending->promise, Result<wire::RawJson>(frame.data.optional().value_or(wire::RawJson{}))
        );
    const QByteArray problem = frame.error.isPresent() ? frame.error->json : QByteArray();
    fulfil(
        pending->promise, Result<wire::RawJson>(common::fail(wire::problemFromJson(problem, 0)))
    );
}

void PendingCommands::giveUp(const QString &id)
{
    if (const auto pending = m_pending.take(id))
        fulfil(pending->promise, Result<wire::RawJson>(common::fail(notConnected())));
}

void PendingCommands::giveUpAll()
{
    const auto pending = std::exchange(m_pending, {});
    for (const auto &each : pending)
        fulfil(each->promise, Result<wire::RawJson>(common::fail(notConnected())));
}

} // namespace app
