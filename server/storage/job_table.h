// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of durable work. What runs them is JobQueue.

#include "server/storage/transaction.h"

#include <array>

namespace server {

enum class JobState { Queued, Running, Done, Dead };

struct Job {
    common::JobId id{};
    QString kind{};
    QByteArray payload{};
    JobState state = JobState::Queued;
    common::Timestamp runAt{};
    qint64 attempts = 0; // begun so far, with the present one
    qint64 maxAttempts = 0;
    std::optional<common::Timestamp> lockedUntil{}; // while running: others may take it after this
    QString lastError{};
    common::Timestamp createdAt{};
    std::optional<common::Timestamp> finishedAt{};
};

// Which jobs somebody can take.
struct JobFilter {
    QList<QString> kinds{};
    QList<common::JobId> except{}; // those it already runs
};

class JobTable {
public:
    Result<> add(Transaction &tx, const Job &job) const;
    Result<std::optional<Job>> find(Transaction &tx, common::JobId id) const;
    // Newest first, below an id (0: from the top).
    Result<QList<Job>>
    list(Transaction &tx, std::optional<JobState> state, common::JobId below, int limit) const;
    // Whether one of the kind waits or runs.
    Result<bool> isPending(Transaction &tx, const QString &kind) const;

    // The one whose turn it is: due, or left behind by a process that died.
    Result<std::optional<Job>>
    findDue(Transaction &tx, const JobFilter &filter, common::Timestamp now) const;
    Result<std::optional<common::Timestamp>>
    nextDue(Transaction &tx, const JobFilter &filter) const;

    // The leases of those that are marked as running end now.
    Result<> release(Transaction &tx, const QList<QString> &kinds, common::Timestamp now) const;
    // Writes state, times, attempts and error, if the row still has so many attempts. False:
    // somebody else has taken it meanwhile.
    Result<bool> update(Transaction &tx, const Job &job, qint64 attempts) const;
    // A dead one gets all its attempts again. False: it is not dead.
    Result<bool> revive(Transaction &tx, common::JobId id, common::Timestamp now) const;
    Result<> remove(Transaction &tx, common::JobId id) const;
    Result<qint64> remove(Transaction &tx, const QList<common::JobId> &ids) const;
    // Removes done and dead ones that ended before this.
    Result<qint64> removeEnded(Transaction &tx, common::Timestamp before, int limit) const;
};

} // namespace server

template <>
struct wire::EnumText<server::JobState> {
    static constexpr std::array values{
        std::pair{server::JobState::Queued, "queued"},
        std::pair{server::JobState::Running, "running"},
        std::pair{server::JobState::Done, "done"},
        std::pair{server::JobState::Dead, "dead"}};
};

template <>
struct wire::Schema<server::Job> {
    static constexpr auto fields = Fields{
        field("id", &server::Job::id),
        field("kind", &server::Job::kind),
        field("payload", &server::Job::payload),
        field("state", &server::Job::state),
        field("run_at", &server::Job::runAt),
        field("attempts", &server::Job::attempts),
        field("max_attempts", &server::Job::maxAttempts),
        field("locked_until", &server::Job::lockedUntil),
        field("last_error", &server::Job::lastError),
        field("created_at", &server::Job::createdAt),
        field("finished_at", &server::Job::finishedAt),
    };
};
