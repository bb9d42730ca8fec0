// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/idempotency.h"

namespace server {

struct IdempotencyRow {
    common::UserId userId;
    QString key;
    QByteArray requestHash;
    QString state = QStringLiteral("done");
    int status = 0;
    QString headers; // "Location: /api/..." a line
    QByteArray body;
    common::Timestamp createdAt;
};

static QString joinHeaders(const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines.append(name + ": " + value + '\n');
    return QString::fromUtf8(lines);
}

static QList<std::pair<QByteArray, QByteArray>> splitHeaders(const QString &lines)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QByteArray &line : lines.toUtf8().split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        if (colon > 0)
            headers.append(std::pair(line.left(colon), line.mid(colon + 2)));
    }
    return headers;
}

} // namespace server

template <>
struct wire::Schema<server::IdempotencyRow> {
    using T = server::IdempotencyRow;
    static constexpr auto fields = Fields{
        field("user_id", &T::userId),
        field("key", &T::key),
        field("request_hash", &T::requestHash),
        field("state", &T::state),
        field("status", &T::status),
        field("headers", &T::headers),
        field("body", &T::body),
        field("created_at", &T::createdAt)};
};

namespace server {

Result<wire::ResponseParts> Idempotency::run(
    const Caller &caller,
    const QString &key,
    const QByteArray &requestHash,
    const std::function<Result<wire::ResponseParts>()> &handler
)
{
    return m_db.write([&](Transaction &tx) -> Result<wire::ResponseParts> {
        TRY_INTO(auto kept, find(tx, caller, key, requestHash));
        if (kept)
            return std::move(*kept);
        TRY_INTO(auto answer, handler());
        TRY(keep(tx, caller, key, requestHash, answer));
        return answer;
    });
}

Result<std::optional<wire::ResponseParts>> Idempotency::find(
    Transaction &tx, const Caller &caller, const QString &key, const QByteArray &requestHash
)
{
    TRY_INTO(
        const auto row,
        tx.one<IdempotencyRow>(
            "SELECT {columns} FROM idempotency WHERE user_id = ? AND key = ?"
            " AND created_at > ?",
            caller.id,
            key,
            m_clock.now().plusSeconds(-kKeepSeconds)
        )
    );
    if (!row)
        return std::optional<wire::ResponseParts>();
    if (row->requestHash != requestHash)
        return common::fail(
            ErrorCode::IdempotencyMismatch,
            QStringLiteral("This Idempotency-Key was used with another request.")
        );
    wire::ResponseParts answer{
        .status = row->status,
        .contentType = row->body.isEmpty() ? QByteArray() : QByteArray("application/json"),
        .body = row->body,
        .headers = splitHeaders(row->headers)};
    answer.headers.append(std::pair<QByteArray, QByteArray>("Idempotency-Replayed", "true"));
    return std::optional(std::move(answer));
}

Result<> Idempotency::keep(
    Transaction &tx,
    const Caller &caller,
    const QString &key,
    const QByteArray &requestHash,
    const wire::ResponseParts &answer
)
{
    TRY(tx.exec("DELETE FROM idempotency WHERE user_id = ? AND key = ?", caller.id, key));
    return tx.insert(
        "idempotency",
        IdempotencyRow{
            .userId = caller.id,
            .key = key,
            .requestHash = requestHash,
            .status = answer.status,
            .headers = joinHeaders(answer.headers),
            .body = answer.body,
            .createdAt = m_clock.now()}
    );
}

Result<qint64> Idempotency::removeSome(Transaction &tx, common::UserId user, int limit)
{
    return tx.exec(
        "DELETE FROM idempotency WHERE user_id = ? AND key IN"
        " (SELECT key FROM idempotency WHERE user_id = ? LIMIT ?)",
        user,
        user,
        limit
    );
}

Result<> Idempotency::prune()
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY(tx.exec(
            "DELETE FROM idempotency WHERE created_at <= ?",
            m_clock.now().plusSeconds(-kKeepSeconds)
        ));
        return {};
    });
}

} // namespace server
