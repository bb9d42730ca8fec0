// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server tells about itself.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;

class ServerContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void serverTellsNameAndLimits();
    void settingsAreTold();
    void unchangedServerIsNotSentAgain();
    void membersAreCounted();
    void livenessIsOk();
    void readinessNamesItsChecks();
    void metricsAreOpenToThisMachine();
    void metricsNeedAnAdministratorThroughAProxy();
    void documentDescribesWhatIsDone();

private:
    tests::TestServer m_server{{u"server.name=Analytical"_s, u"server.description=Engines"_s}};
    std::optional<ContractClient> m_client;
};

void ServerContractTest::initTestCase()
{
    const QByteArray secret = tests::Api::password().toLatin1() + '\n';
    QCOMPARE(
        m_server.run(
            {u"admin"_s,
             u"create"_s,
             u"--username"_s,
             u"boss"_s,
             u"--email"_s,
             u"boss@example.org"_s,
             u"--password-stdin"_s},
            secret
        ),
        0
    );
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
}

void ServerContractTest::serverTellsNameAndLimits()
{
    const Answer answer = m_client->call(u"getServer"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"/name"_s), u"Analytical"_s);
    QCOMPARE(answer.at(u"/description"_s), u"Engines"_s);
    QCOMPARE(answer.at(u"/url"_s), m_server.url());
    QCOMPARE(answer.at(u"/apiVersion"_s).toString().left(1), u"1"_s);
    QCOMPARE(answer.at(u"/registration/mode"_s), u"open"_s);
    QCOMPARE(answer.at(u"/registration/emailVerification"_s), false);
    QCOMPARE(answer.at(u"/limits/postChars"_s), 5000);
    QCOMPARE(answer.at(u"/limits/articleChars"_s), 200000);
    QCOMPARE(answer.at(u"/limits/commentChars"_s), 5000);
    QCOMPARE(answer.at(u"/limits/messageChars"_s), 8000);
    QCOMPARE(answer.at(u"/limits/mediaPerPost"_s), 10);
    QCOMPARE(answer.at(u"/limits/imageBytes"_s), 10 * 1024 * 1024);
    QCOMPARE(answer.at(u"/limits/uploadBytes"_s), 100 * 1024 * 1024);
    QCOMPARE(answer.at(u"/features/downvotes"_s), true);
}

void ServerContractTest::settingsAreTold()
{
    tests::TestServer server(
        {u"registration.mode=invite"_s,
         u"votes.down=false"_s,
         u"server.public_url=https://kith.example.org"_s,
         u"media.max_image_bytes=1MiB"_s}
    );
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    const Answer answer = client.call(u"getServer"_s);
    QCOMPARE(answer.at(u"/registration/mode"_s), u"invite"_s);
    QCOMPARE(answer.at(u"/features/downvotes"_s), false);
    QCOMPARE(answer.at(u"/url"_s), u"https://kith.example.org"_s);
    QCOMPARE(answer.at(u"/limits/imageBytes"_s), 1024 * 1024);
}

void ServerContractTest::unchangedServerIsNotSentAgain()
{
    const QByteArray tag = m_client->call(u"getServer"_s).headers.value("etag");
    QVERIFY(!tag.isEmpty());
    // Neither the time nor the number of members is in the tag.
    m_client->join(u"newcomer"_s);
    for (const QByteArray &given : {tag, "W/" + tag, "\"other\", " + tag, QByteArray("*")}) {
        const Answer answer =
            m_client->call(u"getServer"_s, {.headers = {{"If-None-Match", given}}});
        QCOMPARE(answer.status, 304);
        QCOMPARE(answer.headers.value("etag"), tag);
    }
    const Answer head = m_client->head(u"getServer"_s, {.headers = {{"If-None-Match", tag}}});
    QCOMPARE(head.status, 304);
    const Answer other =
        m_client->call(u"getServer"_s, {.headers = {{"If-None-Match", "\"other\""}}});
    QCOMPARE(other.status, 200);
}

void ServerContractTest::membersAreCounted()
{
    tests::TestServer server;
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    for (int i = 0; i < 3; ++i)
        QVERIFY(!client.join(u"member%1"_s.arg(i)).id.isEmpty());
    // The first look; a later one may be a minute old.
    QCOMPARE(client.call(u"getServer"_s).at(u"/usersCount"_s), 3);
}

void ServerContractTest::livenessIsOk()
{
    const Answer answer = m_client->call(u"getLiveness"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("ok"));
    QCOMPARE(m_client->head(u"getLiveness"_s).status, 200);
}

void ServerContractTest::readinessNamesItsChecks()
{
    const Answer answer = m_client->call(u"getReadiness"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"/state"_s), u"ready"_s);
    QCOMPARE(answer.at(u"/checks/database/ok"_s), true);
    for (const auto &check : answer.at(u"/checks"_s).toObject())
        QCOMPARE(check.toObject().value(u"ok"), true);
}

void ServerContractTest::metricsAreOpenToThisMachine()
{
    const Answer answer = m_client->call(u"getMetrics"_s);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.headers.value("content-type").contains("version=0.0.4"));
    QVERIFY(answer.body.contains("# TYPE "));
}

void ServerContractTest::metricsNeedAnAdministratorThroughAProxy()
{
    const auto ask = [&](const QString &token) {
        return m_client->call(
            u"getMetrics"_s, {.token = token, .headers = {{"X-Forwarded-For", "203.0.113.9"}}}
        );
    };
    const auto tokenOf = [&](const QString &login) {
        return m_client->login(login).at(u"/accessToken"_s).toString();
    };
    QCOMPARE(ask({}).code(), u"auth.token_missing"_s);
    m_client->join(u"member"_s);
    QCOMPARE(ask(tokenOf(u"member"_s)).code(), u"auth.forbidden"_s);
    QCOMPARE(ask(tokenOf(u"boss"_s)).status, 200);
}

void ServerContractTest::documentDescribesWhatIsDone()
{
    const Answer answer = m_client->call(u"getOpenApi"_s);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.at(u"/openapi"_s).toString().startsWith(u"3.1"));
    const QJsonObject paths = answer.at(u"/paths"_s).toObject();
    for (const char *path : {"/api/v1/server", "/api/v1/posts", "/api/v1/users/{userId}"})
        QVERIFY2(paths.contains(QLatin1String(path)), path);
    QProcess program;
    program.start(tests::TestServer::binary(), {u"openapi"_s});
    QVERIFY(program.waitForFinished());
    const QByteArray printed = program.readAllStandardOutput();
    QCOMPARE(QJsonDocument::fromJson(printed).object().value(u"paths").toObject(), paths);
}

QTEST_GUILESS_MAIN(ServerContractTest)
#include "server_contract_test.moc"
