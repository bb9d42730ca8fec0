// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/access_token.h"
#include "server/auth/random.h"
#include "tests/support/test_clock.h"

#include <QMessageAuthenticationCode>
#include <QTest>

#include <thread>

using namespace common;
using namespace server;

// Tokens are forged here with the right key, so that what is refused is refused for its content.
class AccessTokenTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatItIssued()
    {
        const QByteArray token = m_tokens.issue(UserId{77}, SessionId{88});
        const auto claims = m_tokens.read(token);
        QVERIFY(claims);
        QCOMPARE(claims->userId, UserId{77});
        QCOMPARE(claims->sessionId, SessionId{88});
        QCOMPARE(claims->expiresAt.ms - claims->issuedAt.ms, 900'000);
        QVERIFY(!m_tokens.isExpired(*claims));
    }

    void isAnOrdinaryJwt()
    {
        const QList<QByteArray> parts = m_tokens.issue(UserId{77}, SessionId{88}).split('.');
        QCOMPARE(parts.size(), 3);
        QCOMPARE(
            QByteArray::fromBase64(parts[0], QByteArray::Base64UrlEncoding),
            QByteArray(R"({"alg":"HS256","typ":"at+jwt","kid":"new1"})")
        );
        const qint64 seconds = m_clock.now().ms / 1000;
        QCOMPARE(
            QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding),
            R"({"iss":"kith","aud":"kith-api","sub":"77","sid":"88","iat":)"
                + QByteArray::number(seconds) + R"(,"exp":)" + QByteArray::number(seconds + 900)
                + "}"
        );
        QCOMPARE(parts[2], markOf(parts[0] + '.' + parts[1], m_keys[0].secret));
    }

    void theForgeryItselfIsGood() { QVERIFY(m_tokens.read(forged(m_head, m_payload))); }

    void refusesForgeries_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("no algorithm")
            << QByteArray(R"({"alg":"none","typ":"at+jwt","kid":"new1"})") << m_payload;
        QTest::newRow("other algorithm")
            << QByteArray(R"({"alg":"HS512","typ":"at+jwt","kid":"new1"})") << m_payload;
        QTest::newRow("unknown kid")
            << QByteArray(R"({"alg":"HS256","typ":"at+jwt","kid":"xxxx"})") << m_payload;
        QTest::newRow("other type")
            << QByteArray(R"({"alg":"HS256","typ":"JWT","kid":"new1"})") << m_payload;
        QTest::newRow("no type") << QByteArray(R"({"alg":"HS256","kid":"new1"})") << m_payload;
        QTest::newRow("key of one, name of the other")
            << QByteArray(R"({"alg":"HS256","typ":"at+jwt","kid":"old1"})") << m_payload;
        const auto payload = [&](const char *from, const QByteArray &to) {
            return QByteArray(m_payload).replace(from, to);
        };
        QTest::newRow("issuer") << m_head << payload("\"kith\"", "\"other\"");
        QTest::newRow("audience") << m_head << payload("kith-api", "other-api");
        QTest::newRow("no subject") << m_head << payload("77", "");
        QTest::newRow("negative subject") << m_head << payload("77", "-77");
        QTest::newRow("huge subject") << m_head << payload("77", "99999999999999999999");
        QTest::newRow("no session") << m_head << payload("88", "x");
        QTest::newRow("more members") << m_head << payload("}", ",\"x\":1}");
        QTest::newRow("doubled subject") << m_head << payload("{", "{\"sub\":\"1\",");
        QTest::newRow("not JSON") << m_head << QByteArray("hello");
        QTest::newRow("no time") << m_head << payload("\"iat\":", "\"iat\":\"");
        QTest::newRow("times beyond time")
            << m_head << payload("\"exp\":", "\"exp\":99999999999999");
    }

    void refusesForgeries()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, payload);
        QVERIFY(isInvalid(forged(head, payload)));
    }

    void refusesATokenWithoutSignature()
    {
        const QByteArray token = forged(m_head, m_payload);
        QVERIFY(isInvalid(token.left(token.lastIndexOf('.'))));
        QVERIFY(isInvalid(token.left(token.lastIndexOf('.') + 1)));
        const QByteArray none = base64Url(R"({"alg":"none","typ":"at+jwt","kid":"new1"})") + '.'
            + base64Url(m_payload) + '.';
        QVERIFY(isInvalid(none));
    }

    void refusesEveryChangedCharacter()
    {
        const QByteArray token = m_tokens.issue(UserId{77}, SessionId{88});
        QVERIFY(m_tokens.read(token)); // and what is remembered of it helps none of these
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray changed = token;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(isInvalid(changed), changed.constData());
        }
        QVERIFY(isInvalid(token + 'A'));
        QVERIFY(isInvalid(token + '.'));
        QVERIFY(isInvalid({}));
        QVERIFY(isInvalid("."));
        QVERIFY(isInvalid(token + QByteArray(5000, 'A')));
        const auto again = m_tokens.read(token);
        QVERIFY(again && again->userId == UserId{77} && again->sessionId == SessionId{88});
    }

    void believesBothLiveKeysAndNoOther()
    {
        const AccessTokens old({m_keys[1], m_keys[0]}, m_clock);
        QVERIFY(m_tokens.read(old.issue(UserId{77}, SessionId{88})));
        const AccessTokens stranger({{"new1", QByteArray(32, 'x')}}, m_clock);
        QVERIFY(isInvalid(stranger.issue(UserId{77}, SessionId{88})));
    }

    void expiresAfterTheLeeway()
    {
        const auto claims = m_tokens.read(m_tokens.issue(UserId{77}, SessionId{88}));
        QVERIFY(claims);
        TestTime time(m_clock);
        m_clock.set(claims->expiresAt.plusMs(29'999));
        QVERIFY(!m_tokens.isExpired(*claims));
        m_clock.set(claims->expiresAt.plusMs(30'000));
        QVERIFY(m_tokens.isExpired(*claims));
    }

    void refusesTheFuture()
    {
        TestTime time(m_clock);
        const Timestamp now = m_clock.now();
        m_clock.set(now.plusSeconds(31));
        const QByteArray token = m_tokens.issue(UserId{77}, SessionId{88});
        m_clock.set(now.plusSeconds(2));
        QVERIFY(m_tokens.read(token));
        m_clock.set(now.plusSeconds(-1));
        QVERIFY(isInvalid(token));
    }

    void manyThreadsAtOnce()
    {
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 1; i <= 500; ++i) {
                    const UserId user{t * 1000 + i};
                    const auto claims = m_tokens.read(m_tokens.issue(user, SessionId{1}));
                    wrong += claims && claims->userId == user ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void costsMicroseconds()
    {
        const QByteArray token = m_tokens.issue(UserId{77}, SessionId{88});
        QBENCHMARK
        {
            QVERIFY(m_tokens.read(token));
        }
    }

private:
    // Puts the clock back at the end.
    struct TestTime {
        explicit TestTime(tests::TestClock &c)
            : clock(c)
            , start(c.now())
        {
        }
        ~TestTime() { clock.set(start); }
        tests::TestClock &clock;
        Timestamp start;
    };

    bool isInvalid(const QByteArray &token) const
    {
        const auto read = m_tokens.read(token);
        return !read && read.error().code == ErrorCode::AuthTokenInvalid;
    }

    static QByteArray markOf(const QByteArray &message, const QByteArray &secret)
    {
        return base64Url(
            QMessageAuthenticationCode::hash(message, secret, QCryptographicHash::Sha256)
        );
    }

    QByteArray forged(const QByteArray &head, const QByteArray &payload) const
    {
        const QByteArray message = base64Url(head) + '.' + base64Url(payload);
        return message + '.' + markOf(message, m_keys[0].secret);
    }

    tests::TestClock m_clock;
    const QList<TokenKey> m_keys{{"new1", QByteArray(32, 'n')}, {"old1", QByteArray(32, 'o')}};
    const AccessTokens m_tokens{m_keys, m_clock};
    const QByteArray m_head = R"({"alg":"HS256","typ":"at+jwt","kid":"new1"})";
    const QByteArray m_payload = R"({"iss":"kith","aud":"kith-api","sub":"77","sid":"88","iat":)"
        + QByteArray::number(m_clock.now().ms / 1000) + R"(,"exp":)"
        + QByteArray::number(m_clock.now().ms / 1000 + 900) + "}";
};

QTEST_APPLESS_MAIN(AccessTokenTest)
#include "access_token_test.moc"
