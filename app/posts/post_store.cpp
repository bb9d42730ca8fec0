// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_store.h"

#include "app/posts/post_overlay.h"

namespace app {

namespace {

constexpr int kKeptRows = 100; // of a timeline in the cache
const QString kUntil = QStringLiteral("until:");

qint64 rangeSeconds(TopRange range)
{
    constexpr qint64 kDay = 24 * 60 * 60;
    switch (range) {
    case TopRange::Week:
        return 7 * kDay;
    case TopRange::Month:
        return 30 * kDay;
    case TopRange::Day:
        break;
    }
    return kDay;
}

void setFilter(common::PostFilter &filter, const TimelineSource &source, const QString &cursor)
{
    if (!cursor.isEmpty() && !cursor.startsWith(kUntil))
        filter.cursor = cursor;
    if (source.articlesOnly)
        filter.kind = common::PostKind::Article;
    if (source.mediaOnly)
        filter.mediaKind = common::MediaKind::Image;
}

// A cursor of our own: where a timeline was cut when it was saved.
std::optional<common::Timestamp> untilOf(const QString &cursor)
{
    if (!cursor.startsWith(kUntil))
        return std::nullopt;
    return common::Timestamp::fromRfc3339(QStringView(cursor).mid(kUntil.size()));
}

} // namespace

PostStore::PostStore(
    ApiClient &api,
    EventStream &events,
    CacheDatabase &cache,
    Outbox &outbox,
    UserStore &users,
    const common::Clock &clock,
    QObject *parent
)
    : QObject(parent)
    , m_api(api)
    , m_cache(cache)
    , m_outbox(outbox)
    , m_users(users)
    , m_clock(clock)
{
    bindOutbox();
    events.onEvent(events::postHint, this, [this](const common::PostHint &hint) {
        onPostHint(hint);
    });
    events.onEvent(events::postUpdatedLive, this, [this](const common::Post &post) {
        if (find(post.id) != nullptr && take(post))
            m_cache.savePosts({post});
    });
    events.onEvent(events::postDeletedLive, this, [this](const common::PostDeletedEvent &event) {
        drop(event.postId);
    });
    events.onEvent(events::voteUpdatedLive, this, [this](const common::VoteEvent &event) {
        onVoteEvent(event);
    });
    connect(&events, &EventStream::resyncNeeded, this, &PostStore::reloadNeeded);
    connect(&events, &EventStream::connectionChanged, this, &PostStore::onStreamState);
    connect(&events, &EventStream::postsWatched, this, &PostStore::onWatched);
}

// --- what is held --------------------------------------------------------------------------------

const common::Post *PostStore::find(common::PostId id) const
{
    const auto it = m_posts.find(id);
    return it == m_posts.end() ? nullptr : &it->second.shown;
}

common::Post *PostStore::base(common::PostId id)
{
    const auto it = m_posts.find(id);
    if (it == m_posts.end())
        return nullptr;
    return it->second.base ? &*it->second.base : &it->second.shown;
}

bool PostStore::take(const common::Post &post)
{
    common::Post *held = base(post.id);
    if (held == nullptr) {
        m_posts.insert_or_assign(post.id, Held{post, std::nullopt});
    } else {
        if (post.revision < held->revision)
            return false;
        replaceKeepingMore(*held, post);
    }
    show(post.id);
    return true;
}

void PostStore::put(const QList<common::Post> &posts)
{
    for (const auto &post : posts)
        take(post);
    m_cache.savePosts(posts);
}

// What the server said with what is on its way there.
void PostStore::show(common::PostId id)
{
    const auto it = m_posts.find(id);
    if (it == m_posts.end())
        return;
    Held &held = it->second;
    const bool overlaid = m_votes.contains(id) || m_edits.contains(id);
    if (overlaid && !held.base)
        held.base = held.shown;
    if (held.base)
        held.shown = *held.base;
    if (!overlaid)
        held.base.reset();
    if (m_edits.contains(id))
        overlayEdit(held.shown, m_edits.value(id));
    if (m_votes.contains(id))
        overlayVote(held.shown, m_votes.value(id));
    emit postChanged(id);
}

void PostStore::drop(common::PostId id)
{
    m_votes.remove(id);
    m_edits.remove(id);
    m_edited.remove(id);
    const bool wasHidden = m_deleting.remove(id);
    const bool wasShown = m_posts.erase(id) > 0 && !wasHidden;
    if (id.isValid())
        m_cache.removePost(id);
    if (wasShown)
        emit postRemoved(id);
}

QList<common::PostId> PostStore::pendingPosts() const
{
    QList<common::PostId> ids;
    for (const auto &[id, held] : m_posts) {
        if (id.value >= 0)
            break;
        ids.append(id); // the most negative is the latest
    }
    return ids;
}

bool PostStore::belongsTo(common::PostId id, const TimelineSource &source) const
{
    const common::Post *post = find(id);
    if (post == nullptr || post->state != common::PostState::Published
        || (source.articlesOnly && post->kind != common::PostKind::Article)
        || (source.mediaOnly && post->media.isEmpty()))
        return false;
    switch (source.kind) {
    case TimelineKind::Following:
        return source.shares || !post->sharedPost.hasValue();
    case TimelineKind::Everyone:
        return post->visibility == common::Visibility::Public;
    case TimelineKind::User:
        return post->author.id == source.user;
    case TimelineKind::Hashtag:
        return post->hashtags.contains(common::foldedHashtag(source.hashtag));
    case TimelineKind::Top:
        break;
    }
    return false;
}

// --- timelines -----------------------------------------------------------------------------------

Future<common::PostPage> PostStore::fetch(const TimelineSource &source, const QString &cursor)
{
    if (source.kind == TimelineKind::User) {
        common::ListUserPostsRequest request;
        setFilter(request, source, cursor);
        request.userId = source.user;
        return m_api.call(routes::listUserPosts, request);
    }
    if (source.kind == TimelineKind::Following || source.kind == TimelineKind::Top) {
        common::GetFeedRequest request;
        setFilter(request, source, cursor);
        request.shares = source.shares;
        if (const auto until = untilOf(cursor))
            request.until = *until;
        if (source.kind == TimelineKind::Top) {
            request.sort = common::FeedSort::Top;
            request.since = m_clock.now().plusSeconds(-rangeSeconds(source.range));
        }
        return m_api.call(routes::getFeed, request);
    }
    common::ListPostsRequest request;
    setFilter(request, source, cursor);
    if (const auto until = untilOf(cursor))
        request.until = *until;
    if (source.kind == TimelineKind::Hashtag)
        request.hashtag = QList<QString>{source.hashtag};
    return m_api.call(routes::listPosts, request);
}

Future<PostPageIds> PostStore::loadPage(const TimelineSource &source, const QString &cursor)
{
    return fetch(source, cursor)
        .then(this, [this](const Result<common::PostPage> &page) -> Result<PostPageIds> {
            if (!page)
                return common::fail(page.error());
            put(page->items);
            PostPageIds ids;
            ids.nextCursor = page->nextCursor.value_or(QString());
            for (const auto &post : page->items) {
                if (!m_deleting.contains(post.id))
                    ids.ids.append(post.id);
            }
            return ids;
        });
}

Task<CachedTimeline> PostStore::loadCached(const TimelineSource &source)
{
    if (source.cacheKey().isEmpty())
        return readyTask(CachedTimeline{});
    return m_cache.loadTimeline(source.cacheKey()).then(this, [this](const CachedTimeline &cached) {
        for (const auto &row : cached.rows) {
            if (row.post && find(row.post->id) == nullptr)
                take(*row.post);
        }
        return cached;
    });
}

void PostStore::saveTimeline(
    const TimelineSource &source, const QList<TimelineRow> &rows, const QString &nextCursor
)
{
    if (source.cacheKey().isEmpty())
        return;
    QList<TimelineRow> kept = rows.mid(0, kKeptRows);
    QString cursor = nextCursor;
    if (kept.size() < rows.size()) {
        // Cut behind a post, at a moment from which the server can go on.
        const common::Post *last = find(kept.last().id);
        cursor = last == nullptr ? nextCursor
                                 : kUntil + last->publishedAt.value_or(last->createdAt).toRfc3339();
    }
    m_cache.saveTimeline(source.cacheKey(), kept, cursor, m_clock.now());
}

Future<common::PostId> PostStore::load(common::PostId id)
{
    if (find(id) == nullptr)
        m_cache.findPost(id).then(this, [this](const std::optional<common::Post> &post) {
            if (post && find(post->id) == nullptr)
                take(*post);
        });
    const common::GetPostRequest request{{id}, {}};
    return m_api.call(routes::getPost, request)
        .then(this, [this, id](const Result<common::Post> &post) -> Result<common::PostId> {
            if (post) {
                put({*post});
                return id;
            }
            if (post.error().httpStatus() == 404
                && post.error().transport == common::TransportFault::None)
                drop(id);
            return common::fail(post.error());
        });
}

// --- events --------------------------------------------------------------------------------------

void PostStore::onVoteEvent(const common::VoteEvent &event)
{
    if (event.target.type != common::TargetType::Post)
        return;
    const common::PostId id{event.target.id.value};
    common::Post *held = base(id);
    if (held == nullptr || event.revision <= held->revision)
        return;
    held->likesCount = event.likesCount;
    held->score = event.score;
    held->revision = event.revision;
    m_cache.savePosts({*held});
    show(id);
}

void PostStore::onPostHint(const common::PostHint &hint)
{
    if (hint.authorId != m_users.myId())
        emit newPostsHinted(static_cast<int>(hint.newPostsCount));
}

// Votes are told from now on, but what was loaded may be older: asked again, a screenful at most.
void PostStore::onWatched(const QList<common::PostId> &posts)
{
    for (const common::PostId id : posts) {
        if (find(id) != nullptr)
            load(id);
    }
}

// Hints are not repeated, so after a break lists ask themselves.
void PostStore::onStreamState(EventStream::State state)
{
    if (state != EventStream::State::Online)
        return;
    if (std::exchange(m_wasOnline, true))
        emit reloadNeeded();
}

} // namespace app
