// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Counts requests per class and key ("write" and an account, "login" and account + address) in
// windows that start with the first one. Keys are kept only while their window lasts, and never
// more than a fixed number of them. Any thread; sharded, so that threads seldom meet.

#include "common/base/clock.h"
#include "common/base/result.h"

#include <QByteArray>
#include <QStringView>

#include <memory>

namespace server {

struct RateLimit {
    int limit = 0; // 0: unlimited
    int windowSeconds = 60;

    bool operator==(const RateLimit &) const = default;

    bool isUnlimited() const { return limit <= 0; }
    QByteArray policy() const; // "100;w=60"
    // Reads what settings say: "5/15m", "600/m", "3/h", "30/10s", "10/d"; "none" or "0": unlimited.
    static common::Result<RateLimit> parse(QStringView text);
};

struct RateState {
    bool allowed = true;
    int limit = 0; // 0: unlimited, send no RateLimit headers
    int remaining = 0;
    int resetSeconds = 0; // until the window ends; Retry-After when not allowed
    QByteArray policy{};
};

class RateLimiter {
public:
    // maxKeys: of all classes together; the ones nearest to their end are dropped first.
    explicit RateLimiter(const common::Clock &clock, int maxKeys = 200'000);
    ~RateLimiter();
    RateLimiter(const RateLimiter &) = delete;
    RateLimiter &operator=(const RateLimiter &) = delete;

    // Counts one request, if it is allowed.
    RateState charge(QByteArrayView rateClass, QByteArrayView key, const RateLimit &limit);
    // Looks without counting: for classes that count only failures or only successes, which look
    // first and charge afterwards.
    RateState peek(QByteArrayView rateClass, QByteArrayView key, const RateLimit &limit) const;
    // Forgets a key, for instance after a sign-in that succeeded.
    void reset(QByteArrayView rateClass, QByteArrayView key);
    int size() const;

private:
    struct Shard;
    Shard &shardOf(size_t hash) const;

    static constexpr size_t kShards = 16;
    const common::Clock &m_clock;
    const int m_maxPerShard;
    std::unique_ptr<Shard[]> m_shards;
};

} // namespace server
