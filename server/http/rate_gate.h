// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rate classes of conventions.md on the way of a request: what counts before it is carried out
// and what after, by which key, and the RateLimit headers. Any thread.

#include "common/wire/route.h"
#include "server/http/http_message.h"
#include "server/http/rate_limiter.h"

#include <array>

namespace server {

using RateLimits = std::array<RateLimit, 10>; // by wire::Rate

// The classes of conventions.md.
RateLimits defaultRates();

class RateGate {
public:
    // What was found for one request.
    struct Ticket {
        wire::Rate rate = wire::Rate::None;
        QByteArray key{};
        RateState state{};
    };

    RateGate(RateLimiter &limiter, bool enabled, const RateLimits &limits)
        : m_limiter(limiter)
        , m_enabled(enabled)
        , m_limits(limits)
    {
    }

    // Whether the class counts at all; then a key is needed.
    bool counts(wire::Rate rate) const { return m_enabled && rate != wire::Rate::None; }
    // rate.limited if there were too many.
    common::Result<> pass(Ticket &ticket) const;
    // Sign-ins that failed and registrations that succeeded are counted when that is known. error:
    // null if there was none.
    void answered(const Ticket &ticket, int status, const common::Error *error) const;
    static void addHeaders(const Ticket &ticket, HttpResponse &response);
    // One write that did not come as a request.
    RateState chargeWrite(const QByteArray &key) const;

private:
    const RateLimit &limitOf(wire::Rate rate) const { return m_limits[static_cast<size_t>(rate)]; }

    RateLimiter &m_limiter;
    const bool m_enabled;
    const RateLimits m_limits;
};

} // namespace server
