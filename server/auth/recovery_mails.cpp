// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/recovery_mails.h"

#include "server/auth/recovery_links.h"
#include "server/users/user_settings.h"

namespace server {

using common::AccountState;

namespace {

const QString kJobKind = QStringLiteral("mail.recovery");

LetterKind letterOf(TokenPurpose purpose)
{
    switch (purpose) {
    case TokenPurpose::Verify:
        return LetterKind::ConfirmAddress;
    case TokenPurpose::Change:
        return LetterKind::ConfirmChange;
    case TokenPurpose::Reset:
        break;
    }
    return LetterKind::ResetPassword;
}

qint64 secondsOf(TokenPurpose purpose)
{
    return purpose == TokenPurpose::Reset ? kResetSeconds : kVerifySeconds;
}

QString localeOf(const AddressRow &account)
{
    return settingsFrom(account.settings).locale.valueOr({});
}

} // namespace

Letter letterTo(const AddressRow &account, LetterKind kind, const QString &detail)
{
    return {
        .kind = kind,
        .to = account.email.value_or(QString()),
        .locale = localeOf(account),
        .name = account.username,
        .detail = detail};
}

RecoveryMails::RecoveryMails(
    Database &db, const SettingsSource &settings, MailQueue &mails, const common::Clock &clock
)
    : m_db(db)
    , m_settings(settings)
    , m_mails(mails)
    , m_tokens(clock)
{
    m_mails.prepare(kJobKind, [this](const Job &job) { return prepare(job); });
}

Result<> RecoveryMails::ask(Transaction &tx, const RecoveryRequest &request)
{
    return m_mails.add(tx, kJobKind, wire::toJson(request));
}

Result<std::optional<Letter>> RecoveryMails::prepare(const Job &job)
{
    TRY_INTO(
        const auto request, wire::fromJson<RecoveryRequest>(job.payload, wire::Strictness::Lenient)
    );
    return m_db.write([&](Transaction &tx) -> Result<std::optional<Letter>> {
        TRY_INTO(const auto account, find(tx, request));
        if (!account || account->state == AccountState::Banned)
            return std::optional<Letter>();
        if (request.ask == RecoveryAsk::Known)
            return std::optional(letterTo(*account, LetterKind::AddressKnown));
        const auto wanted = due(request, *account);
        if (!wanted)
            return std::optional<Letter>();
        return letterFor(tx, *wanted, letterOf(wanted->purpose), job.id.value);
    });
}

// By address: who has it, or who is changing to it.
Result<std::optional<AddressRow>>
RecoveryMails::find(Transaction &tx, const RecoveryRequest &request) const
{
    if (request.userId.isPresent())
        return m_addresses.find(tx, *request.userId);
    const QString email = request.email.valueOr({});
    TRY_INTO(auto owner, m_addresses.findByEmail(tx, email));
    const bool wantsPending =
        request.ask == RecoveryAsk::Verify && (!owner || owner->emailVerified);
    if (!wantsPending)
        return owner;
    return m_addresses.findByPending(tx, email);
}

std::optional<RecoveryMails::Due>
RecoveryMails::due(const RecoveryRequest &request, const AddressRow &account)
{
    if (request.ask == RecoveryAsk::Reset)
        return Due{account, TokenPurpose::Reset, *account.email, *account.emailFolded};
    const bool isPending = request.ask == RecoveryAsk::Change
        || (request.email.isPresent() && account.emailFolded != *request.email);
    if (isPending && account.pendingEmail)
        return Due{
            account, TokenPurpose::Change, *account.pendingEmail, *account.pendingEmailFolded};
    if (!isPending && account.email && !account.emailVerified)
        return Due{account, TokenPurpose::Verify, *account.email, *account.emailFolded};
    return std::nullopt;
}

Result<std::optional<Letter>>
RecoveryMails::letterFor(Transaction &tx, const Due &due, LetterKind kind, qint64 causeId)
{
    const TokenOrder order{
        .user = due.account.id,
        .purpose = due.purpose,
        .email = due.toFolded,
        .causeId = causeId,
        .seconds = secondsOf(due.purpose)};
    TRY_INTO(const bool outdated, m_tokens.isOutdated(tx, order));
    TRY_INTO(const bool tooMany, m_tokens.isTooMany(tx, order));
    if (outdated || tooMany)
        return std::optional<Letter>();
    TRY_INTO(const QString token, m_tokens.add(tx, order));
    Letter letter = letterTo(due.account, kind);
    letter.to = due.to;
    letter.link =
        recoveryLink(m_settings.get()->publicUrl, due.purpose, token, localeOf(due.account));
    letter.code = token;
    return std::optional(letter);
}

} // namespace server
