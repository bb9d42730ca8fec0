// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A pipeline that does by path what the test asks for.

#include "server/http/connection_registry.h"
#include "server/http/request_handler.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace tests {

class CountingSink final : public server::BodySink {
public:
    bool write(QByteArrayView piece) override
    {
        bytes += piece.size();
        return bytes <= 1'000'000;
    }
    qint64 bytes = 0;
};

class LettersSource final : public server::BodySource {
public:
    static inline std::atomic<qint64> given = 0; // by all of them
    explicit LettersSource(qint64 total)
        : m_left(total)
    {
    }
    QByteArray read(qsizetype max) override
    {
        const auto n = std::min<qint64>(m_left, max);
        m_left -= n;
        given += n;
        return n == 0 ? QByteArray("") : QByteArray(n, 'x');
    }

private:
    qint64 m_left;
};

class FakeHandler : public server::RequestHandler {
public:
    ~FakeHandler() override { joinAll(); }

    server::BodyDecision headArrived(server::HttpRequest &request) override
    {
        server::BodyDecision decision;
        decision.maxBytes = 1024 * 1024;
        if (request.path == QLatin1String("/limited"))
            decision.maxBytes = 10;
        if (request.path == QLatin1String("/refuse"))
            decision.refusal = text(401, "refused");
        if (request.path == QLatin1String("/upload")) {
            decision.maxBytes = 100'000'000;
            decision.sink = std::make_shared<CountingSink>();
        }
        if (request.path == QLatin1String("/head-throws"))
            throw std::runtime_error("head");
        return decision;
    }

    void handle(std::shared_ptr<server::HttpRequest> request, server::Responder respond) override
    {
        const QByteArray path = request->path.toUtf8();
        if (path == "/echo")
            respond(text(200, request->body));
        else if (path == "/upload" || path == "/limited")
            respond(text(200, QByteArray::number(request->bodyBytes)));
        else if (path == "/big")
            respond(text(200, QByteArray(request->query.toLongLong(), 'b')));
        else if (path == "/file" || path == "/stream" || path == "/short-file")
            respond(fromSource(path, request->query.toLongLong()));
        else if (path == "/wait")
            park(std::move(respond));
        else if (path == "/keep") // with its body
            park(std::move(respond), std::move(request));
        else if (path == "/thread")
            inThread(std::move(respond));
        else if (path == "/auth")
            authenticate(*request, respond);
        else if (path == "/info")
            respond(info(*request));
        else if (path == "/none")
            respond(text(204, {}));
        else if (path == "/inject")
            respond(injected());
        else if (path == "/throw")
            throw std::runtime_error("handler");
        else if (path != "/drop")
            respond(text(200, "hello"));
    }

    server::UpgradeDecision upgrade(server::HttpRequest &request) override
    {
        server::UpgradeDecision decision;
        if (request.path != QLatin1String("/ws"))
            decision.refusal = text(403, "no socket here");
        decision.ticket = std::make_shared<QByteArray>("ticket");
        return decision;
    }

    server::HttpResponse
    refusal(const common::Error &error, const QByteArray &requestId, const server::HttpRequest *)
        override
    {
        auto response = text(error.httpStatus(), common::errorCodeInfo(error.code).text);
        response.setHeader("X-Id-Given", requestId);
        if (error.retryAfterSeconds > 0)
            response.setHeader("Retry-After", QByteArray::number(error.retryAfterSeconds));
        return response;
    }

    // Waits until that many requests of /wait are here.
    bool waitParked(int count)
    {
        std::unique_lock lock(m_mutex);
        return m_arrived.wait_for(lock, std::chrono::seconds(10), [&] {
            return m_parked.size() >= count;
        });
    }

    void answerParked()
    {
        QList<server::Responder> parked;
        {
            const std::lock_guard lock(m_mutex);
            parked.swap(m_parked);
            m_kept.clear();
        }
        for (const auto &respond : parked)
            respond(text(200, "late"));
    }

    static server::HttpResponse text(int status, const QByteArray &body)
    {
        server::HttpResponse response;
        response.status = status;
        response.body = body;
        response.setHeader("Content-Type", "text/plain");
        return response;
    }

private:
    static server::HttpResponse fromSource(const QByteArray &path, qint64 size)
    {
        server::HttpResponse response;
        response.source = std::make_shared<LettersSource>(size);
        if (path == "/file")
            response.sourceLength = size;
        if (path == "/short-file")
            response.sourceLength = size + 1;
        return response;
    }

    static server::HttpResponse info(const server::HttpRequest &request)
    {
        return text(
            200,
            request.path.toUtf8() + '|' + request.query + '|' + request.address + '|'
                + request.peerAddress + '|' + (request.secure ? "secure" : "plain") + '|'
                + (request.loopbackDirect ? "direct" : "remote")
        );
    }

    static server::HttpResponse injected()
    {
        auto response = text(200, "ok");
        response.headers.append(server::HttpHeader{"X-Bad", "a\r\nX-Evil: 1"});
        response.headers.append(server::HttpHeader{"Connection", "close"});
        return response;
    }

    static void authenticate(const server::HttpRequest &request, const server::Responder &respond)
    {
        // The query names the account.
        request.connection->markAuthenticated(request.query.toLongLong());
        respond(text(200, "hello"));
    }

    void park(server::Responder respond, std::shared_ptr<server::HttpRequest> request = nullptr)
    {
        const std::lock_guard lock(m_mutex);
        m_kept.append(std::move(request));
        m_parked.append(std::move(respond));
        m_arrived.notify_all();
    }

    void inThread(server::Responder respond)
    {
        const std::lock_guard lock(m_mutex);
        m_threads.emplace_back([respond = std::move(respond)] {
            respond(text(200, "from afar"));
            respond(text(200, "twice"));
        });
    }

    void joinAll()
    {
        for (std::thread &thread : m_threads)
            thread.join();
    }

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    QList<server::Responder> m_parked;
    QList<std::shared_ptr<server::HttpRequest>> m_kept;
    std::vector<std::thread> m_threads;
};

} // namespace tests
