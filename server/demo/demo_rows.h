// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of the demo community that no room has as a whole; posts and notifications have. They
// are written in bulk past the services: filling 20,000 posts through them would take minutes. So
// this file must keep what the services keep: counters equal what they count, times do not
// contradict each other, timelines hold what their members may see.

#include "common/wire/schema.h"
#include "server/notifications/notification_row.h"
#include "server/posts/post_row.h"

#include <vector>

namespace server {

struct DemoUserRow {
    common::UserId id{};
    QString username{};
    QString usernameFolded{};
    QString email{};
    QString emailFolded{};
    bool emailVerified = true;
    QString passwordHash{};
    QString firstName{};
    QString lastName{};
    QString displayName{};
    QString bio{};
    std::optional<QString> status{};
    QString links{};
    QString settings{};
    bool locked = false;
    common::Role role = common::Role::User;
    qint64 followersCount = 0;
    qint64 followingCount = 0;
    qint64 friendsCount = 0;
    qint64 postsCount = 0;
    std::optional<common::Timestamp> lastSeenAt{};
    std::optional<common::Timestamp> lastActiveAt{};
    common::Timestamp createdAt{};
    common::Timestamp updatedAt{};
};

struct DemoFollowRow {
    common::UserId followerId{};
    common::UserId followedId{};
    common::FollowState state = common::FollowState::Following;
    common::Timestamp createdAt{};
};

struct DemoFriendRow {
    common::UserId userId{};
    common::UserId friendId{};
    common::Timestamp createdAt{};
};

struct DemoRevisionRow {
    common::PostId postId{};
    qint64 number = 1;
    QString content{};
    common::Timestamp createdAt{};
};

struct DemoHashtagRow {
    common::PostId postId{};
    QString tag{};
    int position = 0;
    std::optional<common::Timestamp> publishedAt{};
};

struct DemoMentionRow {
    common::PostId postId{};
    common::UserId userId{};
    int position = 0;
};

struct DemoVoteRow {
    common::TargetType targetType = common::TargetType::Post;
    common::PostId targetId{};
    common::UserId userId{};
    int value = 1;
    common::Timestamp createdAt{};
};

struct DemoTimelineRow {
    common::UserId userId{};
    common::Timestamp publishedAt{};
    common::PostId postId{};
    common::UserId authorId{};
    QString reason{};
};

struct DemoTimelineStateRow {
    common::UserId userId{};
    common::Timestamp completeFrom{};
    qint64 rowsAtMost = 0;
};

struct DemoMergedAuthorRow {
    common::UserId authorId{};
    common::Timestamp since{};
};

struct DemoActorRow {
    common::NotificationId notificationId{};
    common::UserId userId{};
    common::Timestamp createdAt{};
};

struct DemoWorld {
    std::vector<DemoUserRow> users;
    std::vector<DemoFollowRow> follows;
    std::vector<DemoFriendRow> friendships;
    std::vector<PostRow> posts; // oldest first
    std::vector<DemoRevisionRow> revisions;
    std::vector<DemoHashtagRow> hashtags;
    std::vector<DemoMentionRow> mentions;
    std::vector<DemoVoteRow> votes;
    std::vector<DemoTimelineRow> timeline;
    std::vector<DemoTimelineStateRow> timelineStates;
    std::vector<DemoMergedAuthorRow> mergedAuthors;
    std::vector<NotificationRow> notifications;
    std::vector<DemoActorRow> actors;
};

} // namespace server

template <>
struct wire::Schema<server::DemoUserRow> {
    using T = server::DemoUserRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("username", &T::username),
        field("username_folded", &T::usernameFolded),
        field("email", &T::email),
        field("email_folded", &T::emailFolded),
        field("email_verified", &T::emailVerified),
        field("password_hash", &T::passwordHash),
        field("first_name", &T::firstName),
        field("last_name", &T::lastName),
        field("display_name", &T::displayName),
        field("bio", &T::bio),
        field("status", &T::status),
        field("links", &T::links),
        field("settings", &T::settings),
        field("locked", &T::locked),
        field("role", &T::role),
        field("followers_count", &T::followersCount),
        field("following_count", &T::followingCount),
        field("friends_count", &T::friendsCount),
        field("posts_count", &T::postsCount),
        field("last_seen_at", &T::lastSeenAt),
        field("last_active_at", &T::lastActiveAt),
        field("created_at", &T::createdAt),
        field("updated_at", &T::updatedAt),
    };
};
template <>
struct wire::Schema<server::DemoFollowRow> {
    using T = server::DemoFollowRow;
    static constexpr auto fields = Fields{
        field("follower_id", &T::followerId),
        field("followed_id", &T::followedId),
        field("state", &T::state),
        field("created_at", &T::createdAt),
    };
};
template <>
struct wire::Schema<server::DemoFriendRow> {
    using T = server::DemoFriendRow;
    static constexpr auto fields = Fields{
        field("user_id", &T::userId),
        field("friend_id", &T::friendId),
        field("created_at", &T::createdAt),
    };
};
template <>
struct wire::Schema<server::DemoRevisionRow> {
    using T = server::DemoRevisionRow;
    static constexpr auto fields = Fields{
        field("post_id", &T::postId),
        field("number", &T::number),
        field("content", &T::content),
        field("created_at", &T::createdAt),
    };
};
template <>
struct wire::Schema<server::DemoHashtagRow> {
    using T = server::DemoHashtagRow;
    static constexpr auto fields = Fields{
        field("post_id", &T::postId),
        field("tag", &T::tag),
        field("position", &T::position),
        field("published_at", &T::publishedAt),
    };
};
template <>
struct wire::Schema<server::DemoMentionRow> {
    using T = server::DemoMentionRow;
    static constexpr auto fields = Fields{
        field("post_id", &T::postId),
        field("user_id", &T::userId),
        field("position", &T::position),
    };
};
template <>
struct wire::Schema<server::DemoVoteRow> {
    using T = server::DemoVoteRow;
    static constexpr auto fields = Fields{
        field("target_type", &T::targetType),
        field("target_id", &T::targetId),
        field("user_id", &T::userId),
        field("value", &T::value),
        field("created_at", &T::createdAt),
    };
};
template <>
struct wire::Schema<server::DemoTimelineRow> {
    using T = server::DemoTimelineRow;
    static constexpr auto fields = Fields{
        field("user_id", &T::userId),
        field("published_at", &T::publishedAt),
        field("post_id", &T::postId),
        field("author_id", &T::authorId),
        field("reason", &T::reason),
    };
};
template <>
struct wire::Schema<server::DemoTimelineStateRow> {
    using T = server::DemoTimelineStateRow;
    static constexpr auto fields = Fields{
        field("user_id", &T::userId),
        field("complete_from", &T::completeFrom),
        field("rows_at_most", &T::rowsAtMost),
    };
};
template <>
struct wire::Schema<server::DemoMergedAuthorRow> {
    using T = server::DemoMergedAuthorRow;
    static constexpr auto fields = Fields{
        field("author_id", &T::authorId),
        field("since", &T::since),
    };
};
template <>
struct wire::Schema<server::DemoActorRow> {
    using T = server::DemoActorRow;
    static constexpr auto fields = Fields{
        field("notification_id", &T::notificationId),
        field("user_id", &T::userId),
        field("created_at", &T::createdAt),
    };
};
