// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The measurements, one function each. Every one takes rounds that alternate with its limit or its
// peer, and adds lines to the report. Targets: performance.md of the design, repeated in the lines.

#include "tests/bench/figures.h"
#include "tests/bench/http_load.h"
#include "tests/bench/world.h"

namespace tests {

struct Bench {
    World &world;
    Report &report;

    const Scale &scale() const { return world.scale; }
    // A load of this server.
    HttpLoad load(int connections) const;
    HttpLoad gets(int connections, const QByteArray &path, const QByteArray &token) const;
};

// A server without members: from the start until it is ready, memory, how often it wakes.
void measureIdleServer(Report &report, const Scale &scale);
void measureStart(Bench &bench); // the same with the community; leaves it running
void measureSmallGet(Bench &bench); // with and without idle sockets, and what those take
void measureFeed(Bench &bench);
// Lists beside the same lists of a community with a tenth of the posts.
void measureGrowth(Bench &bench);
void measureGetPost(Bench &bench);
void measureLikes(Bench &bench);
void measureCreatePost(Bench &bench);
void measureSignIn(Bench &bench);
void measureFanOut(Bench &bench);

} // namespace tests
