// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup_service.h"

#include "server/backup/archive_writer.h"
#include "server/backup/backup_manifest.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace server {

namespace {

struct Source {
    QString name; // in the archive
    QString path;
};

const QLatin1String kCopySuffix(".database");

// The copy of the database on its way into the archive.
class Removed {
public:
    explicit Removed(QString path)
        : m_path(std::move(path))
    {
        QFile::remove(m_path);
    }
    Removed(const Removed &) = delete;
    Removed &operator=(const Removed &) = delete;
    ~Removed() { QFile::remove(m_path); }
    const QString &path() const { return m_path; }

private:
    const QString m_path;
};

Result<> refusePlace(const QString &file)
{
    if (QFileInfo::exists(file))
        return common::fail(unavailable(
            QStringLiteral("There is a file %1 already; choose another name.").arg(file)
        ));
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo(folder).isDir())
        return common::fail(unavailable(QStringLiteral("There is no folder %1.").arg(folder)));
    return {};
}

void addFolder(QList<Source> &sources, const QString &folder, QLatin1String member)
{
    QDirIterator it(
        folder + u'/' + member,
        QDir::Files | QDir::NoSymLinks | QDir::Hidden,
        QDirIterator::Subdirectories
    );
    while (it.hasNext()) {
        const QString path = it.next();
        // What is still being written is not there yet.
        if (!path.endsWith(QLatin1String(".part")))
            sources.append({path.mid(folder.size() + 1), path});
    }
}

QList<Source> sourcesIn(const QString &folder)
{
    QList<Source> sources;
    for (const QLatin1String member : kFolderMembers) {
        const QString path = folder + u'/' + member;
        if (member.endsWith(u'/'))
            addFolder(sources, folder, member);
        else if (QFileInfo(path).isFile())
            sources.append({member, path});
    }
    return sources;
}

qint64 sizeOf(const QList<Source> &sources)
{
    qint64 bytes = 0;
    for (const Source &source : sources)
        bytes += QFileInfo(source.path).size();
    return bytes;
}

} // namespace

BackupService::BackupService(BackupEngine &engine, const common::Clock &clock)
    : m_engine(engine)
    , m_clock(clock)
{
}

Result<BackupSummary>
BackupService::make(const QString &folder, const QString &file, const BackupProgress &progress)
{
    TRY(refusePlace(file));
    BackupManifest manifest{
        .engine = m_engine.name(),
        .kithVersion = QStringLiteral(KITH_VERSION),
        .createdAt = m_clock.now()};
    TRY_INTO(manifest.schema, m_engine.schema());
    TRY_INTO(const auto writer, ArchiveWriter::create(file));
    const Removed copy(file + kCopySuffix);
    TRY(m_engine.dump(copy.path(), [&](qint64 done, qint64 total) {
        progress(QStringLiteral("copying the database"), done, total);
    }));
    // Looked for after the database, so that what it refers to is among them.
    const QList<Source> sources =
        QList<Source>{{m_engine.memberName(), copy.path()}} + sourcesIn(folder);
    const qint64 total = sizeOf(sources);
    qint64 done = 0;
    TRY(writer->add(kManifestMember, manifest.toJson()));
    for (const Source &source : sources) {
        if (!QFileInfo::exists(source.path))
            continue; // deleted meanwhile
        TRY(writer->addFile(source.name, source.path, [&](qint64 bytes) {
            progress(QStringLiteral("writing %1").arg(file), done += bytes, total);
        }));
    }
    TRY(writer->finish());
    return BackupSummary{.bytes = writer->bytes(), .schema = manifest.schema};
}

QStringList BackupService::temporaryFiles(const QString &file)
{
    const QLatin1String part(".part");
    const QString copy = file + kCopySuffix;
    QStringList files{file + part, copy};
    for (const char *suffix : {"", "-journal", "-wal", "-shm"})
        files.append(copy + part + QLatin1String(suffix));
    return files;
}

} // namespace server
