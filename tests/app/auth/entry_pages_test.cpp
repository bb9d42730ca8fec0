// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Invites, pages of waiting and the forgotten password, with real widgets against a scripted
// server.

#include "app/auth/join_card.h"
#include "app/auth/pending_page.h"
#include "app/auth/reset_page.h"
#include "app/auth/sign_in_page.h"
#include "app/auth/welcome_page.h"
#include "app/kit/k_line_edit.h"
#include "app/settings/ui_settings.h"
#include "common/auth/invite_routes.h"
#include "common/auth/recovery_routes.h"
#include "tests/support/app_world.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using common::ErrorCode;
using common::FieldCode;
using tests::ScriptedServer;

namespace {

const auto kCode = u"7QK4M2XD9RTAxyz_0123-4567"_s;

struct World {
    World()
        : tokens(
            std::make_unique<app::SessionTokenStore>(), directory.filePath(u"profile/secrets"_s)
        )
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
    app::PinList pins{profile.pinsFile(), certificates};
    app::ServerTrust trust{accounts, pins};
    app::ChosenTokenStore tokens;
    app::SignIn signIn{{profile, accounts, tokens, certificates, clock}};
    app::TokenChoice choice{tokens, settings};

    app::AuthWorld pages() { return {signIn, accounts, choice, trust}; }
};

void serveInvite(ScriptedServer &server)
{
    server.on(
        routes::getInvite,
        [](const common::InviteCodePath &path) -> common::Result<common::InviteInfo> {
            if (path.code.toText() != kCode)
                return common::fail(ErrorCode::ResourceNotFound);
            common::InviteInfo info;
            info.code = kCode;
            info.serverName = u"Millbrook Commons"_s;
            info.membersCount = 214;
            info.invitedBy = u"Nora Ellery"_s;
            return info;
        }
    );
}

QString inviteOf(const ScriptedServer &server, const QString &code = kCode)
{
    return server.origin() + u"/i/"_s + code;
}

template <typename W = QLabel>
W *find(QWidget &page, const QString &name)
{
    W *widget = page.findChild<W *>(name);
    if (!widget)
        qFatal("no %s", qPrintable(name));
    return widget;
}

QString text(QWidget &page, const QString &name)
{
    const QLabel *label = find(page, name);
    return label->isVisible() ? label->text().remove(QChar(0x2068)).remove(QChar(0x2069))
                              : QString();
}

void type(QWidget &page, const QString &name, const QString &words)
{
    auto *edit = find<app::KLineEdit>(page, name);
    QVERIFY(edit->isVisible());
    edit->clear();
    QTest::keyClicks(edit, words);
}

void press(QWidget &page, const QString &name)
{
    auto *button = find<QAbstractButton>(page, name);
    QVERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
    button->click();
}

// A fresh page without anything on the clipboard.
struct Welcome {
    Welcome()
        : page(world.pages())
    {
        QGuiApplication::clipboard()->clear();
        page.resize(1280, 800);
        page.show();
    }

    void open() { press(page, u"welcomeJoinButton"_s); }

    World world;
    app::WelcomePage page;
};

app::PendingAccount pendingAt(const ScriptedServer &server, common::RegistrationState state)
{
    app::PendingAccount account;
    account.server = *app::ServerAddress::fromText(server.origin());
    account.login = u"ada"_s;
    account.password = u"four quiet garden gates"_s;
    account.email = u"ada@millbrook.example"_s;
    account.state = state;
    return account;
}

common::AuthResult authResult()
{
    common::AuthResult result;
    static_cast<common::TokenPair &>(result) = tests::tokenPair(u"access-1"_s, u"refresh-1"_s);
    static_cast<common::UserSummary &>(result.user) = tests::member(1, u"ada"_s);
    return result;
}

} // namespace

class EntryPagesTest : public QObject {
    Q_OBJECT

private slots:
    void previewsWhatIsTyped();
    void goesOnWithAnInvite();
    void asksForTheServerOfABareCode();
    void tellsWhyAnInviteLeadsNowhere();
    void findsAnInviteOnTheClipboard();
    void readsAPastedPicture();
    void waitsForAMail();
    void waitsForAnAdministrator();
    void leadsFromSignInToWaiting();
    void setsANewPassword();
    void saysWhoHelpsWithoutMail();
};

void EntryPagesTest::previewsWhatIsTyped()
{
    ScriptedServer server;
    serveInvite(server);
    Welcome welcome;
    welcome.open();
    type(welcome.page, u"inviteLinkEdit"_s, inviteOf(server));
    const auto preview = [&] { return text(welcome.page, u"invitePreviewLabel"_s); };
    QTRY_VERIFY(preview().startsWith(u"Millbrook Commons · 214"_s));
    QVERIFY(preview().endsWith(u"invited by Nora Ellery"_s));
    // Another key, and it is no longer about what stands there.
    QTest::keyClick(find<QWidget>(welcome.page, u"inviteLinkEdit"_s), Qt::Key_Backspace);
    QVERIFY(text(welcome.page, u"invitePreviewLabel"_s).isEmpty());
}

void EntryPagesTest::goesOnWithAnInvite()
{
    ScriptedServer server;
    serveInvite(server);
    Welcome welcome;
    QSignalSpy joins(&welcome.page, &app::WelcomePage::joinRequested);
    // As a link that opened the program: nothing is asked before somebody presses.
    welcome.page.join().fill(
        u"kith:join?url="_s + QString::fromLatin1(QUrl::toPercentEncoding(inviteOf(server)))
    );
    QTest::qWait(0);
    QCOMPARE(find<QLineEdit>(welcome.page, u"inviteLinkEdit"_s)->text(), inviteOf(server));
    QCOMPARE(server.requests().size(), 0);
    press(welcome.page, u"inviteContinueButton"_s);
    QTRY_COMPARE(joins.size(), 1);
    const auto invitation = joins.first().first().value<app::Invitation>();
    QCOMPARE(invitation.link.code, kCode);
    QCOMPARE(invitation.info.invitedBy, u"Nora Ellery"_s);
    QCOMPARE(server.requests().size(), 1);
}

void EntryPagesTest::asksForTheServerOfABareCode()
{
    ScriptedServer server;
    serveInvite(server);
    Welcome welcome;
    QSignalSpy joins(&welcome.page, &app::WelcomePage::joinRequested);
    welcome.open();
    type(welcome.page, u"inviteLinkEdit"_s, kCode);
    auto *field = find<app::KLineEdit>(welcome.page, u"inviteServerEdit"_s);
    QVERIFY(field->isVisible());
    press(welcome.page, u"inviteContinueButton"_s);
    QVERIFY(field->hasError());
    type(welcome.page, u"inviteServerEdit"_s, server.origin());
    press(welcome.page, u"inviteContinueButton"_s);
    QTRY_COMPARE(joins.size(), 1);
}

void EntryPagesTest::tellsWhyAnInviteLeadsNowhere()
{
    ScriptedServer server;
    serveInvite(server);
    Welcome welcome;
    welcome.open();
    const auto error = [&] { return text(welcome.page, u"inviteErrorLabel"_s); };
    press(welcome.page, u"inviteContinueButton"_s);
    QCOMPARE(error(), u"Paste the invite that was sent to you."_s);
    type(welcome.page, u"inviteLinkEdit"_s, u"https://millbrook.example/u/nora"_s);
    press(welcome.page, u"inviteContinueButton"_s);
    QVERIFY(error().startsWith(u"This is not an invite."_s));
    type(welcome.page, u"inviteLinkEdit"_s, u"http://millbrook.example/i/"_s + kCode);
    press(welcome.page, u"inviteContinueButton"_s);
    QVERIFY(error().startsWith(u"This link is not safe"_s));
    type(welcome.page, u"inviteLinkEdit"_s, inviteOf(server, QString(22, u'x')));
    press(welcome.page, u"inviteContinueButton"_s);
    QTRY_VERIFY(error().startsWith(u"This invite has expired, is used up"_s));
    QCOMPARE(
        find<app::KLineEdit>(welcome.page, u"inviteLinkEdit"_s)->accessibleDescription(), error()
    );
    server.stopListening();
    type(welcome.page, u"inviteLinkEdit"_s, inviteOf(server));
    press(welcome.page, u"inviteContinueButton"_s);
    QTRY_VERIFY(error().contains(u"does not answer"_s));
}

void EntryPagesTest::findsAnInviteOnTheClipboard()
{
    ScriptedServer server;
    serveInvite(server);
    Welcome welcome;
    welcome.page.hide();
    QGuiApplication::clipboard()->setText(u"Come and join us! "_s + inviteOf(server));
    welcome.page.show();
    QCOMPARE(text(welcome.page, u"inviteHintLabel"_s), u"Found an invite on your clipboard."_s);
    auto *edit = find<QLineEdit>(welcome.page, u"inviteLinkEdit"_s);
    QCOMPARE(edit->text(), inviteOf(server));
    QCOMPARE(server.requests().size(), 0);
    // Who does not want it is not offered it again.
    edit->clear();
    welcome.page.hide();
    welcome.page.show();
    QVERIFY(edit->text().isEmpty());
}

void EntryPagesTest::readsAPastedPicture()
{
    Welcome welcome;
    welcome.open();
    auto *data = new QMimeData;
    data->setImageData(QImage(QStringLiteral(KITH_SOURCE_DIR "/tests/fixtures/invites/link.png")));
    QGuiApplication::clipboard()->setMimeData(data);
    auto *edit = find<QLineEdit>(welcome.page, u"inviteLinkEdit"_s);
    QTest::keySequence(edit, QKeySequence::Paste);
    QTRY_VERIFY(edit->text().startsWith(u"https://millbrook.example:8443/i/"_s));
    auto *other = new QMimeData;
    other->setImageData(QImage(QStringLiteral(KITH_SOURCE_DIR "/tests/fixtures/invites/other.png"))
    );
    QGuiApplication::clipboard()->setMimeData(other);
    QTest::keySequence(edit, QKeySequence::Paste);
    QTRY_COMPARE(
        text(welcome.page, u"inviteErrorLabel"_s),
        u"The QR code holds something else than an invite."_s
    );
}

void EntryPagesTest::waitsForAMail()
{
    ScriptedServer server;
    bool verified = false;
    server.on(
        routes::login,
        [&](const common::LoginRequest &) -> common::Result<common::AuthResult> {
            if (!verified)
                return common::fail(ErrorCode::AuthEmailUnverified);
            return authResult();
        }
    );
    server.on(
        routes::verifyEmail,
        [&](const common::TokenInput &input) -> common::Result<wire::Empty> {
            if (input.token != u"right-token"_s)
                return common::fail(common::fieldError(u"/token"_s, FieldCode::ExpiredToken));
            verified = true;
            return wire::Empty{};
        }
    );
    server.on(routes::resendVerification, [](const common::EmailInput &) {
        return common::Result<wire::Empty>(wire::Empty{});
    });
    World world;
    app::PendingPage page(world.pages());
    page.show();
    page.prepare(pendingAt(server, common::RegistrationState::AwaitingVerification), true);
    QVERIFY(text(page, u"pendingLabel"_s).contains(u"ada@millbrook.example"_s));
    // One mail a minute.
    auto *resend = find<QAbstractButton>(page, u"pendingResendButton"_s);
    QVERIFY(!resend->isEnabled());
    QVERIFY(resend->text().contains(u"1:00"_s) || resend->text().contains(u"0:5"_s));

    QSignalSpy done(&page, &app::PendingPage::signedIn);
    press(page, u"pendingContinueButton"_s);
    QTRY_VERIFY(text(page, u"pendingErrorLabel"_s).contains(u"not confirmed yet"_s));
    type(page, u"pendingCodeEdit"_s, server.origin() + u"/verify-email?token=wrong-token"_s);
    press(page, u"pendingContinueButton"_s);
    QTRY_VERIFY(find<app::KLineEdit>(page, u"pendingCodeEdit"_s)->hasError());
    type(page, u"pendingCodeEdit"_s, server.origin() + u"/verify-email?token=right-token"_s);
    press(page, u"pendingContinueButton"_s);
    QTRY_COMPARE(done.size(), 1);

    page.prepare(pendingAt(server, common::RegistrationState::AwaitingVerification), false);
    QCOMPARE(server.countOf("/api/v1/auth/verify-email/resend"), 0);
}

void EntryPagesTest::waitsForAnAdministrator()
{
    ScriptedServer server;
    bool letIn = false;
    server.on(
        routes::login,
        [&](const common::LoginRequest &) -> common::Result<common::AuthResult> {
            if (!letIn)
                return common::fail(ErrorCode::AccountPending);
            return authResult();
        }
    );
    World world;
    app::PendingPage page(world.pages());
    page.show();
    page.prepare(pendingAt(server, common::RegistrationState::AwaitingApproval), true);
    QVERIFY(!find<QWidget>(page, u"pendingCodeEdit"_s)->isVisible());
    QSignalSpy done(&page, &app::PendingPage::signedIn);
    press(page, u"pendingContinueButton"_s);
    QTRY_COMPARE(text(page, u"pendingErrorLabel"_s), u"Not yet. Look again later."_s);
    letIn = true;
    press(page, u"pendingContinueButton"_s);
    QTRY_COMPARE(done.size(), 1);
}

void EntryPagesTest::leadsFromSignInToWaiting()
{
    ScriptedServer server;
    server.on(
        routes::login,
        [](const common::LoginRequest &) -> common::Result<common::AuthResult> {
            return common::fail(ErrorCode::AccountPending);
        }
    );
    World world;
    app::SignInPage page(world.pages());
    page.show();
    page.prepare(server.origin(), u"ada"_s);
    QSignalSpy waits(&page, &app::SignInPage::pending);
    type(page, u"loginPasswordEdit"_s, u"four quiet garden gates"_s);
    press(page, u"loginButton"_s);
    QTRY_COMPARE(waits.size(), 1);
    const auto account = waits.first().first().value<app::PendingAccount>();
    QCOMPARE(account.state, common::RegistrationState::AwaitingApproval);
    QVERIFY(account.email.isEmpty());
}

void EntryPagesTest::setsANewPassword()
{
    ScriptedServer server;
    server.on(routes::getServer, [](const wire::Conditional &) {
        common::ServerInfo info;
        info.name = u"Millbrook Commons"_s;
        info.features.email = true;
        return common::Result<common::ServerInfo>(info);
    });
    server.on(routes::forgotPassword, [](const common::EmailInput &) {
        return common::Result<wire::Empty>(wire::Empty{});
    });
    std::optional<common::PasswordReset> seen;
    server.on(
        routes::resetPassword,
        [&](const common::PasswordReset &reset) -> common::Result<wire::Empty> {
            seen = reset;
            if (reset.token == u"old-token"_s)
                return common::fail(common::fieldError(u"/token"_s, FieldCode::ExpiredToken));
            return wire::Empty{};
        }
    );
    World world;
    app::ResetPage page(world.pages());
    page.show();
    page.prepare(server.origin(), u"ada@millbrook.example"_s);
    press(page, u"resetSendButton"_s);
    QTRY_VERIFY(find<QWidget>(page, u"resetCodeEdit"_s)->isVisible());
    QCOMPARE(server.countOf("/api/v1/auth/forgot-password"), 1);

    QSignalSpy done(&page, &app::ResetPage::passwordSet);
    type(page, u"resetPasswordEdit"_s, u"four quiet garden gates"_s);
    type(page, u"resetRepeatEdit"_s, u"four quiet garden"_s);
    press(page, u"resetSaveButton"_s);
    QVERIFY(find<app::KLineEdit>(page, u"resetCodeEdit"_s)->hasError());
    QVERIFY(find<app::KLineEdit>(page, u"resetRepeatEdit"_s)->hasError());
    QVERIFY(!seen);
    type(page, u"resetCodeEdit"_s, u"old-token"_s);
    type(page, u"resetRepeatEdit"_s, u"four quiet garden gates"_s);
    press(page, u"resetSaveButton"_s);
    QTRY_VERIFY(find<app::KLineEdit>(page, u"resetCodeEdit"_s)->hasError());
    type(page, u"resetCodeEdit"_s, server.origin() + u"/reset-password?token=new-token&lang=en"_s);
    press(page, u"resetSaveButton"_s);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(seen->token, u"new-token"_s);
    QCOMPARE(seen->newPassword, u"four quiet garden gates"_s);
}

void EntryPagesTest::saysWhoHelpsWithoutMail()
{
    ScriptedServer server;
    server.on(routes::getServer, [](const wire::Conditional &) {
        common::ServerInfo info;
        info.name = u"Millbrook Commons"_s;
        info.contactEmail = u"nora@millbrook.example"_s;
        return common::Result<common::ServerInfo>(info);
    });
    World world;
    app::ResetPage page(world.pages());
    page.show();
    page.prepare(server.origin(), {});
    QTRY_VERIFY(text(page, u"resetAdviceLabel"_s).contains(u"sends no mail"_s));
    QVERIFY(text(page, u"resetAdviceLabel"_s).contains(u"nora@millbrook.example"_s));
    QVERIFY(!find<QWidget>(page, u"resetSendButton"_s)->isVisible());
    press(page, u"resetHaveLinkButton"_s);
    QVERIFY(find<QWidget>(page, u"resetCodeEdit"_s)->isVisible());
}

QTEST_MAIN(EntryPagesTest)
#include "entry_pages_test.moc"
