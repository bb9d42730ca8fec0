// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/live_session.h"

#include "server/http/byte_stream.h"
#include "server/http/head_check.h"
#include "server/http/io_thread.h"
#include "server/http/listener.h"

#include <QHash>
#include <QLoggingCategory>

#include <algorithm>
#include <exception>
#include <limits>
#include <optional>
#include <vector>

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
constexpr int kSlowConsumer = 4411;
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

quint64 nextId()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

} // namespace

struct LiveSessions::Shared {
    Shared(const LiveOptions &given, LiveHandler &liveHandler)
        : options(given)
        , handler(liveHandler)
    {
    }
    void add(const LiveSessionPtr &session);
    void remove(const LiveSession &session, int code);
    QList<LiveSessionPtr> all();

    const LiveOptions options;
    LiveHandler &handler;
    std::mutex mutex;
    QHash<quint64, std::weak_ptr<LiveSession>> sessions; // guarded by mutex
    std::atomic<quint64> framesSent = 0;
    std::atomic<quint64> hintsDropped = 0;
    std::atomic<quint64> slowClosed = 0;
};

void LiveSessions::Shared::add(const LiveSessionPtr &session)
{
    const std::lock_guard lock(mutex);
    sessions.insert(session->id(), session);
}

void LiveSessions::Shared::remove(const LiveSession &session, int code)
{
    hintsDropped += session.m_droppedHints;
    if (code == kSlowConsumer)
        ++slowClosed;
    const std::lock_guard lock(mutex);
    sessions.remove(session.id());
}

QList<LiveSessionPtr> LiveSessions::Shared::all()
{
    QList<LiveSessionPtr> found;
    const std::lock_guard lock(mutex);
    for (const auto &weak : std::as_const(sessions)) {
        if (auto session = weak.lock())
            found.append(std::move(session));
    }
    return found;
}

// What belongs to the thread: the WebSocket and its timer. Kept alive by its operations.
class LiveSession::Impl : public std::enable_shared_from_this<LiveSession::Impl> {
public:
    Impl(
        UpgradedStream upgraded,
        LiveSessionPtr session,
        std::shared_ptr<LiveSessions::Shared> shared
    );
    ~Impl();
    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

    void accept();
    void pump();
    void setPaused(bool paused);
    void markAuthenticated() { m_stream->slot()->markAuthenticated(); }

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
    std::optional<Queued> takeNext();
    void write(Queued next);
    void written(const boost::system::error_code &error, const Queued &done);
    void checkDrained();
    void startClose(int code, const QByteArray &reason);
    void finish(int code);
    void watch();
    void checkTime();
    SteadyTime nextCheck() const;
    const LiveOptions &options() const { return m_session->m_options; }
    template <typename Call>
    void tell(Call call);

    const LiveSessionPtr m_session; // shared with the hub
    const std::shared_ptr<LiveSessions::Shared> m_shared;
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

LiveSession::Impl::Impl(
    UpgradedStream upgraded, LiveSessionPtr session, std::shared_ptr<LiveSessions::Shared> shared
)
    : m_session(std::move(session))
    , m_shared(std::move(shared))
    , m_stream(std::move(upgraded.stream))
    , m_request(std::move(upgraded.request))
    , m_ticket(std::move(upgraded.ticket))
    , m_ws(*m_stream)
    , m_timer(m_stream->get_executor())
    , m_heard(now())
    , m_sent(m_heard)
{
}

LiveSession::Impl::~Impl()
{
    finish(kBrokenOff); // the thread was ended with the session open
}

// The handler is ours, but what it calls may not be.
template <typename Call>
void LiveSession::Impl::tell(Call call)
{
    try {
        call(m_shared->handler);
    } catch (const std::exception &e) {
        qCCritical(lcLive, "exception in a live session: %s", e.what());
        m_session->close(websocket::close_code::internal_error);
    }
}

void LiveSession::Impl::setUp()
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

void LiveSession::Impl::accept()
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

void LiveSession::Impl::opened()
{
    if (m_done)
        return;
    m_isOpen = true;
    m_session->m_open = true;
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

void LiveSession::Impl::read()
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

void LiveSession::Impl::received(const boost::system::error_code &error)
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
int LiveSession::Impl::peerCode() const
{
    const int code = m_ws.reason().code;
    return code == 0 ? int{websocket::close_code::no_status} : code;
}

void LiveSession::Impl::takeText()
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

void LiveSession::Impl::setPaused(bool paused)
{
    m_paused = paused;
    m_heard = now(); // what the client said meanwhile has not been heard
    if (m_isOpen)
        read();
}

// Writing

void LiveSession::Impl::pump()
{
    if (m_done || !m_isOpen)
        return;
    noteClose();
    if (m_writing || m_closeSent)
        return;
    if (auto next = takeNext())
        write(std::move(*next));
    else if (m_closing != 0)
        startClose(m_closing, m_session->m_closeReason);
    else
        checkDrained();
}

// Somebody has called close(): the queue gets a little time to empty.
void LiveSession::Impl::noteClose()
{
    if (m_closing != 0)
        return;
    {
        const std::lock_guard lock(m_session->m_mutex);
        m_closing = m_session->m_closeCode;
    }
    if (m_closing == 0)
        return;
    m_closeBy = now() + patience(options().flush);
    watch();
}

// A slow consumer should hear why, once it reads on: nothing but one frame is kept for it.
Milliseconds LiveSession::Impl::patience(Milliseconds usual) const
{
    return m_closing == kSlowConsumer ? std::max(usual, options().writeStall) : usual;
}

std::optional<LiveSession::Queued> LiveSession::Impl::takeNext()
{
    const std::lock_guard lock(m_session->m_mutex);
    // While one is written nobody need wake us: written() looks again.
    m_session->m_awake = !m_session->m_queue.isEmpty();
    if (m_session->m_queue.isEmpty())
        return std::nullopt;
    return m_session->m_queue.takeFirst();
}

void LiveSession::Impl::write(Queued next)
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

void LiveSession::Impl::written(const boost::system::error_code &error, const Queued &done)
{
    m_writing = false;
    m_session->m_queuedBytes -= done.frame->size();
    --m_session->m_queuedFrames;
    if (m_done)
        return;
    if (error) {
        // The reader knows why it ended, if it was more than a broken line.
        if (!m_reading)
            finish(kBrokenOff);
        return;
    }
    m_sent = now();
    ++m_shared->framesSent;
    if (done.seq > m_session->m_handedSeq)
        m_session->m_handedSeq = done.seq;
    checkDrained();
    pump();
}

void LiveSession::Impl::checkDrained()
{
    {
        const std::lock_guard lock(m_session->m_mutex);
        if (!m_session->m_wantsDrained || m_session->isAboveQuarter())
            return;
        m_session->m_wantsDrained = false;
    }
    tell([&](LiveHandler &handler) { handler.drained(m_session); });
}

// Closing

void LiveSession::Impl::startClose(int code, const QByteArray &reason)
{
    if (m_closeSent || m_done)
        return;
    m_closing = code;
    m_closeSent = true;
    m_closeBy = now() + patience(options().closing);
    watch();
    {
        // From now on nothing is queued any more.
        const std::lock_guard lock(m_session->m_mutex);
        if (m_session->m_closeCode == 0)
            m_session->m_closeCode = code;
    }
    const auto length = static_cast<std::size_t>(std::min(reason.size(), kMaxReason));
    const websocket::close_reason why(
        static_cast<websocket::close_code>(code), beast::string_view(reason.constData(), length)
    );
    m_ws.async_close(why, [self = shared_from_this(), code](const boost::system::error_code &) {
        self->finish(code);
    });
}

void LiveSession::Impl::finish(int code)
{
    if (std::exchange(m_done, true))
        return;
    m_timer.cancel();
    if (m_writing)
        m_stream->abort();
    else
        m_stream->close();
    m_session->m_open = false;
    m_shared->remove(*m_session, m_closing != 0 ? m_closing : code);
    {
        const std::lock_guard lock(m_session->m_mutex);
        m_session->m_queue.clear();
        if (m_session->m_closeCode == 0)
            m_session->m_closeCode = code;
    }
    if (std::exchange(m_isOpen, false)) {
        const int told = m_closing != 0 ? m_closing : code;
        tell([&](LiveHandler &handler) { handler.closed(m_session, told); });
    }
}

// Time

SteadyTime LiveSession::Impl::nextCheck() const
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
void LiveSession::Impl::watch()
{
    if (m_done)
        return;
    m_timer.expires_at(std::max(nextCheck(), now() + Milliseconds(1)));
    m_timer.async_wait([self = shared_from_this()](const boost::system::error_code &error) {
        if (!error)
            self->checkTime();
    });
}

void LiveSession::Impl::checkTime()
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

// LiveSession: what any thread may do

LiveSession::LiveSession(std::shared_ptr<IoThread> thread, const LiveOptions &options)
    : m_id(nextId())
    , m_options(options)
    , m_thread(std::move(thread))
{
}

LiveSession::~LiveSession() = default;

bool LiveSession::overflows(qint64 bytes, int parts) const
{
    return m_queuedBytes + bytes > m_options.queueBytes / parts
        || m_queuedFrames + 1 > m_options.queueFrames / parts;
}

bool LiveSession::isAboveQuarter() const
{
    return m_queuedBytes > m_options.queueBytes / 4 || m_queuedFrames > m_options.queueFrames / 4;
}

// With the mutex held.
bool LiveSession::wake()
{
    return !std::exchange(m_awake, true);
}

bool LiveSession::enqueue(const SharedFrame &frame, FrameKind kind, qint64 seq)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closeCode != 0)
            return false;
        if (kind == FrameKind::Hint && overflows(frame->size(), 2)) {
            ++m_droppedHints;
            return false;
        }
        if (!overflows(frame->size(), 1)) {
            m_queue.append(Queued{frame, seq});
            m_queuedBytes += frame->size();
            ++m_queuedFrames;
            return wake();
        }
    }
    return setCloseCode(kSlowConsumer, "slow consumer", true);
}

bool LiveSession::setCloseCode(int code, const QByteArray &reason, bool forgetQueue)
{
    const std::lock_guard lock(m_mutex);
    if (m_closeCode != 0)
        return false;
    m_closeCode = code;
    m_closeReason = reason;
    if (forgetQueue) {
        for (const Queued &queued : std::as_const(m_queue)) {
            m_queuedBytes -= queued.frame->size();
            --m_queuedFrames;
        }
        m_queue.clear();
    }
    // Always: a write that is stuck must get a deadline.
    m_awake = true;
    return true;
}

void LiveSession::pump()
{
    if (const auto impl = m_impl.lock())
        impl->pump();
}

void LiveSession::schedule()
{
    m_thread->post([self = shared_from_this()] { self->pump(); });
}

void LiveSession::send(SharedFrame frame, FrameKind kind, qint64 seq)
{
    if (enqueue(frame, kind, seq))
        schedule();
}

void LiveSession::broadcast(
    std::span<const LiveSessionPtr> sessions, const SharedFrame &frame, FrameKind kind, qint64 seq
)
{
    QHash<IoThread *, std::vector<LiveSessionPtr>> toWake;
    for (const LiveSessionPtr &session : sessions) {
        if (session->enqueue(frame, kind, seq))
            toWake[session->m_thread.get()].push_back(session);
    }
    for (auto &woken : toWake) {
        const auto thread = woken.front()->m_thread;
        thread->post([some = std::move(woken)] {
            for (const LiveSessionPtr &session : some)
                session->pump();
        });
    }
}

void LiveSession::close(int code, const QByteArray &reason)
{
    if (setCloseCode(code, reason, false))
        schedule();
}

void LiveSession::notifyWhenDrained()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wantsDrained = true;
        if (!wake())
            return;
    }
    schedule();
}

void LiveSession::pauseReading()
{
    post([self = shared_from_this()] {
        if (const auto impl = self->m_impl.lock())
            impl->setPaused(true);
    });
}

void LiveSession::resumeReading()
{
    post([self = shared_from_this()] {
        if (const auto impl = self->m_impl.lock())
            impl->setPaused(false);
    });
}

void LiveSession::markAuthenticated()
{
    post([self = shared_from_this()] {
        if (const auto impl = self->m_impl.lock())
            impl->markAuthenticated();
    });
}

void LiveSession::post(std::function<void()> fn)
{
    m_thread->dispatch(std::move(fn));
}

// LiveSessions

LiveSessions::LiveSessions(const LiveOptions &options, LiveHandler &handler)
    : d(std::make_shared<Shared>(options, handler))
{
}

LiveSessions::~LiveSessions() = default;

void LiveSessions::adopt(UpgradedStream upgraded)
{
    const LiveSessionPtr session(new LiveSession(upgraded.thread, d->options));
    const auto impl = std::make_shared<LiveSession::Impl>(std::move(upgraded), session, d);
    session->m_impl = impl;
    d->add(session);
    impl->accept();
}

void LiveSessions::closeAll(int code, const QByteArray &reason)
{
    for (const LiveSessionPtr &session : d->all())
        session->close(code, reason);
}

LiveCounts LiveSessions::counts() const
{
    const auto sessions = d->all();
    LiveCounts counts{
        .open = static_cast<int>(sessions.size()),
        .framesSent = d->framesSent,
        .hintsDropped = d->hintsDropped,
        .slowClosed = d->slowClosed};
    for (const LiveSessionPtr &session : sessions)
        counts.hintsDropped += session->m_droppedHints;
    return counts;
}

} // namespace server
