// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Posts, comments and votes as they travel. One vote of -1, 0 or +1; the like is +1.

#include "common/media/media.h"
#include "common/posts/post_rules.h"
#include "common/users/user.h"

namespace common {

enum class PostKind { Post, Article };
enum class PostState { Draft, Scheduled, Published };
enum class TargetType { User, Post, Comment, Message, Media, Chat };

inline constexpr wire::Rule kVoteValue{.schema = "VoteValue"};
inline constexpr wire::Rule kSlug{.pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", .maxLength = 100};
inline constexpr int kMostContent = 200'000; // of an article; posts have limits.postChars

struct Target {
    TargetType type = TargetType::Post;
    AnyId id;
};

struct VoteInput {
    int value = 0;
};

struct VoteState {
    int value = 0; // the caller's vote
    qint64 likesCount = 0;
    qint64 score = 0;
    qint64 revision = 1; // grows with every change; whoever holds a higher one ignores this
};

struct VoteEvent {
    Target target;
    qint64 likesCount = 0;
    qint64 score = 0;
    qint64 revision = 1;
};

struct PollInput {
    QList<QString> options;
    bool multiple = false;
    Timestamp closesAt;
};

struct PollOption {
    QString text;
    qint64 votesCount = 0;
};

struct Poll {
    QList<PollOption> options;
    bool multiple = false;
    Timestamp closesAt;
    bool closed = false;
    qint64 votersCount = 0;
    QList<int> ownChoices;
};

struct PostCreate {
    PostKind kind = PostKind::Post;
    wire::Patch<QString> title;
    wire::Absent<QString> slug;
    wire::Absent<QString> content;
    wire::Absent<Visibility> visibility;
    wire::Absent<QList<MediaId>> mediaIds;
    wire::Patch<QString> contentWarning;
    wire::Absent<QList<QString>> hashtags;
    wire::Patch<QString> language;
    PostState state = PostState::Published;
    wire::Patch<Timestamp> publishAt;
    wire::Absent<PostId> sharedPostId;
    wire::Absent<PollInput> poll;
};

struct PostUpdate {
    wire::Patch<QString> title;
    wire::Absent<QString> slug;
    wire::Absent<QString> content;
    wire::Absent<Visibility> visibility;
    wire::Absent<QList<MediaId>> mediaIds;
    wire::Patch<QString> contentWarning;
    wire::Absent<QList<QString>> hashtags;
    wire::Patch<QString> language;
    wire::Absent<PostState> state;
    wire::Patch<Timestamp> publishAt;
    wire::Patch<PollInput> poll;
};

struct PostViewer {
    int vote = 0;
    bool bookmarked = false;
    std::optional<PostId> shareId;
    bool canEdit = false;
};

struct Comment {
    CommentId id;
    PostId postId;
    std::optional<CommentId> parentId;
    int depth = 0;
    std::optional<UserSummary> author; // null when deleted
    QString content;
    QList<Media> media;
    QList<UserSummary> mentions;
    qint64 likesCount = 0;
    qint64 score = 0;
    int viewerVote = 0;
    qint64 repliesCount = 0;
    QList<Comment> replies;
    bool deleted = false;
    qint64 revision = 1;
    bool truncated = false;
    Timestamp createdAt;
    std::optional<Timestamp> editedAt;
};

struct Post {
    PostId id;
    PostKind kind = PostKind::Post;
    UserSummary author;
    std::optional<QString> title;
    std::optional<QString> slug;
    QString content;
    Visibility visibility = Visibility::Public;
    PostState state = PostState::Published;
    std::optional<Timestamp> publishAt;
    std::optional<QString> contentWarning;
    std::optional<QString> language;
    QList<Media> media;
    QList<QString> hashtags;
    QList<UserSummary> mentions;
    wire::Nested<Post> sharedPost; // one level deep
    std::optional<Poll> poll;
    qint64 likesCount = 0;
    qint64 score = 0;
    qint64 commentsCount = 0;
    qint64 sharesCount = 0;
    std::optional<PostViewer> viewer; // null without a token
    QList<Comment> commentsPreview;
    QString url;
    qint64 revision = 1;
    bool truncated = false; // lists carry at most kListedContent of content
    Timestamp createdAt;
    Timestamp updatedAt;
    std::optional<Timestamp> publishedAt;
    std::optional<Timestamp> editedAt;
};
using PostPage = wire::Page<Post>;

struct PostHint {
    PostId postId;
    UserId authorId;
    qint64 newPostsCount = 1;
};

struct PostDeletedEvent {
    PostId postId;
};

} // namespace common

template <>
struct wire::EnumText<common::PostKind> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::PostKind::Post, "post"}, std::pair{common::PostKind::Article, "article"}};
};
template <>
struct wire::EnumText<common::PostState> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::PostState::Draft, "draft"},
        std::pair{common::PostState::Scheduled, "scheduled"},
        std::pair{common::PostState::Published, "published"}};
};
template <>
struct wire::EnumText<common::TargetType> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::TargetType::User, "user"},
        std::pair{common::TargetType::Post, "post"},
        std::pair{common::TargetType::Comment, "comment"},
        std::pair{common::TargetType::Message, "message"},
        std::pair{common::TargetType::Media, "media"},
        std::pair{common::TargetType::Chat, "chat"}};
};

template <>
struct wire::Schema<common::Target> {
    using T = common::Target;
    static constexpr std::string_view name = "Target";
    static constexpr auto fields = Fields{field("type", &T::type), field("id", &T::id)};
};
template <>
struct wire::Schema<common::VoteInput> {
    using T = common::VoteInput;
    static constexpr std::string_view name = "VoteInput";
    static constexpr auto fields =
        Fields{field("value", &T::value, range(-1, 1), as(common::kVoteValue))};
};
template <>
struct wire::Schema<common::VoteState> {
    using T = common::VoteState;
    static constexpr std::string_view name = "VoteState";
    static constexpr auto fields = Fields{
        field("value", &T::value, range(-1, 1), as(common::kVoteValue)),
        field("likesCount", &T::likesCount, atLeast(0)),
        field("score", &T::score),
        field("revision", &T::revision, atLeast(1))};
};
template <>
struct wire::Schema<common::VoteEvent> {
    using T = common::VoteEvent;
    static constexpr std::string_view name = "VoteEvent";
    static constexpr auto fields = Fields{
        field("target", &T::target),
        field("likesCount", &T::likesCount, atLeast(0)),
        field("score", &T::score),
        field("revision", &T::revision, atLeast(1))};
};
template <>
struct wire::Schema<common::PollInput> {
    using T = common::PollInput;
    static constexpr std::string_view name = "PollInput";
    static constexpr auto fields = Fields{
        field("options", &T::options, itemCount(2, 10), lengths(1, 100), uniqueItems()),
        field("multiple", &T::multiple, defaulted()),
        field("closesAt", &T::closesAt)};
};
template <>
struct wire::Schema<common::PollOption> {
    using T = common::PollOption;
    static constexpr auto fields =
        Fields{field("text", &T::text), field("votesCount", &T::votesCount, atLeast(0))};
};
template <>
struct wire::Schema<common::Poll> {
    using T = common::Poll;
    static constexpr std::string_view name = "Poll";
    static constexpr auto fields = Fields{
        field("options", &T::options, itemCount(2, 10)),
        field("multiple", &T::multiple),
        field("closesAt", &T::closesAt),
        field("closed", &T::closed),
        field("votersCount", &T::votersCount, atLeast(0)),
        field("ownChoices", &T::ownChoices, maxItems(10), range(0, 9))};
};
template <>
struct wire::Schema<common::PostCreate> {
    using T = common::PostCreate;
    static constexpr std::string_view name = "PostCreate";
    static constexpr auto fields = Fields{
        field("kind", &T::kind, defaulted()),
        field("title", &T::title, maxLength(200)),
        field("slug", &T::slug, as(common::kSlug)),
        field("content", &T::content, maxLength(common::kMostContent)),
        field("visibility", &T::visibility),
        field("mediaIds", &T::mediaIds, maxItems(20), uniqueItems()),
        field("contentWarning", &T::contentWarning, maxLength(200)),
        field("hashtags", &T::hashtags, maxItems(common::kMostHashtags), as(common::kHashtag)),
        field("language", &T::language, as(kLocale)),
        field("state", &T::state, defaulted()),
        field("publishAt", &T::publishAt),
        field("sharedPostId", &T::sharedPostId),
        field("poll", &T::poll)};
};
template <>
struct wire::Schema<common::PostUpdate> {
    using T = common::PostUpdate;
    static constexpr std::string_view name = "PostUpdate";
    static constexpr auto fields = Fields{
        field("title", &T::title, maxLength(200)),
        field("slug", &T::slug, as(common::kSlug)),
        field("content", &T::content, maxLength(common::kMostContent)),
        field("visibility", &T::visibility),
        field("mediaIds", &T::mediaIds, maxItems(20), uniqueItems()),
        field("contentWarning", &T::contentWarning, maxLength(200)),
        field("hashtags", &T::hashtags, maxItems(common::kMostHashtags), as(common::kHashtag)),
        field("language", &T::language, as(kLocale)),
        field("state", &T::state),
        field("publishAt", &T::publishAt),
        field("poll", &T::poll)};
};
template <>
struct wire::Schema<common::PostViewer> {
    using T = common::PostViewer;
    static constexpr std::string_view name = "PostViewer";
    static constexpr auto fields = Fields{
        field("vote", &T::vote, range(-1, 1), as(common::kVoteValue)),
        field("bookmarked", &T::bookmarked),
        field("shareId", &T::shareId),
        field("canEdit", &T::canEdit)};
};
template <>
struct wire::Schema<common::Comment> {
    using T = common::Comment;
    static constexpr std::string_view name = "Comment";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("postId", &T::postId),
        field("parentId", &T::parentId),
        field("depth", &T::depth, range(0, 15)),
        field("author", &T::author),
        field("content", &T::content),
        field("media", &T::media, maxItems(4)),
        field("mentions", &T::mentions),
        field("likesCount", &T::likesCount, atLeast(0)),
        field("score", &T::score),
        field("viewerVote", &T::viewerVote, range(-1, 1), as(common::kVoteValue)),
        field("repliesCount", &T::repliesCount, atLeast(0)),
        field("replies", &T::replies, maxItems(3)),
        field("deleted", &T::deleted),
        field("revision", &T::revision, atLeast(1)),
        field("truncated", &T::truncated),
        field("createdAt", &T::createdAt),
        field("editedAt", &T::editedAt)};
};
template <>
struct wire::Schema<common::Post> {
    using T = common::Post;
    static constexpr std::string_view name = "Post";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("kind", &T::kind),
        field("author", &T::author),
        field("title", &T::title),
        field("slug", &T::slug),
        field("content", &T::content),
        field("visibility", &T::visibility),
        field("state", &T::state),
        field("publishAt", &T::publishAt),
        field("contentWarning", &T::contentWarning),
        field("language", &T::language, as(kLocale)),
        field("media", &T::media, maxItems(20)),
        field("hashtags", &T::hashtags, as(common::kHashtag)),
        field("mentions", &T::mentions),
        field("sharedPost", &T::sharedPost),
        field("poll", &T::poll),
        field("likesCount", &T::likesCount, atLeast(0)),
        field("score", &T::score),
        field("commentsCount", &T::commentsCount, atLeast(0)),
        field("sharesCount", &T::sharesCount, atLeast(0)),
        field("viewer", &T::viewer),
        field("commentsPreview", &T::commentsPreview, maxItems(5)),
        field("url", &T::url, as(kUrl)),
        field("revision", &T::revision, atLeast(1)),
        field("truncated", &T::truncated),
        field("createdAt", &T::createdAt),
        field("updatedAt", &T::updatedAt),
        field("publishedAt", &T::publishedAt),
        field("editedAt", &T::editedAt)};
};
template <>
struct wire::Schema<common::PostPage> : wire::PageSchema<common::Post> {
    static constexpr std::string_view name = "PostPage";
};
template <>
struct wire::Schema<common::PostHint> {
    using T = common::PostHint;
    static constexpr std::string_view name = "PostHint";
    static constexpr auto fields = Fields{
        field("postId", &T::postId),
        field("authorId", &T::authorId),
        field("newPostsCount", &T::newPostsCount, atLeast(1))};
};
template <>
struct wire::Schema<common::PostDeletedEvent> {
    static constexpr std::string_view name = "PostDeletedEvent";
    static constexpr auto fields = Fields{field("postId", &common::PostDeletedEvent::postId)};
};

extern template struct wire::Codec<common::Target>;
extern template struct wire::Codec<common::VoteInput>;
extern template struct wire::Codec<common::VoteState>;
extern template struct wire::Codec<common::VoteEvent>;
extern template struct wire::Codec<common::PollInput>;
extern template struct wire::Codec<common::PollOption>;
extern template struct wire::Codec<common::Poll>;
extern template struct wire::Codec<common::PostCreate>;
extern template struct wire::Codec<common::PostUpdate>;
extern template struct wire::Codec<common::PostViewer>;
extern template struct wire::Codec<common::Comment>;
extern template struct wire::Codec<common::Post>;
extern template struct wire::Codec<common::PostPage>;
extern template struct wire::Codec<common::PostHint>;
extern template struct wire::Codec<common::PostDeletedEvent>;
