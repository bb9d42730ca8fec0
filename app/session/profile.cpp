// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/profile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace app {

bool makePrivateDirectory(const QString &path)
{
    return QDir().mkpath(path)
        && QFile::setPermissions(
               path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
        );
}

Profile::Profile(const QString &directory)
    : m_directory(
        directory.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                + QStringLiteral("/kith")
                            : QDir(directory).absolutePath()
    )
{
}

common::Result<> Profile::prepare() const
{
    for (const QString &path : {m_directory, secretsDirectory()}) {
        if (!makePrivateDirectory(path))
            return common::fail(common::internalError(QStringLiteral("cannot make ") + path));
    }
    return {};
}

QString Profile::accountsFile() const
{
    return QDir(m_directory).filePath(QStringLiteral("accounts.json"));
}

QString Profile::pinsFile() const
{
    return QDir(m_directory).filePath(QStringLiteral("pins.json"));
}

QString Profile::settingsFile() const
{
    return QDir(m_directory).filePath(QStringLiteral("settings.ini"));
}

QString Profile::secretsDirectory() const
{
    return QDir(m_directory).filePath(QStringLiteral("secrets"));
}

QString Profile::accountDirectory(const ServerAddress &server, common::UserId user) const
{
    return QDir(m_directory)
        .filePath(QStringLiteral("accounts/%1/%2").arg(server.directoryName(), user.toString()));
}

} // namespace app
