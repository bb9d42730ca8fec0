// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tests that can go on for long do a part of it in every run, and all with KITH_FULL_TESTS=1
// (tests/run.sh --all). Only then are times held against their limits: a busy machine is no fault.

#include <QtGlobal>

namespace tests {

inline bool isFullRun()
{
    return qEnvironmentVariableIntValue("KITH_FULL_TESTS") > 0;
}

} // namespace tests
