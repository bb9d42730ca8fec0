// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Thousands of WebSocket clients in one thread, that count what they get and keep none of it.

#include <QByteArray>
#include <QList>

#include <vector>

namespace tests {

class WebSockets {
public:
    WebSockets();
    ~WebSockets(); // closes them without a goodbye
    WebSockets(const WebSockets &) = delete;
    WebSockets &operator=(const WebSockets &) = delete;

    // One with each token; without a header if it is empty. False: not all of them were let in.
    bool open(quint16 port, const QByteArray &path, const QList<QByteArray> &tokens);
    qsizetype count() const { return static_cast<qsizetype>(m_all.size()); }
    // The same to each.
    bool sendText(const QByteArray &text);
    bool ping();
    // Reads until each has got so many texts that begin like this, since they were opened or since
    // forget(). False: they did not come in time.
    bool await(QByteArrayView beginning, int each, int patienceMs = 30'000);
    void forget();
    qint64 received() const { return m_received; } // texts that began like that
    QByteArray last() const { return m_last; }

private:
    struct Client {
        int socket = -1;
        QByteArray rest{}; // of a frame that is not all here
        qint64 got = 0;
    };

    bool shakeHands(quint16 port, const QByteArray &path, const QList<QByteArray> &tokens);
    bool readFrom(Client &client, QByteArrayView beginning);
    void takeFrames(Client &client, QByteArrayView beginning);
    bool sendFrame(int opcode, const QByteArray &payload);

    const int m_epoll;
    std::vector<Client> m_all;
    std::vector<char> m_buffer;
    QByteArray m_last;
    qint64 m_received = 0;
};

} // namespace tests
