// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_policy.h"

#include "common/users/user_rules.h"
#include "server/users/user_shape.h"

#include <QTimeZone>
#include <QUrl>

namespace server {

using common::FieldCode;
using common::MeUpdate;
using common::Timestamp;

namespace {

using Faults = QList<common::FieldError>;

void add(Faults &faults, const char *field, FieldCode code, const QString &message)
{
    faults.append({QString::fromLatin1(field), code, message});
}

std::optional<QString>
cleanName(const std::optional<QString> &name, const char *field, Faults &faults)
{
    if (!name)
        return std::nullopt;
    const auto cleaned = common::cleanDisplayName(*name);
    if (!cleaned)
        add(faults, field, FieldCode::TooLong, QStringLiteral("This name is too long."));
    return cleaned && !cleaned->isEmpty() ? cleaned : std::nullopt;
}

void setUsername(UserRow &row, const MeUpdate &update, Faults &faults)
{
    if (!update.username.isPresent())
        return;
    const QString folded = common::foldedUsername(*update.username);
    if (folded != row.usernameFolded && common::isReservedUsername(folded))
        add(faults, "/username", FieldCode::NotAllowed, QStringLiteral("This name is reserved."));
    row.username = *update.username;
    row.usernameFolded = folded;
}

void setNames(UserRow &row, const MeUpdate &update, Faults &faults)
{
    const CleanNames names = cleanNames(
        update.firstName.applied(row.firstName),
        update.lastName.applied(row.lastName),
        row.username,
        faults
    );
    row.firstName = names.first;
    row.lastName = names.last;
    row.displayName = names.display;
}

void setStatus(UserRow &row, const MeUpdate &update, Timestamp now, Faults &faults)
{
    if (!update.status.isPresent())
        return;
    if (!update.status.hasValue()) {
        row.status.reset();
        return;
    }
    const auto &status = update.status.value();
    if (status.expiresAt.hasValue() && status.expiresAt.value() <= now)
        add(faults,
            "/status/expiresAt",
            FieldCode::OutOfRange,
            QStringLiteral("This time has passed."));
    row.status = storedStatus(status);
}

// Members open these in a browser: nothing but the web.
bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && !url.host().isEmpty() && (scheme == u"https" || scheme == u"http");
}

void setLinks(UserRow &row, const MeUpdate &update, Faults &faults)
{
    if (!update.links.isPresent())
        return;
    for (qsizetype i = 0; i < update.links->size(); ++i) {
        if (!isWebAddress(update.links->at(i).url))
            faults.append(
                {QStringLiteral("/links/%1/url").arg(i),
                 FieldCode::NotAllowed,
                 QStringLiteral("Only https and http addresses are taken.")}
            );
    }
    row.links = storedLinks(*update.links);
}

void setSettings(UserRow &row, const MeUpdate &update, Faults &faults)
{
    if (!update.settings.isPresent())
        return;
    const auto &change = *update.settings;
    if (change.timeZone.isPresent()
        && !QTimeZone::isTimeZoneIdAvailable(change.timeZone->toLatin1()))
        add(faults,
            "/settings/timeZone",
            FieldCode::NotAllowed,
            QStringLiteral("This time zone is not known."));
    row.settings = storedSettings(merged(settingsOf(row), change));
}

void setPicture(
    std::optional<common::MediaId> &picture,
    const wire::Patch<common::MediaId> &change,
    const char *field,
    Faults &faults
)
{
    if (change.isNull())
        picture.reset();
    else if (change.hasValue() && change.value() != picture)
        add(faults,
            field,
            FieldCode::UnknownReference,
            QStringLiteral("There is no such image of yours."));
}

} // namespace

Result<UserRow> changedProfile(const UserRow &row, const MeUpdate &update, Timestamp now)
{
    UserRow changed = row;
    Faults faults;
    setUsername(changed, update, faults);
    setNames(changed, update, faults);
    changed.bio = update.bio.valueOr(row.bio);
    setStatus(changed, update, now, faults);
    setPicture(changed.avatarId, update.avatarId, "/avatarId", faults);
    setPicture(changed.coverId, update.coverId, "/coverId", faults);
    setLinks(changed, update, faults);
    changed.locked = update.locked.valueOr(row.locked);
    changed.dateOfBirth = update.dateOfBirth.applied(row.dateOfBirth);
    checkDateOfBirth(changed.dateOfBirth, now, faults);
    setSettings(changed, update, faults);
    TRY(asResult(faults));
    return changed;
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
        add(faults, "/lastName", FieldCode::TooLong, QStringLiteral("This name is too long."));
    names.display = display.value_or(username);
    return names;
}

void checkDateOfBirth(const std::optional<common::Date> &date, Timestamp now, Faults &faults)
{
    // Somewhere it is tomorrow already.
    const QString latest = now.plusSeconds(14 * 3600).toRfc3339().left(10);
    if (date && date->toIso() > latest)
        add(faults,
            "/dateOfBirth",
            FieldCode::OutOfRange,
            QStringLiteral("This day is in the future."));
}

Result<> asResult(Faults faults)
{
    if (faults.isEmpty())
        return {};
    auto error = common::makeError(ErrorCode::ValidationFailed);
    error.fields = std::move(faults);
    return common::fail(std::move(error));
}

bool maySeePresence(bool isSelf, bool areFriends, const common::UserSettings &settings)
{
    return (isSelf || areFriends) && settings.showPresence.valueOr(true);
}

} // namespace server
