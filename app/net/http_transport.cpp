// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/http_transport.h"

#include "app/net/download.h"
#include "app/net/network_watch.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

namespace app {

namespace {

using common::TransportFault;

class SystemProxy final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

TransportFault faultOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return NetworkWatch::isDisconnected() ? TransportFault::Offline
                                              : TransportFault::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // the transfer time-out
        return TransportFault::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return TransportFault::Tls;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: // "network unreachable" among others
        return TransportFault::Offline;
    default:
        return TransportFault::Refused;
    }
}

Error transportError(TransportFault fault, const QString &detail)
{
    Error error = common::makeError(common::ErrorCode::ServerUnavailable, {}, detail);
    error.transport = fault;
    return error;
}

HttpAnswer answerOf(const QNetworkReply &reply, int status, QByteArray body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = std::move(body);
    answer.contentType = reply.rawHeader("Content-Type");
    answer.etag = reply.rawHeader("ETag");
    answer.retryAfterSeconds = std::max(0, reply.rawHeader("Retry-After").toInt());
    answer.replayed = reply.rawHeader("Idempotency-Replayed") == "true";
    return answer;
}

QNetworkRequest plainRequest(const QUrl &url, const QSslConfiguration &tls, int timeoutMs)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy
    );
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(timeoutMs);
    request.setSslConfiguration(tls);
    request.setRawHeader("User-Agent", "Kith/" KITH_VERSION);
    return request;
}

// What is read of one answer.
struct Reading {
    QByteArray body;
    bool tooLarge = false;
};

} // namespace

HttpTransport::HttpTransport(
    ServerAddress server,
    const CertificatePolicy &certificates,
    TransportSettings settings,
    QObject *parent
)
    : QObject(parent)
    , m_server(std::move(server))
    , m_certificates(certificates)
    , m_settings(settings)
{
    m_network.setProxyFactory(new SystemProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkReply *HttpTransport::start(const HttpRequest &wanted)
{
    const QUrl url = m_server.url(wanted.pathAndQuery);
    if (!m_server.owns(url))
        return nullptr;
    QNetworkRequest request =
        plainRequest(url, m_certificates.configuration(m_server), m_settings.timeoutMs);
    for (const auto &[name, value] : wanted.headers)
        request.setRawHeader(name, value);
    if (!wanted.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + wanted.token.toUtf8());
    if (wanted.hasBody)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (wanted.method == "GET")
        return m_network.get(request);
    if (wanted.method == "POST")
        return m_network.post(request, wanted.body);
    if (wanted.method == "PUT")
        return m_network.put(request, wanted.body);
    return m_network.sendCustomRequest(request, wanted.method, wanted.body);
}

Future<HttpAnswer> HttpTransport::send(const HttpRequest &wanted)
{
    QNetworkReply *reply = start(wanted);
    if (reply == nullptr)
        return readyTask(Result<HttpAnswer>(common::fail(
            transportError(TransportFault::BadAnswer, QStringLiteral("address of another server"))
        )));
    auto promise = makeSharedPromise<Result<HttpAnswer>>();
    // Shared by the two handlers of this reply.
    auto reading = std::make_shared<Reading>();
    const QPointer<Download> download(wanted.download);
    if (download)
        connect(download, &Download::cancelled, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::readyRead, this, [reply, reading, download, cap = wanted.cap] {
        if (reading->tooLarge)
            return;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (download && status == 200) {
            const qint64 whole = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
            if (!download->take(reply->readAll(), whole))
                reply->abort();
            return;
        }
        reading->body += reply->readAll();
        reading->tooLarge = reading->body.size() > cap
            || reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > cap;
        if (reading->tooLarge)
            reply->abort();
    });
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError> &errors) {
        const auto leaf = reply->sslConfiguration().peerCertificate();
        const auto expected = m_certificates.acceptable(m_server, leaf, errors);
        if (!expected.isEmpty())
            reply->ignoreSslErrors(expected);
    });
    connect(reply, &QNetworkReply::finished, this, [reply, reading, promise] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString detail = reply->errorString();
        if (reading->tooLarge)
            return fulfil(*promise, common::fail(transportError(TransportFault::TooLarge, detail)));
        // 4xx and 5xx are errors for Qt, for us they are answers.
        const bool broken = reply->error() != QNetworkReply::NoError
            && (status == 0 || reply->error() < QNetworkReply::ContentAccessDenied);
        if (broken)
            return fulfil(*promise, common::fail(transportError(faultOf(reply->error()), detail)));
        if (status < 200 || (status >= 300 && status < 400))
            return fulfil(
                *promise,
                common::fail(transportError(
                    TransportFault::BadAnswer, QStringLiteral("status %1").arg(status)
                ))
            );
        fulfil(*promise, answerOf(*reply, status, std::move(reading->body)));
    });
    return promise->future();
}

} // namespace app
