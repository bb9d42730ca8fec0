// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Codes of authenticators: TOTP (RFC 6238) with HMAC-SHA-1, six digits and steps of 30 seconds,
// which is all that the usual apps can do, and their secrets as base32 (RFC 4648, section 6) and
// otpauth: links. Pure.

#include "common/base/timestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace server {

inline constexpr qint64 kTotpStepSeconds = 30;
inline constexpr int kTotpDigits = 6;
inline constexpr qsizetype kTotpSecretBytes = 20; // RFC 4226, section 4, R6

qint64 totpStep(common::Timestamp time);
QString totpCode(const QByteArray &secret, qint64 step, int digits = kTotpDigits);

// Six digits, with the space that some apps show in the middle; anything else is no code of an
// authenticator.
std::optional<QString> asTotpCode(const QString &typed);
// The step whose code this is: the one of now or its neighbours, for clocks that differ, but only
// after the last one that was taken, so that a code works once.
std::optional<qint64>
matchingStep(const QByteArray &secret, const QString &code, common::Timestamp now, qint64 lastStep);

QString base32(const QByteArray &bytes); // without padding
QString otpauthUri(const QString &issuer, const QString &account, const QByteArray &secret);

} // namespace server
