// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/sign_in_guard.h"
#include "tests/support/test_clock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace common;
using namespace server;

class SignInGuardTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = std::make_unique<tests::TestClock>();
        m_guard = std::make_unique<SignInGuard>(*m_clock);
    }

    void fiveAreFreeThenTheWaitDoubles()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(fail(), 0);
        for (const int seconds : {30, 60, 120, 240, 480, 900, 900, 900}) {
            QCOMPARE(wait(), seconds);
            m_clock->advance(seconds * 1000 - 1);
            QCOMPARE(wait(), 1);
            m_clock->advance(1);
            QCOMPARE(fail(), 0); // never for good
        }
    }

    void whileOneWaitsNothingIsLookedAt()
    {
        for (int i = 0; i < 5; ++i)
            fail();
        bool looked = false;
        const auto refused = m_guard->guarded(attempt(), [&]() -> Result<> {
            looked = true;
            return {};
        });
        QVERIFY(!looked);
        QCOMPARE(refused.error().code, ErrorCode::RateLimited);
        QCOMPARE(refused.error().retryAfterSeconds, 30);
        QVERIFY(refused.error().message.contains(u"30 seconds"_s));
        // Nor does asking make it longer.
        QCOMPARE(wait(), 30);
    }

    // What is not known yet may be a failure.
    void guessesAtOnceAreNoMoreThanOneByOne()
    {
        QCOMPARE(passedAtOnce(20), SignInGuard::kFreeFailures);
        QCOMPARE(wait(), 30);
        m_clock->advance(30'000);
        QCOMPARE(passedAtOnce(20), 1);
        QCOMPARE(wait(), 60);
    }

    void failuresAreForgotten()
    {
        for (int i = 0; i < 4; ++i)
            fail();
        m_clock->advance(SignInGuard::kWindowMs);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(fail(), 0);
        QCOMPARE(wait(), 0);
        fail();
        QCOMPARE(wait(), 30);
        m_clock->advance(30'000 + SignInGuard::kWindowMs);
        for (int i = 0; i < 4; ++i)
            fail();
        QCOMPARE(wait(), 0);
    }

    void successForgetsThem()
    {
        for (int i = 0; i < 4; ++i)
            fail();
        QVERIFY(m_guard->guarded(attempt(), [] { return Result<>(); }));
        QCOMPARE(m_guard->size(), 0);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(fail(), 0);
        QCOMPARE(wait(), 0);
    }

    void onlyWrongGuessesCount()
    {
        for (const auto code :
             {ErrorCode::AuthSecondFactorRequired,
              ErrorCode::AccountSuspended,
              ErrorCode::AuthTotpState,
              ErrorCode::ServerUnavailable})
            for (int i = 0; i < 30; ++i)
                QCOMPARE(fail(attempt(), code), 0);
        QCOMPARE(wait(), 0);
        for (int i = 0; i < 5; ++i)
            fail(attempt(), ErrorCode::AuthSecondFactorInvalid);
        QCOMPARE(wait(), 30);
    }

    void accountsAndGuessesAreCountedApart()
    {
        for (int i = 0; i < 5; ++i)
            fail();
        SignInAttempt other = attempt();
        other.account = u"bob"_s;
        QCOMPARE(wait(other), 0);
        for (const auto guess : {Guess::SecondFactor, Guess::OwnPassword, Guess::FirstCode}) {
            other = attempt();
            other.guess = guess;
            QCOMPARE(wait(other), 0);
        }
    }

    // Of what strangers do to the account; not of what is done from its own address.
    void knownDevicesAreSpared()
    {
        for (int i = 0; i < 9; ++i) {
            fail();
            m_clock->advance(wait() * 1000);
        }
        fail();
        const int stranger = wait();
        QVERIFY(stranger > 0);
        SignInAttempt known = attempt();
        known.isKnownDevice = true;
        known.address = u"198.51.100.7"_s;
        QCOMPARE(wait(known), 0);
        // Its success is not theirs.
        QVERIFY(m_guard->guarded(known, [] { return Result<>(); }));
        QCOMPARE(wait(), stranger);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(fail(known), 0);
        QVERIFY(wait(known) > 0);
    }

    void twentyOfAnAddressAndAHundredOfANetwork_data()
    {
        QTest::addColumn<QStringList>("addresses"); // six of one network
        QTest::addColumn<QString>("neighbour"); // of the network next to it
        QTest::newRow("IPv4") << QStringList{
            u"203.0.113.1"_s,
            u"203.0.113.2"_s,
            u"203.0.113.3"_s,
            u"203.0.113.4"_s,
            u"203.0.113.255"_s,
            u"203.0.113.0"_s} << u"203.0.112.1"_s;
        QTest::newRow("IPv6"
        ) << QStringList{u"2001:db8:1:2::1"_s, u"2001:db8:1:2::2"_s, u"2001:db8:1:2:3:4:5:6"_s, u"2001:db8:1:2:ffff::1"_s, u"2001:db8:1:2::5"_s, u"2001:db8:1:2::6"_s}
          << u"2001:db8:1:3::1"_s;
    }
    void twentyOfAnAddressAndAHundredOfANetwork()
    {
        QFETCH(QStringList, addresses);
        QFETCH(QString, neighbour);
        int account = 0;
        const auto from = [&](const QString &address) {
            SignInAttempt each = attempt();
            each.account = QString::number(++account);
            each.address = address;
            return each;
        };
        for (int i = 0; i < 5; ++i) {
            for (int j = 0; j < 20; ++j)
                QCOMPARE(fail(from(addresses[i])), 0);
            QCOMPARE(wait(from(addresses[i])), 900);
        }
        QCOMPARE(wait(from(addresses[5])), 900);
        QCOMPARE(wait(from(neighbour)), 0);
        // What one of them gets right changes nothing for the others.
        m_clock->advance(900'000);
        QCOMPARE(wait(from(addresses[0])), 0);
    }

    void memoryIsBounded()
    {
        SignInGuard guard(*m_clock, true, 100);
        for (int i = 0; i < 10'000; ++i) {
            const auto error = makeError(ErrorCode::AuthInvalidCredentials);
            guard.settle(
                {Guess::Password, QString::number(i), u"203.0.%1.%2"_s.arg(i / 250).arg(i % 250)},
                &error
            );
            QVERIFY(guard.size() <= 100);
        }
        QVERIFY(guard.size() > 80);
    }

    void whoHasToWaitLongestIsRememberedLongest()
    {
        SignInGuard guard(*m_clock, true, 100);
        const auto error = makeError(ErrorCode::AuthInvalidCredentials);
        const SignInAttempt target = attempt();
        for (int i = 0; i < 5; ++i)
            guard.settle(target, &error);
        for (int i = 0; i < 500; ++i)
            guard.settle({Guess::Password, QString::number(i), u"192.0.2.1"_s}, &error);
        QVERIFY(!guard.admit(target));
    }

    void canBeSwitchedOff()
    {
        SignInGuard guard(*m_clock, false);
        const auto error = makeError(ErrorCode::AuthInvalidCredentials);
        for (int i = 0; i < 50; ++i)
            guard.settle(attempt(), &error);
        QVERIFY(guard.admit(attempt()));
    }

private:
    static SignInAttempt attempt() { return {Guess::Password, u"ada"_s, u"192.0.2.1"_s}; }
    // Seconds to wait; fails if not.
    int fail(const SignInAttempt &attempt, ErrorCode code = ErrorCode::AuthInvalidCredentials)
    {
        const auto result =
            m_guard->guarded(attempt, [&]() -> Result<> { return common::fail(code); });
        return result.error().retryAfterSeconds;
    }
    // From another address each time, so that only the account counts.
    int fail()
    {
        SignInAttempt from = attempt();
        from.address = u"203.%1.113.1"_s.arg(++m_addresses);
        return fail(from);
    }
    // Each begins while those before are being checked; all are wrong.
    int passedAtOnce(int most)
    {
        if (most == 0)
            return 0;
        SignInAttempt from = attempt();
        from.address = u"203.%1.113.1"_s.arg(++m_addresses);
        int passed = 0;
        (void)m_guard->guarded(from, [&]() -> Result<> {
            passed = 1 + passedAtOnce(most - 1);
            return common::fail(ErrorCode::AuthInvalidCredentials);
        });
        return passed;
    }
    int wait(const SignInAttempt &attempt) const
    {
        const auto admitted = m_guard->admit(attempt);
        return admitted ? 0 : admitted.error().retryAfterSeconds;
    }
    int wait() const { return wait(attempt()); }

    std::unique_ptr<tests::TestClock> m_clock;
    std::unique_ptr<SignInGuard> m_guard;
    int m_addresses = 0;
};

QTEST_APPLESS_MAIN(SignInGuardTest)
#include "sign_in_guard_test.moc"
