// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/file_mailer.h"

#include "server/storage/data_folder.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <unistd.h>

namespace server {

using common::Result;

namespace {

Result<> writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || file.write(bytes) != bytes.size() || ::fsync(file.handle()) != 0)
        return common::fail(fileError(path, errno));
    return {};
}

Result<> store(const QString &folder, const QString &name, const QByteArray &bytes)
{
    TRY(prepareDataFolder(folder));
    const QString made = folder + u'/' + name;
    const QString part = made + QLatin1String(".part");
    QFile::remove(part); // of an attempt that did not come to its end
    TRY(createPrivateFile(part));
    TRY(writeAll(part, bytes));
    return renameDurably(part, made);
}

} // namespace

Result<> FileMailer::send(const MailMessage &message)
{
    const QString name =
        QString::fromLatin1(message.id).section(u'@', 0, 0) + QLatin1String(".eml");
    const auto stored = store(m_folder, name, encodedMail(message));
    if (!stored)
        return common::fail(mailNotNow(stored.error().shownMessage()));
    return {};
}

Result<> FileMailer::check()
{
    const QFileInfo info(m_folder);
    if (info.exists() && (!info.isDir() || !info.isWritable()))
        return common::fail(
            mailNotNow(QStringLiteral("%1 is no folder that can be written").arg(m_folder))
        );
    return {};
}

} // namespace server
