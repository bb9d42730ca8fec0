// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rate classes: what counts, for whom, and what is told.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

class RateContractTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void answersTellWhatIsLeft();
    void writesAreCountedForEachMember();
    void readsDoNotCountAgainstWrites();
    void strangersAreCountedByAddress();
    void forwardedAddressesOfStrangersDoNotCount();
    void refusedRequestsCountToo();
    void badTokensCountAgainstTheAddress();
    void onlyFailedSignInsCount();
    void signInsAreCountedForEachAccount();
    void onlySuccessfulRegistrationsCount();
    void invitedPeopleDoNotCount();
    void healthIsNeverLimited();
    void windowEnds();

private:
    void start(const QStringList &rates);
    Answer like(const Person &person)
    {
        return m_client->call(u"likePost"_s, {.token = person.accessToken, .path = {m_post}});
    }
    Answer enrol(const QString &username)
    {
        return m_client->call(
            u"registerUser"_s,
            {.body =
                 QJsonObject{{u"username"_s, username}, {u"password"_s, tests::Api::password()}}}
        );
    }
    Answer login(const QString &name, const QString &secret)
    {
        return m_client->call(
            u"login"_s, {.body = QJsonObject{{u"login"_s, name}, {u"password"_s, secret}}}
        );
    }
    static void checkRefused(const Answer &answer, int limit, int seconds);

    std::unique_ptr<tests::TestServer> m_server;
    std::optional<ContractClient> m_client;
    Person m_ada;
    Person m_bob;
    QString m_post;
};

void RateContractTest::init()
{
    m_client.reset();
    m_server.reset();
}

// Small limits for some classes; the world is made before they are reached.
void RateContractTest::start(const QStringList &rates)
{
    QStringList settings{u"rate.enabled=true"_s, u"rate.register=100/h"_s};
    for (const QString &rate : rates)
        settings.append(u"rate."_s + rate);
    m_server = std::make_unique<tests::TestServer>(settings);
    QVERIFY2(m_server->start(), m_server->log());
    m_client.emplace(m_server->port());
    m_ada = m_client->join(u"ada"_s);
    m_bob = m_client->join(u"bob"_s);
    // Carol's one write; Ada and Bob have theirs before them.
    m_post = m_client->publish(m_client->join(u"carol"_s), u"First light"_s);
    QVERIFY2(!m_post.isEmpty(), m_server->log());
}

void RateContractTest::checkRefused(const Answer &answer, int limit, int seconds)
{
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.code(), u"rate.limited"_s);
    QCOMPARE(answer.headers.value("ratelimit-limit").toInt(), limit);
    QCOMPARE(answer.headers.value("ratelimit-remaining"), QByteArray("0"));
    QCOMPARE(
        answer.headers.value("ratelimit-policy"),
        QByteArray::number(limit) + ";w=" + QByteArray::number(seconds)
    );
    const int wait = answer.headers.value("retry-after").toInt();
    QVERIFY2(wait >= 1 && wait <= seconds, answer.headers.value("retry-after"));
    QCOMPARE(answer.headers.value("ratelimit-reset").toInt(), wait);
}

void RateContractTest::answersTellWhatIsLeft()
{
    start({u"write=3/1m"_s});
    for (const int left : {2, 1, 0}) {
        const Answer answer = like(m_ada);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("ratelimit-limit"), QByteArray("3"));
        QCOMPARE(answer.headers.value("ratelimit-remaining").toInt(), left);
        QCOMPARE(answer.headers.value("ratelimit-policy"), QByteArray("3;w=60"));
        const int reset = answer.headers.value("ratelimit-reset").toInt();
        QVERIFY(reset >= 1 && reset <= 60);
        QVERIFY(!answer.headers.contains("retry-after"));
    }
    checkRefused(like(m_ada), 3, 60);
}

void RateContractTest::writesAreCountedForEachMember()
{
    start({u"write=3/1m"_s});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(like(m_ada).status, 200);
    QCOMPARE(like(m_ada).status, 429);
    QCOMPARE(like(m_bob).status, 200);
    // Another sign-in of the same member does not help.
    const Person again{
        m_ada.id,
        m_ada.username,
        m_client->login(u"ada"_s).at(u"/accessToken"_s).toString(),
        {},
        {}};
    QCOMPARE(like(again).status, 429);
}

void RateContractTest::readsDoNotCountAgainstWrites()
{
    start({u"write=3/1m"_s, u"read=5/1m"_s});
    const auto read = [&](const QString &token) {
        return m_client->call(u"getPost"_s, {.token = token, .path = {m_post}});
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(read(m_ada.accessToken).status, 200);
    checkRefused(read(m_ada.accessToken), 5, 60);
    QCOMPARE(like(m_ada).headers.value("ratelimit-remaining"), QByteArray("2"));
    QCOMPARE(read(m_bob.accessToken).status, 200);
}

void RateContractTest::strangersAreCountedByAddress()
{
    start({u"read=3/1m"_s});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_client->call(u"listPosts"_s).status, 200);
    checkRefused(m_client->call(u"listPosts"_s), 3, 60);
    ContractClient other(m_server->port());
    QCOMPARE(other.call(u"listPosts"_s).status, 429);
    QCOMPARE(other.call(u"listPosts"_s, {.token = m_ada.accessToken}).status, 200);
}

void RateContractTest::forwardedAddressesOfStrangersDoNotCount()
{
    start({u"read=3/1m"_s});
    for (int i = 0; i < 4; ++i) {
        const QByteArray address = "203.0.113." + QByteArray::number(i);
        const Answer answer =
            m_client->call(u"listPosts"_s, {.headers = {{"X-Forwarded-For", address}}});
        QCOMPARE(answer.status, i < 3 ? 200 : 429);
    }
}

void RateContractTest::refusedRequestsCountToo()
{
    start({u"write=3/1m"_s});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(
            m_client->call(u"createPost"_s, {.token = m_ada.accessToken, .body = QJsonObject()})
                .status,
            422
        );
    checkRefused(like(m_ada), 3, 60);
}

void RateContractTest::badTokensCountAgainstTheAddress()
{
    start({u"write=3/1m"_s});
    const auto guess = [&] {
        return m_client->call(u"likePost"_s, {.token = u"guess"_s, .path = {m_post}});
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(guess().status, 401);
    QCOMPARE(guess().status, 429);
    QCOMPARE(like(m_ada).status, 200);
}

void RateContractTest::onlyFailedSignInsCount()
{
    start({u"login=2/15m"_s});
    for (int i = 0; i < 4; ++i)
        QCOMPARE(login(u"ada"_s, tests::Api::password()).status, 200);
    // What is malformed is no attempt.
    for (int i = 0; i < 4; ++i)
        QCOMPARE(
            m_client->call(u"login"_s, {.body = QJsonObject{{u"login"_s, u"ada"_s}}}).status, 422
        );
    for (int i = 0; i < 2; ++i)
        QCOMPARE(login(u"ada"_s, u"not her secret"_s).status, 401);
    checkRefused(login(u"ada"_s, u"not her secret"_s), 2, 900);
    // Nor does the right one help then, or guessing would be told by the answer.
    QCOMPARE(login(u"ada"_s, tests::Api::password()).status, 429);
}

void RateContractTest::signInsAreCountedForEachAccount()
{
    start({u"login=2/15m"_s});
    // However the name is written.
    QCOMPARE(login(u"ada"_s, u"not her secret"_s).status, 401);
    QCOMPARE(login(u"ADA"_s, u"not her secret"_s).status, 401);
    QCOMPARE(login(u"Ada"_s, u"not her secret"_s).status, 429);
    const QJsonObject synonym{{u"username"_s, u"ada"_s}, {u"password"_s, u"not her secret"_s}};
    QCOMPARE(m_client->call(u"login"_s, {.body = synonym}).status, 429);
    QCOMPARE(login(u"bob"_s, tests::Api::password()).status, 200);
    QCOMPARE(like(m_ada).status, 200);
}

void RateContractTest::onlySuccessfulRegistrationsCount()
{
    start({u"register=5/1h"_s}); // three of which are used up
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(enrol(u"ada"_s).status, 409);
        QCOMPARE(enrol(u"x"_s).status, 422);
    }
    QCOMPARE(enrol(u"dora"_s).status, 201);
    QCOMPARE(enrol(u"emma"_s).status, 201);
    checkRefused(enrol(u"fay"_s), 5, 3600);
    QCOMPARE(login(u"emma"_s, tests::Api::password()).status, 200);
    QCOMPARE(m_client->call(u"getUser"_s, {.path = {u"@fay"_s}}).status, 404);
}

// They count against their invite.
void RateContractTest::invitedPeopleDoNotCount()
{
    start({u"register=4/h"_s});
    const Answer invite = m_client->call(
        u"createInvite"_s, {.token = m_ada.accessToken, .body = QJsonObject{{u"maxUses"_s, 4}}}
    );
    const auto invited = [&](const QString &name) {
        return m_client->call(
            u"registerUser"_s,
            {.body =
                 QJsonObject{
                     {u"username"_s, name},
                     {u"password"_s, tests::Api::password()},
                     {u"inviteCode"_s, invite.at(u"/code"_s)}}}
        );
    };
    QCOMPARE(invited(u"dora"_s).status, 201);
    QCOMPARE(invited(u"emma"_s).status, 201);
    QCOMPARE(enrol(u"fay"_s).status, 201); // the fourth, after three of the start
    checkRefused(enrol(u"gil"_s), 4, 3600);
    QCOMPARE(invited(u"hal"_s).status, 201);
    QCOMPARE(invited(u"ida"_s).status, 201);
    QCOMPARE(invited(u"jan"_s).faults(), QStringList{u"/inviteCode exhausted"_s});
}

void RateContractTest::healthIsNeverLimited()
{
    start({u"read=1/1m"_s});
    for (int i = 0; i < 5; ++i) {
        for (const QString &operation : {u"getLiveness"_s, u"getReadiness"_s, u"getMetrics"_s}) {
            const Answer answer = m_client->call(operation);
            QCOMPARE(answer.status, 200);
            QVERIFY(!answer.headers.contains("ratelimit-limit"));
        }
    }
}

void RateContractTest::windowEnds()
{
    start({u"write=1/2s"_s});
    QCOMPARE(like(m_ada).status, 200);
    checkRefused(like(m_ada), 1, 2);
    int status = 429;
    QTRY_VERIFY_WITH_TIMEOUT(status == 200 || (status = like(m_ada).status) == 200, 30'000);
}

QTEST_GUILESS_MAIN(RateContractTest)
#include "rate_contract_test.moc"
