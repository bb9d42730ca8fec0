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

Result<> checkHasEmail(const common::RegisterRequest &request)
{
    if (!request.email.valueOr({}).isEmpty())
        return {};
    return common::fail(common::fieldError(
        QStringLiteral("/email"),
        common::FieldCode::Required,
        QStringLiteral("This server writes to new members to confirm their address.")
    ));
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
    SecondFactorService &secondFactor,
    SignInGuard &guard,
    UserService &users,
    common::IdSource &ids,
    const common::Clock &clock
)
    : m_db(db)
    , m_outbox(outbox)
    , m_settings(settings)
    , m_hasher(hasher)
    , m_sessions(sessions)
    , m_secondFactor(secondFactor)
    , m_guard(guard)
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
        TRY_INTO(const auto invitation, invitationFor(tx, request, UserId()));
        NewAccountRow asked = row;
        asked.awaitsVerification = verifiesEmail(invitation);
        if (asked.awaitsVerification)
            TRY(checkHasEmail(request));
        TRY(leaveOutKnownEmail(tx, asked));
        return m_accounts.checkFree(tx, asked);
    });
}

// Whoever has the console needs no mail.
bool AuthService::verifiesEmail(const Invitation &invitation) const
{
    return m_settings.get()->emailVerification && !invitation.isOfConsole();
}

// While addresses are verified nobody is told that an address is known: the account is made
// without it, so that all that can be seen is as with an unknown one, and its owner gets a mail.
Result<std::optional<QString>>
AuthService::leaveOutKnownEmail(Transaction &tx, NewAccountRow &row) const
{
    if (!row.awaitsVerification || !row.emailFolded)
        return std::optional<QString>();
    TRY_INTO(const auto owner, m_accounts.findByLogin(tx, *row.emailFolded));
    if (!owner)
        return std::optional<QString>();
    row.email.reset();
    return std::exchange(row.emailFolded, std::nullopt);
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
    NewAccountRow added = row;
    added.awaitsVerification = verifiesEmail(invitation);
    const bool waits = added.awaitsVerification
        || (m_settings.get()->registrationMode == RegistrationMode::Approval
            && !invitation.isOfConsole());
    added.state = waits ? common::AccountState::Pending : common::AccountState::Active;
    added.role = invitation.role;
    added.invitedBy = invitation.by;
    TRY_INTO(const auto knownEmail, leaveOutKnownEmail(tx, added));
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
    if (m_onRegistered)
        TRY(m_onRegistered(tx, added, knownEmail));
    if (waits)
        return RegisterResult(common::RegistrationPending{
            added.awaitsVerification ? common::RegistrationState::AwaitingVerification
                                     : common::RegistrationState::AwaitingApproval,
            added.id});
    TRY_INTO(auto result, signIn(tx, added.id, device));
    return RegisterResult(std::move(result));
}

Result<AuthResult> AuthService::login(const Caller &caller, const common::LoginRequest &request)
{
    const QString login = foldedLogin(request);
    TRY_INTO(const Found found, lookUp(login, caller.address));
    const SignInAttempt first{Guess::Password, login, caller.address, found.isKnownDevice};
    TRY_INTO(const auto account, m_guard.guarded(first, [&] {
        return checkedAccount(found.account, request.password);
    }));
    std::optional<QString> rehashed;
    if (m_hasher.needsRehash(*account.passwordHash)) {
        TRY_INTO(rehashed, m_hasher.hash(request.password));
    }
    const SignInAttempt second{Guess::SecondFactor, account.id.toString(), caller.address};
    return m_guard.guarded(second, [&] {
        return m_db.write([&](Transaction &tx) -> Result<AuthResult> {
            // Between the check and now the account may have been banned or its password changed.
            TRY_INTO(const auto still, m_accounts.find(tx, account.id));
            if (!still || still->passwordHash != account.passwordHash)
                return common::fail(ErrorCode::AuthInvalidCredentials);
            TRY(maySignIn(*still, m_clock.now()));
            TRY(m_secondFactor.require(tx, account.id, request.code));
            if (rehashed)
                TRY(m_accounts.setPassword(tx, account.id, *rehashed, m_clock.now()));
            return signIn(tx, account.id, deviceOf(caller, request.deviceName));
        });
    });
}

// The same questions to the database whether or not there is such an account.
Result<AuthService::Found> AuthService::lookUp(const QString &login, const QString &address)
{
    return m_db.read([&](Transaction &tx) -> Result<Found> {
        Found found;
        TRY_INTO(found.account, m_accounts.findByLogin(tx, login));
        const UserId id = found.account ? found.account->id : UserId();
        TRY_INTO(found.isKnownDevice, m_sessionRows.isKnownFrom(tx, id, address));
        return found;
    });
}

// Unknown names cost the same hash and get the same words as wrong passwords; the state of an
// account is told only to who knows its password.
Result<AccountRow>
AuthService::checkedAccount(const std::optional<AccountRow> &account, const QString &password)
{
    const auto encoded = account ? account->passwordHash : std::nullopt;
    TRY_INTO(const bool isRight, m_hasher.verify(password, encoded));
    if (!isRight)
        return common::fail(ErrorCode::AuthInvalidCredentials);
    TRY(maySignIn(*account, m_clock.now()));
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
