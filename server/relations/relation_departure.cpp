// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relations/relation_departure.h"

namespace server {

using common::UserId;

Result<> RelationDeparture::count(Transaction &tx, UserId member, int by) const
{
    TRY(tx.exec(
        "UPDATE users SET followers_count = followers_count + ? WHERE id IN"
        " (SELECT followed_id FROM follows WHERE follower_id = ? AND state = 'following')",
        by,
        member
    ));
    TRY(tx.exec(
        "UPDATE users SET following_count = following_count + ? WHERE id IN"
        " (SELECT follower_id FROM follows WHERE followed_id = ? AND state = 'following')",
        by,
        member
    ));
    TRY(tx.exec(
        "UPDATE users SET friends_count = friends_count + ? WHERE id IN"
        " (SELECT friend_id FROM friendships WHERE user_id = ?)",
        by,
        member
    ));
    return {};
}

Result<qint64> RelationDeparture::removeSome(Transaction &tx, UserId member, int limit) const
{
    qint64 removed = 0;
    for (const std::string_view sql :
         {"DELETE FROM follows WHERE follower_id = ? AND followed_id IN"
          " (SELECT followed_id FROM follows WHERE follower_id = ? LIMIT ?)",
          "DELETE FROM follows WHERE followed_id = ? AND follower_id IN"
          " (SELECT follower_id FROM follows WHERE followed_id = ? LIMIT ?)",
          "DELETE FROM friendships WHERE user_id = ? AND friend_id IN"
          " (SELECT friend_id FROM friendships WHERE user_id = ? LIMIT ?)"}) {
        TRY_INTO(const qint64 some, tx.exec(sql, member, member, limit));
        removed += some;
    }
    return removed;
}

} // namespace server
