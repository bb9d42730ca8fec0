// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A TCP client without anything above the system calls: for tests that have thousands of them, that
// must not read, or that ask how exactly a connection ended. Blocking, with a time limit.

#include <QByteArray>

#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace tests {

class PlainSocket {
public:
    // How a connection ended for the one that reads it.
    enum class End {
        Closed, // orderly: FIN
        Reset, // RST: what was on the way is gone
        Open, // not at all, within the time limit
    };
    static constexpr int kPatienceSeconds = 15;

    // from: an address of the loopback network. receiveBuffer: bytes that the kernel takes while
    // nobody reads; 0: as it likes.
    explicit PlainSocket(int port, const char *from = "127.0.0.1", int receiveBuffer = 0)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        if (receiveBuffer > 0)
            ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        const timeval patience{kPatienceSeconds, 0};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        const int on = 1;
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const sockaddr_in local = addressOf(from, 0);
        ::bind(m_fd, reinterpret_cast<const sockaddr *>(&local), sizeof local);
        const sockaddr_in server = addressOf("127.0.0.1", port);
        m_connected =
            ::connect(m_fd, reinterpret_cast<const sockaddr *>(&server), sizeof server) == 0;
    }
    PlainSocket(PlainSocket &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_connected(other.m_connected)
    {
    }
    PlainSocket(const PlainSocket &) = delete;
    PlainSocket &operator=(const PlainSocket &) = delete;
    ~PlainSocket()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    bool isConnected() const { return m_connected; }
    int descriptor() const { return m_fd; }

    // How many bytes went; fewer if the server does not take them or has gone.
    qsizetype send(const QByteArray &bytes)
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const auto n = ::send(
                m_fd,
                bytes.constData() + done,
                static_cast<std::size_t>(bytes.size() - done),
                MSG_NOSIGNAL
            );
            if (n <= 0)
                break;
            done += n;
        }
        return done;
    }

    // Up to the end of the connection, or of the patience.
    End readToEnd(QByteArray *all = nullptr)
    {
        QByteArray buffer(64 * 1024, '\0');
        while (true) {
            const auto n = ::recv(m_fd, buffer.data(), static_cast<std::size_t>(buffer.size()), 0);
            if (n > 0 && all != nullptr)
                all->append(buffer.constData(), n);
            if (n == 0)
                return End::Closed;
            if (n < 0)
                return errno == ECONNRESET ? End::Reset : End::Open;
        }
    }

    // The head of one answer and its body by Content-Length; empty if none came.
    QByteArray readAnswer()
    {
        QByteArray all;
        qsizetype wanted = -1;
        char buffer[16 * 1024];
        while (wanted < 0 || all.size() < wanted) {
            const auto n = ::recv(m_fd, buffer, sizeof buffer, 0);
            if (n <= 0)
                return wanted < 0 ? QByteArray() : all;
            all.append(buffer, n);
            const qsizetype end = all.indexOf("\r\n\r\n");
            if (wanted < 0 && end >= 0)
                wanted = end + 4 + lengthIn(all.first(end));
        }
        return all;
    }
    int readStatus() { return readAnswer().mid(9, 3).toInt(); }

private:
    static sockaddr_in addressOf(const char *text, int port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<in_port_t>(port));
        ::inet_pton(AF_INET, text, &address.sin_addr);
        return address;
    }
    static qsizetype lengthIn(const QByteArray &head)
    {
        constexpr QByteArrayView kName = "\r\ncontent-length:";
        const QByteArray lower = head.toLower();
        const qsizetype at = lower.indexOf(kName);
        const qsizetype end = lower.indexOf('\r', at + 2);
        return at < 0 ? 0
                      : lower.mid(at + kName.size(), end < 0 ? -1 : end - at - kName.size())
                            .trimmed()
                            .toLongLong();
    }

    int m_fd;
    bool m_connected = false;
};

} // namespace tests
