// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/event_stream.h"

#include "app/net/error_sentence.h"
#include "common/realtime/realtime_routes.h"
#include "common/wire/route_codec.h"

#include <QLoggingCategory>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QWebSocketHandshakeOptions>

namespace app {

namespace {

Q_LOGGING_CATEGORY(lcLive, "kith.live")

constexpr quint64 kLargestMessage = 4 * 1024 * 1024;
constexpr int kSeqDelayMs = 100; // several events are noted at once

} // namespace

EventStream::EventStream(
    ServerAddress server,
    Credentials &credentials,
    const CertificatePolicy &certificates,
    const common::Clock &clock,
    StreamSettings settings,
    QObject *parent
)
    : QObject(parent)
    , m_server(std::move(server))
    , m_credentials(credentials)
    , m_certificates(certificates)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
    for (QTimer *timer : {&m_retryTimer, &m_pingTimer, &m_silenceTimer, &m_seqTimer})
        timer->setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &EventStream::open);
    connect(&m_pingTimer, &QTimer::timeout, this, [this] { command("ping", "{}"); });
    connect(&m_silenceTimer, &QTimer::timeout, this, [this] {
        qCInfo(lcLive) << "no heartbeat";
        onClosed();
    });
    connect(&m_seqTimer, &QTimer::timeout, this, &EventStream::storeSeq);
    connect(&m_credentials, &Credentials::signedOut, this, &EventStream::stop);
}

EventStream::~EventStream()
{
    drop();
}

void EventStream::start(std::optional<qint64> lastSeq)
{
    m_lastSeq = lastSeq;
    m_wanted = true;
    m_attempt = 0;
    open();
}

void EventStream::stop()
{
    m_wanted = false;
    m_retryTimer.stop();
    drop();
    setState(State::Stopped);
}

void EventStream::retryNow()
{
    if (m_state != State::Waiting)
        return;
    m_retryTimer.stop();
    open();
}

void EventStream::setState(State state)
{
    if (state != State::Waiting)
        m_nextRetryAt = {};
    else if (m_state == state)
        m_state = State::Connecting; // a new time to wait for is news too
    if (std::exchange(m_state, state) != state)
        emit connectionChanged(state, m_nextRetryAt);
}

// --- connecting ----------------------------------------------------------------------------------

void EventStream::open()
{
    if (!m_wanted)
        return;
    setState(State::Connecting);
    m_credentials.usable().then(this, [this](const Result<QString> &token) { onToken(token); });
}

void EventStream::onToken(const Result<QString> &token)
{
    if (!m_wanted || m_socket)
        return;
    if (token)
        openWith(*token);
    else if (isTemporary(token.error()))
        retryLater();
    else
        stop();
}

void EventStream::openWith(const QString &token)
{
    m_token = token;
    m_socket = std::make_unique<QWebSocket>();
    QWebSocket *socket = m_socket.get();
    socket->setMaxAllowedIncomingFrameSize(kLargestMessage);
    socket->setMaxAllowedIncomingMessageSize(kLargestMessage);
    socket->setSslConfiguration(m_certificates.configuration(m_server));
    connect(socket, &QWebSocket::sslErrors, this, [this, socket](const QList<QSslError> &errors) {
        const auto leaf = socket->sslConfiguration().peerCertificate();
        const auto expected = m_certificates.acceptable(m_server, leaf, errors);
        if (!expected.isEmpty())
            socket->ignoreSslErrors(expected);
        else
            emit certificateRefused();
    });
    connect(socket, &QWebSocket::textMessageReceived, this, &EventStream::onText);
    connect(socket, &QWebSocket::disconnected, this, &EventStream::onClosed);
    // Not every failure of an upgrade ends with disconnected().
    connect(
        socket,
        qOverload<QAbstractSocket::SocketError>(&QWebSocket::error),
        this,
        &EventStream::onSocketError,
        Qt::QueuedConnection
    );
    QNetworkRequest request(m_server.socketUrl(wire::formatPath(routes::connectRealtime.path, {})));
    request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    request.setRawHeader("User-Agent", "Kith/" KITH_VERSION);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({wire::toQString(wire::kProtocol)});
    m_silenceTimer.start(m_settings.deadAfterMs);
    socket->open(request, options);
}

void EventStream::onSocketError()
{
    if (m_socket && m_socket->state() == QAbstractSocket::UnconnectedState)
        onClosed();
}

void EventStream::drop()
{
    m_pingTimer.stop();
    m_silenceTimer.stop();
    storeSeq();
    if (m_socket) {
        QWebSocket *socket = m_socket.release();
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater(); // we may be in one of its signals
    }
    m_commands.giveUpAll();
}

// --- frames --------------------------------------------------------------------------------------

void EventStream::onText(const QString &text)
{
    m_silenceTimer.start(m_settings.deadAfterMs);
    const auto frame = wire::fromJson<wire::WsFrame>(text.toUtf8(), wire::Strictness::Lenient);
    if (!frame) {
        qCWarning(lcLive) << "frame that cannot be read";
        return;
    }
    if (frame->type == QLatin1String("hello"))
        onHello();
    else if (frame->type == QLatin1String("ack") || frame->type == QLatin1String("error"))
        m_commands.answer(*frame);
    else if (frame->type == QLatin1String("heartbeat"))
        handled(frame->seq.valueOr(0));
    else
        onEventFrame(*frame);
}

void EventStream::onHello()
{
    setState(State::CatchingUp);
    wire::WsResume resume;
    if (m_lastSeq)
        resume.seq = *m_lastSeq;
    // Without a time-out: the replay comes before the answer.
    sendCommand("resume", wire::toJson(resume))
        .answer.then(this, [this](const Result<wire::RawJson> &answer) { onResumed(answer); });
}

void EventStream::onResumed(const Result<wire::RawJson> &answer)
{
    if (!answer)
        return; // the connection broke, or it is about to
    const auto resumed = wire::fromJson<wire::WsResumed>(answer->json, wire::Strictness::Lenient);
    if (!resumed)
        return breakOff();
    if (resumed->resync || !m_lastSeq)
        m_lastSeq = resumed->seq;
    handled(resumed->seq);
    m_seqTimer.start(0);
    m_attempt = 0;
    m_refreshed = false;
    setState(State::Online);
    if (resumed->resync)
        emit resyncNeeded();
    sendWatch();
}

void EventStream::onEventFrame(const wire::WsFrame &frame)
{
    const qint64 seq = frame.seq.valueOr(0);
    if (seq > 0 && m_lastSeq && seq <= *m_lastSeq)
        return; // handled before
    const QByteArray json = frame.data.hasValue() ? frame.data.value().json : QByteArray("{}");
    m_dispatcher.dispatch(frame.type, json, {seq, frame.at.valueOr({})});
    handled(seq);
}

void EventStream::handled(qint64 seq)
{
    if (seq <= m_lastSeq.value_or(0))
        return;
    m_lastSeq = seq;
    if (!m_seqTimer.isActive())
        m_seqTimer.start(kSeqDelayMs);
}

void EventStream::storeSeq()
{
    m_seqTimer.stop();
    if (m_storeSeq && m_lastSeq && std::exchange(m_storedSeq, *m_lastSeq) != *m_lastSeq)
        m_storeSeq(*m_lastSeq);
}

// --- commands ------------------------------------------------------------------------------------

Future<wire::RawJson> EventStream::command(std::string_view type, const QByteArray &dataJson)
{
    const auto sent = sendCommand(type, dataJson);
    if (!sent.id.isEmpty())
        QTimer::singleShot(m_settings.commandTimeoutMs, this, [this, id = sent.id] {
            m_commands.giveUp(id);
        });
    return sent.answer;
}

PendingCommands::Command EventStream::sendCommand(std::string_view type, const QByteArray &dataJson)
{
    const bool connected = m_state == State::CatchingUp || m_state == State::Online;
    if (!connected || !m_socket)
        return {{}, readyTask(Result<wire::RawJson>(common::fail(notConnected())))};
    const auto command = m_commands.add();
    m_socket->sendTextMessage(QString::fromUtf8(wire::commandFrame(type, command.id, dataJson)));
    m_pingTimer.start(m_settings.pingAfterMs);
    return command;
}

void EventStream::watch(
    QObject *owner, const QList<common::UserId> &users, const QList<common::PostId> &posts
)
{
    if (m_watching.set(owner, users, posts))
        connect(owner, &QObject::destroyed, this, &EventStream::unwatch);
    sendWatchSoon();
}

void EventStream::unwatch(QObject *owner)
{
    if (m_watching.remove(owner))
        sendWatchSoon();
}

// Several pages may change their lists in one go.
void EventStream::sendWatchSoon()
{
    if (std::exchange(m_watchPending, true))
        return;
    QTimer::singleShot(0, this, [this] {
        if (m_watchPending && isOnline())
            sendWatch();
        m_watchPending = false;
    });
}

void EventStream::sendWatch()
{
    m_watchPending = false;
    const common::WsWatch watch = m_watching.joined();
    const auto posts = watch.postIds.valueOr({});
    if (watch.userIds.valueOr({}).isEmpty() && posts.isEmpty() && !m_watchSent)
        return;
    m_watchSent = true;
    command("watch", wire::toJson(watch))
        .then(this, [this, posts](const Result<wire::RawJson> &answer) {
            if (answer)
                onWatching(*answer, posts);
        });
}

void EventStream::onWatching(const wire::RawJson &answer, const QList<common::PostId> &posts)
{
    const auto watching =
        wire::fromJson<common::WsWatching>(answer.json, wire::Strictness::Lenient);
    if (watching)
        emit presenceKnown(watching->presence);
    if (const auto added = m_watching.confirm(posts); !added.isEmpty())
        emit postsWatched(added);
}

// --- the end of a connection ---------------------------------------------------------------------

void EventStream::breakOff()
{
    qCWarning(lcLive) << "the server does not speak kith.v1";
    m_wanted = false;
    drop();
    setState(State::Stopped);
}

void EventStream::onClosed()
{
    if (!m_socket)
        return;
    static const QRegularExpression kRefusal(QStringLiteral("\\b(401|403)\\b"));
    const int code = static_cast<int>(m_socket->closeCode());
    const bool wasOpen = m_state == State::CatchingUp || m_state == State::Online;
    // The status of a refused upgrade is told in words only.
    const bool refused = !wasOpen && kRefusal.match(m_socket->errorString()).hasMatch();
    qCInfo(lcLive) << "closed with" << code << m_socket->errorString();
    m_watchSent = false;
    m_watching.forgetConfirmed();
    drop();
    if (!m_wanted)
        return;
    onCloseCode(refused ? wire::CloseCode::Unauthenticated : static_cast<wire::CloseCode>(code));
}

void EventStream::onCloseCode(wire::CloseCode code)
{
    switch (code) {
    case wire::CloseCode::NotAFrame:
    case wire::CloseCode::FrameTooLarge:
        return breakOff(); // a bug of ours: repeating it does not help
    case wire::CloseCode::Unauthenticated:
    case wire::CloseCode::AccountState:
        return onAuthRefused(code);
    case wire::CloseCode::SessionRevoked:
        return m_credentials.end(SignOutReason::Revoked);
    case wire::CloseCode::TooManyConnections:
        return retryIn(m_settings.tooManyMs);
    case wire::CloseCode::RateLimited:
        return retryIn(m_settings.rateLimitedMs);
    default:
        return retryLater();
    }
}

// Another token is asked for: either it helps, or the answer says why this login is over.
void EventStream::onAuthRefused(wire::CloseCode code)
{
    const bool mayRepeat = code == wire::CloseCode::Unauthenticated;
    if (mayRepeat && std::exchange(m_refreshed, true))
        return retryLater();
    setState(State::Connecting);
    m_credentials.replacementFor(m_token).then(
        this,
        [this, mayRepeat](const Result<QString> &token) {
            if (mayRepeat || !token)
                return onToken(token);
            m_credentials.end(SignOutReason::Banned);
        }
    );
}

void EventStream::retryLater()
{
    ++m_attempt;
    retryIn(
        m_settings.retryDelay ? m_settings.retryDelay(m_attempt) : defaultRetryDelay(m_attempt)
    );
}

void EventStream::retryIn(int ms)
{
    if (!m_wanted)
        return;
    m_nextRetryAt = m_clock.now().plusMs(ms);
    m_retryTimer.start(ms);
    setState(State::Waiting);
}

} // namespace app
