// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody comes for the first time: makes an account, lands on Home, writes a post, changes it,
// and deletes it. All by keys and clicks.
#include "app/posts/post_list_model.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::Api;
using tests::AppWindow;

class JoinAndPostTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void joins();
    void writes();
    void edits();
    void keepsWhatIsNotConfirmed();
    void deletes();

private:
    Answer onServer();

    tests::TestServer m_server;
    AppWindow m_app;
    QString m_token;
    QString m_postId;
};

void JoinAndPostTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    QVERIFY(m_app.open());
}

// The post as a stranger reads it.
Answer JoinAndPostTest::onServer()
{
    return Api(m_server.port()).get(u"/api/v1/posts/"_s + m_postId, m_token);
}

void JoinAndPostTest::joins()
{
    QCOMPARE(m_app.page(), u"welcomePage"_s);
    QVERIFY(m_app.click(u"welcomeRegisterButton"_s));
    QCOMPARE(m_app.page(), u"registerPage"_s);
    QVERIFY(m_app.type(u"registerServerEdit"_s, m_server.url()));
    QVERIFY(m_app.click(u"registerContinueButton"_s));
    QVERIFY(m_app.waitFor(u"registerNameEdit"_s));

    // The form has taken the focus; Tab leads from field to field.
    m_app.type(u"Ada Lovelace"_s);
    m_app.press(Qt::Key_Tab);
    m_app.type(u"ada"_s);
    QCOMPARE(m_app.text(u"registerNameEdit"_s), u"Ada Lovelace"_s);
    QCOMPARE(m_app.text(u"registerUserEdit"_s), u"ada"_s);
    QVERIFY(m_app.type(u"registerPasswordEdit"_s, Api::password()));
    QVERIFY(m_app.type(u"registerRepeatEdit"_s, Api::password() + u"x"_s));
    QVERIFY(m_app.click(u"registerButton"_s));
    // The mistake is told and nothing is sent.
    QCOMPARE(m_app.page(), u"registerPage"_s);
    QVERIFY(Api(m_server.port()).login(u"ada"_s).status == 401);
    m_app.press(Qt::Key_End);
    m_app.press(Qt::Key_Backspace);
    QVERIFY(m_app.click(u"registerButton"_s));

    // What may be told now may be told later.
    for (int step = 1; step <= 3; ++step) {
        QTRY_COMPARE(m_app.text(u"onboardingProgressLabel"_s), u"Step %1 of 3"_s.arg(step));
        QVERIFY(m_app.click(u"onboardingSkipButton"_s));
    }
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QCOMPARE(m_app.window().windowTitle(), u"Home — Kith"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_app.pageState(), u"empty"_s, AppWindow::kPatienceMs);
    QVERIFY(m_app.sees(u"feedEmptyState"_s));
    const Answer login = Api(m_server.port()).login(u"ada"_s);
    QCOMPARE(login.status, 200);
    m_token = login.json().value(u"accessToken").toString();
}

void JoinAndPostTest::writes()
{
    QVERIFY(m_app.type(u"composeEdit"_s, u"First words here"_s));
    QVERIFY(m_app.waitFor(u"composePostButton"_s));
    m_app.press(Qt::Key_Return, Qt::ControlModifier);
    // At once, before the server has answered.
    QVERIFY(m_app.row(u"First words here"_s).isValid());
    QCOMPARE(m_app.row(u"First words here"_s).row(), 0);
    QCOMPARE(m_app.text(u"composeEdit"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(
        m_app.sendState(u"First words here"_s), app::SendState::Sent, AppWindow::kPatienceMs
    );
    m_postId = m_app.row(u"First words here"_s).data(app::IdRole).toString();
    QVERIFY(m_postId.toLongLong() > 0);
    QCOMPARE(onServer().json().value(u"content").toString(), u"First words here"_s);
    QCOMPARE(m_app.rows(u"First words here"_s), 1);
    QVERIFY(!m_app.sees(u"feedEmptyState"_s));
}

void JoinAndPostTest::edits()
{
    QVERIFY(m_app.clickInRow(u"First words"_s, u"rowMoreButton"_s));
    QVERIFY(m_app.choose(u"actEditPost"_s));
    QVERIFY(m_app.waitFor(u"editPostDialog"_s));
    QVERIFY(m_app.waitFor(u"editPostSaveButton"_s));
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    m_app.type(u"Better words"_s);
    QVERIFY(m_app.click(u"editPostSaveButton"_s));
    QVERIFY(m_app.waitGone(u"editPostDialog"_s));
    QVERIFY(m_app.waitForRow(u"Better words"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        onServer().json().value(u"content").toString(), u"Better words"_s, AppWindow::kPatienceMs
    );
    QTRY_VERIFY_WITH_TIMEOUT(
        m_app.row(u"Better words"_s).data(app::PostListModel::EditedRole).toBool(),
        AppWindow::kPatienceMs
    );
    QCOMPARE(m_app.row(u"Better words"_s).data(app::IdRole).toString(), m_postId);
}

void JoinAndPostTest::keepsWhatIsNotConfirmed()
{
    QVERIFY(m_app.clickInRow(u"Better words"_s, u"rowMoreButton"_s));
    QVERIFY(m_app.choose(u"actDeletePost"_s));
    QVERIFY(m_app.waitFor(u"confirmDialog"_s));
    // Enter presses the safe button.
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitGone(u"confirmDialog"_s));
    QVERIFY(m_app.row(u"Better words"_s).isValid());
    QCOMPARE(onServer().status, 200);
}

void JoinAndPostTest::deletes()
{
    QVERIFY(m_app.clickInRow(u"Better words"_s, u"rowMoreButton"_s));
    QVERIFY(m_app.choose(u"actDeletePost"_s));
    QVERIFY(m_app.click(u"confirmAcceptButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_app.row(u"Better words"_s).isValid(), AppWindow::kPatienceMs);
    QCOMPARE(m_app.toast(), u"Post deleted"_s);
    QTRY_COMPARE_WITH_TIMEOUT(onServer().status, 404, AppWindow::kPatienceMs);
    QVERIFY(m_app.waitFor(u"feedEmptyState"_s));
}

QTEST_MAIN(JoinAndPostTest)
#include "join_and_post_test.moc"
