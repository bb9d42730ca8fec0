// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A member confirms an address by the mail that came, signs in with a second factor, forgets the
// password and sets another one by mail.
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/authenticator.h"
#include "tests/support/mailbox.h"
#include "tests/support/test_server.h"

#include <QJsonArray>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;
using tests::Mailbox;

namespace {

const auto kAddress = u"ada@kith.example"_s;
const auto kNewSecret = u"analytical engine + 1"_s;

} // namespace

class WaysBackTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void confirmsTheAddress();
    void asksForTheSecondFactor();
    void setsAForgottenPassword();
    void takesARecoveryCode();

private:
    bool signIn(const QString &secret);

    tests::TestServer m_server{
        {u"registration.email_verification=true"_s,
         u"mail.transport=file:outbox"_s,
         u"mail.from=Mill Lane <kith@kith.example>"_s,
         u"server.name=Mill Lane"_s}};
    std::optional<Mailbox> m_mail;
    std::optional<tests::Authenticator> m_authenticator;
    QString m_recoveryCode;
    AppWindow m_app;
};

void WaysBackTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    m_mail.emplace(m_server.data() + u"/outbox"_s);
    QVERIFY(m_app.open());
}

void WaysBackTest::confirmsTheAddress()
{
    QVERIFY(m_app.click(u"welcomeRegisterButton"_s));
    QVERIFY(m_app.type(u"registerServerEdit"_s, m_server.url()));
    QVERIFY(m_app.click(u"registerContinueButton"_s));
    QVERIFY(m_app.waitFor(u"registerNameEdit"_s));
    // The form has taken the focus.
    m_app.type(u"Ada Lovelace"_s);
    m_app.press(Qt::Key_Tab);
    m_app.type(u"ada"_s);
    QVERIFY(m_app.type(u"registerPasswordEdit"_s, Api::password()));
    QVERIFY(m_app.type(u"registerRepeatEdit"_s, Api::password()));
    // This server asks for an address.
    QVERIFY(m_app.click(u"registerButton"_s));
    QVERIFY(m_app.find(u"registerEmailEdit"_s)->property("error").toBool());
    QVERIFY(m_app.type(u"registerEmailEdit"_s, kAddress));
    QVERIFY(m_app.click(u"registerButton"_s));

    QVERIFY(m_app.waitForPage(u"pendingPage"_s));
    QVERIFY(m_app.text(u"pendingLabel"_s).contains(kAddress));
    QVERIFY(!m_app.find(u"pendingResendButton"_s)->isEnabled());
    QVERIFY(m_app.click(u"pendingContinueButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.sees(u"pendingErrorLabel"_s), AppWindow::kPatienceMs);
    const auto mail = m_mail->take(kAddress);
    QVERIFY(mail.link().startsWith(m_server.url()));
    // As a click on the page behind the link opens the program.
    m_app.openLink(
        u"kith://verify-email?url="_s + QString::fromLatin1(QUrl::toPercentEncoding(mail.link()))
    );
    QCOMPARE(m_app.text(u"pendingCodeEdit"_s), mail.link());
    QVERIFY(m_app.click(u"pendingContinueButton"_s));
    QVERIFY(m_app.waitFor(u"onboardingPage"_s));
    for (int step = 1; step <= 3; ++step) {
        QTRY_COMPARE(m_app.text(u"onboardingProgressLabel"_s), u"Step %1 of 3"_s.arg(step));
        QVERIFY(m_app.click(u"onboardingSkipButton"_s));
    }
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
}

bool WaysBackTest::signIn(const QString &secret)
{
    return m_app.waitFor(u"loginPasswordEdit"_s) && m_app.type(u"loginPasswordEdit"_s, secret)
        && m_app.click(u"loginButton"_s) && m_app.waitFor(u"loginCodeEdit"_s)
        && m_app.waitFor(u"loginButton"_s);
}

void WaysBackTest::asksForTheSecondFactor()
{
    Api api(m_server.port());
    const QString token = api.login(u"ada"_s).json().value(u"accessToken").toString();
    const auto enrolled = api.post(u"/api/v1/auth/totp"_s, {}, token);
    QCOMPARE(enrolled.status, 200);
    m_authenticator.emplace(enrolled.json().value(u"secret").toString());
    const auto codes =
        api.post(u"/api/v1/auth/totp/confirm"_s, {{u"code"_s, m_authenticator->next()}}, token);
    QCOMPARE(codes.status, 200);
    m_recoveryCode = codes.at(u"/recoveryCodes/0"_s).toString();

    QVERIFY(m_app.click(u"accountButton"_s));
    QVERIFY(m_app.choose(u"actLogout"_s));
    QVERIFY(m_app.waitForPage(u"signInPage"_s));
    QVERIFY(signIn(Api::password()));
    QVERIFY(m_app.type(u"loginCodeEdit"_s, u"000000"_s));
    QVERIFY(m_app.click(u"loginButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_app.find(u"loginCodeEdit"_s)->property("error").toBool(), AppWindow::kPatienceMs
    );
    // The wrong one is selected, so that the right one takes its place.
    m_app.type(m_authenticator->next());
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
}

void WaysBackTest::setsAForgottenPassword()
{
    QVERIFY(m_app.click(u"accountButton"_s));
    QVERIFY(m_app.choose(u"actLogout"_s));
    QVERIFY(m_app.waitForPage(u"signInPage"_s));
    QVERIFY(m_app.click(u"loginForgotButton"_s));
    QVERIFY(m_app.waitFor(u"resetEmailEdit"_s));
    QVERIFY(m_app.type(u"resetEmailEdit"_s, kAddress));
    QVERIFY(m_app.click(u"resetSendButton"_s));
    QVERIFY(m_app.waitFor(u"resetCodeEdit"_s));
    // The mails about the second factor may lie before it.
    tests::MailFile mail;
    do {
        mail = m_mail->take(kAddress);
    } while (!mail.name.isEmpty() && !mail.link().contains(u"/reset-password"_s));
    QVERIFY2(!mail.name.isEmpty(), m_server.log().constData());
    QVERIFY(m_app.type(u"resetCodeEdit"_s, mail.link()));
    QVERIFY(m_app.type(u"resetPasswordEdit"_s, kNewSecret));
    QVERIFY(m_app.type(u"resetRepeatEdit"_s, kNewSecret));
    QVERIFY(m_app.click(u"resetSaveButton"_s));
    QVERIFY(m_app.waitForPage(u"signInPage"_s));
    QVERIFY(m_app.sees(u"loginNoticeLabel"_s));
}

void WaysBackTest::takesARecoveryCode()
{
    // The second factor stays on.
    QVERIFY(signIn(kNewSecret));
    QVERIFY(m_app.type(u"loginCodeEdit"_s, m_recoveryCode));
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.session().events.isOnline(), AppWindow::kPatienceMs);
}

QTEST_MAIN(WaysBackTest)
#include "ways_back_test.moc"
