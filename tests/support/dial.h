// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How tests reach the server: over plain TCP, or with KITH_TEST_TLS=1 in their environment over TLS
// (TestServer then starts it with a certificate of its own). Tests need not know which.

#include <QHostAddress>
#include <QSslSocket>

#include <memory>

namespace tests {

inline bool overTls()
{
    return qEnvironmentVariableIntValue("KITH_TEST_TLS") == 1;
}

// Not connected yet; tls_test checks certificates, the others take any.
inline std::unique_ptr<QTcpSocket> newSocket()
{
    if (!overTls())
        return std::make_unique<QTcpSocket>();
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    return socket;
}

// To a port of 127.0.0.1.
inline bool dial(QTcpSocket &socket, quint16 port, int patienceMs)
{
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(patienceMs))
        return false;
    auto *tls = qobject_cast<QSslSocket *>(&socket);
    if (tls == nullptr)
        return true;
    tls->startClientEncryption();
    return tls->waitForEncrypted(patienceMs);
}

} // namespace tests
