// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/instance/count_repository.h"

#include "common/wire/schema.h"

namespace server {

namespace {

struct Count {
    std::string_view name;
    std::string_view wrong; // how many rows
};

// Nobody counts whom nobody can find; the own counts of who is leaving are of no use to anybody
// while the rows go.
constexpr Count kCounts[] = {
    {"posts.likes_count",
     "SELECT COUNT(*) FROM posts p WHERE likes_count <> (SELECT COUNT(*) FROM votes v"
     " WHERE v.target_type = 'post' AND v.target_id = p.id AND v.value = 1"
     " AND v.user_id NOT IN (SELECT id FROM users WHERE state = 'deleting'))"},
    {"posts.score",
     "SELECT COUNT(*) FROM posts p WHERE score <> COALESCE((SELECT SUM(v.value) FROM votes v"
     " WHERE v.target_type = 'post' AND v.target_id = p.id"
     " AND v.user_id NOT IN (SELECT id FROM users WHERE state = 'deleting')), 0)"},
    {"posts.shares_count",
     "SELECT COUNT(*) FROM posts p WHERE shares_count <> (SELECT COUNT(*) FROM posts s"
     " WHERE s.shared_post_id = p.id AND s.state = 'published'"
     " AND s.author_id NOT IN (SELECT id FROM users WHERE state = 'deleting'))"},
    {"users.posts_count",
     "SELECT COUNT(*) FROM users u WHERE posts_count <> (SELECT COUNT(*) FROM posts p"
     " WHERE p.author_id = u.id AND p.state = 'published') AND u.state <> 'deleting'"},
    {"users.followers_count",
     "SELECT COUNT(*) FROM users u WHERE followers_count <> (SELECT COUNT(*) FROM follows f"
     " WHERE f.followed_id = u.id AND f.state = 'following'"
     " AND f.follower_id NOT IN (SELECT id FROM users WHERE state = 'deleting')) AND u.state <> "
     "'deleting'"},
    {"users.following_count",
     "SELECT COUNT(*) FROM users u WHERE following_count <> (SELECT COUNT(*) FROM follows f"
     " WHERE f.follower_id = u.id AND f.state = 'following'"
     " AND f.followed_id NOT IN (SELECT id FROM users WHERE state = 'deleting')) AND u.state <> "
     "'deleting'"},
    {"users.friends_count",
     "SELECT COUNT(*) FROM users u WHERE friends_count <> (SELECT COUNT(*) FROM friendships f"
     " WHERE f.user_id = u.id"
     " AND f.friend_id NOT IN (SELECT id FROM users WHERE state = 'deleting')) AND u.state <> "
     "'deleting'"},
    {"notifications.actors_count",
     "SELECT COUNT(*) FROM notifications n WHERE actors_count <> (SELECT COUNT(*)"
     " FROM notification_actors a WHERE a.notification_id = n.id)"},
};

} // namespace

Result<QList<WrongCount>> CountRepository::listWrong(Transaction &tx) const
{
    QList<WrongCount> wrong;
    for (const Count &count : kCounts) {
        TRY_INTO(const auto rows, tx.value<qint64>(count.wrong));
        if (rows.value_or(0) > 0)
            wrong.append({wire::toQString(count.name), *rows});
    }
    return wrong;
}

} // namespace server
