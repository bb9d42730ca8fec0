// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/instance/instance_repository.h"

namespace server {

Result<qint64> InstanceRepository::countUsers(Transaction &tx) const
{
    TRY_INTO(
        const auto count,
        tx.value<qint64>("SELECT COUNT(*) FROM users WHERE state IN ('active', 'suspended')")
    );
    return count.value_or(0);
}

Result<QHash<QString, qint64>> InstanceRepository::countJobs(Transaction &tx) const
{
    QHash<QString, qint64> counts;
    using Columns = std::tuple<QString, qint64>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&row) { counts.insert(std::get<0>(row), std::get<1>(row)); },
        "SELECT state, COUNT(*) FROM jobs GROUP BY state"
    ));
    return counts;
}

Result<> InstanceRepository::probe(Transaction &tx) const
{
    TRY(tx.value<QString>("SELECT key FROM settings LIMIT 1"));
    return {};
}

} // namespace server
