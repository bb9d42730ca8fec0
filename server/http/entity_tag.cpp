// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/entity_tag.h"

#include <QCryptographicHash>

namespace server {

QByteArray entityTag(const QByteArray &stable)
{
    const QByteArray hash = QCryptographicHash::hash(stable, QCryptographicHash::Sha256).left(16);
    return '"' + hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + '"';
}

bool matchesTag(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    for (QByteArray each : ifNoneMatch.split(',')) {
        each = each.trimmed();
        if (each.startsWith("W/"))
            each = each.mid(2);
        if (each == tag || each == "*")
            return true;
    }
    return false;
}

} // namespace server
