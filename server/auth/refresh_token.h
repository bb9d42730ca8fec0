// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Refresh tokens: "krt_" and 256 random bits. The server keeps their SHA-256 only; what is as
// random as this needs no salt and no slow hash.

#include <QByteArray>
#include <QString>

#include <optional>

namespace server {

struct RefreshToken {
    QString text;
    QByteArray hash; // 32 bytes
};

RefreshToken newRefreshToken();
// Nothing if it cannot be one of ours.
std::optional<QByteArray> hashOfRefreshToken(const QString &text);

} // namespace server
