// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who may come in, in memory: the live sessions and the state of their accounts. It is asked for
// every request, so it is not in the database, but it is kept true by what the outbox announces:
// an event names a row that has changed, and the row is read again. Events of other processes come
// the same way, as soon as the outbox is polled.

#include "common/base/clock.h"
#include "server/auth/access_token.h"
#include "server/auth/account_repository.h"
#include "server/auth/session_repository.h"
#include "server/http/caller.h"
#include "server/storage/outbox.h"

#include <QSet>

#include <atomic>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace server {

class SessionTable {
public:
    // Listens to the outbox, which must not announce any more when this is destroyed: close the
    // database first.
    SessionTable(
        Database &db, Outbox &outbox, const AccessTokens &tokens, const common::Clock &clock
    );
    SessionTable(const SessionTable &) = delete;
    SessionTable &operator=(const SessionTable &) = delete;

    // Reads what is live. After the migrations and before the first request; may be repeated, which
    // also forgets sessions that have run out.
    Result<> load();

    // Who sent this access token. Looked at in this order: whether we have signed it, the account
    // (account.suspended, account.banned), the session (auth.token_invalid), the time
    // (auth.token_expired). Any thread, about a microsecond. Address and userAgent are left empty.
    Result<Caller> authenticate(QByteArrayView token) const;
    // The same for a session that came in earlier, such as that of a socket.
    Result<Caller> recheck(common::UserId user, common::SessionId session) const;

    // Writes when sessions were last used, all in one; once a minute or so, and at the end.
    Result<> flushLastUsed();
    // For rooms that change a session without an event: reads these again. After the commit.
    void reload(const QList<common::SessionId> &sessions, const QList<common::UserId> &accounts);

    qint64 size() const;

private:
    struct Session {
        common::UserId userId;
        common::SessionKind kind = common::SessionKind::Login;
        QList<QString> scopes;
        std::optional<common::Timestamp> freshUntil;
        mutable std::atomic<qint64> usedMs{0}; // last time that was noted for writing
    };
    struct Account {
        common::Role role = common::Role::User;
        common::AccountState state = common::AccountState::Active;
        std::optional<common::Timestamp> suspendedUntil;
        QString locale;
    };
    struct Use {
        common::SessionId session;
        common::UserId user;
        common::Timestamp at;
    };

    void take(const QList<OutboxEvent> &events);
    Result<> read(const QSet<common::SessionId> &sessions, QSet<common::UserId> accounts);
    // Under m_mutex.
    void put(const QList<LiveSessionRow> &sessions, const QList<AccountRow> &accounts);
    void drop(const QSet<common::SessionId> &sessions, const QSet<common::UserId> &accounts);
    void noteUse(const Session &session, common::SessionId id) const;

    Database &m_db;
    const AccessTokens &m_tokens;
    const common::Clock &m_clock;
    SessionRepository m_sessionRows;
    AccountRepository m_accountRows;

    mutable std::shared_mutex m_mutex; // guards the two maps
    std::unordered_map<qint64, Session> m_sessions;
    std::unordered_map<qint64, Account> m_accounts;

    mutable std::mutex m_usesMutex;
    mutable QList<Use> m_uses; // not written yet

    std::mutex m_staleMutex; // what changed and could not be read again yet
    QSet<common::SessionId> m_staleSessions;
    QSet<common::UserId> m_staleAccounts;
};

} // namespace server
