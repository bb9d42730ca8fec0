// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A TCP client without anything above the system calls: for tests that have thousands of them, that
// must not read, or that ask how exactly a connection ended. Blocking, with a time limit. Where the
// tests speak TLS (dial.h), OpenSSL's layer lies between, as blocking as the rest.

#include "tests/support/dial.h"

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <memory>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
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

    // from: an address of the loopback network. receiveBuffer: bytes that the kernel takes while
    // nobody reads; 0: as it likes.
    explicit PlainSocket(int port, const char *from = "127.0.0.1", int receiveBuffer = 0)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        if (receiveBuffer > 0)
            ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        setPatience(std::chrono::seconds(15));
        const int on = 1;
        ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const sockaddr_in local = addressOf(from, 0);
        ::bind(m_fd, reinterpret_cast<const sockaddr *>(&local), sizeof local);
        const sockaddr_in server = addressOf("127.0.0.1", port);
        m_connected =
            ::connect(m_fd, reinterpret_cast<const sockaddr *>(&server), sizeof server) == 0;
        if (m_connected && overTls())
            m_connected = encrypt();
    }
    PlainSocket(PlainSocket &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_connected(other.m_connected)
        , m_tls(std::move(other.m_tls))
    {
    }
    PlainSocket(const PlainSocket &) = delete;
    PlainSocket &operator=(const PlainSocket &) = delete;
    ~PlainSocket()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    // How long one call of recv or send may take.
    void setPatience(std::chrono::milliseconds patience)
    {
        const timeval time{patience.count() / 1000, patience.count() % 1000 * 1000};
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
        ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
    }
    bool isConnected() const { return m_connected; }
    int descriptor() const { return m_fd; }

    // How many bytes went; fewer if the server does not take them or has gone.
    qsizetype send(const QByteArray &bytes)
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const auto n = put(bytes.constData() + done, bytes.size() - done);
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
            const auto n = take(buffer.data(), buffer.size());
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
            const auto n = take(buffer, sizeof buffer);
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
    // Any certificate will do: tls_test looks at them.
    bool encrypt()
    {
        static SSL_CTX *const context = [] {
            std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes without MSG_NOSIGNAL
            return SSL_CTX_new(TLS_client_method());
        }();
        m_tls.reset(SSL_new(context));
        SSL_set_fd(m_tls.get(), m_fd);
        return SSL_connect(m_tls.get()) == 1;
    }
    // As send() and recv() tell it: 0 is the end, below 0 errno says what.
    qsizetype put(const char *bytes, qsizetype size)
    {
        if (!m_tls)
            return ::send(m_fd, bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL);
        const int most = static_cast<int>(std::min<qsizetype>(size, 1024 * 1024));
        return outcome(SSL_write(m_tls.get(), bytes, most));
    }
    qsizetype take(char *buffer, qsizetype size)
    {
        if (!m_tls)
            return ::recv(m_fd, buffer, static_cast<std::size_t>(size), 0);
        return outcome(SSL_read(m_tls.get(), buffer, static_cast<int>(size)));
    }
    // Whoever breaks off does not say goodbye (close_notify) first: an end all the same.
    qsizetype outcome(int done)
    {
        if (done > 0)
            return done;
        const int system = errno;
        const int error = SSL_get_error(m_tls.get(), done);
        ERR_clear_error();
        errno = system;
        if (error == SSL_ERROR_ZERO_RETURN || error == SSL_ERROR_SSL)
            return 0;
        return error == SSL_ERROR_SYSCALL && system == 0 ? 0 : -1;
    }

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

    struct FreeTls {
        void operator()(SSL *tls) const { SSL_free(tls); }
    };

    int m_fd;
    bool m_connected = false;
    std::unique_ptr<SSL, FreeTls> m_tls;
};

} // namespace tests
