// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the sign-in page to a session and out again: login, restart, wiping.

#include "app/session/sign_in.h"
#include "tests/support/app_world.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

using app::Session;
using common::ErrorCode;
using tests::ScriptedServer;

namespace {

struct World {
    World()
    {
        if (!profile.prepare())
            qFatal("no profile");
    }

    app::SignIn signIn() { return app::SignIn({profile, accounts, tokens, certificates, clock}); }

    QTemporaryDir directory;
    tests::TestClock clock;
    app::Profile profile{directory.filePath(QStringLiteral("profile"))};
    app::AccountList accounts{profile.accountsFile()};
    app::FileTokenStore tokens{profile.secretsDirectory()};
    app::PinnedCertificates certificates;
};

common::AuthResult authResult()
{
    common::AuthResult result;
    static_cast<common::TokenPair &>(result) =
        tests::tokenPair(QStringLiteral("access-1"), QStringLiteral("refresh-1"));
    static_cast<common::UserSummary &>(result.user) = tests::member(1, QStringLiteral("ada"));
    return result;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void looksAtAServer();
    void logsInAndComesBack();
    void wrongPasswordsAreTold();
    void registersOrWaits();
    void forgetsWithoutStayingSignedIn();
    void signsOutAndWipes();
    void keepsTextsWhenTheSessionIsRevoked();
    void resumesWhereItStopped();

private:
    static void serve(ScriptedServer &server)
    {
        server.on(routes::login, [](const common::LoginRequest &request) {
            return request.password == QLatin1String("correct horse")
                ? common::Result<common::AuthResult>(authResult())
                : common::Result<common::AuthResult>(common::fail(ErrorCode::AuthInvalidCredentials)
                );
        });
        server.on(routes::logout, [](const common::LogoutRequest &) {
            return common::Result<wire::Empty>(wire::Empty{});
        });
    }
    static std::shared_ptr<Session> login(ScriptedServer &server, app::SignIn &signIn, bool stay)
    {
        const auto opened = signIn.login(
            *app::ServerAddress::fromText(server.origin()),
            {.login = QStringLiteral("ada"),
             .password = QStringLiteral("correct horse"),
             .staySignedIn = stay}
        );
        return tests::await(opened) && opened.result() ? *opened.result() : nullptr;
    }
};

void SessionTest::looksAtAServer()
{
    ScriptedServer server;
    World world;
    auto signIn = world.signIn();
    server.on(routes::getServer, [](const wire::Conditional &) {
        common::ServerInfo info;
        info.name = QStringLiteral("Millbrook Commons");
        return common::Result<common::ServerInfo>(info);
    });
    const auto info = signIn.probe(*app::ServerAddress::fromText(server.origin()));
    QVERIFY(tests::await(info));
    QCOMPARE(info.result()->name, QStringLiteral("Millbrook Commons"));
}

void SessionTest::logsInAndComesBack()
{
    ScriptedServer server;
    World world;
    serve(server);
    {
        auto signIn = world.signIn();
        const auto session = login(server, signIn, true);
        QVERIFY(session);
        QCOMPARE(session->users.me()->username, QStringLiteral("ada"));
    }
    app::AccountList accounts(world.profile.accountsFile());
    QVERIFY(accounts.last() != nullptr);
    QCOMPARE(accounts.last()->username, QStringLiteral("ada"));
    QCOMPARE(accounts.servers(), QStringList{server.origin()});
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFileInfo(world.profile.accountsFile()).permissions() & others));
    QVERIFY(!(QFileInfo(world.profile.directory()).permissions() & others));
    server.stopListening(); // works offline too
    auto signIn = world.signIn();
    const auto restored = signIn.restore(*accounts.last());
    QVERIFY(tests::await(restored));
    QVERIFY(restored.result());
    QCOMPARE((*restored.result())->credentials.userId().value, 1);
    app::Account stranger = *accounts.last();
    stranger.userId = {2};
    const auto refused = signIn.restore(stranger);
    QVERIFY(tests::await(refused));
    QVERIFY(!refused.result());
    QCOMPARE(signIn.lastOutcome(), app::StoreOutcome::NotFound);
}

void SessionTest::wrongPasswordsAreTold()
{
    ScriptedServer server;
    World world;
    serve(server);
    auto signIn = world.signIn();
    const auto opened = signIn.login(
        *app::ServerAddress::fromText(server.origin()),
        {.login = QStringLiteral("ada"), .password = QStringLiteral("x")}
    );
    QVERIFY(tests::await(opened));
    QCOMPARE(opened.result().error().code, ErrorCode::AuthInvalidCredentials);
    QVERIFY(world.accounts.accounts().isEmpty());
}

void SessionTest::registersOrWaits()
{
    ScriptedServer server;
    World world;
    server.on(routes::registerUser, [](const common::RegisterRequest &request) {
        if (request.inviteCode.isPresent())
            return common::Result<common::RegisterResult>(authResult());
        return common::Result<common::RegisterResult>(common::RegistrationPending{
            common::RegistrationState::AwaitingApproval, {9}});
    });
    auto signIn = world.signIn();
    const auto address = *app::ServerAddress::fromText(server.origin());
    common::RegisterRequest request;
    request.username = QStringLiteral("ada");
    request.password = QStringLiteral("correct horse");
    const auto waits = signIn.registerUser(address, request, true);
    request.inviteCode = QStringLiteral("abc");
    const auto opened = signIn.registerUser(address, request, true);
    QVERIFY(tests::await(waits) && tests::await(opened));
    QVERIFY(std::holds_alternative<common::RegistrationPending>(*waits.result()));
    QVERIFY(std::holds_alternative<std::shared_ptr<Session>>(*opened.result()));
}

void SessionTest::forgetsWithoutStayingSignedIn()
{
    ScriptedServer server;
    World world;
    serve(server);
    auto signIn = world.signIn();
    QVERIFY(login(server, signIn, false));
    QVERIFY(world.accounts.last() == nullptr);
    QVERIFY(QDir(world.profile.secretsDirectory()).isEmpty());
}

void SessionTest::signsOutAndWipes()
{
    ScriptedServer server;
    World world;
    serve(server);
    auto signIn = world.signIn();
    const auto session = login(server, signIn, true);
    session->drafts.set({QStringLiteral("post")}, {.text = QStringLiteral("x")});
    session->drafts.flush();
    QVERIFY(tests::await(session->cache.saveValue(QStringLiteral("a"), QStringLiteral("b"))));
    const QString folder = world.profile.accountDirectory(session->server(), {1});
    QVERIFY(QFile::exists(folder + QStringLiteral("/cache.db")));
    QSignalSpy signedOut(session.get(), &Session::signedOut);
    QVERIFY(tests::await(session->signOut()));
    QCOMPARE(signedOut.size(), 1);
    QVERIFY(server.requestsTo("/api/v1/auth/logout").first().body.contains("refresh-1"));
    QVERIFY(!QFile::exists(folder + QStringLiteral("/cache.db")));
    QVERIFY(!QFile::exists(folder + QStringLiteral("/typed.db")));
    QVERIFY(QDir(world.profile.secretsDirectory()).isEmpty());
    QVERIFY(world.accounts.last() == nullptr);
}

void SessionTest::keepsTextsWhenTheSessionIsRevoked()
{
    ScriptedServer server;
    World world;
    serve(server);
    auto signIn = world.signIn();
    const auto session = login(server, signIn, true);
    QSignalSpy signedOut(session.get(), &Session::signedOut);
    session->start();
    QTRY_VERIFY(session->events.isOnline());
    session->drafts.set({QStringLiteral("post")}, {.text = QStringLiteral("x")});
    server.closeLive(wire::CloseCode::SessionRevoked);
    QTRY_COMPARE(signedOut.size(), 1);
    QCOMPARE(signedOut.first().first().value<app::SignOutReason>(), app::SignOutReason::Revoked);
    const auto drafts = session->typed.loadDrafts();
    QVERIFY(tests::await(drafts));
    QCOMPARE(drafts.result().size(), 1);
    QVERIFY(QDir(world.profile.secretsDirectory()).isEmpty());
}

void SessionTest::resumesWhereItStopped()
{
    ScriptedServer server;
    World world;
    serve(server);
    server.headSeq = 40;
    auto signIn = world.signIn();
    {
        const auto session = login(server, signIn, true);
        session->start();
        QTRY_VERIFY(session->events.isOnline());
        server.sendEvent(events::notificationCreated, tests::notification(3, 1), 41);
        QTRY_COMPARE(session->events.lastSeq(), 41);
    }
    const auto restored = signIn.restore(*world.accounts.last());
    QVERIFY(tests::await(restored));
    const auto session = *restored.result();
    session->start();
    QTRY_VERIFY(session->events.isOnline());
    QCOMPARE(server.resumes().last(), std::optional<qint64>(41));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
