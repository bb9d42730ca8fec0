// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/api_client.h"

namespace app {

struct ApiClient::Job {
    HttpRequest request;
    wire::Auth auth = wire::Auth::User;
    SharedPromise<Result<HttpAnswer>> promise;
    bool retried = false;
    bool freshened = false;
};

namespace {

Error problemOf(const HttpAnswer &answer)
{
    Error error = wire::problemFromJson(answer.body, answer.status);
    error.retryAfterSeconds = answer.retryAfterSeconds;
    return error;
}

bool wantsOtherToken(const Error &error)
{
    return error.code == common::ErrorCode::AuthTokenExpired
        || (error.code == common::ErrorCode::AuthTokenInvalid && error.httpStatus() == 401);
}

HttpRequest requestOf(const wire::RouteInfo &route, const wire::RequestParts &parts)
{
    HttpRequest request;
    const auto method = wire::methodText(route.method);
    request.method = QByteArray(method.data(), static_cast<qsizetype>(method.size()));
    request.pathAndQuery = wire::formatPath(route.path, parts.path);
    if (!parts.query.isEmpty())
        request.pathAndQuery += '?' + wire::formatQuery(parts.query);
    for (auto it = parts.headers.cbegin(); it != parts.headers.cend(); ++it)
        request.headers.emplaceBack(it.key().toLatin1(), it.value().toLatin1());
    request.headers.emplaceBack("Accept", "application/json, application/problem+json");
    request.body = parts.body;
    request.hasBody = parts.hasBody;
    return request;
}

} // namespace

ApiClient::ApiClient(HttpTransport &transport, Credentials &credentials, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_credentials(credentials)
{
}

Error ApiClient::unreadable(Error error)
{
    error.detail = QStringLiteral("unreadable answer: %1").arg(error.shownMessage());
    for (const auto &fault : std::as_const(error.fields))
        error.detail += u' ' + fault.field;
    error.code = common::ErrorCode::ServerInternal;
    error.fields.clear();
    error.transport = common::TransportFault::BadAnswer;
    return error;
}

Future<HttpAnswer> ApiClient::send(const wire::RouteInfo &route, const wire::RequestParts &parts)
{
    return run(requestOf(route, parts), route.auth);
}

Future<HttpAnswer> ApiClient::fetch(const QString &link, qint64 cap)
{
    const auto url = server().resolved(link);
    if (!url)
        return readyTask(Result<HttpAnswer>(common::fail(
            common::ErrorCode::ResourceNotFound, {}, QStringLiteral("link to another server")
        )));
    HttpRequest request;
    request.pathAndQuery =
        url->toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    request.cap = cap;
    return run(std::move(request), wire::Auth::Optional);
}

Future<HttpAnswer> ApiClient::download(const QString &link, Download &download)
{
    const auto url = server().resolved(link);
    if (!url)
        return readyTask(Result<HttpAnswer>(common::fail(
            common::ErrorCode::ResourceNotFound, {}, QStringLiteral("link to another server")
        )));
    HttpRequest request;
    request.pathAndQuery =
        url->toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    request.download = &download;
    return run(std::move(request), wire::Auth::User);
}

Future<HttpAnswer> ApiClient::run(HttpRequest request, wire::Auth auth)
{
    // Shared by the steps that follow each other.
    auto job = std::make_shared<Job>();
    job->request = std::move(request);
    job->auth = auth;
    job->promise = makeSharedPromise<Result<HttpAnswer>>();
    auto future = job->promise->future();
    authorise(job);
    return future;
}

void ApiClient::authorise(const std::shared_ptr<Job> &job)
{
    const bool tokenIsOptional = job->auth == wire::Auth::Optional && !m_credentials.isSignedIn();
    if (job->auth == wire::Auth::None || tokenIsOptional) {
        transmit(job);
        return;
    }
    m_credentials.usable().then(this, [this, job](const Result<QString> &token) {
        if (!token)
            return finish(job, common::fail(token.error()));
        job->request.token = *token;
        transmit(job);
    });
}

void ApiClient::transmit(const std::shared_ptr<Job> &job)
{
    m_transport.send(job->request).then(this, [this, job](const Result<HttpAnswer> &answer) {
        if (!answer || answer->status < 400)
            return finish(job, answer);
        const Error error = problemOf(*answer);
        if (!job->retried && !job->request.token.isEmpty() && wantsOtherToken(error))
            return retryWithOtherToken(job);
        const bool stale = error.code == common::ErrorCode::AuthReauthenticationRequired;
        if (stale && m_reauthenticate && !job->freshened)
            return retryFresh(job, error);
        finish(job, common::fail(error));
    });
}

void ApiClient::retryWithOtherToken(const std::shared_ptr<Job> &job)
{
    job->retried = true;
    m_credentials.replacementFor(job->request.token)
        .then(this, [this, job](const Result<QString> &token) {
            if (!token)
                return finish(job, common::fail(token.error()));
            job->request.token = *token;
            transmit(job);
        });
}

void ApiClient::retryFresh(const std::shared_ptr<Job> &job, const Error &error)
{
    job->freshened = true;
    m_reauthenticate().then(this, [this, job, error](bool fresh) {
        if (!fresh)
            return finish(job, common::fail(error));
        authorise(job); // the token may have run out while the person typed
    });
}

void ApiClient::finish(const std::shared_ptr<Job> &job, const Result<HttpAnswer> &answer)
{
    const bool withToken = !job->request.token.isEmpty();
    fulfil(*job->promise, answer);
    if (answer || !withToken)
        return;
    if (const auto reason = Credentials::endedBy(answer.error()))
        m_credentials.end(*reason, answer.error());
}

} // namespace app
