// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_api.h"

namespace server {

namespace {

Result<wire::Reply<common::Post>> created(const Result<PostService::Created> &result)
{
    TRY_INTO(const auto made, result);
    wire::Reply<common::Post> reply{.body = made.post, .status = made.isNew ? 201 : 200};
    if (made.isNew)
        reply.headers.append(
            {"Location",
             wire::formatPath(
                 routes::getPost.path, {{QStringLiteral("postId"), made.post.id.toString()}}
             )}
        );
    return reply;
}

} // namespace

void bindPostRoutes(Router &router, PostService &posts, PostListService &lists, VoteService &votes)
{
    router.bind(
        routes::createPost,
        [&](const Caller &caller, const common::CreatePostRequest &request) {
            return created(posts.create(caller, request));
        }
    );
    router.bind(routes::getPost, [&](const Caller &caller, const common::GetPostRequest &request) {
        return posts.get(caller, request.postId);
    });
    router.bind(
        routes::updatePost,
        [&](const Caller &caller, const common::UpdatePostRequest &request) {
            return posts.update(caller, request.postId, request);
        }
    );
    router.bind(routes::deletePost, [&](const Caller &caller, const common::PostPath &request) {
        return posts.remove(caller, request.postId);
    });

    router.bind(routes::listPosts, [&](const Caller &caller, const auto &request) {
        return lists.listPosts(caller, request);
    });
    router.bind(routes::listUserPosts, [&](const Caller &caller, const auto &request) {
        return lists.listUserPosts(caller, request);
    });
    router.bind(routes::getFeed, [&](const Caller &caller, const auto &request) {
        return lists.feed(caller, request);
    });

    router.bind(routes::likePost, [&](const Caller &caller, const common::PostPath &request) {
        return votes.vote(caller, request.postId, 1);
    });
    router.bind(routes::unlikePost, [&](const Caller &caller, const common::PostPath &request) {
        return votes.vote(caller, request.postId, 0);
    });
    router.bind(
        routes::votePost,
        [&](const Caller &caller, const common::VotePostRequest &request) {
            return votes.vote(caller, request.postId, request.value);
        }
    );
    router.bind(routes::listPostLikes, [&](const Caller &caller, const auto &request) {
        return votes.listLikes(caller, request);
    });
}

} // namespace server
