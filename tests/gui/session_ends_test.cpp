// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody ends this sign-in from another device. The program asks for the password, and what was
// being written is still there.
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

namespace {

const auto kDraft = u"Half a thought"_s;

} // namespace

class SessionEndsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void asksForThePassword();
    void goesOnWithTheDraft();
    void keepsTheDraftOverTheSignInPage();

private:
    void revoke();

    tests::TestServer m_server;
    AppWindow m_app;
};

void SessionEndsTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    QVERIFY(!Api(m_server.port()).join(u"ada"_s).id.isEmpty());
    QVERIFY(m_app.openAs(m_server.url(), u"ada"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.session().events.isOnline(), AppWindow::kPatienceMs);
}

// From another device of the same person.
void SessionEndsTest::revoke()
{
    const QString session = m_app.session().credentials.sessionId().toString();
    Api api(m_server.port());
    const QString other = api.login(u"ada"_s).json().value(u"accessToken").toString();
    QCOMPARE(api.remove(u"/api/v1/auth/sessions/"_s + session, other).status, 204);
}

void SessionEndsTest::asksForThePassword()
{
    QVERIFY(m_app.type(u"composeEdit"_s, kDraft));
    revoke();
    QVERIFY(m_app.waitFor(u"sessionExpiredDialog"_s));
    // The page is still there, below.
    QCOMPARE(m_app.page(), u"feedPage"_s);
    QCOMPARE(m_app.text(u"composeEdit"_s), kDraft);
    m_app.type(u"not this one"_s);
    m_app.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_app.find(u"sessionPasswordEdit"_s)->property("error").toBool(), AppWindow::kPatienceMs
    );
    QVERIFY(m_app.sees(u"sessionExpiredDialog"_s));
}

void SessionEndsTest::goesOnWithTheDraft()
{
    QVERIFY(m_app.type(u"sessionPasswordEdit"_s, QString()));
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    m_app.type(Api::password());
    QVERIFY(m_app.click(u"sessionContinueButton"_s));
    QVERIFY(m_app.waitGone(u"sessionExpiredDialog"_s));
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.session().events.isOnline(), AppWindow::kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_app.text(u"composeEdit"_s), kDraft, AppWindow::kPatienceMs);
}

void SessionEndsTest::keepsTheDraftOverTheSignInPage()
{
    revoke();
    QVERIFY(m_app.click(u"sessionLeaveButton"_s));
    QVERIFY(m_app.waitForPage(u"signInPage"_s));
    QVERIFY(!m_app.isSignedIn());
    QCOMPARE(m_app.text(u"loginServerEdit"_s), m_server.url());
    QCOMPARE(m_app.text(u"loginUserEdit"_s), u"ada"_s);
    QVERIFY(m_app.type(u"loginPasswordEdit"_s, Api::password()));
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_app.text(u"composeEdit"_s), kDraft, AppWindow::kPatienceMs);
}

QTEST_MAIN(SessionEndsTest)
#include "session_ends_test.moc"
