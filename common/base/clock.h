// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Time is a dependency: whoever needs the time is given a Clock. Only SystemClock asks the system.
// All implementations may be called from any thread.

#include "common/base/timestamp.h"

namespace common {

class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    virtual Timestamp now() const = 0;
    // Milliseconds that never jump; for durations, not for moments.
    virtual qint64 steadyMs() const = 0;
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
    qint64 steadyMs() const override;
};

} // namespace common
