// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/archive_writer.h"

#include "server/backup/backup_manifest.h"
#include "server/storage/data_folder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

namespace server {

namespace {

constexpr qint64 kPiece = 1024 * 1024;
constexpr auto kMode = 0600;

struct FreeEntry {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

} // namespace

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::create(const QString &path)
{
    const QString part = path + QLatin1String(".part");
    QFile::remove(part);
    TRY(createPrivateFile(part));
    const int descriptor = ::open(QFile::encodeName(part).constData(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return common::fail(fileError(part, errno));
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(path, part, descriptor));
    archive_write_set_format_pax_restricted(writer->m_archive);
    // Whole blocks of zeros at the end help nobody.
    archive_write_set_bytes_in_last_block(writer->m_archive, 1);
    if (archive_write_open_fd(writer->m_archive, descriptor) != ARCHIVE_OK)
        return common::fail(writer->failed());
    return writer;
}

ArchiveWriter::ArchiveWriter(QString path, QString part, int descriptor)
    : m_path(std::move(path))
    , m_part(std::move(part))
    , m_descriptor(descriptor)
    , m_archive(archive_write_new())
{
}

ArchiveWriter::~ArchiveWriter()
{
    archive_write_free(m_archive);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_finished)
        QFile::remove(m_part);
}

Result<> ArchiveWriter::begin(const QString &name, qint64 size)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), size);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), kMode);
    archive_entry_set_mtime(entry.get(), QDateTime::currentSecsSinceEpoch(), 0);
    if (archive_write_header(m_archive, entry.get()) != ARCHIVE_OK)
        return common::fail(failed());
    return {};
}

Result<> ArchiveWriter::write(const char *data, qint64 size)
{
    if (archive_write_data(m_archive, data, static_cast<size_t>(size)) != size)
        return common::fail(failed());
    m_bytes += size;
    return {};
}

Result<> ArchiveWriter::add(const QString &name, const QByteArray &content)
{
    TRY(begin(name, content.size()));
    TRY(write(content.constData(), content.size()));
    const auto sum = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    m_sums += sum + "  " + name.toUtf8() + '\n';
    return {};
}

Result<> ArchiveWriter::addFile(const QString &name, const QString &source, const Written &written)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return common::fail(
            unavailable(QStringLiteral("%1 cannot be read: %2.").arg(source, file.errorString()))
        );
    const qint64 size = file.size();
    TRY(begin(name, size));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 left = size; left > 0;) {
        const QByteArray piece = file.read(std::min(left, kPiece));
        if (piece.isEmpty())
            return common::fail(
                unavailable(QStringLiteral("%1 could not be read to its end.").arg(source))
            );
        hash.addData(piece);
        TRY(write(piece.constData(), piece.size()));
        left -= piece.size();
        written(piece.size());
    }
    m_sums += hash.result().toHex() + "  " + name.toUtf8() + '\n';
    return {};
}

Result<> ArchiveWriter::finish()
{
    TRY(begin(kSumsMember, m_sums.size()));
    TRY(write(m_sums.constData(), m_sums.size()));
    if (archive_write_close(m_archive) != ARCHIVE_OK)
        return common::fail(failed());
    ::close(std::exchange(m_descriptor, -1));
    TRY(renameDurably(m_part, m_path));
    m_finished = true;
    return {};
}

Error ArchiveWriter::failed() const
{
    return fileError(m_path, archive_errno(m_archive));
}

} // namespace server
