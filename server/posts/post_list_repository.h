// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which posts come next in a list: keys and ids, newest or best first, read along an index. The
// rows themselves are read by PostRepository::findListed().

#include "server/posts/post_row.h"
#include "server/storage/transaction.h"

namespace server {

// What narrows a list.
struct PostListFilter {
    QString kind; // "post" or "article"; empty: both
    QStringList hashtags{}; // all of these, folded
    common::Timestamp since{0};
    common::Timestamp until{std::numeric_limits<qint64>::max()}; // not included
};

// The posts of one author that a viewer may see: of these visibilities, and of those where the
// viewer is mentioned.
struct AuthorScope {
    common::UserId author;
    common::UserId viewer;
    QList<common::Visibility> shown{};
    QList<common::Visibility> shownIfMentioned{};
};

class PostListRepository {
public:
    Result<QList<PostEntry>>
    listPublic(Transaction &tx, const PostListFilter &filter, PostEntry after, int limit) const;
    Result<QList<PostEntry>>
    listPublicTop(Transaction &tx, const PostListFilter &filter, PostEntry after, int limit) const;
    Result<QList<PostEntry>> listOfAuthor(
        Transaction &tx,
        const AuthorScope &scope,
        const PostListFilter &filter,
        PostEntry after,
        int limit
    ) const;
    Result<QList<PostEntry>> listOfAuthorTop(
        Transaction &tx,
        const AuthorScope &scope,
        const PostListFilter &filter,
        PostEntry after,
        int limit
    ) const;
    // Drafts or scheduled posts of the author, the latest made first. The key is the id.
    Result<QList<PostEntry>> listUnpublished(
        Transaction &tx,
        common::UserId author,
        common::PostState state,
        const PostListFilter &filter,
        PostEntry after,
        int limit
    ) const;
};

} // namespace server
