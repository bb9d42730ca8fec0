// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection.h"

#include "server/http/byte_stream.h"
#include "server/http/io_thread.h"
#include "server/http/request_id.h"
#include "server/http/request_target.h"
#include "server/http/websocket_handshake.h"

#include <QLoggingCategory>

#include <array>
#include <exception>

#include <boost/asio/error.hpp>

namespace asio = boost::asio;

namespace server {

using common::ErrorCode;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "kith.http")

constexpr qint64 kLingerBytes = 256 * 1024;
constexpr qint64 kNever = std::numeric_limits<qint64>::max();

HttpResponse bareError()
{
    HttpResponse response;
    response.status = 500;
    return response;
}

} // namespace

HttpConnection::HttpConnection(
    HttpConnections &all,
    std::shared_ptr<IoThread> thread,
    std::shared_ptr<HttpServices> services,
    ByteStreamPtr stream,
    QByteArray peer
)
    : m_all(&all)
    , m_thread(std::move(thread))
    , m_services(std::move(services))
    , m_stream(std::move(stream))
    , m_peer(std::move(peer))
{
}

qint64 HttpConnection::nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void HttpConnection::start()
{
    if (m_stream->isTls()) {
        handshake();
        return;
    }
    enter(State::Head, deadlines().head, m_acceptedAt);
    read();
}

void HttpConnection::handshake()
{
    enter(State::Handshake, deadlines().handshake, m_acceptedAt);
    m_stream->handshake([self = shared_from_this()](const boost::system::error_code &error) {
        if (self->m_state != State::Handshake)
            return;
        if (error) {
            self->closeNow();
            return;
        }
        self->enter(State::Head, self->deadlines().head, self->m_acceptedAt);
        self->read();
    });
}

void HttpConnection::enter(State state, std::chrono::milliseconds deadline, qint64 since)
{
    m_state = state;
    m_deadline = since + deadline.count();
}

bool HttpConnection::isIdle() const
{
    return m_state == State::Idle || m_state == State::Lingering || m_state == State::Handshake
        || (m_state == State::Head && m_in.isEmpty());
}

void HttpConnection::expire()
{
    // Who has not begun to ask gets no answer, nor does who does not read.
    const bool inHead = m_state == State::Head && !m_in.isEmpty();
    if (m_state == State::Writing)
        m_stream->abort();
    if (inHead || (m_state == State::Body && !m_sendingContinue))
        refuse(ErrorCode::RequestTimeout, "The request did not arrive in time.");
    else
        closeNow();
}

void HttpConnection::closeNow()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_deadline = kNever;
    if (m_stream)
        m_stream->close();
    m_out.stop();
    m_body.end();
    if (m_all != nullptr)
        m_all->erase(shared_from_this());
}

// Reading

void HttpConnection::read()
{
    if (m_reading)
        return;
    const auto room = m_in.room(m_state == State::Body);
    m_reading = true;
    m_stream->async_read_some(
        asio::buffer(room.data(), room.size()),
        [self = shared_from_this()](const boost::system::error_code &error, std::size_t n) {
            self->received(error, n);
        }
    );
}

void HttpConnection::received(const boost::system::error_code &error, std::size_t n)
{
    m_reading = false;
    if (m_state == State::Closed)
        return;
    if (error) {
        m_peerClosed = true;
        // A client may close its half while our answer is on the way.
        if (m_state != State::Writing || error != asio::error::eof)
            closeNow();
        return;
    }
    m_in.added(static_cast<qsizetype>(n));
    advance();
}

void HttpConnection::advance()
{
    if (m_state == State::Idle || m_state == State::Head) {
        takeHead();
    } else if (m_state == State::Body) {
        takeBody();
    } else if (m_state == State::Lingering) {
        m_lingered += m_in.size();
        m_in.clear();
        if (m_lingered > kLingerBytes)
            closeNow();
        else
            read();
    }
}

// RFC 9112, 2.2: one empty line before a request is forgiven. False: it is not here yet.
bool HttpConnection::skipBlankLine()
{
    const QByteArrayView bytes = m_in.unread();
    if (m_blankLineSkipped || bytes.front() != '\r')
        return true;
    if (bytes.size() < 2)
        return false;
    if (bytes.startsWith("\r\n"))
        m_in.use(2);
    m_blankLineSkipped = true;
    return !m_in.isEmpty();
}

void HttpConnection::takeHead()
{
    if (m_in.isEmpty()) {
        read();
        return;
    }
    if (m_state == State::Idle)
        enter(State::Head, deadlines().head);
    if (!skipBlankLine()) {
        read();
        return;
    }
    switch (m_scanner.scan(m_in.unread())) {
    case HeadScanner::State::NeedMore:
        read();
        break;
    case HeadScanner::State::Bad:
        refuse(m_scanner.fault());
        break;
    case HeadScanner::State::Complete:
        gotHead();
        break;
    }
}

void HttpConnection::gotHead()
{
    const qsizetype length = m_scanner.length();
    auto head = parseHead(m_in.unread().first(length));
    m_in.use(length);
    m_scanner.reset();
    ++m_serial;
    m_form.requestId = nextRequestId();
    if (!head) {
        refuse(head.error());
        return;
    }
    const bool webSocket = m_services->takeUpgrade && wantsWebSocket(*head);
    if (!makeRequest(std::move(*head)))
        refuse(ErrorCode::RequestMalformed, "The request target is not a path as it should be.");
    else if (webSocket)
        upgrade();
    else
        askHandler();
}

bool HttpConnection::makeRequest(HttpHead head)
{
    m_form.minorVersion = head.minorVersion;
    m_form.isHead = head.method == "HEAD";
    m_form.keepAlive = head.keepAlive && !m_services->stopping;
    m_expectsContinue = head.expectsContinue;
    m_body.announce(head);
    auto target = parseTarget(head.method, head.target);
    if (!target)
        return false;
    const CallerAddress caller = findCaller(m_services->proxies, m_peer, head.headers);
    const auto peer = IpAddress::fromText(m_peer);
    m_request = std::make_shared<HttpRequest>();
    m_request->bodyAnnounced = head.hasBody();
    m_request->method = std::move(head.method);
    m_request->target = std::move(head.target);
    m_request->path = std::move(target->path);
    m_request->query = std::move(target->query);
    m_request->headers = std::move(head.headers);
    m_request->host = std::move(head.host);
    m_request->peerAddress = m_peer;
    m_request->address = caller.address;
    m_request->requestId = m_form.requestId;
    m_request->secure = m_stream->isTls() || caller.secure;
    m_request->loopbackDirect = peer && peer->isLoopback() && !caller.forwarded;
    m_request->connection = m_stream->slot();
    return true;
}

void HttpConnection::askHandler()
{
    try {
        expectBody(m_services->handler.headArrived(*m_request));
    } catch (const std::exception &e) {
        qCCritical(lcHttp, "exception at the head of a request: %s", e.what());
        refuse(ErrorCode::ServerInternal);
    }
}

// WebSocket

void HttpConnection::upgrade()
{
    if (m_request->header("sec-websocket-version") != kWebSocketVersion) {
        common::Error error = common::makeError(
            ErrorCode::RequestMalformed, QStringLiteral("The WebSocket version must be 13.")
        );
        error.status = 426;
        HttpResponse response = problem(error);
        response.setHeader("Sec-WebSocket-Version", kWebSocketVersion);
        refuseBody(std::move(response));
        return;
    }
    if (const char *fault = handshakeFault(*m_request)) {
        refuse(ErrorCode::RequestMalformed, fault);
        return;
    }
    try {
        UpgradeDecision decision = m_services->handler.upgrade(*m_request);
        if (decision.refusal)
            send(std::move(*decision.refusal));
        else
            handOver(std::move(decision.ticket));
    } catch (const std::exception &e) {
        qCCritical(lcHttp, "exception at an upgrade: %s", e.what());
        refuse(ErrorCode::ServerInternal);
    }
}

// Nothing is under way on the stream now: reading stops while a request is looked at.
void HttpConnection::handOver(std::shared_ptr<void> ticket)
{
    const auto self = shared_from_this();
    m_stream->pushBack(m_in.unread().toByteArray());
    UpgradedStream upgraded{std::move(m_stream), m_thread, std::move(m_request), std::move(ticket)};
    closeNow();
    m_services->takeUpgrade(std::move(upgraded));
}

// Body

void HttpConnection::expectBody(BodyDecision decision)
{
    if (decision.refusal)
        refuseBody(std::move(*decision.refusal));
    else if (m_body.isAnnouncedLongerThan(decision.maxBytes))
        refuseBody(problem(common::makeError(ErrorCode::RequestTooLarge)));
    else if (!m_request->bodyAnnounced)
        dispatch();
    else {
        const std::shared_ptr<BodyBudget> budget(m_services, &m_services->budget);
        m_body.start(decision.maxBytes, std::move(decision.sink), budget, nowMs());
        startBody();
    }
}

// The answer is known before the body. A small one that is on its way is dropped and the connection
// stays; otherwise the connection ends with the answer.
void HttpConnection::refuseBody(HttpResponse response)
{
    if (m_request->bodyAnnounced && m_body.isWorthDropping() && !m_expectsContinue) {
        m_afterDrop = std::move(response);
        m_body.startDropping(nowMs());
        startBody();
        return;
    }
    response.closeAfter = response.closeAfter || m_request->bodyAnnounced;
    send(std::move(response));
}

void HttpConnection::startBody()
{
    enterBody();
    if (!m_expectsContinue || !m_in.isEmpty()) {
        takeBody();
        return;
    }
    m_sendingContinue = true;
    m_out.startContinue();
    write();
}

void HttpConnection::enterBody()
{
    enter(State::Body, deadlines().body, m_body.startedAt());
    if (m_body.hasSink())
        m_deadline = kNever; // isTooSlow() instead
}

void HttpConnection::takeBody()
{
    const auto step = m_body.take(m_in.unread(), *m_request);
    m_in.use(step.consumed);
    switch (step.state) {
    case RequestBody::State::NeedMore:
        read();
        break;
    case RequestBody::State::Done:
        bodyDone();
        break;
    case RequestBody::State::Refused:
        refuse(m_body.fault());
        break;
    }
}

bool HttpConnection::isTooSlow(qint64 now) const
{
    if (m_state != State::Body || !m_body.hasSink() || m_sendingContinue)
        return false;
    const qint64 elapsed = now - m_body.startedAt();
    return elapsed > deadlines().uploadGrace.count()
        && m_request->bodyBytes * 1000 < deadlines().uploadBytesPerSecond * elapsed;
}

void HttpConnection::bodyDone()
{
    if (!m_afterDrop) {
        dispatch();
        return;
    }
    HttpResponse response = std::move(*m_afterDrop);
    m_afterDrop.reset();
    send(std::move(response));
}

// Answering

void HttpConnection::dispatch()
{
    m_state = State::Handling;
    m_requestRead = true;
    m_deadline = kNever;
    m_body.end();
    m_stream->slot()->setBusy(true);
    try {
        m_services->handler.handle(std::move(m_request), responder());
    } catch (const std::exception &e) {
        // The responder, dropped with it, has answered.
        qCCritical(lcHttp, "exception in a request: %s", e.what());
    }
}

Responder HttpConnection::responder()
{
    const auto deliver = [thread = m_thread,
                          weak = weak_from_this(),
                          serial = m_serial](std::optional<HttpResponse> response) {
        thread->dispatch([weak, serial, answer = std::move(response)]() mutable {
            if (const auto self = weak.lock())
                self->answered(serial, std::move(answer));
        });
    };
    return Responder(deliver, [thread = m_thread](std::function<void()> fn) {
        thread->dispatch(std::move(fn));
    });
}

void HttpConnection::answered(quint64 serial, std::optional<HttpResponse> response)
{
    if (m_state != State::Handling || serial != m_serial)
        return;
    m_stream->slot()->setBusy(false);
    if (response)
        send(std::move(*response));
    else
        send(problem(common::internalError(QStringLiteral("the request was not answered"))));
}

HttpResponse HttpConnection::problem(const common::Error &error)
{
    try {
        return m_services->handler.refusal(error, m_form.requestId, m_request.get());
    } catch (const std::exception &e) {
        qCCritical(lcHttp, "exception in an error: %s", e.what());
        return bareError();
    }
}

// An error after which the place in the stream is lost, or the rest not worth reading.
void HttpConnection::refuse(const common::Error &error)
{
    if (m_form.requestId.isEmpty())
        m_form.requestId = nextRequestId();
    HttpResponse response = problem(error);
    response.closeAfter = true;
    send(std::move(response));
}

void HttpConnection::refuse(ErrorCode code, const char *message)
{
    refuse(common::makeError(code, QString::fromLatin1(message)));
}

void HttpConnection::send(HttpResponse response)
{
    m_state = State::Writing;
    m_request.reset();
    m_body.end();
    m_form.keepAlive = m_form.keepAlive && !m_services->stopping;
    const ResponseFraming framing = framingOf(response, m_form);
    m_form.keepAlive = framing.keepAlive;
    m_out.start(std::move(response), framing);
    write();
}

void HttpConnection::write()
{
    m_deadline = nowMs() + deadlines().writeStall.count();
    const auto bufferOf = [](QByteArrayView bytes) {
        return asio::buffer(bytes.data(), static_cast<std::size_t>(bytes.size()));
    };
    const auto rest = m_out.rest();
    const std::array<asio::const_buffer, 2> buffers{bufferOf(rest[0]), bufferOf(rest[1])};
    m_stream->async_write_some(
        buffers,
        [self = shared_from_this()](const boost::system::error_code &error, std::size_t n) {
            self->written(error, n);
        }
    );
}

void HttpConnection::written(const boost::system::error_code &error, std::size_t n)
{
    if (m_state == State::Closed)
        return;
    if (error) {
        closeNow();
        return;
    }
    switch (m_out.sent(static_cast<qsizetype>(n))) {
    case ResponseStream::State::More:
        write();
        break;
    case ResponseStream::State::Done:
        outDone();
        break;
    case ResponseStream::State::Broken:
        closeNow();
        break;
    }
}

void HttpConnection::outDone()
{
    if (!m_sendingContinue) {
        responseDone();
        return;
    }
    m_sendingContinue = false;
    enterBody();
    takeBody();
}

void HttpConnection::responseDone()
{
    if (!m_form.keepAlive) {
        linger();
        return;
    }
    reset();
    enter(State::Idle, deadlines().idle);
    advance();
}

void HttpConnection::reset()
{
    m_form = {};
    m_blankLineSkipped = false;
    m_requestRead = false;
    m_out.shrink();
    m_in.shrink();
}

// Closing with bytes unread would reset the connection, and the client might never see the answer.
void HttpConnection::linger()
{
    if (m_peerClosed) {
        closeNow();
        return;
    }
    if (m_stream->isTls() && m_requestRead && !m_reading) {
        sayGoodbye();
        return;
    }
    m_stream->shutdownSend();
    enter(State::Lingering, deadlines().linger);
    m_in.clear();
    read();
}

// TLS says goodbye in its own words. Whoever is still sending a body would not hear them in time.
void HttpConnection::sayGoodbye()
{
    enter(State::Lingering, deadlines().linger);
    m_stream->sayGoodbye([self = shared_from_this()](const boost::system::error_code &) {
        if (self->m_state == State::Lingering)
            self->closeNow();
    });
}

} // namespace server
