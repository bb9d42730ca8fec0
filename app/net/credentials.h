// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The tokens of one login: gives a usable access token, refreshes it once for all who wait, and
// stores a rotated pair before it is used, because the older one is dead then.

#include "app/base/future.h"
#include "app/net/http_transport.h"
#include "app/net/stored_tokens.h"
#include "app/net/token_store.h"
#include "common/auth/auth.h"
#include "common/base/clock.h"

#include <QObject>

#include <optional>

namespace app {

enum class SignOutReason {
    ByUser,
    Expired, // the refresh token is unknown or too old
    Reused, // a rotated token was used again: somebody may have stolen it
    Revoked, // ended from another device
    Suspended, // until Error::until
    Banned,
    Pending,
};

class Credentials : public QObject {
    Q_OBJECT
public:
    Credentials(
        HttpTransport &transport,
        TokenStore &store,
        const common::Clock &clock,
        QObject *parent = nullptr
    );

    bool isSignedIn() const { return m_tokens.has_value(); }
    common::UserId userId() const { return m_tokens ? m_tokens->userId : common::UserId{}; }
    common::SessionId sessionId() const;
    QString refreshToken() const;

    // After login or registration. The outcome says whether the pair could be kept.
    Task<StoreOutcome> adopt(const common::TokenPair &pair, common::UserId user);
    // From the store, at the start of the program.
    Task<StoreOutcome> restore(common::UserId user);
    // Keeps the tokens in another place from now on, because a person chose so after notStored().
    Task<StoreOutcome> moveTo(TokenStore &store);
    // Forgets the tokens here and in the store.
    Task<StoreOutcome> forget();

    // An access token good for 30 s at least. Without tokens: auth.token_missing.
    Future<QString> usable();
    // Another token than the one that was refused; one refresh for all who ask meanwhile.
    Future<QString> replacementFor(const QString &refused);
    // A server's word that this login is over: forgets the tokens and says so, once.
    void end(SignOutReason reason, const Error &error = {});
    // The reason if an error of a call means that the login is over.
    static std::optional<SignOutReason> endedBy(const Error &error);

signals:
    void signedOut(app::SignOutReason reason, const common::Error &error);
    void notStored(app::StoreOutcome outcome); // works on, but only until the program ends

private:
    Future<QString> refresh();
    void onRefreshed(const Result<HttpAnswer> &answer);
    void finishRefresh(const Result<QString> &token);
    void takeRotated(const common::TokenPair &pair);
    void use(const StoredTokens &tokens, qint64 lifetimeMs);
    TokenKey key() const;

    HttpTransport &m_transport;
    TokenStore *m_store;
    const common::Clock &m_clock;
    common::UserId m_user; // also while there are no tokens yet
    std::optional<StoredTokens> m_tokens;
    qint64 m_usableUntil = 0; // steady ms
    QList<SharedPromise<Result<QString>>> m_waiting; // for the refresh that is under way
};

} // namespace app
