// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What shows at once may be refused later: then it goes back, and a toast says why.
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

namespace {

const auto kKept = u"This one stays"_s;
const auto kGone = u"This one goes"_s;

} // namespace

class RollbackTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void likesWhatIsGone();
    void votesDownWhereThatIsOff();

private:
    tests::TestServer m_server;
    AppWindow m_app;
    tests::Person m_author;
    QString m_goneId;
};

void RollbackTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    Api api(m_server.port());
    m_author = api.join(u"ada"_s);
    const tests::Person ben = api.join(u"ben"_s);
    QVERIFY(!api.publish(m_author, kKept).isEmpty());
    m_goneId = api.publish(m_author, kGone);
    QVERIFY(
        api.post(u"/api/v1/users/%1/follow"_s.arg(m_author.id), {}, ben.accessToken).status < 300
    );
    QVERIFY(m_app.openAs(m_server.url(), u"ben"_s));
    QVERIFY(m_app.waitForRow(kKept));
    QVERIFY(m_app.waitForRow(kGone));
}

void RollbackTest::likesWhatIsGone()
{
    QCOMPARE(
        Api(m_server.port()).remove(u"/api/v1/posts/"_s + m_goneId, m_author.accessToken).status,
        204
    );
    QVERIFY(m_app.clickInRow(kGone, u"rowLikeButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_app.toast(), u"This is gone."_s, AppWindow::kPatienceMs);
    QVERIFY(!m_app.row(kGone).isValid());
    QCOMPARE(m_app.session().outbox.count(), 0);
    QVERIFY(m_app.row(kKept).isValid());
}

void RollbackTest::votesDownWhereThatIsOff()
{
    // The server thinks otherwise after a restart; the open window does not know it yet.
    m_server.stop();
    m_server.set(u"votes.down=false"_s);
    QVERIFY2(m_server.start(), m_server.log().constData());
    QVERIFY(m_app.clickInRow(kKept, u"rowDownvoteButton"_s));
    QCOMPARE(m_app.row(kKept).data(app::MyVoteRole).toInt(), -1);
    QCOMPARE(m_app.row(kKept).data(app::ScoreRole).toInt(), -1);
    QTRY_COMPARE_WITH_TIMEOUT(m_app.row(kKept).data(app::MyVoteRole).toInt(), 0, 60'000);
    QCOMPARE(m_app.row(kKept).data(app::ScoreRole).toInt(), 0);
    QVERIFY(m_app.sees(u"toastLabel"_s));
    QVERIFY(!m_app.toast().isEmpty());
    QCOMPARE(m_app.session().outbox.count(), 0);
}

QTEST_MAIN(RollbackTest)
#include "rollback_test.moc"
