// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_server.h"

#include "common/users/user_events.h"

#include <QHostAddress>

namespace tests {

namespace {

// The members of {}, if the path fits.
std::optional<QHash<QString, QString>> match(std::string_view pattern, const QByteArray &path)
{
    const auto wanted =
        QByteArray(pattern.data(), static_cast<qsizetype>(pattern.size())).split('/');
    const auto given = path.split('/');
    if (wanted.size() != given.size())
        return std::nullopt;
    QHash<QString, QString> members;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i).startsWith('{'))
            members.insert(
                QString::fromLatin1(wanted.at(i).mid(1).chopped(1)),
                QString::fromUtf8(QByteArray::fromPercentEncoding(given.at(i)))
            );
        else if (wanted.at(i) != given.at(i))
            return std::nullopt;
    }
    return members;
}

HttpRequest parseHead(const QByteArray &head)
{
    HttpRequest request;
    const auto lines = head.split('\n');
    const auto words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines.at(i).indexOf(':');
        if (colon > 0)
            request.headers.insert(
                lines.at(i).left(colon).trimmed().toLower(), lines.at(i).mid(colon + 1).trimmed()
            );
    }
    return request;
}

QByteArray rendered(const HttpReply &reply)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(reply.status) + " X\r\n";
    out += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const auto &[name, value] : reply.headers)
        out += name + ": " + value + "\r\n";
    return out + "\r\n" + reply.body;
}

} // namespace

ScriptedServer::ScriptedServer(QObject *parent)
    : QObject(parent)
    , m_upgrader(QStringLiteral("test"), QWebSocketServer::NonSecureMode)
{
    m_upgrader.setSupportedSubprotocols({wire::toQString(wire::kProtocol)});
    connect(&m_tcp, &QTcpServer::newConnection, this, &ScriptedServer::onConnection);
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &ScriptedServer::onLive);
    m_tcp.listen(QHostAddress::LocalHost);
    m_port = m_tcp.serverPort();
}

QString ScriptedServer::origin() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

void ScriptedServer::stopListening()
{
    m_tcp.close();
    dropLive();
    for (auto *socket : m_tcp.findChildren<QTcpSocket *>())
        socket->abort();
}

bool ScriptedServer::listenAgain()
{
    return m_tcp.listen(QHostAddress::LocalHost, m_port);
}

void ScriptedServer::addRule(const wire::RouteInfo &route, Rule rule)
{
    m_rules.insert(m_rules.begin(), {&route, std::move(rule)});
}

void ScriptedServer::onPath(
    const QByteArray &path, std::function<HttpReply(const HttpRequest &)> handler
)
{
    if (handler)
        m_paths.insert(path, std::move(handler));
    else
        m_paths.remove(path);
}

HttpReply ScriptedServer::problem(const common::Error &error)
{
    HttpReply reply{error.httpStatus(), wire::problemJson(error, QStringLiteral("req-1"))};
    if (error.retryAfterSeconds > 0)
        reply.headers.emplaceBack("Retry-After", QByteArray::number(error.retryAfterSeconds));
    return reply;
}

QList<HttpRequest> ScriptedServer::requestsTo(const QByteArray &path) const
{
    QList<HttpRequest> found;
    for (const auto &request : m_requests) {
        if (request.path() == path)
            found.append(request);
    }
    return found;
}

void ScriptedServer::onConnection()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadable(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void ScriptedServer::onReadable(QTcpSocket *socket)
{
    while (true) {
        const QByteArray seen = socket->peek(1 << 20);
        const auto end = seen.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        if (takeUpgrade(socket, seen.left(end)))
            return;
        HttpRequest request = parseHead(seen.left(end));
        const auto length = request.headers.value("content-length").toLongLong();
        if (seen.size() < end + 4 + length)
            return;
        socket->read(end + 4);
        request.body = socket->read(length);
        m_requests.append(request);
        const HttpReply reply = answerTo(request);
        emit requested();
        if (reply.silent)
            return;
        socket->write(rendered(reply));
    }
}

bool ScriptedServer::takeUpgrade(QTcpSocket *socket, const QByteArray &head)
{
    const HttpRequest request = parseHead(head);
    if (request.headers.value("upgrade").toLower() != "websocket")
        return false;
    m_upgradeTokens.append(request.headers.value("authorization"));
    if (refuseUpgrade) {
        socket->readAll();
        socket->write(rendered(problem(common::makeError(common::ErrorCode::AuthTokenInvalid))));
        socket->disconnectFromHost();
        return true;
    }
    socket->disconnect();
    m_upgrader.handleConnection(socket);
    emit socket->readyRead();
    return true;
}

HttpReply ScriptedServer::answerTo(const HttpRequest &request) const
{
    const QByteArray path = request.path();
    if (m_paths.contains(path))
        return m_paths.value(path)(request);
    for (const auto &[route, rule] : m_rules) {
        const auto method = wire::methodText(route->method);
        const auto members = match(route->path, path);
        if (!members || request.method != QByteArray(method.data(), qsizetype(method.size())))
            continue;
        wire::RequestParts parts;
        parts.path = *members;
        if (request.target.contains('?'))
            parts.query = wire::parseQuery(request.target.mid(path.size() + 1))
                              .value_or(decltype(parts.query){});
        const QByteArray key = request.headers.value("idempotency-key");
        if (!key.isEmpty())
            parts.headers.insert(QStringLiteral("Idempotency-Key"), QString::fromLatin1(key));
        parts.body = request.body;
        parts.hasBody = !request.body.isEmpty();
        return rule(parts);
    }
    return problem(common::makeError(common::ErrorCode::ResourceNotFound));
}

// --- live
// ------------------------------------------------------------------------------------------

void ScriptedServer::onLive()
{
    while (QWebSocket *socket = m_upgrader.nextPendingConnection()) {
        m_live = socket;
        ++m_connections;
        connect(socket, &QWebSocket::textMessageReceived, this, &ScriptedServer::onCommand);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        wire::WsHello hello;
        hello.userId = {1};
        hello.sessionId = {2};
        hello.seq = headSeq;
        hello.time = {1'700'000'000'000};
        sendFrame(wire::helloFrame(std::nullopt, hello));
    }
}

void ScriptedServer::onCommand(const QString &text)
{
    const auto head = wire::fromJson<wire::WsCommandHead>(text.toUtf8(), wire::Strictness::Lenient);
    if (!head)
        return;
    const QByteArray data = head->data.isPresent() ? head->data->json : QByteArray("{}");
    m_commands.append({head->type, head->id, data});
    if (head->type == QLatin1String("resume")) {
        const auto resume = wire::fromJson<wire::WsResume>(data, wire::Strictness::Lenient);
        m_resumes.append(resume ? resume->seq.optional() : std::nullopt);
        QList<QByteArray> frames;
        wire::WsResumed resumed{headSeq, 0, std::nullopt};
        if (onResume)
            resumed = onResume(m_resumes.last(), frames);
        for (const auto &frame : frames)
            sendFrame(frame);
        sendFrame(wire::ackFrame(head->id, wire::toJson(resumed)));
    } else if (head->type == QLatin1String("watch")) {
        sendFrame(wire::ackFrame(head->id, wire::toJson(common::WsWatching{})));
    } else if (head->type != QLatin1String("ping") || answersPing) {
        sendFrame(wire::ackFrame(head->id));
    }
    emit commandReceived();
}

QList<Command> ScriptedServer::commandsOf(const QString &type) const
{
    QList<Command> found;
    for (const auto &command : m_commands) {
        if (command.type == type)
            found.append(command);
    }
    return found;
}

void ScriptedServer::sendFrame(const QByteArray &frame)
{
    if (m_live)
        m_live->sendTextMessage(QString::fromUtf8(frame));
}

void ScriptedServer::closeLive(wire::CloseCode code)
{
    if (m_live)
        m_live->close(static_cast<QWebSocketProtocol::CloseCode>(code));
    m_live.clear();
}

void ScriptedServer::dropLive()
{
    if (m_live)
        m_live->abort();
    m_live.clear();
}

} // namespace tests
