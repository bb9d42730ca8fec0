// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connection.h"

#include "server/http/byte_stream.h"
#include "server/http/chunked_body.h"
#include "server/http/head_check.h"
#include "server/http/io_thread.h"
#include "server/http/request_target.h"
#include "server/http/response_head.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <exception>
#include <limits>
#include <unordered_set>
#include <vector>

#include <boost/asio/error.hpp>
#include <boost/asio/steady_timer.hpp>

namespace asio = boost::asio;

namespace server {

using common::ErrorCode;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "kith.http")

constexpr qsizetype kSmallBuffer = 2 * 1024; // what an idle connection keeps
constexpr qsizetype kMaxBuffer = 64 * 1024;
constexpr qsizetype kJoinBelow = 2 * 1024; // a smaller body is copied behind its head
constexpr qsizetype kPiece = 64 * 1024; // of a BodySource
constexpr qint64 kDropBelow = 64 * 1024; // a refused body up to this is read and dropped
constexpr qint64 kLingerBytes = 256 * 1024;
constexpr int kOverloadRetrySeconds = 5;
constexpr qint64 kNever = std::numeric_limits<qint64>::max();

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

// Unique and without meaning: a counter from a random start, scrambled by a bijection (splitmix64).
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

// The part of the budget that one body has; given back with the request.
class BodyLease {
public:
    explicit BodyLease(std::shared_ptr<HttpServices> services)
        : m_services(std::move(services))
    {
    }
    BodyLease(const BodyLease &) = delete;
    BodyLease &operator=(const BodyLease &) = delete;
    ~BodyLease() { m_services->budget.giveBack(m_bytes); }

    bool grow(qint64 bytes)
    {
        if (!m_services->budget.take(bytes))
            return false;
        m_bytes += bytes;
        return true;
    }

private:
    const std::shared_ptr<HttpServices> m_services; // shared: requests may outlive the listener
    qint64 m_bytes = 0;
};

bool mustHaveNoBody(int status)
{
    return status == 204 || status == 304;
}

HttpResponse bareError()
{
    HttpResponse response;
    response.status = 500;
    return response;
}

bool wantsWebSocket(const HttpHead &head)
{
    return head.minorVersion == 1 && listContains(head.headers, "connection", "upgrade")
        && listContains(head.headers, "upgrade", "websocket");
}

// What RFC 6455, 4.2.1 asks of the client, and kith.v1 among the protocols if it offers any.
const char *handshakeFault(const HttpRequest &request)
{
    constexpr qsizetype kKeyBytes = 16;
    const auto key = QByteArray::fromBase64Encoding(
        request.header("sec-websocket-key"), QByteArray::AbortOnBase64DecodingErrors
    );
    if (request.method != "GET" || request.bodyAnnounced)
        return "A WebSocket is opened by GET without a body.";
    if (!key || key.decoded.size() != kKeyBytes)
        return "Sec-WebSocket-Key is not 16 bytes in base64.";
    if (request.hasHeader("sec-websocket-protocol")
        && !listContains(request.headers, "sec-websocket-protocol", kLiveProtocol))
        return "The only subprotocol is kith.v1.";
    return nullptr;
}

} // namespace

bool BodyBudget::take(qint64 bytes)
{
    if (m_used.fetch_add(bytes, std::memory_order_relaxed) + bytes <= m_limit)
        return true;
    giveBack(bytes);
    return false;
}

struct ConnectionGroup::Private {
    Private(std::shared_ptr<IoThread> ioThread, std::shared_ptr<HttpServices> shared);

    void watch();
    void checkDeadlines();

    const std::shared_ptr<IoThread> thread; // shared with responders, which may come later
    const std::shared_ptr<HttpServices> services;
    std::unordered_set<std::shared_ptr<HttpConnection>> connections; // shared with their operations
    asio::basic_waitable_timer<std::chrono::steady_clock> timer;
    std::chrono::milliseconds period;
    bool watching = false;
    std::weak_ptr<Private> self;
};

class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(ConnectionGroup::Private &group, ByteStreamPtr stream, QByteArray peer);

    void start();
    bool isDue(qint64 now) const { return now >= m_deadline || isTooSlow(now); }
    void expire();
    bool isIdle() const;
    void closeNow();
    void leaveGroup() { m_group = nullptr; }

private:
    enum class State { Handshake, Idle, Head, Body, Handling, Writing, Lingering, Closed };

    void enter(State state, std::chrono::milliseconds deadline);
    // Reading.
    void read();
    void makeRoom();
    void received(const boost::system::error_code &error, std::size_t n);
    void advance();
    QByteArrayView unread() const;
    bool skipBlankLine();
    void takeHead();
    void gotHead();
    bool makeRequest(HttpHead head);
    void askHandler();
    // WebSocket.
    void upgrade();
    void handOver(std::shared_ptr<void> ticket);
    // Body.
    void expectBody(BodyDecision decision);
    void refuseBody(HttpResponse response);
    void startBody();
    void takeBody();
    bool takeSized();
    bool takeChunked();
    bool deliver(QByteArrayView piece);
    bool keep(QByteArrayView piece);
    bool isTooSlow(qint64 now) const;
    void bodyDone();
    // Answering.
    void dispatch();
    Responder responder();
    void answered(quint64 serial, std::optional<HttpResponse> response);
    HttpResponse problem(const common::Error &error);
    void refuse(const common::Error &error);
    void refuse(ErrorCode code, const char *message = "");
    void send(HttpResponse response);
    ResponseFraming framing(const HttpResponse &response) const;
    qint64 announcedLength(const HttpResponse &response) const;
    void write();
    void written(const boost::system::error_code &error, std::size_t n);
    void outDone();
    void nextPiece();
    void responseDone();
    void linger();
    void reset();

    const HttpDeadlines &deadlines() const { return m_services->deadlines; }

    ConnectionGroup::Private *m_group; // null: the group has gone
    const std::shared_ptr<IoThread> m_thread;
    const std::shared_ptr<HttpServices> m_services;
    ByteStreamPtr m_stream; // null: handed over
    const QByteArray m_peer;

    State m_state = State::Head;
    qint64 m_deadline = kNever;
    bool m_reading = false;
    bool m_peerClosed = false;

    QByteArray m_in; // read buffer; what is not used yet lies from m_begin to m_end
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    HeadScanner m_scanner;
    bool m_blankLineSkipped = false;

    quint64 m_serial = 0; // of the request, so that a late answer is known as such
    std::shared_ptr<HttpRequest> m_request; // shared with the handler
    QByteArray m_requestId;
    int m_minorVersion = 1;
    bool m_isHead = false;
    bool m_keepAlive = true;
    bool m_expectsContinue = false;

    qint64 m_bodyLeft = 0; // with Content-Length
    std::optional<ChunkedBody> m_chunked;
    qint64 m_bodyMax = 0;
    qint64 m_bodyStart = 0; // ms
    std::shared_ptr<BodySink> m_sink;
    std::shared_ptr<BodyLease> m_lease;
    std::optional<HttpResponse> m_afterDrop; // the body is dropped, then this is the answer

    QByteArray m_outHead; // what is being sent: the one behind the other
    QByteArray m_outBody;
    qsizetype m_outDone = 0;
    bool m_sendingContinue = false;
    std::shared_ptr<BodySource> m_source;
    qint64 m_sourceLeft = 0; // -1: unknown
    bool m_sourceChunked = false;
    bool m_sourceStarted = false;
    qint64 m_lingered = 0;
};

HttpConnection::HttpConnection(ConnectionGroup::Private &group, ByteStreamPtr stream, QByteArray peer)
    : m_group(&group)
    , m_thread(group.thread)
    , m_services(group.services)
    , m_stream(std::move(stream))
    , m_peer(std::move(peer))
{
}

void HttpConnection::start()
{
    if (!m_stream->isTls()) {
        enter(State::Head, deadlines().head);
        read();
        return;
    }
    enter(State::Handshake, deadlines().handshake);
    m_stream->handshake([self = shared_from_this()](const boost::system::error_code &error) {
        if (self->m_state != State::Handshake)
            return;
        if (error) {
            self->closeNow();
            return;
        }
        self->enter(State::Head, self->deadlines().head);
        self->read();
    });
}

void HttpConnection::enter(State state, std::chrono::milliseconds deadline)
{
    m_state = state;
    m_deadline = nowMs() + deadline.count();
}

bool HttpConnection::isIdle() const
{
    return m_state == State::Idle || m_state == State::Lingering || m_state == State::Handshake
        || (m_state == State::Head && m_begin == m_end);
}

void HttpConnection::expire()
{
    // Who has not begun to ask gets no answer, nor does who does not read.
    const bool inHead = m_state == State::Head && m_begin != m_end;
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
    m_source.reset();
    m_sink.reset();
    if (m_group != nullptr)
        m_group->connections.erase(shared_from_this());
}

// Reading

void HttpConnection::read()
{
    if (m_reading)
        return;
    makeRoom();
    m_reading = true;
    m_stream->async_read_some(
        asio::buffer(m_in.data() + m_end, static_cast<std::size_t>(m_in.size() - m_end)),
        [self = shared_from_this()](const boost::system::error_code &error, std::size_t n) {
            self->received(error, n);
        }
    );
}

// Moves what is unread to the front, and doubles the buffer if it is full: slow and small clients
// stay small, bodies soon get large reads.
void HttpConnection::makeRoom()
{
    const qsizetype kept = m_end - m_begin;
    if (m_begin > 0 && kept > 0)
        std::copy(m_in.cbegin() + m_begin, m_in.cbegin() + m_end, m_in.begin());
    const bool wasFull = m_end == m_in.size();
    m_begin = 0;
    m_end = kept;
    if (m_in.isEmpty())
        m_in.resize(kSmallBuffer);
    else if (kept == m_in.size() || (wasFull && m_state == State::Body))
        m_in.resize(std::min(kMaxBuffer, 2 * m_in.size()));
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
    m_end += static_cast<qsizetype>(n);
    advance();
}

QByteArrayView HttpConnection::unread() const
{
    return QByteArrayView(m_in).sliced(m_begin, m_end - m_begin);
}

void HttpConnection::advance()
{
    if (m_state == State::Idle || m_state == State::Head) {
        takeHead();
    } else if (m_state == State::Body) {
        takeBody();
    } else if (m_state == State::Lingering) {
        m_lingered += m_end - m_begin;
        m_begin = m_end = 0;
        if (m_lingered > kLingerBytes)
            closeNow();
        else
            read();
    }
}

// RFC 9112, 2.2: one empty line before a request is forgiven. False: it is not here yet.
bool HttpConnection::skipBlankLine()
{
    if (m_blankLineSkipped || m_in.at(m_begin) != '\r')
        return true;
    if (m_end - m_begin < 2)
        return false;
    if (unread().startsWith("\r\n"))
        m_begin += 2;
    m_blankLineSkipped = true;
    return m_begin != m_end;
}

void HttpConnection::takeHead()
{
    if (m_begin == m_end) {
        read();
        return;
    }
    if (m_state == State::Idle)
        enter(State::Head, deadlines().head);
    if (!skipBlankLine()) {
        read();
        return;
    }
    switch (m_scanner.scan(unread())) {
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
    auto head = parseHead(unread().first(length));
    m_begin += length;
    m_scanner.reset();
    ++m_serial;
    m_requestId = nextRequestId();
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
    m_minorVersion = head.minorVersion;
    m_isHead = head.method == "HEAD";
    m_keepAlive = head.keepAlive && !m_services->stopping;
    m_expectsContinue = head.expectsContinue;
    m_bodyLeft = std::max<qint64>(0, head.contentLength);
    m_chunked = head.chunked ? std::optional(ChunkedBody()) : std::nullopt;
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
    m_request->requestId = m_requestId;
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
    if (m_request->header("sec-websocket-version") != "13") {
        common::Error error = common::makeError(
            ErrorCode::RequestMalformed, QStringLiteral("The WebSocket version must be 13.")
        );
        error.status = 426;
        HttpResponse response = problem(error);
        response.setHeader("Sec-WebSocket-Version", "13");
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
    m_stream->pushBack(unread().toByteArray());
    UpgradedStream upgraded{std::move(m_stream), m_thread, std::move(m_request), std::move(ticket)};
    closeNow();
    m_services->takeUpgrade(std::move(upgraded));
}

// Body

void HttpConnection::expectBody(BodyDecision decision)
{
    m_bodyMax = decision.maxBytes;
    m_sink = std::move(decision.sink);
    if (decision.refusal)
        refuseBody(std::move(*decision.refusal));
    else if (m_bodyLeft > m_bodyMax)
        refuseBody(problem(common::makeError(ErrorCode::RequestTooLarge)));
    else if (!m_request->bodyAnnounced)
        dispatch();
    else
        startBody();
}

// The answer is known before the body. A small one that is on its way is dropped and the connection
// stays; otherwise the connection ends with the answer.
void HttpConnection::refuseBody(HttpResponse response)
{
    const bool small = !m_chunked && m_bodyLeft <= kDropBelow && !m_expectsContinue;
    if (m_request->bodyAnnounced && small) {
        m_afterDrop = std::move(response);
        m_bodyMax = kDropBelow;
        startBody();
        return;
    }
    response.closeAfter = response.closeAfter || m_request->bodyAnnounced;
    send(std::move(response));
}

void HttpConnection::startBody()
{
    enter(State::Body, deadlines().body);
    m_bodyStart = nowMs();
    if (m_sink && !m_afterDrop)
        m_deadline = kNever; // isTooSlow() instead
    if (!m_expectsContinue || m_begin != m_end) {
        takeBody();
        return;
    }
    m_sendingContinue = true;
    m_outHead = "HTTP/1.1 100 Continue\r\n\r\n";
    write();
}

void HttpConnection::takeBody()
{
    if (m_chunked ? takeChunked() : takeSized())
        read();
}

// Both: true if more must be read.
bool HttpConnection::takeSized()
{
    const qsizetype n = std::min<qint64>(m_bodyLeft, m_end - m_begin);
    const QByteArrayView piece = unread().first(n);
    m_begin += n;
    m_bodyLeft -= n;
    if (!deliver(piece))
        return false;
    if (m_bodyLeft == 0)
        bodyDone();
    return m_state == State::Body;
}

bool HttpConnection::takeChunked()
{
    while (m_begin != m_end) {
        const auto step = m_chunked->next(unread());
        m_begin += step.consumed;
        if (!deliver(step.data))
            return false;
        if (step.state == ChunkedBody::State::Bad) {
            refuse(ErrorCode::RequestMalformed, "The chunks of the body are not in order.");
            return false;
        }
        if (step.state == ChunkedBody::State::Done) {
            bodyDone();
            return false;
        }
    }
    return true;
}

// False: the request has been refused.
bool HttpConnection::deliver(QByteArrayView piece)
{
    m_request->bodyBytes += piece.size();
    if (m_request->bodyBytes > m_bodyMax) {
        refuse(ErrorCode::RequestTooLarge);
        return false;
    }
    if (piece.isEmpty() || m_afterDrop)
        return true;
    if (!m_sink)
        return keep(piece);
    if (!m_sink->write(piece)) {
        refuse(ErrorCode::StorageFull);
        return false;
    }
    return true;
}

bool HttpConnection::keep(QByteArrayView piece)
{
    if (!m_lease)
        m_request->bodyLease = m_lease = std::make_shared<BodyLease>(m_services);
    if (!m_lease->grow(piece.size())) {
        common::Error error = common::makeError(
            ErrorCode::ServerUnavailable, {}, QStringLiteral("limits.body_memory is used up")
        );
        error.retryAfterSeconds = kOverloadRetrySeconds;
        refuse(error);
        return false;
    }
    m_request->body.append(piece);
    return true;
}

bool HttpConnection::isTooSlow(qint64 now) const
{
    if (m_state != State::Body || !m_sink || m_afterDrop || m_sendingContinue)
        return false;
    const qint64 elapsed = now - m_bodyStart;
    return elapsed > deadlines().uploadGrace.count()
        && m_request->bodyBytes * 1000 < deadlines().uploadBytesPerSecond * elapsed;
}

void HttpConnection::bodyDone()
{
    m_sink.reset();
    if (m_afterDrop) {
        HttpResponse response = std::move(*m_afterDrop);
        m_afterDrop.reset();
        send(std::move(response));
        return;
    }
    dispatch();
}

// Answering

void HttpConnection::dispatch()
{
    m_state = State::Handling;
    m_deadline = kNever;
    m_lease.reset();
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
    return Responder([thread = m_thread,
                      weak = weak_from_this(),
                      serial = m_serial](std::optional<HttpResponse> response) {
        thread->dispatch([weak, serial, answer = std::move(response)]() mutable {
            if (const auto self = weak.lock())
                self->answered(serial, std::move(answer));
        });
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
        return m_services->handler.refusal(error, m_requestId, m_request.get());
    } catch (const std::exception &e) {
        qCCritical(lcHttp, "exception in an error: %s", e.what());
        return bareError();
    }
}

// An error after which the place in the stream is lost, or the rest not worth reading.
void HttpConnection::refuse(const common::Error &error)
{
    if (m_requestId.isEmpty())
        m_requestId = nextRequestId();
    HttpResponse response = problem(error);
    response.closeAfter = true;
    send(std::move(response));
}

void HttpConnection::refuse(ErrorCode code, const char *message)
{
    refuse(common::makeError(code, QString::fromLatin1(message)));
}

qint64 HttpConnection::announcedLength(const HttpResponse &response) const
{
    if (mustHaveNoBody(response.status))
        return -1;
    if (m_isHead && response.headLength >= 0)
        return response.headLength;
    return response.source ? response.sourceLength : response.body.size();
}

ResponseFraming HttpConnection::framing(const HttpResponse &response) const
{
    ResponseFraming framing;
    framing.minorVersion = m_minorVersion;
    framing.contentLength = announcedLength(response);
    const bool unknownLength = response.source && response.sourceLength < 0 && !m_isHead
        && !mustHaveNoBody(response.status);
    framing.chunked = unknownLength && m_minorVersion > 0;
    framing.keepAlive = m_keepAlive && !response.closeAfter && !m_services->stopping
        && (!unknownLength || framing.chunked);
    framing.requestId = m_requestId;
    return framing;
}

void HttpConnection::send(HttpResponse response)
{
    m_state = State::Writing;
    m_request.reset();
    m_lease.reset();
    m_sink.reset();
    const ResponseFraming how = framing(response);
    m_keepAlive = how.keepAlive;
    m_outHead.resize(0);
    writeResponseHead(m_outHead, response, how);
    if (!m_isHead && !mustHaveNoBody(response.status)) {
        m_source = std::move(response.source);
        m_sourceLeft = response.sourceLength;
        m_sourceChunked = how.chunked;
        m_sourceStarted = false;
        if (!m_source)
            m_outBody = std::move(response.body);
    }
    if (m_outBody.size() <= kJoinBelow) {
        m_outHead.append(m_outBody);
        m_outBody.clear();
    }
    write();
}

void HttpConnection::write()
{
    m_deadline = nowMs() + deadlines().writeStall.count();
    const qsizetype ofHead = std::min(m_outDone, m_outHead.size());
    const qsizetype ofBody = m_outDone - ofHead;
    const auto rest = [](const QByteArray &bytes, qsizetype from) {
        return asio::buffer(
            bytes.constData() + from, static_cast<std::size_t>(bytes.size() - from)
        );
    };
    const std::array<asio::const_buffer, 2> buffers{
        rest(m_outHead, ofHead), rest(m_outBody, ofBody)};
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
    m_outDone += static_cast<qsizetype>(n);
    if (m_outDone < m_outHead.size() + m_outBody.size())
        write();
    else
        outDone();
}

void HttpConnection::outDone()
{
    m_outDone = 0;
    m_outBody.clear();
    if (m_sendingContinue) {
        m_sendingContinue = false;
        enter(State::Body, deadlines().body);
        if (m_sink)
            m_deadline = kNever;
        takeBody();
    } else if (m_source) {
        nextPiece();
    } else {
        responseDone();
    }
}

void HttpConnection::nextPiece()
{
    const qint64 most = m_sourceLeft < 0 ? kPiece : std::min<qint64>(kPiece, m_sourceLeft);
    QByteArray piece = most > 0 ? m_source->read(most) : QByteArray("");
    if (piece.isNull() || (piece.isEmpty() && m_sourceLeft > 0) || piece.size() > most) {
        closeNow(); // shorter than announced: the client must not take it for whole
        return;
    }
    m_outHead.resize(0);
    if (m_sourceChunked) {
        if (m_sourceStarted)
            m_outHead.append("\r\n");
        m_outHead.append(QByteArray::number(piece.size(), 16)).append("\r\n");
        if (piece.isEmpty())
            m_outHead.append("\r\n");
    }
    m_sourceStarted = true;
    if (m_sourceLeft > 0)
        m_sourceLeft -= piece.size();
    if (piece.isEmpty() || m_sourceLeft == 0)
        m_source.reset();
    m_outBody = std::move(piece);
    if (m_outHead.isEmpty() && m_outBody.isEmpty())
        responseDone();
    else
        write();
}

void HttpConnection::responseDone()
{
    if (!m_keepAlive) {
        linger();
        return;
    }
    reset();
    enter(State::Idle, deadlines().idle);
    advance();
}

void HttpConnection::reset()
{
    m_requestId.clear();
    m_minorVersion = 1;
    m_isHead = false;
    m_chunked.reset();
    m_blankLineSkipped = false;
    if (m_outHead.capacity() > 2 * kSmallBuffer)
        m_outHead.clear();
    if (m_begin == m_end) {
        m_begin = m_end = 0;
        if (m_in.size() > kSmallBuffer)
            m_in = QByteArray();
    }
}

// Closing with bytes unread would reset the connection, and the client might never see the answer.
void HttpConnection::linger()
{
    if (m_peerClosed) {
        closeNow();
        return;
    }
    m_stream->shutdownSend();
    enter(State::Lingering, deadlines().linger);
    m_begin = m_end = 0;
    read();
}

// The connections of a thread

namespace {

// Deadlines are looked at a few times within the shortest of them, at most once a second: cheaper
// than a timer for each of thousands of connections.
std::chrono::milliseconds checkPeriod(const HttpDeadlines &deadlines)
{
    using std::chrono::milliseconds;
    const milliseconds shortest = std::min(
        {deadlines.handshake,
         deadlines.head,
         deadlines.body,
         deadlines.uploadGrace,
         deadlines.idle,
         deadlines.writeStall,
         deadlines.linger}
    );
    return std::clamp(shortest / 4, milliseconds(10), milliseconds(1000));
}

} // namespace

ConnectionGroup::Private::Private(
    std::shared_ptr<IoThread> ioThread, std::shared_ptr<HttpServices> shared
)
    : thread(std::move(ioThread))
    , services(std::move(shared))
    , timer(thread->context())
    , period(checkPeriod(services->deadlines))
{
}

void ConnectionGroup::Private::watch()
{
    watching = !connections.empty();
    if (!watching)
        return;
    timer.expires_after(period);
    timer.async_wait([weak = self](const boost::system::error_code &error) {
        const auto still = weak.lock();
        if (error || !still)
            return;
        still->checkDeadlines();
        still->watch();
    });
}

void ConnectionGroup::Private::checkDeadlines()
{
    const qint64 now = nowMs();
    std::vector<std::shared_ptr<HttpConnection>> due;
    for (const auto &connection : connections) {
        if (connection->isDue(now))
            due.push_back(connection);
    }
    for (const auto &connection : due)
        connection->expire();
}

ConnectionGroup::ConnectionGroup(
    std::shared_ptr<IoThread> thread, std::shared_ptr<HttpServices> services
)
    : d(std::make_shared<Private>(std::move(thread), std::move(services)))
{
    d->self = d;
}

ConnectionGroup::~ConnectionGroup()
{
    const auto connections = std::move(d->connections);
    for (const auto &connection : connections) {
        connection->leaveGroup();
        connection->closeNow();
    }
}

void ConnectionGroup::add(ByteStreamPtr stream, const QByteArray &peer)
{
    if (d->services->stopping)
        return;
    const auto connection = std::make_shared<HttpConnection>(*d, std::move(stream), peer);
    d->connections.insert(connection);
    connection->start();
    if (!d->watching)
        d->watch();
}

void ConnectionGroup::closeIdle()
{
    const auto connections = d->connections;
    for (const auto &connection : connections) {
        if (connection->isIdle())
            connection->closeNow();
    }
}

} // namespace server
