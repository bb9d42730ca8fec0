// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Posts with their hashtags, mentions and earlier texts. Whatever is counted here is counted in the
// transaction of the change: posts_count is the number of an author's published posts, shares_count
// that of the published shares of a post.

#include "server/posts/post_row.h"
#include "server/storage/transaction.h"

#include <QHash>
#include <QStringList>

namespace server {

class PostRepository {
public:
    // Posts whose authors are gone or banned are not found.
    Result<std::optional<PostRow>> find(Transaction &tx, common::PostId id) const;
    // As lists carry them: of the content one code point more than kListedContent.
    Result<QHash<common::PostId, PostRow>>
    findListed(Transaction &tx, const QList<common::PostId> &ids) const;
    Result<std::optional<PostRow>> findListed(Transaction &tx, common::PostId id) const;
    Result<std::optional<common::PostId>>
    findPlainShare(Transaction &tx, common::UserId author, common::PostId shared) const;
    // Post to own plain share of it.
    Result<QHash<common::PostId, common::PostId>>
    plainShares(Transaction &tx, common::UserId author, const QList<common::PostId> &shared) const;
    // Author to their plain share of the post.
    Result<QHash<common::UserId, common::PostId>> plainSharesOf(
        Transaction &tx, common::PostId shared, const QList<common::UserId> &authors
    ) const;
    Result<QList<common::PostId>> listPlainShares(Transaction &tx, common::PostId shared) const;
    Result<QList<common::PostId>> listDue(Transaction &tx, common::Timestamp now, int limit) const;
    // Whether another post of the author has this slug.
    Result<bool> hasSlug(
        Transaction &tx, common::UserId author, const QString &slug, common::PostId except
    ) const;
    Result<common::Visibility> defaultVisibility(Transaction &tx, common::UserId author) const;

    Result<> add(Transaction &tx, const PostRow &post) const;
    // All but the counts.
    Result<> set(Transaction &tx, const PostRow &post) const;
    Result<> addRevision(Transaction &tx, const PostRow &old, common::Timestamp replacedAt) const;
    // With its votes; the rest goes by itself. Does not count.
    Result<> remove(Transaction &tx, common::PostId id) const;
    Result<> countPost(Transaction &tx, common::UserId author, int by) const;
    Result<> countShare(Transaction &tx, common::PostId shared, int by) const;

    Result<QHash<common::PostId, QStringList>>
    hashtags(Transaction &tx, const QList<common::PostId> &ids) const;
    Result<> setHashtags(Transaction &tx, const PostRow &post, const QStringList &tags) const;
    Result<QHash<common::PostId, QList<common::UserId>>>
    mentions(Transaction &tx, const QList<common::PostId> &ids) const;
    Result<>
    setMentions(Transaction &tx, common::PostId post, const QList<common::UserId> &users) const;
    // Those of the posts that mention the user.
    Result<QSet<common::PostId>>
    mentioning(Transaction &tx, common::UserId user, const QList<common::PostId> &ids) const;
};

} // namespace server
