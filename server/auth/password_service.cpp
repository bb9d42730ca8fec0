// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/password_service.h"

#include "server/auth/auth_policy.h"

namespace server {

using common::UserId;

Result<common::Session>
PasswordService::reauthenticate(const Caller &caller, const common::Reauthentication &request)
{
    const QString id = caller.id.toString();
    TRY_INTO(const auto account, getAccount(caller.id));
    TRY(m.guard.guarded({Guess::OwnPassword, id, caller.address}, [&] {
        return checkPassword(account, request.password);
    }));
    const SignInAttempt second{Guess::SecondFactor, id, caller.address};
    TRY_INTO(auto session, m.guard.guarded(second, [&] {
        return m.db.write([&](Transaction &tx) -> Result<common::Session> {
            // Meanwhile the password may have been changed by somebody else.
            TRY_INTO(const auto still, m_accounts.find(tx, caller.id));
            if (!still || still->passwordHash != account.passwordHash)
                return common::fail(ErrorCode::AuthInvalidCredentials);
            TRY(m.secondFactor.require(tx, caller.id, request.code));
            return m.sessions.makeFresh(tx, caller);
        });
    }));
    m.sessionTable.reload({caller.sessionId}, {});
    return session;
}

Result<> PasswordService::change(const Caller &caller, const common::PasswordChange &request)
{
    TRY_INTO(const auto account, getAccount(caller.id));
    TRY(checkNewPassword(
        request.newPassword, account.username, account.email.value_or(QString()), "/newPassword"
    ));
    TRY_INTO(const QString hash, m.hasher.hash(request.newPassword));
    return m.db.write([&](Transaction &tx) -> Result<> {
        TRY(m_accounts.setPassword(tx, caller.id, hash, m.clock.now()));
        TRY(m.sessions.endOthers(
            tx, caller.id, caller.sessionId, common::RevokeReason::PasswordChanged
        ));
        return m_tellOwner ? m_tellOwner(tx, caller.id, AccountNotice::PasswordChanged)
                           : Result<>();
    });
}

Result<AccountRow> PasswordService::getAccount(UserId id)
{
    TRY_INTO(const auto account, m.db.read([&](Transaction &tx) {
        return m_accounts.find(tx, id);
    }));
    if (!account)
        return common::fail(ErrorCode::AuthTokenInvalid);
    return *account;
}

Result<> PasswordService::checkPassword(const AccountRow &account, const QString &password)
{
    TRY_INTO(const bool isRight, m.hasher.verify(password, account.passwordHash));
    return isRight ? Result<>() : common::fail(ErrorCode::AuthInvalidCredentials);
}

} // namespace server
