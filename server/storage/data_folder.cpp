// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/data_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace server {

namespace {

constexpr mode_t kPrivateFile = 0600;
constexpr mode_t kPrivateFolder = 0700;
constexpr mode_t kForOthers = 0077;

// What root makes in the folder of another account belongs to that account, whose server has to
// use it.
void giveToOwner(int descriptor, const QString &path)
{
    struct stat made { };
    struct stat folder { };
    const QString parent = QFileInfo(path).absolutePath();
    if (::geteuid() != 0 || ::fstat(descriptor, &made) != 0 || made.st_uid != 0
        || ::stat(QFile::encodeName(parent).constData(), &folder) != 0 || folder.st_uid == 0)
        return;
    [[maybe_unused]] const int given = ::fchown(descriptor, folder.st_uid, folder.st_gid);
}

void giveFolderToOwner(const QString &folder)
{
    const int descriptor = ::open(
        QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    );
    if (descriptor < 0)
        return;
    giveToOwner(descriptor, folder);
    ::close(descriptor);
}

Result<> makeFolder(const QString &folder)
{
    const QString parent = QFileInfo(folder).absolutePath();
    if (!QFileInfo::exists(parent) && parent != folder)
        TRY(makeFolder(parent));
    if (::mkdir(QFile::encodeName(folder).constData(), kPrivateFolder) == 0)
        giveFolderToOwner(folder);
    else if (errno != EEXIST)
        return common::fail(fileError(folder, errno));
    return {};
}

Result<> syncFile(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return common::fail(fileError(path, errno));
    const int cause = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (cause != 0)
        return common::fail(fileError(path, cause));
    return {};
}

} // namespace

Error fileError(const QString &path, int cause)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(cause));
    switch (cause) {
    case ENOSPC:
    case EDQUOT:
        return unavailable(QStringLiteral("The disk that holds %1 is full.").arg(path), detail);
    case EROFS:
        return unavailable(
            QStringLiteral("%1 is on a disk that can only be read.").arg(path), detail
        );
    case EACCES:
    case EPERM:
        return unavailable(QStringLiteral("There is no permission to write %1.").arg(path), detail);
    case ENOTDIR:
    case EEXIST:
        return unavailable(
            QStringLiteral("%1 is in the way: a file is where the data folder should be.")
                .arg(path),
            detail
        );
    default:
        return unavailable(QStringLiteral("%1 cannot be written: %2.").arg(path, detail), detail);
    }
}

Result<> prepareDataFolder(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    TRY(makeFolder(info.absoluteFilePath()));
    if (!QFileInfo(info.absoluteFilePath()).isDir())
        return common::fail(fileError(folder, ENOTDIR));
    if (::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
        return common::fail(fileError(folder, errno));
    return {};
}

Result<> createPrivateFile(const QString &path)
{
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kPrivateFile
    );
    if (descriptor < 0)
        return common::fail(fileError(path, errno));
    giveToOwner(descriptor, path);
    ::close(descriptor);
    return {};
}

Result<> renameDurably(const QString &from, const QString &to)
{
    TRY(syncFile(from, O_RDWR));
    return moveDurably(from, to);
}

Result<> moveDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return common::fail(fileError(to, errno));
    return syncFile(QFileInfo(to).absolutePath(), O_RDONLY | O_DIRECTORY);
}

Result<> prepareDatabaseFile(const QString &path)
{
    // Only looked at, never opened here: closing a descriptor would drop SQLite's locks on the
    // file.
    struct stat info { };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) {
        if (errno != ENOENT)
            return common::fail(fileError(path, errno));
        return createPrivateFile(path);
    }
    if (!S_ISREG(info.st_mode))
        return common::fail(unavailable(QStringLiteral("%1 is not a file.").arg(path)));
    if ((info.st_mode & kForOthers) != 0) {
        return common::fail(
            unavailable(QStringLiteral("Other users may read %1; run: chmod 600 %1").arg(path))
        );
    }
    if (::access(QFile::encodeName(path).constData(), R_OK | W_OK) != 0)
        return common::fail(fileError(path, errno));
    return {};
}

Result<DataFolderLock> DataFolderLock::acquire(const QString &folder)
{
    const QString path = folder + QLatin1String("/kithd.lock");
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, kPrivateFile
    );
    if (descriptor < 0)
        return common::fail(fileError(path, errno));
    giveToOwner(descriptor, path);
    DataFolderLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno != EWOULDBLOCK)
        return common::fail(fileError(path, errno));
    return common::fail(unavailable(
        QStringLiteral("Another kithd serves %1 already; stop it first, or choose another --data.")
            .arg(folder)
    ));
}

DataFolderLock::DataFolderLock(DataFolderLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

DataFolderLock &DataFolderLock::operator=(DataFolderLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

DataFolderLock::~DataFolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace server
