// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sessions: begun by a sign-in, renewed by refresh tokens, listed and ended by their owner.

#include "server/auth/access_token.h"
#include "server/auth/account_notice.h"
#include "server/auth/account_repository.h"
#include "server/auth/session_repository.h"
#include "server/http/caller.h"
#include "server/storage/cursor.h"
#include "server/storage/outbox.h"

namespace server {

// Where somebody signs in.
struct Device {
    QString name;
    QString address;
    QString userAgent;
};

// As it travels; current is the one of the caller.
common::Session toSession(const SessionRow &row, const Caller &caller);

class SessionService {
public:
    static constexpr qint64 kRefreshSeconds = 30 * 24 * 60 * 60; // without use
    static constexpr qint64 kFreshSeconds = 10 * 60;

    SessionService(
        Database &db,
        Outbox &outbox,
        const AccessTokens &tokens,
        const CursorKey &cursors,
        common::IdSource &ids,
        const common::Clock &clock
    );

    // Before the server starts.
    void setTellOwner(TellOwner tellOwner) { m_tellOwner = std::move(tellOwner); }

    // The session is known by the address of its last refresh.
    Result<common::TokenPair> refresh(const Caller &caller, const common::RefreshRequest &request);
    // Of the caller and of the refresh token, as far as they are known.
    Result<> logout(const Caller &caller, const common::LogoutRequest &request);
    Result<common::SessionPage> list(const Caller &caller, const wire::PageQuery &query);
    Result<> revoke(const Caller &caller, common::SessionId id);
    Result<> revokeOthers(const Caller &caller);

    // For other services, within their transaction. The account may be used.
    Result<common::TokenPair> begin(Transaction &tx, common::UserId user, const Device &device);
    Result<> endAll(Transaction &tx, common::UserId user, common::RevokeReason reason);
    // All but one, of whatever kind.
    Result<> endOthers(
        Transaction &tx, common::UserId user, common::SessionId spared, common::RevokeReason reason
    );
    // The caller has proven who they are. SessionTable::reload() it after the commit.
    Result<common::Session> makeFresh(Transaction &tx, const Caller &caller);

    // Of an account that goes for good: some rows, how many.
    Result<qint64> removeSome(Transaction &tx, common::UserId user, int limit) const
    {
        return m_sessions.removeSome(tx, user, limit);
    }

    // Removes what ended more than 30 days ago. Once a day or so.
    Result<> prune();

private:
    // Nothing: the token was used a second time and the session is revoked now.
    using Renewed = std::optional<common::TokenPair>;

    Result<Renewed> renew(Transaction &tx, const QByteArray &hash, const Caller &caller);
    Result<Renewed> rotate(Transaction &tx, SessionRow session, bool isAgain);
    Result<> end(Transaction &tx, const SessionRow &session, common::RevokeReason reason);
    Result<> announceEnd(
        Transaction &tx, common::UserId user, common::SessionId session, common::RevokeReason reason
    );
    common::TokenPair pairOf(const SessionRow &session, const QString &refreshToken) const;

    Database &m_db;
    Outbox &m_outbox;
    const AccessTokens &m_tokens;
    const CursorKey &m_cursors;
    common::IdSource &m_ids;
    const common::Clock &m_clock;
    SessionRepository m_sessions;
    AccountRepository m_accounts;
    TellOwner m_tellOwner;
};

} // namespace server
