// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server at home, with a certificate of its own, that takes members by invite only. Its first
// administrator and a stranger come in by their links; nobody can be led to another server with
// them; who has no link compares the fingerprint.
#include "app/auth/certificate_dialog.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

class JoinByInviteTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theFirstAdministratorJoins();
    void aStrangerJoins();
    void aUsedInviteIsRefused();
    void anotherKeyInTheLinkIsRefused();
    void withoutALinkTheFingerprintIsCompared();
    void aChangedCertificateStopsEverything();

private:
    bool fillForm(AppWindow &app, const QString &name, const QString &user);

    std::unique_ptr<tests::TestServer> m_server;
    QString m_adminLink;
    QString m_invite;
    AppWindow m_stranger;
};

void JoinByInviteTest::initTestCase()
{
    qputenv("KITH_TEST_TLS", "1");
    m_server = std::make_unique<tests::TestServer>(QStringList{
        u"registration.mode=invite"_s, u"server.name=Millbrook Commons"_s});
    // The port has to be known before the link is made.
    QVERIFY2(m_server->start(), m_server->log().constData());
    m_server->stop();
    QByteArray output;
    const QStringList init{
        u"init"_s,
        u"--listen"_s,
        u"127.0.0.1:%1"_s.arg(m_server->port()),
        u"--set"_s,
        u"tls.mode=self-signed"_s,
        u"--set"_s,
        u"server.name=Millbrook Commons"_s};
    QCOMPARE(m_server->run(init, {}, &output), 0);
    static const QRegularExpression kLink(u"https://127\\.0\\.0\\.1:\\d+/i/\\S+"_s);
    m_adminLink = kLink.match(QString::fromUtf8(output)).captured();
    QVERIFY2(m_adminLink.contains(u"#spki="_s), output.constData());
    QVERIFY2(m_server->start(), m_server->log().constData());
}

// What the page of registration asks for.
bool JoinByInviteTest::fillForm(AppWindow &app, const QString &name, const QString &user)
{
    if (!app.waitFor(u"registerNameEdit"_s))
        return false;
    // The form has taken the focus; Tab leads on.
    app.type(name);
    app.press(Qt::Key_Tab);
    app.type(user);
    return app.type(u"registerPasswordEdit"_s, Api::password())
        && app.type(u"registerRepeatEdit"_s, Api::password())
        && app.text(u"registerUserEdit"_s) == user;
}

void JoinByInviteTest::theFirstAdministratorJoins()
{
    AppWindow app;
    QVERIFY(app.open());
    QVERIFY(app.click(u"welcomeJoinButton"_s));
    QVERIFY(app.type(u"inviteLinkEdit"_s, m_adminLink));
    QVERIFY(app.click(u"inviteContinueButton"_s));
    QVERIFY(fillForm(app, u"Nora Ellery"_s, u"nora"_s));
    QVERIFY(!app.sees(u"registerServerEdit"_s));
    QVERIFY(app.click(u"registerButton"_s));
    QVERIFY(app.waitFor(u"onboardingPage"_s));
    for (int step = 1; step <= 3; ++step) {
        QTRY_COMPARE(app.text(u"onboardingProgressLabel"_s), u"Step %1 of 3"_s.arg(step));
        QVERIFY(app.click(u"onboardingSkipButton"_s));
    }
    QVERIFY(app.waitForPage(u"feedPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(app.session().events.isOnline(), AppWindow::kPatienceMs);
    QCOMPARE(app.session().users.me()->role, common::Role::Admin);

    Api api(m_server->port());
    const QString token = api.login(u"nora"_s).json().value(u"accessToken").toString();
    const auto made = api.post(u"/api/v1/invites"_s, {{u"maxUses"_s, 1}}, token);
    QCOMPARE(made.status, 201);
    m_invite = made.json().value(u"url").toString();
    QVERIFY(m_invite.contains(u"#spki="_s));
}

void JoinByInviteTest::aStrangerJoins()
{
    // As the page behind the link opens the program.
    const QString own =
        u"kith://join?url="_s + QString::fromLatin1(QUrl::toPercentEncoding(m_invite));
    QVERIFY(m_stranger.open({own}));
    QCOMPARE(m_stranger.page(), u"welcomePage"_s);
    QCOMPARE(m_stranger.text(u"inviteLinkEdit"_s), m_invite);
    QVERIFY(m_stranger.click(u"inviteContinueButton"_s));
    QVERIFY(m_stranger.waitFor(u"registerNameEdit"_s));
    const QString who = m_stranger.text(u"registerServerLabel"_s);
    QVERIFY2(
        who.contains(u"Millbrook Commons"_s) && who.contains(u"Nora Ellery"_s), qPrintable(who)
    );
    QVERIFY(fillForm(m_stranger, u"Ada Lovelace"_s, u"ada"_s));
    QVERIFY(m_stranger.click(u"registerButton"_s));

    QVERIFY(m_stranger.waitFor(u"onboardingBioEdit"_s));
    QVERIFY(m_stranger.type(u"onboardingBioEdit"_s, u"Counts and writes"_s));
    QVERIFY(m_stranger.click(u"onboardingNextButton"_s));
    QVERIFY(m_stranger.waitFor(u"onboardingNobodyLabel"_s));
    QVERIFY(m_stranger.click(u"onboardingNextButton"_s));
    QVERIFY(m_stranger.click(u"onboardingPresenceSwitch"_s));
    QVERIFY(m_stranger.click(u"onboardingNextButton"_s));
    QVERIFY(m_stranger.waitForPage(u"feedPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_stranger.session().events.isOnline(), AppWindow::kPatienceMs);

    Api api(m_server->port());
    const QString token = api.login(u"ada"_s).json().value(u"accessToken").toString();
    const auto me = api.get(u"/api/v1/users/me"_s, token).json();
    QCOMPARE(me.value(u"bio").toString(), u"Counts and writes"_s);
    QCOMPARE(me.value(u"displayName").toString(), u"Ada Lovelace"_s);
    QCOMPARE(me.value(u"settings").toObject().value(u"showPresence").toBool(true), false);
    m_stranger.close();
}

void JoinByInviteTest::aUsedInviteIsRefused()
{
    AppWindow app;
    QVERIFY(app.open());
    QVERIFY(app.click(u"welcomeJoinButton"_s));
    QVERIFY(app.type(u"inviteLinkEdit"_s, m_invite));
    QVERIFY(app.click(u"inviteContinueButton"_s));
    QVERIFY(app.waitFor(u"inviteErrorLabel"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        app.text(u"inviteErrorLabel"_s).contains(u"used up"_s), AppWindow::kPatienceMs
    );
}

void JoinByInviteTest::anotherKeyInTheLinkIsRefused()
{
    // The right server, but not the key that the link speaks of.
    const QString forged = m_adminLink.section(u'#', 0, 0) + u"#spki="_s + QString(43, u'A');
    AppWindow app;
    QVERIFY(app.open());
    QVERIFY(app.click(u"welcomeJoinButton"_s));
    QVERIFY(app.type(u"inviteLinkEdit"_s, forged));
    QVERIFY(app.click(u"inviteContinueButton"_s));
    QVERIFY(app.waitFor(u"certificateAlert"_s));
    QVERIFY(!app.sees(u"certificateTrustButton"_s));
    QVERIFY(app.click(u"certificateCloseButton"_s));
    QVERIFY(app.waitGone(u"certificateAlert"_s));
    QCOMPARE(app.page(), u"welcomePage"_s);
    QVERIFY(app.sees(u"inviteErrorLabel"_s));
}

void JoinByInviteTest::withoutALinkTheFingerprintIsCompared()
{
    AppWindow app;
    QVERIFY(app.open());
    QVERIFY(app.click(u"welcomeSignInButton"_s));
    QVERIFY(app.type(u"loginServerEdit"_s, m_server->url()));
    QVERIFY(app.type(u"loginUserEdit"_s, u"ada"_s));
    QVERIFY(app.type(u"loginPasswordEdit"_s, Api::password()));
    app.press(Qt::Key_Return);
    QVERIFY(app.waitFor(u"certificateDialog"_s));
    static const QRegularExpression kGroups(u"^([0-9a-f]{4}[ \\n]){15}[0-9a-f]{4}$"_s);
    QVERIFY(kGroups.match(app.text(u"certificateFingerprintLabel"_s)).hasMatch());
    // The safe button is the default.
    app.press(Qt::Key_Return);
    QVERIFY(app.waitGone(u"certificateDialog"_s));
    QCOMPARE(app.page(), u"signInPage"_s);
    QVERIFY(app.waitFor(u"loginErrorLabel"_s));

    QVERIFY(app.click(u"loginButton"_s));
    QVERIFY(app.click(u"certificateTrustButton"_s));
    QVERIFY(app.waitForPage(u"feedPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(app.session().events.isOnline(), AppWindow::kPatienceMs);
    // It is not asked again.
    app.close();
    QVERIFY(app.open());
    QVERIFY(app.waitForPage(u"feedPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(app.session().events.isOnline(), AppWindow::kPatienceMs);
    QVERIFY(!app.sees(u"certificateDialog"_s));
}

void JoinByInviteTest::aChangedCertificateStopsEverything()
{
    m_server->stop();
    QVERIFY(QDir(m_server->data() + u"/tls"_s).removeRecursively());
    QVERIFY2(m_server->start(), m_server->log().constData());
    // Who joined by the link, and stayed signed in.
    QVERIFY(m_stranger.open());
    QVERIFY(m_stranger.waitFor(u"certificateAlert"_s));
    QVERIFY(!m_stranger.sees(u"certificateTrustButton"_s));
    QVERIFY(m_stranger.click(u"certificateCloseButton"_s));
    QVERIFY(m_stranger.waitGone(u"certificateAlert"_s));
    QVERIFY(!m_stranger.session().events.isOnline());
    // What is saved can be read; nothing of it goes to whoever answers there.
    QCOMPARE(m_stranger.page(), u"feedPage"_s);
    QVERIFY(m_stranger.type(u"composeEdit"_s, u"Not for strangers"_s));
    m_stranger.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_stranger.waitForRow(u"Not for strangers"_s));
    m_stranger.session().outbox.retryNow();
    Api api(m_server->port());
    const QString token = api.login(u"nora"_s).json().value(u"accessToken").toString();
    const auto posts = api.get(u"/api/v1/posts"_s, token);
    QCOMPARE(posts.status, 200);
    QVERIFY(!posts.body.contains("Not for strangers"));
    QVERIFY(m_stranger.sendState(u"Not for strangers"_s) != app::SendState::Sent);
}

QTEST_MAIN(JoinByInviteTest)
#include "join_by_invite_test.moc"
