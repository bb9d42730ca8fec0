// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The stored part of personal feeds (home_timeline), and the posts of single authors for the part
// that is merged while reading.

#include "server/posts/post_list_repository.h"

namespace server {

// A post in a feed.
struct FeedEntry {
    PostEntry place{}; // key: publication in ms
    common::UserId author;
    qint64 score = 0;
};

struct FeedFilter {
    QString kind; // "post" or "article"; empty: both
    bool shares = true;
    qint64 from = 0; // of publication, in ms
};

class TimelineRepository {
public:
    // The completeFrom of members who are away: no rows are kept for them.
    static constexpr qint64 kAway = std::numeric_limits<qint64>::max();

    // Rows for the author; for followers, or those of them who are mentioned; for friends. Who is
    // away is left out.
    Result<> addForAuthor(Transaction &tx, common::PostId post) const;
    Result<> addForFollowers(Transaction &tx, common::PostId post, bool onlyMentioned) const;
    Result<> addForFriends(Transaction &tx, common::PostId post) const;
    // Counts the rows of a new post; the members who have too many now.
    Result<QList<common::UserId>>
    countRows(Transaction &tx, common::PostId post, int tooMany) const;
    Result<> removeFromOthers(Transaction &tx, common::PostId post) const;

    // reason: for those of others.
    Result<> addEntries(
        Transaction &tx,
        common::UserId user,
        const QList<common::PostId> &posts,
        const QString &reason
    ) const;
    Result<> removeAuthor(Transaction &tx, common::UserId user, common::UserId author) const;
    Result<> removeAll(Transaction &tx, common::UserId user) const;
    Result<qint64> countRowsOf(Transaction &tx, common::UserId user) const;
    // Leaves the newest; the publication of the newest that went.
    Result<std::optional<qint64>> trim(Transaction &tx, common::UserId user, int keep) const;

    // Members who have done nothing since then and still have rows kept.
    Result<QList<common::UserId>>
    listAbsent(Transaction &tx, common::Timestamp since, int limit) const;
    Result<qint64> completeFrom(Transaction &tx, common::UserId user) const;
    // Raises completeFrom to at least this, and sets the count.
    Result<> setState(Transaction &tx, common::UserId user, qint64 completeFrom, qint64 rows) const;
    Result<qint64> rowsAtMost(Transaction &tx, common::UserId user) const;

    Result<qint64> followersCount(Transaction &tx, common::UserId author) const;
    Result<bool> isMerged(Transaction &tx, common::UserId author) const;
    Result<> setMerged(Transaction &tx, common::UserId author, common::Timestamp now) const;
    // Followed or befriended.
    Result<QList<common::UserId>> authorsOf(Transaction &tx, common::UserId user) const;
    Result<QList<common::UserId>> mergedAuthorsOf(Transaction &tx, common::UserId user) const;

    Result<QList<FeedEntry>> listStored(
        Transaction &tx, common::UserId user, const FeedFilter &filter, PostEntry after, int limit
    ) const;
    Result<QList<FeedEntry>> listOfAuthor(
        Transaction &tx, common::UserId author, const FeedFilter &filter, PostEntry after, int limit
    ) const;
};

} // namespace server
