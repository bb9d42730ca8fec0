// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/archive_reader.h"

#include "server/storage/data_folder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <array>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

namespace server {

namespace {

constexpr size_t kBlock = 64 * 1024;
constexpr qsizetype kPiece = 1024 * 1024;

} // namespace

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return common::fail(unavailable(QStringLiteral("There is no file %1.").arg(path)));
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader(path));
    if (!info.isFile())
        return common::fail(reader->refusal(QStringLiteral("it is no file")));
    if (!info.isReadable())
        return common::fail(unavailable(QStringLiteral("%1 cannot be read.").arg(path)));
    // Nothing but tar, and nothing that could grow while it is unpacked.
    archive_read_support_format_tar(reader->m_archive);
    const QByteArray name = QFile::encodeName(path);
    if (archive_read_open_filename(reader->m_archive, name.constData(), kBlock) != ARCHIVE_OK)
        return common::fail(reader->noArchive());
    return reader;
}

ArchiveReader::ArchiveReader(QString path)
    : m_path(std::move(path))
    , m_archive(archive_read_new())
{
}

ArchiveReader::~ArchiveReader()
{
    archive_read_free(m_archive);
}

Result<std::optional<ArchiveReader::Member>> ArchiveReader::next()
{
    archive_entry *entry = nullptr;
    const int code = archive_read_next_header(m_archive, &entry);
    if (code == ARCHIVE_EOF)
        return std::optional<Member>();
    if (code != ARCHIVE_OK)
        return common::fail(noArchive());
    m_member = {QString::fromUtf8(archive_entry_pathname(entry)), archive_entry_size(entry)};
    TRY(refuseStrange(entry, m_member.name));
    return std::optional(m_member);
}

Result<> ArchiveReader::refuseStrange(archive_entry *entry, const QString &name) const
{
    const bool plain = archive_entry_filetype(entry) == AE_IFREG
        && archive_entry_hardlink(entry) == nullptr && archive_entry_symlink(entry) == nullptr
        && archive_entry_sparse_count(entry) == 0;
    if (!plain)
        return common::fail(refusal(QStringLiteral("%1 in it is not a plain file").arg(name)));
    if (m_sums.contains(name))
        return common::fail(refusal(QStringLiteral("%1 is in it twice").arg(name)));
    return {};
}

Result<QByteArray> ArchiveReader::content(qint64 most)
{
    if (m_member.size > most)
        return common::fail(refusal(QStringLiteral("%1 in it is too long").arg(m_member.name)));
    QByteArray content;
    TRY(read([&](const QByteArray &piece) -> Result<> {
        content.append(piece.constData(), piece.size()); // the piece does not own its bytes
        return {};
    }));
    return content;
}

Result<> ArchiveReader::copyTo(const QString &path, const Taken &taken)
{
    TRY(createPrivateFile(path));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return common::fail(fileError(path, EACCES));
    TRY(read([&](const QByteArray &piece) -> Result<> {
        errno = 0;
        if (file.write(piece) != piece.size())
            return common::fail(fileError(path, errno != 0 ? errno : ENOSPC));
        taken(piece.size());
        return {};
    }));
    if (::fsync(file.handle()) != 0)
        return common::fail(fileError(path, errno));
    return {};
}

Result<> ArchiveReader::read(const Sink &sink)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray buffer(kPiece, Qt::Uninitialized);
    while (true) {
        const auto got =
            archive_read_data(m_archive, buffer.data(), static_cast<size_t>(buffer.size()));
        if (got < 0)
            return common::fail(refusal(
                QStringLiteral("%1 in it is cut off or damaged").arg(m_member.name),
                QString::fromUtf8(archive_error_string(m_archive))
            ));
        if (got == 0)
            break;
        const QByteArray piece = QByteArray::fromRawData(buffer.constData(), got);
        hash.addData(piece);
        TRY(sink(piece));
    }
    m_sums.insert(m_member.name, hash.result().toHex());
    return {};
}

Error ArchiveReader::noArchive() const
{
    return refusal(
        QStringLiteral("it is damaged or no backup at all"),
        QString::fromUtf8(archive_error_string(m_archive))
    );
}

Error ArchiveReader::refusal(const QString &what, const QString &cause) const
{
    return unavailable(QStringLiteral("%1 is not a good backup: %2.").arg(m_path, what), cause);
}

} // namespace server
