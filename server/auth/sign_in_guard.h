// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whoever guesses passwords and codes has to wait (security.md, rule 31). Counted are failures: by
// what is guessed at (5 in 15 minutes, then a wait that doubles with each more, 15 minutes at most
// and never for good), by address (20 in 15 minutes) and by its network, /24 or /64 (100 in 15
// minutes). A device that the account is known from is not held up by what strangers do to the
// account. The rate class `login` counts besides, by account and address.
//
// Names that nobody has are counted like any other, so that waiting tells nothing. The counts are
// in memory, bounded, and gone with a restart, which a stranger cannot cause. Any thread.

#include "common/base/result.h"
#include "server/http/rate_limiter.h"

#include <QHash>
#include <QString>

#include <mutex>
#include <type_traits>

namespace server {

// What can be guessed at. A count of one is not in the way of another: who has no more than a
// stolen token cannot keep the owner from signing in.
enum class Guess { Password, SecondFactor, OwnPassword, FirstCode };

struct SignInAttempt {
    Guess guess = Guess::Password;
    QString account; // the name or address as typed and folded, or an id
    QString address; // of the network
    bool isKnownDevice = false;
};

class SignInGuard {
public:
    static constexpr int kFreeFailures = 5;
    static constexpr qint64 kWindowMs = 15 * 60 * 1000;
    static constexpr qint64 kFirstWaitMs = 30'000;
    static constexpr RateLimit kPerAddress{20, 900};
    static constexpr RateLimit kPerNetwork{100, 900};

    explicit SignInGuard(
        const common::Clock &clock, bool enabled = true, qsizetype mostAccounts = 50'000
    );

    // rate.limited with the time to wait, or what check() gives; that it failed or succeeded is
    // counted. Only auth.invalid_credentials and auth.second_factor_invalid are failures.
    template <typename Check>
    std::invoke_result_t<Check> guarded(const SignInAttempt &attempt, Check check)
    {
        TRY(begin(attempt));
        auto result = check();
        settle(attempt, result ? nullptr : &result.error());
        return result;
    }

    // The two halves of guarded(). error: null if it succeeded.
    common::Result<> begin(const SignInAttempt &attempt);
    void settle(const SignInAttempt &attempt, const common::Error *error);
    // What begin() would say now.
    common::Result<> admit(const SignInAttempt &attempt) const;

    // Names and ids that are remembered.
    qsizetype size() const;

private:
    struct Account {
        int failures = 0;
        int underWay = 0; // may turn out to be failures, and so count until it is known
        qint64 waitUntilMs = 0; // on the steady clock, as the next
        qint64 forgetAtMs = 0;
    };

    void noteFailure(Account &account);
    // Under m_mutex.
    common::Result<> check(const SignInAttempt &attempt) const;
    qint64 accountWaitMs(const SignInAttempt &attempt) const;
    Account &remembered(const QByteArray &key);
    void makeRoom(qint64 nowMs);

    const common::Clock &m_clock;
    const bool m_enabled;
    const qsizetype m_mostAccounts;
    RateLimiter m_addresses;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Account> m_accounts;
};

} // namespace server
