// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sign_in.h"

#include "common/auth/invite_routes.h"
#include "common/auth/recovery_routes.h"

#include <QSysInfo>

namespace app {

namespace {

QString deviceName()
{
    return common::firstCodePoints(QSysInfo::machineHostName(), 100);
}

// What a kept login cannot be taken up with.
Error noTokens()
{
    return common::makeError(common::ErrorCode::AuthTokenMissing);
}

} // namespace

SignIn::SignIn(World world, QObject *parent)
    : QObject(parent)
    , m_world(world)
{
}

ApiClient &SignIn::anonymous(const ServerAddress &server)
{
    auto &client = m_anonymous[server.origin()];
    if (!client)
        client = std::make_unique<AnonymousClient>(server, m_world.certificates, m_world.clock);
    return client->api;
}

Future<common::ServerInfo> SignIn::probe(const ServerAddress &server)
{
    return anonymous(server)
        .call(routes::getServer, {})
        .then(this, [this, server](const Result<common::ServerInfo> &info) {
            if (info)
                m_names.insert(server.origin(), info->name);
            return info;
        });
}

Future<common::InviteInfo>
SignIn::invite(const ServerAddress &server, const QString &code, const QByteArray &pin)
{
    const auto shaped = common::InviteCode::fromText(code);
    if (!shaped)
        return readyTask(Result<common::InviteInfo>(common::fail(common::ErrorCode::ResourceNotFound
        )));
    if (pin.isEmpty())
        return anonymous(server).call(routes::getInvite, {*shaped});
    m_pinned = std::make_unique<PinnedClient>(server, pin, m_world.clock);
    return m_pinned->client.api.call(routes::getInvite, {*shaped});
}

Future<wire::Empty> SignIn::verifyEmail(const ServerAddress &server, const QString &token)
{
    return anonymous(server).call(routes::verifyEmail, {token});
}

Future<wire::Empty> SignIn::resendVerification(const ServerAddress &server, const QString &email)
{
    return anonymous(server).call(routes::resendVerification, {email});
}

Future<wire::Empty> SignIn::forgotPassword(const ServerAddress &server, const QString &email)
{
    return anonymous(server).call(routes::forgotPassword, {email});
}

Future<wire::Empty>
SignIn::resetPassword(const ServerAddress &server, const QString &token, const QString &password)
{
    return anonymous(server).call(routes::resetPassword, {token, password});
}

Future<std::shared_ptr<Session>> SignIn::login(const ServerAddress &server, const LoginInput &input)
{
    common::LoginRequest request;
    request.login = input.login;
    request.password = input.password;
    if (!input.code.isEmpty())
        request.code = input.code;
    request.deviceName = deviceName();
    using Opened = Result<std::shared_ptr<Session>>;
    return anonymous(server)
        .call(routes::login, request)
        .then(
            this,
            [this, server, stay = input.staySignedIn](const Result<common::AuthResult> &result) {
                return result ? Opened(open(server, *result, stay))
                              : Opened(common::fail(result.error()));
            }
        );
}

Future<SignInOutcome> SignIn::registerUser(
    const ServerAddress &server, const common::RegisterRequest &wanted, bool staySignedIn
)
{
    common::RegisterRequest request = wanted;
    if (!request.deviceName.isPresent())
        request.deviceName = deviceName();
    return anonymous(server)
        .call(routes::registerUser, request)
        .then(
            this,
            [this, server, staySignedIn](const Result<common::RegisterResult> &result
            ) -> Result<SignInOutcome> {
                if (!result)
                    return common::fail(result.error());
                if (const auto *pending = std::get_if<common::RegistrationPending>(&*result))
                    return SignInOutcome(*pending);
                return SignInOutcome(
                    open(server, std::get<common::AuthResult>(*result), staySignedIn)
                );
            }
        );
}

std::shared_ptr<Session>
SignIn::make(const ServerAddress &server, common::UserId user, TokenStore &tokens)
{
    // Shared by the window and the continuations that carry it there.
    auto session = std::make_shared<Session>(Session::World{
        server,
        user,
        m_world.profile.accountDirectory(server, user),
        tokens,
        m_world.certificates,
        m_world.clock});
    connect(session.get(), &Session::signedOut, this, [this, server, user] {
        m_world.accounts.setSignedOut(server, user);
    });
    return session;
}

std::shared_ptr<Session>
SignIn::open(const ServerAddress &server, const common::AuthResult &result, bool staySignedIn)
{
    auto session = make(
        server, result.user.id, staySignedIn ? m_world.tokens : static_cast<TokenStore &>(m_memory)
    );
    auto kept = session->credentials.adopt(result, result.user.id);
    kept.then(session.get(), [opened = session.get()](StoreOutcome outcome) {
        if (outcome != StoreOutcome::Done)
            emit opened->credentials.notStored(outcome);
    });
    session->users.setMe(result.user);
    m_world.accounts.remember(
        {server.origin(),
         result.user.id,
         result.user.username,
         result.user.displayName,
         m_names.value(server.origin(), server.shownName()),
         staySignedIn,
         m_world.clock.now()}
    );
    return session;
}

Future<std::shared_ptr<Session>> SignIn::restore(const Account &account)
{
    using Opened = Result<std::shared_ptr<Session>>;
    const auto server = account.address();
    if (!server)
        return readyTask(Opened(common::fail(noTokens())));
    auto session = make(*server, account.userId, m_world.tokens);
    return session->credentials.restore(account.userId)
        .then(this, [this, session, account](StoreOutcome outcome) {
            m_lastOutcome = outcome;
            if (outcome != StoreOutcome::Done)
                return Opened(common::fail(noTokens()));
            Account used = account;
            used.lastUsedAt = m_world.clock.now();
            m_world.accounts.remember(used);
            return Opened(session);
        });
}

std::unique_ptr<TokenStore> makeTokenStore(const Profile &profile)
{
    if (qEnvironmentVariable("KITH_KEYRING") == QLatin1String("file"))
        return std::make_unique<FileTokenStore>(profile.secretsDirectory());
    return std::make_unique<KeyringTokenStore>();
}

} // namespace app
