// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people with a window each, on one server. What one does the other sees by itself.
#include "app/notifications/notification_list_model.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

namespace {

const auto kNews = u"The beds are dug over"_s;
constexpr int kSoonMs = 1000;

} // namespace

class TwoPeopleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void follows();
    void seesThePostComing();
    void likes();
    void readsWhoLiked();
    void takesTheLikeBack();

private:
    qint64 likes(const AppWindow &app) const;

    tests::TestServer m_server;
    AppWindow m_ada;
    AppWindow m_ben;
    QString m_adaId;
};

void TwoPeopleTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    Api api(m_server.port());
    const tests::Person ada = api.join(u"ada"_s, {{u"firstName"_s, u"Ada"_s}});
    const tests::Person ben = api.join(u"ben"_s, {{u"firstName"_s, u"Ben"_s}});
    QVERIFY(!ada.id.isEmpty() && !ben.id.isEmpty());
    m_adaId = ada.id;
    QVERIFY(m_ada.openAs(m_server.url(), u"ada"_s));
    QVERIFY(m_ben.openAs(m_server.url(), u"ben"_s));
    for (const AppWindow *app : {&m_ada, &m_ben})
        QTRY_VERIFY_WITH_TIMEOUT(app->session().events.isOnline(), AppWindow::kPatienceMs);
}

qint64 TwoPeopleTest::likes(const AppWindow &app) const
{
    return app.row(kNews).data(app::LikeCountRole).toLongLong();
}

void TwoPeopleTest::follows()
{
    m_ben.openLink(u"kith:user/ada"_s);
    QVERIFY(m_ben.waitForPage(u"profilePage"_s));
    QVERIFY(m_ben.waitFor(u"profileFollowButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_ben.text(u"profileNameLabel"_s), u"Ada"_s, AppWindow::kPatienceMs);
    QVERIFY(m_ben.click(u"profileFollowButton"_s));
    // Ada hears of it.
    QTRY_COMPARE_WITH_TIMEOUT(
        m_ada.session().notifications.unreadCount(), qint64(1), AppWindow::kPatienceMs
    );
    QVERIFY(m_ben.click(u"navHomeButton"_s));
    QVERIFY(m_ben.waitForPage(u"feedPage"_s));
}

void TwoPeopleTest::seesThePostComing()
{
    QVERIFY(m_ada.type(u"composeEdit"_s, kNews));
    QElapsedTimer clock;
    clock.start();
    m_ada.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_ada.row(kNews).isValid());
    QVERIFY(m_ben.waitFor(u"feedNewPostsButton"_s));
    qInfo("the other window told of it after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY2(clock.elapsed() < kSoonMs, qPrintable(QString::number(clock.elapsed())));
    // It waits for the person: nothing moves what is read.
    QVERIFY(!m_ben.row(kNews).isValid());
    QVERIFY(m_ben.click(u"feedNewPostsButton"_s));
    QVERIFY(m_ben.waitForRow(kNews));
    QCOMPARE(m_ben.row(kNews).row(), 0);
    QVERIFY(m_ben.waitGone(u"feedNewPostsButton"_s));
}

void TwoPeopleTest::likes()
{
    // Votes are heard of posts on screen; the server has to know that this one is.
    QVERIFY(m_ben.clickInRow(kNews, u"rowLikeButton"_s));
    QCOMPARE(likes(m_ben), qint64(1));
    QVERIFY(m_ben.row(kNews).data(app::LikedRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(likes(m_ada), qint64(1), AppWindow::kPatienceMs);
    QVERIFY(!m_ada.row(kNews).data(app::LikedRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(
        m_ada.session().notifications.unreadCount(), qint64(2), AppWindow::kPatienceMs
    );
    QVERIFY(m_ada.window().windowTitle().startsWith(u"(2) "_s));
    QVERIFY(m_ada.find(u"navNotificationsButton"_s)->accessibleName().contains(u"2 unread"_s));
}

void TwoPeopleTest::readsWhoLiked()
{
    QVERIFY(m_ada.click(u"navNotificationsButton"_s));
    QVERIFY(m_ada.waitForPage(u"notificationsPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_ada.list(u"notificationsView"_s)
            && m_ada.list(u"notificationsView"_s)->model()->rowCount() == 2,
        AppWindow::kPatienceMs
    );
    const QModelIndex latest = m_ada.list(u"notificationsView"_s)->model()->index(0, 0);
    QCOMPARE(latest.data(app::KindRole).toString(), u"like"_s);
    QCOMPARE(
        latest.data(app::NotificationListModel::ActorNamesRole).toStringList(),
        QStringList{u"Ben"_s}
    );
    const QString spoken = latest.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Ben"_s), qPrintable(spoken));
    // Shown for a second: read.
    QTRY_COMPARE_WITH_TIMEOUT(
        m_ada.session().notifications.unreadCount(), qint64(0), AppWindow::kPatienceMs
    );
    QVERIFY(!m_ada.window().windowTitle().startsWith(u'('));
    QVERIFY(!m_ada.find(u"navNotificationsButton"_s)->accessibleName().contains(u"unread"_s));
}

void TwoPeopleTest::takesTheLikeBack()
{
    QVERIFY(m_ada.click(u"navHomeButton"_s));
    QVERIFY(m_ada.waitForRow(kNews));
    QVERIFY(m_ben.clickInRow(kNews, u"rowLikeButton"_s));
    QCOMPARE(likes(m_ben), qint64(0));
    QVERIFY(!m_ben.row(kNews).data(app::LikedRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(likes(m_ada), qint64(0), AppWindow::kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_ben.session().outbox.count(), 0, AppWindow::kPatienceMs);
    QCOMPARE(likes(m_ben), qint64(0));
    QCOMPARE(m_ada.session().notifications.unreadCount(), qint64(0));
}

QTEST_MAIN(TwoPeopleTest)
#include "two_people_test.moc"
