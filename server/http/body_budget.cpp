// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/body_budget.h"

namespace server {

namespace {

// Never above the limit, not for a moment: somebody else would be refused for it.
bool reserve(std::atomic<qint64> &used, qint64 limit, qint64 bytes)
{
    qint64 now = used.load(std::memory_order_relaxed);
    do {
        if (now + bytes > limit)
            return false;
    } while (!used.compare_exchange_weak(now, now + bytes, std::memory_order_relaxed));
    return true;
}

} // namespace

bool BodyBudget::take(qint64 bytes, bool stranger)
{
    if (stranger && !reserve(m_usedByStrangers, m_limit / 2, bytes))
        return false;
    if (reserve(m_used, m_limit, bytes))
        return true;
    if (stranger)
        m_usedByStrangers.fetch_sub(bytes, std::memory_order_relaxed);
    return false;
}

void BodyBudget::giveBack(qint64 bytes, bool stranger)
{
    m_used.fetch_sub(bytes, std::memory_order_relaxed);
    if (stranger)
        m_usedByStrangers.fetch_sub(bytes, std::memory_order_relaxed);
}

bool BodyLease::grow(qint64 bytes)
{
    if (!m_budget->take(bytes, m_stranger))
        return false;
    m_bytes += bytes;
    return true;
}

} // namespace server
