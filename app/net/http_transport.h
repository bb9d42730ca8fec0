// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one QNetworkAccessManager of a login: HTTP/1.1, no cookies, no cache, no redirects, the proxy
// of the system, time-outs, a cap on what is read. It knows nothing of tokens but where they may
// go: to the bound server only.

#include "app/base/future.h"
#include "app/net/certificate_policy.h"
#include "app/net/server_address.h"

#include <QNetworkAccessManager>

class QNetworkReply;

namespace app {

inline constexpr qint64 kLargestJson = 4 * 1024 * 1024; // security.md, rule 69
inline constexpr qint64 kLargestMedia = 20 * 1024 * 1024;

class Download;

struct HttpRequest {
    QByteArray method = "GET";
    QByteArray pathAndQuery{};
    QList<std::pair<QByteArray, QByteArray>> headers{};
    QByteArray body{};
    bool hasBody = false;
    QString token{}; // bearer; empty: none
    qint64 cap = kLargestJson;
    Download *download = nullptr; // takes the body of a success, of any size; outlives the answer
};

struct HttpAnswer {
    int status = 0;
    QByteArray body{};
    QByteArray contentType{};
    QByteArray etag{};
    int retryAfterSeconds = 0;
    bool replayed = false; // Idempotency-Replayed
};

struct TransportSettings {
    int timeoutMs = 30'000; // without any progress
};

class HttpTransport : public QObject {
    Q_OBJECT
public:
    HttpTransport(
        ServerAddress server,
        const CertificatePolicy &certificates,
        TransportSettings settings = {},
        QObject *parent = nullptr
    );

    const ServerAddress &server() const { return m_server; }
    const CertificatePolicy &certificates() const { return m_certificates; }
    // Any status is an answer; only what is no answer at all is an Error.
    Future<HttpAnswer> send(const HttpRequest &request);

private:
    QNetworkReply *start(const HttpRequest &request);

    const ServerAddress m_server;
    const CertificatePolicy &m_certificates;
    const TransportSettings m_settings;
    QNetworkAccessManager m_network;
};

} // namespace app
