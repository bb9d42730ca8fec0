// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A clock that goes when the test says so.

#include "common/base/clock.h"

#include <atomic>

namespace testing {

class TestClock final : public common::Clock {
public:
    common::Timestamp now() const override { return {m_ms}; }
    qint64 steadyMs() const override { return m_ms; }
    void advanceMs(qint64 ms) { m_ms += ms; }
    void advanceSeconds(qint64 seconds) { m_ms += seconds * 1000; }

private:
    std::atomic<qint64> m_ms = 1'763'672'645'000; // 2025-11-20T21:04:05Z
};

} // namespace testing
