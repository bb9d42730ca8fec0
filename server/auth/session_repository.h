// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sessions and their refresh tokens. A session is the family of the tokens of one sign-in; every
// token of it that is not good any more is kept as spent, so that a second use is noticed.

#include "common/auth/auth.h"
#include "server/storage/transaction.h"

namespace server {

struct SessionRow {
    common::SessionId id;
    common::UserId userId;
    common::SessionKind kind = common::SessionKind::Login;
    QString name;
    QString scopes; // separated by spaces
    std::optional<QString> userAgent;
    std::optional<QString> ip;
    std::optional<QByteArray> refreshHash; // of the token that is good now
    std::optional<QByteArray> previousHash; // of the one that it was given for
    std::optional<common::Timestamp> rotatedAt; // when that was
    std::optional<common::Timestamp> freshUntil;
    common::Timestamp createdAt;
    common::Timestamp lastUsedAt;
    std::optional<common::Timestamp> expiresAt;
    std::optional<common::Timestamp> revokedAt;
    std::optional<common::RevokeReason> revokeReason;

    bool isLive(common::Timestamp now) const
    {
        return !revokedAt && (!expiresAt || *expiresAt > now);
    }
};

// What the table of live sessions holds.
struct LiveSessionRow {
    common::SessionId id;
    common::UserId userId;
    common::SessionKind kind = common::SessionKind::Login;
    QString scopes;
    std::optional<common::Timestamp> freshUntil;
    common::Timestamp lastUsedAt;
};

class SessionRepository {
public:
    Result<> add(Transaction &tx, const SessionRow &row) const;
    Result<std::optional<SessionRow>> find(Transaction &tx, common::SessionId id) const;
    // Whose token has this hash now, had it before, or ever had it.
    Result<std::optional<SessionRow>> findByToken(Transaction &tx, const QByteArray &hash) const;

    // Newest first, below the given id.
    Result<QList<SessionRow>> listLive(
        Transaction &tx,
        common::UserId user,
        common::SessionId below,
        common::Timestamp now,
        int limit
    ) const;

    // With those that have ended and are still there; newest first.
    Result<QList<SessionRow>> listKept(Transaction &tx, common::UserId user) const;

    // refreshHash, previousHash, rotatedAt, expiresAt, lastUsedAt, ip and userAgent of the row.
    Result<> setTokens(Transaction &tx, const SessionRow &row) const;
    Result<> addSpent(
        Transaction &tx, common::SessionId session, const QByteArray &hash, common::Timestamp now
    ) const;

    // True: it was live in so far as nobody had revoked it.
    Result<bool> revoke(
        Transaction &tx, common::SessionId id, common::RevokeReason reason, common::Timestamp now
    ) const;
    // Of a user: all (but the spared one, if it is valid), or all sign-ins but one. Gives those
    // that were revoked now.
    Result<QList<common::SessionId>> revokeAll(
        Transaction &tx,
        common::UserId user,
        common::SessionId spared,
        common::RevokeReason reason,
        common::Timestamp now
    ) const;
    Result<QList<common::SessionId>> revokeLoginsBut(
        Transaction &tx, common::UserId user, common::SessionId spared, common::Timestamp now
    ) const;
    // False: it has ended.
    Result<bool> setFresh(
        Transaction &tx, common::SessionId id, common::Timestamp until, common::Timestamp now
    ) const;
    // Whether the account has signed in from this address, in so far as those sessions are
    // remembered and were not ended because they were somebody else's.
    Result<bool> isKnownFrom(Transaction &tx, common::UserId user, const QString &address) const;

    Result<QList<LiveSessionRow>> allLive(Transaction &tx, common::Timestamp now) const;
    Result<QList<LiveSessionRow>>
    live(Transaction &tx, const QList<common::SessionId> &ids, common::Timestamp now) const;
    Result<> setLastUsed(
        Transaction &tx, common::SessionId id, common::UserId user, common::Timestamp at
    ) const;
    // Some of what a user has; how many rows.
    Result<qint64> removeSome(Transaction &tx, common::UserId user, int limit) const;
    // Sessions that ended before this, with their spent tokens.
    Result<> removeEnded(Transaction &tx, common::Timestamp before) const;
};

} // namespace server

template <>
struct wire::Schema<server::SessionRow> {
    using T = server::SessionRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("user_id", &T::userId),
        field("kind", &T::kind),
        field("name", &T::name),
        field("scopes", &T::scopes),
        field("user_agent", &T::userAgent),
        field("ip", &T::ip),
        field("refresh_hash", &T::refreshHash),
        field("previous_hash", &T::previousHash),
        field("rotated_at", &T::rotatedAt),
        field("fresh_until", &T::freshUntil),
        field("created_at", &T::createdAt),
        field("last_used_at", &T::lastUsedAt),
        field("expires_at", &T::expiresAt),
        field("revoked_at", &T::revokedAt),
        field("revoke_reason", &T::revokeReason),
    };
};
template <>
struct wire::Schema<server::LiveSessionRow> {
    using T = server::LiveSessionRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("user_id", &T::userId),
        field("kind", &T::kind),
        field("scopes", &T::scopes),
        field("fresh_until", &T::freshUntil),
        field("last_used_at", &T::lastUsedAt),
    };
};
