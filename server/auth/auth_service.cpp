// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/auth_service.h"

#include "common/users/user_events.h"
#include "server/storage/domain_event.h"

namespace server {

using common::AuthResult;
using common::RegisterResult;
using common::RegistrationMode;
using common::UserId;

namespace {

Device deviceOf(const Caller &caller, const wire::Absent<QString> &name)
{
    return {name.valueOr({}), caller.address, caller.userAgent};
}

} // namespace

Result<Invitation> refuseInvite(Transaction &, const QString &, UserId)
{
    return common::fail(unknownInvite());
}

AuthService::AuthService(
    Database &db,
    Outbox &outbox,
    const SettingsSource &settings,
    const PasswordHasher &hasher,
    SessionService &sessions,
    UserService &users,
    common::IdSource &ids,
    const common::Clock &clock
)
    : m_db(db)
    , m_outbox(outbox)
    , m_settings(settings)
    , m_hasher(hasher)
    , m_sessions(sessions)
    , m_users(users)
    , m_ids(ids)
    , m_clock(clock)
{
}

Result<wire::Reply<RegisterResult>>
AuthService::registerUser(const Caller &caller, const common::RegisterRequest &request)
{
    const AccountRules rules{.minAge = m_settings.get()->minAge};
    TRY_INTO(auto row, newAccount(request, m_clock.now(), rules));
    TRY(checkEarly(row, request));
    TRY_INTO(row.passwordHash, m_hasher.hash(request.password));
    row.id = m_ids.next<UserId>();
    if (!caller.address.isEmpty())
        row.registrationIp = caller.address;
    TRY_INTO(auto result, m_db.write([&](Transaction &tx) {
        return add(tx, row, request, deviceOf(caller, request.deviceName));
    }));
    const int status = std::holds_alternative<AuthResult>(result) ? 201 : 202;
    return wire::Reply<RegisterResult>{std::move(result), status, {}};
}

// What would be refused anyway is refused before the hash is paid for.
Result<> AuthService::checkEarly(const NewAccountRow &row, const common::RegisterRequest &request)
{
    return m_db.read([&](Transaction &tx) -> Result<> {
        TRY(invitationFor(tx, request, UserId()));
        return m_accounts.checkFree(tx, row);
    });
}

// A code that is given counts in every mode, so that who invited whom is known.
Result<Invitation> AuthService::invitationFor(
    Transaction &tx, const common::RegisterRequest &request, UserId newMember
) const
{
    const RegistrationMode mode = m_settings.get()->registrationMode;
    const QString code = request.inviteCode.valueOr({});
    std::optional<Invitation> invitation;
    if (!code.isEmpty()) {
        auto found = m_useInvite(tx, code, newMember);
        // A closed server has no more to say about codes that do not open it.
        if (!found && mode == RegistrationMode::Closed)
            return common::fail(ErrorCode::RegistrationClosed);
        TRY_INTO(invitation, std::move(found));
    }
    TRY(mayRegister(mode, invitation));
    return invitation.value_or(Invitation());
}

Result<RegisterResult> AuthService::add(
    Transaction &tx,
    const NewAccountRow &row,
    const common::RegisterRequest &request,
    const Device &device
)
{
    TRY_INTO(const auto invitation, invitationFor(tx, request, row.id));
    const bool waits = m_settings.get()->registrationMode == RegistrationMode::Approval
        && !invitation.isOfConsole();
    NewAccountRow added = row;
    added.state = waits ? common::AccountState::Pending : common::AccountState::Active;
    added.role = invitation.role;
    added.invitedBy = invitation.by;
    TRY(m_accounts.checkFree(tx, added));
    TRY(m_accounts.add(tx, added));
    TRY(m_outbox.append(
        tx,
        outboxEvent(
            events::userRegistered,
            userTopic(added.id),
            added.id,
            added.id,
            common::UserChanged{added.id}
        )
    ));
    if (waits)
        return RegisterResult(common::RegistrationPending{
            common::RegistrationState::AwaitingApproval, added.id});
    TRY_INTO(auto result, signIn(tx, added.id, device));
    return RegisterResult(std::move(result));
}

Result<AuthResult> AuthService::login(const Caller &caller, const common::LoginRequest &request)
{
    TRY_INTO(const auto account, checkedAccount(request));
    std::optional<QString> rehashed;
    if (m_hasher.needsRehash(*account.passwordHash)) {
        TRY_INTO(rehashed, m_hasher.hash(request.password));
    }
    return m_db.write([&](Transaction &tx) -> Result<AuthResult> {
        // Between the check and now the account may have been banned or its password changed.
        TRY_INTO(const auto still, m_accounts.find(tx, account.id));
        if (!still || still->passwordHash != account.passwordHash)
            return common::fail(ErrorCode::AuthInvalidCredentials);
        TRY(mayBeUsed(still->state, still->suspendedUntil, m_clock.now()));
        if (rehashed)
            TRY(m_accounts.setPassword(tx, account.id, *rehashed, m_clock.now()));
        return signIn(tx, account.id, deviceOf(caller, request.deviceName));
    });
}

// Unknown names cost the same hash and get the same words as wrong passwords; the state of an
// account is told only to who knows its password.
Result<AccountRow> AuthService::checkedAccount(const common::LoginRequest &request)
{
    TRY_INTO(const auto account, m_db.read([&](Transaction &tx) {
        return m_accounts.findByLogin(tx, foldedLogin(request));
    }));
    const auto encoded = account ? account->passwordHash : std::nullopt;
    TRY_INTO(const bool isRight, m_hasher.verify(request.password, encoded));
    if (!isRight)
        return common::fail(ErrorCode::AuthInvalidCredentials);
    TRY(mayBeUsed(account->state, account->suspendedUntil, m_clock.now()));
    return *account;
}

Result<AuthResult> AuthService::signIn(Transaction &tx, UserId user, const Device &device)
{
    AuthResult result;
    TRY_INTO(static_cast<common::TokenPair &>(result), m_sessions.begin(tx, user, device));
    TRY_INTO(result.user, m_users.me(tx, user));
    return result;
}

} // namespace server
