// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/sign_in_guard.h"

#include "server/http/caller_address.h"

#include <algorithm>
#include <vector>

namespace server {

using common::ErrorCode;
using common::Result;

namespace {

constexpr char kAddressClass[] = "address";
constexpr char kNetworkClass[] = "network";
constexpr int kMostAddresses = 100'000;
constexpr qint64 kMomentMs = 1'000; // about what is under way takes

QByteArray keyOf(const SignInAttempt &attempt)
{
    return QByteArray::number(static_cast<int>(attempt.guess)) + ':' + attempt.account.toUtf8();
}

// The network that somebody has to themselves: /24, or /64.
QByteArray networkOf(const QString &address)
{
    const auto ip = IpAddress::fromText(address.toLatin1());
    if (!ip)
        return address.toUtf8();
    const QByteArray bytes(
        reinterpret_cast<const char *>(ip->bytes.data()), static_cast<qsizetype>(ip->bytes.size())
    );
    return ip->isV4() ? bytes.first(15) : bytes.first(8);
}

qint64 waitMsAfter(int failures)
{
    qint64 wait = SignInGuard::kFirstWaitMs;
    for (int i = SignInGuard::kFreeFailures; i < failures && wait < SignInGuard::kWindowMs; ++i)
        wait *= 2;
    return failures < SignInGuard::kFreeFailures ? 0 : std::min(wait, SignInGuard::kWindowMs);
}

bool isFailure(const common::Error &error)
{
    return error.code == ErrorCode::AuthInvalidCredentials
        || error.code == ErrorCode::AuthSecondFactorInvalid;
}

common::Error waitFirst(qint64 seconds)
{
    auto error = common::makeError(
        ErrorCode::RateLimited,
        QStringLiteral("Too many failed attempts. Try again in %1 seconds.").arg(seconds)
    );
    error.retryAfterSeconds = static_cast<int>(seconds);
    return error;
}

} // namespace

SignInGuard::SignInGuard(const common::Clock &clock, bool enabled, qsizetype mostAccounts)
    : m_clock(clock)
    , m_enabled(enabled)
    , m_mostAccounts(mostAccounts)
    , m_addresses(clock, kMostAddresses)
{
}

Result<> SignInGuard::admit(const SignInAttempt &attempt) const
{
    const std::scoped_lock lock(m_mutex);
    return check(attempt);
}

Result<> SignInGuard::check(const SignInAttempt &attempt) const
{
    if (!m_enabled)
        return {};
    qint64 seconds = (accountWaitMs(attempt) + 999) / 1000;
    const auto consider = [&](const RateState &state) {
        if (!state.allowed)
            seconds = std::max<qint64>({seconds, state.resetSeconds, 1});
    };
    consider(m_addresses.peek(kAddressClass, attempt.address.toUtf8(), kPerAddress));
    consider(m_addresses.peek(kNetworkClass, networkOf(attempt.address), kPerNetwork));
    return seconds == 0 ? Result<>() : common::fail(waitFirst(seconds));
}

qint64 SignInGuard::accountWaitMs(const SignInAttempt &attempt) const
{
    if (attempt.isKnownDevice)
        return 0;
    const Account account = m_accounts.value(keyOf(attempt));
    const qint64 wait = account.waitUntilMs - m_clock.steadyMs();
    if (wait > 0)
        return wait;
    // As many at once as there could be one after the other.
    const bool isOver = account.forgetAtMs <= m_clock.steadyMs();
    const int left = std::max(1, kFreeFailures - (isOver ? 0 : account.failures));
    return account.underWay < left ? 0 : kMomentMs;
}

Result<> SignInGuard::begin(const SignInAttempt &attempt)
{
    const std::scoped_lock lock(m_mutex);
    TRY(check(attempt));
    if (m_enabled && !attempt.isKnownDevice)
        ++remembered(keyOf(attempt)).underWay;
    return {};
}

void SignInGuard::settle(const SignInAttempt &attempt, const common::Error *error)
{
    if (!m_enabled)
        return;
    const bool failed = error && isFailure(*error);
    if (failed) {
        m_addresses.charge(kAddressClass, attempt.address.toUtf8(), kPerAddress);
        m_addresses.charge(kNetworkClass, networkOf(attempt.address), kPerNetwork);
    }
    // Who is known from here neither adds to the count nor takes it from those it holds up.
    if (attempt.isKnownDevice)
        return;
    const QByteArray key = keyOf(attempt);
    const std::scoped_lock lock(m_mutex);
    Account &account = remembered(key);
    account.underWay = std::max(0, account.underWay - 1);
    if (failed)
        noteFailure(account);
    else if (!error)
        account = {.underWay = account.underWay};
    if (account.failures == 0 && account.underWay == 0)
        m_accounts.remove(key);
}

void SignInGuard::noteFailure(Account &account)
{
    const qint64 now = m_clock.steadyMs();
    if (account.forgetAtMs <= now)
        account = {.underWay = account.underWay};
    ++account.failures;
    account.waitUntilMs = now + waitMsAfter(account.failures);
    account.forgetAtMs = account.waitUntilMs + kWindowMs;
}

SignInGuard::Account &SignInGuard::remembered(const QByteArray &key)
{
    if (!m_accounts.contains(key) && m_accounts.size() >= m_mostAccounts)
        makeRoom(m_clock.steadyMs());
    return m_accounts[key];
}

// What is over, and an eighth of the rest if that was nothing: those that would be over first.
void SignInGuard::makeRoom(qint64 nowMs)
{
    const auto isOver = [&](const auto &item) {
        return item.value().forgetAtMs <= nowMs && item.value().underWay == 0;
    };
    if (m_accounts.removeIf(isOver) > 0)
        return;
    std::vector<qint64> ends;
    for (const Account &account : std::as_const(m_accounts))
        ends.push_back(account.forgetAtMs);
    auto drop = std::max<qsizetype>(1, m_mostAccounts / 8);
    std::nth_element(ends.begin(), ends.begin() + drop - 1, ends.end());
    const qint64 last = ends[static_cast<size_t>(drop - 1)];
    m_accounts.removeIf([&](const auto &item) {
        return item.value().forgetAtMs <= last && drop-- > 0;
    });
}

qsizetype SignInGuard::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_accounts.size();
}

} // namespace server
