// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pipeline.h"

#include "server/http/access_log.h"
#include "server/http/connection_registry.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QUrl>

#include <chrono>
#include <exception>

Q_LOGGING_CATEGORY(lcRequest, "kith.request")

namespace server {

using common::ErrorCode;
using common::Timestamp;

namespace {

constexpr int kRetrySeconds = 2; // of a server that is busy or stops

const char *rateName(wire::Rate rate)
{
    return wire::rateText(rate).data();
}

bool countsBefore(wire::Rate rate)
{
    // Sign-ins count when they failed, registrations when they succeeded.
    return rate != wire::Rate::None && rate != wire::Rate::Login && rate != wire::Rate::Register;
}

bool isJson(const QByteArray &contentType)
{
    const qsizetype end = contentType.indexOf(';');
    const QByteArray type =
        contentType.left(end < 0 ? contentType.size() : end).trimmed().toLower();
    return type == "application/json";
}

QByteArray bearerToken(const HttpRequest &request)
{
    const QByteArray header = request.header("Authorization");
    if (header.size() < 7 || header.left(7).toLower() != "bearer ")
        return {};
    return header.mid(7).trimmed();
}

QByteArray tagOf(const QByteArray &stable)
{
    const QByteArray hash = QCryptographicHash::hash(stable, QCryptographicHash::Sha256).left(16);
    return '"' + hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + '"';
}

// RFC 9110, section 13.1.2; tags are compared weakly.
bool matches(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    for (QByteArray each : ifNoneMatch.split(',')) {
        each = each.trimmed();
        if (each.startsWith("W/"))
            each = each.mid(2);
        if (each == tag || each == "*")
            return true;
    }
    return false;
}

// The same whatever path an operation was called by.
QByteArray hashOf(const RouteMatch &match, const QByteArray &body)
{
    const std::string_view name = match.route->info.name;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
    QStringList names = match.members.keys();
    names.sort();
    for (const QString &member : std::as_const(names))
        hash.addData((u'/' + member + u'=' + match.members.value(member)).toUtf8());
    hash.addData("\n");
    hash.addData(body);
    return hash.result();
}

// A path as it stands in a URL again.
QString encodedPath(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/@:!$&'()*+,;="));
}

common::Error busy(const QString &sentence)
{
    auto error = common::makeError(ErrorCode::ServerUnavailable, sentence);
    error.retryAfterSeconds = kRetrySeconds;
    return error;
}

} // namespace

// One request on its way.
struct Pipeline::Call {
    std::shared_ptr<HttpRequest> request;
    Responder responder;
    RouteMatch match;
    Caller caller;
    RateState rate;
    QByteArray rateKey;
    qint64 startedMicros = 0;

    const wire::RouteInfo &route() const { return match.route->info; }
};

static qint64 microsNow()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch()
    )
        .count();
}

std::array<RateLimit, 10> PipelineOptions::defaultRates()
{
    constexpr int kMinute = 60;
    constexpr int kHour = 3600;
    return {
        RateLimit{0, kMinute},
        RateLimit{3, kHour},
        RateLimit{5, 15 * kMinute},
        RateLimit{5, kHour},
        RateLimit{600, kMinute},
        RateLimit{100, kMinute},
        RateLimit{240, kMinute},
        RateLimit{30, kMinute},
        RateLimit{6000, kMinute},
        RateLimit{10, kHour}};
}

Pipeline::Pipeline(Parts parts, PipelineOptions options)
    : m_parts(std::move(parts))
    , m_options(std::move(options))
    , m_idempotency(m_parts.db, m_parts.clock)
{
    allowOrigins(m_options.origins);
}

BodyDecision Pipeline::headArrived(HttpRequest &request)
{
    BodyDecision decision;
    decision.maxBytes = m_options.jsonBytes;
    const RouteMatch match = m_parts.router.find(request.method, request.path);
    if (match.route)
        return decision;
    // Refused before a body is read.
    if (match.allowed.isEmpty()) {
        decision.refusal =
            refusal(common::makeError(ErrorCode::ResourceNotFound), request.requestId, &request);
        return decision;
    }
    decision.refusal =
        refusal(common::makeError(ErrorCode::RequestMethodNotAllowed), request.requestId, &request);
    decision.refusal->setHeader("Allow", match.allowed.join(", "));
    return decision;
}

void Pipeline::handle(std::shared_ptr<HttpRequest> request, Responder responder)
{
    auto call = std::make_shared<Call>();
    call->startedMicros = microsNow();
    call->request = std::move(request);
    call->responder = std::move(responder);
    call->match = m_parts.router.find(call->request->method, call->request->path);
    if (!call->match.route) {
        call->responder(problem(
            common::makeError(ErrorCode::ResourceNotFound),
            call->request->requestId,
            call->request->path
        ));
        return;
    }
    if (auto admitted = admit(*call); !admitted) {
        finish(call, common::fail(std::move(admitted).error()));
        return;
    }
    auto parts = partsOf(*call);
    auto handler = parts ? call->match.route->prepare(*parts)
                         : Result<ReadyHandler>(common::fail(parts.error()));
    if (!handler) {
        finish(call, common::fail(std::move(handler).error()));
        return;
    }
    dispatch(call, std::move(*handler));
}

Result<> Pipeline::admit(Call &call)
{
    const wire::RouteInfo &route = call.route();
    if (m_stopping && route.rate != wire::Rate::None)
        return common::fail(busy(QStringLiteral("The server is stopping.")));
    if (route.auth != wire::Auth::None && call.request->hasHeader("Authorization")) {
        // A bad token is refused also where none is needed (conventions.md, "Fine points"), but it
        // still counts against its address.
        auto caller = callerOf(*call.request);
        if (!caller) {
            TRY(checkRate(call));
            return common::fail(std::move(caller).error());
        }
        call.caller = std::move(*caller);
        call.request->connection->markAuthenticated();
    }
    call.caller.address = QString::fromLatin1(call.request->address);
    call.caller.userAgent = QString::fromUtf8(call.request->header("User-Agent")).left(300);
    TRY(checkRate(call));
    return checkCaller(route, call);
}

Result<Caller> Pipeline::callerOf(const HttpRequest &request) const
{
    const QByteArray token = bearerToken(request);
    if (token.isEmpty())
        return common::fail(ErrorCode::AuthTokenInvalid);
    return m_parts.authenticate(token);
}

Result<> Pipeline::checkRate(Call &call)
{
    const wire::RouteInfo &route = call.route();
    if (!m_options.rateEnabled || route.rate == wire::Rate::None)
        return {};
    const RateLimit &limit = m_options.rates[static_cast<size_t>(route.rate)];
    call.rateKey = call.caller.isSignedIn() ? 'u' + QByteArray::number(call.caller.id.value)
                                            : 'a' + call.request->address;
    if (call.match.route->rateKey) {
        if (const auto parts = partsOf(call))
            call.rateKey += ' ' + call.match.route->rateKey(*parts).toUtf8();
    }
    call.rate = countsBefore(route.rate)
        ? m_parts.limiter.charge(rateName(route.rate), call.rateKey, limit)
        : m_parts.limiter.peek(rateName(route.rate), call.rateKey, limit);
    if (call.rate.allowed)
        return {};
    auto error = common::makeError(
        ErrorCode::RateLimited,
        QStringLiteral("Too many requests. Try again in %1 seconds.").arg(call.rate.resetSeconds)
    );
    error.retryAfterSeconds = std::max(1, call.rate.resetSeconds);
    return common::fail(std::move(error));
}

Result<> Pipeline::checkCaller(const wire::RouteInfo &route, const Call &call) const
{
    if (route.auth == wire::Auth::None || route.auth == wire::Auth::Optional)
        return {};
    if (!call.caller.isSignedIn()) {
        if (route.openToLoopback && call.request->loopbackDirect)
            return {};
        return common::fail(ErrorCode::AuthTokenMissing);
    }
    const common::Role least = route.auth == wire::Auth::Admin ? common::Role::Admin
        : route.auth == wire::Auth::Moderator                  ? common::Role::Moderator
                                                               : common::Role::User;
    if (call.caller.role < least)
        return common::fail(ErrorCode::AuthForbidden);
    if (call.caller.sessionKind != common::SessionKind::Login) {
        bool covered = false;
        for (const std::string_view scope : route.scopes)
            covered = covered || call.caller.scopes.contains(wire::toQString(scope));
        if (!covered) {
            auto error = common::makeError(ErrorCode::AuthScopeInsufficient);
            for (const std::string_view scope : route.scopes)
                error.scopes.append(wire::toQString(scope));
            return common::fail(std::move(error));
        }
    }
    if (route.fresh && (!call.caller.freshUntil || *call.caller.freshUntil < m_parts.clock.now()))
        return common::fail(ErrorCode::AuthReauthenticationRequired);
    return {};
}

Result<wire::RequestParts> Pipeline::partsOf(const Call &call) const
{
    const HttpRequest &request = *call.request;
    wire::RequestParts parts;
    parts.path = call.match.members;
    const auto query = wire::parseQuery(request.query);
    if (!query)
        return common::fail(
            ErrorCode::RequestMalformed, QStringLiteral("The query cannot be parsed.")
        );
    parts.query = *query;
    if (call.match.alias && !call.match.alias->fills.empty()) {
        const QString fills = wire::toQString(call.match.alias->fills);
        parts.query.removeIf([&](const auto &pair) { return pair.first == fills; });
        parts.query.append({fills, wire::toQString(call.match.alias->value)});
    }
    for (const char *name : {"If-None-Match", "Idempotency-Key"}) {
        if (request.hasHeader(name))
            parts.headers.insert(
                QString::fromLatin1(name), QString::fromUtf8(request.header(name))
            );
    }
    const bool takesBody =
        call.route().method == wire::Method::Post || call.route().method == wire::Method::Put;
    if (!takesBody || request.body.isEmpty())
        return parts;
    if (!isJson(request.header("Content-Type")))
        return common::fail(
            ErrorCode::RequestUnsupportedMediaType,
            QStringLiteral("The body must be application/json.")
        );
    parts.body = request.body;
    parts.hasBody = true;
    return parts;
}

void Pipeline::dispatch(const CallPtr &call, ReadyHandler handler)
{
    switch (call->route().lane) {
    case wire::Lane::Read:
        finish(call, runGuarded(*call, handler));
        return;
    case wire::Lane::Write:
        runWrite(call, std::move(handler));
        return;
    case wire::Lane::Work:
    case wire::Lane::Hash:
        break;
    }
    const Pool pool = call->route().lane == wire::Lane::Hash ? Pool::Hash : Pool::Work;
    const bool taken = m_parts.lanes.post(pool, [this, call, handler = std::move(handler)] {
        finish(call, runGuarded(*call, handler));
    });
    if (!taken)
        finish(call, common::fail(busy(QStringLiteral("The server is busy. Try again soon."))));
}

void Pipeline::runWrite(const CallPtr &call, ReadyHandler handler)
{
    // Filled on the writer thread, told after COMMIT; shared by the two functions.
    auto result = std::make_shared<Result<wire::ResponseParts>>();
    m_parts.db.submitWrite(
        [this, call, result, handler = std::move(handler)] {
            const QString key = QString::fromUtf8(call->request->header("Idempotency-Key"));
            *result = call->route().idempotent && !key.isEmpty() ? m_idempotency.run(
                          call->caller,
                          key,
                          hashOf(call->match, call->request->body),
                          [&] { return runGuarded(*call, handler); }
                      )
                                                                 : runGuarded(*call, handler);
        },
        [this, call, result](const Result<> &committed) {
            // What the handler refused stays refused; what it did counts only with the commit.
            if (*result && !committed)
                finish(call, common::fail(committed.error()));
            else
                finish(call, *result);
        }
    );
}

Result<wire::ResponseParts>
Pipeline::runGuarded(const Call &call, const ReadyHandler &handler) const
{
    try {
        return handler(call.caller);
    } catch (const std::exception &exception) {
        return common::fail(common::internalError(QString::fromUtf8(exception.what())));
    } catch (...) {
        return common::fail(common::internalError(QStringLiteral("unknown exception")));
    }
}

void Pipeline::finish(const CallPtr &call, const Result<wire::ResponseParts> &result)
{
    const HttpRequest &request = *call->request;
    HttpResponse response;
    if (!result) {
        response = problem(result.error(), request.requestId, request.path);
    } else {
        response.status = result->status;
        response.body = result->body;
        if (!result->contentType.isEmpty())
            response.setHeader("Content-Type", result->contentType);
        for (const auto &[name, value] : result->headers)
            response.setHeader(name, value);
        if (call->route().etag) {
            const QByteArray tag = tagOf(result->tagSource);
            response.setHeader("ETag", tag);
            response.setHeader("Vary", "Authorization");
            response.setHeader("Cache-Control", "private, no-cache");
            if (request.hasHeader("If-None-Match")
                && matches(request.header("If-None-Match"), tag)) {
                response.status = 304;
                response.body.clear();
            }
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    chargeAfter(*call, response.status);
    addRateHeaders(*call, response);
    const qint64 micros = microsNow() - call->startedMicros;
    const QByteArray name(
        call->route().name.data(), static_cast<qsizetype>(call->route().name.size())
    );
    m_parts.metrics.requestDone(name, response.status, micros);
    logAccess(
        request.method, request.path, response.status, micros, request.requestId, call->caller.id
    );
    call->responder(std::move(response));
}

void Pipeline::chargeAfter(const Call &call, int status)
{
    const wire::Rate rate = call.route().rate;
    const bool failedLogin = rate == wire::Rate::Login && status == 401;
    const bool registered = rate == wire::Rate::Register && (status == 201 || status == 202);
    if (!m_options.rateEnabled || (!failedLogin && !registered))
        return;
    m_parts.limiter.charge(
        rateName(rate), call.rateKey, m_options.rates[static_cast<size_t>(rate)]
    );
}

void Pipeline::addRateHeaders(const Call &call, HttpResponse &response) const
{
    if (call.rate.limit == 0)
        return;
    response.setHeader("RateLimit-Limit", QByteArray::number(call.rate.limit));
    response.setHeader("RateLimit-Remaining", QByteArray::number(call.rate.remaining));
    response.setHeader("RateLimit-Reset", QByteArray::number(call.rate.resetSeconds));
    response.setHeader("RateLimit-Policy", call.rate.policy);
}

HttpResponse Pipeline::problem(
    const common::Error &error, const QByteArray &requestId, const QString &path
) const
{
    if (!error.detail.isEmpty() || error.code == ErrorCode::ServerInternal)
        qCWarning(lcRequest).noquote()
            << requestId << common::errorCodeInfo(error.code).text << error.detail;
    HttpResponse response;
    response.status = error.httpStatus();
    response.setHeader("Content-Type", "application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    if (response.status == 401)
        response.setHeader("WWW-Authenticate", "Bearer");
    if (error.retryAfterSeconds > 0 || response.status == 503)
        response.setHeader(
            "Retry-After",
            QByteArray::number(
                error.retryAfterSeconds > 0 ? error.retryAfterSeconds : kRetrySeconds
            )
        );
    response.body = wire::problemJson(error, QString::fromLatin1(requestId), encodedPath(path));
    return response;
}

HttpResponse Pipeline::refusal(
    const common::Error &error, const QByteArray &requestId, const HttpRequest *request
)
{
    const QString path = request ? request->path : QString();
    HttpResponse response = problem(error, requestId, path);
    response.setHeader("X-Content-Type-Options", "nosniff");
    m_parts.metrics.requestDone("refused", response.status, 0);
    logAccess(request ? request->method : QByteArray(), path, response.status, 0, requestId, {});
    return response;
}

UpgradeDecision Pipeline::upgrade(HttpRequest &request)
{
    UpgradeDecision decision;
    const auto refuse = [&](ErrorCode code) {
        decision.refusal = refusal(common::makeError(code), request.requestId, &request);
        return decision;
    };
    const RouteMatch match = m_parts.router.find(request.method, request.path);
    if (!match.route || match.route->info.statuses[0] != 101)
        return refuse(ErrorCode::ResourceNotFound);
    if (m_stopping)
        return refuse(ErrorCode::ServerUnavailable);
    if (request.hasHeader("Origin") && !m_origins.load()->contains(request.header("Origin")))
        return refuse(ErrorCode::AuthForbidden);
    auto ticket = std::make_shared<LiveTicket>();
    ticket->address = QString::fromLatin1(request.address);
    ticket->userAgent = QString::fromUtf8(request.header("User-Agent")).left(300);
    if (request.hasHeader("Authorization")) {
        auto caller = callerOf(request);
        if (!caller) {
            decision.refusal = refusal(caller.error(), request.requestId, &request);
            return decision;
        }
        request.connection->markAuthenticated();
        ticket->caller = std::move(*caller);
    }
    decision.ticket = std::move(ticket);
    return decision;
}

void Pipeline::allowOrigins(QSet<QByteArray> origins)
{
    m_origins = std::make_shared<const QSet<QByteArray>>(std::move(origins));
}

RateState Pipeline::chargeWrite(common::UserId user)
{
    if (!m_options.rateEnabled)
        return {};
    return m_parts.limiter.charge(
        rateName(wire::Rate::Write),
        'u' + QByteArray::number(user.value),
        m_options.rates[static_cast<size_t>(wire::Rate::Write)]
    );
}

} // namespace server
