// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Liking and voting.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

class VotesContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void likeTellsTheNewState();
    void repeatedLikeCountsOnce();
    void unlikeTakesAnyVoteBack();
    void voteReplacesTheOneBefore();
    void voteOfAnotherValueIsRefused();
    void stateIsSeenByOthers();
    void revisionGrowsWithEveryVote();
    void postsOutOfSightAreNotFound();
    void unpublishedPostTakesNoVotes();
    void likesAreListedNewestFirst();
    void likesComeInPages();
    void cursorOfLikesBelongsToPostAndCaller();
    void strangersSeeLikesOfAnOpenServer();
    void downVotesCanBeSwitchedOff();

private:
    Answer call(const QString &operation, const Person &person, const QString &post)
    {
        return m_client->call(operation, {.token = person.accessToken, .path = {post}});
    }
    Answer like(const Person &person) { return call(u"likePost"_s, person, m_post); }
    Answer unlike(const Person &person) { return call(u"unlikePost"_s, person, m_post); }
    Answer vote(const Person &person, const QJsonValue &value)
    {
        return m_client->call(
            u"votePost"_s,
            {.token = person.accessToken,
             .path = {m_post},
             .body = QJsonObject{{u"value"_s, value}}}
        );
    }
    static QList<int> numbers(const Answer &answer)
    {
        return {
            answer.at(u"/value"_s).toInt(),
            answer.at(u"/likesCount"_s).toInt(),
            answer.at(u"/score"_s).toInt()};
    }

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
    Person m_ada;
    Person m_bob;
    Person m_eve;
    QString m_post; // a new one of Ada's for each test
};

void VotesContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = m_client->join(u"ada"_s);
    m_bob = m_client->join(u"bob"_s);
    m_eve = m_client->join(u"eve"_s);
}

void VotesContractTest::init()
{
    m_post = m_client->publish(m_ada, u"First light"_s);
    QVERIFY2(!m_post.isEmpty(), m_server.log());
}

void VotesContractTest::likeTellsTheNewState()
{
    const Answer answer = like(m_bob);
    QCOMPARE(answer.status, 200);
    QCOMPARE(numbers(answer), (QList<int>{1, 1, 1}));
    QCOMPARE(numbers(like(m_ada)), (QList<int>{1, 2, 2})); // one's own, too
}

void VotesContractTest::repeatedLikeCountsOnce()
{
    const Answer first = like(m_bob);
    const Answer second = like(m_bob);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.json(), first.json());
    QCOMPARE(unlike(m_bob).json(), unlike(m_bob).json());
    QCOMPARE(numbers(unlike(m_bob)), (QList<int>{0, 0, 0}));
}

void VotesContractTest::unlikeTakesAnyVoteBack()
{
    QCOMPARE(numbers(vote(m_bob, -1)), (QList<int>{-1, 0, -1}));
    QCOMPARE(numbers(unlike(m_bob)), (QList<int>{0, 0, 0}));
    QCOMPARE(numbers(unlike(m_eve)), (QList<int>{0, 0, 0}));
}

void VotesContractTest::voteReplacesTheOneBefore()
{
    QCOMPARE(numbers(vote(m_bob, 1)), (QList<int>{1, 1, 1}));
    QCOMPARE(numbers(vote(m_bob, -1)), (QList<int>{-1, 0, -1}));
    QCOMPARE(numbers(like(m_bob)), (QList<int>{1, 1, 1}));
    QCOMPARE(numbers(vote(m_eve, -1)), (QList<int>{-1, 1, 0}));
    QCOMPARE(numbers(vote(m_bob, 0)), (QList<int>{0, 0, -1}));
}

void VotesContractTest::voteOfAnotherValueIsRefused()
{
    for (const int value : {2, -2, 100}) {
        const Answer answer = vote(m_bob, value);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.faults(), QStringList{u"/value not_allowed"_s});
    }
    QCOMPARE(numbers(unlike(m_bob)), (QList<int>{0, 0, 0}));
}

void VotesContractTest::stateIsSeenByOthers()
{
    like(m_bob);
    vote(m_eve, -1);
    const auto seen = [&](const QString &token) {
        return m_client->call(u"getPost"_s, {.token = token, .path = {m_post}});
    };
    QCOMPARE(seen(m_bob.accessToken).at(u"/viewer/vote"_s), 1);
    QCOMPARE(seen(m_eve.accessToken).at(u"/viewer/vote"_s), -1);
    QCOMPARE(seen(m_ada.accessToken).at(u"/viewer/vote"_s), 0);
    QCOMPARE(seen({}).at(u"/viewer"_s), QJsonValue::Null);
    QCOMPARE(seen({}).at(u"/likesCount"_s), 1);
    QCOMPARE(seen({}).at(u"/score"_s), 0);
}

void VotesContractTest::revisionGrowsWithEveryVote()
{
    qint64 last = m_client->call(u"getPost"_s, {.path = {m_post}}).at(u"/revision"_s).toInteger();
    for (const Answer &answer : {like(m_bob), vote(m_bob, -1), unlike(m_bob), like(m_eve)}) {
        QVERIFY(answer.at(u"/revision"_s).toInteger() > last);
        last = answer.at(u"/revision"_s).toInteger();
    }
    QCOMPARE(like(m_eve).at(u"/revision"_s).toInteger(), last);
    QCOMPARE(m_client->call(u"getPost"_s, {.path = {m_post}}).at(u"/revision"_s).toInteger(), last);
}

void VotesContractTest::postsOutOfSightAreNotFound()
{
    const QString hidden = m_client->publish(m_ada, u"Dear diary"_s, u"private"_s);
    for (const QString &post : {hidden, u"1"_s, u"nonsense"_s, m_ada.id}) {
        for (const QString &operation : {u"likePost"_s, u"unlikePost"_s, u"listPostLikes"_s})
            QCOMPARE(call(operation, m_bob, post).code(), u"resource.not_found"_s);
        m_post = post;
        QCOMPARE(vote(m_bob, 1).code(), u"resource.not_found"_s);
    }
}

void VotesContractTest::unpublishedPostTakesNoVotes()
{
    const Answer draft = m_client->call(
        u"createPost"_s,
        {.token = m_ada.accessToken,
         .body = QJsonObject{{u"content"_s, u"Later"_s}, {u"state"_s, u"draft"_s}}}
    );
    m_post = draft.at(u"/id"_s).toString();
    QCOMPARE(like(m_ada).code(), u"resource.not_found"_s);
    QCOMPARE(vote(m_ada, 1).code(), u"resource.not_found"_s);
    QCOMPARE(call(u"getPost"_s, m_ada, m_post).at(u"/likesCount"_s), 0);
}

void VotesContractTest::likesAreListedNewestFirst()
{
    like(m_bob);
    like(m_eve);
    like(m_ada);
    vote(m_eve, -1);
    const Answer answer = m_client->call(u"listPostLikes"_s, {.path = {m_post}});
    QCOMPARE(
        tests::pluck(answer.at(u"/items"_s).toArray(), u"username"),
        (QStringList{u"ada"_s, u"bob"_s})
    );
}

void VotesContractTest::likesComeInPages()
{
    QStringList expected;
    for (int i = 0; i < 5; ++i) {
        const Person fan = m_client->join(u"fan%1"_s.arg(i));
        like(fan);
        expected.prepend(fan.id);
    }
    QCOMPARE(tests::pluck(m_client->all(u"listPostLikes"_s, {.path = {m_post}}, 2)), expected);
}

void VotesContractTest::cursorOfLikesBelongsToPostAndCaller()
{
    like(m_bob);
    like(m_eve);
    const Answer page =
        m_client->call(u"listPostLikes"_s, {.path = {m_post}, .query = u"limit=1"_s});
    const QString query = u"cursor="_s + page.at(u"/nextCursor"_s).toString();
    const QString other = m_client->publish(m_ada, u"Second light"_s);
    QCOMPARE(
        m_client->call(u"listPostLikes"_s, {.path = {other}, .query = query}).code(),
        u"request.invalid_cursor"_s
    );
    const tests::Ask signedIn{.token = m_bob.accessToken, .path = {m_post}, .query = query};
    QCOMPARE(m_client->call(u"listPostLikes"_s, signedIn).code(), u"request.invalid_cursor"_s);
}

void VotesContractTest::strangersSeeLikesOfAnOpenServer()
{
    QCOMPARE(m_client->call(u"listPostLikes"_s, {.path = {m_post}}).status, 200);
    QCOMPARE(m_client->call(u"likePost"_s, {.path = {m_post}}).code(), u"auth.token_missing"_s);
    tests::TestServer server({u"registration.mode=closed"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    QCOMPARE(client.call(u"listPostLikes"_s, {.path = {u"1"_s}}).code(), u"auth.token_missing"_s);
}

void VotesContractTest::downVotesCanBeSwitchedOff()
{
    tests::TestServer server({u"votes.down=false"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    const Person ada = client.join(u"ada"_s);
    const QString post = client.publish(ada, u"First light"_s);
    const auto vote = [&](int value) {
        return client.call(
            u"votePost"_s,
            {.token = ada.accessToken, .path = {post}, .body = QJsonObject{{u"value"_s, value}}}
        );
    };
    QCOMPARE(vote(-1).status, 404);
    QCOMPARE(vote(-1).code(), u"feature.disabled"_s);
    QCOMPARE(numbers(vote(1)), (QList<int>{1, 1, 1}));
    QCOMPARE(numbers(vote(0)), (QList<int>{0, 0, 0}));
}

QTEST_GUILESS_MAIN(VotesContractTest)
#include "votes_contract_test.moc"
