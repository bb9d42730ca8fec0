// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rate_gate.h"

#include <algorithm>

namespace server {

using common::ErrorCode;

namespace {

const char *rateName(wire::Rate rate)
{
    return wire::rateText(rate).data();
}

bool countsBefore(wire::Rate rate)
{
    // Sign-ins count when they failed, registrations when they succeeded.
    return rate != wire::Rate::None && rate != wire::Rate::Login && rate != wire::Rate::Register;
}

} // namespace

RateLimits defaultRates()
{
    constexpr int kMinute = 60;
    constexpr int kHour = 3600;
    return {
        RateLimit{0, kMinute},
        RateLimit{3, kHour},
        RateLimit{5, 15 * kMinute},
        RateLimit{5, kHour},
        RateLimit{600, kMinute},
        RateLimit{100, kMinute},
        RateLimit{240, kMinute},
        RateLimit{30, kMinute},
        RateLimit{6000, kMinute},
        RateLimit{10, kHour}};
}

common::Result<> RateGate::pass(Ticket &ticket) const
{
    const RateLimit &limit = limitOf(ticket.rate);
    ticket.state = countsBefore(ticket.rate)
        ? m_limiter.charge(rateName(ticket.rate), ticket.key, limit)
        : m_limiter.peek(rateName(ticket.rate), ticket.key, limit);
    if (ticket.state.allowed)
        return {};
    auto error = common::makeError(
        ErrorCode::RateLimited,
        QStringLiteral("Too many requests. Try again in %1 seconds.").arg(ticket.state.resetSeconds)
    );
    error.retryAfterSeconds = std::max(1, ticket.state.resetSeconds);
    return common::fail(std::move(error));
}

void RateGate::answered(const Ticket &ticket, int status, const common::Error *error) const
{
    // Who is asked for the second factor has got the first one right.
    const bool failedLogin = ticket.rate == wire::Rate::Login && status == 401
        && !(error && error->code == ErrorCode::AuthSecondFactorRequired);
    const bool registered = ticket.rate == wire::Rate::Register && (status == 201 || status == 202);
    if (m_enabled && (failedLogin || registered))
        m_limiter.charge(rateName(ticket.rate), ticket.key, limitOf(ticket.rate));
}

void RateGate::addHeaders(const Ticket &ticket, HttpResponse &response)
{
    const RateState &state = ticket.state;
    if (state.limit == 0)
        return;
    response.setHeader("RateLimit-Limit", QByteArray::number(state.limit));
    response.setHeader("RateLimit-Remaining", QByteArray::number(state.remaining));
    response.setHeader("RateLimit-Reset", QByteArray::number(state.resetSeconds));
    response.setHeader("RateLimit-Policy", state.policy);
}

RateState RateGate::chargeWrite(const QByteArray &key) const
{
    if (!m_enabled)
        return {};
    return m_limiter.charge(rateName(wire::Rate::Write), key, limitOf(wire::Rate::Write));
}

} // namespace server
