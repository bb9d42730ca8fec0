// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/auth_routes.h"
#include "common/notifications/notification_routes.h"
#include "common/posts/post_routes.h"
#include "common/relations/relationship_routes.h"

#include <QTest>

using namespace common;

namespace {

template <typename Request>
Result<Request> decode(const wire::RouteInfo &route, const wire::RequestParts &parts)
{
    return wire::RequestCodec<Request>::decode(route, parts);
}

wire::RequestParts queryOf(const QByteArray &query)
{
    wire::RequestParts parts;
    parts.query = *wire::parseQuery(query);
    return parts;
}

} // namespace

class RouteCodecTest : public QObject {
    Q_OBJECT

private slots:
    void membersGoToTheirPlaces()
    {
        UpdatePostRequest request;
        request.postId = PostId{77};
        request.content = QStringLiteral("new text");
        const auto parts =
            wire::RequestCodec<UpdatePostRequest>::encode(routes::updatePost, request);
        QCOMPARE(parts.path.value(QStringLiteral("postId")), QStringLiteral("77"));
        QCOMPARE(parts.body, QByteArray(R"({"content":"new text"})"));
        QVERIFY(parts.query.isEmpty());
        const auto back = decode<UpdatePostRequest>(routes::updatePost, parts);
        QVERIFY(back);
        QCOMPARE(back->postId.value, 77);
        QCOMPARE(*back->content, QStringLiteral("new text"));
    }

    void headersTravelAsHeaders()
    {
        CreatePostRequest request;
        request.content = QStringLiteral("x");
        request.idempotencyKey = QStringLiteral("key-12345");
        const auto parts =
            wire::RequestCodec<CreatePostRequest>::encode(routes::createPost, request);
        QCOMPARE(parts.headers.value(QStringLiteral("Idempotency-Key")), request.idempotencyKey);
        QVERIFY(!parts.body.contains("key-12345"));
        wire::RequestParts shortKey = parts;
        shortKey.headers.insert(QStringLiteral("Idempotency-Key"), QStringLiteral("short"));
        const auto refused = decode<CreatePostRequest>(routes::createPost, shortKey);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
    }

    void queriesHaveDefaultsAndLists()
    {
        const auto plain = decode<ListNotificationsRequest>(routes::listNotifications, {});
        QVERIFY(plain);
        QCOMPARE(plain->limit, 20);
        QVERIFY(!plain->types.isPresent());
        const auto full = decode<ListNotificationsRequest>(
            routes::listNotifications, queryOf("types=like,follow&unread=true&limit=5")
        );
        QVERIFY(full);
        QCOMPARE(full->types.value(), QList({NotificationType::Like, NotificationType::Follow}));
        QCOMPARE(full->unread.value(), true);
        QCOMPARE(full->limit, 5);
    }

    void unparsableIs400AndOutOfLimitsIs422_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::newRow("word for a number") << QByteArray("limit=many") << 400;
        QTest::newRow("too great") << QByteArray("limit=101") << 422;
        QTest::newRow("zero") << QByteArray("limit=0") << 422;
        QTest::newRow("fraction") << QByteArray("limit=1.5") << 400;
        QTest::newRow("huge") << QByteArray("limit=99999999999999999999") << 400;
        QTest::newRow("time") << QByteArray("since=yesterday") << 400;
        QTest::newRow("enum") << QByteArray("sort=best") << 422;
        QTest::newRow("tag") << QByteArray("hashtag=a%20b") << 422;
        QTest::newRow("too many tags") << QByteArray("hashtag=a,b,c,d,e,f") << 422;
        QTest::newRow("long cursor") << QByteArray("cursor=") + QByteArray(513, 'x') << 422;
    }
    void unparsableIs400AndOutOfLimitsIs422()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, status);
        const auto read = decode<ListPostsRequest>(routes::listPosts, queryOf(query));
        QVERIFY(!read);
        QCOMPARE(read.error().httpStatus(), status);
    }

    void malformedPathMemberIs404()
    {
        wire::RequestParts parts;
        parts.path.insert(QStringLiteral("postId"), QStringLiteral("abc"));
        const auto read = decode<PostPath>(routes::likePost, parts);
        QVERIFY(!read);
        QCOMPARE(read.error().httpStatus(), 404);
    }

    void membersAreNamedInThreeWays()
    {
        for (const char *text : {"me", "@Ada", "17"}) {
            wire::RequestParts parts;
            parts.path.insert(QStringLiteral("userId"), QString::fromLatin1(text));
            const auto read = decode<UserPath>(routes::followUser, parts);
            QVERIFY(read);
            QCOMPARE(read->userId.toText(), QString::fromLatin1(text).toLower());
        }
        for (const char *text : {"@a", "ada", "@a.b", "-1", ""}) {
            wire::RequestParts parts;
            parts.path.insert(QStringLiteral("userId"), QString::fromLatin1(text));
            QVERIFY(!decode<UserPath>(routes::followUser, parts));
        }
    }

    void answersAreToldApartByStatus()
    {
        RegistrationPending pending{RegistrationState::AwaitingApproval, UserId{5}};
        const auto parts =
            wire::ResponseCodec<RegisterResult>::encode(routes::registerUser, {pending, 0, {}});
        QCOMPARE(parts.status, 202);
        const auto read =
            wire::ResponseCodec<RegisterResult>::decode(routes::registerUser, 202, parts.body);
        QVERIFY(read);
        QCOMPARE(std::get<RegistrationPending>(*read).userId.value, 5);
    }

    void wordsOfAQueryAreDecodedOnce()
    {
        const auto pairs = wire::parseQuery("a=1+2%2B3&b=%D0%B6&c&=x");
        QVERIFY(pairs);
        QCOMPARE(pairs->at(0).second, QStringLiteral("1 2+3"));
        QCOMPARE(pairs->at(1).second, QStringLiteral("ж"));
        QCOMPARE(pairs->at(2).second, QString());
        QVERIFY(!wire::parseQuery("a=%ff"));
        QCOMPARE(
            wire::formatPath(
                "/u/{userId}/posts", {{QStringLiteral("userId"), QStringLiteral("@ada")}}
            ),
            QByteArray("/u/@ada/posts")
        );
        QCOMPARE(
            wire::formatPath("/t/{tag}", {{QStringLiteral("tag"), QStringLiteral("a/b?c")}}),
            QByteArray("/t/a%2Fb%3Fc")
        );
    }
};

QTEST_GUILESS_MAIN(RouteCodecTest)
#include "route_codec_test.moc"
