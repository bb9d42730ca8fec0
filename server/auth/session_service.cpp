// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/session_service.h"

#include "common/auth/auth_events.h"
#include "server/auth/auth_policy.h"
#include "server/auth/refresh_token.h"
#include "server/storage/domain_event.h"

#include <limits>

namespace server {

using common::RevokeReason;
using common::SessionId;
using common::TokenPair;
using common::UserId;

namespace {

constexpr qsizetype kMostUserAgent = 256;

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

common::Session toSession(const SessionRow &row, const Caller &caller)
{
    common::Session session;
    session.id = row.id;
    session.kind = row.kind;
    session.name = row.name;
    session.scopes = row.scopes.split(u' ', Qt::SkipEmptyParts);
    session.userAgent = row.userAgent;
    session.ip = row.ip;
    session.current = row.id == caller.sessionId;
    session.freshUntil = row.freshUntil;
    session.createdAt = row.createdAt;
    session.lastUsedAt = row.lastUsedAt;
    session.expiresAt = row.expiresAt;
    return session;
}

SessionService::SessionService(
    Database &db,
    Outbox &outbox,
    const AccessTokens &tokens,
    const CursorKey &cursors,
    common::IdSource &ids,
    const common::Clock &clock
)
    : m_db(db)
    , m_outbox(outbox)
    , m_tokens(tokens)
    , m_cursors(cursors)
    , m_ids(ids)
    , m_clock(clock)
{
}

Result<TokenPair> SessionService::begin(Transaction &tx, UserId user, const Device &device)
{
    const auto now = m_clock.now();
    const RefreshToken refresh = newRefreshToken();
    SessionRow session;
    session.id = m_ids.next<SessionId>();
    session.userId = user;
    session.name = device.name;
    session.userAgent = unlessEmpty(device.userAgent.left(kMostUserAgent));
    session.ip = unlessEmpty(device.address);
    session.refreshHash = refresh.hash;
    session.freshUntil = now.plusSeconds(kFreshSeconds);
    session.createdAt = now;
    session.lastUsedAt = now;
    session.expiresAt = now.plusSeconds(kRefreshSeconds);
    TRY(m_sessions.add(tx, session));
    TRY(m_accounts.setLastLogin(tx, user, now));
    TRY(m_outbox.append(
        tx,
        outboxEvent(
            events::userLoggedIn,
            userTopic(user),
            session.id,
            user,
            common::UserLoggedIn{user, session.id}
        )
    ));
    return pairOf(session, refresh.text);
}

Result<TokenPair>
SessionService::refresh(const Caller &caller, const common::RefreshRequest &request)
{
    const auto hash = hashOfRefreshToken(request.refreshToken);
    if (!hash)
        return common::fail(ErrorCode::AuthRefreshInvalid);
    TRY_INTO(const auto renewed, m_db.write([&](Transaction &tx) {
        return renew(tx, *hash, caller);
    }));
    // Only out here: an error inside would undo the revocation.
    if (!renewed)
        return common::fail(ErrorCode::AuthRefreshReused);
    return *renewed;
}

Result<SessionService::Renewed>
SessionService::renew(Transaction &tx, const QByteArray &hash, const Caller &caller)
{
    TRY_INTO(auto session, m_sessions.findByToken(tx, hash));
    if (!session)
        return common::fail(ErrorCode::AuthRefreshInvalid);
    TRY_INTO(const auto account, m_accounts.find(tx, session->userId));
    if (account)
        TRY(mayBeUsed(account->state, account->suspendedUntil, m_clock.now()));
    const RefreshVerdict verdict = refreshVerdict(*session, hash, m_clock.now());
    if (!caller.address.isEmpty()) {
        session->ip = caller.address;
        session->userAgent = unlessEmpty(caller.userAgent.left(kMostUserAgent));
    }
    switch (verdict) {
    case RefreshVerdict::Rotate:
        return rotate(tx, *session, false);
    case RefreshVerdict::RotateAgain:
        return rotate(tx, *session, true);
    case RefreshVerdict::Reused:
        TRY(end(tx, *session, RevokeReason::Reused));
        if (m_tellOwner)
            TRY(m_tellOwner(tx, session->userId, AccountNotice::RefreshTokenReused));
        return Renewed();
    case RefreshVerdict::Invalid:
        break;
    }
    return common::fail(ErrorCode::AuthRefreshInvalid);
}

// isAgain: the token before stays the one whose answer may be lost, and so does the time for that.
Result<SessionService::Renewed>
SessionService::rotate(Transaction &tx, SessionRow session, bool isAgain)
{
    const auto now = m_clock.now();
    const auto &spent = isAgain ? session.refreshHash : session.previousHash;
    if (spent)
        TRY(m_sessions.addSpent(tx, session.id, *spent, now));
    if (!isAgain) {
        session.previousHash = session.refreshHash;
        session.rotatedAt = now;
    }
    const RefreshToken next = newRefreshToken();
    session.refreshHash = next.hash;
    session.expiresAt = now.plusSeconds(kRefreshSeconds);
    session.lastUsedAt = now;
    TRY(m_sessions.setTokens(tx, session));
    return Renewed(pairOf(session, next.text));
}

TokenPair SessionService::pairOf(const SessionRow &session, const QString &refreshToken) const
{
    TokenPair pair;
    pair.accessToken = QString::fromLatin1(m_tokens.issue(session.userId, session.id));
    pair.expiresIn = AccessTokens::kLifeSeconds;
    pair.refreshToken = refreshToken;
    pair.refreshExpiresAt = session.expiresAt.value_or(session.createdAt);
    pair.sessionId = session.id;
    return pair;
}

Result<> SessionService::logout(const Caller &caller, const common::LogoutRequest &request)
{
    const auto hash = hashOfRefreshToken(request.refreshToken.valueOr({}));
    return m_db.write([&](Transaction &tx) -> Result<> {
        if (caller.isSignedIn()) {
            TRY_INTO(const auto own, m_sessions.find(tx, caller.sessionId));
            if (own)
                TRY(end(tx, *own, RevokeReason::Logout));
        }
        if (hash) {
            TRY_INTO(const auto other, m_sessions.findByToken(tx, *hash));
            if (other)
                TRY(end(tx, *other, RevokeReason::Logout));
        }
        return {};
    });
}

Result<common::SessionPage> SessionService::list(const Caller &caller, const wire::PageQuery &query)
{
    const QString name = QStringLiteral("sessions");
    SessionId below{std::numeric_limits<qint64>::max()};
    if (query.cursor.isPresent()) {
        TRY_INTO(const auto at, m_cursors.read(*query.cursor, caller.id.value, name));
        below.value = at.value(0);
    }
    TRY_INTO(auto rows, m_db.read([&](Transaction &tx) {
        return m_sessions.listLive(tx, caller.id, below, m_clock.now(), query.limit + 1);
    }));
    common::SessionPage page;
    if (rows.size() > query.limit) {
        rows.resize(query.limit);
        page.nextCursor = m_cursors.sign(caller.id.value, name, {rows.constLast().id.value});
    }
    for (const SessionRow &row : std::as_const(rows))
        page.items.append(toSession(row, caller));
    return page;
}

Result<> SessionService::revoke(const Caller &caller, SessionId id)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto session, m_sessions.find(tx, id));
        if (!session || session->userId != caller.id || !session->isLive(m_clock.now()))
            return common::fail(ErrorCode::ResourceNotFound);
        return end(tx, *session, RevokeReason::Revoked);
    });
}

Result<> SessionService::revokeOthers(const Caller &caller)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(
            const auto ended,
            m_sessions.revokeLoginsBut(tx, caller.id, caller.sessionId, m_clock.now())
        );
        for (const SessionId id : ended)
            TRY(announceEnd(tx, caller.id, id, RevokeReason::Revoked));
        return {};
    });
}

Result<> SessionService::endAll(Transaction &tx, UserId user, RevokeReason reason)
{
    return endOthers(tx, user, SessionId(), reason);
}

Result<>
SessionService::endOthers(Transaction &tx, UserId user, SessionId spared, RevokeReason reason)
{
    TRY_INTO(const auto ended, m_sessions.revokeAll(tx, user, spared, reason, m_clock.now()));
    for (const SessionId id : ended)
        TRY(announceEnd(tx, user, id, reason));
    return {};
}

Result<common::Session> SessionService::makeFresh(Transaction &tx, const Caller &caller)
{
    const auto now = m_clock.now();
    const auto until = now.plusSeconds(kFreshSeconds);
    TRY_INTO(const bool isLive, m_sessions.setFresh(tx, caller.sessionId, until, now));
    TRY_INTO(const auto session, m_sessions.find(tx, caller.sessionId));
    if (!isLive || !session)
        return common::fail(ErrorCode::AuthTokenInvalid);
    return toSession(*session, caller);
}

Result<> SessionService::end(Transaction &tx, const SessionRow &session, RevokeReason reason)
{
    TRY_INTO(const bool wasLive, m_sessions.revoke(tx, session.id, reason, m_clock.now()));
    return wasLive ? announceEnd(tx, session.userId, session.id, reason) : Result<>();
}

Result<>
SessionService::announceEnd(Transaction &tx, UserId user, SessionId session, RevokeReason reason)
{
    TRY(m_outbox.append(
        tx,
        outboxEvent(
            events::sessionRevoked,
            userTopic(user),
            session,
            user,
            common::SessionRevokedEvent{session, reason}
        )
    ));
    return {};
}

Result<> SessionService::prune()
{
    return m_db.write([&](Transaction &tx) {
        return m_sessions.removeEnded(tx, m_clock.now().plusSeconds(-kRefreshSeconds));
    });
}

} // namespace server
