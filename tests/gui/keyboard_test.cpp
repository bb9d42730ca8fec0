// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything by the keyboard alone. The focus is always somewhere, and one sees where.
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

namespace {

constexpr int kMostSteps = 40; // of Tab over a page

QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : u"nothing"_s;
}

// How the widget with the focus and its surroundings look.
QImage pictureOf(const QWidget &widget)
{
    QWidget *window = widget.window();
    const QRect place(widget.mapTo(window, QPoint()), widget.size());
    return window->grab(place.adjusted(-4, -4, 4, 4)).toImage();
}

} // namespace

class KeyboardTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void signsIn();
    void seesTheFocusEverywhere();
    void readsTheFeed();
    void likes();
    void opensTheAuthorAndComesBack();
    void opensAPostAndComesBack();
    void opensNotifications();
    void writes();
    void cleanup();

private:
    bool tabTo(const QString &name);
    bool focusIn(const QString &view);

    tests::TestServer m_server;
    AppWindow m_app;
};

void KeyboardTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    Api api(m_server.port());
    const tests::Person ada = api.join(u"ada"_s, {{u"firstName"_s, u"Ada"_s}});
    const tests::Person ben = api.join(u"ben"_s);
    for (const QString &text : {u"First post"_s, u"Second post"_s, u"Third post"_s})
        QVERIFY(!api.publish(ada, text).isEmpty());
    QVERIFY(api.post(u"/api/v1/users/%1/follow"_s.arg(ada.id), {}, ben.accessToken).status < 300);
    QVERIFY(m_app.open());
}

// Whatever was done, the keyboard still has a place.
void KeyboardTest::cleanup()
{
    m_app.activate();
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus, "the focus is lost");
    QVERIFY2(focus->isVisible(), qPrintable(focusName()));
}

bool KeyboardTest::tabTo(const QString &name)
{
    QStringList way;
    for (int step = 0; step < kMostSteps; ++step) {
        if (focusName() == name)
            return true;
        way.append(focusName());
        m_app.press(Qt::Key_Tab);
        if (!QApplication::focusWidget())
            break;
    }
    qWarning("Tab does not lead to %s: %s", qPrintable(name), qPrintable(way.join(u", ")));
    return false;
}

bool KeyboardTest::focusIn(const QString &view)
{
    const QWidget *focus = QApplication::focusWidget();
    const QWidget *list = m_app.find(view);
    return focus && list && (focus == list || list->isAncestorOf(focus));
}

void KeyboardTest::signsIn()
{
    m_app.activate();
    QVERIFY(tabTo(u"welcomeSignInButton"_s));
    m_app.press(Qt::Key_Return);
    QCOMPARE(m_app.page(), u"signInPage"_s);
    QCOMPARE(focusName(), u"loginServerEdit"_s);
    m_app.type(m_server.url());
    m_app.press(Qt::Key_Escape); // closes suggestions, if there are any
    QVERIFY(tabTo(u"loginUserEdit"_s));
    m_app.type(u"ben"_s);
    QVERIFY(tabTo(u"loginPasswordEdit"_s));
    m_app.type(Api::password());
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QVERIFY(m_app.waitForRow(u"First post"_s));
}

void KeyboardTest::seesTheFocusEverywhere()
{
    QSet<QWidget *> seen;
    QStringList unseen;
    for (int step = 0; step < kMostSteps; ++step) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY2(focus, qPrintable(u"lost after step %1"_s.arg(step)));
        QVERIFY2(focus->isVisible(), qPrintable(focusName()));
        if (seen.contains(focus))
            break;
        seen.insert(focus);
        const QImage with = pictureOf(*focus);
        const QString name = focusName();
        m_app.press(Qt::Key_Tab);
        QVERIFY2(QApplication::focusWidget() != focus, qPrintable(u"stuck at "_s + name));
        if (focus->isVisible() && pictureOf(*focus) == with)
            unseen.append(name);
    }
    QVERIFY2(seen.size() > 5, qPrintable(QString::number(seen.size())));
    QVERIFY2(unseen.isEmpty(), qPrintable(u"no sign of the focus: "_s + unseen.join(u", ")));
}

void KeyboardTest::readsTheFeed()
{
    for (int step = 0; step < 8 && !focusIn(u"feedView"_s); ++step)
        m_app.press(Qt::Key_F6);
    QVERIFY2(focusIn(u"feedView"_s), qPrintable(focusName()));
    QListView *feed = m_app.list();
    m_app.press(Qt::Key_Home);
    QCOMPARE(feed->currentIndex().row(), 0);
    m_app.press(Qt::Key_J);
    QCOMPARE(feed->currentIndex().row(), 1);
    m_app.press(Qt::Key_J);
    QCOMPARE(feed->currentIndex().row(), 2);
    m_app.press(Qt::Key_K);
    QCOMPARE(feed->currentIndex().row(), 1);
    QVERIFY(feed->viewport()->rect().intersects(feed->visualRect(feed->currentIndex())));
}

void KeyboardTest::likes()
{
    const QPersistentModelIndex current = m_app.list()->currentIndex();
    m_app.press(Qt::Key_L);
    QVERIFY(current.data(app::LikedRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(m_app.session().outbox.count(), 0, AppWindow::kPatienceMs);
    QCOMPARE(current.data(app::LikeCountRole).toInt(), 1);
    // The same by the live button.
    m_app.press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"rowLikeButton"_s);
    m_app.press(Qt::Key_Return);
    QVERIFY(!current.data(app::LikedRole).toBool());
    QCOMPARE(focusName(), u"rowLikeButton"_s);
    m_app.press(Qt::Key_Escape);
    QCOMPARE(focusName(), u"feedView"_s);
    m_app.press(Qt::Key_L);
    QVERIFY(current.data(app::LikedRole).toBool());
}

void KeyboardTest::opensTheAuthorAndComesBack()
{
    const QString id = m_app.list()->currentIndex().data(app::IdRole).toString();
    m_app.press(Qt::Key_O);
    QVERIFY(m_app.waitForPage(u"profilePage"_s));
    QVERIFY(QApplication::focusWidget());
    m_app.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    // To where one was.
    QVERIFY2(focusIn(u"feedView"_s), qPrintable(focusName()));
    QCOMPARE(m_app.list()->currentIndex().data(app::IdRole).toString(), id);
}

void KeyboardTest::opensAPostAndComesBack()
{
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitForPage(u"postPage"_s));
    QVERIFY2(focusIn(u"threadView"_s), qPrintable(focusName()));
    m_app.press(Qt::Key_Escape);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QVERIFY2(focusIn(u"feedView"_s), qPrintable(focusName()));
}

void KeyboardTest::opensNotifications()
{
    m_app.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_app.waitForPage(u"notificationsPage"_s));
    QVERIFY(QApplication::focusWidget());
    m_app.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
}

void KeyboardTest::writes()
{
    m_app.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(focusName(), u"composeEdit"_s);
    m_app.type(u"Written without a mouse"_s);
    m_app.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_app.row(u"Written without a mouse"_s).isValid());
    // One may go on writing.
    QCOMPARE(focusName(), u"composeEdit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_app.sendState(u"Written without a mouse"_s), app::SendState::Sent, AppWindow::kPatienceMs
    );
    // And out of the editor again: deletion by the keyboard gives the focus to the list.
    for (int step = 0; step < 8 && focusName() != u"feedView"_s; ++step)
        m_app.press(Qt::Key_F6);
    m_app.press(Qt::Key_Home);
    m_app.press(Qt::Key_Delete);
    QVERIFY(m_app.waitFor(u"confirmDialog"_s));
    QVERIFY(tabTo(u"confirmAcceptButton"_s));
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitGone(u"confirmDialog"_s));
    m_app.activate();
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_app.row(u"Written without a mouse"_s).isValid(), AppWindow::kPatienceMs
    );
    QCOMPARE(focusName(), u"feedView"_s);
    QVERIFY(m_app.list()->currentIndex().isValid());
}

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
