// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How patient the live connection is; tests are less so.

#include <functional>

namespace app {

struct StreamSettings {
    int pingAfterMs = 30'000; // without a frame of ours
    int deadAfterMs = 75'000; // without a frame of the server
    int commandTimeoutMs = 10'000;
    int rateLimitedMs = 60'000; // close code 4429
    int tooManyMs = 30'000; // close code 4409
    // Milliseconds before attempt 1, 2, ...; the default is 1, 2, 4 ... 60 s with up to 50 % more.
    std::function<int(int attempt)> retryDelay{};
};
int defaultRetryDelay(int attempt);

} // namespace app
