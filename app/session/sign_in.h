// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ways to a Session: look at a server or an invite, register, log in, come back, get back in
// with a mailed token. No widgets: welcome and
// sign-in pages call these and show the errors by errorSentence().

#include "app/net/network_watch.h"
#include "app/session/account_list.h"
#include "app/session/profile.h"
#include "app/session/session.h"
#include "common/auth/auth_routes.h"
#include "common/auth/invite.h"
#include "common/instance/server_info_routes.h"

#include <map>
#include <memory>
#include <variant>

namespace app {

struct LoginInput {
    QString login; // name or e-mail
    QString password;
    QString code{}; // second factor
    bool staySignedIn = true;
};

// Signed in, or the account waits for a mail or an administrator.
using SignInOutcome = std::variant<std::shared_ptr<Session>, common::RegistrationPending>;

class SignIn : public QObject {
    Q_OBJECT
public:
    struct World {
        Profile &profile;
        AccountList &accounts;
        TokenStore &tokens; // of staySignedIn
        PinnedCertificates &certificates;
        const common::Clock &clock;
    };

    explicit SignIn(World world, QObject *parent = nullptr);

    // Who answers there, what it allows. Bound to no account.
    Future<common::ServerInfo> probe(const ServerAddress &server);
    // What an invite leads to. With a pin only a server with that key is asked; the pin is for this
    // call alone.
    Future<common::InviteInfo>
    invite(const ServerAddress &server, const QString &code, const QByteArray &pin);
    Future<std::shared_ptr<Session>> login(const ServerAddress &server, const LoginInput &input);
    Future<SignInOutcome> registerUser(
        const ServerAddress &server, const common::RegisterRequest &request, bool staySignedIn
    );
    // By mail: confirm an address, set another password. Whoever asks for a mail hears the same
    // whether anybody has that address.
    Future<wire::Empty> verifyEmail(const ServerAddress &server, const QString &token);
    Future<wire::Empty> resendVerification(const ServerAddress &server, const QString &email);
    Future<wire::Empty> forgotPassword(const ServerAddress &server, const QString &email);
    Future<wire::Empty>
    resetPassword(const ServerAddress &server, const QString &token, const QString &password);
    // With the kept tokens; works offline too. NotFound and the like mean: log in.
    Future<std::shared_ptr<Session>> restore(const Account &account);
    // Why the last restore() found no tokens: a locked keyring is not the same as none.
    StoreOutcome lastOutcome() const { return m_lastOutcome; }

private:
    std::shared_ptr<Session>
    open(const ServerAddress &server, const common::AuthResult &result, bool staySignedIn);
    std::shared_ptr<Session>
    make(const ServerAddress &server, common::UserId user, TokenStore &tokens);
    ApiClient &anonymous(const ServerAddress &server);

    // Of the last invite that brought a pin.
    struct PinnedClient {
        PinnedClient(const ServerAddress &server, const QByteArray &pin, const common::Clock &clock)
            : client(server, policy, clock)
        {
            policy.setPin(server, pin);
        }

        PinnedCertificates policy;
        AnonymousClient client;
    };

    World m_world;
    SessionTokenStore m_memory; // without staySignedIn
    std::map<QString, std::unique_ptr<AnonymousClient>> m_anonymous; // by origin
    std::unique_ptr<PinnedClient> m_pinned;
    QHash<QString, QString> m_names; // of the servers that have told it, by origin
    StoreOutcome m_lastOutcome = StoreOutcome::Done;
};

// KITH_KEYRING=file: a 0600 file of the profile; else the keyring of the desktop.
std::unique_ptr<TokenStore> makeTokenStore(const Profile &profile);

} // namespace app
