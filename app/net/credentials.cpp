// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/credentials.h"

#include "common/auth/auth_routes.h"

#include <QLoggingCategory>

namespace app {

namespace {

Q_LOGGING_CATEGORY(lcAuth, "kith.auth")

constexpr qint64 kMarginMs = 30'000; // a token is exchanged this long before its end

HttpRequest refreshRequest(const QString &refreshToken)
{
    const auto &route = routes::refreshTokens;
    const auto parts = wire::RequestCodec<common::RefreshRequest>::encode(route, {refreshToken});
    HttpRequest request;
    request.method = "POST";
    request.pathAndQuery = wire::formatPath(route.path, parts.path);
    request.body = parts.body;
    request.hasBody = true;
    return request;
}

Result<common::TokenPair> pairOf(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return common::fail(answer.error());
    if (answer->status < 400)
        return wire::ResponseCodec<common::TokenPair>::decode(
            routes::refreshTokens, answer->status, answer->body
        );
    Error error = wire::problemFromJson(answer->body, answer->status);
    error.retryAfterSeconds = answer->retryAfterSeconds;
    return common::fail(std::move(error));
}

StoredTokens stored(const common::TokenPair &pair, common::UserId user, common::Timestamp now)
{
    return {
        pair.accessToken,
        now.plusSeconds(pair.expiresIn),
        pair.refreshToken,
        pair.refreshExpiresAt,
        pair.sessionId,
        user};
}

} // namespace

Credentials::Credentials(
    HttpTransport &transport, TokenStore &store, const common::Clock &clock, QObject *parent
)
    : QObject(parent)
    , m_transport(transport)
    , m_store(&store)
    , m_clock(clock)
{
}

common::SessionId Credentials::sessionId() const
{
    return m_tokens ? m_tokens->sessionId : common::SessionId{};
}

QString Credentials::refreshToken() const
{
    return m_tokens ? m_tokens->refreshToken : QString();
}

TokenKey Credentials::key() const
{
    return {m_transport.server(), m_user.toString()};
}

void Credentials::use(const StoredTokens &tokens, qint64 lifetimeMs)
{
    m_tokens = tokens;
    const qint64 margin = std::min(kMarginMs, lifetimeMs / 2);
    m_usableUntil = m_clock.steadyMs() + lifetimeMs - margin;
}

Task<StoreOutcome> Credentials::adopt(const common::TokenPair &pair, common::UserId user)
{
    m_user = user;
    use(stored(pair, user, m_clock.now()), pair.expiresIn * 1000);
    return m_store->write(key(), wire::toJson(*m_tokens));
}

Task<StoreOutcome> Credentials::restore(common::UserId user)
{
    m_user = user;
    return m_store->read(key()).then(this, [this](const StoredSecret &secret) {
        if (secret.outcome != StoreOutcome::Done)
            return secret.outcome;
        const auto tokens = wire::fromJson<StoredTokens>(secret.secret);
        if (!tokens || tokens->userId != m_user)
            return StoreOutcome::NotFound;
        use(*tokens, std::max<qint64>(0, tokens->accessExpiresAt.ms - m_clock.now().ms));
        return StoreOutcome::Done;
    });
}

Task<StoreOutcome> Credentials::moveTo(TokenStore &store)
{
    m_store->remove(key());
    m_store = &store;
    if (!m_tokens)
        return readyTask(StoreOutcome::NotFound);
    return m_store->write(key(), wire::toJson(*m_tokens));
}

Task<StoreOutcome> Credentials::forget()
{
    m_tokens.reset();
    m_usableUntil = 0;
    return m_store->remove(key());
}

Future<QString> Credentials::usable()
{
    if (!m_tokens)
        return readyTask(Result<QString>(common::fail(common::ErrorCode::AuthTokenMissing)));
    if (m_waiting.isEmpty() && m_clock.steadyMs() < m_usableUntil)
        return readyTask(Result<QString>(m_tokens->accessToken));
    return refresh();
}

Future<QString> Credentials::replacementFor(const QString &refused)
{
    if (!m_tokens || m_tokens->accessToken != refused)
        return usable();
    return refresh();
}

// A QFuture can be followed only once, so each who waits has one of his own.
Future<QString> Credentials::refresh()
{
    m_waiting.append(makeSharedPromise<Result<QString>>());
    auto future = m_waiting.last()->future();
    if (m_waiting.size() == 1)
        m_transport.send(refreshRequest(m_tokens->refreshToken))
            .then(this, [this](const Result<HttpAnswer> &answer) { onRefreshed(answer); });
    return future;
}

void Credentials::onRefreshed(const Result<HttpAnswer> &answer)
{
    const auto pair = pairOf(answer);
    if (!m_tokens) // signed out meanwhile
        return finishRefresh(common::fail(common::ErrorCode::AuthTokenMissing));
    if (pair)
        return takeRotated(*pair);
    const Error error = pair.error();
    finishRefresh(common::fail(error));
    const bool refused = error.code == common::ErrorCode::AuthTokenInvalid;
    if (const auto reason = refused ? SignOutReason::Expired : endedBy(error))
        end(*reason, error);
}

// The older pair is dead, so the new one must be kept before anything is done with it.
void Credentials::takeRotated(const common::TokenPair &pair)
{
    const StoredTokens rotated = stored(pair, m_user, m_clock.now());
    m_store->write(key(), wire::toJson(rotated))
        .then(this, [this, rotated, lifetime = pair.expiresIn * 1000](StoreOutcome outcome) {
            if (!m_tokens)
                return finishRefresh(common::fail(common::ErrorCode::AuthTokenMissing));
            use(rotated, lifetime);
            finishRefresh(rotated.accessToken);
            if (outcome != StoreOutcome::Done)
                emit notStored(outcome);
        });
}

void Credentials::finishRefresh(const Result<QString> &token)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &each : waiting)
        fulfil(*each, token);
}

void Credentials::end(SignOutReason reason, const Error &error)
{
    if (!m_tokens)
        return;
    qCInfo(lcAuth) << "signed out, reason" << static_cast<int>(reason) << error.requestId;
    forget();
    emit signedOut(reason, error);
}

std::optional<SignOutReason> Credentials::endedBy(const Error &error)
{
    if (error.transport != common::TransportFault::None)
        return std::nullopt;
    switch (error.code) {
    case common::ErrorCode::AuthRefreshInvalid:
        return SignOutReason::Expired;
    case common::ErrorCode::AuthRefreshReused:
        return SignOutReason::Reused;
    case common::ErrorCode::AccountSuspended:
        return SignOutReason::Suspended;
    case common::ErrorCode::AccountBanned:
        return SignOutReason::Banned;
    case common::ErrorCode::AccountPending:
        return SignOutReason::Pending;
    default:
        return std::nullopt;
    }
}

} // namespace app
