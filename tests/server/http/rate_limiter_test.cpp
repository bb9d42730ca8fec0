// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rate_limiter.h"
#include "tests/support/test_clock.h"

#include <QTest>

using namespace server;

class RateLimiterTest : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refusesBadTexts();
    void counts();
    void startsAgainAfterTheWindow();
    void looksWithoutCounting();
    void keepsClassesApart();
    void staysSmall();
    void forgetsOldKeys();

private:
    tests::TestClock m_clock;
};

void RateLimiterTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("window");
    QTest::newRow("login") << QStringLiteral("5/15m") << 5 << 900;
    QTest::newRow("read") << QStringLiteral(" 600/m ") << 600 << 60;
    QTest::newRow("register") << QStringLiteral("3/h") << 3 << 3600;
    QTest::newRow("seconds") << QStringLiteral("30/10s") << 30 << 10;
    QTest::newRow("day") << QStringLiteral("1/d") << 1 << 86400;
    QTest::newRow("none") << QStringLiteral("none") << 0 << 60;
}

void RateLimiterTest::reads()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    QFETCH(int, window);
    const auto rate = RateLimit::parse(text);
    QVERIFY(rate.has_value());
    QCOMPARE(rate->limit, limit);
    QCOMPARE(rate->windowSeconds, window);
}

void RateLimiterTest::refusesBadTexts()
{
    for (const char *text :
         {"",
          "5",
          "5/",
          "/m",
          "5/15",
          "5/0m",
          "-1/m",
          "0/m",
          "5/m5",
          "5/15x",
          "x/m",
          "1/99999999999m",
          "1/9999d"})
        QVERIFY2(!RateLimit::parse(QLatin1String(text) + QString()).has_value(), text);
}

void RateLimiterTest::counts()
{
    RateLimiter limiter(m_clock);
    const RateLimit limit{3, 60};
    QCOMPARE(limiter.charge("write", "ada", limit).remaining, 2);
    m_clock.advance(500);
    QCOMPARE(limiter.charge("write", "ada", limit).remaining, 1);
    QVERIFY(limiter.charge("write", "ada", limit).allowed);
    const RateState refused = limiter.charge("write", "ada", limit);
    QVERIFY(!refused.allowed);
    QCOMPARE(refused.remaining, 0);
    QCOMPARE(refused.limit, 3);
    QCOMPARE(refused.resetSeconds, 60);
    QCOMPARE(refused.policy, "3;w=60");
    QVERIFY(limiter.charge("write", "ada", RateLimit{}).allowed);
}

void RateLimiterTest::startsAgainAfterTheWindow()
{
    RateLimiter limiter(m_clock);
    const RateLimit limit{1, 60};
    limiter.charge("write", "ada", limit);
    m_clock.advance(59'999);
    QVERIFY(!limiter.charge("write", "ada", limit).allowed);
    m_clock.advance(1);
    QVERIFY(limiter.charge("write", "ada", limit).allowed);
}

void RateLimiterTest::looksWithoutCounting()
{
    RateLimiter limiter(m_clock);
    const RateLimit limit{2, 900};
    for (int i = 0; i < 10; ++i)
        QVERIFY(limiter.peek("login", "ada@192.0.2.1", limit).allowed);
    limiter.charge("login", "ada@192.0.2.1", limit);
    QCOMPARE(limiter.peek("login", "ada@192.0.2.1", limit).remaining, 1);
    limiter.charge("login", "ada@192.0.2.1", limit);
    QVERIFY(!limiter.peek("login", "ada@192.0.2.1", limit).allowed);
    limiter.reset("login", "ada@192.0.2.1");
    QVERIFY(limiter.peek("login", "ada@192.0.2.1", limit).allowed);
}

void RateLimiterTest::keepsClassesApart()
{
    RateLimiter limiter(m_clock);
    const RateLimit limit{1, 60};
    QVERIFY(limiter.charge("read", "ada", limit).allowed);
    QVERIFY(limiter.charge("write", "ada", limit).allowed);
    QVERIFY(limiter.charge("read", "bob", limit).allowed);
}

void RateLimiterTest::staysSmall()
{
    RateLimiter limiter(m_clock, 1600);
    for (int i = 0; i < 20'000; ++i)
        limiter.charge("read", QByteArray::number(i), {5, 60});
    QVERIFY(limiter.size() <= 1600);
    QVERIFY(limiter.size() >= 1200);
}

void RateLimiterTest::forgetsOldKeys()
{
    RateLimiter limiter(m_clock);
    for (int i = 0; i < 1000; ++i)
        limiter.charge("read", QByteArray::number(i), {5, 60});
    m_clock.advance(120'000);
    for (int i = 0; i < 200; ++i) // some in each shard
        limiter.charge("read", "new" + QByteArray::number(i), {5, 60});
    QCOMPARE(limiter.size(), 200);
}

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "rate_limiter_test.moc"
