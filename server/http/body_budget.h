// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The memory that buffered bodies may take together (limits.body_memory, bytes). Those of strangers
// never take more than half of it, so that members can write while somebody fills it. Any thread.

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace server {

class BodyBudget {
public:
    explicit BodyBudget(qint64 limit)
        : m_limit(limit)
    {
    }
    bool take(qint64 bytes, bool stranger);
    void giveBack(qint64 bytes, bool stranger);
    qint64 used() const { return m_used.load(std::memory_order_relaxed); }

private:
    const qint64 m_limit;
    std::atomic<qint64> m_used = 0;
    std::atomic<qint64> m_usedByStrangers = 0; // part of m_used
};

// The part of the budget that one body has; given back with the last owner.
class BodyLease {
public:
    BodyLease(std::shared_ptr<BodyBudget> budget, bool stranger)
        : m_budget(std::move(budget))
        , m_stranger(stranger)
    {
    }
    BodyLease(const BodyLease &) = delete;
    BodyLease &operator=(const BodyLease &) = delete;
    ~BodyLease() { m_budget->giveBack(m_bytes, m_stranger); }

    bool grow(qint64 bytes);

private:
    const std::shared_ptr<BodyBudget> m_budget; // shared: requests may outlive the listener
    const bool m_stranger; // has not shown a token
    qint64 m_bytes = 0;
};

} // namespace server
