// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/feed_merge.h"

#include <queue>

namespace server {

using common::UserId;

namespace {

constexpr PostEntry kFirstPossible{0, common::PostId{0}};

// What has been read of one author and not been taken yet.
struct Stream {
    UserId author;
    QList<FeedEntry> ready{};
    qsizetype taken = 0;
    bool more = true;
};

struct Head {
    PostEntry place;
    Stream *stream;
    bool operator<(const Head &other) const { return place < other.place; }
};

} // namespace

Result<QList<FeedEntry>> FeedMerge::list(PostEntry after, int limit)
{
    if (!m_completeFrom) {
        TRY_INTO(m_completeFrom, m_timelines.completeFrom(m_tx, m_user));
    }
    const qint64 complete = *m_completeFrom;
    QList<FeedEntry> entries;
    if (after.key >= complete) {
        TRY_INTO(entries, listComplete(after, qMax(complete, m_filter.from), limit));
    }
    if (entries.size() == limit || m_filter.from >= complete)
        return entries;
    TRY_INTO(QList<UserId> authors, m_timelines.authorsOf(m_tx, m_user));
    authors.append(m_user);
    const PostEntry below = qMin(after, PostEntry{complete, kFirstPossible.id});
    TRY_INTO(
        const auto older,
        merge(authors, below, m_filter.from, limit - static_cast<int>(entries.size()))
    );
    return entries + older;
}

Result<QList<FeedEntry>> FeedMerge::listComplete(PostEntry after, qint64 from, int limit)
{
    FeedFilter filter = m_filter;
    filter.from = from;
    TRY_INTO(auto entries, m_timelines.listStored(m_tx, m_user, filter, after, limit));
    if (!m_merged) {
        TRY_INTO(m_merged, m_timelines.mergedAuthorsOf(m_tx, m_user));
    }
    if (m_merged->isEmpty())
        return entries;
    TRY_INTO(const auto merged, merge(*m_merged, after, from, limit));
    entries += merged;
    const auto place = &FeedEntry::place;
    std::ranges::sort(entries, std::greater(), place);
    // Posts from before an author was merged are in the rows too.
    const auto repeated = std::ranges::unique(entries, std::equal_to(), place);
    entries.erase(repeated.begin(), repeated.end());
    return entries.first(qMin<qsizetype>(limit, entries.size()));
}

Result<QList<FeedEntry>>
FeedMerge::merge(const QList<UserId> &authors, PostEntry after, qint64 from, int limit) const
{
    if (authors.isEmpty() || limit <= 0)
        return QList<FeedEntry>();
    FeedFilter filter = m_filter;
    filter.from = from;
    const int chunk = qMax(1, 2 * limit / static_cast<int>(authors.size()));
    std::vector<Stream> streams;
    for (const UserId author : authors)
        streams.push_back({.author = author});
    std::priority_queue<Head> heads;
    const auto advance = [&](Stream &stream, PostEntry last) -> Result<> {
        if (stream.taken == stream.ready.size() && stream.more) {
            TRY_INTO(
                stream.ready, m_timelines.listOfAuthor(m_tx, stream.author, filter, last, chunk)
            );
            stream.taken = 0;
            stream.more = stream.ready.size() == chunk;
        }
        if (stream.taken < stream.ready.size())
            heads.push({stream.ready[stream.taken].place, &stream});
        return {};
    };
    for (Stream &stream : streams)
        TRY(advance(stream, after));
    QList<FeedEntry> merged;
    while (!heads.empty() && merged.size() < limit) {
        Stream &stream = *heads.top().stream;
        heads.pop();
        merged.append(stream.ready[stream.taken++]);
        TRY(advance(stream, merged.last().place));
    }
    return merged;
}

} // namespace server
