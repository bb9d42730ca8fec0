// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What becomes of posts, shares and votes when a member leaves. Votes and shares of somebody who is
// hidden do not count; posts that are hidden are not found by anybody (PostRepository::find()).
// With a post go the plain shares that others made of it, as when its author deletes it.

#include "server/posts/post_repository.h"
#include "server/storage/outbox.h"

namespace server {

class PostDeparture {
public:
    explicit PostDeparture(Outbox &outbox)
        : m_outbox(outbox)
    {
    }

    Result<> hide(Transaction &tx, common::UserId member) const { return count(tx, member, -1); }
    Result<> reveal(Transaction &tx, common::UserId member) const { return count(tx, member, 1); }
    // How many rows.
    Result<qint64> removeSome(Transaction &tx, common::UserId member, int limit) const;

private:
    Result<> count(Transaction &tx, common::UserId member, int by) const;
    Result<> removePost(Transaction &tx, const PostRow &post) const;
    Result<> removeShares(Transaction &tx, const PostRow &post) const;

    Outbox &m_outbox;
    PostRepository m_posts;
};

} // namespace server
