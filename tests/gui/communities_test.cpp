// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two communities in one window: the one that is not in front stays connected and tells what is
// unread there; signing out warns of what was not sent, and leads to the other.
#include "app/shell/account_menu.h"
#include "app/shell/communities_menu.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;
using tests::Person;

class CommunitiesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void addsASecond();
    void tellsWhatIsUnreadInTheOther();
    void switchesByKeysAndMenu();
    void warnsOfWhatIsNotSent();
    void leadsToTheOtherAfterSigningOut();

private:
    QString server() const { return m_app.session().server().shownName(); }
    QAction *entryOf(const Person &who) const;
    bool openCommunities();

    tests::TestServer m_north{{u"server.name=North"_s}};
    tests::TestServer m_south{{u"server.name=South"_s}};
    Person m_ada;
    Person m_ida;
    AppWindow m_app;
};

void CommunitiesTest::initTestCase()
{
    QVERIFY2(m_north.start(), m_north.log().constData());
    QVERIFY2(m_south.start(), m_south.log().constData());
    m_ada = Api(m_north.port()).join(u"ada"_s);
    m_ida = Api(m_south.port()).join(u"ida"_s);
    QVERIFY(m_app.openAs(m_north.url(), u"ada"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.session().events.isOnline(), AppWindow::kPatienceMs);
}

QAction *CommunitiesTest::entryOf(const Person &who) const
{
    const auto *menu = m_app.window().findChild<app::CommunitiesMenu *>();
    return menu ? menu->findChild<QAction *>(u"actCommunity"_s + who.id) : nullptr;
}

bool CommunitiesTest::openCommunities()
{
    if (!m_app.click(u"accountButton"_s))
        return false;
    m_app.press(Qt::Key_Down);
    m_app.press(Qt::Key_Right);
    return true;
}

void CommunitiesTest::addsASecond()
{
    QVERIFY(openCommunities());
    QVERIFY(m_app.choose(u"actAddCommunity"_s));
    QVERIFY(m_app.waitFor(u"welcomeBackButton"_s));
    QVERIFY(m_app.click(u"welcomeBackButton"_s));
    QCOMPARE(m_app.page(), u"feedPage"_s);

    QVERIFY(openCommunities());
    QVERIFY(m_app.choose(u"actAddCommunity"_s));
    QVERIFY(m_app.click(u"welcomeSignInButton"_s));
    QVERIFY(m_app.waitFor(u"loginServerEdit"_s));
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_app.type(u"loginServerEdit"_s, QString()));
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    m_app.type(m_south.url());
    QVERIFY(m_app.type(u"loginUserEdit"_s, QString()));
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    m_app.type(u"ida"_s);
    QVERIFY(m_app.type(u"loginPasswordEdit"_s, Api::password()));
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QTRY_COMPARE_WITH_TIMEOUT(server(), m_south.url().mid(7), AppWindow::kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(entryOf(m_ada) && entryOf(m_ida), AppWindow::kPatienceMs);
    QVERIFY(entryOf(m_ida)->isChecked());
    QVERIFY(!entryOf(m_ada)->isChecked());
}

void CommunitiesTest::tellsWhatIsUnreadInTheOther()
{
    Api north(m_north.port());
    const Person bob = north.join(u"bob"_s);
    QCOMPARE(
        north.post(u"/api/v1/users/%1/follow"_s.arg(m_ada.id), {}, bob.accessToken).status / 100, 2
    );
    QTRY_VERIFY_WITH_TIMEOUT(
        entryOf(m_ada) && entryOf(m_ada)->text().contains(u"(1)"_s), AppWindow::kPatienceMs
    );
}

void CommunitiesTest::switchesByKeysAndMenu()
{
    m_app.press(Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(server(), m_north.url().mid(7), AppWindow::kPatienceMs);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    // It was never away.
    QVERIFY(m_app.session().events.isOnline());
    QVERIFY(m_app.type(u"composeEdit"_s, u"Words for the north"_s));

    QVERIFY(openCommunities());
    QVERIFY(m_app.choose(u"actCommunity"_s + m_ida.id));
    QTRY_COMPARE_WITH_TIMEOUT(server(), m_south.url().mid(7), AppWindow::kPatienceMs);
    QVERIFY(m_app.text(u"composeEdit"_s).isEmpty());
    m_app.press(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(server(), m_north.url().mid(7), AppWindow::kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_app.text(u"composeEdit"_s), u"Words for the north"_s, AppWindow::kPatienceMs
    );
}

void CommunitiesTest::warnsOfWhatIsNotSent()
{
    m_north.stop();
    QVERIFY(m_app.click(u"composeEdit"_s));
    m_app.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.waitForRow(u"Words for the north"_s));
    QVERIFY(m_app.click(u"accountButton"_s));
    QVERIFY(m_app.choose(u"actLogout"_s));
    QVERIFY(m_app.waitFor(u"signOutDialog"_s));
    // Enter presses the safe button.
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitGone(u"signOutDialog"_s));
    QCOMPARE(m_app.session().outbox.count(), 1);
}

void CommunitiesTest::leadsToTheOtherAfterSigningOut()
{
    QVERIFY(m_app.click(u"accountButton"_s));
    QVERIFY(m_app.choose(u"actLogout"_s));
    QVERIFY(m_app.click(u"signOutWaitButton"_s));
    QVERIFY(m_app.waitGone(u"signOutWaitButton"_s));
    QVERIFY(m_app.sees(u"signOutDialog"_s));
    // With the server the post goes, and then the sign-in.
    QVERIFY2(m_north.start(), m_north.log().constData());
    m_app.session().events.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(server(), m_south.url().mid(7), AppWindow::kPatienceMs);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    const auto posts = Api(m_north.port()).get(u"/api/v1/posts"_s, m_ada.accessToken);
    QVERIFY(posts.body.contains("Words for the north"));
    QTRY_VERIFY_WITH_TIMEOUT(entryOf(m_ida) && !entryOf(m_ada), AppWindow::kPatienceMs);
}

QTEST_MAIN(CommunitiesTest)
#include "communities_test.moc"
