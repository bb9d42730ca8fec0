// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/clock.h"

#include <chrono>

namespace common {

namespace {

template <typename SourceClock>
qint64 millis()
{
    const auto sinceEpoch = SourceClock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count();
}

} // namespace

Timestamp SystemClock::now() const
{
    return {millis<std::chrono::system_clock>()};
}

qint64 SystemClock::steadyMs() const
{
    return millis<std::chrono::steady_clock>();
}

} // namespace common
