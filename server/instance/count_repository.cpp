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

constexpr Count kCounts[] = {
    {"posts.likes_count",
     "SELECT COUNT(*) FROM posts p WHERE likes_count <> (SELECT COUNT(*) FROM votes v"
     " WHERE v.target_type = 'post' AND v.target_id = p.id AND v.value = 1)"},
    {"posts.score",
     "SELECT COUNT(*) FROM posts p WHERE score <> COALESCE((SELECT SUM(v.value) FROM votes v"
     " WHERE v.target_type = 'post' AND v.target_id = p.id), 0)"},
    {"posts.shares_count",
     "SELECT COUNT(*) FROM posts p WHERE shares_count <> (SELECT COUNT(*) FROM posts s"
     " WHERE s.shared_post_id = p.id AND s.state = 'published')"},
    {"users.posts_count",
     "SELECT COUNT(*) FROM users u WHERE posts_count <> (SELECT COUNT(*) FROM posts p"
     " WHERE p.author_id = u.id AND p.state = 'published')"},
    {"users.followers_count",
     "SELECT COUNT(*) FROM users u WHERE followers_count <> (SELECT COUNT(*) FROM follows f"
     " WHERE f.followed_id = u.id AND f.state = 'following')"},
    {"users.following_count",
     "SELECT COUNT(*) FROM users u WHERE following_count <> (SELECT COUNT(*) FROM follows f"
     " WHERE f.follower_id = u.id AND f.state = 'following')"},
    {"users.friends_count",
     "SELECT COUNT(*) FROM users u WHERE friends_count <> (SELECT COUNT(*) FROM friendships f"
     " WHERE f.user_id = u.id)"},
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
