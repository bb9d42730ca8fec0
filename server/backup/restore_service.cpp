// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/restore_service.h"

#include "server/backup/archive_reader.h"
#include "server/storage/data_folder.h"
#include "server/storage/database_copy.h"
#include "server/storage/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace server {

namespace {

constexpr qint64 kMostManifest = 64 * 1024;
constexpr qint64 kMostSums = 256 * 1024 * 1024; // a hundred bytes for each of some million files
constexpr qint64 kSpareBytes = 16 * 1024 * 1024;

// What the server may have given out after the backup was made is unknown. No writer commits 10,000
// events a second for long, and a clock that was set wrong is covered by the rest; even a thousand
// restores stay far below 2^53, which is where JavaScript's numbers end.
constexpr qint64 kMostEventsPerSecond = 10'000;
constexpr qint64 kSeqReserve = qint64(1) << 32;

// The folder of what is unpacked, removed with all in it.
class Staging {
public:
    explicit Staging(QString path)
        : m_path(std::move(path))
    {
    }
    Staging(const Staging &) = delete;
    Staging &operator=(const Staging &) = delete;
    ~Staging() { clear(); }

    Result<> make()
    {
        clear();
        return prepareDataFolder(m_path);
    }
    const QString &path() const { return m_path; }
    QString file(const QString &name) const { return m_path + u'/' + name; }

private:
    void clear() { QDir(m_path).removeRecursively(); }

    const QString m_path;
};

Result<> refuseSmallDisk(const QString &file, const QString &folder)
{
    struct statvfs disk { };
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return {};
    const auto free = static_cast<qint64>(disk.f_bavail * disk.f_frsize);
    const qint64 needed = QFileInfo(file).size() + kSpareBytes;
    if (free >= needed)
        return {};
    return common::fail(unavailable(
        QStringLiteral("There is not enough room on the disk of %1: %2 MiB are needed, %3 are free."
        )
            .arg(folder)
            .arg(needed >> 20)
            .arg(free >> 20)
    ));
}

// Lines "HEX  NAME".
QMap<QString, QByteArray> parseSums(const QByteArray &text)
{
    QMap<QString, QByteArray> sums;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype gap = line.indexOf("  ");
        if (gap > 0)
            sums.insert(QString::fromUtf8(line.mid(gap + 2)), line.left(gap));
    }
    return sums;
}

Result<> compareSums(
    const ArchiveReader &archive,
    const QMap<QString, QByteArray> &found,
    const QMap<QString, QByteArray> &expected
)
{
    for (const auto &[name, sum] : expected.asKeyValueRange()) {
        if (!found.contains(name))
            return common::fail(archive.refusal(QStringLiteral("%1 is missing in it").arg(name)));
        if (found.value(name) != sum)
            return common::fail(
                archive.refusal(QStringLiteral("%1 in it is damaged, its sum differs").arg(name))
            );
    }
    for (const QString &name : found.keys()) {
        if (!expected.contains(name))
            return common::fail(archive.refusal(QStringLiteral("%1 in it has no sum").arg(name)));
    }
    return {};
}

// What was unpacked, with its folders, is on the disk before any of it gets its place.
Result<> syncDisk(const QString &folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::syncfs(descriptor) == 0;
    const int cause = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return synced ? Result<>() : Result<>(common::fail(fileError(folder, cause)));
}

// Each top entry of the staging folder, last the one named.
Result<> moveInto(const Staging &staging, const QString &folder, const QString &last)
{
    QStringList names =
        QDir(staging.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeAll(last);
    names.append(last);
    for (const QString &name : names) {
        if (!QFileInfo::exists(staging.file(name)))
            continue;
        TRY(moveDurably(staging.file(name), folder + u'/' + name));
    }
    return {};
}

} // namespace

RestoreService::RestoreService(
    EngineOf engineOf, TargetOf targetOf, int newestSchema, const common::Clock &clock
)
    : m_engineOf(std::move(engineOf))
    , m_targetOf(std::move(targetOf))
    , m_newestSchema(newestSchema)
    , m_clock(clock)
{
}

Result<> RestoreService::refuseFilled(const QString &folder)
{
    const QStringList left{
        QStringLiteral("kithd.lock"), QString(kRestoreFolder), QStringLiteral("lost+found")};
    for (const QString &name : QDir(folder).entryList(
             QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot
         )) {
        if (!left.contains(name))
            return common::fail(unavailable(
                QStringLiteral("%1 is not empty: there is %2; restore into an empty folder.")
                    .arg(folder, name)
            ));
    }
    return {};
}

Result<RestoreSummary>
RestoreService::restore(const QString &file, const QString &folder, const BackupProgress &progress)
{
    TRY(refuseFilled(folder));
    TRY_INTO(const auto archive, ArchiveReader::open(file));
    RestoreSummary summary{.bytes = QFileInfo(file).size()};
    TRY_INTO(summary.manifest, readManifest(*archive));
    const auto engine = m_engineOf(summary.manifest.engine);
    if (!engine)
        return common::fail(archive->refusal(
            QStringLiteral("it comes from the database engine %1, which this kithd does not have")
                .arg(summary.manifest.engine)
        ));
    TRY(refuseSmallDisk(file, folder));
    Staging staging(folder + u'/' + kRestoreFolder);
    TRY(staging.make());
    qint64 done = 0;
    TRY(unpack(*archive, *engine, staging.path(), [&](qint64 bytes) {
        progress(QStringLiteral("unpacking"), done += bytes, summary.bytes);
    }));
    const QString database = staging.file(engine->memberName());
    if (!QFileInfo::exists(database))
        return common::fail(archive->refusal(QStringLiteral("there is no database in it")));
    progress(QStringLiteral("checking the database"), 0, 0);
    TRY(engine->restore(database, seqJump(summary.manifest.createdAt)));
    TRY(syncDisk(staging.path()));
    TRY_INTO(const auto target, m_targetOf(staging.path()));
    if (target) {
        TRY(moveTo(*target, database, progress));
        QFile::remove(database);
        summary.database = target->name();
    }
    TRY(moveInto(staging, folder, engine->memberName()));
    return summary;
}

Result<>
RestoreService::moveTo(Database &target, const QString &path, const BackupProgress &progress) const
{
    Database file({.path = path});
    TRY(file.open());
    const auto empty = refuseFilledDatabase(target); // before the rest takes its time
    TRY(Migrator::bringUpToDate(file, m_clock));
    if (!empty) {
        // A restore that was cut off after the move has left it there, and no server has used it.
        progress(QStringLiteral("comparing with %1").arg(target.name()), 0, 0);
        TRY_INTO(const bool isThere, isCopyOf(target, file));
        return isThere ? Result<>() : empty;
    }
    const auto step = [&](const QString &, qint64, qint64) {
        progress(QStringLiteral("moving the database to %1").arg(target.name()), 0, 0);
    };
    TRY(copyDatabase(file, target, m_clock, step));
    return {};
}

Result<BackupManifest> RestoreService::readManifest(ArchiveReader &archive) const
{
    TRY_INTO(const auto first, archive.next());
    if (!first || first->name != kManifestMember)
        return common::fail(archive.refusal(QStringLiteral("it does not begin as one")));
    TRY_INTO(const QByteArray json, archive.content(kMostManifest));
    const auto manifest = BackupManifest::fromJson(json);
    if (!manifest)
        return common::fail(archive.refusal(manifest.error().message, manifest.error().detail));
    if (manifest->format <= BackupManifest::kFormat && manifest->schema <= m_newestSchema)
        return *manifest;
    return common::fail(unavailable(
        QStringLiteral("This backup was made by a newer kithd (%1, format %2, schema %3; this one "
                       "knows format %4, schema %5); install that version.")
            .arg(manifest->kithVersion)
            .arg(manifest->format)
            .arg(manifest->schema)
            .arg(BackupManifest::kFormat)
            .arg(m_newestSchema)
    ));
}

Result<> RestoreService::unpack(
    ArchiveReader &archive,
    const BackupEngine &engine,
    const QString &staging,
    const std::function<void(qint64 bytes)> &taken
) const
{
    while (true) {
        TRY_INTO(const auto member, archive.next());
        if (!member)
            return common::fail(archive.refusal(QStringLiteral("its end is missing")));
        if (!isBackupMember(member->name, engine.memberName()))
            return common::fail(archive.refusal(
                QStringLiteral("there is a file in it that no backup has: %1").arg(member->name)
            ));
        if (member->name == kSumsMember)
            break;
        const QString path = staging + u'/' + member->name;
        TRY(prepareDataFolder(QFileInfo(path).absolutePath()));
        TRY(archive.copyTo(path, taken));
    }
    const auto found = archive.sums();
    TRY_INTO(const QByteArray sums, archive.content(kMostSums));
    TRY(compareSums(archive, found, parseSums(sums)));
    TRY_INTO(const auto more, archive.next());
    if (more)
        return common::fail(archive.refusal(QStringLiteral("there is more after its end")));
    return {};
}

qint64 RestoreService::seqJump(common::Timestamp madeAt) const
{
    const qint64 seconds = std::max<qint64>(0, (m_clock.now().ms - madeAt.ms) / 1000);
    return kSeqReserve + std::min(seconds * kMostEventsPerSecond, qint64(1) << 45);
}

} // namespace server
