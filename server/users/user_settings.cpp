// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_settings.h"

namespace server {

using common::UserSettings;

namespace {

// For each member of the settings.
template <typename Visit>
void forEachSetting(Visit &&visit)
{
    wire::forEachField<UserSettings>([&](const auto &field) { visit(field.member); });
}

} // namespace

UserSettings defaultUserSettings()
{
    return {
        .locale = QStringLiteral("en"),
        .timeZone = QStringLiteral("UTC"),
        .discoverable = true,
        .showPresence = true,
        .showReadReceipts = true,
        .messagesFrom = common::Audience::Everyone,
        .groupInvitesFrom = common::Audience::Everyone,
        .defaultVisibility = common::Visibility::Public};
}

UserSettings settingsFrom(const QString &stored)
{
    // What cannot be read counts as not set: nobody must be locked out by one column.
    const auto set = wire::fromJson<UserSettings>(stored.toUtf8(), wire::Strictness::Lenient);
    return merged(defaultUserSettings(), set.value_or(UserSettings{}));
}

UserSettings merged(const UserSettings &base, const UserSettings &change)
{
    UserSettings result = base;
    forEachSetting([&](auto member) {
        if ((change.*member).isPresent())
            result.*member = change.*member;
    });
    return result;
}

QString storedSettings(const UserSettings &settings)
{
    UserSettings stored;
    const UserSettings defaults = defaultUserSettings();
    forEachSetting([&](auto member) {
        if (settings.*member != defaults.*member)
            stored.*member = settings.*member;
    });
    return QString::fromUtf8(wire::toJson(stored));
}

} // namespace server
