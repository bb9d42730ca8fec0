// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The folder of one profile (--profile DIR): settings, known accounts, caches, keys. Two profiles
// run side by side. All folders are 0700, files 0600.

#include "app/net/server_address.h"
#include "common/base/id.h"
#include "common/base/result.h"

#include <QString>

namespace app {

class Profile {
public:
    // Empty: the usual place of the system.
    explicit Profile(const QString &directory = {});

    const QString &directory() const { return m_directory; }
    common::Result<> prepare() const; // makes the folders
    QString accountsFile() const;
    QString pinsFile() const;
    QString settingsFile() const;
    QString secretsDirectory() const;
    QString accountDirectory(const ServerAddress &server, common::UserId user) const;

private:
    QString m_directory;
};

// Makes a folder of mode 0700 with its parents.
bool makePrivateDirectory(const QString &path);

} // namespace app
