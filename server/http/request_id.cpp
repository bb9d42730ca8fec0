// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_id.h"

#include <QRandomGenerator>

#include <atomic>

namespace server {

// A counter from a random start, scrambled by a bijection (splitmix64).
QByteArray nextRequestId()
{
    static std::atomic<quint64> counter = QRandomGenerator::system()->generate64();
    quint64 x = counter.fetch_add(0x9e3779b97f4a7c15U, std::memory_order_relaxed);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    x ^= x >> 31;
    QByteArray id(13, '0');
    for (char &c : id) {
        c = "0123456789abcdefghjkmnpqrstvwxyz"[x % 32];
        x /= 32;
    }
    return id;
}

} // namespace server
