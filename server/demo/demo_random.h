// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Chance that is the same on every machine and with every library: SplitMix64. Not for secrets.

#include <QtGlobal>

#include <cstddef>

namespace server {

class DemoRandom {
public:
    // stream: one seed gives several independent sequences.
    DemoRandom(quint64 seed, quint64 stream)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + stream * 0xd1342543de82ef95ULL + 1)
    {
        next();
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    // From 0 to bound - 1.
    qint64 below(qint64 bound)
    {
        return bound > 0 ? static_cast<qint64>(next() % static_cast<quint64>(bound)) : 0;
    }
    qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    // From 0 to 1, without 1.
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    template <typename Items>
    const auto &pick(const Items &items)
    {
        return items[static_cast<size_t>(below(static_cast<qint64>(items.size())))];
    }

private:
    quint64 m_state;
};

} // namespace server
