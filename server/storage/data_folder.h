// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The folder of one server: made private, locked by the server that uses it. The errors are
// sentences for whoever starts the program. What root makes in the folder of another account, as
// with sudo, belongs to that account.

#include "server/storage/storage_error.h"

#include <QString>

namespace server {

// Makes the folder (0700) if it is not there, and checks that it can be written.
Result<> prepareDataFolder(const QString &folder);

// Makes an empty file with mode 0600; it must not exist.
Result<> createPrivateFile(const QString &path);
// Puts a complete file in its place, and both on the disk, before it returns.
Result<> renameDurably(const QString &from, const QString &to);
// The same for a file or folder whose content is on the disk already.
Result<> moveDurably(const QString &from, const QString &to);
// The sentence for a file that could not be written. cause: errno of that moment.
Error fileError(const QString &path, int cause);
// Makes the file of the database if there is none; refuses one that other users may read.
Result<> prepareDatabaseFile(const QString &path);

// Held by `kithd serve` as long as it runs. The system lets go of it when the process ends, however
// it ends. Other commands do not take it: they share the database with the running server.
class DataFolderLock {
public:
    static Result<DataFolderLock> acquire(const QString &folder);

    DataFolderLock() = default;
    DataFolderLock(DataFolderLock &&other) noexcept;
    DataFolderLock &operator=(DataFolderLock &&other) noexcept;
    DataFolderLock(const DataFolderLock &) = delete;
    DataFolderLock &operator=(const DataFolderLock &) = delete;
    ~DataFolderLock();

private:
    explicit DataFolderLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor = -1;
};

} // namespace server
