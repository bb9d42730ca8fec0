// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/display_clock.h"

#include <QtGlobal>

namespace app {

DisplayClock::DisplayClock()
    : DisplayClock(common::Timestamp::fromRfc3339(qEnvironmentVariable("KITH_NOW")))
{
}

DisplayClock::DisplayClock(std::optional<common::Timestamp> frozen)
    : m_frozen(frozen)
{
}

common::Timestamp DisplayClock::now() const
{
    return m_frozen ? *m_frozen : m_system.now();
}

qint64 DisplayClock::steadyMs() const
{
    return m_system.steadyMs();
}

} // namespace app
