// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "now", "4 min", "2 h", "yesterday", "9 June": how long ago something was, in the language and
// digits of the locale.

#include "common/base/timestamp.h"

#include <QString>

namespace app {

class RelativeTime {
public:
    // What the user interface takes for now (DisplayClock).
    static common::Timestamp now();

    // For rows. A moment ahead of our clock is "now".
    static QString brief(common::Timestamp at, common::Timestamp now = RelativeTime::now());
    // For screen readers: "24 minutes ago".
    static QString spoken(common::Timestamp at, common::Timestamp now = RelativeTime::now());
    // "14:12", in local time.
    static QString clock(common::Timestamp at);
    // For day pills and section heads: "Today", "Yesterday", "9 June", "9 June 2024".
    static QString day(common::Timestamp at, common::Timestamp now = RelativeTime::now());
    // For tool tips: date and time in full.
    static QString full(common::Timestamp at);
};

} // namespace app
