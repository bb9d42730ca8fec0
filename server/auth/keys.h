// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The secrets of a server, in the file `keys` of its data folder (0600): two keys for access
// tokens, of which the first signs and both are believed, the key of cursors and the one that seals
// secrets in the database (sealing.h). Whoever can read the file can be anybody, so a file that
// others may read stops the start. One entry a line:
//
//     access KID SECRET
//     cursor SECRET
//     seal SECRET

#include "server/storage/storage_error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace server {

struct TokenKey {
    QByteArray id; // the kid of tokens: letters and digits
    QByteArray secret; // 32 bytes
};

struct Keys {
    QList<TokenKey> access; // the first signs
    QByteArray cursor;
    QByteArray seal; // empty in files of before there was one, until load() adds it

    static constexpr qsizetype kSecretBytes = 32;
    static constexpr int kLiveKeys = 2;

    static Keys generate();
    // Those of the folder, made if there are none. Errors are sentences for whoever starts it.
    static Result<Keys> load(const QString &folder);
    static QString pathIn(const QString &folder);
    // Puts a new key before the others; the last one is believed no more. Tokens live 15 minutes,
    // so nobody notices unless this is done twice in that time.
    Keys rotated() const;
    Result<> save(const QString &folder) const;

    QByteArray toText() const;
    static std::optional<Keys> fromText(const QByteArray &text);
};

} // namespace server
