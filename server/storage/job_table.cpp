// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/job_table.h"

#include <limits>

namespace server {

Result<> JobTable::add(Transaction &tx, const Job &job) const
{
    return tx.insert("jobs", job);
}

Result<std::optional<Job>> JobTable::find(Transaction &tx, common::JobId id) const
{
    return tx.one<Job>("SELECT {columns} FROM jobs WHERE id = ?", id);
}

Result<QList<Job>>
JobTable::list(Transaction &tx, std::optional<JobState> state, common::JobId below, int limit) const
{
    const qint64 top = below.isValid() ? below.value : std::numeric_limits<qint64>::max();
    if (!state)
        return tx.all<Job>(
            "SELECT {columns} FROM jobs WHERE id < ? ORDER BY id DESC LIMIT ?", top, limit
        );
    return tx.all<Job>(
        "SELECT {columns} FROM jobs WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?",
        *state,
        top,
        limit
    );
}

Result<bool> JobTable::isPending(Transaction &tx, const QString &kind) const
{
    TRY_INTO(
        const auto found,
        tx.value<qint64>(
            "SELECT id FROM jobs WHERE kind = ? AND state IN ('queued', 'running') LIMIT 1", kind
        )
    );
    return found.has_value();
}

Result<std::optional<Job>>
JobTable::findDue(Transaction &tx, const JobFilter &filter, common::Timestamp now) const
{
    return tx.one<Job>(
        "SELECT {columns} FROM jobs WHERE ((state = 'queued' AND run_at <= ?)"
        " OR (state = 'running' AND locked_until <= ?))"
        " AND kind IN {texts} AND id NOT IN {ids} ORDER BY run_at, id LIMIT 1",
        now,
        now,
        filter.kinds,
        filter.except
    );
}

Result<std::optional<common::Timestamp>>
JobTable::nextDue(Transaction &tx, const JobFilter &filter) const
{
    return tx.value<common::Timestamp>(
        "SELECT min(CASE state WHEN 'queued' THEN run_at ELSE locked_until END) FROM jobs"
        " WHERE state IN ('queued', 'running') AND kind IN {texts} AND id NOT IN {ids}",
        filter.kinds,
        filter.except
    );
}

Result<>
JobTable::release(Transaction &tx, const QList<QString> &kinds, common::Timestamp now) const
{
    TRY(tx.exec(
        "UPDATE jobs SET locked_until = ? WHERE state = 'running' AND kind IN {texts}", now, kinds
    ));
    return {};
}

Result<bool> JobTable::update(Transaction &tx, const Job &job, qint64 attempts) const
{
    TRY_INTO(
        const qint64 changed,
        tx.exec(
            "UPDATE jobs SET state = ?, run_at = ?, attempts = ?, locked_until = ?, last_error = ?,"
            " finished_at = ? WHERE id = ? AND attempts = ?",
            job.state,
            job.runAt,
            job.attempts,
            job.lockedUntil,
            job.lastError,
            job.finishedAt,
            job.id,
            attempts
        )
    );
    return changed > 0;
}

Result<bool> JobTable::revive(Transaction &tx, common::JobId id, common::Timestamp now) const
{
    TRY_INTO(
        const qint64 changed,
        tx.exec(
            "UPDATE jobs SET state = 'queued', run_at = ?, attempts = 0, finished_at = NULL"
            " WHERE id = ? AND state = 'dead'",
            now,
            id
        )
    );
    return changed > 0;
}

Result<> JobTable::remove(Transaction &tx, common::JobId id) const
{
    TRY(tx.exec("DELETE FROM jobs WHERE id = ?", id));
    return {};
}

Result<qint64> JobTable::remove(Transaction &tx, const QList<common::JobId> &ids) const
{
    return tx.exec("DELETE FROM jobs WHERE id IN {ids}", ids);
}

Result<qint64> JobTable::removeEnded(Transaction &tx, common::Timestamp before, int limit) const
{
    return tx.exec(
        "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE state IN ('done', 'dead')"
        " AND finished_at < ? LIMIT ?)",
        before,
        limit
    );
}

} // namespace server
