// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/account_service.h"

#include "common/users/user_events.h"
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

Result<> AccountService::setRole(const QString &login, common::Role role)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto account, get(tx, login));
        if (account.role == role)
            return {};
        TRY_INTO(const qint64 others, m_accounts.countOtherAdmins(tx, account.id));
        TRY(mayTakeRole(account, role, others));
        TRY(m_accounts.setRole(tx, account.id, role, m_clock.now()));
        TRY(m_outbox.append(
            tx,
            outboxEvent(
                events::userUpdated,
                userTopic(account.id),
                account.id,
                UserId(),
                common::UserChanged{account.id}
            )
        ));
        return {};
    });
}

Result<AccountRow> AccountService::get(Transaction &tx, const QString &login) const
{
    TRY_INTO(const auto account, m_accounts.findByLogin(tx, foldedLogin(login)));
    if (!account)
        return common::fail(noSuchAccount(login));
    return *account;
}

} // namespace server
