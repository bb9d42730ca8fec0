// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One login with all that belongs to it. The members are in order of dependence; destruction is the
// reverse. Pages take what they need from here by reference.

#include "app/cache/cache_database.h"
#include "app/cache/typed_database.h"
#include "app/moderation/applicant_store.h"
#include "app/net/api_client.h"
#include "app/net/event_stream.h"
#include "app/net/network_watch.h"
#include "app/notifications/notification_store.h"
#include "app/outbox/draft_store.h"
#include "app/outbox/outbox.h"
#include "app/posts/post_store.h"
#include "app/users/account_store.h"
#include "app/users/user_store.h"

namespace app {

// Speaks to a server without an account.
struct AnonymousClient {
    AnonymousClient(
        const ServerAddress &server,
        const CertificatePolicy &certificates,
        const common::Clock &clock
    );

    HttpTransport transport;
    SessionTokenStore store;
    Credentials credentials;
    ApiClient api;
};

class Session : public QObject {
    Q_OBJECT
public:
    struct World {
        ServerAddress server;
        common::UserId user;
        QString directory; // of this account in the profile
        TokenStore &tokens;
        const CertificatePolicy &certificates;
        const common::Clock &clock;
    };

    explicit Session(const World &world, QObject *parent = nullptr);
    ~Session() override;

    const ServerAddress &server() const { return transport.server(); }
    // Opens cache and live connection, once; call it after the first page is painted.
    void start();
    // Revokes the session on the server if it answers, forgets the tokens, deletes cache, drafts
    // and outbox of this account. Fulfilled when all is gone; the Session can be deleted then.
    Task<void> signOut();

    HttpTransport transport;
    Credentials credentials;
    ApiClient api;
    NetworkWatch network;
    EventStream events;
    CacheDatabase cache;
    TypedDatabase typed;
    Outbox outbox;
    DraftStore drafts;
    UserStore users;
    AccountStore account;
    PostStore posts;
    NotificationStore notifications;
    ApplicantStore applicants;

signals:
    // The login is over and the tokens are gone. After a ban or a suspension everything saved is
    // gone too; after Expired, Reused and Revoked drafts and outbox wait for the next login.
    void signedOut(app::SignOutReason reason, const common::Error &error);

private:
    void startStream(const QString &storedSeq);
    void onSignedOut(SignOutReason reason, const Error &error);
    Task<void> wipe();

    bool m_started = false;
    bool m_signingOut = false;
};

} // namespace app
