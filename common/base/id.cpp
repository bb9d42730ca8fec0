// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/id.h"

namespace common {

namespace {

constexpr int kNodeBits = 10;
constexpr int kCounterBits = 12;
constexpr int kTimeShift = kNodeBits + kCounterBits;
constexpr qint64 kCounterMask = (qint64{1} << kCounterBits) - 1;

} // namespace

std::optional<qint64> parseId(QStringView text)
{
    if (text.isEmpty() || text.size() > 19 || text.front() == u'0')
        return std::nullopt;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
    }
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

ClockIdSource::ClockIdSource(const Clock &clock, int node, qint64 greatestStored)
    : m_clock(clock)
    , m_node(node)
    , m_last(greatestStored)
{
}

qint64 ClockIdSource::nextValue()
{
    const std::scoped_lock lock(m_mutex);
    const qint64 base = firstAt(m_clock.now()) | (m_node << kCounterBits);
    if (base > m_last) {
        m_last = base;
        return m_last;
    }
    // The same millisecond, or a clock that went back: count on from the last one.
    if ((m_last & kCounterMask) < kCounterMask)
        ++m_last;
    else
        m_last = (((m_last >> kTimeShift) + 1) << kTimeShift) | (m_node << kCounterBits);
    return m_last;
}

Timestamp ClockIdSource::createdAt(qint64 id)
{
    return {(id >> kTimeShift) + kEpochMs};
}

qint64 ClockIdSource::firstAt(Timestamp at)
{
    return (at.ms - kEpochMs) << kTimeShift;
}

} // namespace common
