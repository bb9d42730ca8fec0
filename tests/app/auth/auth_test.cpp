// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages before one is signed in, with real widgets against a scripted server.

#include "app/auth/chosen_token_store.h"
#include "app/auth/password_strength.h"
#include "app/auth/register_page.h"
#include "app/auth/retry_countdown.h"
#include "app/auth/sign_in_page.h"
#include "app/auth/welcome_page.h"
#include "app/kit/k_line_edit.h"
#include "app/settings/ui_settings.h"
#include "tests/support/app_world.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using common::ErrorCode;
using tests::ScriptedServer;

namespace {

// A keyring that is not there.
class NoStore final : public app::TokenStore {
public:
    app::Task<app::StoredSecret> read(const app::TokenKey &) override
    {
        return app::readyTask(app::StoredSecret{app::StoreOutcome::Unavailable});
    }
    app::Task<app::StoreOutcome> write(const app::TokenKey &, const QByteArray &) override
    {
        return app::readyTask(app::StoreOutcome::Unavailable);
    }
    app::Task<app::StoreOutcome> remove(const app::TokenKey &) override
    {
        return app::readyTask(app::StoreOutcome::Unavailable);
    }
};

struct World {
    explicit World(
        std::unique_ptr<app::TokenStore> store = std::make_unique<app::SessionTokenStore>()
    )
        : tokens(std::move(store), directory.filePath(u"profile/secrets"_s))
    {
        if (!profile.prepare())
            qFatal("no profile");
    }

    QTemporaryDir directory;
    tests::TestClock clock;
    app::Profile profile{directory.filePath(u"profile"_s)};
    app::UiSettings settings{profile.settingsFile()};
    app::AccountList accounts{profile.accountsFile()};
    app::PinnedCertificates certificates;
    app::ChosenTokenStore tokens;
    app::SignIn signIn{{profile, accounts, tokens, certificates, clock}};
    app::TokenChoice choice{tokens, settings};
    app::PinList pins{profile.pinsFile(), certificates};
    app::ServerTrust trust{accounts, pins};

    app::AuthWorld pages() { return {signIn, accounts, choice, trust}; }
};

common::AuthResult authResult()
{
    common::AuthResult result;
    static_cast<common::TokenPair &>(result) = tests::tokenPair(u"access-1"_s, u"refresh-1"_s);
    static_cast<common::UserSummary &>(result.user) = tests::member(1, u"mara"_s);
    return result;
}

void serveLogin(ScriptedServer &server)
{
    server.on(routes::login, [](const common::LoginRequest &request) {
        return request.password == u"kith-demo"_s
            ? common::Result<common::AuthResult>(authResult())
            : common::Result<common::AuthResult>(common::fail(ErrorCode::AuthInvalidCredentials));
    });
}

void serveInfo(ScriptedServer &server, common::RegistrationMode mode, bool email = false)
{
    server.on(routes::getServer, [mode, email](const wire::Conditional &) {
        common::ServerInfo info;
        info.name = u"Millbrook Commons"_s;
        info.usersCount = 12;
        info.registration.mode = mode;
        info.registration.emailRequired = email;
        return common::Result<common::ServerInfo>(info);
    });
}

app::KLineEdit *edit(QWidget &page, const QString &name)
{
    return page.findChild<app::KLineEdit *>(name);
}

void type(QWidget &page, const QString &name, const QString &text)
{
    app::KLineEdit *field = edit(page, name);
    QVERIFY2(field, qPrintable(name));
    field->clear();
    QTest::keyClicks(field, text);
}

void press(QWidget &page, const QString &name)
{
    auto *button = page.findChild<QAbstractButton *>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    button->click();
}

QLabel *label(QWidget &page, const QString &name)
{
    return page.findChild<QLabel *>(name);
}

} // namespace

class AuthTest : public QObject {
    Q_OBJECT

private slots:
    void welcomeLeadsOn();
    void signsIn();
    void tellsAWrongPassword();
    void countsDownAfterTooMany();
    void refusesPlainHttp();
    void tellsAnUnreachableServer();
    void asksWhereToKeepWithoutKeyring();
    void registers();
    void checksWhatIsTyped();
    void showsServerErrorsAtFields();
    void asksToAgreeToTheRules();
    void explainsWaiting();
    void explainsClosedServers();
    void tellsStrengthInWords();
    void everythingHasAName();
};

void AuthTest::welcomeLeadsOn()
{
    World world;
    app::WelcomePage page(world.pages());
    page.resize(1280, 800);
    page.show();
    QSignalSpy signIn(&page, &app::WelcomePage::signInChosen);
    QSignalSpy language(&page, &app::WelcomePage::languageChosen);
    press(page, u"welcomeSignInButton"_s);
    QCOMPARE(signIn.size(), 1);
    // Without a server program there is no demo.
    auto *demo = page.findChild<QWidget *>(u"welcomeDemoButton"_s);
    QVERIFY(!demo->isVisible());
    page.setDemoAvailable(true);
    QVERIFY(demo->isVisible());
    auto *combo = page.findChild<QComboBox *>(u"languageCombo"_s);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QTRY_COMPARE(language.size(), 1);
    QCOMPARE(language.first().first().toString(), u"ru"_s);
}

void AuthTest::signsIn()
{
    ScriptedServer server;
    serveLogin(server);
    World world;
    app::SignInPage page(world.pages());
    page.show();
    page.prepare(server.origin(), {});
    QSignalSpy done(&page, &app::SignInPage::signedIn);
    type(page, u"loginUserEdit"_s, u"mara"_s);
    type(page, u"loginPasswordEdit"_s, u"kith-demo"_s);
    QTest::keyClick(edit(page, u"loginPasswordEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(done.size(), 1);
    const auto session = done.first().first().value<std::shared_ptr<app::Session>>();
    QVERIFY(session);
    QCOMPARE(session->users.me()->username, u"mara"_s);
    QVERIFY(edit(page, u"loginPasswordEdit"_s)->text().isEmpty());
    QCOMPARE(world.accounts.accounts().size(), 1);
    QVERIFY(world.accounts.accounts().first().stayedSignedIn);
}

void AuthTest::tellsAWrongPassword()
{
    ScriptedServer server;
    serveLogin(server);
    World world;
    app::SignInPage page(world.pages());
    page.show();
    page.prepare(server.origin(), u"mara"_s);
    type(page, u"loginPasswordEdit"_s, u"wrong"_s);
    press(page, u"loginButton"_s);
    QTRY_VERIFY(label(page, u"loginErrorLabel"_s)->isVisible());
    QCOMPARE(
        label(page, u"loginErrorLabel"_s)->text(), u"That user name and password do not match."_s
    );
}

void AuthTest::countsDownAfterTooMany()
{
    ScriptedServer server;
    server.on(
        routes::login,
        [](const common::LoginRequest &) -> common::Result<common::AuthResult> {
            auto error = common::makeError(ErrorCode::RateLimited);
            error.retryAfterSeconds = 872;
            return common::fail(error);
        }
    );
    World world;
    app::SignInPage page(world.pages());
    page.show();
    page.prepare(server.origin(), u"mara"_s);
    type(page, u"loginPasswordEdit"_s, u"wrong"_s);
    press(page, u"loginButton"_s);
    QTRY_VERIFY(label(page, u"loginErrorLabel"_s)->text().contains(u"14:3"_s));
    QVERIFY(!page.findChild<QAbstractButton *>(u"loginButton"_s)->isEnabled());
    const QString before = label(page, u"loginErrorLabel"_s)->text();
    QTRY_VERIFY(label(page, u"loginErrorLabel"_s)->text() != before);
}

void AuthTest::refusesPlainHttp()
{
    World world;
    app::SignInPage page(world.pages());
    page.show();
    page.prepare(u"http://millbrook.example"_s, u"mara"_s);
    type(page, u"loginPasswordEdit"_s, u"kith-demo"_s);
    press(page, u"loginButton"_s);
    QVERIFY(edit(page, u"loginServerEdit"_s)->hasError());
    QCOMPARE(
        edit(page, u"loginServerEdit"_s)->accessibleDescription(),
        edit(page, u"loginServerEdit"_s)->error()
    );
}

void AuthTest::tellsAnUnreachableServer()
{
    ScriptedServer server;
    server.stopListening();
    World world;
    app::SignInPage page(world.pages());
    page.show();
    page.prepare(server.origin(), u"mara"_s);
    type(page, u"loginPasswordEdit"_s, u"kith-demo"_s);
    press(page, u"loginButton"_s);
    QTRY_VERIFY(label(page, u"loginErrorLabel"_s)->isVisible());
    QTRY_VERIFY(edit(page, u"loginPasswordEdit"_s)->isEnabled());
}

void AuthTest::asksWhereToKeepWithoutKeyring()
{
    ScriptedServer server;
    serveLogin(server);
    World world(std::make_unique<NoStore>());
    app::SignInPage page(world.pages());
    page.show();
    page.prepare(server.origin(), u"mara"_s);
    QSignalSpy done(&page, &app::SignInPage::signedIn);
    type(page, u"loginPasswordEdit"_s, u"kith-demo"_s);
    press(page, u"loginButton"_s);
    QTRY_VERIFY(page.findChild<QDialog *>(u"keyringDialog"_s));
    auto *dialog = page.findChild<QDialog *>(u"keyringDialog"_s);
    QCOMPARE(server.requests().size(), 0);
    press(*dialog, u"keyringFileRadio"_s);
    type(*dialog, u"keyringPassphraseEdit"_s, u"a long passphrase"_s);
    type(*dialog, u"keyringRepeatEdit"_s, u"another"_s);
    press(*dialog, u"keyringContinueButton"_s);
    QVERIFY(edit(*dialog, u"keyringRepeatEdit"_s)->hasError());
    type(*dialog, u"keyringRepeatEdit"_s, u"a long passphrase"_s);
    press(*dialog, u"keyringContinueButton"_s);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(world.tokens.usesPassphrase());
    QVERIFY(world.settings.usesPassphrase());
}

void AuthTest::registers()
{
    ScriptedServer server;
    serveInfo(server, common::RegistrationMode::Open);
    std::optional<common::RegisterRequest> seen;
    server.on(
        routes::registerUser,
        [&seen](const common::RegisterRequest &request) -> common::Result<common::RegisterResult> {
            seen = request;
            return common::RegisterResult(authResult());
        }
    );
    World world;
    app::RegisterPage page(world.pages());
    page.show();
    page.prepare(QString());
    QSignalSpy done(&page, &app::RegisterPage::signedIn);
    type(page, u"registerServerEdit"_s, server.origin());
    press(page, u"registerContinueButton"_s);
    QTRY_VERIFY(edit(page, u"registerNameEdit"_s)->isVisible());
    type(page, u"registerNameEdit"_s, u"Ada King Lovelace"_s);
    type(page, u"registerUserEdit"_s, u"ada_l"_s);
    type(page, u"registerPasswordEdit"_s, u"four quiet garden gates"_s);
    type(page, u"registerRepeatEdit"_s, u"four quiet garden gates"_s);
    press(page, u"registerButton"_s);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(seen);
    QCOMPARE(seen->username, u"ada_l"_s);
    QCOMPARE(*seen->firstName, u"Ada King"_s);
    QCOMPARE(*seen->lastName, u"Lovelace"_s);
    QVERIFY(!seen->email.isPresent());
}

void AuthTest::checksWhatIsTyped()
{
    ScriptedServer server;
    serveInfo(server, common::RegistrationMode::Open, true);
    World world;
    app::RegisterPage page(world.pages());
    page.show();
    page.prepare(server.origin());
    QTRY_VERIFY(edit(page, u"registerNameEdit"_s)->isVisible());
    type(page, u"registerUserEdit"_s, u"a b"_s);
    QVERIFY(edit(page, u"registerUserEdit"_s)->hasError());
    type(page, u"registerUserEdit"_s, u"ada"_s);
    QVERIFY(!edit(page, u"registerUserEdit"_s)->hasError());
    type(page, u"registerPasswordEdit"_s, u"short"_s);
    press(page, u"registerButton"_s);
    QVERIFY(edit(page, u"registerEmailEdit"_s)->hasError());
    QVERIFY(edit(page, u"registerPasswordEdit"_s)->hasError());
    QVERIFY(edit(page, u"registerRepeatEdit"_s)->hasError());
    QCOMPARE(server.countOf("/api/v1/auth/register"), 0);
}

void AuthTest::showsServerErrorsAtFields()
{
    ScriptedServer server;
    serveInfo(server, common::RegistrationMode::Open);
    bool taken = true;
    server.on(
        routes::registerUser,
        [&taken](const common::RegisterRequest &) -> common::Result<common::RegisterResult> {
            if (taken)
                return common::fail(ErrorCode::AuthUsernameTaken);
            return common::fail(common::fieldError(u"/password"_s, common::FieldCode::WeakPassword)
            );
        }
    );
    World world;
    app::RegisterPage page(world.pages());
    page.show();
    page.prepare(server.origin());
    QTRY_VERIFY(edit(page, u"registerNameEdit"_s)->isVisible());
    type(page, u"registerUserEdit"_s, u"mara"_s);
    type(page, u"registerPasswordEdit"_s, u"four quiet garden gates"_s);
    type(page, u"registerRepeatEdit"_s, u"four quiet garden gates"_s);
    press(page, u"registerButton"_s);
    QTRY_VERIFY(edit(page, u"registerUserEdit"_s)->hasError());
    taken = false;
    type(page, u"registerUserEdit"_s, u"mara2"_s);
    press(page, u"registerButton"_s);
    QTRY_VERIFY(edit(page, u"registerPasswordEdit"_s)->hasError());
}

void AuthTest::asksToAgreeToTheRules()
{
    ScriptedServer server;
    server.on(routes::getServer, [](const wire::Conditional &) {
        common::ServerInfo info;
        info.registration.mode = common::RegistrationMode::Open;
        info.rules = {u"Be kind."_s};
        return common::Result<common::ServerInfo>(info);
    });
    World world;
    app::RegisterPage page(world.pages());
    page.show();
    page.prepare(server.origin());
    QTRY_VERIFY(edit(page, u"registerNameEdit"_s)->isVisible());
    type(page, u"registerUserEdit"_s, u"ada"_s);
    type(page, u"registerPasswordEdit"_s, u"four quiet garden gates"_s);
    type(page, u"registerRepeatEdit"_s, u"four quiet garden gates"_s);
    press(page, u"registerButton"_s);
    QVERIFY(label(page, u"registerErrorLabel"_s)->isVisible());
    QCOMPARE(server.countOf("/api/v1/auth/register"), 0);
    press(page, u"registerRulesCheck"_s);
    press(page, u"registerButton"_s);
    QTRY_COMPARE(server.countOf("/api/v1/auth/register"), 1);
}

void AuthTest::explainsWaiting()
{
    ScriptedServer server;
    serveInfo(server, common::RegistrationMode::Approval);
    server.on(
        routes::registerUser,
        [](const common::RegisterRequest &) -> common::Result<common::RegisterResult> {
            return common::RegisterResult(common::RegistrationPending{
                common::RegistrationState::AwaitingApproval, {5}});
        }
    );
    World world;
    app::RegisterPage page(world.pages());
    page.show();
    page.prepare(server.origin());
    QSignalSpy waits(&page, &app::RegisterPage::pending);
    QTRY_VERIFY(edit(page, u"registerMessageEdit"_s)->isVisible());
    type(page, u"registerUserEdit"_s, u"ada"_s);
    type(page, u"registerPasswordEdit"_s, u"four quiet garden gates"_s);
    type(page, u"registerRepeatEdit"_s, u"four quiet garden gates"_s);
    press(page, u"registerButton"_s);
    QTRY_COMPARE(waits.size(), 1);
    const auto account = waits.first().first().value<app::PendingAccount>();
    QCOMPARE(account.state, common::RegistrationState::AwaitingApproval);
    QCOMPARE(account.login, u"ada"_s);
}

void AuthTest::explainsClosedServers()
{
    ScriptedServer server;
    serveInfo(server, common::RegistrationMode::Invite);
    World world;
    app::RegisterPage page(world.pages());
    page.show();
    page.prepare(server.origin());
    QTRY_VERIFY(label(page, u"registerServerLabel"_s)->isVisible());
    QVERIFY(label(page, u"registerServerLabel"_s)->text().contains(u"invitation"_s));
    QVERIFY(!edit(page, u"registerUserEdit"_s)->isVisible());
}

void AuthTest::tellsStrengthInWords()
{
    using app::PasswordStrength;
    QCOMPARE(app::passwordStrength({}, {}), PasswordStrength::Empty);
    QCOMPARE(app::passwordStrength(u"short"_s, {}), PasswordStrength::TooShort);
    QCOMPARE(app::passwordStrength(u"aaaaaaaaaaaaaaaaaa"_s, {}), PasswordStrength::TooCommon);
    QCOMPARE(
        app::passwordStrength(u"four quiet garden gates"_s, u"ada"_s), PasswordStrength::Strong
    );
    QCOMPARE(app::RetryCountdown::text(872), u"14:32"_s);
    QCOMPARE(app::RetryCountdown::text(5), u"0:05"_s);
}

void AuthTest::everythingHasAName()
{
    ScriptedServer server;
    serveInfo(server, common::RegistrationMode::Open);
    World world;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(new app::WelcomePage(world.pages()));
    layout->addWidget(new app::SignInPage(world.pages()));
    auto *registration = new app::RegisterPage(world.pages());
    layout->addWidget(registration);
    window.show();
    registration->prepare(server.origin());
    QTRY_VERIFY(edit(*registration, u"registerNameEdit"_s)->isVisible());
    QSet<QString> seen;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool acts = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
        if (!acts || widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const QString name = widget->objectName();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(name));
    }
    QVERIFY(seen.contains(u"registerUserEdit"_s));
    QVERIFY(seen.contains(u"loginButton"_s));
}

QTEST_MAIN(AuthTest)
#include "auth_test.moc"
