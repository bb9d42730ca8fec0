// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tags posts and votes that exist so far.

#include "common/posts/post.h"
#include "common/users/user_routes.h"

namespace common {

enum class PostSort { New, Top };
enum class FeedSort { New, Top, Ranked };

struct PostPath {
    PostId postId;
};
struct GetPostRequest : PostPath {
    QString ifNoneMatch;
};
struct CreatePostRequest : PostCreate {
    QString idempotencyKey;
};
struct UpdatePostRequest : PostUpdate {
    PostId postId;
};
struct VotePostRequest : VoteInput {
    PostId postId;
};
struct ListPostLikesRequest : wire::PageQuery {
    PostId postId;
};

// What lists of posts can be narrowed by.
struct PostFilter : wire::PageQuery {
    wire::Absent<PostKind> kind;
    wire::Absent<MediaKind> mediaKind;
};
struct ListPostsRequest : PostFilter {
    wire::Absent<QList<QString>> hashtag;
    wire::Absent<Timestamp> since;
    wire::Absent<Timestamp> until;
    PostSort sort = PostSort::New;
};
struct ListUserPostsRequest : PostFilter {
    UserRef userId;
    wire::Absent<QList<QString>> hashtag;
    PostState state = PostState::Published;
    PostSort sort = PostSort::New;
};
struct GetFeedRequest : PostFilter {
    wire::Absent<Timestamp> since;
    wire::Absent<Timestamp> until;
    bool shares = true;
    FeedSort sort = FeedSort::New;
};

} // namespace common

template <>
struct wire::EnumText<common::PostSort> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::PostSort::New, "new"}, std::pair{common::PostSort::Top, "top"}};
};
template <>
struct wire::EnumText<common::FeedSort> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::FeedSort::New, "new"},
        std::pair{common::FeedSort::Top, "top"},
        std::pair{common::FeedSort::Ranked, "ranked"}};
};

template <>
struct wire::Schema<common::PostPath> {
    static constexpr auto fields = Fields{field("postId", &common::PostPath::postId)};
};
template <>
struct wire::Schema<common::GetPostRequest> {
    using Base = common::PostPath;
    static constexpr auto fields = Fields{field(
        "ifNoneMatch",
        &common::GetPostRequest::ifNoneMatch,
        inHeader("If-None-Match"),
        maxLength(200)
    )};
};
template <>
struct wire::Schema<common::CreatePostRequest> {
    using Base = common::PostCreate;
    static constexpr auto fields = Fields{field(
        "idempotencyKey",
        &common::CreatePostRequest::idempotencyKey,
        inHeader("Idempotency-Key"),
        lengths(8, 64)
    )};
};
template <>
struct wire::Schema<common::UpdatePostRequest> {
    using Base = common::PostUpdate;
    static constexpr auto fields = Fields{field("postId", &common::UpdatePostRequest::postId)};
};
template <>
struct wire::Schema<common::VotePostRequest> {
    using Base = common::VoteInput;
    static constexpr auto fields = Fields{field("postId", &common::VotePostRequest::postId)};
};
template <>
struct wire::Schema<common::ListPostLikesRequest> {
    using Base = wire::PageQuery;
    static constexpr auto fields = Fields{field("postId", &common::ListPostLikesRequest::postId)};
};
template <>
struct wire::Schema<common::PostFilter> {
    using T = common::PostFilter;
    using Base = wire::PageQuery;
    static constexpr auto fields = Fields{
        field("kind", &T::kind),
        field("mediaKind", &T::mediaKind, about("Only posts with such media."))};
};
template <>
struct wire::Schema<common::ListPostsRequest> {
    using T = common::ListPostsRequest;
    using Base = common::PostFilter;
    static constexpr auto fields = Fields{
        field("hashtag", &T::hashtag, maxItems(5), as(common::kHashtag)),
        field("since", &T::since),
        field("until", &T::until),
        field("sort", &T::sort, defaulted())};
};
template <>
struct wire::Schema<common::ListUserPostsRequest> {
    using T = common::ListUserPostsRequest;
    using Base = common::PostFilter;
    static constexpr auto fields = Fields{
        field("userId", &T::userId),
        field("hashtag", &T::hashtag, maxItems(5), as(common::kHashtag)),
        field("state", &T::state, defaulted()),
        field("sort", &T::sort, defaulted())};
};
template <>
struct wire::Schema<common::GetFeedRequest> {
    using T = common::GetFeedRequest;
    using Base = common::PostFilter;
    static constexpr auto fields = Fields{
        field("since", &T::since),
        field("until", &T::until),
        field("shares", &T::shares, defaulted(), about("Include shares.")),
        field("sort", &T::sort, defaulted())};
};

namespace routes {

inline constexpr wire::Route<common::ListUserPostsRequest, common::PostPage> listUserPosts{
    {.name = "listUserPosts",
     .method = wire::Method::Get,
     .path = "/api/v1/users/{userId}/posts",
     .auth = wire::Auth::Optional,
     .scopes = {"posts:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "posts",
     .summary = "Timeline of a user"}};
inline constexpr wire::Route<common::ListPostsRequest, common::PostPage> listPosts{
    {.name = "listPosts",
     .method = wire::Method::Get,
     .path = "/api/v1/posts",
     .auth = wire::Auth::Optional,
     .scopes = {"posts:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "posts",
     .summary = "All public posts"}};
inline constexpr wire::Route<common::CreatePostRequest, common::Post> createPost{
    {.name = "createPost",
     .method = wire::Method::Post,
     .path = "/api/v1/posts",
     .auth = wire::Auth::User,
     .scopes = {"posts:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {201, 200},
     .idempotent = true,
     .tag = "posts",
     .summary = "Create a post, article, share or draft",
     .description = "200: the plain share existed already.",
     .errors =
         {common::ErrorCode::PostNotShareable,
          common::ErrorCode::MediaState,
          common::ErrorCode::BillingEntitlementRequired,
          common::ErrorCode::IdempotencyMismatch,
          common::ErrorCode::IdempotencyInProgress},
     .aliases = {wire::Alias{wire::Method::Post, "/api/posts/create"}}}};
inline constexpr wire::Route<common::GetFeedRequest, common::PostPage> getFeed{
    {.name = "getFeed",
     .method = wire::Method::Get,
     .path = "/api/v1/posts/feed",
     .auth = wire::Auth::User,
     .scopes = {"posts:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "posts",
     .summary = "Personal feed",
     .description = "Own posts, those of followed users and friends, and public posts with a "
                    "followed hashtag, without muted users.",
     .aliases = {wire::Alias{wire::Method::Get, "/api/posts/feed"}}}};
inline constexpr wire::Route<common::GetPostRequest, common::Post> getPost{
    {.name = "getPost",
     .method = wire::Method::Get,
     .path = "/api/v1/posts/{postId}",
     .auth = wire::Auth::Optional,
     .scopes = {"posts:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .etag = true,
     .tag = "posts",
     .summary = "Post"}};
inline constexpr wire::Route<common::UpdatePostRequest, common::Post> updatePost{
    {.name = "updatePost",
     .method = wire::Method::Put,
     .path = "/api/v1/posts/{postId}",
     .auth = wire::Auth::User,
     .scopes = {"posts:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "posts",
     .summary = "Edit, publish or schedule",
     .errors = {
         common::ErrorCode::AuthForbidden,
         common::ErrorCode::PostState,
         common::ErrorCode::MediaState}}};
inline constexpr wire::Route<common::PostPath, wire::Empty> deletePost{
    {.name = "deletePost",
     .method = wire::Method::Delete,
     .path = "/api/v1/posts/{postId}",
     .auth = wire::Auth::User,
     .scopes = {"posts:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .tag = "posts",
     .summary = "Delete with its comments, votes and plain shares",
     .errors = {common::ErrorCode::AuthForbidden},
     .aliases = {wire::Alias{wire::Method::Delete, "/api/posts/{postId}"}}}};
inline constexpr wire::Route<common::PostPath, common::VoteState> likePost{
    {.name = "likePost",
     .method = wire::Method::Post,
     .path = "/api/v1/posts/{postId}/like",
     .auth = wire::Auth::User,
     .scopes = {"posts:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "votes",
     .summary = "Like a post (+1)",
     .aliases = {wire::Alias{wire::Method::Post, "/api/posts/{postId}/like"}}}};
inline constexpr wire::Route<common::PostPath, common::VoteState> unlikePost{
    {.name = "unlikePost",
     .method = wire::Method::Delete,
     .path = "/api/v1/posts/{postId}/like",
     .auth = wire::Auth::User,
     .scopes = {"posts:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "votes",
     .summary = "Take the vote on a post back (0)",
     .aliases = {wire::Alias{wire::Method::Post, "/api/posts/{postId}/unlike"}}}};
inline constexpr wire::Route<common::ListPostLikesRequest, common::UserPage> listPostLikes{
    {.name = "listPostLikes",
     .method = wire::Method::Get,
     .path = "/api/v1/posts/{postId}/likes",
     .auth = wire::Auth::Optional,
     .scopes = {"posts:read"},
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "votes",
     .summary = "Who likes the post"}};
inline constexpr wire::Route<common::VotePostRequest, common::VoteState> votePost{
    {.name = "votePost",
     .method = wire::Method::Put,
     .path = "/api/v1/posts/{postId}/vote",
     .auth = wire::Auth::User,
     .scopes = {"posts:write"},
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .tag = "votes",
     .summary = "Vote on a post",
     .errors = {common::ErrorCode::FeatureDisabled}}};

} // namespace routes

extern template struct wire::RequestCodec<common::PostPath>;
extern template struct wire::RequestCodec<common::GetPostRequest>;
extern template struct wire::RequestCodec<common::CreatePostRequest>;
extern template struct wire::RequestCodec<common::UpdatePostRequest>;
extern template struct wire::RequestCodec<common::VotePostRequest>;
extern template struct wire::RequestCodec<common::ListPostLikesRequest>;
extern template struct wire::RequestCodec<common::ListPostsRequest>;
extern template struct wire::RequestCodec<common::ListUserPostsRequest>;
extern template struct wire::RequestCodec<common::GetFeedRequest>;
extern template struct wire::ResponseCodec<common::Post>;
extern template struct wire::ResponseCodec<common::PostPage>;
extern template struct wire::ResponseCodec<common::VoteState>;
