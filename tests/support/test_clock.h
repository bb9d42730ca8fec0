// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A clock that stands still until it is told otherwise. From any thread.

#include "common/base/clock.h"

#include <atomic>

namespace tests {

class TestClock final : public common::Clock {
public:
    // 2025-11-20T21:04:05.123Z
    explicit TestClock(common::Timestamp start = {1'763'672'645'123})
        : m_now(start.ms)
    {
    }

    common::Timestamp now() const override { return {m_now.load()}; }
    qint64 steadyMs() const override { return m_steady.load(); }

    // Both times go on.
    void advance(qint64 ms)
    {
        m_now += ms;
        m_steady += ms;
    }
    // Only the time of day jumps.
    void set(common::Timestamp now) { m_now = now.ms; }

private:
    std::atomic<qint64> m_now;
    std::atomic<qint64> m_steady{0};
};

} // namespace tests
