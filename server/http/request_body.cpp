// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_body.h"

#include "server/http/connection_registry.h"

#include <algorithm>

namespace server {

using common::ErrorCode;

namespace {

constexpr int kOverloadRetrySeconds = 5;

} // namespace

void RequestBody::announce(const HttpHead &head)
{
    end();
    m_left = std::max<qint64>(0, head.contentLength);
    m_chunked = head.chunked ? std::optional(ChunkedBody()) : std::nullopt;
    m_dropping = false;
}

void RequestBody::start(
    qint64 maxBytes, std::shared_ptr<BodySink> sink, std::shared_ptr<BodyBudget> budget, qint64 now
)
{
    m_max = maxBytes;
    m_sink = std::move(sink);
    m_budget = std::move(budget);
    m_startedAt = now;
}

void RequestBody::startDropping(qint64 now)
{
    m_startedAt = now;
    m_dropping = true;
    m_max = kDropBelow;
}

void RequestBody::end()
{
    m_sink.reset();
    m_lease.reset();
}

RequestBody::Step RequestBody::take(QByteArrayView bytes, HttpRequest &request)
{
    return m_chunked ? takeChunked(bytes, request) : takeSized(bytes, request);
}

RequestBody::Step RequestBody::takeSized(QByteArrayView bytes, HttpRequest &request)
{
    const qsizetype n = std::min<qint64>(m_left, bytes.size());
    m_left -= n;
    if (!deliver(bytes.first(n), request))
        return {State::Refused, n};
    return {m_left == 0 ? State::Done : State::NeedMore, n};
}

RequestBody::Step RequestBody::takeChunked(QByteArrayView bytes, HttpRequest &request)
{
    Step taken;
    while (taken.consumed < bytes.size()) {
        const auto step = m_chunked->next(bytes.sliced(taken.consumed));
        taken.consumed += step.consumed;
        if (!deliver(step.data, request)) {
            taken.state = State::Refused;
            return taken;
        }
        if (step.state == ChunkedBody::State::Bad) {
            refuse(common::makeError(
                ErrorCode::RequestMalformed,
                QStringLiteral("The chunks of the body are not in order.")
            ));
            taken.state = State::Refused;
            return taken;
        }
        if (step.state == ChunkedBody::State::Done) {
            taken.state = State::Done;
            return taken;
        }
    }
    return taken;
}

// False: the request is refused, see fault().
bool RequestBody::deliver(QByteArrayView piece, HttpRequest &request)
{
    request.bodyBytes += piece.size();
    if (request.bodyBytes > m_max)
        return refuse(common::makeError(ErrorCode::RequestTooLarge));
    if (piece.isEmpty() || m_dropping)
        return true;
    if (!m_sink)
        return keep(piece, request);
    return m_sink->write(piece) || refuse(common::makeError(ErrorCode::StorageFull));
}

bool RequestBody::keep(QByteArrayView piece, HttpRequest &request)
{
    if (!m_lease)
        request.bodyLease = m_lease =
            std::make_shared<BodyLease>(m_budget, !request.connection->isAuthenticated());
    if (!m_lease->grow(piece.size())) {
        common::Error error = common::makeError(
            ErrorCode::ServerUnavailable, {}, QStringLiteral("limits.body_memory is used up")
        );
        error.retryAfterSeconds = kOverloadRetrySeconds;
        return refuse(std::move(error));
    }
    request.body.append(piece);
    return true;
}

bool RequestBody::refuse(common::Error error)
{
    m_fault = std::move(error);
    return false;
}

} // namespace server
