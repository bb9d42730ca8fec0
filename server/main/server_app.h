// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The composition root: everything that makes up a running server, in the order of dependence. The
// only place that constructs services (architecture.md, section 11).

#include "server/auth/access_token.h"
#include "server/auth/account_service.h"
#include "server/auth/auth_service.h"
#include "server/auth/deletion_service.h"
#include "server/auth/invite_service.h"
#include "server/auth/password_service.h"
#include "server/auth/recovery_service.h"
#include "server/auth/session_service.h"
#include "server/auth/session_table.h"
#include "server/export/export_service.h"
#include "server/http/lanes.h"
#include "server/http/listener.h"
#include "server/http/pipeline.h"
#include "server/instance/instance_service.h"
#include "server/live/live_hub.h"
#include "server/mail/mail_queue.h"
#include "server/main/store.h"
#include "server/moderation/staff_service.h"
#include "server/notifications/notification_live.h"
#include "server/notifications/notification_service.h"
#include "server/notifications/notification_writer.h"
#include "server/posts/post_list_service.h"
#include "server/posts/post_live.h"
#include "server/posts/post_service.h"
#include "server/posts/timeline.h"
#include "server/posts/vote_service.h"
#include "server/relations/relation_service.h"
#include "server/storage/cursor.h"
#include "server/storage/job_queue.h"
#include "server/storage/outbox.h"
#include "server/users/user_service.h"

namespace server {

class ServerApp {
public:
    // The store is open and migrated. Errors are sentences for whoever starts the program.
    static Result<std::unique_ptr<ServerApp>> make(Store store);
    ~ServerApp();
    ServerApp(const ServerApp &) = delete;
    ServerApp &operator=(const ServerApp &) = delete;

    // Gives the port. From then on requests are answered.
    Result<int> start();
    // Not ready any more, sockets closed with 1001, requests under way finished (10 s at most), the
    // log of changes emptied into the database. Waits.
    void stop();
    // Once a second: what other processes have committed.
    void tick();
    // Takes over what may change while the server runs. On failure all stays as it is.
    Result<> reload(Config newer);

    // Where it listens; after start().
    QString listenUrl() const { return m_store.config.listenUrl(m_listener.port()); }
    bool databaseAnswers() { return m_instance.databaseAnswers(); }

private:
    ServerApp(
        Store store, Settings settings, Keys keys, qint64 greatestId, ListenerOptions listener
    );

    void bindRoutes();
    void addMetrics();
    void addJobs();
    void connectRooms();
    void connectLive();
    Result<> refuseUnbound() const;
    LiveRules liveRules();
    void returnMemory();

    common::SystemClock m_clock;
    Store m_store;
    Database &m_db;
    SettingsSource m_settings;
    Outbox m_outbox;
    common::ClockIdSource m_ids;
    JobQueue m_jobs;
    MailQueue m_mails;
    const Keys m_keys;
    const AccessTokens m_tokens;
    const CursorKey m_cursors;
    SessionTable m_sessionTable;
    const PasswordHasher m_hasher;
    SessionService m_sessions;
    UserService m_users;
    SignInGuard m_signInGuard;
    SecondFactorService m_secondFactor;
    PasswordService m_passwords;
    AuthService m_auth;
    RecoveryService m_recovery;
    const Translations m_texts{};
    InviteService m_invites;
    AccountService m_accounts;
    StaffService m_staff;
    RelationService m_relations;
    const Timeline m_timeline;
    PostService m_posts;
    PostListService m_postLists;
    VoteService m_votes;
    const PostLive m_postLive;
    NotificationWriter m_notificationWriter;
    NotificationService m_notifications;
    ExportMaker m_exportMaker;
    ExportService m_exports;
    DeletionService m_deletion;
    const NotificationLive m_notificationLive{};
    Metrics m_metrics;
    RateLimiter m_limiter;
    Lanes m_lanes;
    InstanceService m_instance;
    Router m_router;
    Pipeline m_pipeline;
    LiveKinds m_liveKinds;
    LiveHub m_hub;
    LiveSessions m_liveSessions;
    HttpListener m_listener;

    qint64 m_nextFlush = 0; // steady ms, as the next
    qint64 m_nextPublish = 0;
    int m_mostConnections = 0; // since memory was last returned
    bool m_stopped = false;
};

} // namespace server
