// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// HTTP/1.1 (RFC 9112) on one byte stream: one request at a time, strict framing, total deadlines,
// bounded memory. Everything here happens on the io thread of the connection.

#include "server/http/body_budget.h"
#include "server/http/caller_address.h"
#include "server/http/head_check.h"
#include "server/http/listener.h"
#include "server/http/read_buffer.h"
#include "server/http/request_body.h"
#include "server/http/response_stream.h"

#include <atomic>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_set>

#include <boost/system/error_code.hpp>

namespace server {

// What all connections of a listener share.
struct HttpServices {
    RequestHandler &handler;
    HttpDeadlines deadlines{};
    TrustedProxies proxies{};
    BodyBudget budget;
    std::function<void(UpgradedStream)> takeUpgrade{};
    std::atomic<bool> stopping = false; // no keep-alive any more
};

class HttpConnection;
using HttpConnections = std::unordered_set<std::shared_ptr<HttpConnection>>;

class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    // Takes itself out of all when it ends. services: shared with requests under way.
    HttpConnection(
        HttpConnections &all,
        std::shared_ptr<IoThread> thread,
        std::shared_ptr<HttpServices> services,
        ByteStreamPtr stream,
        QByteArray peer
    );

    void start(); // with TLS the handshake comes first
    static qint64 nowMs(); // steady; the time of deadlines
    bool isDue(qint64 now) const { return now >= m_deadline || isTooSlow(now); }
    void expire();
    bool isIdle() const; // nobody waits for an answer
    void closeNow();
    void leaveAll() { m_all = nullptr; }

private:
    enum class State { Handshake, Idle, Head, Body, Handling, Writing, Lingering, Closed };

    // since: when the time began to run, steady ms.
    void enter(State state, std::chrono::milliseconds deadline, qint64 since = nowMs());
    void handshake();
    // Reading.
    void read();
    void received(const boost::system::error_code &error, std::size_t n);
    void advance();
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
    void enterBody();
    void takeBody();
    bool isTooSlow(qint64 now) const;
    void bodyDone();
    // Answering.
    void dispatch();
    Responder responder();
    void answered(quint64 serial, std::optional<HttpResponse> response);
    HttpResponse problem(const common::Error &error);
    void refuse(const common::Error &error);
    void refuse(common::ErrorCode code, const char *message = "");
    void send(HttpResponse response);
    void write();
    void written(const boost::system::error_code &error, std::size_t n);
    void outDone();
    void responseDone();
    void linger();
    void sayGoodbye();
    void reset();

    const HttpDeadlines &deadlines() const { return m_services->deadlines; }

    HttpConnections *m_all; // null: they have gone
    const std::shared_ptr<IoThread> m_thread;
    const std::shared_ptr<HttpServices> m_services;
    ByteStreamPtr m_stream; // null: handed over
    const QByteArray m_peer;
    const qint64 m_acceptedAt = nowMs();

    State m_state = State::Head;
    qint64 m_deadline = std::numeric_limits<qint64>::max();
    bool m_reading = false;
    bool m_peerClosed = false;

    ReadBuffer m_in;
    HeadScanner m_scanner;
    bool m_blankLineSkipped = false;

    quint64 m_serial = 0; // of the request, so that a late answer is known as such
    std::shared_ptr<HttpRequest> m_request; // shared with the handler
    AnswerForm m_form;
    bool m_expectsContinue = false;

    RequestBody m_body;
    std::optional<HttpResponse> m_afterDrop; // the body is dropped, then this is the answer

    ResponseStream m_out;
    bool m_sendingContinue = false;
    bool m_requestRead = false; // to the end of its body
    qint64 m_lingered = 0; // bytes
};

} // namespace server
