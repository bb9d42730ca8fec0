// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server dies while two people are there. They go on reading and writing; one of them closes
// the program and comes back before the server does. When it is there again everything that was
// done is on it, once, and nobody hears of anything twice.
#include "app/shell/connection_watch.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

namespace {

const auto kBefore = u"Written before"_s;
const auto kLast = u"In the last moment"_s;
const auto kDark = u"Written in the dark"_s;
constexpr int kReconnectMs = 60'000; // the waits between attempts grow

} // namespace

class ServerGoneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void dies();
    void takesWhatOneDoes();
    void keepsItOverARestart();
    void comesBack();
    void lostNothingAndDoubledNothing();

private:
    QJsonArray postsOf(const QString &userId);

    tests::TestServer m_server;
    AppWindow m_ada;
    AppWindow m_ben;
    QString m_adaId;
    QString m_benId;
    QString m_beforeId;
    QStringList m_heard; // ids of what Ada's window gave notice of
};

void ServerGoneTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    Api api(m_server.port());
    const tests::Person ada = api.join(u"ada"_s, {{u"firstName"_s, u"Ada"_s}});
    const tests::Person ben = api.join(u"ben"_s, {{u"firstName"_s, u"Ben"_s}});
    m_adaId = ada.id;
    m_benId = ben.id;
    QVERIFY(api.post(u"/api/v1/users/%1/follow"_s.arg(ada.id), {}, ben.accessToken).status < 300);
    QVERIFY(m_ada.openAs(m_server.url(), u"ada"_s));
    connect(
        &m_ada.session().notifications,
        &app::NotificationStore::arrived,
        this,
        [this](const common::Notification &notification) {
            m_heard.append(notification.id.toString());
        }
    );
    // What the server has acknowledged has to be there for ever.
    QVERIFY(m_ada.type(u"composeEdit"_s, kBefore));
    m_ada.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada.sendState(kBefore), app::SendState::Sent, 20'000);
    m_beforeId = m_ada.row(kBefore).data(app::IdRole).toString();
    QVERIFY(m_beforeId.toLongLong() > 0);
    QVERIFY(m_ben.openAs(m_server.url(), u"ben"_s));
    QVERIFY(m_ben.waitForRow(kBefore));
    for (const AppWindow *app : {&m_ada, &m_ben})
        QTRY_VERIFY_WITH_TIMEOUT(app->session().events.isOnline(), AppWindow::kPatienceMs);
}

void ServerGoneTest::dies()
{
    QVERIFY(m_ada.type(u"composeEdit"_s, kLast));
    m_ada.press(Qt::Key_Return, Qt::ControlModifier);
    // On its way or not yet: nobody knows what the server still did.
    QTRY_VERIFY_WITH_TIMEOUT(m_ada.sendState(kLast) != app::SendState::Waiting, 20'000);
    QElapsedTimer clock;
    clock.start();
    m_server.kill();
    for (AppWindow *app : {&m_ada, &m_ben}) {
        QTRY_VERIFY_WITH_TIMEOUT(!app->session().events.isOnline(), AppWindow::kPatienceMs);
        QVERIFY(!app->sees(u"connectionBanner"_s));
    }
    for (AppWindow *app : {&m_ada, &m_ben}) {
        QVERIFY(app->waitFor(u"connectionBanner"_s));
        QVERIFY(clock.elapsed() > app::ConnectionWatch::kBannerAfterMs - 500);
        QVERIFY(app->text(u"connectionBannerLabel"_s).contains(u"does not answer"_s));
        QTRY_COMPARE_WITH_TIMEOUT(app->text(u"connectionLabel"_s), u"Offline"_s, 20'000);
    }
    QVERIFY(m_ben.row(kBefore).isValid());
}

void ServerGoneTest::takesWhatOneDoes()
{
    QVERIFY(m_ben.clickInRow(kBefore, u"rowLikeButton"_s));
    QCOMPARE(m_ben.row(kBefore).data(app::LikeCountRole).toInt(), 1);
    QVERIFY(m_ben.row(kBefore).data(app::LikedRole).toBool());
    QVERIFY(m_ben.type(u"composeEdit"_s, kDark));
    m_ben.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_ben.row(kDark).row(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_ben.sendState(kDark), app::SendState::Waiting, 20'000);
    QCOMPARE(
        m_ben.row(kDark).data(Qt::AccessibleDescriptionRole).toString(), u"Waiting to be sent."_s
    );
    QVERIFY(m_ben.waitFor(u"outboxView"_s));
    QCOMPARE(m_ben.list(u"outboxView"_s)->model()->rowCount(), 2);
    QVERIFY(m_ben.text(u"outboxButton"_s).contains(u'2'));
}

void ServerGoneTest::keepsItOverARestart()
{
    m_ben.close();
    QVERIFY(m_ben.open());
    QVERIFY(m_ben.waitForPage(u"feedPage"_s));
    QVERIFY(m_ben.waitForRow(kBefore));
    QVERIFY(m_ben.waitForRow(kDark));
    QCOMPARE(m_ben.rows(kDark), 1);
    QVERIFY(m_ben.sendState(kDark) != app::SendState::Sent);
    QVERIFY(m_ben.sendState(kDark) != app::SendState::Failed);
    QVERIFY(m_ben.row(kBefore).data(app::LikedRole).toBool());
    QCOMPARE(m_ben.row(kBefore).data(app::LikeCountRole).toInt(), 1);
    QVERIFY(!m_ben.sees(u"feedErrorState"_s));
    QVERIFY(m_ben.waitFor(u"connectionBanner"_s));
    QVERIFY(m_ben.waitFor(u"outboxView"_s));
}

void ServerGoneTest::comesBack()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    for (AppWindow *app : {&m_ada, &m_ben}) {
        QTRY_VERIFY_WITH_TIMEOUT(app->session().events.isOnline(), kReconnectMs);
        QVERIFY(app->waitGone(u"connectionBanner"_s));
        QTRY_COMPARE_WITH_TIMEOUT(app->session().outbox.count(), 0, kReconnectMs);
        QVERIFY(!app->sees(u"outboxView"_s));
        QCOMPARE(app->text(u"connectionLabel"_s), u"Online"_s);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_ben.sendState(kDark), app::SendState::Sent, 20'000);
    QVERIFY(m_ben.row(kDark).data(app::IdRole).toLongLong() > 0);
    QCOMPARE(m_ben.rows(kDark), 1);
    QCOMPARE(m_ada.rows(kLast), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada.row(kBefore).data(app::LikeCountRole).toInt(), 1, 20'000);
}

QJsonArray ServerGoneTest::postsOf(const QString &userId)
{
    Api api(m_server.port());
    const QString token = api.login(u"ada"_s).json().value(u"accessToken").toString();
    return api.get(u"/api/v1/users/%1/posts"_s.arg(userId), token).json().value(u"items").toArray();
}

void ServerGoneTest::lostNothingAndDoubledNothing()
{
    QStringList adas;
    for (const QJsonValue post : postsOf(m_adaId))
        adas.append(post.toObject().value(u"content").toString());
    QCOMPARE(adas.count(kBefore), 1);
    QCOMPARE(adas.count(kLast), 1);
    const QJsonArray bens = postsOf(m_benId);
    QCOMPARE(bens.size(), 1);
    QCOMPARE(bens.at(0).toObject().value(u"content").toString(), kDark);

    const app::NotificationStore &told = m_ada.session().notifications;
    const auto likes = [&] {
        int count = 0;
        for (const common::Notification &one : told.items())
            count += int(one.type == common::NotificationType::Like);
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(likes(), 1, AppWindow::kPatienceMs);
    QSet<QString> different;
    for (const common::Notification &one : told.items())
        different.insert(one.id.toString());
    QCOMPARE(different.size(), told.items().size());
    // The like came while she was away or right after; either way she hears of it at most once.
    QCOMPARE(QSet<QString>(m_heard.begin(), m_heard.end()).size(), m_heard.size());
}

QTEST_MAIN(ServerGoneTest)
#include "server_gone_test.moc"
