// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"
#include "tests/support/live_world.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tests;

// A connection belongs to a session and ends with it; nobody may ask too much (api/ws.md; promise
// P10 of security.md: what is revoked ends within a second).
class LiveSessionsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_world.start(), m_world.server.log()); }
    void init()
    {
        m_here = m_world.person(QStringLiteral("ada"));
        m_there = m_world.again(m_here);
        m_hereClient = m_world.streaming(m_here);
        m_thereClient = m_world.streaming(m_there);
        m_noStream = m_world.connected(m_there);
        QVERIFY(m_hereClient && m_thereClient && m_noStream);
    }

    void revokingASessionClosesIt();
    void revokingTheOthersClosesThem();
    void signingOutClosesIt();
    void aRefreshTokenUsedTwiceClosesIt();
    void aPasswordResetByAnotherProcessClosesAll();
    void aRevocationMissedIsReplayed();
    void refreshingDoesNotDisturb();
    void theSocketOutlivesItsAccessToken();
    void aSuspendedAccountGets4403();

    void tooManyCommandsAreRefusedThenClosed();
    void damagedCommandsCountToo();

private:
    // Both hear of it, those of the session are closed in time, the other stays.
    void verifyThereEnded(const QElapsedTimer &since, const QString &reason)
    {
        QVERIFY(m_thereClient->waitClosed(kInTimeMs));
        QVERIFY(m_noStream->waitClosed(kInTimeMs));
        QVERIFY2(since.elapsed() < kInTimeMs, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(m_thereClient->closeCode(), 4410);
        QCOMPARE(m_noStream->closeCode(), 4410);
        QCOMPARE(countOf(*m_noStream, QStringLiteral("session.revoked")), 0);
        for (const auto &client : {m_hereClient.get(), m_thereClient.get()}) {
            const QJsonObject event = client->take(QStringLiteral("session.revoked"));
            QVERIFY(event.value(QStringLiteral("seq")).toInteger() > 0);
            QCOMPARE(
                dataOf(event),
                (QJsonObject{
                    {QStringLiteral("sessionId"), m_there.sessionId},
                    {QStringLiteral("reason"), reason}})
            );
        }
        QVERIFY(settled(*m_hereClient));
        QCOMPARE(me(m_there.accessToken).code(), QStringLiteral("auth.token_invalid"));
        LiveClient late;
        QVERIFY(late.open(m_world.server.port()));
        late.send(
            {{QStringLiteral("type"), QStringLiteral("auth")},
             {QStringLiteral("id"), QStringLiteral("1")},
             {QStringLiteral("data"), QJsonObject{{QStringLiteral("token"), m_there.accessToken}}}}
        );
        QVERIFY(late.waitClosed());
        QCOMPARE(late.closeCode(), 4401);
    }
    Answer me(const QString &token)
    {
        return m_world.api->get(QStringLiteral("/api/v1/users/me"), token);
    }
    Answer refresh(const QString &token)
    {
        return m_world.api->post(
            QStringLiteral("/api/v1/auth/refresh"), {{QStringLiteral("refreshToken"), token}}
        );
    }

    static constexpr int kInTimeMs = 1'000;
    static constexpr int kPolledMs = 1'500; // other processes are looked for once a second

    LiveWorld m_world;
    Person m_here;
    Person m_there;
    LiveClientPtr m_hereClient;
    LiveClientPtr m_thereClient;
    LiveClientPtr m_noStream; // of there, and it never resumed
};

void LiveSessionsTest::revokingASessionClosesIt()
{
    QElapsedTimer since;
    since.start();
    QCOMPARE(
        m_world.api
            ->remove(
                QStringLiteral("/api/v1/auth/sessions/") + m_there.sessionId, m_here.accessToken
            )
            .status,
        204
    );
    verifyThereEnded(since, QStringLiteral("revoked"));
}

void LiveSessionsTest::revokingTheOthersClosesThem()
{
    QElapsedTimer since;
    since.start();
    QCOMPARE(
        m_world.api->remove(QStringLiteral("/api/v1/auth/sessions"), m_here.accessToken).status, 204
    );
    verifyThereEnded(since, QStringLiteral("revoked"));
}

void LiveSessionsTest::signingOutClosesIt()
{
    QElapsedTimer since;
    since.start();
    QCOMPARE(
        m_world.api->post(QStringLiteral("/api/v1/auth/logout"), {}, m_there.accessToken).status,
        204
    );
    verifyThereEnded(since, QStringLiteral("logout"));
}

void LiveSessionsTest::aRefreshTokenUsedTwiceClosesIt()
{
    const QString next =
        refresh(m_there.refreshToken).json().value(QStringLiteral("refreshToken")).toString();
    QCOMPARE(refresh(next).status, 200);
    QVERIFY(settled(*m_thereClient));
    QElapsedTimer since;
    since.start();
    QCOMPARE(refresh(m_there.refreshToken).code(), QStringLiteral("auth.refresh_reused"));
    verifyThereEnded(since, QStringLiteral("reused"));
}

void LiveSessionsTest::aPasswordResetByAnotherProcessClosesAll()
{
    QByteArray output;
    const int code = m_world.server.run(
        {QStringLiteral("admin"),
         QStringLiteral("reset-password"),
         QStringLiteral("--username"),
         m_here.username,
         QStringLiteral("--password-stdin")},
        "analytical engine\n",
        &output
    );
    QElapsedTimer since;
    since.start();
    QVERIFY2(code == 0, output);
    for (const auto &client : {m_hereClient.get(), m_thereClient.get(), m_noStream.get()}) {
        QVERIFY(client->waitClosed(kPolledMs));
        QCOMPARE(client->closeCode(), 4410);
    }
    QVERIFY2(since.elapsed() < kPolledMs, qPrintable(QString::number(since.elapsed())));
    const QJsonObject event = m_hereClient->take(QStringLiteral("session.revoked"));
    QCOMPARE(
        dataOf(event).value(QStringLiteral("reason")).toString(), QStringLiteral("passwordChanged")
    );
    QCOMPARE(me(m_here.accessToken).status, 401);
    QCOMPARE(
        m_world.api->login(m_here.username).code(), QStringLiteral("auth.invalid_credentials")
    );
    QCOMPARE(m_world.api->login(m_here.username, QStringLiteral("analytical engine")).status, 200);
}

void LiveSessionsTest::aRevocationMissedIsReplayed()
{
    const qint64 handled =
        dataOf(m_hereClient->frames()[1]).value(QStringLiteral("seq")).toInteger();
    m_hereClient->socket().abort();
    QCOMPARE(
        m_world.api->post(QStringLiteral("/api/v1/auth/logout"), {}, m_there.accessToken).status,
        204
    );
    const auto client = m_world.streaming(m_here, handled);
    QVERIFY(client);
    QCOMPARE(countOf(*client, QStringLiteral("session.revoked")), 1);
}

void LiveSessionsTest::refreshingDoesNotDisturb()
{
    QCOMPARE(refresh(m_there.refreshToken).status, 200);
    QVERIFY(settled(*m_thereClient));
    QVERIFY(settled(*m_hereClient));
    QCOMPARE(m_thereClient->frames().size(), 3); // hello, two acks
}

// Its token is worn out once it has been refreshed twice; the session is what counts.
void LiveSessionsTest::theSocketOutlivesItsAccessToken()
{
    Person now = m_there;
    for (int i = 0; i < 2; ++i)
        now.refreshToken =
            refresh(now.refreshToken).json().value(QStringLiteral("refreshToken")).toString();
    QVERIFY(!now.refreshToken.isEmpty());
    const Person bob = m_world.person(QStringLiteral("bob"));
    QCOMPARE(m_world.follow(bob, m_here), 200);
    QVERIFY(!m_thereClient->take(QStringLiteral("notification.created")).isEmpty());
}

void LiveSessionsTest::aSuspendedAccountGets4403()
{
    m_world.server.stop();
    DataFile(m_world.server)
        .run(
            "UPDATE users SET state = 'suspended', suspended_until = 4102444800000 WHERE id = ?",
            {m_here.id.toLongLong()}
        );
    QVERIFY2(m_world.server.start(), m_world.server.log());
    const Answer answer =
        m_world.handshake("Authorization: Bearer " + m_here.accessToken.toLatin1() + "\r\n");
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), QStringLiteral("account.suspended"));
    LiveClient client;
    QVERIFY(client.open(m_world.server.port()));
    client.send(
        {{QStringLiteral("type"), QStringLiteral("auth")},
         {QStringLiteral("id"), QStringLiteral("1")},
         {QStringLiteral("data"), QJsonObject{{QStringLiteral("token"), m_here.accessToken}}}}
    );
    QVERIFY(client.waitClosed());
    QCOMPARE(client.closeCode(), 4403);
}

void LiveSessionsTest::tooManyCommandsAreRefusedThenClosed()
{
    const auto client = m_world.connected(m_world.person(QStringLiteral("bob")));
    QVERIFY(client);
    for (int i = 0; i < 800; ++i)
        client->sendText(QStringLiteral(R"({"type":"ping","id":"%1"})").arg(i));
    QVERIFY(client->waitClosed());
    QCOMPARE(client->closeCode(), 4429);
    QCOMPARE(countOf(*client, QStringLiteral("ack")), 600);
    QCOMPARE(countOf(*client, QStringLiteral("error")), 100);
    const QJsonObject refusal = client->take(QStringLiteral("error"));
    QCOMPARE(refusal.value(QStringLiteral("id")).toString(), QStringLiteral("600"));
    const QJsonObject problem = refusal.value(QStringLiteral("error")).toObject();
    QCOMPARE(problem.value(QStringLiteral("code")).toString(), QStringLiteral("rate.limited"));
    QCOMPARE(problem.value(QStringLiteral("status")).toInt(), 429);
    QVERIFY(!problem.value(QStringLiteral("detail")).toString().isEmpty());
}

void LiveSessionsTest::damagedCommandsCountToo()
{
    const auto client = m_world.connected(m_world.person(QStringLiteral("bob")));
    QVERIFY(client);
    for (int i = 0; i < 800; ++i)
        client->sendText(QStringLiteral(R"({"type":"ping"})"));
    QVERIFY(client->waitClosed());
    QCOMPARE(client->closeCode(), 4429);
    QCOMPARE(countOf(*client, QStringLiteral("error")), 700);
}

QTEST_GUILESS_MAIN(LiveSessionsTest)
#include "live_sessions_test.moc"
