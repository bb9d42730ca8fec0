// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a server told, kept for the next start: timelines, posts, members, notifications, and small
// values such as the last handled seq. One file per server and account; it can be deleted at any
// time (what a person typed is in typed_database.h).

#include "app/cache/database_worker.h"
#include "common/notifications/notification.h"
#include "common/posts/post.h"
#include "common/users/user.h"

#include <optional>

namespace app {

struct CachedRow {
    std::optional<common::Post> post; // nothing: posts are missing here
    QString cursor{}; // of a gap: where the missing part begins
};

struct CachedTimeline {
    QList<CachedRow> rows;
    QString nextCursor; // after the last row; empty: that was all
    common::Timestamp savedAt;
};

struct TimelineRow {
    common::PostId id; // not valid: a gap
    QString cursor{};
};

struct CachedNotifications {
    QList<common::Notification> items;
    QString nextCursor;
    qint64 unreadCount = 0;
    common::Timestamp savedAt;
};

class CacheDatabase {
public:
    explicit CacheDatabase(const QString &directory);

    // The first page of a feed comes by one query.
    Task<CachedTimeline> loadTimeline(const QString &timeline, int limit = 100);
    Task<void> saveTimeline(
        const QString &timeline,
        const QList<TimelineRow> &rows,
        const QString &nextCursor,
        common::Timestamp savedAt
    );
    Task<std::optional<common::Post>> findPost(common::PostId id);
    Task<void> savePosts(const QList<common::Post> &posts);
    Task<void> removePost(common::PostId id);

    Task<std::optional<common::User>> findUser(common::UserId id);
    Task<void> saveUser(const common::User &user);
    Task<std::optional<common::Me>> loadMe();
    Task<void> saveMe(const common::Me &me);

    Task<CachedNotifications> loadNotifications(int limit = 100);
    // Replaces all.
    Task<void> saveNotifications(const CachedNotifications &notifications);

    Task<QString> loadValue(const QString &key); // empty if there is none
    Task<void> saveValue(const QString &key, const QString &value);

    Task<void> wipe() { return m_worker.wipe(); }
    bool wasRebuilt() const { return m_worker.wasRebuilt(); }

private:
    DatabaseWorker m_worker;
};

} // namespace app
