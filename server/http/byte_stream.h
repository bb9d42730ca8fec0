// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bytes to and from one client, over plain TCP or TLS; whoever reads and writes cannot tell which.
// Bytes that were read too far can be pushed back. Lives on one io thread. This header brings Asio
// with it: include it only in the few .cpp of server/http and server/live that move bytes.

#include "server/http/connection_registry.h"

#include <QByteArray>

#include <memory>

#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <linux/sockios.h>
#include <sys/ioctl.h>

namespace server {

class ByteStream {
public:
    using executor_type = boost::asio::io_context::executor_type; // the name Asio looks for
    using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, executor_type>;
    using ErrorCode = boost::system::error_code;

    // Lets others find the stream, as long as it lives; only used on its thread.
    struct Link {
        ByteStream *stream = nullptr;
    };

    ByteStream(Socket socket, std::shared_ptr<Link> link, std::shared_ptr<ConnectionSlot> slot)
        : m_socket(std::move(socket))
        , m_link(std::move(link))
        , m_slot(std::move(slot))
    {
        m_link->stream = this;
    }
    ~ByteStream() { m_link->stream = nullptr; }
    ByteStream(const ByteStream &) = delete;
    ByteStream &operator=(const ByteStream &) = delete;

    // Before the first byte; then handshake().
    void useTls(boost::asio::ssl::context &context)
    {
        m_tls = std::make_unique<Tls>(m_socket, context);
    }
    bool isTls() const { return m_tls != nullptr; }
    template <typename Done>
    void handshake(Done done)
    {
        m_tls->async_handshake(boost::asio::ssl::stream_base::server, std::move(done));
    }

    executor_type get_executor() noexcept { return m_socket.get_executor(); }
    Socket &socket() { return m_socket; }
    const std::shared_ptr<ConnectionSlot> &slot() const { return m_slot; }

    // The next reads give these bytes first.
    void pushBack(QByteArray bytes) { m_pushedBack.prepend(bytes); }
    // Whatever is under way ends with an error.
    void close()
    {
        ErrorCode ignored;
        m_socket.close(ignored);
    }
    // For somebody who does not read: what is on the way is forgotten, or the kernel would keep it
    // (and the connection) for as long as it is not fetched.
    void abort()
    {
        ErrorCode ignored;
        m_socket.set_option(boost::asio::socket_base::linger(true, 0), ignored);
        close();
    }
    // To make room: at once, and without leaving the kernel what the other side has not taken.
    void evict()
    {
        int unsent = 0;
        if (::ioctl(m_socket.native_handle(), SIOCOUTQ, &unsent) == 0 && unsent > 0)
            abort();
        else
            close();
    }
    // No more will be sent; the other side reads to the end.
    void shutdownSend()
    {
        ErrorCode ignored;
        m_socket.shutdown(Socket::shutdown_send, ignored);
    }

    // With TLS: says that no more will be sent (RFC 8446, 6.1); done when the other side has said
    // so too. Nothing may be under way.
    template <typename Done>
    void sayGoodbye(Done done)
    {
        m_tls->async_shutdown(std::move(done));
    }

    template <typename Buffers, typename Token>
    auto async_read_some(const Buffers &buffers, Token &&token)
    {
        return boost::asio::async_initiate<Token, void(ErrorCode, std::size_t)>(
            [this](auto handler, const Buffers &to) { startRead(to, std::move(handler)); },
            token,
            buffers
        );
    }

    template <typename Buffers, typename Token>
    auto async_write_some(const Buffers &buffers, Token &&token)
    {
        return boost::asio::async_initiate<Token, void(ErrorCode, std::size_t)>(
            [this](auto handler, const Buffers &from) {
                if (m_tls)
                    m_tls->async_write_some(from, std::move(handler));
                else
                    m_socket.async_write_some(from, std::move(handler));
            },
            token,
            buffers
        );
    }

private:
    using Tls = boost::asio::ssl::stream<Socket &>;

    template <typename Buffers, typename Handler>
    void startRead(const Buffers &to, Handler handler)
    {
        if (!m_pushedBack.isEmpty())
            finishFromPushedBack(to, std::move(handler));
        else if (m_tls)
            m_tls->async_read_some(to, std::move(handler));
        else
            m_socket.async_read_some(to, std::move(handler));
    }

    template <typename Buffers, typename Handler>
    void finishFromPushedBack(const Buffers &to, Handler handler)
    {
        const auto size = static_cast<std::size_t>(m_pushedBack.size());
        const std::size_t n =
            boost::asio::buffer_copy(to, boost::asio::buffer(m_pushedBack.constData(), size));
        m_pushedBack.remove(0, static_cast<qsizetype>(n));
        if (m_pushedBack.isEmpty())
            m_pushedBack = QByteArray(); // gives the memory back
        // Never from inside the call: Asio's rule for every operation.
        boost::asio::post(get_executor(), [handler = std::move(handler), n]() mutable {
            handler(ErrorCode(), n);
        });
    }

    Socket m_socket;
    std::unique_ptr<Tls> m_tls;
    QByteArray m_pushedBack;
    const std::shared_ptr<Link> m_link;
    const std::shared_ptr<ConnectionSlot> m_slot;
};

} // namespace server
