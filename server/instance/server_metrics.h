// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which figures of the running server /metrics shows besides those that the pipeline counts.

#include "server/http/connection_registry.h"
#include "server/http/lanes.h"
#include "server/http/metrics.h"
#include "server/live/live_session.h"
#include "server/storage/database.h"
#include "server/storage/outbox.h"

namespace server {

// Memory, descriptors and processor time of this process.
void addProcessMetrics(Metrics &metrics);
void addDatabaseMetrics(Metrics &metrics, Database &db, const Outbox &outbox);
void addLaneMetrics(Metrics &metrics, const Lanes &lanes);
void addConnectionMetrics(
    Metrics &metrics,
    std::function<ConnectionCounts()> connections,
    std::function<LiveCounts()> live
);

} // namespace server
