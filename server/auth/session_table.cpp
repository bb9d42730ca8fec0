// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/session_table.h"

#include "common/auth/auth_events.h"
#include "common/users/user_events.h"
#include "server/auth/auth_policy.h"
#include "server/storage/domain_event.h"
#include "server/users/user_settings.h"

#include <QLoggingCategory>

#include <utility>

namespace server {

using common::SessionId;
using common::Timestamp;
using common::UserId;

namespace {

Q_LOGGING_CATEGORY(lcSessions, "kith.sessions")

constexpr qint64 kNoteEveryMs = 60'000;

// Their subject is a session ...
bool isAboutSession(const QString &kind)
{
    return kind == kindOf(events::userLoggedIn) || kind == kindOf(events::sessionRevoked);
}

// ... and of these an account.
bool isAboutAccount(const QString &kind)
{
    return kind == kindOf(events::userUpdated) || kind == u"UserSanctioned"
        || kind == u"UserDeleted";
}

} // namespace

SessionTable::SessionTable(
    Database &db, Outbox &outbox, const AccessTokens &tokens, const common::Clock &clock
)
    : m_db(db)
    , m_tokens(tokens)
    , m_clock(clock)
{
    outbox.onCommitted([this](const QList<OutboxEvent> &events) { take(events); });
}

Result<> SessionTable::load()
{
    // Held over reading and putting: what is announced meanwhile is read again afterwards.
    const std::scoped_lock stale(m_staleMutex);
    return m_db.read([this](Transaction &tx) -> Result<> {
        TRY_INTO(const auto sessions, m_sessionRows.allLive(tx, m_clock.now()));
        TRY_INTO(const auto accounts, m_accountRows.listNoteworthy(tx, m_clock.now()));
        const std::unique_lock lock(m_mutex);
        m_sessions.clear();
        m_accounts.clear();
        put(sessions, accounts);
        return {};
    });
}

Result<Caller> SessionTable::authenticate(QByteArrayView token) const
{
    TRY_INTO(const AccessClaims claims, m_tokens.read(token));
    TRY_INTO(auto caller, recheck(claims.userId, claims.sessionId));
    if (m_tokens.isExpired(claims))
        return common::fail(ErrorCode::AuthTokenExpired);
    return caller;
}

Result<Caller> SessionTable::recheck(UserId user, SessionId id) const
{
    const std::shared_lock lock(m_mutex);
    const auto account = m_accounts.find(user.value);
    if (account == m_accounts.end())
        return common::fail(ErrorCode::AuthTokenInvalid);
    TRY(mayBeUsed(account->second.state, account->second.suspendedUntil, m_clock.now()));
    const auto found = m_sessions.find(id.value);
    if (found == m_sessions.end() || found->second.userId != user)
        return common::fail(ErrorCode::AuthTokenInvalid);
    const Session &session = found->second;
    noteUse(session, id);
    Caller caller;
    caller.id = user;
    caller.sessionId = id;
    caller.role = account->second.role;
    caller.sessionKind = session.kind;
    caller.scopes = session.scopes;
    caller.freshUntil = session.freshUntil;
    caller.isLeaving = account->second.state == common::AccountState::Deleting;
    caller.locale = account->second.locale;
    return caller;
}

void SessionTable::noteUse(const Session &session, SessionId id) const
{
    const Timestamp now = m_clock.now();
    qint64 before = session.usedMs.load(std::memory_order_relaxed);
    // Of several threads one notes it.
    if (now.ms - before < kNoteEveryMs || !session.usedMs.compare_exchange_strong(before, now.ms))
        return;
    const std::scoped_lock lock(m_usesMutex);
    m_uses.append({id, session.userId, now});
}

Result<> SessionTable::flushLastUsed()
{
    reload({}, {});
    QList<Use> uses;
    {
        const std::scoped_lock lock(m_usesMutex);
        uses = std::exchange(m_uses, {});
    }
    if (uses.isEmpty())
        return {};
    return m_db.write([&](Transaction &tx) -> Result<> {
        for (const Use &use : std::as_const(uses))
            TRY(m_sessionRows.setLastUsed(tx, use.session, use.user, use.at));
        return {};
    });
}

void SessionTable::take(const QList<OutboxEvent> &events)
{
    QList<SessionId> sessions;
    QList<UserId> accounts;
    for (const OutboxEvent &event : events) {
        if (isAboutSession(event.kind))
            sessions.append(SessionId{event.subjectId});
        else if (isAboutAccount(event.kind))
            accounts.append(UserId{event.subjectId});
    }
    if (!sessions.isEmpty() || !accounts.isEmpty())
        reload(sessions, accounts);
}

// What cannot be read is shut out until it can: nobody may stay in because the database is ill.
void SessionTable::reload(const QList<SessionId> &sessions, const QList<UserId> &accounts)
{
    const std::scoped_lock lock(m_staleMutex);
    m_staleSessions.unite({sessions.cbegin(), sessions.cend()});
    m_staleAccounts.unite({accounts.cbegin(), accounts.cend()});
    if (m_staleSessions.isEmpty() && m_staleAccounts.isEmpty())
        return;
    if (const auto done = read(m_staleSessions, m_staleAccounts); !done) {
        qCCritical(lcSessions).noquote()
            << "Sessions wait for the database:" << done.error().detail;
        const std::unique_lock shutOut(m_mutex);
        drop(m_staleSessions, m_staleAccounts);
        return;
    }
    m_staleSessions.clear();
    m_staleAccounts.clear();
}

Result<> SessionTable::read(const QSet<SessionId> &sessions, QSet<UserId> accounts)
{
    return m_db.read([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto live, m_sessionRows.live(tx, sessions.values(), m_clock.now()));
        for (const LiveSessionRow &row : live)
            accounts.insert(row.userId);
        TRY_INTO(const auto known, m_accountRows.list(tx, accounts.values()));
        // At once, so that nobody is missing in between.
        const std::unique_lock lock(m_mutex);
        drop(sessions, accounts);
        put(live, known);
        return {};
    });
}

void SessionTable::put(const QList<LiveSessionRow> &sessions, const QList<AccountRow> &accounts)
{
    for (const LiveSessionRow &row : sessions) {
        Session &session = m_sessions[row.id.value];
        session.userId = row.userId;
        session.kind = row.kind;
        session.scopes = row.scopes.split(u' ', Qt::SkipEmptyParts);
        session.freshUntil = row.freshUntil;
        session.usedMs = row.lastUsedAt.ms;
    }
    for (const AccountRow &row : accounts) {
        const QString locale = settingsFrom(row.settings).locale.valueOr({});
        m_accounts[row.id.value] = {row.role, row.state, row.suspendedUntil, locale};
    }
}

void SessionTable::drop(const QSet<SessionId> &sessions, const QSet<UserId> &accounts)
{
    for (const SessionId id : sessions)
        m_sessions.erase(id.value);
    for (const UserId id : accounts)
        m_accounts.erase(id.value);
}

qint64 SessionTable::size() const
{
    const std::shared_lock lock(m_mutex);
    return static_cast<qint64>(m_sessions.size());
}

} // namespace server
