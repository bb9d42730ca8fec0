// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Accepts connections and spreads them over threads, each with an io_context of its own. HTTP/1.1
// is spoken by Connection, the meaning of requests is the RequestHandler's, upgraded streams go to
// whoever asked for them by onUpgrade(). Public functions: from one thread, the one that made it.

#include "common/base/result.h"
#include "server/http/connection_registry.h"
#include "server/http/request_handler.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace server {

class ByteStream;
class IoThread;

// Asio stays out of this header, so the end of a stream is defined elsewhere.
struct ByteStreamDeleter {
    void operator()(ByteStream *stream) const;
};
using ByteStreamPtr = std::unique_ptr<ByteStream, ByteStreamDeleter>;

// Totals, not idle times (security.md, rule 4).
struct HttpDeadlines {
    std::chrono::milliseconds handshake{5'000}; // TLS
    std::chrono::milliseconds head{10'000}; // from accept, or from the first byte
    std::chrono::milliseconds body{15'000};
    std::chrono::milliseconds uploadGrace{10'000}; // before the least rate counts
    std::chrono::milliseconds idle{60'000};
    std::chrono::milliseconds writeStall{30'000};
    std::chrono::milliseconds linger{2'000}; // reading on after the last answer
    qint64 uploadBytesPerSecond = 8 * 1024;
};

struct HttpLimits {
    ConnectionLimits connections{};
    qint64 bodyMemory = 64 * 1024 * 1024; // of all buffered bodies together
    HttpDeadlines deadlines{};
};

struct TlsFiles {
    QString certificate{}; // PEM, with the chain
    QString key{}; // PEM
};

struct ListenerOptions {
    QString host = QStringLiteral("127.0.0.1");
    int port = 8080; // 0: a free one
    int threads = 0; // 0: one for each core
    std::optional<TlsFiles> tls{};
    QStringList trustedProxies{}; // CIDRs or addresses
    HttpLimits limits{};
};

// A connection that has asked for a WebSocket, with the bytes that came after its head pushed back.
// The answer to the handshake is still to be sent.
struct UpgradedStream {
    ByteStreamPtr stream;
    std::shared_ptr<IoThread> thread; // the one it lives on; shared, it may outlive the listener
    std::shared_ptr<HttpRequest> request;
    std::shared_ptr<void> ticket; // of UpgradeDecision
};

class HttpListener {
public:
    // The handler must outlive the listener.
    HttpListener(ListenerOptions options, RequestHandler &handler);
    ~HttpListener(); // stops at once, if stop() was not called
    HttpListener(const HttpListener &) = delete;
    HttpListener &operator=(const HttpListener &) = delete;

    // Both before start(). onUpgrade is called on the connection's thread, onStopping by stop().
    void onUpgrade(std::function<void(UpgradedStream)> take);
    void onStopping(std::function<void()> tell);

    // Gives the port. If systemd has passed a socket (LISTEN_FDS), that one is used.
    common::Result<int> start();
    // No new connections, idle ones closed, requests under way finished; what is left at the
    // deadline is cut off. Waits.
    void stop(std::chrono::milliseconds deadline = std::chrono::seconds(10));
    // Reads the certificate again; new connections use it. On failure the old one stays.
    common::Result<> reloadCertificate();

    int port() const;
    ConnectionCounts counts() const; // any thread

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace server
