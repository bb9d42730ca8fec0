// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The body of one request on its way in: taken out of its framing, counted against its limit and
// against the memory of all bodies, kept, streamed to a sink, or dropped. No network; one thread.

#include "common/base/error.h"
#include "server/http/body_budget.h"
#include "server/http/chunked_body.h"
#include "server/http/head_check.h"

#include <memory>
#include <optional>

namespace server {

class RequestBody {
public:
    enum class State { NeedMore, Done, Refused };
    struct Step {
        State state = State::NeedMore;
        qsizetype consumed = 0; // of the bytes given
    };

    // What the head says of it; forgets the body before.
    void announce(const HttpHead &head);
    bool isAnnouncedLongerThan(qint64 bytes) const { return m_left > bytes; }
    // Short enough to be read to its end although it is refused, so that the connection stays.
    bool isWorthDropping() const { return !m_chunked && m_left <= kDropBelow; }

    // One of them, then take(). now: steady ms.
    void start(
        qint64 maxBytes,
        std::shared_ptr<BodySink> sink,
        std::shared_ptr<BodyBudget> budget,
        qint64 now
    );
    void startDropping(qint64 now);
    Step take(QByteArrayView bytes, HttpRequest &request);
    const common::Error &fault() const { return m_fault; } // when Refused
    // The sink and our share of the memory go; the request keeps its own.
    void end();

    bool hasSink() const { return m_sink != nullptr; }
    qint64 startedAt() const { return m_startedAt; }

private:
    static constexpr qint64 kDropBelow = 64 * 1024;

    Step takeSized(QByteArrayView bytes, HttpRequest &request);
    Step takeChunked(QByteArrayView bytes, HttpRequest &request);
    bool deliver(QByteArrayView piece, HttpRequest &request);
    bool keep(QByteArrayView piece, HttpRequest &request);
    bool refuse(common::Error error);

    qint64 m_left = 0; // with Content-Length
    std::optional<ChunkedBody> m_chunked;
    qint64 m_max = 0;
    bool m_dropping = false;
    qint64 m_startedAt = 0;
    std::shared_ptr<BodySink> m_sink; // shared with whoever wants to know what it has taken
    std::shared_ptr<BodyBudget> m_budget; // shared with all connections
    std::shared_ptr<BodyLease> m_lease; // shared with the request
    common::Error m_fault;
};

} // namespace server
