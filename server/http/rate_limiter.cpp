// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rate_limiter.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <mutex>
#include <vector>

namespace server {

namespace {

constexpr qint64 kSweepMs = 60'000;

struct Entry {
    int count = 0;
    qint64 endMs = 0; // of the window, on the steady clock
};

QByteArray entryKey(QByteArrayView rateClass, QByteArrayView key)
{
    QByteArray joined;
    joined.reserve(rateClass.size() + 1 + key.size());
    return joined.append(rateClass).append('\0').append(key);
}

int secondsUntil(qint64 endMs, qint64 nowMs)
{
    return static_cast<int>((std::max<qint64>(0, endMs - nowMs) + 999) / 1000);
}

RateState stateOf(const RateLimit &limit, int used, int resetSeconds)
{
    const int remaining = std::max(0, limit.limit - used);
    return {true, limit.limit, remaining, resetSeconds, limit.policy()};
}

int unitSeconds(QChar unit)
{
    switch (unit.unicode()) {
    case 's':
        return 1;
    case 'm':
        return 60;
    case 'h':
        return 3600;
    case 'd':
        return 86400;
    default:
        return 0;
    }
}

// "15m", "m"
std::optional<int> windowSeconds(QStringView text)
{
    if (text.isEmpty())
        return std::nullopt;
    const int unit = unitSeconds(text.back());
    bool ok = true;
    const int count = text.size() == 1 ? 1 : text.chopped(1).toInt(&ok);
    if (unit == 0 || !ok || count < 1 || count > 366 * 86400 / unit)
        return std::nullopt;
    return count * unit;
}

auto badLimit(QStringView text)
{
    return common::fail(
        common::ErrorCode::ValidationFailed,
        QStringLiteral("\"%1\" is not a rate like 5/15m, 600/m or 3/h.").arg(text)
    );
}

} // namespace

struct RateLimiter::Shard {
    void sweep(qint64 nowMs);
    void makeRoom(qsizetype most);

    std::mutex mutex;
    QHash<QByteArray, Entry> entries;
    qint64 nextSweepMs = 0;
};

void RateLimiter::Shard::sweep(qint64 nowMs)
{
    entries.removeIf([nowMs](const auto &item) { return item.value().endMs <= nowMs; });
    nextSweepMs = nowMs + kSweepMs;
}

// Drops an eighth at once, so that a flood of new keys does not pay for this each time.
void RateLimiter::Shard::makeRoom(qsizetype most)
{
    std::vector<qint64> ends;
    ends.reserve(static_cast<size_t>(entries.size()));
    for (const Entry &entry : std::as_const(entries))
        ends.push_back(entry.endMs);
    auto drop = std::max<qsizetype>(1, most / 8);
    std::nth_element(ends.begin(), ends.begin() + drop - 1, ends.end());
    const qint64 threshold = ends[static_cast<size_t>(drop - 1)];
    entries.removeIf([&](const auto &item) { return item.value().endMs <= threshold && drop-- > 0; }
    );
}

QByteArray RateLimit::policy() const
{
    return QByteArray::number(limit) + ";w=" + QByteArray::number(windowSeconds);
}

common::Result<RateLimit> RateLimit::parse(QStringView text)
{
    text = text.trimmed();
    if (text == u"none" || text == u"0")
        return RateLimit{0, 60};
    const qsizetype slash = text.indexOf(u'/');
    bool ok = false;
    const int limit = slash > 0 ? text.first(slash).toInt(&ok) : 0;
    const auto window = ok ? server::windowSeconds(text.sliced(slash + 1)) : std::nullopt;
    if (!window || limit < 1)
        return badLimit(text);
    return RateLimit{limit, *window};
}

RateLimiter::RateLimiter(const common::Clock &clock, int maxKeys)
    : m_clock(clock)
    , m_maxPerShard(std::max(1, maxKeys / static_cast<int>(kShards)))
    , m_shards(std::make_unique<Shard[]>(kShards))
{
}

RateLimiter::~RateLimiter() = default;

RateLimiter::Shard &RateLimiter::shardOf(size_t hash) const
{
    return m_shards[(hash >> 7) % kShards];
}

RateState RateLimiter::charge(QByteArrayView rateClass, QByteArrayView key, const RateLimit &limit)
{
    if (limit.isUnlimited())
        return {};
    const QByteArray joined = entryKey(rateClass, key);
    const qint64 now = m_clock.steadyMs();
    Shard &shard = shardOf(qHash(joined));
    const std::lock_guard lock(shard.mutex);
    if (now >= shard.nextSweepMs)
        shard.sweep(now);
    auto entry = shard.entries.find(joined);
    if (entry == shard.entries.end()) {
        if (shard.entries.size() >= m_maxPerShard)
            shard.makeRoom(m_maxPerShard);
        entry = shard.entries.insert(joined, Entry{});
    }
    if (entry->endMs <= now)
        *entry = Entry{0, now + limit.windowSeconds * qint64(1000)};
    const bool allowed = entry->count < limit.limit;
    if (allowed)
        ++entry->count;
    RateState state = stateOf(limit, entry->count, secondsUntil(entry->endMs, now));
    state.allowed = allowed;
    return state;
}

RateState
RateLimiter::peek(QByteArrayView rateClass, QByteArrayView key, const RateLimit &limit) const
{
    if (limit.isUnlimited())
        return {};
    const QByteArray joined = entryKey(rateClass, key);
    const qint64 now = m_clock.steadyMs();
    Shard &shard = shardOf(qHash(joined));
    const std::lock_guard lock(shard.mutex);
    const Entry entry = shard.entries.value(joined);
    if (entry.endMs <= now)
        return stateOf(limit, 0, limit.windowSeconds);
    RateState state = stateOf(limit, entry.count, secondsUntil(entry.endMs, now));
    state.allowed = entry.count < limit.limit;
    return state;
}

void RateLimiter::reset(QByteArrayView rateClass, QByteArrayView key)
{
    const QByteArray joined = entryKey(rateClass, key);
    Shard &shard = shardOf(qHash(joined));
    const std::lock_guard lock(shard.mutex);
    shard.entries.remove(joined);
}

int RateLimiter::size() const
{
    qsizetype total = 0;
    for (size_t i = 0; i < kShards; ++i) {
        const std::lock_guard lock(m_shards[i].mutex);
        total += m_shards[i].entries.size();
    }
    return static_cast<int>(total);
}

} // namespace server
