// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/recovery_service.h"

#include "common/users/deletion_routes.h"
#include "common/users/user_events.h"
#include "server/auth/auth_policy.h"
#include "server/auth/recovery_links.h"
#include "server/storage/domain_event.h"

#include <QDateTime>
#include <QLocale>

namespace server {

using common::AccountState;
using common::FieldCode;
using common::UserId;

namespace {

constexpr qint64 kUnconfirmedMs = 7LL * 24 * 60 * 60 * 1000;

auto outdatedToken()
{
    return common::fail(common::fieldError(
        QStringLiteral("/token"),
        FieldCode::InvalidToken,
        QStringLiteral("The account has another address by now.")
    ));
}

} // namespace

RecoveryService::RecoveryService(const Parts &parts)
    : m_parts(parts)
    , m_recovery(parts.db, parts.settings, parts.mails, parts.clock)
    , m_tokens(parts.clock)
{
}

Result<> RecoveryService::verifyEmail(const common::TokenInput &input)
{
    return m_parts.db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(
            const auto token,
            m_tokens.get(tx, input.token, {TokenPurpose::Verify, TokenPurpose::Change})
        );
        TRY_INTO(const auto account, get(tx, token.userId));
        const bool isChange = token.purpose == TokenPurpose::Change;
        const auto &meant = isChange ? account.pendingEmailFolded : account.emailFolded;
        if (!meant || meant != token.email)
            return outdatedToken();
        TRY(m_tokens.remove(tx, token.userId, token.purpose));
        TRY(isChange ? confirmChange(tx, account) : confirmAddress(tx, account));
        return announce(tx, account.id);
    });
}

Result<> RecoveryService::confirmAddress(Transaction &tx, AddressRow account)
{
    const bool isNew = account.awaitsVerification;
    const bool isFirst = !account.emailVerified;
    const bool waitsOn =
        m_parts.settings.get()->registrationMode == common::RegistrationMode::Approval;
    account.emailVerified = true;
    account.awaitsVerification = false;
    if (isNew && account.state == AccountState::Pending && !waitsOn)
        account.state = AccountState::Active;
    TRY(m_addresses.set(tx, account, m_parts.clock.now()));
    if (isFirst && account.state == AccountState::Active)
        return m_parts.mails.add(tx, letterTo(account, LetterKind::Welcome));
    return {};
}

Result<> RecoveryService::confirmChange(Transaction &tx, AddressRow account)
{
    const Letter toOld = letterTo(account, LetterKind::AddressChanged, *account.pendingEmail);
    TRY_INTO(const auto owner, m_addresses.findByEmail(tx, *account.pendingEmailFolded));
    if (owner && owner->id != account.id)
        return outdatedToken();
    account.email = std::exchange(account.pendingEmail, std::nullopt);
    account.emailFolded = std::exchange(account.pendingEmailFolded, std::nullopt);
    account.emailVerified = true;
    TRY(m_addresses.set(tx, account, m_parts.clock.now()));
    // What was mailed to the old address is worth nothing now.
    TRY(m_tokens.removeAll(tx, account.id));
    return m_parts.mails.add(tx, toOld);
}

Result<> RecoveryService::resendVerification(const common::EmailInput &input)
{
    return m_parts.db.write([&](Transaction &tx) {
        return m_recovery.ask(
            tx, {.ask = RecoveryAsk::Verify, .userId = {}, .email = foldedLogin(input.email)}
        );
    });
}

Result<> RecoveryService::forgotPassword(const common::EmailInput &input)
{
    return m_parts.db.write([&](Transaction &tx) {
        return m_recovery.ask(
            tx, {.ask = RecoveryAsk::Reset, .userId = {}, .email = foldedLogin(input.email)}
        );
    });
}

Result<> RecoveryService::resetPassword(const common::PasswordReset &input)
{
    // What would be refused anyway is refused before the hash is paid for.
    TRY(m_parts.db.read([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto token, m_tokens.get(tx, input.token, {TokenPurpose::Reset}));
        TRY_INTO(const auto account, get(tx, token.userId));
        return checkNewPassword(
            input.newPassword, account.username, account.email.value_or(QString()), "/newPassword"
        );
    }));
    TRY_INTO(const QString hash, m_parts.hasher.hash(input.newPassword));
    return m_parts.db.write([&](Transaction &tx) { return setNewPassword(tx, input, hash); });
}

Result<> RecoveryService::setNewPassword(
    Transaction &tx, const common::PasswordReset &input, const QString &hash
)
{
    TRY_INTO(const auto token, m_tokens.get(tx, input.token, {TokenPurpose::Reset}));
    TRY_INTO(auto account, get(tx, token.userId));
    const auto now = m_parts.clock.now();
    // Whoever else was at it is out: sessions, other links, an address that was to come.
    TRY(m_tokens.removeAll(tx, account.id));
    account.pendingEmail.reset();
    account.pendingEmailFolded.reset();
    TRY(m_accounts.setPassword(tx, account.id, hash, now));
    TRY(m_parts.sessions.endAll(tx, account.id, common::RevokeReason::PasswordChanged));
    // Who reads the mails of an address has it.
    const bool proven = token.email && token.email == account.emailFolded;
    TRY(proven && !account.emailVerified ? confirmAddress(tx, account)
                                         : m_addresses.set(tx, account, now));
    TRY(announce(tx, account.id));
    return m_parts.mails.add(tx, letterTo(account, LetterKind::PasswordChanged));
}

Result<common::Me>
RecoveryService::changeEmail(const Caller &caller, const common::EmailChange &change)
{
    return m_parts.db.write([&](Transaction &tx) -> Result<common::Me> {
        TRY_INTO(auto account, get(tx, caller.id));
        const QString folded = foldedLogin(change.email);
        if (account.emailFolded == folded) {
            // Another spelling of the same, or back to it while a change is under way.
            account.email = change.email;
            account.pendingEmail.reset();
            account.pendingEmailFolded.reset();
            TRY(m_tokens.remove(tx, account.id, TokenPurpose::Change));
            TRY(m_addresses.set(tx, account, m_parts.clock.now()));
        } else {
            TRY(askForChange(tx, account, change.email));
        }
        TRY(announce(tx, caller.id));
        return m_parts.users.me(tx, caller.id);
    });
}

Result<> RecoveryService::askForChange(Transaction &tx, AddressRow account, const QString &email)
{
    const QString folded = foldedLogin(email);
    const auto now = m_parts.clock.now();
    TRY_INTO(const auto owner, m_addresses.findByEmail(tx, folded));
    const bool isTold = !m_parts.settings.get()->emailVerification;
    if (owner && isTold)
        return common::fail(emailTaken());
    if (!m_parts.mails.isOn()) {
        account.email = email;
        account.emailFolded = folded;
        account.emailVerified = false;
        return m_addresses.set(tx, account, now);
    }
    account.pendingEmail = email;
    account.pendingEmailFolded = folded;
    TRY(m_addresses.set(tx, account, now));
    TRY(m_tokens.remove(tx, account.id, TokenPurpose::Change));
    TRY(m_parts.mails.add(tx, letterTo(account, LetterKind::ChangeRequested, email)));
    if (owner)
        return m_recovery.ask(tx, {.ask = RecoveryAsk::Known, .userId = {}, .email = folded});
    return m_recovery.ask(tx, {.ask = RecoveryAsk::Change, .userId = account.id, .email = {}});
}

Result<>
RecoveryService::checkToken(const QString &token, std::initializer_list<TokenPurpose> purposes)
{
    return m_parts.db.read([&](Transaction &tx) -> Result<> {
        TRY(m_tokens.get(tx, token, purposes));
        return {};
    });
}

Result<> RecoveryService::registered(
    Transaction &tx, const NewAccountRow &row, const std::optional<QString> &knownEmail
)
{
    if (knownEmail)
        return m_recovery.ask(tx, {.ask = RecoveryAsk::Known, .userId = {}, .email = *knownEmail});
    if (!row.email)
        return {};
    return m_recovery.ask(tx, {.ask = RecoveryAsk::Verify, .userId = row.id, .email = {}});
}

Result<>
RecoveryService::write(Transaction &tx, UserId user, LetterKind kind, const QString &detail)
{
    TRY_INTO(const auto account, get(tx, user));
    return m_parts.mails.add(tx, letterTo(account, kind, detail));
}

Result<> RecoveryService::tellOwner(Transaction &tx, UserId user, AccountNotice notice)
{
    switch (notice) {
    case AccountNotice::PasswordChanged:
        return write(tx, user, LetterKind::PasswordChanged);
    case AccountNotice::RefreshTokenReused:
        return write(tx, user, LetterKind::SignInEnded);
    case AccountNotice::Leaving:
        return tellLeaving(tx, user);
    case AccountNotice::SecondFactorOn:
    case AccountNotice::SecondFactorOff:
    case AccountNotice::RecoveryCodesRenewed:
    case AccountNotice::RecoveryCodeUsed:
        break;
    }
    return write(tx, user, LetterKind::SecondFactorChanged);
}

Result<> RecoveryService::tellLeaving(Transaction &tx, UserId user)
{
    TRY_INTO(const auto account, get(tx, user));
    Letter letter = letterTo(account, LetterKind::DeletionScheduled);
    const auto last = QDateTime::fromMSecsSinceEpoch(
        m_parts.clock.now().plusMs(common::kDeletionGraceMs).ms, Qt::UTC
    );
    letter.detail = QLocale(letter.locale).toString(last.date(), QLocale::LongFormat);
    return m_parts.mails.add(tx, letter);
}

Result<> RecoveryService::decided(Transaction &tx, UserId user, AccountService::Decision decision)
{
    const bool approved = decision == AccountService::Decision::Approved;
    return write(tx, user, approved ? LetterKind::Approved : LetterKind::Rejected);
}

Result<QString> RecoveryService::makeLink(Transaction &tx, UserId user)
{
    return handedLink(tx, m_tokens, m_parts.ids, user, m_parts.settings.get()->publicUrl);
}

Result<> RecoveryService::prune()
{
    return m_parts.db.write([&](Transaction &tx) -> Result<> {
        TRY(m_tokens.prune(tx));
        TRY(m_addresses.removeUnconfirmed(tx, m_parts.clock.now().plusMs(-kUnconfirmedMs)));
        return {};
    });
}

Result<> RecoveryService::announce(Transaction &tx, UserId user)
{
    TRY(m_parts.outbox.append(
        tx, outboxEvent(events::userUpdated, userTopic(user), user, user, common::UserChanged{user})
    ));
    return {};
}

Result<AddressRow> RecoveryService::get(Transaction &tx, UserId user) const
{
    TRY_INTO(const auto account, m_addresses.find(tx, user));
    if (!account)
        return common::fail(ErrorCode::ResourceNotFound);
    return *account;
}

} // namespace server
