// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pipeline.h"

#include "common/base/log.h"
#include "server/http/access_log.h"
#include "server/http/caller_check.h"
#include "server/http/connection_registry.h"
#include "server/http/entity_tag.h"
#include "server/http/file_answer.h"
#include "server/http/problem.h"
#include "server/http/translations.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

#include <chrono>
#include <exception>

namespace server {

using common::ErrorCode;
using common::Timestamp;

namespace {

bool isType(const QByteArray &contentType, QByteArrayView wanted)
{
    const qsizetype end = contentType.indexOf(';');
    return contentType.left(end < 0 ? contentType.size() : end).trimmed().toLower() == wanted;
}

constexpr QByteArrayView kJson = "application/json";
constexpr QByteArrayView kForm = "application/x-www-form-urlencoded";

Result<wire::RequestParts> formParts(const HttpRequest &request)
{
    if (!isType(request.header("Content-Type"), kForm))
        return common::fail(
            ErrorCode::RequestUnsupportedMediaType, QStringLiteral("The body must be a form.")
        );
    const auto members = wire::parseQuery(request.body);
    if (!members)
        return common::fail(
            ErrorCode::RequestMalformed, QStringLiteral("The form cannot be parsed.")
        );
    wire::RequestParts parts;
    parts.query = *members;
    return parts;
}

QByteArray bearerToken(const HttpRequest &request)
{
    const QByteArray header = request.header("Authorization");
    if (header.size() < 7 || header.left(7).toLower() != "bearer ")
        return {};
    return header.mid(7).trimmed();
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

common::Error busy(const char *sentence)
{
    return common::makeError(ErrorCode::ServerUnavailable, QString::fromLatin1(sentence));
}

// By whom the rate classes count.
QByteArray rateKeyOf(common::UserId user)
{
    return 'u' + QByteArray::number(user.value);
}

} // namespace

// One request on its way.
struct Pipeline::Call {
    std::shared_ptr<HttpRequest> request;
    Responder responder;
    RouteMatch match;
    Caller caller;
    RateGate::Ticket rate;
    qint64 startedMicros = 0;

    const wire::RouteInfo &route() const { return match.route->info; }
};

static void addFile(const HttpRequest &request, const wire::FileBody &file, HttpResponse &response)
{
    if (answerWithFile(file, request, response))
        return;
    const QList<HttpHeader> headers = response.headers;
    response = problemResponse(
        common::makeError(ErrorCode::MediaRangeInvalid), request.requestId, request.path
    );
    for (const char *name : {"Accept-Ranges", "Content-Range"})
        response.setHeader(QByteArray(name), headerValue(headers, name));
}

// A code opens what it leads to for whoever reads it, and is in no log (security.md, rule 73).
static QString withoutCode(const QString &path, const RouteMatch &match)
{
    const QString code =
        match.members.isEmpty() ? QString() : match.members.value(QStringLiteral("code"));
    if (code.isEmpty() || !path.endsWith(code))
        return path;
    return path.chopped(code.size()) + QStringLiteral("{code}");
}

static qint64 microsNow()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch()
    )
        .count();
}

Pipeline::Pipeline(Parts parts, PipelineOptions options)
    : m_parts(std::move(parts))
    , m_options(std::move(options))
    , m_rates(m_parts.limiter, m_options.rateEnabled, m_options.rates)
    , m_idempotency(m_parts.db, m_parts.clock)
{
    allowOrigins(m_options.origins);
}

BodyDecision Pipeline::headArrived(HttpRequest &request)
{
    BodyDecision decision;
    decision.maxBytes = m_options.jsonBytes;
    const RouteMatch match = m_parts.router.find(request.method, request.path);
    if (match.route) {
        if (request.bodyAnnounced)
            recognise(request);
        return decision;
    }
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

// Whose body this is, before it takes memory; whether they may do it is found out afterwards.
void Pipeline::recognise(HttpRequest &request) const
{
    if (request.connection->isAuthenticated() || !request.hasHeader("Authorization"))
        return;
    if (const auto caller = callerOf(request))
        request.connection->markAuthenticated(caller->id.value);
}

void Pipeline::handle(std::shared_ptr<HttpRequest> request, Responder responder)
{
    auto call = std::make_shared<Call>();
    call->startedMicros = microsNow();
    call->request = std::move(request);
    call->responder = std::move(responder);
    call->match = m_parts.router.find(call->request->method, call->request->path);
    if (!call->match.route) {
        call->responder(problemResponse(
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
        return common::fail(busy("The server is stopping."));
    if (route.auth != wire::Auth::None && call.request->hasHeader("Authorization")) {
        // A bad token is refused also where none is needed (conventions.md, "Fine points"), but it
        // still counts against its address.
        auto caller = callerOf(*call.request);
        if (!caller) {
            TRY(checkRate(call));
            return common::fail(std::move(caller).error());
        }
        call.caller = std::move(*caller);
        call.request->connection->markAuthenticated(call.caller.id.value);
    }
    call.caller.address = QString::fromLatin1(call.request->address);
    call.caller.userAgent = QString::fromUtf8(call.request->header("User-Agent")).left(300);
    call.caller.wantsHtml = call.request->header("Accept").contains("text/html");
    if (!call.caller.isSignedIn() && call.request->hasHeader("Accept-Language"))
        call.caller.locale = wantedLanguage(call.request->header("Accept-Language"));
    TRY(checkRate(call));
    return checkCaller(route, call.caller, call.request->loopbackDirect, m_parts.clock.now());
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
    if (!m_rates.counts(call.route().rate))
        return {};
    QByteArray key =
        call.caller.isSignedIn() ? rateKeyOf(call.caller.id) : 'a' + call.request->address;
    if (call.match.route->rateKey) {
        if (const auto parts = partsOf(call)) {
            const auto words = call.match.route->rateKey(*parts);
            if (!words)
                return {};
            key += ' ' + words->toUtf8();
        }
    }
    call.rate = {.rate = call.route().rate, .key = std::move(key)};
    return m_rates.pass(call.rate);
}

Result<wire::RequestParts> Pipeline::partsOf(const Call &call) const
{
    const HttpRequest &request = *call.request;
    if (call.match.route->takesForm)
        return formParts(request);
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
    for (const char *name : {"If-None-Match", "Idempotency-Key", "Range"}) {
        if (request.hasHeader(name))
            parts.headers.insert(
                QString::fromLatin1(name), QString::fromUtf8(request.header(name))
            );
    }
    const bool takesBody =
        call.route().method == wire::Method::Post || call.route().method == wire::Method::Put;
    if (!takesBody || request.body.isEmpty())
        return parts;
    if (!isType(request.header("Content-Type"), kJson))
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
        runRead(call, std::move(handler));
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
        finish(call, common::fail(busy("The server is busy. Try again soon.")));
}

void Pipeline::runRead(const CallPtr &call, ReadyHandler handler)
{
    if (m_parts.db.readsAtOnce()) {
        finish(call, runGuarded(*call, handler));
        return;
    }
    m_parts.db.submitRead(
        [this, call, handler = std::move(handler)] { finish(call, runGuarded(*call, handler)); },
        [this, call](const Result<> &refused) { finish(call, common::fail(refused.error())); }
    );
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
                *result = common::fail(committed.error());
            call->responder.onConnectionThread([this, call, result] { finish(call, *result); });
        }
    );
}

Result<wire::ResponseParts>
Pipeline::runGuarded(const Call &call, const ReadyHandler &handler) const
{
    const common::LogRequest inRequest(call.request->requestId);
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
        response = problemResponse(result.error(), request.requestId, request.path);
    } else {
        response.status = result->status;
        response.body = result->body;
        if (!result->contentType.isEmpty())
            response.setHeader("Content-Type", result->contentType);
        for (const auto &[name, value] : result->headers)
            response.setHeader(name, value);
        if (result->file.content)
            addFile(request, result->file, response);
        if (call->route().etag) {
            const QByteArray tag = entityTag(result->tagSource);
            response.setHeader("ETag", tag);
            response.setHeader("Vary", "Authorization");
            response.setHeader("Cache-Control", "private, no-cache");
            if (request.hasHeader("If-None-Match")
                && matchesTag(request.header("If-None-Match"), tag)) {
                response.status = 304;
                response.body.clear();
            }
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    m_rates.answered(call->rate, response.status, result ? nullptr : &result.error());
    RateGate::addHeaders(call->rate, response);
    const qint64 micros = microsNow() - call->startedMicros;
    const QByteArray name(
        call->route().name.data(), static_cast<qsizetype>(call->route().name.size())
    );
    m_parts.metrics.requestDone(name, response.status, micros);
    const QString path = withoutCode(request.path, call->match);
    logAccess(request.method, path, response.status, micros, request.requestId, call->caller.id);
    call->responder(std::move(response));
}

HttpResponse Pipeline::refusal(
    const common::Error &error, const QByteArray &requestId, const HttpRequest *request
)
{
    const QString path = request ? request->path : QString();
    HttpResponse response = problemResponse(error, requestId, path);
    response.setHeader("X-Content-Type-Options", "nosniff");
    m_parts.metrics.requestDone("refused", response.status, 0);
    // The code of an invite is one with a wrong method, too.
    const QString logged = withoutCode(path, m_parts.router.find("GET", path));
    logAccess(request ? request->method : QByteArray(), logged, response.status, 0, requestId, {});
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
        request.connection->markAuthenticated(caller->id.value);
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
    return m_rates.chargeWrite(rateKeyOf(user));
}

} // namespace server
