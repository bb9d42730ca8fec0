// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/file_limit.h"

#include <algorithm>

#include <sys/resource.h>

namespace server {

namespace {

constexpr rlim_t kWanted = 65'536;
constexpr rlim_t kMost = 1'000'000;
constexpr int kReserved = 64;
constexpr int kUnknown = 512;

} // namespace

int raiseFileLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return kUnknown;
    if (limit.rlim_cur < kWanted) {
        rlimit raised = limit;
        raised.rlim_cur = std::min(kWanted, limit.rlim_max);
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    return static_cast<int>(std::min(limit.rlim_cur, kMost));
}

int connectionsByFiles()
{
    const int files = raiseFileLimit();
    return std::max(1, std::min(files / 2, files - kReserved));
}

} // namespace server
