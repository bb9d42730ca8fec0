// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Posts as somebody may see them: looks up how the viewer stands to them, asks the policy, and
// makes what travels. However many posts, the number of statements is the same. viewer not valid:
// nobody is signed in.

#include "server/posts/post_policy.h"
#include "server/posts/post_repository.h"
#include "server/posts/vote_repository.h"
#include "server/users/user_directory.h"

namespace server {

// A post that the viewer may see, and what it shares if that may be seen too.
struct SeenPost {
    PostRow post;
    std::optional<PostRow> shared;
};

enum class PostForm {
    Listed, // content is cut at kListedContent
    Whole,
};

class PostReader {
public:
    explicit PostReader(const common::Clock &clock)
        : m_clock(clock)
    {
    }

    // resource.not_found unless it is there and may be seen. Listed: with the beginning of its
    // content, which saves reading a long article where only its facts are wanted.
    Result<PostRow>
    get(Transaction &tx, common::UserId viewer, common::PostId id, PostForm form = PostForm::Whole
    ) const;
    Result<PostStanding>
    standing(Transaction &tx, common::UserId viewer, const PostRow &post) const;
    // In the order of the ids, without those that may not be seen, and without shares of posts that
    // may not be seen and have nothing of their own.
    Result<QList<SeenPost>> listed(
        Transaction &tx,
        common::UserId viewer,
        const QList<common::PostId> &ids,
        bool withMuted = true
    ) const;
    Result<QList<common::Post>> present(
        Transaction &tx, common::UserId viewer, const QList<SeenPost> &posts, PostForm form
    ) const;
    // One post that the viewer is known to see.
    Result<common::Post>
    presentOne(Transaction &tx, common::UserId viewer, const PostRow &post, PostForm form) const;

    // Those of the users who may see the post; nobody if there is none.
    Result<QSet<common::UserId>>
    visibleTo(Transaction &tx, common::PostId id, const QList<common::UserId> &users) const;
    Result<QSet<common::UserId>>
    visibleTo(Transaction &tx, const PostRow &post, const QList<common::UserId> &users) const;

private:
    Result<QSet<common::UserId>> withoutBlocked(
        Transaction &tx, common::UserId author, const QList<common::UserId> &users
    ) const;
    Result<std::optional<PostRow>> find(Transaction &tx, common::PostId id, PostForm form) const;

    const common::Clock &m_clock;
    PostRepository m_posts;
    VoteRepository m_votes;
    UserDirectory m_users;
    RelationLookup m_relations;
};

} // namespace server
