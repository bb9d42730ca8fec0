// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the fuzz targets share. A target gets bytes that nobody has looked at; whatever they are, it
// must come back without a fault, and what it checks by must() must hold. Built with clang these
// are libFuzzer programs; with any compiler they replay the inputs of tests/fuzz/corpus
// (replay.cpp).

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace tests {

// Like an assertion, in every build.
inline void must(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

// A copy of its own, so that reading beyond it is seen.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

} // namespace tests

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
