// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// People, how they stand to each other, and their posts, with the services of posts and
// notifications over a real database.

#include "server/notifications/notification_live.h"
#include "server/notifications/notification_service.h"
#include "server/notifications/notification_writer.h"
#include "server/posts/post_list_service.h"
#include "server/posts/post_live.h"
#include "server/posts/post_service.h"
#include "server/posts/vote_service.h"
#include "tests/support/test_database.h"

namespace tests {

// The value, or the end of the test program.
template <typename T>
T must(server::Result<T> result)
{
    if (!result)
        qFatal(
            "%s: %s",
            common::errorCodeInfo(result.error().code).text,
            qUtf8Printable(
                result.error().message + result.error().detail
                + (result.error().fields.isEmpty() ? QString() : result.error().fields[0].field)
            )
        );
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// The code of an error; nothing for success.
template <typename T>
QByteArray codeOf(const server::Result<T> &result)
{
    return result ? QByteArray() : QByteArray(common::errorCodeInfo(result.error().code).text);
}

// "/content too_long" of the first field error.
template <typename T>
QString fieldOf(const server::Result<T> &result)
{
    if (result || result.error().fields.isEmpty())
        return {};
    const common::FieldError &first = result.error().fields.first();
    return first.field + u' ' + QString::fromLatin1(common::fieldCodeText(first.code));
}

class PostsWorld {
public:
    PostsWorld();

    common::UserId person(const QString &name);
    void follow(common::UserId follower, common::UserId followed);
    void unfollow(common::UserId follower, common::UserId followed);
    void befriend(common::UserId a, common::UserId b);
    void unfriend(common::UserId a, common::UserId b);
    void block(common::UserId blocker, common::UserId blocked);
    void mute(common::UserId muter, common::UserId muted);
    void setUser(common::UserId user, const QString &column, const QString &value);
    // Pretends that many follow the author.
    void setFollowersCount(common::UserId author, int count);

    server::Caller as(common::UserId user, common::Role role = common::Role::User) const;
    server::Caller nobody() const { return {}; }

    // Time goes on by a second with each.
    common::PostId post(
        common::UserId author,
        const QString &content,
        common::Visibility visibility = common::Visibility::Public
    );
    common::PostId share(common::UserId author, common::PostId shared, const QString &content = {});
    static common::PostCreate text(const QString &content);

    QStringList feed(common::UserId user, common::GetFeedRequest request = {});
    static QStringList contents(const common::PostPage &page);
    void publicTimeline(bool on);

    // One number of the database.
    template <typename... Args>
    qint64 number(std::string_view sql, const Args &...args)
    {
        return must(db.read([&](server::Transaction &tx) -> server::Result<qint64> {
            TRY_INTO(const auto value, tx.value<qint64>(sql, args...));
            return value.value_or(0);
        }));
    }
    void run(std::string_view sql);
    QStringList eventKinds();
    QList<server::OutboxEvent> events(const QString &kind);
    // Every stored counter of posts, users and notifications that differs from what it counts.
    qint64 wrongCounters();

    TestDatabase base;
    server::Database &db;
    TestClock &clock;
    common::ClockIdSource ids;
    server::SettingsSource settings;
    server::CursorKey cursors;
    server::Outbox outbox;
    server::NotificationWriter writer;
    server::Timeline timeline;
    server::PostService posts;
    server::VoteService votes;
    server::PostListService lists;
    server::NotificationService notifications;
    server::PostLive live;
    server::NotificationLive notificationLive;
};

} // namespace tests
