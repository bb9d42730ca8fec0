// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Other paths to the same handlers: same request, same answer.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

class AliasesContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void accountsAreMadeAndUsed();
    void profilesAreRead();
    void followingWorksBothWays();
    void postsAreMadeReadLikedAndDeleted();
    void idempotencyKeyHoldsForBothPaths();
    void notificationsOfFollowsAreNarrowed();
    void notificationsOfPostsAreNarrowed();
    void fixedTypesCannotBeChanged();
    void refusalsAreTheSame();

private:
    // Of the alias at this place, held against what the contract says of it.
    Answer call(
        const QByteArray &method,
        const QString &path,
        const std::optional<QJsonObject> &body = {},
        const QString &token = {}
    );
    static QString operationAt(const QByteArray &method, const QString &path);

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
    Person m_ada;
    Person m_bob;
};

void AliasesContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = m_client->join(u"ada"_s);
    m_bob = m_client->join(u"bob"_s);
}

QString AliasesContractTest::operationAt(const QByteArray &method, const QString &path)
{
    const QStringList given = path.section(u'?', 0, 0).split(u'/');
    for (const auto &operation : tests::Contract::get().operations()) {
        const QStringList parts = operation.path.split(u'/');
        bool fits = operation.method == method && parts.size() == given.size()
            && !operation.aliasOf.isEmpty();
        for (qsizetype i = 0; fits && i < parts.size(); ++i)
            fits = parts[i].startsWith(u'{') || parts[i] == given[i];
        if (fits)
            return operation.id;
    }
    return {};
}

Answer AliasesContractTest::call(
    const QByteArray &method,
    const QString &path,
    const std::optional<QJsonObject> &body,
    const QString &token
)
{
    const Answer answer = m_client->send(method, path, body, token);
    const QString operation = operationAt(method, path);
    if (operation.isEmpty())
        qFatal("%s is no alias of the contract", qPrintable(path));
    if (const QString wrong = ContractClient::fault(operation, answer); !wrong.isEmpty())
        QTest::qFail(qPrintable(path + u": "_s + wrong), __FILE__, __LINE__);
    return answer;
}

void AliasesContractTest::accountsAreMadeAndUsed()
{
    const QJsonObject secret{{u"username"_s, u"carol"_s}, {u"password"_s, u"difference engine"_s}};
    QCOMPARE(call("POST", u"/api/register"_s, secret).status, 201);
    const Answer login = call("POST", u"/api/login"_s, secret);
    QCOMPARE(login.status, 200);
    const QJsonObject refresh{{u"refreshToken"_s, login.at(u"/refreshToken"_s)}};
    const Answer renewed = call("POST", u"/refresh-token"_s, refresh);
    QCOMPARE(renewed.status, 200);
    QCOMPARE(renewed.at(u"/sessionId"_s), login.at(u"/sessionId"_s));
}

void AliasesContractTest::profilesAreRead()
{
    const Answer alias = call("GET", u"/api/user/@ADA"_s, {}, m_bob.accessToken);
    const Answer direct =
        m_client->call(u"getUser"_s, {.token = m_bob.accessToken, .path = {m_ada.id}});
    QCOMPARE(alias.json(), direct.json());
    QCOMPARE(alias.headers.value("etag"), direct.headers.value("etag"));
    const Answer known = m_client->get(
        u"/api/user/@ada"_s, m_bob.accessToken, {{"If-None-Match", direct.headers.value("etag")}}
    );
    QCOMPARE(known.status, 304);
}

void AliasesContractTest::followingWorksBothWays()
{
    const QString path = u"follow/"_s + m_ada.id;
    const Answer followed = call("POST", u"/api/"_s + path, {}, m_bob.accessToken);
    QCOMPARE(followed.at(u"/following"_s), u"following"_s);
    const Answer unfollowed = call("POST", u"/api/un"_s + path, {}, m_bob.accessToken);
    QCOMPARE(unfollowed.at(u"/following"_s), u"none"_s);
}

void AliasesContractTest::postsAreMadeReadLikedAndDeleted()
{
    const Answer made = call(
        "POST",
        u"/api/posts/create"_s,
        QJsonObject{{u"content"_s, u"By another way"_s}},
        m_ada.accessToken
    );
    QCOMPARE(made.status, 201);
    const QString id = made.at(u"/id"_s).toString();
    QCOMPARE(made.headers.value("location"), QByteArray("/api/v1/posts/" + id.toLatin1()));
    const Answer feed = call("GET", u"/api/posts/feed?limit=1"_s, {}, m_ada.accessToken);
    QCOMPARE(tests::pluck(feed.at(u"/items"_s).toArray()), QStringList{id});
    const QString post = u"/api/posts/"_s + id;
    const Answer liked = call("POST", post + u"/like"_s, {}, m_bob.accessToken);
    QCOMPARE(liked.at(u"/likesCount"_s), 1);
    const Answer unliked = call("POST", post + u"/unlike"_s, {}, m_bob.accessToken);
    QCOMPARE(unliked.at(u"/likesCount"_s), 0);
    QCOMPARE(call("DELETE", post, {}, m_bob.accessToken).status, 403);
    QCOMPARE(call("DELETE", post, {}, m_ada.accessToken).status, 204);
    QCOMPARE(call("DELETE", post, {}, m_ada.accessToken).status, 404);
}

void AliasesContractTest::idempotencyKeyHoldsForBothPaths()
{
    const tests::Headers key{{"Idempotency-Key", "once and for all"}};
    const QJsonObject body{{u"content"_s, u"Once"_s}};
    const Answer first = m_client->post(u"/api/posts/create"_s, body, m_ada.accessToken, key);
    QCOMPARE(first.status, 201);
    const Answer second = m_client->post(u"/api/posts/create"_s, body, m_ada.accessToken, key);
    QCOMPARE(second.headers.value("idempotency-replayed"), QByteArray("true"));
    QCOMPARE(second.body, first.body);
    // The same operation by its other name is the same request.
    const Answer third =
        m_client->call(u"createPost"_s, {.token = m_ada.accessToken, .body = body, .headers = key});
    QCOMPARE(third.headers.value("idempotency-replayed"), QByteArray("true"));
    QCOMPARE(third.body, first.body);
}

void AliasesContractTest::notificationsOfFollowsAreNarrowed()
{
    const Person dora = m_client->join(u"dora"_s);
    m_client->call(u"followUser"_s, {.token = m_bob.accessToken, .path = {dora.id}});
    m_client->publish(m_bob, u"Look, @dora"_s);
    const Answer answer = call("GET", u"/api/notifications/follows"_s, {}, dora.accessToken);
    QCOMPARE(tests::pluck(answer.at(u"/items"_s).toArray(), u"type"), QStringList{u"follow"_s});
    QCOMPARE(answer.at(u"/unreadCount"_s), 2);
}

void AliasesContractTest::notificationsOfPostsAreNarrowed()
{
    const Person emma = m_client->join(u"emma"_s);
    m_client->call(u"followUser"_s, {.token = m_bob.accessToken, .path = {emma.id}});
    const QString post = m_client->publish(emma, u"First light"_s);
    m_client->call(u"likePost"_s, {.token = m_bob.accessToken, .path = {post}});
    m_client->publish(m_bob, u"Look, @emma"_s);
    const QString path = u"/api/notifications/posts"_s;
    const Answer answer = call("GET", path, {}, emma.accessToken);
    QCOMPARE(
        tests::pluck(answer.at(u"/items"_s).toArray(), u"type"),
        (QStringList{u"mention"_s, u"like"_s})
    );
    const Answer page = call("GET", path + u"?limit=1"_s, {}, emma.accessToken);
    const QString cursor = page.at(u"/nextCursor"_s).toString();
    const Answer next = call("GET", path + u"?limit=1&cursor="_s + cursor, {}, emma.accessToken);
    QCOMPARE(tests::pluck(next.at(u"/items"_s).toArray(), u"type"), QStringList{u"like"_s});
}

void AliasesContractTest::fixedTypesCannotBeChanged()
{
    const Person fay = m_client->join(u"fay"_s);
    m_client->publish(m_bob, u"Look, @fay"_s);
    const Answer answer =
        call("GET", u"/api/notifications/follows?types=mention"_s, {}, fay.accessToken);
    QCOMPARE(answer.at(u"/items"_s).toArray(), QJsonArray());
}

void AliasesContractTest::refusalsAreTheSame()
{
    QCOMPARE(
        call("POST", u"/api/follow/"_s + m_ada.id, {}, m_ada.accessToken).code(), u"relation.self"_s
    );
    QCOMPARE(
        call("POST", u"/refresh-token"_s, QJsonObject{{u"refreshToken"_s, u"no"_s}}).code(),
        u"auth.refresh_invalid"_s
    );
    QCOMPARE(
        call("POST", u"/api/register"_s, QJsonObject{{u"username"_s, u"gil"_s}}).faults(),
        QStringList{u"/password required"_s}
    );
    QCOMPARE(call("GET", u"/api/posts/feed"_s).code(), u"auth.token_missing"_s);
}

QTEST_GUILESS_MAIN(AliasesContractTest)
#include "aliases_contract_test.moc"
