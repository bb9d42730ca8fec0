// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/posts_world.h"

namespace tests {

using common::PostId;
using common::UserId;
using server::Caller;
using server::Result;
using server::Transaction;

PostsWorld::PostsWorld()
    : db(base.db())
    , clock(base.clock())
    , ids(clock)
    , settings(server::Settings())
    , cursors(QByteArray(32, 'k'))
    , outbox(db, clock)
    , writer(outbox, clock, ids)
    , timeline(clock)
    , posts(db, outbox, clock, ids, settings)
    , votes(db, outbox, clock, settings, cursors)
    , lists(db, clock, settings, cursors)
    , notifications(db, outbox, clock, cursors)
    , live(clock)
{
    publicTimeline(true);
    writer.listen();
    must(outbox.start());
}

UserId PostsWorld::person(const QString &name)
{
    const UserId id = ids.next<UserId>();
    must(db.write([&](Transaction &tx) {
        return tx.exec(
            "INSERT INTO users (id, username, username_folded, display_name, created_at,"
            " updated_at) VALUES (?, ?, ?, ?, ?, ?)",
            id,
            name,
            name,
            name,
            clock.now(),
            clock.now()
        );
    }));
    return id;
}

void PostsWorld::follow(UserId follower, UserId followed)
{
    must(db.write([&](Transaction &tx) -> Result<> {
        TRY(tx.exec(
            "INSERT INTO follows (follower_id, followed_id, state, created_at)"
            " VALUES (?, ?, 'following', ?)",
            follower,
            followed,
            clock.now()
        ));
        TRY(tx.exec("UPDATE users SET followers_count = followers_count + 1 WHERE id = ?", followed)
        );
        return timeline.onFollowing(tx, follower, followed);
    }));
}

void PostsWorld::unfollow(UserId follower, UserId followed)
{
    must(db.write([&](Transaction &tx) -> Result<> {
        TRY(tx.exec(
            "DELETE FROM follows WHERE follower_id = ? AND followed_id = ?", follower, followed
        ));
        TRY(tx.exec("UPDATE users SET followers_count = followers_count - 1 WHERE id = ?", followed)
        );
        return timeline.onUnfollowing(tx, follower, followed);
    }));
}

void PostsWorld::befriend(UserId a, UserId b)
{
    must(db.write([&](Transaction &tx) -> Result<> {
        TRY(tx.exec(
            "INSERT INTO friendships (user_id, friend_id, created_at) VALUES (?, ?, 1), (?, ?, 1)",
            a,
            b,
            b,
            a
        ));
        return timeline.onFriends(tx, a, b);
    }));
}

void PostsWorld::unfriend(UserId a, UserId b)
{
    must(db.write([&](Transaction &tx) -> Result<> {
        TRY(tx.exec(
            "DELETE FROM friendships WHERE (user_id = ? AND friend_id = ?)"
            " OR (user_id = ? AND friend_id = ?)",
            a,
            b,
            b,
            a
        ));
        return timeline.onUnfriending(tx, a, b);
    }));
}

void PostsWorld::block(UserId blocker, UserId blocked)
{
    must(db.write([&](Transaction &tx) -> Result<> {
        TRY(tx.exec(
            "INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES (?, ?, 1)",
            blocker,
            blocked
        ));
        return writer.onBlocked(tx, blocker, blocked);
    }));
}

void PostsWorld::mute(UserId muter, UserId muted)
{
    must(db.write([&](Transaction &tx) {
        return tx.exec(
            "INSERT INTO mutes (muter_id, muted_id, created_at) VALUES (?, ?, 1)", muter, muted
        );
    }));
}

void PostsWorld::setUser(UserId user, const QString &column, const QString &value)
{
    const std::string sql = "UPDATE users SET " + column.toStdString() + " = ? WHERE id = ?";
    must(db.write([&](Transaction &tx) { return tx.exec(sql, value, user); }));
}

void PostsWorld::setFollowersCount(UserId author, int count)
{
    must(db.write([&](Transaction &tx) {
        return tx.exec("UPDATE users SET followers_count = ? WHERE id = ?", count, author);
    }));
}

Caller PostsWorld::as(UserId user, common::Role role) const
{
    Caller caller;
    caller.id = user;
    caller.role = role;
    return caller;
}

common::PostCreate PostsWorld::text(const QString &content)
{
    common::PostCreate request;
    request.content = content;
    return request;
}

PostId PostsWorld::post(UserId author, const QString &content, common::Visibility visibility)
{
    clock.advance(1000);
    common::PostCreate request = text(content);
    request.visibility = visibility;
    return must(posts.create(as(author), request)).post.id;
}

PostId PostsWorld::share(UserId author, PostId shared, const QString &content)
{
    clock.advance(1000);
    common::PostCreate request;
    request.sharedPostId = shared;
    if (!content.isEmpty())
        request.content = content;
    return must(posts.create(as(author), request)).post.id;
}

QStringList PostsWorld::feed(UserId user, common::GetFeedRequest request)
{
    return contents(must(lists.feed(as(user), request)));
}

QStringList PostsWorld::contents(const common::PostPage &page)
{
    QStringList all;
    for (const common::Post &post : page.items)
        all.append(post.content);
    return all;
}

void PostsWorld::publicTimeline(bool on)
{
    server::Settings changed = *settings.get();
    changed.registrationMode =
        on ? common::RegistrationMode::Open : common::RegistrationMode::Invite;
    settings.replace(changed);
}

void PostsWorld::run(std::string_view sql)
{
    must(db.write([&](Transaction &tx) { return tx.exec(sql); }));
}

QStringList PostsWorld::eventKinds()
{
    return must(db.read([](Transaction &tx) {
        return tx.values<QString>("SELECT kind FROM events ORDER BY seq");
    }));
}

QList<server::OutboxEvent> PostsWorld::events(const QString &kind)
{
    return must(db.read([&](Transaction &tx) {
        return tx.all<server::OutboxEvent>(
            "SELECT {columns} FROM events WHERE kind = ? ORDER BY seq", kind
        );
    }));
}

qint64 PostsWorld::wrongCounters()
{
    return number(
               "SELECT COUNT(*) FROM posts p WHERE p.likes_count <> (SELECT COUNT(*) FROM votes v"
               " WHERE v.target_type = 'post' AND v.target_id = p.id AND v.value = 1)"
               " OR p.score <> COALESCE((SELECT SUM(v.value) FROM votes v"
               " WHERE v.target_type = 'post' AND v.target_id = p.id), 0)"
               " OR p.shares_count <> (SELECT COUNT(*) FROM posts s"
               " WHERE s.shared_post_id = p.id AND s.state = 'published')"
           )
        + number("SELECT COUNT(*) FROM users u WHERE u.posts_count <> (SELECT COUNT(*) FROM posts p"
                 " WHERE p.author_id = u.id AND p.state = 'published')")
        + number("SELECT COUNT(*) FROM votes v WHERE NOT EXISTS"
                 " (SELECT 1 FROM posts p WHERE p.id = v.target_id)")
        + number("SELECT COUNT(*) FROM notifications n WHERE n.actors_count <> (SELECT COUNT(*)"
                 " FROM notification_actors a WHERE a.notification_id = n.id)");
}

} // namespace tests
