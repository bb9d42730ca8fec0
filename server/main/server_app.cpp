// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/server_app.h"

#include "common/catalogue/all_routes.h"
#include "server/auth/auth_api.h"
#include "server/auth/auth_live.h"
#include "server/auth/deletion_api.h"
#include "server/auth/invite_api.h"
#include "server/auth/recovery_api.h"
#include "server/auth/recovery_pages.h"
#include "server/export/export_api.h"
#include "server/instance/instance_api.h"
#include "server/instance/server_metrics.h"
#include "server/main/member_data.h"
#include "server/main/self_signed.h"
#include "server/moderation/moderation_api.h"
#include "server/notifications/notification_api.h"
#include "server/posts/post_api.h"
#include "server/relations/relation_api.h"
#include "server/users/user_api.h"

#include <QLoggingCategory>

#include <malloc.h>

Q_LOGGING_CATEGORY(lcServer, "kith.server")

namespace server {

namespace {

constexpr qint64 kHourMs = 60 * 60 * 1000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kKeepEventsMs = 7 * kDayMs; // ws.md: how far back a client can resume
constexpr qint64 kKeepJobsMs = 30 * kDayMs;
constexpr qint64 kFlushMs = 60'000;
constexpr int kManyConnections = 100;
constexpr qint64 kPublishMs = 5'000; // how late a scheduled post may be
constexpr int kJobThreads = 2; // so that a long export does not hold up the others

Result<ListenerOptions> listenerOptions(const Config &config)
{
    ListenerOptions options = config.listener();
    const QString mode = config.tlsMode();
    if (mode == u"files")
        options.tls = config.tlsFiles();
    if (mode == u"self-signed") {
        TRY_INTO(options.tls, ownCertificate(config));
    }
    return options;
}

} // namespace

Result<std::unique_ptr<ServerApp>> ServerApp::make(Store store)
{
    TRY_INTO(Keys keys, Keys::load(store.config.dataFolder()));
    TRY_INTO(const qint64 greatestId, store.db->greatestId());
    TRY_INTO(ListenerOptions listener, listenerOptions(store.config));
    TRY_INTO(Settings settings, pinnedSettings(store.config, listener.port));
    return std::unique_ptr<ServerApp>(new ServerApp(
        std::move(store), std::move(settings), std::move(keys), greatestId, std::move(listener)
    ));
}

ServerApp::ServerApp(
    Store store, Settings settings, Keys keys, qint64 greatestId, ListenerOptions listener
)
    : m_store(std::move(store))
    , m_db(*m_store.db)
    , m_settings(std::move(settings))
    , m_outbox(m_db, m_clock)
    , m_ids(m_clock, 0, greatestId)
    , m_jobs(m_db, m_clock, m_ids)
    , m_mails(
          m_db,
          m_settings,
          m_clock,
          m_ids,
          makeMailer(m_store.config.mail()),
          m_store.config.mail().from
      )
    , m_keys(std::move(keys))
    , m_tokens(m_keys.access, m_clock)
    , m_cursors(m_keys.cursor)
    , m_sessionTable(m_db, m_outbox, m_tokens, m_clock)
    , m_sessions(m_db, m_outbox, m_tokens, m_cursors, m_ids, m_clock)
    , m_users(m_db, m_outbox, m_settings, m_clock)
    , m_signInGuard(m_clock, m_store.config.pipeline(listener.port).rateEnabled)
    , m_secondFactor(m_db, m_settings, m_keys.seal, m_signInGuard, m_clock)
    , m_passwords(
          {.db = m_db,
           .hasher = m_hasher,
           .sessions = m_sessions,
           .sessionTable = m_sessionTable,
           .secondFactor = m_secondFactor,
           .guard = m_signInGuard,
           .clock = m_clock}
      )
    , m_auth(
          m_db,
          m_outbox,
          m_settings,
          m_hasher,
          m_sessions,
          m_secondFactor,
          m_signInGuard,
          m_users,
          m_ids,
          m_clock
      )
    , m_recovery(
          {.db = m_db,
           .outbox = m_outbox,
           .settings = m_settings,
           .hasher = m_hasher,
           .sessions = m_sessions,
           .users = m_users,
           .mails = m_mails,
           .ids = m_ids,
           .clock = m_clock}
      )
    , m_invites(m_db, m_settings, m_cursors, m_ids, m_clock)
    , m_accounts(m_db, m_outbox, m_hasher, m_sessions, m_ids, m_clock)
    , m_staff(m_db, m_settings, m_accounts, m_secondFactor, m_users, m_cursors)
    , m_relations(m_db, m_outbox, m_settings, m_cursors, m_clock)
    , m_timeline(m_clock)
    , m_posts(m_db, m_outbox, m_clock, m_ids, m_settings)
    , m_postLists(m_db, m_clock, m_settings, m_cursors)
    , m_votes(m_db, m_outbox, m_clock, m_settings, m_cursors)
    , m_postLive(m_clock)
    , m_notificationWriter(m_outbox, m_clock, m_ids)
    , m_notifications(m_db, m_outbox, m_clock, m_cursors)
    , m_exportMaker(m_clock)
    , m_exports(
          {.db = m_db,
           .outbox = m_outbox,
           .jobs = m_jobs,
           .cursors = m_cursors,
           .ids = m_ids,
           .clock = m_clock,
           .maker = m_exportMaker,
           .subjectOf = exportSubjects(m_db, m_users),
           .dataFolder = m_store.config.dataFolder()}
      )
    , m_deletion(m_db, m_outbox, m_jobs, m_sessions, m_users, m_clock)
    , m_limiter(m_clock)
    , m_instance(
          {.db = m_db,
           .settings = m_settings,
           .metrics = m_metrics,
           .clock = m_clock,
           .dataFolder = m_store.config.dataFolder(),
           .openApi = catalogue::openApiDocument()}
      )
    , m_pipeline(
          {.router = m_router,
           .db = m_db,
           .lanes = m_lanes,
           .limiter = m_limiter,
           .metrics = m_metrics,
           .clock = m_clock,
           .authenticate = [this](const QByteArray &token
                           ) { return m_sessionTable.authenticate(token); }},
          m_store.config.pipeline(listener.port)
      )
    , m_hub(m_db, m_outbox, m_limiter, m_clock, m_liveKinds, liveRules())
    , m_liveSessions(LiveOptions{}, m_hub)
    , m_listener(std::move(listener), m_pipeline)
{
    connectRooms();
    connectLive();
    bindRoutes();
    addMetrics();
    addJobs();
}

ServerApp::~ServerApp()
{
    stop();
}

void ServerApp::bindRoutes()
{
    bindInstanceRoutes(m_router, m_instance);
    bindAuthRoutes(m_router, m_auth, m_sessions);
    bindGuardRoutes(m_router, m_passwords, m_secondFactor);
    bindRecoveryRoutes(m_router, m_recovery);
    bindRecoveryPages(m_router, m_recovery, m_settings, m_texts);
    bindInviteRoutes(m_router, m_invites);
    bindUserRoutes(m_router, m_users);
    bindRelationRoutes(m_router, m_relations);
    bindPostRoutes(m_router, m_posts, m_postLists, m_votes);
    bindNotificationRoutes(m_router, m_notifications);
    bindExportRoutes(m_router, m_exports);
    bindModerationRoutes(m_router, m_staff);
    bindDeletionRoutes(m_router, m_deletion);
    // A handshake never gets here: the pipeline takes it.
    m_router.bind(routes::connectRealtime, [](const Caller &, const wire::Empty &) -> Result<> {
        return common::fail(
            ErrorCode::RequestMalformed, QStringLiteral("A WebSocket handshake is expected here.")
        );
    });
}

// Where one room acts upon what another does, in the same transaction.
void ServerApp::connectRooms()
{
    m_auth.setInvites([this](Transaction &tx, const QString &code, common::UserId newMember) {
        return m_invites.use(tx, code, newMember);
    });
    m_invites.setMembersCount([this] { return m_instance.usersCount(); });
    m_notificationWriter.listen();
    addExportSources(m_exportMaker, m_db, m_users, m_clock);
    m_accounts.onDecided(
        [this](Transaction &tx, common::UserId user, AccountService::Decision made) -> Result<> {
            TRY(m_notificationWriter.onJoinDecided(tx, user));
            const bool isIn = made == AccountService::Decision::Approved;
            return m_recovery.write(tx, user, isIn ? LetterKind::Approved : LetterKind::Rejected);
        }
    );
    m_auth.setOnRegistered([this](Transaction &tx, const NewAccountRow &row, const auto &known) {
        return m_recovery.registered(tx, row, known);
    });
    const TellOwner tellOwner = [this](Transaction &tx, common::UserId user, AccountNotice notice) {
        return m_recovery.tellOwner(tx, user, notice);
    };
    m_passwords.setTellOwner(tellOwner);
    m_secondFactor.setTellOwner(tellOwner);
    m_sessions.setTellOwner(tellOwner);
    m_deletion.setTellOwner(tellOwner);
    m_accounts.onDecided([this](
                             Transaction &tx, common::UserId user, AccountService::Decision decision
                         ) { return m_recovery.decided(tx, user, decision); });
    addAccountParts(m_deletion, m_outbox, m_sessions, m_exports);
    m_relations.onFollowing([this](Transaction &tx, common::UserId from, common::UserId to) {
        return m_timeline.onFollowing(tx, from, to);
    });
    m_relations.onUnfollowing([this](Transaction &tx, common::UserId from, common::UserId to) {
        return m_timeline.onUnfollowing(tx, from, to);
    });
}

void ServerApp::connectLive()
{
    addAuthKinds(m_liveKinds);
    addPostKinds(m_liveKinds, m_postLive);
    addNotificationKinds(m_liveKinds, m_notificationLive);
    m_users.setPresence([this](common::UserId user) { return m_hub.presence().presence(user); });
    m_listener.onUpgrade([this](UpgradedStream stream) { m_liveSessions.adopt(std::move(stream)); }
    );
    m_listener.onStopping([this] {
        m_liveSessions.closeAll(static_cast<int>(wire::CloseCode::GoingAway));
    });
}

LiveRules ServerApp::liveRules()
{
    LiveRules rules;
    rules.authenticate = [this](const QByteArray &token) {
        return m_sessionTable.authenticate(token);
    };
    rules.recheck = [this](common::UserId user, common::SessionId session) {
        return m_sessionTable.recheck(user, session);
    };
    rules.maySeePosts =
        [this](Transaction &tx, common::UserId viewer, const QList<common::PostId> &posts) {
            return m_postLive.mayWatch(tx, viewer, posts);
        };
    rules.presenceSeenBy =
        [this](Transaction &tx, common::UserId viewer, const QList<common::UserId> &others) {
            return m_users.presenceSeenBy(tx, viewer, others);
        };
    rules.wentOffline = [this](common::UserId user, common::Timestamp at) {
        m_users.wentOffline(user, at);
    };
    return rules;
}

void ServerApp::addMetrics()
{
    addProcessMetrics(m_metrics);
    addDatabaseMetrics(m_metrics, m_db, m_outbox);
    addLaneMetrics(m_metrics, m_lanes);
    addConnectionMetrics(
        m_metrics,
        [this] { return m_listener.counts(); },
        [this] { return m_liveSessions.counts(); }
    );
}

void ServerApp::addJobs()
{
    m_exports.registerJobs();
    m_deletion.registerJobs();
    m_jobs.every(QStringLiteral("events.prune"), kHourMs, [this]() -> Result<> {
        TRY(m_outbox.prune(m_clock.now().plusMs(-kKeepEventsMs)));
        return {};
    });
    m_jobs.every(QStringLiteral("idempotency.prune"), kHourMs, [this] {
        return m_pipeline.idempotency().prune();
    });
    m_jobs.every(QStringLiteral("sessions.prune"), kDayMs, [this]() -> Result<> {
        TRY(m_sessions.prune());
        return m_sessionTable.load();
    });
    m_jobs.every(QStringLiteral("recovery.prune"), kDayMs, [this] { return m_recovery.prune(); });
    m_jobs.every(QStringLiteral("invites.prune"), kDayMs, [this] { return m_invites.prune(); });
    m_jobs.every(QStringLiteral("timelines.prune"), kDayMs, [this] {
        return m_posts.leaveOutAbsent();
    });
    m_jobs.every(QStringLiteral("jobs.prune"), kDayMs, [this]() -> Result<> {
        TRY(m_jobs.prune(m_clock.now().plusMs(-kKeepJobsMs)));
        return {};
    });
}

Result<> ServerApp::refuseUnbound() const
{
    QStringList names;
    catalogue::forEachRoute([&](const auto &route) { names.append(wire::toQString(route.name)); });
    const QStringList unbound = m_router.unbound(names);
    if (unbound.isEmpty())
        return {};
    return common::fail(common::makeError(
        ErrorCode::ServerInternal,
        QStringLiteral("These operations have no handler: %1.")
            .arg(unbound.join(QLatin1String(", ")))
    ));
}

Result<int> ServerApp::start()
{
    TRY(refuseUnbound());
    TRY(m_outbox.start());
    TRY(m_sessionTable.load());
    m_hub.start();
    TRY(m_jobs.takeOver());
    TRY(m_jobs.start(kJobThreads));
    TRY_INTO(const int port, m_listener.start());
    TRY_INTO(auto settings, pinnedSettings(m_store.config, port));
    m_settings.replace(std::move(settings));
    TRY(m_mails.start()); // its links name the address that was found
    m_pipeline.allowOrigins(m_store.config.pipeline(port).origins);
    m_instance.setServing(true);
    return port;
}

void ServerApp::stop()
{
    if (m_stopped)
        return;
    m_stopped = true;
    m_instance.setServing(false);
    m_pipeline.setStopping();
    m_listener.stop();
    m_hub.stop();
    m_jobs.stop();
    m_mails.stop();
    m_lanes.stop();
    if (const auto flushed = m_sessionTable.flushLastUsed(); !flushed)
        qCWarning(lcServer).noquote() << "last use of sessions:" << flushed.error().detail;
    // Before what listens to the outbox goes.
    m_db.close();
}

void ServerApp::tick()
{
    if (const auto polled = m_outbox.poll(); !polled)
        qCWarning(lcServer).noquote() << "polling the outbox:" << polled.error().detail;
    returnMemory();
    const qint64 now = m_clock.steadyMs();
    if (now >= m_nextPublish) {
        m_nextPublish = now + kPublishMs;
        if (const auto published = m_posts.publishDue(); !published)
            qCWarning(lcServer).noquote() << "scheduled posts:" << published.error().detail;
    }
    if (now < m_nextFlush)
        return;
    m_nextFlush = now + kFlushMs;
    if (const auto flushed = m_sessionTable.flushLastUsed(); !flushed)
        qCWarning(lcServer).noquote() << "last use of sessions:" << flushed.error().detail;
}

// The allocator keeps what a thousand connections had, 40 KiB each with TLS, until it is told.
void ServerApp::returnMemory()
{
    const int open = m_listener.counts().open;
    m_mostConnections = std::max(m_mostConnections, open);
    if (m_mostConnections - open < kManyConnections)
        return;
    m_mostConnections = open;
    ::malloc_trim(0);
}

Result<> ServerApp::reload(Config newer)
{
    TRY(readStored(newer, m_db));
    TRY(newer.check());
    TRY_INTO(auto settings, pinnedSettings(newer, m_listener.port()));
    if (newer.tlsMode() != u"off" && m_store.config.tlsMode() == newer.tlsMode())
        TRY(m_listener.reloadCertificate());
    const QStringList waiting = m_store.config.needRestart(newer);
    if (!waiting.isEmpty())
        qCWarning(lcServer).noquote()
            << "only a restart applies" << waiting.join(QLatin1String(", "));
    common::setUpLogging(newer.log());
    m_settings.replace(std::move(settings));
    m_pipeline.allowOrigins(newer.pipeline(m_listener.port()).origins);
    m_store.config = std::move(newer);
    return {};
}

} // namespace server
