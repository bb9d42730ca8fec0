// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the server counts of itself.

#include "server/storage/transaction.h"

#include <QHash>

namespace server {

class InstanceRepository {
public:
    // Members that can be seen.
    Result<qint64> countUsers(Transaction &tx) const;
    // By state: queued, running, done, dead.
    Result<QHash<QString, qint64>> countJobs(Transaction &tx) const;
    // Reads something, to see whether that works.
    Result<> probe(Transaction &tx) const;
};

} // namespace server
