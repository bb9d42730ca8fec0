// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Recovery codes for a lost authenticator: 80 random bits, written as "abcd-efgh-ijkl-mnop" in the
// letters of base32. The server keeps their SHA-256 only, as with refresh tokens.

#include <QByteArray>
#include <QString>

namespace server {

struct RecoveryCode {
    QString text;
    QByteArray hash; // 32 bytes
};

RecoveryCode newRecoveryCode();
// However it was typed: letter case, spaces and hyphens do not count, and a digit that is not used
// is read as the letter it looks like.
QByteArray hashOfRecoveryCode(const QString &typed);

} // namespace server
