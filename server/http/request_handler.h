// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the transport asks of the pipeline. All functions but refusal() are called on the thread of
// the connection (they must not block for long); different connections call at the same time.
// The Responder may be used on any thread.

#include "common/base/error.h"
#include "server/http/http_message.h"

#include <functional>
#include <memory>
#include <optional>

namespace server {

// Answers one request: call it once, from any thread; copies are the same responder. If the last
// copy goes away uncalled, the client gets 500. An answer to a client that has left is dropped.
class Responder {
public:
    using Deliver = std::function<void(std::optional<HttpResponse>)>; // nullopt: never answered

    // Runs on the thread of the connection, or never if it has ended.
    using Run = std::function<void(std::function<void()>)>;

    Responder() = default;
    // run: null to run at once.
    explicit Responder(Deliver deliver, Run run = {});

    void operator()(HttpResponse response) const;
    // For what is left to do before the answer where the thread at hand is dearer: that of the
    // writer, which everybody waits for.
    void onConnectionThread(std::function<void()> fn) const;
    explicit operator bool() const { return m_state != nullptr; }

private:
    struct State;
    std::shared_ptr<State> m_state; // shared by the copies: the first call wins
};

struct BodyDecision {
    qint64 maxBytes = 0; // a longer body is 413
    // Where the body goes instead of HttpRequest::body. It then has the deadline of uploads
    // (a least average rate) in place of that of JSON bodies.
    std::shared_ptr<BodySink> sink{};
    // The answer, if the head says enough. The body is not read then (or read and dropped).
    std::optional<HttpResponse> refusal{};
};

// The WebSocket subprotocol (ws.md). A client may offer none; offers without it are refused.
inline constexpr QByteArrayView kLiveProtocol = "kith.v1";

struct UpgradeDecision {
    std::optional<HttpResponse> refusal{}; // otherwise the connection becomes a WebSocket
    std::shared_ptr<void> ticket{}; // handed on to the live session, opaque here
};

class RequestHandler {
public:
    RequestHandler() = default;
    RequestHandler(const RequestHandler &) = delete;
    RequestHandler &operator=(const RequestHandler &) = delete;
    virtual ~RequestHandler() = default;

    // The head is complete and in order; request.context may be set. Called for every request but
    // WebSocket upgrades, also for those without a body.
    virtual BodyDecision headArrived(HttpRequest &request) = 0;
    virtual void handle(std::shared_ptr<HttpRequest> request, Responder responder) = 0;
    // A correct WebSocket handshake (version, key, kith.v1 if protocols are offered).
    virtual UpgradeDecision upgrade(HttpRequest &request) = 0;
    // The problem body of an error found by the transport, on any thread. request is null if the
    // head could not be understood.
    virtual HttpResponse refusal(
        const common::Error &error, const QByteArray &requestId, const HttpRequest *request
    ) = 0;
};

} // namespace server
