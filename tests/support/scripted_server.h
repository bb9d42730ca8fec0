// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A server of a few lines for tests of the app: real sockets on 127.0.0.1, answers as the test
// says, through the same codecs as the real one. HTTP and the live protocol share one port.
//
//     ScriptedServer server;
//     server.on(routes::getPost, [](const common::GetPostRequest &r) ->
//     common::Result<common::Post> {...});

#include "common/base/result.h"
#include "common/wire/event.h"
#include "common/wire/route_codec.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>
#include <vector>

namespace tests {

struct HttpRequest {
    QByteArray method;
    QByteArray target; // path and query
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    QByteArray path() const
    {
        return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    }
};

struct HttpReply {
    int status = 200;
    QByteArray body{};
    QList<std::pair<QByteArray, QByteArray>> headers{};
    bool silent = false; // never answers
};

struct Command {
    QString type;
    QString id;
    QByteArray data;
};

class ScriptedServer : public QObject {
    Q_OBJECT
public:
    explicit ScriptedServer(QObject *parent = nullptr);

    QString origin() const; // "http://127.0.0.1:PORT"
    void stopListening(); // connections are refused from now on
    bool listenAgain(); // on the same port

    // The latest rule for a route wins.
    template <typename Request, typename Response, typename Handler>
    void on(const wire::Route<Request, Response> &route, Handler handler)
    {
        addRule(route, [info = &route, handler](const wire::RequestParts &parts) {
            const auto request = wire::RequestCodec<Request>::decode(*info, parts);
            if (!request)
                return problem(request.error());
            const common::Result<Response> answer = handler(*request);
            if (!answer)
                return problem(answer.error());
            const auto encoded =
                wire::ResponseCodec<Response>::encode(*info, wire::Reply<Response>{*answer});
            return HttpReply{encoded.status, encoded.body, encoded.headers};
        });
    }
    // Comes before the rules of routes; nullptr takes it away.
    void onPath(const QByteArray &path, std::function<HttpReply(const HttpRequest &)> handler);
    static HttpReply problem(const common::Error &error);

    const QList<HttpRequest> &requests() const { return m_requests; }
    QList<HttpRequest> requestsTo(const QByteArray &path) const;
    int countOf(const QByteArray &path) const { return static_cast<int>(requestsTo(path).size()); }

    // --- live ---
    qint64 headSeq = 0; // told in hello
    bool refuseUpgrade = false; // with 401
    // Frames before the ack of resume, and what the ack says.
    std::function<wire::WsResumed(std::optional<qint64> seq, QList<QByteArray> &frames)> onResume;
    bool answersPing = true;

    const QList<QByteArray> &upgradeTokens() const { return m_upgradeTokens; }
    const QList<Command> &commands() const { return m_commands; }
    QList<Command> commandsOf(const QString &type) const;
    QList<std::optional<qint64>> resumes() const { return m_resumes; }
    int liveConnections() const { return m_connections; } // ever
    bool isLive() const { return !m_live.isNull(); }
    void sendFrame(const QByteArray &frame);
    template <typename Payload>
    void sendEvent(const wire::LiveEvent<Payload> &event, const Payload &payload, qint64 seq = 0)
    {
        sendFrame(wire::eventFrame(event, seq, common::Timestamp{1'700'000'000'000}, payload));
    }
    void closeLive(wire::CloseCode code);
    void dropLive(); // without a word

signals:
    void requested();
    void commandReceived();

private:
    using Rule = std::function<HttpReply(const wire::RequestParts &)>;
    struct RouteRule {
        const wire::RouteInfo *route;
        Rule rule;
    };

    void addRule(const wire::RouteInfo &route, Rule rule);
    void onConnection();
    void onReadable(QTcpSocket *socket);
    bool takeUpgrade(QTcpSocket *socket, const QByteArray &head);
    HttpReply answerTo(const HttpRequest &request) const;
    void onLive();
    void onCommand(const QString &text);

    QTcpServer m_tcp;
    QWebSocketServer m_upgrader;
    quint16 m_port = 0;
    std::vector<RouteRule> m_rules;
    QHash<QByteArray, std::function<HttpReply(const HttpRequest &)>> m_paths;
    QList<HttpRequest> m_requests;
    QList<QByteArray> m_upgradeTokens;
    QList<Command> m_commands;
    QList<std::optional<qint64>> m_resumes;
    QPointer<QWebSocket> m_live;
    int m_connections = 0;
};

} // namespace tests
