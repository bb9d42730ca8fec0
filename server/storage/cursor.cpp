// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/cursor.h"

#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace server {

namespace {

constexpr qsizetype kMarkBytes = 16;
constexpr qsizetype kNumberBytes = sizeof(qint64);
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

void appendNumber(QByteArray &bytes, qint64 number)
{
    char packed[kNumberBytes];
    qToBigEndian(number, packed);
    bytes.append(packed, kNumberBytes);
}

Position unpacked(const QByteArray &numbers)
{
    Position position;
    for (qsizetype at = 0; at < numbers.size(); at += kNumberBytes)
        position.append(qFromBigEndian<qint64>(numbers.constData() + at));
    return position;
}

bool hasShape(const QByteArray &bytes)
{
    const qsizetype numbers = bytes.size() - kMarkBytes;
    return numbers >= 0 && numbers % kNumberBytes == 0
        && numbers / kNumberBytes <= CursorKey::kMostNumbers;
}

tl::unexpected<Error> invalid()
{
    return common::fail(ErrorCode::RequestInvalidCursor);
}

} // namespace

CursorKey::CursorKey(QByteArray secret)
    : m_secret(std::move(secret))
{
}

QString CursorKey::sign(qint64 accountId, const QString &query, const Position &position) const
{
    Q_ASSERT(position.size() <= kMostNumbers);
    QByteArray numbers;
    for (const qint64 number : position)
        appendNumber(numbers, number);
    const QByteArray whole = mark(accountId, query, numbers) + numbers;
    return QString::fromLatin1(whole.toBase64(kBase64));
}

Result<Position>
CursorKey::read(const QString &cursor, qint64 accountId, const QString &query) const
{
    if (cursor.size() > kMostCharacters)
        return invalid();
    const auto decoded = QByteArray::fromBase64Encoding(
        cursor.toUtf8(), kBase64 | QByteArray::AbortOnBase64DecodingErrors
    );
    if (!decoded || !hasShape(*decoded))
        return invalid();
    const QByteArray numbers = (*decoded).mid(kMarkBytes);
    const QByteArray expected = mark(accountId, query, numbers);
    if (CRYPTO_memcmp(expected.constData(), (*decoded).constData(), kMarkBytes) != 0)
        return invalid();
    return unpacked(numbers);
}

// The numbers come last and the query has its length before it, so that no two triples are signed
// as the same bytes.
QByteArray CursorKey::mark(qint64 accountId, const QString &query, const QByteArray &numbers) const
{
    QByteArray message;
    const QByteArray text = query.toUtf8();
    appendNumber(message, accountId);
    appendNumber(message, text.size());
    message.append(text).append(numbers);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    const auto *const given = HMAC(
        EVP_sha256(),
        m_secret.constData(),
        static_cast<int>(m_secret.size()),
        reinterpret_cast<const unsigned char *>(message.constData()),
        static_cast<size_t>(message.size()),
        digest,
        &size
    );
    if (!given)
        qFatal("HMAC-SHA256 is not available");
    return QByteArray(reinterpret_cast<const char *>(digest), kMarkBytes);
}

} // namespace server
