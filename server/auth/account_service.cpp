// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/account_service.h"

#include "common/users/user_events.h"
#include "server/auth/recovery_links.h"
#include "server/storage/domain_event.h"

namespace server {

using common::RegisterRequest;
using common::UserId;

namespace {

wire::Absent<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? wire::Absent<QString>() : wire::Absent<QString>(text);
}

// The order in the words of a registration, checked by the rules of the contract: no request has
// been decoded here.
Result<RegisterRequest> requestOf(const AccountOrder &order)
{
    RegisterRequest request;
    request.username = order.username;
    request.email = unlessEmpty(order.email);
    request.password = order.rules.anyPassword ? QStringLiteral("not looked at") : order.password;
    request.firstName = unlessEmpty(order.firstName);
    request.lastName = unlessEmpty(order.lastName);
    request.locale = unlessEmpty(order.locale);
    return wire::fromJson<RegisterRequest>(wire::toJson(request));
}

Error noSuchAccount(const QString &login)
{
    return common::makeError(
        ErrorCode::ResourceNotFound, QStringLiteral("There is no account %1.").arg(login)
    );
}

} // namespace

AccountService::AccountService(
    Database &db,
    Outbox &outbox,
    const PasswordHasher &hasher,
    SessionService &sessions,
    common::IdSource &ids,
    const common::Clock &clock
)
    : m_db(db)
    , m_outbox(outbox)
    , m_hasher(hasher)
    , m_sessions(sessions)
    , m_ids(ids)
    , m_clock(clock)
    , m_tokens(clock)
{
}

Result<UserId> AccountService::create(const AccountOrder &order)
{
    TRY_INTO(const auto request, requestOf(order));
    TRY_INTO(auto row, newAccount(request, m_clock.now(), order.rules));
    row.id = m_ids.next<UserId>();
    row.role = order.role;
    TRY_INTO(row.passwordHash, m_hasher.hash(order.password));
    return m_db.write([&](Transaction &tx) -> Result<UserId> {
        TRY(m_accounts.checkFree(tx, row));
        TRY(m_accounts.add(tx, row));
        TRY(m_outbox.append(
            tx,
            outboxEvent(
                events::userRegistered,
                userTopic(row.id),
                row.id,
                UserId(),
                common::UserChanged{row.id}
            )
        ));
        return row.id;
    });
}

Result<> AccountService::resetPassword(const QString &login, const QString &password)
{
    TRY(checkNewPassword(password, login));
    TRY_INTO(const QString hash, m_hasher.hash(password));
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto account, get(tx, login));
        TRY(m_accounts.setPassword(tx, account.id, hash, m_clock.now()));
        return m_sessions.endAll(tx, account.id, common::RevokeReason::PasswordChanged);
    });
}

Result<> AccountService::disableTotp(const QString &login)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto account, get(tx, login));
        return m_secondFactors.remove(tx, account.id);
    });
}

Result<QString> AccountService::makeRecoveryLink(const QString &login, const QString &publicUrl)
{
    return m_db.write([&](Transaction &tx) -> Result<QString> {
        TRY_INTO(const auto account, get(tx, login));
        return makeRecoveryLink(tx, account.id, publicUrl);
    });
}

Result<QString>
AccountService::makeRecoveryLink(Transaction &tx, UserId id, const QString &publicUrl)
{
    return handedLink(tx, m_tokens, m_ids, id, publicUrl);
}

Result<> AccountService::setRole(const QString &login, common::Role role)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto account, get(tx, login));
        return setRole(tx, account, role);
    });
}

Result<> AccountService::setRole(Transaction &tx, UserId id, common::Role role)
{
    TRY_INTO(const auto account, m_accounts.find(tx, id));
    if (!account)
        return common::fail(ErrorCode::ResourceNotFound);
    return setRole(tx, *account, role);
}

Result<> AccountService::setRole(Transaction &tx, const AccountRow &account, common::Role role)
{
    if (account.role == role)
        return {};
    TRY_INTO(const qint64 others, m_accounts.countOtherAdmins(tx, account.id));
    TRY(mayTakeRole(account, role, others));
    TRY(m_accounts.setRole(tx, account.id, role, m_clock.now()));
    return announceChange(tx, account.id);
}

Result<> AccountService::setEmailVerified(Transaction &tx, UserId id, bool verified)
{
    TRY(m_accounts.setEmailVerified(tx, id, verified, m_clock.now()));
    return announceChange(tx, id);
}

Result<> AccountService::approve(Transaction &tx, UserId id, UserId by)
{
    TRY(decide(tx, id, Decision::Approved));
    TRY(m_accounts.setState(tx, id, common::AccountState::Active, m_clock.now()));
    return announceChange(tx, id, by);
}

Result<> AccountService::reject(Transaction &tx, UserId id, UserId)
{
    TRY(decide(tx, id, Decision::Rejected));
    return m_accounts.remove(tx, id);
}

Result<> AccountService::decide(Transaction &tx, UserId id, Decision decision)
{
    TRY_INTO(const auto account, m_accounts.find(tx, id));
    if (!account || account->state != common::AccountState::Pending)
        return common::fail(ErrorCode::AccountState);
    for (const DecisionHook &hook : std::as_const(m_decisionHooks))
        TRY(hook(tx, id, decision));
    return {};
}

Result<> AccountService::announceChange(Transaction &tx, UserId id, UserId by)
{
    return m_outbox.append(
        tx, outboxEvent(events::userUpdated, userTopic(id), id, by, common::UserChanged{id})
    );
}

Result<AccountRow> AccountService::get(Transaction &tx, const QString &login) const
{
    TRY_INTO(const auto account, m_accounts.findByLogin(tx, foldedLogin(login)));
    if (!account)
        return common::fail(noSuchAccount(login));
    return *account;
}

} // namespace server
