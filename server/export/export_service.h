// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Exports that members ask for: made by a job, kept for seven days in DATA/exports, fetched by
// their owner alone. A file has its name only when it is complete and its row says `ready` only
// after that, so whatever ends the process in between, nothing half is ever given out and the job
// goes on. All functions may be called from any thread.

#include "common/users/export_routes.h"
#include "server/export/export_maker.h"
#include "server/export/export_repository.h"
#include "server/http/caller.h"
#include "server/storage/cursor.h"
#include "server/storage/job_queue.h"
#include "server/storage/outbox.h"

namespace server {

class ExportService {
public:
    // Name and language of a member; resource.not_found if there is none.
    using SubjectOf = std::function<Result<ExportSubject>(common::UserId)>;

    struct Parts {
        Database &db;
        Outbox &outbox;
        JobQueue &jobs;
        const CursorKey &cursors;
        common::IdSource &ids;
        const common::Clock &clock;
        const ExportMaker &maker;
        SubjectOf subjectOf;
        QString dataFolder;
    };

    explicit ExportService(Parts parts);

    // Handles the job; before the queue starts.
    void registerJobs();

    // job.state while one is under way and within 24 hours of the one before, unless that failed.
    Result<common::Export> create(const Caller &caller);
    Result<common::ExportPage> list(const Caller &caller, const wire::PageQuery &query);
    Result<wire::FileBody> download(const Caller &caller, common::ExportId id);

    // Of a member who goes for good: rows here (how many), files after the commit.
    Result<qint64> removeAll(Transaction &tx, common::UserId user);
    // Ends what is too old or has lost its file, and removes files that nobody can fetch.
    Result<> prune();

private:
    Result<> refuseTooSoon(Transaction &tx, common::UserId user) const;
    Result<> run(const Job &job);
    Result<> make(ExportRow row);
    Result<> setState(ExportRow row, common::ExportState state);
    Result<> pruneRow(ExportRow row);
    void removeStrays(const QSet<common::ExportId> &known) const;
    QString folder() const;
    QString pathOf(common::ExportId id) const;

    Parts m_parts;
    ExportRepository m_exports;
};

} // namespace server
