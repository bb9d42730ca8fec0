// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The clock of the app. Durations and deadlines are always real; what is shown as "24 min" can be
// frozen by the environment variable KITH_NOW=<RFC 3339>, for screenshots.

#include "common/base/clock.h"

#include <optional>

namespace app {

class DisplayClock final : public common::Clock {
public:
    DisplayClock(); // reads KITH_NOW
    explicit DisplayClock(std::optional<common::Timestamp> frozen);

    common::Timestamp now() const override;
    qint64 steadyMs() const override;

private:
    common::SystemClock m_system;
    std::optional<common::Timestamp> m_frozen;
};

} // namespace app
