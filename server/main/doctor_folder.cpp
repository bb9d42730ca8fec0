// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may read and write the data folder.
#include "server/auth/keys.h"
#include "server/main/doctor.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace server {

namespace {

constexpr mode_t kForOthers = 0077;

Finding finding(Finding::Level level, const QString &text)
{
    return {level, QStringLiteral("permissions"), text};
}

// Files that a server makes in its folder. The settings file may be read as long as there are no
// secrets in it, which reading it has seen to.
QStringList privateFiles(const Config &config)
{
    const QString folder = config.dataFolder();
    return {
        Keys::pathIn(folder),
        config.databasePath(),
        config.databasePath() + QLatin1String("-wal"),
        folder + QLatin1String("/tls/key.pem")};
}

Findings checkFile(const QString &path, const struct stat &folder)
{
    struct stat info { };
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    if ((info.st_mode & kForOthers) != 0)
        return {finding(
            Finding::Level::Fail,
            QStringLiteral("other users may read %1; run: chmod 600 %1").arg(path)
        )};
    // As after a command that was run as root.
    if (info.st_uid != folder.st_uid)
        return {finding(
            Finding::Level::Fail,
            QStringLiteral("%1 belongs to another account than the folder, whose server cannot use "
                           "it; run: chown --reference=%2 %1")
                .arg(path, QFileInfo(path).path())
        )};
    return {};
}

} // namespace

Findings checkFolder(const Config &config)
{
    const QString path = config.dataFolder();
    struct stat folder { };
    if (::stat(QFile::encodeName(path).constData(), &folder) != 0)
        return {finding(
            Finding::Level::Warn,
            QStringLiteral("there is no %1 yet; kithd init --data %1 makes it").arg(path)
        )};
    Findings findings;
    if ((folder.st_mode & kForOthers) != 0)
        findings.append(finding(
            Finding::Level::Warn,
            QStringLiteral("other users may look into %1; run: chmod 700 %1").arg(path)
        ));
    if (::access(QFile::encodeName(path).constData(), W_OK | X_OK) != 0)
        findings.append(finding(
            Finding::Level::Fail,
            QStringLiteral("this account may not write %1; run this as the one that serves it")
                .arg(path)
        ));
    for (const QString &file : privateFiles(config))
        findings += checkFile(file, folder);
    if (findings.isEmpty())
        findings.append(finding(Finding::Level::Ok, QStringLiteral("%1 is private").arg(path)));
    return findings;
}

} // namespace server
