// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The parts of a Session that the tests of a room need, wired to a scripted server, with a clock
// that stands still and small builders of what travels.

#include "app/cache/cache_database.h"
#include "app/cache/typed_database.h"
#include "app/net/api_client.h"
#include "app/net/event_stream.h"
#include "app/outbox/outbox.h"
#include "common/notifications/notification.h"
#include "common/posts/post.h"
#include "tests/support/scripted_server.h"
#include "tests/support/test_clock.h"

#include <QTemporaryDir>
#include <QTest>

namespace tests {

inline common::TokenPair tokenPair(const QString &access, const QString &refresh)
{
    common::TokenPair pair;
    pair.accessToken = access;
    pair.refreshToken = refresh;
    pair.refreshExpiresAt = {1'800'000'000'000};
    pair.sessionId = {2};
    return pair;
}

inline common::UserSummary member(qint64 id, const QString &name)
{
    common::UserSummary user;
    user.id = {id};
    user.username = name;
    user.displayName = name.left(1).toUpper() + name.mid(1);
    return user;
}

inline common::Post post(qint64 id, qint64 revision = 1)
{
    common::Post made;
    made.id = {id};
    made.author = member(7, QStringLiteral("nora"));
    made.content = QStringLiteral("Post %1").arg(id);
    made.likesCount = 10;
    made.score = 10;
    made.viewer.emplace();
    made.url = QStringLiteral("/p/%1").arg(id);
    made.revision = revision;
    made.createdAt = {1'763'672'000'000 + id};
    made.updatedAt = made.createdAt;
    made.publishedAt = made.createdAt;
    return made;
}

inline common::PostPage page(const QList<common::Post> &posts, const QString &next = {})
{
    return {posts, next.isEmpty() ? std::nullopt : std::optional(next)};
}

inline common::Notification notification(qint64 id, qint64 createdMs, bool read = false)
{
    common::Notification made;
    made.id = {id};
    made.type = common::NotificationType::Like;
    made.actors = {member(8, QStringLiteral("amina"))};
    made.actorsCount = 1;
    made.text = QStringLiteral("Amina liked your post");
    made.read = read;
    made.createdAt = {createdMs};
    return made;
}

// Signed in as member 1 with the tokens "access-1" and "refresh-1".
struct AppWorld {
    explicit AppWorld(ScriptedServer &server, app::StreamSettings stream = {})
        : address(*app::ServerAddress::fromText(server.origin()))
        , transport(address, certificates, {.timeoutMs = 5000})
        , credentials(transport, tokens, clock)
        , api(transport, credentials)
        , events(address, credentials, certificates, clock, std::move(stream))
        , cache(directory.path())
        , typed(directory.path())
        , outbox(api, typed, clock)
    {
        credentials.adopt(tokenPair(QStringLiteral("access-1"), QStringLiteral("refresh-1")), {1});
    }

    TestClock clock;
    QTemporaryDir directory;
    app::PinnedCertificates certificates;
    app::SessionTokenStore tokens;
    app::ServerAddress address;
    app::HttpTransport transport;
    app::Credentials credentials;
    app::ApiClient api;
    app::EventStream events;
    app::CacheDatabase cache;
    app::TypedDatabase typed;
    app::Outbox outbox;
};

template <typename T>
bool await(const app::Task<T> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
}

} // namespace tests
