// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/watch_lists.h"

namespace app {

namespace {

constexpr int kMostWatchedUsers = 500;
constexpr int kMostWatchedPosts = 100;

template <typename T>
void addUnknown(QList<T> &all, const QList<T> &more, int most)
{
    for (const T &each : more) {
        if (all.size() < most && !all.contains(each))
            all.append(each);
    }
}

} // namespace

bool WatchLists::set(
    QObject *owner, const QList<common::UserId> &users, const QList<common::PostId> &posts
)
{
    const bool isNew = !m_lists.contains(owner);
    m_lists.insert(owner, {users, posts});
    return isNew;
}

common::WsWatch WatchLists::joined() const
{
    QList<common::UserId> users;
    QList<common::PostId> posts;
    for (const auto &list : m_lists) {
        addUnknown(users, list.users, kMostWatchedUsers);
        addUnknown(posts, list.posts, kMostWatchedPosts);
    }
    common::WsWatch watch;
    watch.userIds = users;
    watch.postIds = posts;
    return watch;
}

QList<common::PostId> WatchLists::confirm(const QList<common::PostId> &posts)
{
    QList<common::PostId> added;
    for (const common::PostId id : posts) {
        if (!m_confirmed.contains(id))
            added.append(id);
    }
    m_confirmed = QSet<common::PostId>(posts.cbegin(), posts.cend());
    return added;
}

} // namespace app
