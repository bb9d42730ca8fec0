// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Cursors of lists: where the next page begins, opaque to the client and signed, so that it cannot
// be made up, taken over by another account or used with another query (security.md, rule 23).
//
//     const QString query = QStringLiteral("followers:%1").arg(id.value);
//     Position from;
//     if (request.cursor.isPresent())
//         TRY_INTO(from, m_cursors.read(*request.cursor, caller.id.value, query));
//     ... WHERE (created_at, follower_id) < (?, ?) ...
//     page.nextCursor = m_cursors.sign(caller.id.value, query, { last.createdAt.ms, last.id.value
//     });

#include "server/storage/storage_error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace server {

// The sort key of the last row of a page, as the room understands it.
using Position = QList<qint64>;

// Any thread; all functions are const.
class CursorKey {
public:
    static constexpr int kMostNumbers = 16; // in a position
    static constexpr int kMostCharacters = 512;

    // secret: 32 random bytes, kept in the data folder, so that cursors survive a restart.
    explicit CursorKey(QByteArray secret);

    // accountId: 0 for nobody. query: whatever else the page depends on (the list, its filters and
    // its order, but not the limit).
    QString sign(qint64 accountId, const QString &query, const Position &position) const;
    // request.invalid_cursor unless sign() made it of the same account and query.
    Result<Position> read(const QString &cursor, qint64 accountId, const QString &query) const;

private:
    QByteArray mark(qint64 accountId, const QString &query, const QByteArray &numbers) const;

    const QByteArray m_secret;
};

} // namespace server
