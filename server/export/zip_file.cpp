// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export/zip_file.h"

#include "server/storage/data_folder.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

namespace server {

namespace {

constexpr auto kMode = 0600;

struct FreeEntry {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

} // namespace

Result<std::unique_ptr<ZipFile>> ZipFile::create(const QString &path)
{
    if (QFileInfo::exists(path))
        return common::fail(unavailable(
            QStringLiteral("There is a file %1 already; choose another name.").arg(path)
        ));
    const QString part = partOf(path);
    QFile::remove(part);
    TRY(createPrivateFile(part));
    const int descriptor = ::open(QFile::encodeName(part).constData(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return common::fail(fileError(part, errno));
    std::unique_ptr<ZipFile> zip(new ZipFile(path, descriptor));
    archive_write_set_format_zip(zip->m_archive);
    archive_write_set_bytes_in_last_block(zip->m_archive, 1);
    if (archive_write_open_fd(zip->m_archive, descriptor) != ARCHIVE_OK)
        return common::fail(zip->failed());
    return zip;
}

ZipFile::ZipFile(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_archive(archive_write_new())
{
}

ZipFile::~ZipFile()
{
    archive_write_free(m_archive);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_finished)
        QFile::remove(partOf(m_path));
}

Result<> ZipFile::begin(const QString &name)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_unset_size(entry.get());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), kMode);
    archive_entry_set_mtime(entry.get(), QDateTime::currentSecsSinceEpoch(), 0);
    if (archive_write_header(m_archive, entry.get()) != ARCHIVE_OK)
        return common::fail(failed());
    return {};
}

Result<> ZipFile::write(QByteArrayView data)
{
    const auto size = static_cast<size_t>(data.size());
    if (archive_write_data(m_archive, data.data(), size) != data.size())
        return common::fail(failed());
    return {};
}

Result<qint64> ZipFile::finish()
{
    if (archive_write_close(m_archive) != ARCHIVE_OK)
        return common::fail(failed());
    ::close(std::exchange(m_descriptor, -1));
    TRY(renameDurably(partOf(m_path), m_path));
    m_finished = true;
    return QFileInfo(m_path).size();
}

Error ZipFile::failed() const
{
    return fileError(m_path, archive_errno(m_archive));
}

} // namespace server
