// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/totp.h"

#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QtEndian>

#include <openssl/crypto.h>

namespace server {

namespace {

constexpr qint64 kNeighbours = 1;

bool isSameCode(const QString &a, const QString &b)
{
    const QByteArray left = a.toLatin1();
    const QByteArray right = b.toLatin1();
    return left.size() == right.size()
        && CRYPTO_memcmp(left.constData(), right.constData(), static_cast<size_t>(left.size()))
        == 0;
}

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

qint64 totpStep(common::Timestamp time)
{
    return time.ms / 1000 / kTotpStepSeconds;
}

QString totpCode(const QByteArray &secret, qint64 step, int digits)
{
    QByteArray counter(8, Qt::Uninitialized);
    qToBigEndian(step, counter.data());
    const QByteArray mac =
        QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    // RFC 4226, section 5.3: which four bytes are taken is said by the last one.
    const qsizetype offset = mac.back() & 0x0f;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffff;
    quint32 modulus = 1;
    for (int i = 0; i < digits; ++i)
        modulus *= 10;
    return QString::number(number % modulus).rightJustified(digits, u'0');
}

std::optional<QString> asTotpCode(const QString &typed)
{
    QString code = typed;
    code.remove(u' ');
    const bool fits = code.size() == kTotpDigits
        && std::all_of(code.cbegin(), code.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return fits ? std::optional(code) : std::nullopt;
}

std::optional<qint64>
matchingStep(const QByteArray &secret, const QString &code, common::Timestamp now, qint64 lastStep)
{
    const qint64 current = totpStep(now);
    std::optional<qint64> found;
    // All are compared, so that the time tells nothing.
    for (qint64 step = current - kNeighbours; step <= current + kNeighbours; ++step) {
        if (isSameCode(totpCode(secret, step), code) && step > lastStep)
            found = step;
    }
    return found;
}

QString base32(const QByteArray &bytes)
{
    constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    quint32 held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text.append(QLatin1Char(kAlphabet[(held >> (bits - 5)) & 31]));
        held &= (1U << bits) - 1;
    }
    if (bits > 0)
        text.append(QLatin1Char(kAlphabet[(held << (5 - bits)) & 31]));
    return text;
}

QString otpauthUri(const QString &issuer, const QString &account, const QByteArray &secret)
{
    return QStringLiteral(
               "otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=%4&period=%5"
    )
        .arg(
            percentEncoded(issuer),
            percentEncoded(account),
            base32(secret),
            QString::number(kTotpDigits),
            QString::number(kTotpStepSeconds)
        );
}

} // namespace server
