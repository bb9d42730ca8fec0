// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_shape.h"

#include "server/users/user_json.h"
#include "server/users/user_settings.h"

namespace server {

using common::User;
using common::UserStatus;

namespace {

// What cannot be read counts as not set: an account must not be locked out by one column.
template <typename T>
T parsed(const QByteArray &json)
{
    return wire::fromJson<T>(json, wire::Strictness::Lenient).value_or(T{});
}

void fillUser(User &user, const UserRow &row, common::Timestamp now)
{
    user.id = row.id;
    user.kind = row.kind;
    user.username = row.username;
    user.displayName = row.displayName;
    user.avatarUrl = pictureUrl(row.avatarId, u"thumbnail");
    user.firstName = row.firstName;
    user.lastName = row.lastName;
    user.bio = row.bio;
    user.status = statusOf(row, now);
    user.coverUrl = pictureUrl(row.coverId, u"preview");
    user.links = linksOf(row);
    user.locked = row.locked;
    user.role = row.role;
    user.followersCount = row.followersCount;
    user.followingCount = row.followingCount;
    user.friendsCount = row.friendsCount;
    user.postsCount = row.postsCount;
    user.blogUrl = QStringLiteral("/@") + row.username;
    user.createdAt = row.createdAt;
}

common::Entitlements entitlementsOf(const UserRow &row, const Settings &settings)
{
    return {
        .mediaQuotaBytes = row.mediaQuotaBytes.value_or(settings.mediaQuotaBytes),
        .maxUploadBytes = settings.limits.uploadBytes,
        .mediaPerPost = settings.limits.mediaPerPost,
        .groupMembers = settings.limits.groupMembers};
}

} // namespace

QList<common::ProfileLink> linksOf(const UserRow &row)
{
    return parsed<StoredLinks>(R"({"items":)" + row.links.toUtf8() + '}').items;
}

QString storedLinks(const QList<common::ProfileLink> &links)
{
    return QString::fromUtf8(wire::toJson(links));
}

std::optional<UserStatus> statusOf(const UserRow &row, common::Timestamp now)
{
    if (!row.status)
        return std::nullopt;
    auto status = parsed<UserStatus>(row.status->toUtf8());
    if (status.expiresAt.hasValue() && status.expiresAt.value() <= now)
        return std::nullopt;
    return status;
}

QString storedStatus(const UserStatus &status)
{
    // Answers are complete, so what was left out is stored as null.
    UserStatus complete = status;
    if (!complete.emoji.isPresent())
        complete.emoji.setNull();
    if (!complete.expiresAt.isPresent())
        complete.expiresAt.setNull();
    return QString::fromUtf8(wire::toJson(complete));
}

std::optional<QString> pictureUrl(const std::optional<common::MediaId> &media, QStringView variant)
{
    if (!media)
        return std::nullopt;
    return QStringLiteral("/api/v1/media/%1/files/%2").arg(media->toString(), variant);
}

User toUser(const UserRow &row, common::Timestamp now)
{
    User user;
    fillUser(user, row, now);
    return user;
}

common::Me
toMe(const UserRow &row, const SignInWays &ways, const Settings &settings, common::Timestamp now)
{
    common::Me me;
    fillUser(me, row, now);
    // The contract wants an address in every answer; .invalid is nobody's (RFC 2606, section 2).
    me.email = row.email.value_or(
        common::foldedUsername(row.username) + QStringLiteral("@no-address.invalid")
    );
    me.emailVerified = row.emailVerified;
    me.pendingEmail = row.pendingEmail;
    me.phone = row.phone;
    me.dateOfBirth = row.dateOfBirth;
    me.settings = settingsFrom(row.settings);
    me.entitlements = entitlementsOf(row, settings);
    me.quota.limitBytes = me.entitlements.mediaQuotaBytes;
    me.hasPassword = ways.hasPassword;
    me.totpEnabled = ways.totpEnabled;
    me.state = row.state;
    me.deletionAt = row.deletionAt;
    me.lastLoginAt = row.lastLoginAt;
    me.updatedAt = row.updatedAt;
    return me;
}

} // namespace server
