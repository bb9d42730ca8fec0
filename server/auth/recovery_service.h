// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Addresses and forgotten passwords: confirming an address by the mailed token, asking for another
// mail, setting a new password, changing the address. While mail is off nobody is written to, what
// is asked is answered as ever, and an administrator hands over a link.

#include "common/auth/recovery_routes.h"
#include "common/users/email_routes.h"
#include "server/auth/account_notice.h"
#include "server/auth/account_repository.h"
#include "server/auth/account_service.h"
#include "server/auth/password_hash.h"
#include "server/auth/recovery_mails.h"
#include "server/auth/session_service.h"
#include "server/users/user_service.h"

namespace server {

class RecoveryService {
public:
    struct Parts {
        Database &db;
        Outbox &outbox;
        const SettingsSource &settings;
        const PasswordHasher &hasher;
        SessionService &sessions;
        UserService &users;
        MailQueue &mails;
        common::IdSource &ids;
        const common::Clock &clock;
    };
    explicit RecoveryService(const Parts &parts);

    // The operations. Both that ask for a mail are the same for every address.
    Result<> verifyEmail(const common::TokenInput &input);
    Result<> resendVerification(const common::EmailInput &input);
    Result<> forgotPassword(const common::EmailInput &input);
    // Ends all sessions. Belongs into the lane `hash`.
    Result<> resetPassword(const common::PasswordReset &input);
    // With mail it waits for verifyEmail; without, there is nothing to wait for.
    Result<common::Me> changeEmail(const Caller &caller, const common::EmailChange &change);

    // Whether the token would do, for pages that ask before they act.
    Result<> checkToken(const QString &token, std::initializer_list<TokenPurpose> purposes);

    // For other rooms, within their transaction.
    // Of a new account. knownEmail: the address that was asked for and that another account has.
    Result<>
    registered(Transaction &tx, const NewAccountRow &row, const std::optional<QString> &knownEmail);
    // To the address of the account, if it has one and mail is on.
    Result<>
    write(Transaction &tx, common::UserId user, LetterKind kind, const QString &detail = {});
    Result<> tellOwner(Transaction &tx, common::UserId user, AccountNotice notice);
    Result<> decided(Transaction &tx, common::UserId user, AccountService::Decision decision);
    // A link that sets a new password, for an administrator to hand over. Works once, for 24 h.
    Result<QString> makeLink(Transaction &tx, common::UserId user);

    // Tokens of old, and accounts that were not confirmed within a week. Once a day or so.
    Result<> prune();

private:
    Result<> confirmAddress(Transaction &tx, AddressRow account);
    Result<> confirmChange(Transaction &tx, AddressRow account);
    Result<>
    setNewPassword(Transaction &tx, const common::PasswordReset &input, const QString &hash);
    // Nothing: the address is free. Told to nobody but its owner, unless addresses are told anyway.
    Result<> askForChange(Transaction &tx, AddressRow account, const QString &email);
    Result<> announce(Transaction &tx, common::UserId user);
    Result<> tellLeaving(Transaction &tx, common::UserId user);
    Result<AddressRow> get(Transaction &tx, common::UserId user) const;

    Parts m_parts;
    RecoveryMails m_recovery;
    AccountTokenRepository m_tokens;
    AddressRepository m_addresses;
    AccountRepository m_accounts;
};

} // namespace server
