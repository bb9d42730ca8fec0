// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_list_service.h"

#include <cmath>

namespace server {

using common::FeedSort;
using common::GetFeedRequest;
using common::ListPostsRequest;
using common::ListUserPostsRequest;
using common::PostPage;
using common::PostSort;
using common::PostState;
using common::Timestamp;
using common::UserId;

namespace {

constexpr double kRankedMs = 45'000'000.0;

QStringList folded(const wire::Absent<QList<QString>> &tags)
{
    QStringList all;
    for (const QString &tag : tags.valueOr({})) {
        const QString each = common::foldedHashtag(tag);
        if (!all.contains(each))
            all.append(each);
    }
    all.sort();
    return all;
}

QString kindText(const common::PostFilter &filter)
{
    return filter.kind.isPresent() ? wire::enumText(*filter.kind) : QString();
}

QString timeText(const wire::Absent<Timestamp> &time)
{
    return time.isPresent() ? QString::number(time->ms) : QString();
}

// What a cursor belongs to, besides its account.
QString queryText(const QStringList &parts)
{
    return parts.join(u';');
}

PostPageRequest pageRequest(
    UserId viewer, const common::PostFilter &filter, const QString &query, const Position &position
)
{
    PostPageRequest page{.viewer = viewer, .query = query, .limit = filter.limit};
    if (position.size() >= 2)
        page.after = {position[0], {position[1]}};
    return page;
}

bool hasNothing(const common::PostFilter &filter)
{
    return filter.mediaKind.isPresent();
}

} // namespace

qint64 rankOf(qint64 score, qint64 publishedAtMs)
{
    const double weight = std::log10(std::max(std::abs(static_cast<double>(score)), 1.0));
    const double age = static_cast<double>(publishedAtMs - common::ClockIdSource::kEpochMs);
    return std::llround(
        (std::copysign(weight, static_cast<double>(score)) + age / kRankedMs) * 1e6
    );
}

PostListService::PostListService(
    Database &db,
    const common::Clock &clock,
    const SettingsSource &settings,
    const CursorKey &cursors
)
    : m_db(db)
    , m_clock(clock)
    , m_settings(settings)
    , m_pager(clock, cursors)
    , m_reader(clock)
    , m_timeline(clock)
{
}

Result<PostPage> PostListService::listPosts(const Caller &caller, const ListPostsRequest &request)
{
    TRY(mayReadPosts(caller, *m_settings.get()));
    const PostListFilter filter{
        .kind = kindText(request),
        .hashtags = folded(request.hashtag),
        .since = request.since.valueOr(Timestamp{0}),
        .until = request.until.valueOr(PostListFilter().until)};
    const QString query = queryText(
        {QStringLiteral("posts"),
         filter.kind,
         filter.hashtags.join(u','),
         timeText(request.since),
         timeText(request.until),
         wire::enumText(request.sort)}
    );
    TRY_INTO(const auto position, m_pager.read(request.cursor, caller.id, query, 2));
    if (hasNothing(request))
        return PostPage();
    return m_db.read([&](Transaction &tx) -> Result<PostPage> {
        const auto source = [&](PostEntry after, int limit) {
            return request.sort == PostSort::Top ? m_lists.listPublicTop(tx, filter, after, limit)
                                                 : m_lists.listPublic(tx, filter, after, limit);
        };
        return m_pager.page(tx, pageRequest(caller.id, request, query, position), source);
    });
}

Result<PostPage>
PostListService::listUserPosts(const Caller &caller, const ListUserPostsRequest &request)
{
    TRY(mayReadPosts(caller, *m_settings.get()));
    return m_db.read([&](Transaction &tx) -> Result<PostPage> {
        TRY_INTO(const UserId author, m_users.resolve(tx, caller, request.userId));
        if (request.state != PostState::Published && author != caller.id)
            return common::fail(common::fieldError(
                QStringLiteral("state"),
                common::FieldCode::NotAllowed,
                QStringLiteral("Only your own unpublished posts are shown.")
            ));
        const QString query = queryText(
            {QStringLiteral("userPosts"),
             author.toString(),
             kindText(request),
             folded(request.hashtag).join(u','),
             wire::enumText(request.state),
             wire::enumText(request.sort)}
        );
        TRY_INTO(const auto position, m_pager.read(request.cursor, caller.id, query, 2));
        return pageOfAuthor(tx, pageRequest(caller.id, request, query, position), author, request);
    });
}

Result<PostPage> PostListService::pageOfAuthor(
    Transaction &tx, PostPageRequest page, UserId author, const ListUserPostsRequest &request
)
{
    PostStanding standing;
    TRY_INTO(standing.towardsAuthor, m_relations.flags(tx, page.viewer, author, m_clock.now()));
    if (standing.towardsAuthor.blockedEitherWay)
        return common::fail(ErrorCode::ResourceNotFound);
    if (hasNothing(request))
        return PostPage();
    AuthorScope scope{
        .author = author, .viewer = page.viewer, .shown = visibilitiesShown(standing)};
    standing.mentioned = page.viewer.isValid();
    scope.shownIfMentioned = visibilitiesShown(standing);
    const PostListFilter filter{.kind = kindText(request), .hashtags = folded(request.hashtag)};
    const auto source = [&](PostEntry after, int limit) {
        if (request.state != PostState::Published)
            return m_lists.listUnpublished(tx, author, request.state, filter, after, limit);
        return request.sort == PostSort::Top
            ? m_lists.listOfAuthorTop(tx, scope, filter, after, limit)
            : m_lists.listOfAuthor(tx, scope, filter, after, limit);
    };
    return m_pager.page(tx, page, source);
}

namespace {

QString feedQuery(const GetFeedRequest &request)
{
    return queryText(
        {QStringLiteral("feed"),
         kindText(request),
         timeText(request.since),
         timeText(request.until),
         request.shares ? QStringLiteral("shares") : QString(),
         wire::enumText(request.sort)}
    );
}

FeedFilter feedFilter(const GetFeedRequest &request)
{
    return {
        .kind = kindText(request),
        .shares = request.shares,
        .from = request.since.valueOr(Timestamp{0}).ms};
}

PostEntry feedStart(const GetFeedRequest &request)
{
    return request.until.isPresent() ? PostEntry{request.until->ms, {0}} : PostEntry();
}

// Those after a place of a list that is sorted already.
QList<PostEntry> sliceAfter(const QList<PostEntry> &sorted, PostEntry after, int limit)
{
    const auto first = std::ranges::lower_bound(sorted, after, std::greater());
    auto from = first - sorted.begin();
    if (first != sorted.end() && *first == after)
        ++from;
    return sorted.mid(from, limit);
}

} // namespace

Result<PostPage> PostListService::feed(const Caller &caller, const GetFeedRequest &request)
{
    bool wasAway = false;
    auto page = m_db.read([&](Transaction &tx) -> Result<PostPage> {
        FeedMerge feed(tx, caller.id, feedFilter(request));
        auto made = request.sort == FeedSort::New ? newestFeed(tx, caller, request, feed)
                                                  : sortedFeed(tx, caller, request, feed);
        wasAway = feed.isOfAbsent();
        return made;
    });
    if (wasAway)
        keepTimeline(caller.id);
    return page;
}

// The page has been merged without it; nobody waits for the rows, and if they cannot be written the
// next page is merged again.
void PostListService::keepTimeline(UserId user)
{
    m_db.submitWrite(
        [&db = m_db, timeline = m_timeline, user] {
            (void)db.write([&](Transaction &tx) { return timeline.onReturn(tx, user); });
        },
        [](const Result<> &) {}
    );
}

Result<PostPage> PostListService::newestFeed(
    Transaction &tx, const Caller &caller, const GetFeedRequest &request, FeedMerge &feed
)
{
    const QString query = feedQuery(request);
    TRY_INTO(const auto position, m_pager.read(request.cursor, caller.id, query, 2));
    if (hasNothing(request))
        return PostPage();
    PostPageRequest page = pageRequest(caller.id, request, query, position);
    page.after = qMin(page.after, feedStart(request));
    page.withMuted = false;
    return m_pager.page(tx, page, [&](PostEntry after, int limit) -> Result<QList<PostEntry>> {
        TRY_INTO(const auto found, feed.list(after, limit));
        QList<PostEntry> entries;
        for (const FeedEntry &entry : found)
            entries.append(entry.place);
        return entries;
    });
}

Result<PostPage> PostListService::sortedFeed(
    Transaction &tx, const Caller &caller, const GetFeedRequest &request, FeedMerge &feed
)
{
    const QString query = feedQuery(request);
    TRY_INTO(const auto position, m_pager.read(request.cursor, caller.id, query, 3));
    if (hasNothing(request))
        return PostPage();
    PostPageRequest page = pageRequest(caller.id, request, query, position);
    // What arrives while somebody pages does not move the window.
    const qint64 snapshot = position.size() == 3 ? position[2] : m_clock.now().ms + 1;
    page.kept = {snapshot};
    page.withMuted = false;
    const PostEntry start = qMin(feedStart(request), PostEntry{snapshot, {0}});
    TRY_INTO(const auto window, feed.list(start, kFeedWindow));
    QList<PostEntry> sorted;
    for (const FeedEntry &entry : window) {
        const qint64 key =
            request.sort == FeedSort::Top ? entry.score : rankOf(entry.score, entry.place.key);
        sorted.append({key, entry.place.id});
    }
    std::ranges::sort(sorted, std::greater());
    return m_pager.page(tx, page, [&](PostEntry after, int limit) -> Result<QList<PostEntry>> {
        return sliceAfter(sorted, after, limit);
    });
}

} // namespace server
