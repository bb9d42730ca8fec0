// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes a zip whose parts are not known in length before. It is private (0600), has another name
// until it is complete and on the disk, and is gone if it is given up.

#include "server/storage/storage_error.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

struct archive;

namespace server {

class ZipFile {
public:
    // Nothing may be at the path; its folder must be there. What an earlier attempt has left beside
    // it is taken away.
    static Result<std::unique_ptr<ZipFile>> create(const QString &path);
    ~ZipFile();
    ZipFile(const ZipFile &) = delete;
    ZipFile &operator=(const ZipFile &) = delete;

    // The next part; what is written goes to it.
    Result<> begin(const QString &name);
    Result<> write(QByteArrayView data);
    // Gives the file its name; its size in bytes.
    Result<qint64> finish();

    // Where it is before that.
    static QString partOf(const QString &path) { return path + QLatin1String(".part"); }

private:
    ZipFile(QString path, int descriptor);
    Error failed() const;

    const QString m_path;
    int m_descriptor;
    archive *m_archive;
    bool m_finished = false;
};

} // namespace server
