// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_repository.h"

namespace server {

namespace {

template <typename Row>
Result<> addAll(Transaction &tx, std::string_view table, const std::vector<Row> &rows)
{
    for (const Row &row : rows)
        TRY(tx.insert(table, row));
    return {};
}

} // namespace

Result<bool> DemoRepository::hasAccounts(Transaction &tx) const
{
    TRY_INTO(const auto any, tx.value<common::UserId>("SELECT id FROM users LIMIT 1"));
    return any.has_value();
}

Result<> DemoRepository::add(Transaction &tx, const DemoWorld &world) const
{
    TRY(addAll(tx, "users", world.users));
    TRY(addAll(tx, "follows", world.follows));
    TRY(addAll(tx, "friendships", world.friendships));
    TRY(addAll(tx, "posts", world.posts));
    TRY(addAll(tx, "post_revisions", world.revisions));
    TRY(addAll(tx, "post_hashtags", world.hashtags));
    TRY(addAll(tx, "post_mentions", world.mentions));
    TRY(addAll(tx, "votes", world.votes));
    TRY(addAll(tx, "home_timeline", world.timeline));
    TRY(addAll(tx, "home_timeline_state", world.timelineStates));
    TRY(addAll(tx, "merged_authors", world.mergedAuthors));
    TRY(addAll(tx, "notifications", world.notifications));
    TRY(addAll(tx, "notification_actors", world.actors));
    return {};
}

} // namespace server
