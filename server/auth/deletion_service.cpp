// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/deletion_service.h"

#include "server/auth/auth_policy.h"
#include "server/storage/domain_event.h"

#include <QLoggingCategory>

namespace server {

using common::AccountState;
using common::Me;
using common::RevokeReason;
using common::Timestamp;
using common::UserId;

namespace {

Q_LOGGING_CATEGORY(lcDeletion, "kith.deletion")

const QString kRemoveJob = QStringLiteral("accounts.remove");
const QString kSweepJob = QStringLiteral("accounts.sweep");
constexpr qint64 kHourMs = 60 * 60 * 1000;
constexpr qint64 kNameHeldMs = 365 * 24 * kHourMs; // security.md, rule 21
constexpr int kAtOnce = 200; // rows of a transaction

} // namespace

DeletionService::DeletionService(
    Database &db,
    Outbox &outbox,
    JobQueue &jobs,
    SessionService &sessions,
    UserService &users,
    const common::Clock &clock
)
    : m_db(db)
    , m_outbox(outbox)
    , m_jobs(jobs)
    , m_sessions(sessions)
    , m_users(users)
    , m_clock(clock)
{
}

// The one is added for the moment when an account is due, the other finds what was missed. Neither
// names an account: nothing of it is left in the jobs.
void DeletionService::registerJobs()
{
    const auto remove = [this]() -> Result<> {
        TRY(removeDue());
        return {};
    };
    m_jobs.handle(kRemoveJob, [remove](const Job &) { return remove(); }, {.leaseMs = kHourMs});
    m_jobs.every(kSweepJob, kHourMs, remove);
}

Result<Me> DeletionService::leave(const Caller &caller)
{
    return m_db.write([&](Transaction &tx) -> Result<Me> {
        TRY_INTO(const auto account, m_accounts.find(tx, caller.id));
        if (!account || account->state != AccountState::Active)
            return common::fail(ErrorCode::AccountState);
        TRY(refuseLastAdmin(tx, *account));
        const Timestamp deletionAt = m_clock.now().plusMs(common::kDeletionGraceMs);
        TRY(beginLeaving(tx, caller.id, deletionAt));
        TRY(m_sessions.endOthers(tx, caller.id, caller.sessionId, RevokeReason::Revoked));
        TRY(announce(tx, events::userUpdated, caller.id, caller.id));
        if (m_tellOwner)
            TRY(m_tellOwner(tx, caller.id, AccountNotice::Leaving));
        return m_users.me(tx, caller.id);
    });
}

Result<Me> DeletionService::comeBack(const Caller &caller)
{
    return m_db.write([&](Transaction &tx) -> Result<Me> {
        TRY_INTO(const bool restored, m_accounts.stopLeaving(tx, caller.id, m_clock.now()));
        if (!restored)
            return common::fail(ErrorCode::AccountState);
        for (const AccountPart &part : m_parts) {
            if (part.reveal)
                TRY(part.reveal(tx, caller.id));
        }
        TRY(announce(tx, events::userUpdated, caller.id, caller.id));
        return m_users.me(tx, caller.id);
    });
}

Result<> DeletionService::removeAccount(const Caller &admin, const common::UserRef &account)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const UserId id, resolve(tx, admin, account));
        TRY_INTO(const auto row, m_accounts.find(tx, id));
        if (!row)
            return common::fail(ErrorCode::ResourceNotFound);
        TRY(refuseLastAdmin(tx, *row));
        TRY(beginLeaving(tx, id, m_clock.now()));
        // Nobody signs in any more, and open sockets are told why (4403).
        TRY(m_accounts.removePassword(tx, id));
        TRY(m_sessions.endAll(tx, id, RevokeReason::Banned));
        return announce(tx, events::userUpdated, id, admin.id);
    });
}

// Of an account in whatever state: names of hidden ones are not in the directory.
Result<UserId>
DeletionService::resolve(Transaction &tx, const Caller &caller, const common::UserRef &ref) const
{
    if (ref.isMe())
        return caller.id;
    if (ref.username().isEmpty())
        return ref.id();
    TRY_INTO(const auto named, m_accounts.findByLogin(tx, ref.username()));
    if (!named)
        return common::fail(ErrorCode::ResourceNotFound);
    return named->id;
}

Result<> DeletionService::refuseLastAdmin(Transaction &tx, const AccountRow &account) const
{
    TRY_INTO(const qint64 others, m_accounts.countOtherAdmins(tx, account.id));
    return mayTakeRole(account, common::Role::User, others);
}

Result<> DeletionService::beginLeaving(Transaction &tx, UserId id, Timestamp deletionAt)
{
    TRY_INTO(const bool wasSeen, m_accounts.startLeaving(tx, id, deletionAt, m_clock.now()));
    // Hidden once only: what is not counted cannot be taken off again.
    for (const AccountPart &part : m_parts) {
        if (wasSeen && part.hide)
            TRY(part.hide(tx, id));
    }
    TRY(m_jobs.enqueue(tx, kRemoveJob, {}, deletionAt));
    return {};
}

Result<int> DeletionService::removeDue()
{
    TRY_INTO(const auto due, m_db.read([&](Transaction &tx) {
        return m_accounts.listDue(tx, m_clock.now());
    }));
    for (const UserId id : due)
        TRY(removeOne(id));
    if (due.isEmpty())
        return 0;
    // What was deleted is to be gone from the disk too (security.md, rule 75).
    if (const auto emptied = m_db.checkpoint(); !emptied)
        qCWarning(lcDeletion).noquote() << "the log of changes waits:" << emptied.error().detail;
    return static_cast<int>(due.size());
}

Result<> DeletionService::removeOne(UserId id)
{
    // First, so that nobody looks on while it goes.
    TRY(m_db.write([&](Transaction &tx) { return m_sessions.endAll(tx, id, RevokeReason::Revoked); }
    ));
    for (const AccountPart &part : m_parts) {
        if (part.removeSome)
            TRY(removePart(part, id));
    }
    TRY(m_outbox.removeNaming(id.value));
    TRY(removeJobs(id));
    TRY(m_db.write([&](Transaction &tx) { return removeRow(tx, id); }));
    qCInfo(lcDeletion).noquote() << "account" << id.toString() << "is gone";
    return {};
}

// Mails that were sent name whom they went to.
Result<> DeletionService::removeJobs(UserId id)
{
    TRY_INTO(const auto account, m_db.read([&](Transaction &tx) {
        return m_accounts.find(tx, id);
    }));
    QStringList texts{id.toString()};
    if (account && account->email)
        texts.append(*account->email);
    TRY(m_jobs.removeNaming(texts));
    return {};
}

Result<> DeletionService::removePart(const AccountPart &part, UserId id)
{
    while (true) {
        if (m_jobs.isStopping())
            return common::fail(unavailable(QStringLiteral("The server is stopping.")));
        TRY_INTO(const qint64 removed, m_db.write([&](Transaction &tx) {
            return part.removeSome(tx, id, kAtOnce);
        }));
        if (removed == 0)
            return {};
    }
}

Result<> DeletionService::removeRow(Transaction &tx, UserId id)
{
    TRY_INTO(const bool removed, m_accounts.remove(tx, id, m_clock.now().plusMs(kNameHeldMs)));
    // Somebody else was quicker, or the owner came back at the last moment.
    if (!removed)
        return {};
    return announce(tx, events::userDeleted, id, {});
}

Result<> DeletionService::announce(
    Transaction &tx, const wire::DomainEvent<common::UserChanged> &event, UserId id, UserId actor
)
{
    TRY(m_outbox.append(tx, outboxEvent(event, userTopic(id), id, actor, common::UserChanged{id})));
    return {};
}

} // namespace server
