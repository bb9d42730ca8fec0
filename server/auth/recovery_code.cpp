// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/recovery_code.h"

#include "server/auth/random.h"
#include "server/auth/totp.h"

#include <QCryptographicHash>

namespace server {

namespace {

constexpr qsizetype kRandomBytes = 10;
constexpr qsizetype kGroup = 4;

QChar asMeant(QChar typed)
{
    switch (typed.unicode()) {
    case u'0':
        return u'o';
    case u'1':
        return u'l';
    case u'8':
        return u'b';
    default:
        return typed;
    }
}

} // namespace

RecoveryCode newRecoveryCode()
{
    QString text = base32(randomBytes(kRandomBytes)).toLower();
    for (qsizetype at = text.size() - kGroup; at > 0; at -= kGroup)
        text.insert(at, u'-');
    return {text, hashOfRecoveryCode(text)};
}

QByteArray hashOfRecoveryCode(const QString &typed)
{
    QString meant;
    for (const QChar c : typed.toLower()) {
        if (c != u' ' && c != u'-')
            meant.append(asMeant(c));
    }
    return QCryptographicHash::hash(meant.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace server
