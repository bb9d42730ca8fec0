// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The profile and the settings of members: those columns of the table users that their owner can
// see. What guards the account (password, role, state) is written by the room auth.

#include "common/users/user.h"
#include "server/storage/transaction.h"

namespace server {

struct UserRow {
    common::UserId id;
    common::UserKind kind = common::UserKind::Person;
    QString username;
    QString usernameFolded;
    std::optional<QString> email;
    bool emailVerified = false;
    std::optional<QString> pendingEmail;
    std::optional<QString> phone;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    QString displayName;
    QString bio;
    std::optional<QString> status; // UserStatus as JSON
    QString links; // a list of ProfileLink as JSON
    QString settings; // UserSettings as JSON, only what differs from the default
    std::optional<common::MediaId> avatarId;
    std::optional<common::MediaId> coverId;
    std::optional<common::Date> dateOfBirth;
    bool locked = false;
    common::Role role = common::Role::User;
    common::AccountState state = common::AccountState::Active;
    qint64 followersCount = 0;
    qint64 followingCount = 0;
    qint64 friendsCount = 0;
    qint64 postsCount = 0;
    std::optional<common::Timestamp> lastSeenAt;
    std::optional<common::Timestamp> lastLoginAt;
    std::optional<common::Timestamp> deletionAt;
    std::optional<qint64> mediaQuotaBytes; // none: what the settings say
    common::Timestamp createdAt;
    common::Timestamp updatedAt;

    bool operator==(const UserRow &) const = default;
};

// What the room auth has for the account.
struct SignInWays {
    bool hasPassword = false;
    bool totpEnabled = false;
};

struct LastSeen {
    QString settings; // as in UserRow; they tell whether it is shown
    std::optional<common::Timestamp> at;
};

class UserRepository {
public:
    Result<std::optional<UserRow>> find(Transaction &tx, common::UserId id) const;
    Result<QList<UserRow>> list(Transaction &tx, const QList<common::UserId> &ids) const;
    // resource.not_found if there is none.
    Result<UserRow> get(Transaction &tx, common::UserId id) const;
    Result<SignInWays> signInWays(Transaction &tx, common::UserId id) const;
    // What updateMe can change, and updated_at. auth.username_taken if another has the name.
    Result<> setProfile(Transaction &tx, const UserRow &row) const;
    Result<QHash<common::UserId, LastSeen>>
    lastSeen(Transaction &tx, const QList<common::UserId> &ids) const;
    Result<> setLastSeen(Transaction &tx, common::UserId id, common::Timestamp at) const;
    // Names of deleted accounts stay taken for a while.
    Result<bool>
    isHeldBack(Transaction &tx, const QString &foldedName, common::Timestamp now) const;
};

} // namespace server

template <>
struct wire::Schema<server::UserRow> {
    using T = server::UserRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("kind", &T::kind),
        field("username", &T::username),
        field("username_folded", &T::usernameFolded),
        field("email", &T::email),
        field("email_verified", &T::emailVerified),
        field("pending_email", &T::pendingEmail),
        field("phone", &T::phone),
        field("first_name", &T::firstName),
        field("last_name", &T::lastName),
        field("display_name", &T::displayName),
        field("bio", &T::bio),
        field("status", &T::status),
        field("links", &T::links),
        field("settings", &T::settings),
        field("avatar_id", &T::avatarId),
        field("cover_id", &T::coverId),
        field("date_of_birth", &T::dateOfBirth),
        field("locked", &T::locked),
        field("role", &T::role),
        field("state", &T::state),
        field("followers_count", &T::followersCount),
        field("following_count", &T::followingCount),
        field("friends_count", &T::friendsCount),
        field("posts_count", &T::postsCount),
        field("last_seen_at", &T::lastSeenAt),
        field("last_login_at", &T::lastLoginAt),
        field("deletion_at", &T::deletionAt),
        field("media_quota_bytes", &T::mediaQuotaBytes),
        field("created_at", &T::createdAt),
        field("updated_at", &T::updatedAt),
    };
};
