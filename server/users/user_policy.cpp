// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_policy.h"

#include "server/users/profile_rules.h"
#include "server/users/user_settings.h"
#include "server/users/user_shape.h"

#include <QTimeZone>
#include <QUrl>

namespace server {

using common::FieldCode;
using common::MeUpdate;
using common::Timestamp;

namespace {

void setUsername(UserRow &row, const MeUpdate &update, Faults &faults)
{
    if (!update.username.isPresent())
        return;
    const QString folded = common::foldedUsername(*update.username);
    if (folded != row.usernameFolded)
        checkNotReserved(folded, faults);
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
        addFault(
            faults,
            "/status/expiresAt",
            FieldCode::OutOfRange,
            QStringLiteral("This time has passed.")
        );
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
                 FieldCode::Format,
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
        addFault(
            faults,
            "/settings/timeZone",
            FieldCode::NotAllowed,
            QStringLiteral("This time zone is not known.")
        );
    row.settings = storedSettings(merged(settingsFrom(row.settings), change));
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
        addFault(
            faults,
            field,
            FieldCode::UnknownReference,
            QStringLiteral("There is no such image of yours.")
        );
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

bool maySeePresence(bool isSelf, bool areFriends, const common::UserSettings &settings)
{
    return (isSelf || areFriends) && settings.showPresence.valueOr(true);
}

} // namespace server
