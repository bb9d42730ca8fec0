// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether the tests of the promises (security.md) are to run in full, as `tests/run.sh --all` asks
// for by KITH_FULL_TESTS, or in their short form.

#include <QtGlobal>

namespace tests {

inline bool isFullRun()
{
    return qEnvironmentVariableIntValue("KITH_FULL_TESTS") > 0;
}

} // namespace tests
