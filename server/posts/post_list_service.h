// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lists of posts: all public ones, those of one member, the personal feed. All functions may be
// called from any thread.
//
// since is included, until is not. Nothing has media yet: lists of posts with media are empty.

#include "common/posts/post_routes.h"
#include "server/posts/feed_merge.h"
#include "server/posts/post_pager.h"
#include "server/posts/timeline.h"
#include "server/storage/database.h"

namespace server {

class PostListService {
public:
    PostListService(
        Database &db,
        const common::Clock &clock,
        const SettingsSource &settings,
        const CursorKey &cursors
    );

    Result<common::PostPage>
    listPosts(const Caller &caller, const common::ListPostsRequest &request);
    Result<common::PostPage>
    listUserPosts(const Caller &caller, const common::ListUserPostsRequest &request);
    // new: by publication. top: by score, ranked: by score and age, both over the newest
    // kFeedWindow posts of the feed as it was at the first page.
    Result<common::PostPage> feed(const Caller &caller, const common::GetFeedRequest &request);

    static constexpr int kFeedWindow = 1000;

private:
    Result<common::PostPage> pageOfAuthor(
        Transaction &tx,
        PostPageRequest page,
        common::UserId author,
        const common::ListUserPostsRequest &request
    );
    void keepTimeline(common::UserId user);
    Result<common::PostPage> newestFeed(
        Transaction &tx,
        const Caller &caller,
        const common::GetFeedRequest &request,
        FeedMerge &feed
    );
    Result<common::PostPage> sortedFeed(
        Transaction &tx,
        const Caller &caller,
        const common::GetFeedRequest &request,
        FeedMerge &feed
    );

    Database &m_db;
    const common::Clock &m_clock;
    const SettingsSource &m_settings;
    PostPager m_pager;
    PostReader m_reader;
    PostListRepository m_lists;
    Timeline m_timeline;
    UserDirectory m_users;
    RelationLookup m_relations;
};

// What the feed is sorted by with ranked: a tenfold score outweighs half a day.
qint64 rankOf(qint64 score, qint64 publishedAtMs);

} // namespace server
