// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a backup file looks like. It is a plain tar archive, so that it can be read without Kith:
//
//     manifest.json      what made it and what it needs; first, so that a backup which is too new
//                        is refused at once
//     kith.db            the database, of one moment; SQLite, wherever it was
//     keys kithd.toml tls/... media/...    of the data folder, as far as they are there
//     SHA256SUMS         of every member before it, as sha256sum(1) writes and checks it; last, so
//                        that a file without it is known to be incomplete
//
// Anything else in an archive is refused.

#include "common/base/result.h"
#include "common/wire/schema.h"

#include <QByteArray>
#include <QString>

namespace server {

inline constexpr QLatin1String kManifestMember{"manifest.json"};
inline constexpr QLatin1String kSumsMember{"SHA256SUMS"};
// Members that a data folder has besides its database. Those with a slash are folders.
inline constexpr std::array kFolderMembers{
    QLatin1String("keys"),
    QLatin1String("kithd.toml"),
    QLatin1String("tls/"),
    QLatin1String("media/")};

struct BackupManifest {
    // Grows when an older kithd could not restore the file any more.
    static constexpr int kFormat = 1;

    int format = kFormat;
    QString engine{}; // BackupEngine::name()
    int schema = 0; // number of the last migration
    QString kithVersion{};
    common::Timestamp createdAt{};

    QByteArray toJson() const;
    // The messages say what is wrong with the file, without its name.
    static common::Result<BackupManifest> fromJson(const QByteArray &json);
};

// Whether a name may stand in a backup: one of those above, of plain parts.
bool isBackupMember(const QString &name, const QString &databaseMember);

} // namespace server

template <>
struct wire::Schema<server::BackupManifest> {
    using Manifest = server::BackupManifest;
    static constexpr auto fields = Fields{
        field("format", &Manifest::format),
        field("engine", &Manifest::engine),
        field("schema", &Manifest::schema),
        field("kithVersion", &Manifest::kithVersion),
        field("createdAt", &Manifest::createdAt),
    };
};
