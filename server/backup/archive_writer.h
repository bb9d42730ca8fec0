// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes a backup file. It is private (0600), has another name until it is complete and on the
// disk, and is gone if it is given up. archive_reader.cpp and this one are the only files that know
// libarchive.

#include "server/storage/storage_error.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

struct archive;

namespace server {

class ArchiveWriter {
public:
    using Written = std::function<void(qint64 bytes)>;

    // The file must not exist; its folder must.
    static Result<std::unique_ptr<ArchiveWriter>> create(const QString &path);
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    Result<> add(const QString &name, const QByteArray &content);
    // written: called with what was written since the last call.
    Result<> addFile(const QString &name, const QString &source, const Written &written);
    // Adds the sums, then gives the file its name.
    Result<> finish();

    qint64 bytes() const { return m_bytes; }

private:
    ArchiveWriter(QString path, QString part, int descriptor);
    Result<> begin(const QString &name, qint64 size);
    Result<> write(const char *data, qint64 size);
    Error failed() const;

    const QString m_path;
    const QString m_part;
    int m_descriptor;
    archive *m_archive;
    QByteArray m_sums;
    qint64 m_bytes = 0;
    bool m_finished = false;
};

} // namespace server
