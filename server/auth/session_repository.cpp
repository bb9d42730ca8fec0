// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/session_repository.h"

namespace server {

using common::RevokeReason;
using common::SessionId;
using common::Timestamp;
using common::UserId;

Result<> SessionRepository::add(Transaction &tx, const SessionRow &row) const
{
    return tx.insert("sessions", row);
}

Result<std::optional<SessionRow>> SessionRepository::find(Transaction &tx, SessionId id) const
{
    return tx.one<SessionRow>("SELECT {columns} FROM sessions WHERE id = ?", id);
}

Result<std::optional<SessionRow>>
SessionRepository::findByToken(Transaction &tx, const QByteArray &hash) const
{
    for (const std::string_view sql :
         {"SELECT {columns} FROM sessions WHERE refresh_hash = ?",
          "SELECT {columns} FROM sessions WHERE previous_hash = ?",
          "SELECT {columns} FROM sessions WHERE id ="
          " (SELECT session_id FROM spent_refresh_tokens WHERE hash = ?)"}) {
        TRY_INTO(auto found, tx.one<SessionRow>(sql, hash));
        if (found)
            return found;
    }
    return std::optional<SessionRow>();
}

Result<QList<SessionRow>> SessionRepository::listLive(
    Transaction &tx, UserId user, SessionId below, Timestamp now, int limit
) const
{
    return tx.all<SessionRow>(
        "SELECT {columns} FROM sessions WHERE user_id = ? AND id < ? AND revoked_at IS NULL"
        " AND (expires_at IS NULL OR expires_at > ?) ORDER BY id DESC LIMIT ?",
        user,
        below,
        now,
        limit
    );
}

Result<QList<SessionRow>> SessionRepository::listKept(Transaction &tx, UserId user) const
{
    return tx.all<SessionRow>(
        "SELECT {columns} FROM sessions WHERE user_id = ? ORDER BY id DESC", user
    );
}

Result<> SessionRepository::setTokens(Transaction &tx, const SessionRow &row) const
{
    TRY(tx.exec(
        "UPDATE sessions SET refresh_hash = ?, previous_hash = ?, rotated_at = ?, expires_at = ?,"
        " last_used_at = ?, ip = ?, user_agent = ? WHERE id = ?",
        row.refreshHash,
        row.previousHash,
        row.rotatedAt,
        row.expiresAt,
        row.lastUsedAt,
        row.ip,
        row.userAgent,
        row.id
    ));
    return {};
}

Result<> SessionRepository::addSpent(
    Transaction &tx, SessionId session, const QByteArray &hash, Timestamp now
) const
{
    TRY(tx.exec(
        "INSERT INTO spent_refresh_tokens (hash, session_id, spent_at) VALUES (?, ?, ?)",
        hash,
        session,
        now
    ));
    return {};
}

Result<bool>
SessionRepository::revoke(Transaction &tx, SessionId id, RevokeReason reason, Timestamp now) const
{
    TRY_INTO(
        const qint64 revoked,
        tx.exec(
            "UPDATE sessions SET revoked_at = ?, revoke_reason = ?"
            " WHERE id = ? AND revoked_at IS NULL",
            now,
            reason,
            id
        )
    );
    return revoked > 0;
}

Result<QList<SessionId>> SessionRepository::revokeAll(
    Transaction &tx, UserId user, SessionId spared, RevokeReason reason, Timestamp now
) const
{
    return tx.values<SessionId>(
        "UPDATE sessions SET revoked_at = ?, revoke_reason = ?"
        " WHERE user_id = ? AND id <> ? AND revoked_at IS NULL RETURNING id",
        now,
        reason,
        user,
        spared
    );
}

Result<QList<SessionId>> SessionRepository::revokeLoginsBut(
    Transaction &tx, UserId user, SessionId spared, Timestamp now
) const
{
    return tx.values<SessionId>(
        "UPDATE sessions SET revoked_at = ?, revoke_reason = 'revoked'"
        " WHERE user_id = ? AND kind = 'login' AND id <> ? AND revoked_at IS NULL RETURNING id",
        now,
        user,
        spared
    );
}

Result<bool>
SessionRepository::setFresh(Transaction &tx, SessionId id, Timestamp until, Timestamp now) const
{
    TRY_INTO(
        const qint64 changed,
        tx.exec(
            "UPDATE sessions SET fresh_until = ?, last_used_at = ?"
            " WHERE id = ? AND revoked_at IS NULL",
            until,
            now,
            id
        )
    );
    return changed > 0;
}

Result<bool>
SessionRepository::isKnownFrom(Transaction &tx, UserId user, const QString &address) const
{
    TRY_INTO(
        const auto found,
        tx.value<qint64>(
            "SELECT 1 FROM sessions WHERE user_id = ? AND ip = ?"
            " AND (revoke_reason IS NULL OR revoke_reason = 'logout') LIMIT 1",
            user,
            address
        )
    );
    return found.has_value();
}

Result<QList<LiveSessionRow>> SessionRepository::allLive(Transaction &tx, Timestamp now) const
{
    return tx.all<LiveSessionRow>(
        "SELECT {columns} FROM sessions WHERE revoked_at IS NULL"
        " AND (expires_at IS NULL OR expires_at > ?)",
        now
    );
}

Result<QList<LiveSessionRow>>
SessionRepository::live(Transaction &tx, const QList<SessionId> &ids, Timestamp now) const
{
    return tx.all<LiveSessionRow>(
        "SELECT {columns} FROM sessions WHERE id IN {ids} AND revoked_at IS NULL"
        " AND (expires_at IS NULL OR expires_at > ?)",
        ids,
        now
    );
}

Result<>
SessionRepository::setLastUsed(Transaction &tx, SessionId id, UserId user, Timestamp at) const
{
    TRY(tx.exec(
        "UPDATE sessions SET last_used_at = ? WHERE id = ? AND last_used_at < ?", at, id, at
    ));
    TRY(tx.exec(
        "UPDATE users SET last_active_at = ?"
        " WHERE id = ? AND (last_active_at IS NULL OR last_active_at < ?)",
        at,
        user,
        at
    ));
    return {};
}

Result<qint64> SessionRepository::removeSome(Transaction &tx, UserId user, int limit) const
{
    TRY_INTO(
        const qint64 tokens,
        tx.exec(
            "DELETE FROM spent_refresh_tokens WHERE hash IN"
            " (SELECT t.hash FROM spent_refresh_tokens t JOIN sessions s ON s.id = t.session_id"
            "  WHERE s.user_id = ? LIMIT ?)",
            user,
            limit
        )
    );
    if (tokens > 0)
        return tokens;
    return tx.exec(
        "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE user_id = ? LIMIT ?)",
        user,
        limit
    );
}

Result<> SessionRepository::removeEnded(Transaction &tx, Timestamp before) const
{
    TRY(tx.exec("DELETE FROM sessions WHERE revoked_at < ? OR expires_at < ?", before, before));
    return {};
}

} // namespace server
