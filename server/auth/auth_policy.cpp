// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/auth_policy.h"

#include "common/users/user_rules.h"
#include "server/users/profile_rules.h"
#include "server/users/user_settings.h"

namespace server {

using common::AccountState;
using common::FieldCode;
using common::RegisterRequest;
using common::RegistrationMode;
using common::Timestamp;

namespace {

template <typename T>
std::optional<T> optionalOf(const wire::Absent<T> &value)
{
    return value.isPresent() ? std::optional(*value) : std::nullopt;
}

void checkStrength(
    const QString &password,
    const QString &username,
    const QString &email,
    const char *place,
    Faults &faults
)
{
    if (common::isWeakPassword(password, username, email))
        addFault(
            faults,
            place,
            FieldCode::WeakPassword,
            QStringLiteral("This password is too easy to guess.")
        );
}

QString foldedEmail(const QString &email)
{
    return email.trimmed().normalized(QString::NormalizationForm_C).toLower();
}

} // namespace

Result<>
mayBeUsed(AccountState state, const std::optional<Timestamp> &suspendedUntil, Timestamp now)
{
    switch (state) {
    case AccountState::Active:
    case AccountState::Deleting:
        return {};
    case AccountState::Pending:
        return common::fail(ErrorCode::AccountPending);
    case AccountState::Banned:
        return common::fail(ErrorCode::AccountBanned);
    case AccountState::Suspended:
        break;
    }
    if (suspendedUntil && *suspendedUntil <= now)
        return {};
    auto error = common::makeError(ErrorCode::AccountSuspended);
    error.until = suspendedUntil;
    return common::fail(std::move(error));
}

Result<> maySignIn(const AccountRow &account, Timestamp now)
{
    if (account.awaitsVerification && account.state == AccountState::Pending)
        return common::fail(ErrorCode::AuthEmailUnverified);
    return mayBeUsed(account.state, account.suspendedUntil, now);
}

Result<> mayRegister(RegistrationMode mode, const std::optional<Invitation> &invitation)
{
    if (invitation && invitation->isOfConsole())
        return {};
    if (mode == RegistrationMode::Closed)
        return common::fail(ErrorCode::RegistrationClosed);
    if (mode == RegistrationMode::Invite && !invitation)
        return common::fail(common::fieldError(
            QStringLiteral("/inviteCode"),
            FieldCode::Required,
            QStringLiteral("This server takes new members by invitation.")
        ));
    return {};
}

Result<NewAccountRow>
newAccount(const RegisterRequest &request, Timestamp now, const AccountRules &rules)
{
    Faults faults;
    if (!rules.reservedNames)
        checkNotReserved(request.username, faults);
    if (!rules.anyPassword)
        checkStrength(
            request.password, request.username, request.email.valueOr({}), "/password", faults
        );
    const auto birth = optionalOf(request.dateOfBirth);
    checkDateOfBirth(birth, now, faults);
    checkAge(birth, rules.minAge, now, faults);
    const CleanNames names = cleanNames(
        optionalOf(request.firstName), optionalOf(request.lastName), request.username, faults
    );
    TRY(asResult(faults));

    NewAccountRow row;
    row.username = request.username;
    row.usernameFolded = common::foldedUsername(request.username);
    row.email = optionalOf(request.email);
    if (row.email)
        row.emailFolded = foldedEmail(*row.email);
    row.firstName = names.first;
    row.lastName = names.last;
    row.displayName = names.display;
    row.bio = request.bio.valueOr({});
    common::UserSettings settings;
    settings.locale = request.locale;
    row.settings = storedSettings(settings);
    row.dateOfBirth = birth;
    row.registrationMessage = optionalOf(request.message);
    row.createdAt = now;
    row.updatedAt = now;
    return row;
}

Result<> checkNewPassword(
    const QString &password, const QString &username, const QString &email, const char *place
)
{
    const qsizetype length = password.toUcs4().size();
    const QString field = QString::fromLatin1(place);
    if (length < common::kPassword.minLength)
        return common::fail(common::fieldError(
            field,
            FieldCode::TooShort,
            QStringLiteral("A password has at least %1 characters.")
                .arg(common::kPassword.minLength)
        ));
    if (length > common::kPassword.maxLength)
        return common::fail(common::fieldError(
            field,
            FieldCode::TooLong,
            QStringLiteral("A password has at most %1 characters.").arg(common::kPassword.maxLength)
        ));
    Faults faults;
    checkStrength(password, username, email, place, faults);
    return asResult(std::move(faults));
}

QString foldedLogin(const QString &typed)
{
    const QString folded = foldedEmail(typed);
    return folded.startsWith(u'@') ? folded.mid(1) : folded;
}

QString foldedLogin(const common::LoginRequest &request)
{
    if (request.login.isPresent())
        return foldedLogin(*request.login);
    return foldedLogin(request.email.isPresent() ? *request.email : request.username.valueOr({}));
}

RefreshVerdict refreshVerdict(const SessionRow &session, const QByteArray &hash, Timestamp now)
{
    if (!session.isLive(now))
        return RefreshVerdict::Invalid;
    if (hash == session.refreshHash)
        return RefreshVerdict::Rotate;
    const bool isLostAnswer = hash == session.previousHash && session.rotatedAt
        && now.ms - session.rotatedAt->ms < kLostAnswerMs;
    return isLostAnswer ? RefreshVerdict::RotateAgain : RefreshVerdict::Reused;
}

Result<> mayTakeRole(const AccountRow &account, common::Role role, qint64 otherAdmins)
{
    const bool isActiveAdmin =
        account.role == common::Role::Admin && account.state == AccountState::Active;
    if (isActiveAdmin && role != common::Role::Admin && otherAdmins == 0)
        return common::fail(ErrorCode::AccountLastAdmin);
    return {};
}

} // namespace server
