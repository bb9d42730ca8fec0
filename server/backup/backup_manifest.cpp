// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/backup_manifest.h"

#include "common/wire/codec.h"

#include <QStringList>

#include <algorithm>

namespace server {

QByteArray BackupManifest::toJson() const
{
    return wire::toJson(*this) + '\n';
}

common::Result<BackupManifest> BackupManifest::fromJson(const QByteArray &json)
{
    auto manifest = wire::fromJson<BackupManifest>(json, wire::Strictness::Lenient);
    if (manifest)
        return manifest;
    return common::fail(
        common::ErrorCode::ServerUnavailable,
        QStringLiteral("its manifest cannot be read"),
        manifest.error().message
    );
}

bool isBackupMember(const QString &name, const QString &databaseMember)
{
    const QStringList parts = name.split(u'/');
    const bool plain = std::ranges::all_of(parts, [](const QString &part) {
        return !part.isEmpty() && part != u"." && part != u".." && !part.contains(u'\\')
            && std::ranges::none_of(part, [](QChar c) { return c < u' '; });
    });
    if (!plain)
        return false;
    if (name == kManifestMember || name == kSumsMember || name == databaseMember)
        return true;
    return std::ranges::any_of(kFolderMembers, [&](QLatin1String member) {
        return member.endsWith(u'/') ? name.startsWith(member) : name == member;
    });
}

} // namespace server
