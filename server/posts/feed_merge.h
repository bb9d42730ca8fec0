// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The feed of a member, newest first: stored rows, with the authors who are merged, as far down as
// the rows are complete; below that the posts of every author, one seek an author (performance.md,
// table 2, shape F).

#include "server/posts/timeline_repository.h"

namespace server {

class FeedMerge {
public:
    // Both must outlive it. One for a request.
    FeedMerge(Transaction &tx, common::UserId user, FeedFilter filter)
        : m_tx(tx)
        , m_user(user)
        , m_filter(std::move(filter))
    {
    }

    // At most limit after the place, without those the filter leaves out; fewer: there are no more.
    Result<QList<FeedEntry>> list(PostEntry after, int limit);
    // After list(): no rows are kept for the member.
    bool isOfAbsent() const { return m_completeFrom == TimelineRepository::kAway; }

private:
    Result<QList<FeedEntry>> listComplete(PostEntry after, qint64 from, int limit);
    Result<QList<FeedEntry>>
    merge(const QList<common::UserId> &authors, PostEntry after, qint64 from, int limit) const;

    Transaction &m_tx;
    const common::UserId m_user;
    const FeedFilter m_filter;
    TimelineRepository m_timelines;
    std::optional<qint64> m_completeFrom; // looked up once
    std::optional<QList<common::UserId>> m_merged;
};

} // namespace server
