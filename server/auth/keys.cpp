// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/keys.h"

#include "server/auth/random.h"
#include "server/storage/data_folder.h"

#include <QFile>
#include <QFileInfo>

namespace server {

namespace {

constexpr auto kHeader =
    "# Secrets of this server. Keep them with its backups and show them to nobody.\n";

TokenKey newTokenKey()
{
    return {randomBytes(4).toHex(), randomBytes(Keys::kSecretBytes)};
}

std::optional<QByteArray> secretFrom(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors
    );
    if (!decoded || (*decoded).size() != Keys::kSecretBytes)
        return std::nullopt;
    return *decoded;
}

bool readLine(const QByteArray &line, Keys &keys)
{
    const QList<QByteArray> words = line.split(' ');
    const auto secret = secretFrom(words.constLast());
    if (!secret)
        return false;
    if (words.size() == 3 && words[0] == "access" && !words[1].isEmpty())
        keys.access.append({words[1], *secret});
    else if (words.size() == 2 && words[0] == "cursor")
        keys.cursor = *secret;
    else if (words.size() == 2 && words[0] == "seal")
        keys.seal = *secret;
    else
        return false;
    return true;
}

Result<> refuseReadableByOthers(const QString &path)
{
    const QFileInfo info(path);
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if (!info.isFile())
        return common::fail(unavailable(QStringLiteral("%1 is not a file.").arg(path)));
    if (info.permissions().testAnyFlags(kOthers))
        return common::fail(
            unavailable(QStringLiteral("Other users may read %1; run: chmod 600 %1").arg(path))
        );
    return {};
}

} // namespace

Keys Keys::generate()
{
    return {{newTokenKey(), newTokenKey()}, randomBytes(kSecretBytes), randomBytes(kSecretBytes)};
}

QString Keys::pathIn(const QString &folder)
{
    return folder + QLatin1String("/keys");
}

Result<Keys> Keys::load(const QString &folder)
{
    const QString path = pathIn(folder);
    if (!QFileInfo::exists(path)) {
        Keys made = generate();
        TRY(made.save(folder));
        return made;
    }
    TRY(refuseReadableByOthers(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return common::fail(
            unavailable(QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()))
        );
    auto keys = fromText(file.readAll());
    if (!keys)
        return common::fail(unavailable(
            QStringLiteral("%1 is damaged; put it back from a backup, or remove it, which signs "
                           "everybody out for a moment and leaves those with an authenticator "
                           "their recovery codes.")
                .arg(path)
        ));
    if (keys->seal.isEmpty()) {
        keys->seal = randomBytes(kSecretBytes);
        TRY(keys->save(folder));
    }
    return *keys;
}

Keys Keys::rotated() const
{
    Keys keys = *this;
    keys.access.prepend(newTokenKey());
    keys.access.resize(std::min<qsizetype>(keys.access.size(), kLiveKeys));
    return keys;
}

Result<> Keys::save(const QString &folder) const
{
    const QString path = pathIn(folder);
    const QString unfinished = path + QLatin1String(".new");
    QFile::remove(unfinished);
    TRY(createPrivateFile(unfinished));
    QFile file(unfinished);
    const QByteArray text = toText();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
        return common::fail(
            unavailable(QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()))
        );
    file.close();
    return renameDurably(unfinished, path);
}

QByteArray Keys::toText() const
{
    QByteArray text = kHeader;
    for (const TokenKey &key : access)
        text.append("access ")
            .append(key.id)
            .append(' ')
            .append(base64Url(key.secret))
            .append('\n');
    text.append("cursor ").append(base64Url(cursor)).append('\n');
    if (!seal.isEmpty())
        text.append("seal ").append(base64Url(seal)).append('\n');
    return text;
}

std::optional<Keys> Keys::fromText(const QByteArray &text)
{
    Keys keys;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#') && !readLine(line, keys))
            return std::nullopt;
    }
    const bool complete = keys.access.size() == kLiveKeys && !keys.cursor.isEmpty();
    return complete ? std::optional(keys) : std::nullopt;
}

} // namespace server
