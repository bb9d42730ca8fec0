// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A client that asks as fast as it is answered: one request at a time on each of some kept
// connections, all of them from one thread, so that it takes as little of the machine as it can.

#include "tests/bench/figures.h"

#include <QByteArray>

#include <functional>

namespace tests {

// A request of HTTP/1.1; a token, if any, goes with it as a bearer token, a body as JSON.
QByteArray httpRequest(
    const QByteArray &method,
    const QByteArray &path,
    const QByteArray &token = {},
    const QByteArray &body = {}
);

struct HttpLoad {
    quint16 port = 0;
    int connections = 32;
    int forMs = 1000;
    qint64 most = 0; // operations in all; 0: as many as there is time for
    QList<qint64> processes{}; // whose processor time counts
    // What the connection sends as the n-th request of all; an empty one ends it.
    std::function<QByteArray(int connection, qint64 n)> next{};

    // Answers that are no 2xx count as failed.
    Figure run() const;
};

// A socket of 127.0.0.1 that is connected; -1 if nobody listens.
int connectTo(quint16 port);
// All of it, however long that takes; false: the peer has gone.
bool sendAll(int socket, QByteArrayView bytes);

} // namespace tests
