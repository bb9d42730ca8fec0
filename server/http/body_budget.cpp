// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/body_budget.h"

namespace server {

bool BodyBudget::take(qint64 bytes)
{
    if (m_used.fetch_add(bytes, std::memory_order_relaxed) + bytes <= m_limit)
        return true;
    giveBack(bytes);
    return false;
}

bool BodyLease::grow(qint64 bytes)
{
    if (!m_budget->take(bytes))
        return false;
    m_bytes += bytes;
    return true;
}

} // namespace server
