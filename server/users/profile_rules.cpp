// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/profile_rules.h"

#include "common/users/user_rules.h"

namespace server {

using common::FieldCode;
using common::Timestamp;

namespace {

std::optional<QString>
cleanName(const std::optional<QString> &name, const char *field, Faults &faults)
{
    if (!name)
        return std::nullopt;
    const auto cleaned = common::cleanDisplayName(*name);
    if (!cleaned)
        addFault(faults, field, FieldCode::TooLong, QStringLiteral("This name is too long."));
    return cleaned && !cleaned->isEmpty() ? cleaned : std::nullopt;
}

// Somewhere it is tomorrow already.
QString latestDay(Timestamp now)
{
    return now.plusSeconds(14 * 3600).toRfc3339().left(10);
}

} // namespace

void addFault(Faults &faults, const char *field, FieldCode code, const QString &message)
{
    faults.append({QString::fromLatin1(field), code, message});
}

Result<> asResult(Faults faults)
{
    if (faults.isEmpty())
        return {};
    auto error = common::makeError(common::ErrorCode::ValidationFailed);
    error.fields = std::move(faults);
    return common::fail(std::move(error));
}

void checkNotReserved(const QString &username, Faults &faults)
{
    if (common::isReservedUsername(username))
        addFault(
            faults, "/username", FieldCode::NotAllowed, QStringLiteral("This name is reserved.")
        );
}

common::Error usernameTaken()
{
    auto error = common::makeError(common::ErrorCode::AuthUsernameTaken);
    error.fields = {
        {QStringLiteral("/username"),
         FieldCode::Duplicate,
         QStringLiteral("This name is in use.")}};
    return error;
}

CleanNames cleanNames(
    const std::optional<QString> &first,
    const std::optional<QString> &last,
    const QString &username,
    Faults &faults
)
{
    CleanNames names{
        cleanName(first, "/firstName", faults), cleanName(last, "/lastName", faults), {}};
    const QString joined = common::displayName(names.first, names.last, username);
    const auto display = common::cleanDisplayName(joined);
    if (!display)
        addFault(faults, "/lastName", FieldCode::TooLong, QStringLiteral("This name is too long."));
    names.display = display.value_or(username);
    return names;
}

void checkDateOfBirth(const std::optional<common::Date> &date, Timestamp now, Faults &faults)
{
    if (date && date->toIso() > latestDay(now))
        addFault(
            faults,
            "/dateOfBirth",
            FieldCode::OutOfRange,
            QStringLiteral("This day is in the future.")
        );
}

void checkAge(const std::optional<common::Date> &birth, int years, Timestamp now, Faults &faults)
{
    if (years == 0)
        return;
    if (!birth) {
        addFault(
            faults,
            "/dateOfBirth",
            FieldCode::Required,
            QStringLiteral("This server asks for the date of birth.")
        );
        return;
    }
    // Who was born on 29 February comes of age on 1 March.
    common::Date birthday = *birth;
    birthday.year += years;
    if (birth->toIso() <= latestDay(now) && birthday.toIso() > latestDay(now))
        addFault(
            faults,
            "/dateOfBirth",
            FieldCode::OutOfRange,
            QStringLiteral("Members of this server are at least %1 years old.").arg(years)
        );
}

} // namespace server
