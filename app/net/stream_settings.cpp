// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/stream_settings.h"

#include <QRandomGenerator>

#include <algorithm>

namespace app {

int defaultRetryDelay(int attempt)
{
    const int seconds = attempt > 6 ? 60 : std::min(60, 1 << std::max(0, attempt - 1));
    const int ms = seconds * 1000;
    return ms + QRandomGenerator::global()->bounded(ms / 2);
}

} // namespace app
