// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which list of posts: the personal feed, everybody's posts, those of one member or one hashtag.

#include "common/posts/post_routes.h"

namespace app {

enum class TimelineKind { Following, Top, Everyone, User, Hashtag };
enum class TopRange { Day, Week, Month };

struct TimelineSource {
    TimelineKind kind = TimelineKind::Following;
    common::UserId user{}; // with User
    QString hashtag{}; // with Hashtag
    TopRange range = TopRange::Day; // with Top
    bool mediaOnly = false;
    bool articlesOnly = false;
    bool shares = true; // with Following and Top

    static TimelineSource following() { return {}; }
    static TimelineSource everyone() { return {.kind = TimelineKind::Everyone}; }
    static TimelineSource top(TopRange range)
    {
        return {.kind = TimelineKind::Top, .range = range};
    }
    static TimelineSource ofUser(common::UserId id)
    {
        return {.kind = TimelineKind::User, .user = id};
    }
    static TimelineSource ofHashtag(const QString &tag)
    {
        return {.kind = TimelineKind::Hashtag, .hashtag = tag};
    }

    QString cacheKey() const; // empty: not kept
    bool isByTime() const { return kind != TimelineKind::Top; }
    bool operator==(const TimelineSource &) const = default;
};

} // namespace app
