// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export/export_service.h"

#include "server/storage/data_folder.h"
#include "server/storage/domain_event.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <limits>

namespace server {

using common::ErrorCode;
using common::Export;
using common::ExportId;
using common::ExportState;
using common::UserId;

namespace {

Q_LOGGING_CATEGORY(lcExport, "kith.export")

const QString kJob = QStringLiteral("export.make");
const QString kPruneJob = QStringLiteral("exports.prune");
constexpr qint64 kHourMs = 60 * 60 * 1000;
constexpr int kMostAttempts = 5;
// One that was begun so long ago and has no job any more never will be ready.
constexpr qint64 kLostMs = 24 * kHourMs;

const QString kZip = QStringLiteral(".zip");

bool isUnderWay(const ExportRow &row)
{
    return row.state == ExportState::Queued || row.state == ExportState::Running;
}

Export toExport(const ExportRow &row)
{
    Export told{
        .id = row.id,
        .state = row.state,
        .sizeBytes = row.sizeBytes,
        .url = {},
        .createdAt = row.createdAt,
        .expiresAt = row.expiresAt};
    if (row.state == ExportState::Ready) {
        QHash<QString, QString> members{{QStringLiteral("exportId"), row.id.toString()}};
        told.url = QString::fromLatin1(wire::formatPath(routes::downloadExport.path, members));
    }
    return told;
}

} // namespace

ExportService::ExportService(Parts parts)
    : m_parts(std::move(parts))
{
}

void ExportService::registerJobs()
{
    m_parts.jobs.handle(
        kJob,
        [this](const Job &job) { return run(job); },
        {.maxAttempts = kMostAttempts, .leaseMs = kHourMs}
    );
    m_parts.jobs.every(kPruneJob, kHourMs, [this] { return prune(); });
}

Result<Export> ExportService::create(const Caller &caller)
{
    return m_parts.db.write([&](Transaction &tx) -> Result<Export> {
        TRY(refuseTooSoon(tx, caller.id));
        const ExportRow row{
            .id = m_parts.ids.next<ExportId>(),
            .userId = caller.id,
            .createdAt = m_parts.clock.now()};
        TRY(m_exports.add(tx, row));
        TRY(m_parts.jobs.enqueue(tx, kJob, row.id.toString().toLatin1()));
        return toExport(row);
    });
}

Result<> ExportService::refuseTooSoon(Transaction &tx, UserId user) const
{
    TRY_INTO(const auto rows, m_exports.list(tx, user, {std::numeric_limits<qint64>::max()}, 1));
    if (rows.isEmpty() || rows.first().state == ExportState::Failed)
        return {};
    const ExportRow &last = rows.first();
    if (isUnderWay(last))
        return common::fail(
            ErrorCode::JobState, QStringLiteral("An export is being made already.")
        );
    if (m_parts.clock.now().ms - last.createdAt.ms < common::kExportEveryMs)
        return common::fail(
            ErrorCode::JobState, QStringLiteral("There was an export within the last 24 hours.")
        );
    return {};
}

Result<common::ExportPage> ExportService::list(const Caller &caller, const wire::PageQuery &query)
{
    const QString name = QStringLiteral("exports");
    ExportId below{std::numeric_limits<qint64>::max()};
    if (query.cursor.isPresent()) {
        TRY_INTO(const auto at, m_parts.cursors.read(*query.cursor, caller.id.value, name));
        below.value = at.value(0);
    }
    TRY_INTO(auto rows, m_parts.db.read([&](Transaction &tx) {
        return m_exports.list(tx, caller.id, below, query.limit + 1);
    }));
    common::ExportPage page;
    if (rows.size() > query.limit) {
        rows.resize(query.limit);
        page.nextCursor = m_parts.cursors.sign(caller.id.value, name, {rows.constLast().id.value});
    }
    for (const ExportRow &row : std::as_const(rows))
        page.items.append(toExport(row));
    return page;
}

Result<wire::FileBody> ExportService::download(const Caller &caller, ExportId id)
{
    TRY_INTO(const auto row, m_parts.db.read([&](Transaction &tx) {
        return m_exports.find(tx, id);
    }));
    const bool isThere = row && row->userId == caller.id && row->state == ExportState::Ready
        && row->expiresAt && *row->expiresAt > m_parts.clock.now();
    if (!isThere)
        return common::fail(ErrorCode::ResourceNotFound);
    const auto file = std::make_shared<QFile>(pathOf(id));
    if (!file->open(QIODevice::ReadOnly))
        return common::fail(ErrorCode::ResourceNotFound);
    TRY_INTO(const auto subject, m_parts.subjectOf(caller.id));
    const QString day = row->createdAt.toRfc3339().left(10);
    return wire::FileBody{file, QStringLiteral("kith-%1-%2.zip").arg(subject.name, day)};
}

Result<> ExportService::run(const Job &job)
{
    const auto id = ExportId::fromString(QString::fromLatin1(job.payload));
    if (!id)
        return {};
    TRY_INTO(const auto row, m_parts.db.read([&](Transaction &tx) {
        return m_exports.find(tx, *id);
    }));
    // Its owner is gone, or a process ended after it was ready and before the job was done.
    if (!row || !isUnderWay(*row))
        return {};
    TRY(setState(*row, ExportState::Running));
    const auto made = make(*row);
    if (made)
        return {};
    TRY(setState(*row, job.attempts >= job.maxAttempts ? ExportState::Failed : ExportState::Queued)
    );
    return made;
}

Result<> ExportService::make(ExportRow row)
{
    TRY(prepareDataFolder(folder()));
    const QString path = pathOf(row.id);
    // Of a process that ended between the file and the row.
    QFile::remove(path);
    TRY_INTO(const auto subject, m_parts.subjectOf(row.userId));
    TRY_INTO(row.sizeBytes, m_parts.maker.make(subject, path, [this] {
        return m_parts.jobs.isStopping();
    }));
    row.state = ExportState::Ready;
    row.expiresAt = m_parts.clock.now().plusMs(common::kExportKeptMs);
    TRY_INTO(const bool isKept, m_parts.db.write([&](Transaction &tx) -> Result<bool> {
        TRY_INTO(const bool isThere, m_exports.set(tx, row));
        if (!isThere)
            return false;
        TRY(m_parts.outbox.append(
            tx,
            outboxEvent(
                events::exportReady,
                userTopic(row.userId),
                row.id,
                row.userId,
                common::ExportReady{row.id}
            )
        ));
        return true;
    }));
    // Its owner went meanwhile.
    if (!isKept)
        QFile::remove(path);
    return {};
}

Result<> ExportService::setState(ExportRow row, ExportState state)
{
    row.state = state;
    return m_parts.db.write([&](Transaction &tx) -> Result<> {
        TRY(m_exports.set(tx, row));
        return {};
    });
}

Result<qint64> ExportService::removeAll(Transaction &tx, UserId user)
{
    TRY_INTO(
        const auto rows,
        m_exports.list(
            tx, user, {std::numeric_limits<qint64>::max()}, std::numeric_limits<int>::max()
        )
    );
    QStringList paths;
    for (const ExportRow &row : rows)
        paths.append(pathOf(row.id));
    tx.afterCommit([paths] {
        for (const QString &path : paths)
            QFile::remove(path);
    });
    return tx.exec("DELETE FROM exports WHERE user_id = ?", user);
}

Result<> ExportService::prune()
{
    using enum ExportState;
    TRY_INTO(const auto rows, m_parts.db.read([&](Transaction &tx) {
        return m_exports.listInState(tx, {Queued, Running, Ready});
    }));
    QSet<ExportId> known;
    for (const ExportRow &row : rows) {
        known.insert(row.id);
        TRY(pruneRow(row));
    }
    removeStrays(known);
    return {};
}

Result<> ExportService::pruneRow(ExportRow row)
{
    const common::Timestamp now = m_parts.clock.now();
    if (isUnderWay(row))
        return now.ms - row.createdAt.ms > kLostMs ? setState(row, ExportState::Failed)
                                                   : Result<>();
    if (row.expiresAt && *row.expiresAt > now && QFile::exists(pathOf(row.id)))
        return {};
    // The row first: whoever sees a file may fetch it.
    row.sizeBytes.reset();
    TRY(setState(row, ExportState::Expired));
    QFile::remove(pathOf(row.id));
    qCInfo(lcExport).noquote() << "export" << row.id.toString() << "has ended";
    return {};
}

// What a process left behind that was ended in the middle; nobody is told of these files.
void ExportService::removeStrays(const QSet<ExportId> &known) const
{
    // One that was begun after the rows were read is younger than this.
    const QDateTime before = QDateTime::currentDateTimeUtc().addMSecs(-kHourMs);
    const QDir exports(folder());
    for (const QFileInfo &file : exports.entryInfoList(QDir::Files | QDir::Hidden)) {
        const auto id = ExportId::fromString(file.fileName().section(u'.', 0, 0));
        if ((!id || !known.contains(*id)) && file.lastModified() < before)
            QFile::remove(file.filePath());
    }
}

QString ExportService::folder() const
{
    return m_parts.dataFolder + QLatin1String("/exports");
}

QString ExportService::pathOf(ExportId id) const
{
    return folder() + u'/' + id.toString() + kZip;
}

} // namespace server
