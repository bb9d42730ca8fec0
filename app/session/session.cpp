// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "common/auth/auth_events.h"
#include "common/auth/auth_routes.h"

#include <QDir>

#include <utility>

namespace app {

namespace {
const QString kLastSeq = QStringLiteral("lastSeq");
}

AnonymousClient::AnonymousClient(
    const ServerAddress &server, const CertificatePolicy &certificates, const common::Clock &clock
)
    : transport(server, certificates)
    , credentials(transport, store, clock)
    , api(transport, credentials)
{
}

Session::Session(const World &world, QObject *parent)
    : QObject(parent)
    , transport(world.server, world.certificates)
    , credentials(transport, world.tokens, world.clock)
    , api(transport, credentials)
    , events(world.server, credentials, world.certificates, world.clock)
    , cache(world.directory)
    , typed(world.directory)
    , outbox(api, typed, world.clock)
    , drafts(typed, world.clock)
    , users(api, events, cache, outbox)
    , account(api, users)
    , posts(api, events, cache, outbox, users, world.clock)
    , notifications(api, events, cache, outbox, world.clock)
    , applicants(api, events)
{
    users.setMyId(world.user);
    events.setSeqSink([this](qint64 seq) { cache.saveValue(kLastSeq, QString::number(seq)); });
    events.onEvent(
        events::sessionRevokedLive,
        this,
        [this](const common::SessionRevokedEvent &event) {
            if (event.sessionId == credentials.sessionId())
                credentials.end(SignOutReason::Revoked);
        }
    );
    connect(&network, &NetworkWatch::cameBack, &events, &EventStream::retryNow);
    connect(&network, &NetworkWatch::cameBack, &outbox, &Outbox::retryNow);
    connect(&events, &EventStream::connectionChanged, this, [this] {
        outbox.setOnline(events.isOnline());
    });
    connect(&credentials, &Credentials::signedOut, this, &Session::onSignedOut);
}

Session::~Session()
{
    events.stop(); // notes the last seq while the cache is there
}

void Session::start()
{
    if (std::exchange(m_started, true))
        return;
    drafts.load();
    outbox.load().then(this, [this] { outbox.retryNow(); });
    users.loadMe();
    notifications.start();
    cache.loadValue(kLastSeq).then(this, [this](const QString &stored) { startStream(stored); });
}

void Session::startStream(const QString &storedSeq)
{
    bool known = false;
    const qint64 seq = storedSeq.toLongLong(&known);
    events.start(known ? std::optional(seq) : std::nullopt);
}

Task<void> Session::signOut()
{
    m_signingOut = true;
    events.stop();
    outbox.stop();
    common::LogoutRequest request;
    if (const QString token = credentials.refreshToken(); !token.isEmpty())
        request.refreshToken = token;
    // Without a network the session ends at the server by itself, in 30 days at most.
    return api.call(routes::logout, request)
        .then(this, [this](const Result<wire::Empty> &) { return credentials.forget(); })
        .then(this, [this](StoreOutcome) { return wipe(); })
        .then(this, [this] { emit signedOut(SignOutReason::ByUser, {}); });
}

Task<void> Session::wipe()
{
    drafts.discardAll();
    return cache.wipe().then(this, [this] { return typed.wipe(); });
}

void Session::onSignedOut(SignOutReason reason, const Error &error)
{
    if (m_signingOut)
        return;
    outbox.stop();
    if (reason == SignOutReason::Banned || reason == SignOutReason::Suspended) {
        wipe().then(this, [this, reason, error] { emit signedOut(reason, error); });
        return;
    }
    drafts.flush();
    emit signedOut(reason, error);
}

} // namespace app
