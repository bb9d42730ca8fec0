// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The only owner of posts. Models and pages hold ids and ask here; what is shown already contains
// what is still on its way to the server (votes, edits), and goes back to what the server said if
// it refuses.
//
// A post that only this computer knows yet has a negative id, made from its place in the outbox;
// when the server has taken it, postReplaced() tells the real one.

#include "app/cache/cache_database.h"
#include "app/net/event_stream.h"
#include "app/outbox/outbox.h"
#include "app/posts/timeline_source.h"
#include "app/users/user_store.h"
#include "common/posts/post_events.h"

#include <map>

namespace app {

struct PostPageIds {
    QList<common::PostId> ids;
    QString nextCursor; // empty: that was all
};

class PostStore : public QObject {
    Q_OBJECT
public:
    PostStore(
        ApiClient &api,
        EventStream &events,
        CacheDatabase &cache,
        Outbox &outbox,
        UserStore &users,
        const common::Clock &clock,
        QObject *parent = nullptr
    );

    // Stays valid until the next change of that post.
    const common::Post *find(common::PostId id) const;
    SendState sendState(common::PostId id) const;
    const Error *sendError(common::PostId id) const; // why it failed
    const common::Clock &clock() const { return m_clock; }

    Future<PostPageIds> loadPage(const TimelineSource &source, const QString &cursor = {});
    Task<CachedTimeline> loadCached(const TimelineSource &source);
    void saveTimeline(
        const TimelineSource &source, const QList<TimelineRow> &rows, const QString &nextCursor
    );
    // The complete post; what is held is at hand at once by find().
    Future<common::PostId> load(common::PostId id);

    // Each shows at once and goes through the outbox.
    common::PostId create(const common::PostCreate &post); // a negative id
    void edit(common::PostId id, const common::PostUpdate &update);
    void remove(common::PostId id); // a waiting or failed one is discarded
    void vote(common::PostId id, int value); // -1, 0, +1
    void toggleLike(common::PostId id);
    void toggleDownvote(common::PostId id);
    void retry(common::PostId id); // what failed
    // Gives a failed or waiting new post back to the editor and discards it.
    std::optional<common::PostCreate> takeBack(common::PostId id);
    // Drops a failed or waiting edit; the post is as before.
    void discardEdit(common::PostId id);

    QList<common::PostId> pendingPosts() const; // not yet on the server, newest first
    // Whether a new post of one's own belongs into that list.
    bool belongsTo(common::PostId id, const TimelineSource &source) const;

    // Adopts posts that other stores were given (search hits, shares).
    void put(const QList<common::Post> &posts);

signals:
    void postChanged(common::PostId id);
    void postRemoved(common::PostId id); // deleted, or waiting for it
    void postRestored(common::PostId id); // the server refused to delete it
    void postAdded(common::PostId id); // one's own, just written
    void postReplaced(common::PostId local, common::PostId real);
    void newPostsHinted(int count); // somebody we follow has written
    void actionFailed(common::PostId id, const common::Error &error); // it was put back
    void reloadNeeded(); // we were away: lists look again what is new

private:
    struct Held {
        common::Post shown{};
        std::optional<common::Post> base; // as the server said, while something is on its way
    };

    void bindOutbox();
    bool take(const common::Post &post); // false: an older one than ours
    void show(common::PostId id);
    common::Post *base(common::PostId id);
    void drop(common::PostId id);
    common::Post localPost(const OutboxEntry &entry, const common::PostCreate &create) const;
    const OutboxEntry *entryOf(common::PostId id) const;
    void editLocal(common::PostId id, const common::PostUpdate &update);

    void onOutboxLoaded();
    void onEntryChanged(OutboxId id);
    void onDiscarded(const OutboxEntry &entry);
    void onStreamState(EventStream::State state);
    void onCreated(const OutboxEntry &entry, const Result<common::Post> &answer);
    void onEdited(const OutboxEntry &entry, const Result<common::Post> &answer);
    void onDeleted(const OutboxEntry &entry, const Result<wire::Empty> &answer);
    void onVoted(const OutboxEntry &entry, const Result<common::VoteState> &answer);
    void onVoteEvent(const common::VoteEvent &event);
    void onPostHint(const common::PostHint &hint);
    void onWatched(const QList<common::PostId> &posts);
    Future<common::PostPage> fetch(const TimelineSource &source, const QString &cursor);

    ApiClient &m_api;
    CacheDatabase &m_cache;
    Outbox &m_outbox;
    UserStore &m_users;
    const common::Clock &m_clock;
    std::map<common::PostId, Held> m_posts;
    QHash<common::PostId, int> m_votes; // wanted, not yet answered
    QHash<common::PostId, common::PostUpdate> m_edits;
    QSet<common::PostId> m_deleting;
    QHash<common::PostId, OutboxId> m_edited; // entry of the latest edit
    bool m_wasOnline = false;
};

} // namespace app

Q_DECLARE_METATYPE(const common::Post *)
