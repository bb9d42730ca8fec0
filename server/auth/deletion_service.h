// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a member leaves. The account is hidden at once: nobody finds it, its posts, its votes and
// follows, nor are they counted; its owner may still sign in and take it back. When the time is
// over a job removes everything, in small transactions, so that others can write in between. The
// row of the account goes last: whatever ends the process before that, the job finds it again and
// goes on. Every room says by an AccountPart what that means for what it holds.

#include "common/users/deletion_routes.h"
#include "common/users/user_events.h"
#include "server/auth/account_notice.h"
#include "server/auth/account_repository.h"
#include "server/auth/session_service.h"
#include "server/storage/job_queue.h"
#include "server/users/user_service.h"

#include <functional>

namespace server {

// What one room does about an account that leaves. All of it inside of the transaction.
struct AccountPart {
    using Step = std::function<Result<>(Transaction &, common::UserId)>;

    // Counters of others no longer count what the account did, and the reverse. Empty: nothing is
    // counted.
    Step hide{};
    Step reveal{};
    // Removes at most so many rows of what belongs to the account; how many. Called until it is 0.
    // What has a foreign key to the account goes by itself in the end: this is for what may be
    // much, or has none.
    std::function<Result<qint64>(Transaction &, common::UserId, int limit)> removeSome{};
};

class DeletionService {
public:
    DeletionService(
        Database &db,
        Outbox &outbox,
        JobQueue &jobs,
        SessionService &sessions,
        UserService &users,
        const common::Clock &clock
    );

    // Before the server starts.
    void addPart(AccountPart part) { m_parts.append(std::move(part)); }
    void registerJobs();
    void setTellOwner(TellOwner tellOwner) { m_tellOwner = std::move(tellOwner); }

    // The other sessions end. account.state unless it is active, account.last_admin.
    Result<common::Me> leave(const Caller &caller);
    // account.state unless it is leaving.
    Result<common::Me> comeBack(const Caller &caller);
    // Of anybody, at once: hidden and signed out when this returns, removed soon after.
    Result<> removeAccount(const Caller &admin, const common::UserRef &account);

    // Removes the accounts whose time is over; how many. Bears being run twice.
    Result<int> removeDue();

private:
    Result<common::UserId>
    resolve(Transaction &tx, const Caller &caller, const common::UserRef &ref) const;
    Result<> refuseLastAdmin(Transaction &tx, const AccountRow &account) const;
    Result<> beginLeaving(Transaction &tx, common::UserId id, common::Timestamp deletionAt);
    Result<> removeOne(common::UserId id);
    Result<> removeJobs(common::UserId id);
    Result<> removePart(const AccountPart &part, common::UserId id);
    Result<> removeRow(Transaction &tx, common::UserId id);
    Result<> announce(
        Transaction &tx,
        const wire::DomainEvent<common::UserChanged> &event,
        common::UserId id,
        common::UserId actor
    );

    Database &m_db;
    Outbox &m_outbox;
    JobQueue &m_jobs;
    SessionService &m_sessions;
    UserService &m_users;
    const common::Clock &m_clock;
    AccountRepository m_accounts;
    UserDirectory m_directory;
    QList<AccountPart> m_parts;
    TellOwner m_tellOwner;
};

} // namespace server
