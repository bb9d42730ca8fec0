// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Members as they travel: the short form beside every post, the profile, the own account.

#include "common/relations/relationship.h"
#include "common/users/user_rules.h"
#include "common/wire/shared.h"

#include <array>

namespace common {

enum class UserKind { Person, Assistant };
enum class Role { User, Moderator, Admin }; // each includes those before it
enum class AccountState { Pending, Active, Suspended, Banned, Deleting };
enum class Visibility { Public, Followers, Friends, Private };
enum class Audience { Everyone, Following, Friends };
enum class PresenceState { Online, Away, Offline };

// {userId}: an id, "@name" or "me".
class UserRef {
public:
    UserRef() = default;
    UserRef(UserId id)
        : m_id(id)
    {
    }
    static UserRef me();
    static UserRef named(const QString &username);

    bool isMe() const { return m_me; }
    UserId id() const { return m_id; } // not valid for "me" and "@name"
    const QString &username() const { return m_username; } // folded

    QString toText() const;
    static std::optional<UserRef> fromText(QStringView text);
    static constexpr wire::Rule rule()
    {
        return {.schema = "UserRef", .pattern = "^(me|@[A-Za-z0-9_]{3,30}|[1-9][0-9]{0,18})$"};
    }

private:
    bool m_me = false;
    UserId m_id;
    QString m_username;
};

struct UserSummary {
    UserId id;
    UserKind kind = UserKind::Person;
    QString username;
    QString displayName;
    std::optional<QString> avatarUrl;
};
using UserPage = wire::Page<UserSummary>;

struct Presence {
    PresenceState state = PresenceState::Offline;
    std::optional<Timestamp> lastSeenAt; // to the minute
};

struct UserStatus {
    QString text;
    wire::Patch<QString> emoji;
    wire::Patch<Timestamp> expiresAt;
};

struct ProfileLink {
    QString label;
    QString url;
};

struct User : UserSummary {
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    QString bio;
    std::optional<UserStatus> status;
    std::optional<QString> coverUrl;
    QList<ProfileLink> links;
    bool locked = false; // follows need approval
    Role role = Role::User;
    bool supporter = false;
    qint64 followersCount = 0;
    qint64 followingCount = 0;
    qint64 friendsCount = 0;
    qint64 postsCount = 0;
    std::optional<Presence> presence; // null when hidden
    std::optional<Relationship> relationship; // null for oneself and without a token
    QString blogUrl;
    Timestamp createdAt;
};

// Complete in answers; in requests only what changes.
struct UserSettings {
    wire::Absent<QString> locale;
    wire::Absent<QString> timeZone;
    wire::Absent<bool> discoverable;
    wire::Absent<bool> showPresence;
    wire::Absent<bool> showReadReceipts;
    wire::Absent<Audience> messagesFrom;
    wire::Absent<Audience> groupInvitesFrom;
    wire::Absent<Visibility> defaultVisibility;
};

struct Entitlements {
    qint64 mediaQuotaBytes = 0;
    qint64 maxUploadBytes = 0;
    int mediaPerPost = 10;
    int groupMembers = 200;
    qint64 assistantMessagesPerDay = 0;
    bool supporterBadge = false;
};

struct Quota {
    qint64 usedBytes = 0;
    qint64 limitBytes = 0;
};

struct Me : User {
    QString email;
    bool emailVerified = false;
    std::optional<QString> pendingEmail;
    std::optional<QString> phone;
    bool phoneVerified = false;
    std::optional<Date> dateOfBirth;
    UserSettings settings;
    Entitlements entitlements;
    Quota quota;
    bool hasPassword = true;
    bool totpEnabled = false;
    AccountState state = AccountState::Active;
    std::optional<Timestamp> deletionAt;
    std::optional<Timestamp> lastLoginAt;
    Timestamp updatedAt;
};

struct MeUpdate {
    wire::Absent<QString> username;
    wire::Patch<QString> firstName;
    wire::Patch<QString> lastName;
    wire::Absent<QString> bio;
    wire::Patch<UserStatus> status;
    wire::Patch<MediaId> avatarId;
    wire::Patch<MediaId> coverId;
    wire::Absent<QList<ProfileLink>> links;
    wire::Absent<bool> locked;
    wire::Patch<Date> dateOfBirth;
    wire::Absent<UserSettings> settings;
};

} // namespace common

template <>
struct wire::EnumText<common::UserKind> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::UserKind::Person, "person"},
        std::pair{common::UserKind::Assistant, "assistant"}};
};
template <>
struct wire::EnumText<common::Role> {
    static constexpr std::string_view name = "Role";
    static constexpr std::array values{
        std::pair{common::Role::User, "user"},
        std::pair{common::Role::Moderator, "moderator"},
        std::pair{common::Role::Admin, "admin"}};
};
template <>
struct wire::EnumText<common::AccountState> {
    static constexpr std::string_view name = "AccountState";
    static constexpr std::array values{
        std::pair{common::AccountState::Pending, "pending"},
        std::pair{common::AccountState::Active, "active"},
        std::pair{common::AccountState::Suspended, "suspended"},
        std::pair{common::AccountState::Banned, "banned"},
        std::pair{common::AccountState::Deleting, "deleting"}};
};
template <>
struct wire::EnumText<common::Visibility> {
    static constexpr std::string_view name = "Visibility";
    static constexpr std::array values{
        std::pair{common::Visibility::Public, "public"},
        std::pair{common::Visibility::Followers, "followers"},
        std::pair{common::Visibility::Friends, "friends"},
        std::pair{common::Visibility::Private, "private"}};
};
template <>
struct wire::EnumText<common::Audience> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::Audience::Everyone, "everyone"},
        std::pair{common::Audience::Following, "following"},
        std::pair{common::Audience::Friends, "friends"}};
};
template <>
struct wire::EnumText<common::PresenceState> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::PresenceState::Online, "online"},
        std::pair{common::PresenceState::Away, "away"},
        std::pair{common::PresenceState::Offline, "offline"}};
};

template <>
struct wire::Schema<common::UserSummary> {
    using T = common::UserSummary;
    static constexpr std::string_view name = "UserSummary";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("kind", &T::kind),
        field("username", &T::username, as(common::kUsername)),
        field("displayName", &T::displayName, maxLength(common::kDisplayNameLength)),
        field("avatarUrl", &T::avatarUrl, as(kUrl))};
};
template <>
struct wire::Schema<common::UserPage> : wire::PageSchema<common::UserSummary> {
    static constexpr std::string_view name = "UserPage";
};
template <>
struct wire::Schema<common::Presence> {
    using T = common::Presence;
    static constexpr std::string_view name = "Presence";
    static constexpr auto fields = Fields{
        field("state", &T::state), field("lastSeenAt", &T::lastSeenAt, about("To the minute."))};
};
template <>
struct wire::Schema<common::UserStatus> {
    using T = common::UserStatus;
    static constexpr std::string_view name = "UserStatus";
    static constexpr auto fields = Fields{
        field("text", &T::text, maxLength(100)),
        field("emoji", &T::emoji, maxLength(16)),
        field("expiresAt", &T::expiresAt)};
};
template <>
struct wire::Schema<common::ProfileLink> {
    using T = common::ProfileLink;
    static constexpr std::string_view name = "ProfileLink";
    static constexpr auto fields = Fields{
        field("label", &T::label, lengths(1, 50)),
        field("url", &T::url, format("uri"), maxLength(2048))};
};
template <>
struct wire::Schema<common::User> {
    using T = common::User;
    using Base = common::UserSummary;
    static constexpr std::string_view name = "User";
    static constexpr auto fields = Fields{
        field("firstName", &T::firstName, maxLength(common::kNameLength)),
        field("lastName", &T::lastName, maxLength(common::kNameLength)),
        field("bio", &T::bio, maxLength(common::kBioLength)),
        field("status", &T::status),
        field("coverUrl", &T::coverUrl, as(kUrl)),
        field("links", &T::links, maxItems(5)),
        field("locked", &T::locked, about("Follows need approval.")),
        field("role", &T::role),
        field("supporter", &T::supporter),
        field("followersCount", &T::followersCount, atLeast(0), notTagged()),
        field("followingCount", &T::followingCount, atLeast(0), notTagged()),
        field("friendsCount", &T::friendsCount, atLeast(0), notTagged()),
        field("postsCount", &T::postsCount, atLeast(0), notTagged()),
        field("presence", &T::presence, notTagged()),
        field("relationship", &T::relationship),
        field("blogUrl", &T::blogUrl, as(kUrl)),
        field("createdAt", &T::createdAt)};
};
template <>
struct wire::Schema<common::UserSettings> {
    using T = common::UserSettings;
    static constexpr std::string_view name = "UserSettings";
    static constexpr auto fields = Fields{
        field("locale", &T::locale, as(kLocale)),
        field("timeZone", &T::timeZone, maxLength(64), about("IANA name.")),
        field("discoverable", &T::discoverable),
        field("showPresence", &T::showPresence),
        field("showReadReceipts", &T::showReadReceipts),
        field("messagesFrom", &T::messagesFrom),
        field("groupInvitesFrom", &T::groupInvitesFrom),
        field("defaultVisibility", &T::defaultVisibility)};
};
template <>
struct wire::Schema<common::Entitlements> {
    using T = common::Entitlements;
    static constexpr std::string_view name = "Entitlements";
    static constexpr auto fields = Fields{
        field("mediaQuotaBytes", &T::mediaQuotaBytes, atLeast(0)),
        field("maxUploadBytes", &T::maxUploadBytes, atLeast(0)),
        field("mediaPerPost", &T::mediaPerPost, range(0, 20)),
        field("groupMembers", &T::groupMembers, range(2, 100'000)),
        field("assistantMessagesPerDay", &T::assistantMessagesPerDay, atLeast(0)),
        field("supporterBadge", &T::supporterBadge)};
};
template <>
struct wire::Schema<common::Quota> {
    using T = common::Quota;
    static constexpr std::string_view name = "Quota";
    static constexpr auto fields = Fields{
        field("usedBytes", &T::usedBytes, atLeast(0)),
        field("limitBytes", &T::limitBytes, atLeast(0))};
};
template <>
struct wire::Schema<common::Me> {
    using T = common::Me;
    using Base = common::User;
    static constexpr std::string_view name = "Me";
    static constexpr auto fields = Fields{
        field("email", &T::email, as(common::kEmail)),
        field("emailVerified", &T::emailVerified),
        field("pendingEmail", &T::pendingEmail, as(common::kEmail)),
        field("phone", &T::phone),
        field("phoneVerified", &T::phoneVerified),
        field("dateOfBirth", &T::dateOfBirth),
        field("settings", &T::settings),
        field("entitlements", &T::entitlements),
        field("quota", &T::quota),
        field("hasPassword", &T::hasPassword),
        field("totpEnabled", &T::totpEnabled),
        field("state", &T::state),
        field("deletionAt", &T::deletionAt),
        field("lastLoginAt", &T::lastLoginAt),
        field("updatedAt", &T::updatedAt)};
};
template <>
struct wire::Schema<common::MeUpdate> {
    using T = common::MeUpdate;
    static constexpr std::string_view name = "MeUpdate";
    static constexpr auto fields = Fields{
        field("username", &T::username, as(common::kUsername)),
        field("firstName", &T::firstName, maxLength(common::kNameLength)),
        field("lastName", &T::lastName, maxLength(common::kNameLength)),
        field("bio", &T::bio, maxLength(common::kBioLength)),
        field("status", &T::status),
        field("avatarId", &T::avatarId),
        field("coverId", &T::coverId),
        field("links", &T::links, maxItems(5)),
        field("locked", &T::locked),
        field("dateOfBirth", &T::dateOfBirth),
        field("settings", &T::settings)};
};

extern template struct wire::Codec<common::UserSummary>;
extern template struct wire::Codec<common::UserPage>;
extern template struct wire::Codec<common::Presence>;
extern template struct wire::Codec<common::UserStatus>;
extern template struct wire::Codec<common::ProfileLink>;
extern template struct wire::Codec<common::User>;
extern template struct wire::Codec<common::UserSettings>;
extern template struct wire::Codec<common::Entitlements>;
extern template struct wire::Codec<common::Quota>;
extern template struct wire::Codec<common::Me>;
extern template struct wire::Codec<common::MeUpdate>;
