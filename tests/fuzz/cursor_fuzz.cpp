// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cursors (security.md, rule 23): only what was signed is read, for the one account and query.

#include "server/storage/cursor.h"
#include "tests/fuzz/fuzz.h"

using namespace server;
using tests::must;

namespace {

QByteArray decoded(const QString &cursor)
{
    return QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
}

Position positionOf(const QByteArray &bytes)
{
    Position position;
    for (qsizetype i = 0; i + 8 <= bytes.size() && position.size() < CursorKey::kMostNumbers;
         i += 8)
        position.append(bytes.mid(i, 8).toHex().left(15).toLongLong(nullptr, 16));
    return position;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const CursorKey key(QByteArray(32, 'k'));
    static const QString query = QStringLiteral("feed");
    const QByteArray bytes = tests::bytesOf(data, size);
    // As a cursor that a stranger has made up or damaged.
    const QString cursor = QString::fromUtf8(bytes);
    if (const auto read = key.read(cursor, 5, query)) {
        must(decoded(cursor) == decoded(key.sign(5, query, *read)), "only what was signed is read");
        must(!key.read(cursor, 6, query), "it belongs to one account");
    }
    // As a position, signed and then damaged.
    const Position position = positionOf(bytes);
    QString own = key.sign(5, query, position);
    must(key.read(own, 5, query) == position, "what was signed is read");
    own[own.size() / 2] = own[own.size() / 2] == u'A' ? u'B' : u'A';
    must(!key.read(own, 5, query), "what was changed is not");
    return 0;
}
