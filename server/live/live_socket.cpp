// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/live_socket.h"

#include "server/http/byte_stream.h"
#include "server/http/head_check.h"
#include "server/http/io_thread.h"
#include "server/http/listener.h"

#include <QLoggingCategory>

#include <algorithm>
#include <exception>
#include <optional>

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

namespace server {

// Found by Beast at the end of a WebSocket: our half is shut, then the rest is read until the peer
// is done too. TLS has no goodbye of its own here: the WebSocket close has said it.
template <typename Handler>
void async_teardown(beast::role_type role, ByteStream &stream, Handler &&handler)
{
    websocket::async_teardown(role, stream.socket(), std::forward<Handler>(handler));
}

inline void beast_close_socket(ByteStream &stream)
{
    stream.close();
}

namespace {

Q_LOGGING_CATEGORY(lcLive, "kith.live")

constexpr int kNotAFrame = 4400;
constexpr int kHeartbeatMissed = 4408;
constexpr int kFrameTooLarge = 4413;
constexpr int kBrokenOff = 1006;
constexpr std::size_t kKeptBuffer = 4 * 1024; // a larger read buffer is given back
constexpr qsizetype kMaxReason = 123; // RFC 6455: with the code 125 bytes

using Milliseconds = std::chrono::milliseconds;
using SteadyTime = std::chrono::steady_clock::time_point;

SteadyTime now()
{
    return std::chrono::steady_clock::now();
}

http::request<http::empty_body> toBeast(const HttpRequest &request)
{
    http::request<http::empty_body> out(
        http::verb::get,
        std::string_view(
            request.target.constData(), static_cast<std::size_t>(request.target.size())
        ),
        11
    );
    for (const HttpHeader &header : request.headers)
        out.insert(header.name.toStdString(), header.value.toStdString());
    return out;
}

// The close code that Beast has sent, or would have.
int codeOf(const boost::system::error_code &error)
{
    if (error == websocket::error::bad_frame_payload)
        return websocket::close_code::bad_payload;
    if (error == websocket::condition::protocol_violation)
        return websocket::close_code::protocol_error;
    return kBrokenOff;
}

// What belongs to the thread: the WebSocket and its timer. Kept alive by its operations.
class BeastSocket final : public LiveSocket, public std::enable_shared_from_this<BeastSocket> {
public:
    BeastSocket(
        UpgradedStream upgraded, LiveSessionPtr session, std::shared_ptr<LiveRegister> sessions
    );
    ~BeastSocket() override;

    void accept() override;
    void pump() override;
    void setPaused(bool paused) override;
    void markAuthenticated(qint64 account) override
    {
        m_stream->slot()->markAuthenticated(account);
    }

private:
    using WebSocket = websocket::stream<ByteStream &, false>; // false: no compression

    void setUp();
    void opened();
    void read();
    void received(const boost::system::error_code &error);
    int peerCode() const;
    void takeText();
    void noteClose();
    Milliseconds patience(Milliseconds usual) const;
    void write(QueuedFrame next);
    void written(const boost::system::error_code &error, const QueuedFrame &done);
    void checkDrained();
    void startClose(int code, const QByteArray &reason);
    void finish(int code);
    void watch();
    void checkTime();
    SteadyTime nextCheck() const;
    const LiveOptions &options() const { return m_register->options; }
    FrameQueue &queue() const { return queueOf(*m_session); }
    template <typename Call>
    void tell(Call call);

    const LiveSessionPtr m_session; // shared with the hub
    const std::shared_ptr<LiveRegister> m_register; // shared by all sessions
    const ByteStreamPtr m_stream;
    std::shared_ptr<HttpRequest> m_request; // until opened
    std::shared_ptr<void> m_ticket;
    WebSocket m_ws;
    beast::flat_buffer m_buffer;
    asio::basic_waitable_timer<std::chrono::steady_clock> m_timer;
    bool m_isOpen = false; // opened() was told, closed() not yet
    bool m_done = false;
    bool m_reading = false;
    bool m_paused = false;
    bool m_writing = false;
    int m_closing = 0; // the code; 0: not closing
    bool m_closeSent = false; // or being sent
    SteadyTime m_heard;
    SteadyTime m_sent;
    SteadyTime m_writeStart;
    SteadyTime m_closeBy;
};

BeastSocket::BeastSocket(
    UpgradedStream upgraded, LiveSessionPtr session, std::shared_ptr<LiveRegister> sessions
)
    : m_session(std::move(session))
    , m_register(std::move(sessions))
    , m_stream(std::move(upgraded.stream))
    , m_request(std::move(upgraded.request))
    , m_ticket(std::move(upgraded.ticket))
    , m_ws(*m_stream)
    , m_timer(m_stream->get_executor())
    , m_heard(now())
    , m_sent(m_heard)
{
}

BeastSocket::~BeastSocket()
{
    finish(kBrokenOff); // the thread was ended with the session open
}

// The handler is ours, but what it calls may not be.
template <typename Call>
void BeastSocket::tell(Call call)
{
    try {
        call(m_register->handler);
    } catch (const std::exception &e) {
        qCCritical(lcLive, "exception in a live session: %s", e.what());
        m_session->close(websocket::close_code::internal_error);
    }
}

void BeastSocket::setUp()
{
    // Beast would answer too large a message with 1009 where ws.md says 4413: received() counts.
    m_ws.read_message_max(0);
    m_ws.auto_fragment(false);
    m_ws.text(true);
    const bool named = m_request->hasHeader("sec-websocket-protocol");
    m_ws.set_option(websocket::stream_base::decorator(
        [named, id = m_request->requestId.toStdString()](websocket::response_type &response) {
            if (named)
                response.set(http::field::sec_websocket_protocol, kLiveProtocol.data());
            response.set("X-Request-Id", id);
            response.set(http::field::server, "Kith"); // or Beast names itself and its version
        }
    ));
    m_ws.control_callback([this](websocket::frame_type, beast::string_view) { m_heard = now(); });
}

void BeastSocket::accept()
{
    setUp();
    watch();
    m_ws.async_accept(
        toBeast(*m_request),
        [self = shared_from_this()](const boost::system::error_code &error) {
            if (error)
                self->finish(kBrokenOff);
            else
                self->opened();
        }
    );
}

void BeastSocket::opened()
{
    if (m_done)
        return;
    m_isOpen = true;
    setOpen(*m_session, true);
    m_sent = now();
    // The place among the connections is the stream's from now on: whoever keeps the request
    // must not keep it.
    m_request->connection.reset();
    tell([&](LiveHandler &handler) {
        handler.opened(m_session, std::exchange(m_ticket, {}), std::exchange(m_request, {}));
    });
    m_ws.set_option(websocket::stream_base::decorator([](websocket::response_type &) {}));
    read();
    pump();
}

// Reading

void BeastSocket::read()
{
    if (m_reading || m_paused || m_done || m_closing != 0)
        return;
    m_reading = true;
    // One byte more than allowed, so that too much shows.
    const auto left = static_cast<std::size_t>(options().maxFrameBytes) + 1 - m_buffer.size();
    m_ws.async_read_some(
        m_buffer,
        left,
        [self = shared_from_this()](const boost::system::error_code &error, std::size_t) {
            self->received(error);
        }
    );
}

void BeastSocket::received(const boost::system::error_code &error)
{
    m_reading = false;
    if (m_done)
        return;
    if (error) {
        // While we close, the end of the close tells more.
        if (error == websocket::error::closed)
            finish(peerCode());
        else if (!m_closeSent || error != asio::error::operation_aborted)
            finish(codeOf(error));
        return;
    }
    m_heard = now();
    if (m_closing != 0)
        return;
    if (m_ws.got_binary())
        startClose(kNotAFrame, "text frames only");
    else if (static_cast<qint64>(m_buffer.size()) > options().maxFrameBytes)
        startClose(kFrameTooLarge, "frame too large");
    else if (m_ws.is_message_done())
        takeText();
    read();
}

// 1005: the peer closed without giving a code.
int BeastSocket::peerCode() const
{
    const int code = m_ws.reason().code;
    return code == 0 ? int{websocket::close_code::no_status} : code;
}

void BeastSocket::takeText()
{
    const auto data = m_buffer.cdata();
    const QByteArray text(
        static_cast<const char *>(data.data()), static_cast<qsizetype>(data.size())
    );
    m_buffer.consume(m_buffer.size());
    if (m_buffer.capacity() > kKeptBuffer)
        m_buffer.shrink_to_fit();
    tell([&](LiveHandler &handler) { handler.textReceived(m_session, text); });
}

void BeastSocket::setPaused(bool paused)
{
    m_paused = paused;
    m_heard = now(); // what the client said meanwhile has not been heard
    if (m_isOpen)
        read();
}

// Writing

void BeastSocket::pump()
{
    if (m_done || !m_isOpen)
        return;
    noteClose();
    if (m_writing || m_closeSent)
        return;
    if (auto next = queue().take())
        write(std::move(*next));
    else if (m_closing != 0)
        startClose(m_closing, queue().closeReason());
    else
        checkDrained();
}

// Somebody has called close(): the queue gets a little time to empty.
void BeastSocket::noteClose()
{
    if (m_closing != 0)
        return;
    m_closing = queue().closeCode();
    if (m_closing == 0)
        return;
    m_closeBy = now() + patience(options().flush);
    watch();
}

// A slow consumer should hear why, once it reads on: nothing but one frame is kept for it.
Milliseconds BeastSocket::patience(Milliseconds usual) const
{
    return m_closing == FrameQueue::kSlowConsumer ? std::max(usual, options().writeStall) : usual;
}

void BeastSocket::write(QueuedFrame next)
{
    m_writing = true;
    m_writeStart = now();
    const auto bytes =
        asio::buffer(next.frame->constData(), static_cast<std::size_t>(next.frame->size()));
    m_ws.async_write(
        bytes,
        [self = shared_from_this(),
         next = std::move(next)](const boost::system::error_code &error, std::size_t) {
            self->written(error, next);
        }
    );
}

void BeastSocket::written(const boost::system::error_code &error, const QueuedFrame &done)
{
    m_writing = false;
    queue().written(done);
    if (m_done)
        return;
    if (error) {
        // The reader knows why it ended, if it was more than a broken line.
        if (!m_reading)
            finish(kBrokenOff);
        return;
    }
    m_sent = now();
    ++m_register->framesSent;
    handed(*m_session, done.seq);
    checkDrained();
    pump();
}

void BeastSocket::checkDrained()
{
    if (queue().takeDrained())
        tell([&](LiveHandler &handler) { handler.drained(m_session); });
}

// Closing

void BeastSocket::startClose(int code, const QByteArray &reason)
{
    if (m_closeSent || m_done)
        return;
    m_closing = code;
    m_closeSent = true;
    m_closeBy = now() + patience(options().closing);
    watch();
    queue().shut(code);
    const auto length = static_cast<std::size_t>(std::min(reason.size(), kMaxReason));
    const websocket::close_reason why(
        static_cast<websocket::close_code>(code), beast::string_view(reason.constData(), length)
    );
    m_ws.async_close(why, [self = shared_from_this(), code](const boost::system::error_code &) {
        self->finish(code);
    });
}

void BeastSocket::finish(int code)
{
    if (std::exchange(m_done, true))
        return;
    m_timer.cancel();
    if (m_writing)
        m_stream->abort();
    else
        m_stream->close();
    setOpen(*m_session, false);
    m_register->remove(*m_session, m_closing != 0 ? m_closing : code);
    queue().shut(code);
    queue().clear();
    if (std::exchange(m_isOpen, false)) {
        const int told = m_closing != 0 ? m_closing : code;
        tell([&](LiveHandler &handler) { handler.closed(m_session, told); });
    }
}

// Time

SteadyTime BeastSocket::nextCheck() const
{
    if (m_closing != 0)
        return m_closeBy;
    SteadyTime next = m_sent + options().heartbeat;
    if (!m_paused)
        next = std::min(next, m_heard + options().dead);
    if (m_writing)
        next = std::min(next, m_writeStart + options().writeStall);
    return next;
}

// One timer for all. It is not moved with every frame: when it fires it looks what is due, and goes
// on to the next moment.
void BeastSocket::watch()
{
    if (m_done)
        return;
    m_timer.expires_at(std::max(nextCheck(), now() + Milliseconds(1)));
    m_timer.async_wait([self = shared_from_this()](const boost::system::error_code &error) {
        if (!error)
            self->checkTime();
    });
}

void BeastSocket::checkTime()
{
    const SteadyTime at = now();
    if (m_done)
        return;
    if (m_closing != 0) {
        if (at >= m_closeBy) {
            finish(m_closing);
            return;
        }
    } else if (m_writing && at >= m_writeStart + options().writeStall) {
        finish(kBrokenOff);
        return;
    } else if (!m_paused && at >= m_heard + options().dead) {
        if (!m_isOpen)
            finish(kBrokenOff);
        else
            startClose(kHeartbeatMissed, "nothing heard");
        return;
    } else if (at >= m_sent + options().heartbeat) {
        m_sent = at;
        if (m_isOpen && !m_writing)
            tell([&](LiveHandler &handler) { handler.heartbeatDue(m_session); });
    }
    watch();
}

} // namespace

std::shared_ptr<LiveSocket> LiveSocket::open(
    UpgradedStream upgraded, LiveSessionPtr session, std::shared_ptr<LiveRegister> sessions
)
{
    return std::make_shared<BeastSocket>(
        std::move(upgraded), std::move(session), std::move(sessions)
    );
}

void LiveSocket::handed(LiveSession &session, qint64 seq)
{
    if (seq > session.m_handedSeq)
        session.m_handedSeq = seq;
}

} // namespace server
