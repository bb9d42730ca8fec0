// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/refresh_token.h"

#include "server/auth/random.h"

#include <QCryptographicHash>

namespace server {

namespace {

constexpr QLatin1String kPrefix("krt_");
constexpr qsizetype kRandomBytes = 32;
constexpr qsizetype kTextSize = 4 + 43;

} // namespace

RefreshToken newRefreshToken()
{
    const QString text = kPrefix + QString::fromLatin1(base64Url(randomBytes(kRandomBytes)));
    return {text, *hashOfRefreshToken(text)};
}

std::optional<QByteArray> hashOfRefreshToken(const QString &text)
{
    if (text.size() != kTextSize || !text.startsWith(kPrefix))
        return std::nullopt;
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace server
