// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// With KITH_TRACE=1: when things happened, in milliseconds since the process began, on standard
// error. Otherwise nothing.

namespace app {

// Once for each name: "first-paint", "main-page", "feed-painted".
void traceOnce(const char *name);

} // namespace app
