// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Following and who follows whom.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

class RelationsContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void followTellsTheNewRelation();
    void followTakesNameAndId();
    void lockedAccountGetsARequest();
    void repeatedFollowCountsOnce();
    void nobodyFollowsThemselves();
    void unfollowTakesFollowAndRequestBack();
    void unknownUserIsNotFound();
    void listsAreNewestFirst();
    void listsComeInPagesWhileOthersFollow();
    void cursorBelongsToItsListAndCaller();
    void strangersReadListsOfAnOpenServer();
    void strangersReadNothingOfAClosedServer();

private:
    Answer follow(const Person &who, const QString &whom)
    {
        return m_client->call(u"followUser"_s, {.token = who.accessToken, .path = {whom}});
    }
    Answer unfollow(const Person &who, const QString &whom)
    {
        return m_client->call(u"unfollowUser"_s, {.token = who.accessToken, .path = {whom}});
    }
    Answer profile(const QString &whom) { return m_client->call(u"getUser"_s, {.path = {whom}}); }
    QStringList names(const QString &operation, const QString &of);
    Person locked(const QString &username);

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
    Person m_ada;
    Person m_bob;
};

void RelationsContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = m_client->join(u"ada"_s);
    m_bob = m_client->join(u"bob"_s);
}

QStringList RelationsContractTest::names(const QString &operation, const QString &of)
{
    const Answer answer = m_client->call(operation, {.path = {of}});
    return tests::pluck(answer.at(u"/items"_s).toArray(), u"username");
}

Person RelationsContractTest::locked(const QString &username)
{
    const Person person = m_client->join(username);
    m_client->call(
        u"updateMe"_s, {.token = person.accessToken, .body = QJsonObject{{u"locked"_s, true}}}
    );
    return person;
}

void RelationsContractTest::followTellsTheNewRelation()
{
    const Answer answer = follow(m_ada, m_bob.id);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"/userId"_s), m_bob.id);
    QCOMPARE(answer.at(u"/following"_s), u"following"_s);
    QCOMPARE(answer.at(u"/followedBy"_s), u"none"_s);
    QCOMPARE(answer.at(u"/friendship"_s), u"none"_s);
    QCOMPARE(answer.at(u"/blocking"_s), false);
    const Answer seen =
        m_client->call(u"getUser"_s, {.token = m_bob.accessToken, .path = {m_ada.id}});
    QCOMPARE(seen.at(u"/relationship/following"_s), u"none"_s);
    QCOMPARE(seen.at(u"/relationship/followedBy"_s), u"following"_s);
    QCOMPARE(names(u"listFollowers"_s, m_bob.id), QStringList{u"ada"_s});
    QCOMPARE(names(u"listFollowing"_s, m_ada.id), QStringList{u"bob"_s});
}

void RelationsContractTest::followTakesNameAndId()
{
    const Person eve = m_client->join(u"eve"_s);
    for (const QString &whom : {u"@bob"_s, u"@BOB"_s, m_bob.id})
        QCOMPARE(follow(eve, whom).at(u"/userId"_s), m_bob.id);
}

void RelationsContractTest::lockedAccountGetsARequest()
{
    const Person shy = locked(u"shy"_s);
    QCOMPARE(follow(m_ada, shy.id).at(u"/following"_s), u"requested"_s);
    QCOMPARE(names(u"listFollowers"_s, shy.id), QStringList());
    QCOMPARE(profile(shy.id).at(u"/followersCount"_s), 0);
    const Answer seen =
        m_client->call(u"getUser"_s, {.token = shy.accessToken, .path = {m_ada.id}});
    QCOMPARE(seen.at(u"/relationship/followedBy"_s), u"requested"_s);
}

void RelationsContractTest::repeatedFollowCountsOnce()
{
    const Person cat = m_client->join(u"cat"_s);
    const Person dan = m_client->join(u"dan"_s);
    const QJsonObject first = follow(cat, dan.id).json();
    QCOMPARE(follow(cat, dan.id).json(), first);
    QCOMPARE(profile(dan.id).at(u"/followersCount"_s), 1);
    QCOMPARE(profile(cat.id).at(u"/followingCount"_s), 1);
    const QJsonObject undone = unfollow(cat, dan.id).json();
    QCOMPARE(unfollow(cat, dan.id).json(), undone);
    QCOMPARE(profile(dan.id).at(u"/followersCount"_s), 0);
    QCOMPARE(profile(cat.id).at(u"/followingCount"_s), 0);
}

void RelationsContractTest::nobodyFollowsThemselves()
{
    for (const QString &whom : {u"me"_s, m_ada.id, u"@ada"_s}) {
        const Answer answer = follow(m_ada, whom);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), u"relation.self"_s);
    }
}

void RelationsContractTest::unfollowTakesFollowAndRequestBack()
{
    const Person fay = m_client->join(u"fay"_s);
    const Person hid = locked(u"hid"_s);
    follow(fay, m_bob.id);
    QCOMPARE(unfollow(fay, m_bob.id).at(u"/following"_s), u"none"_s);
    follow(fay, hid.id);
    QCOMPARE(unfollow(fay, hid.id).at(u"/following"_s), u"none"_s);
    QCOMPARE(names(u"listFollowing"_s, fay.id), QStringList());
}

void RelationsContractTest::unknownUserIsNotFound()
{
    for (const QString &whom : {u"1"_s, u"@nobody"_s, u"nonsense"_s, u"@a"_s, u"@%20x"_s}) {
        for (const QString &operation : {u"followUser"_s, u"unfollowUser"_s, u"listFollowers"_s}) {
            const Answer answer =
                m_client->call(operation, {.token = m_ada.accessToken, .path = {whom}});
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.code(), u"resource.not_found"_s);
        }
    }
}

void RelationsContractTest::listsAreNewestFirst()
{
    const Person star = m_client->join(u"star"_s);
    const Person fan = m_client->join(u"fan"_s);
    for (const Person &who : {m_ada, m_bob, fan})
        follow(who, star.id);
    QCOMPARE(names(u"listFollowers"_s, star.id), (QStringList{u"fan"_s, u"bob"_s, u"ada"_s}));
    follow(fan, m_ada.id);
    follow(fan, m_bob.id);
    QCOMPARE(names(u"listFollowing"_s, u"@fan"_s), (QStringList{u"bob"_s, u"ada"_s, u"star"_s}));
    const Answer own =
        m_client->call(u"listFollowing"_s, {.token = fan.accessToken, .path = {u"me"_s}});
    QCOMPARE(own.at(u"/items"_s).toArray().size(), 3);
}

void RelationsContractTest::listsComeInPagesWhileOthersFollow()
{
    const Person idol = m_client->join(u"idol"_s);
    QStringList expected;
    for (int i = 0; i < 7; ++i) {
        const Person fan = m_client->join(u"idolfan%1"_s.arg(i));
        follow(fan, idol.id);
        expected.prepend(fan.username);
    }
    QStringList seen;
    QString query = u"limit=3"_s;
    for (int page = 0; page < 3; ++page) {
        const Answer answer =
            m_client->call(u"listFollowers"_s, {.path = {idol.id}, .query = query});
        seen += tests::pluck(answer.at(u"/items"_s).toArray(), u"username");
        query = u"limit=3&cursor="_s + answer.at(u"/nextCursor"_s).toString();
        QCOMPARE(answer.at(u"/nextCursor"_s).isNull(), page == 2);
        follow(m_client->join(u"late%1"_s.arg(page)), idol.id);
    }
    QCOMPARE(seen, expected);
}

void RelationsContractTest::cursorBelongsToItsListAndCaller()
{
    const Person poll = m_client->join(u"polly"_s);
    follow(m_ada, poll.id);
    follow(m_bob, poll.id);
    const Answer page = m_client->call(
        u"listFollowers"_s, {.token = m_ada.accessToken, .path = {poll.id}, .query = u"limit=1"_s}
    );
    const QString cursor = u"cursor="_s + page.at(u"/nextCursor"_s).toString();
    const auto code = [&](const QString &operation, const QString &token, const QString &of) {
        return m_client->call(operation, {.token = token, .path = {of}, .query = cursor}).code();
    };
    const QString wrong = u"request.invalid_cursor"_s;
    QCOMPARE(code(u"listFollowers"_s, m_ada.accessToken, poll.id), QString());
    QCOMPARE(code(u"listFollowers"_s, m_ada.accessToken, m_bob.id), wrong);
    QCOMPARE(code(u"listFollowing"_s, m_ada.accessToken, poll.id), wrong);
    QCOMPARE(code(u"listFollowers"_s, m_bob.accessToken, poll.id), wrong);
    QCOMPARE(code(u"listFollowers"_s, {}, poll.id), wrong);
}

void RelationsContractTest::strangersReadListsOfAnOpenServer()
{
    QCOMPARE(m_client->call(u"listFollowers"_s, {.path = {m_bob.id}}).status, 200);
    QCOMPARE(m_client->call(u"listFollowing"_s, {.path = {u"@ada"_s}}).status, 200);
    QCOMPARE(m_client->call(u"listFollowing"_s, {.path = {u"me"_s}}).status, 401);
}

void RelationsContractTest::strangersReadNothingOfAClosedServer()
{
    tests::TestServer server({u"registration.mode=closed"_s});
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    for (const QString &operation : {u"listFollowers"_s, u"listFollowing"_s}) {
        const Answer answer = client.call(operation, {.path = {u"@anybody"_s}});
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"auth.token_missing"_s);
    }
}

QTEST_GUILESS_MAIN(RelationsContractTest)
#include "relations_contract_test.moc"
