// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads a backup file, which may come from anywhere: only plain files with the names that a backup
// has are let through. The errors name the file and say what is wrong with it.

#include "server/storage/storage_error.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

struct archive;
struct archive_entry;

namespace server {

class ArchiveReader {
public:
    struct Member {
        QString name;
        qint64 size = 0;
    };
    using Taken = std::function<void(qint64 bytes)>;

    static Result<std::unique_ptr<ArchiveReader>> open(const QString &path);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

    // The next one, whatever was read of the last; nothing: the end.
    Result<std::optional<Member>> next();
    // Of the member that came last; most: a longer one is refused.
    Result<QByteArray> content(qint64 most);
    // Into a new private file, which is on the disk afterwards.
    Result<> copyTo(const QString &path, const Taken &taken);

    // SHA-256 (hex) of everything that was read so far.
    const QMap<QString, QByteArray> &sums() const { return m_sums; }
    // "FILE is not a good backup: WHAT."
    Error refusal(const QString &what, const QString &cause = {}) const;

private:
    using Sink = std::function<Result<>(const QByteArray &piece)>;

    explicit ArchiveReader(QString path);
    Result<> refuseStrange(archive_entry *entry, const QString &name) const;
    Result<> read(const Sink &sink);
    Error noArchive() const;

    const QString m_path;
    archive *m_archive;
    Member m_member;
    QMap<QString, QByteArray> m_sums;
};

} // namespace server
