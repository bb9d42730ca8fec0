// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader gets: lists with rows that are sentences, and a name on everything that one
// can act on.
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

namespace {

QString spokenName(QObject *object)
{
    QAccessibleInterface *found = QAccessible::queryAccessibleInterface(object);
    return found ? found->text(QAccessible::Name) : QString();
}

// Pictures may be buttons that take neither keys nor clicks.
bool isInteractive(const QWidget &widget)
{
    const bool pressable = qobject_cast<const QAbstractButton *>(&widget)
        && !widget.testAttribute(Qt::WA_TransparentForMouseEvents);
    return widget.focusPolicy() != Qt::NoFocus || pressable;
}

// Parts that Qt makes inside of its own controls, such as the editor of a combo box.
bool isInner(const QWidget &widget)
{
    return widget.objectName().startsWith(u"qt_"_s)
        || qobject_cast<const QComboBox *>(widget.parentWidget());
}

} // namespace

class AccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void namesThePagesBefore();
    void readsTheFeed();
    void namesEverything_data();
    void namesEverything();
    void namesDialogs_data();
    void namesDialogs();
    void namesMenus();

private:
    QStringList faults();
    bool goHome();

    tests::TestServer m_server;
    AppWindow m_app;
    QString m_postId;
};

void AccessibleTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    Api api(m_server.port());
    const tests::Person ada =
        api.join(u"ada"_s, {{u"firstName"_s, u"Ada"_s}, {u"lastName"_s, u"Lovelace"_s}});
    const tests::Person ben = api.join(u"ben"_s, {{u"firstName"_s, u"Ben"_s}});
    api.publish(ada, u"The first one"_s);
    m_postId = api.publish(ada, u"The second one"_s, u"followers"_s);
    QVERIFY(api.post(u"/api/v1/users/%1/follow"_s.arg(ada.id), {}, ben.accessToken).status < 300);
    QVERIFY(api.post(u"/api/v1/users/%1/follow"_s.arg(ben.id), {}, ada.accessToken).status < 300);
    QVERIFY(api.post(u"/api/v1/posts/%1/like"_s.arg(m_postId), {}, ben.accessToken).status < 300);
    QVERIFY(m_app.open());
}

// Everything visible that one can act on has an object name, unique in its window, and is spoken.
QStringList AccessibleTest::faults()
{
    QStringList faults;
    QSet<std::pair<const QWidget *, QString>> names;
    for (QWidget *widget : m_app.window().findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isInteractive(*widget) || isInner(*widget))
            continue;
        const QString name = widget->objectName();
        const QString about = u"%1 in %2"_s.arg(
            name.isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : name,
            widget->parentWidget()->objectName()
        );
        if (name.isEmpty())
            faults.append(u"no object name: "_s + about);
        else if (names.contains({widget->window(), name}))
            faults.append(u"twice: "_s + about);
        names.insert({widget->window(), name});
        if (spokenName(widget).isEmpty())
            faults.append(u"not spoken: "_s + about);
    }
    if (names.size() < 2)
        faults.append(u"hardly anything to act on"_s);
    return faults;
}

void AccessibleTest::namesThePagesBefore()
{
    QCOMPARE(m_app.page(), u"welcomePage"_s);
    QCOMPARE(faults().join(u'\n'), QString());
    QVERIFY(m_app.click(u"welcomeRegisterButton"_s));
    QVERIFY(m_app.type(u"registerServerEdit"_s, m_server.url()));
    QVERIFY(m_app.click(u"registerContinueButton"_s));
    QVERIFY(m_app.waitFor(u"registerNameEdit"_s));
    QCOMPARE(faults().join(u'\n'), QString());
    QVERIFY(m_app.click(u"registerBackButton"_s));
    QVERIFY(m_app.click(u"welcomeSignInButton"_s));
    QVERIFY(m_app.waitForPage(u"signInPage"_s));
    QCOMPARE(faults().join(u'\n'), QString());
    m_app.close();
}

void AccessibleTest::readsTheFeed()
{
    QVERIFY(m_app.openAs(m_server.url(), u"ben"_s));
    QVERIFY(m_app.waitForRow(u"The first one"_s));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_app.list());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QStringList rows;
    for (int i = 0; i < list->childCount(); ++i) {
        if (QAccessibleInterface *child = list->child(i);
            child && child->role() == QAccessible::ListItem)
            rows.append(child->text(QAccessible::Name));
    }
    QCOMPARE(rows.size(), m_app.list()->model()->rowCount());
    // Who, what, how much, when, for whom. "now" may be a minute ago by the time it is read.
    static const QRegularExpression kSecond(
        u"^Ada Lovelace\\. The second one\\. 1 like, liked by you\\. 0 comments\\. "
        "[^.]+\\. Followers\\.$"_s
    );
    static const QRegularExpression kFirst(
        u"^Ada Lovelace\\. The first one\\. 0 likes\\. 0 comments\\. [^.]+\\. Public\\.$"_s
    );
    QVERIFY2(kSecond.match(rows.at(0)).hasMatch(), qPrintable(rows.at(0)));
    QVERIFY2(kFirst.match(rows.at(1)).hasMatch(), qPrintable(rows.at(1)));

    // The live buttons say what they do, to what, and how it stands.
    QVERIFY(m_app.clickInRow(u"The first one"_s, u"rowLikeButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        spokenName(m_app.find(u"rowLikeButton"_s)),
        u"Like, 1 like, liked. Post by Ada Lovelace"_s,
        AppWindow::kPatienceMs
    );
}

void AccessibleTest::namesEverything_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("page");
    QTest::newRow("home") << u"kith:home"_s << u"feedPage"_s;
    QTest::newRow("post") << u"kith:post/"_s + m_postId << u"postPage"_s;
    QTest::newRow("somebody") << u"kith:user/ada"_s << u"profilePage"_s;
    QTest::newRow("notifications") << u"kith:notifications"_s << u"notificationsPage"_s;
    QTest::newRow("oneself") << u"kith:profile"_s << u"profilePage"_s;
}

void AccessibleTest::namesEverything()
{
    QFETCH(QString, link);
    QFETCH(QString, page);
    m_app.openLink(link);
    QVERIFY(m_app.waitForPage(page));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.pageState() != u"loading"_s, AppWindow::kPatienceMs);
    QCOMPARE(faults().join(u'\n'), QString());
}

// The first press leads to where one was in that section, the second to its own page.
bool AccessibleTest::goHome()
{
    return m_app.click(u"navHomeButton"_s)
        && (m_app.page() == u"feedPage"_s || m_app.click(u"navHomeButton"_s))
        && m_app.waitForPage(u"feedPage"_s);
}

void AccessibleTest::namesDialogs_data()
{
    QTest::addColumn<QString>("action"); // of the account menu
    QTest::addColumn<QString>("dialog");
    QTest::newRow("shortcuts") << u"actShortcuts"_s << u"shortcutSheet"_s;
    QTest::newRow("about") << u"actAbout"_s << u"aboutDialog"_s;
    QTest::newRow("edit") << u"actEditPost"_s << u"editPostDialog"_s;
    QTest::newRow("delete") << u"actDeletePost"_s << u"confirmDialog"_s;
}

void AccessibleTest::namesDialogs()
{
    QFETCH(QString, action);
    QFETCH(QString, dialog);
    QVERIFY(goHome());
    if (action.endsWith(u"Post"_s)) {
        if (!m_app.row(u"My own"_s).isValid()) {
            QVERIFY(m_app.type(u"composeEdit"_s, u"My own"_s));
            m_app.press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(
                m_app.sendState(u"My own"_s), app::SendState::Sent, AppWindow::kPatienceMs
            );
        }
        QVERIFY(m_app.clickInRow(u"My own"_s, u"rowMoreButton"_s));
    } else {
        QVERIFY(m_app.click(u"accountButton"_s));
    }
    QVERIFY(m_app.choose(action));
    QVERIFY(m_app.waitFor(dialog));
    QVERIFY(!spokenName(m_app.find(dialog)).isEmpty());
    QCOMPARE(faults().join(u'\n'), QString());
    m_app.press(Qt::Key_Escape);
    QVERIFY(m_app.waitGone(dialog));
}

void AccessibleTest::namesMenus()
{
    QVERIFY(m_app.click(u"accountButton"_s));
    for (const QMenu *menu : m_app.window().findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            const QString name =
                action->menu() ? action->menu()->objectName() : action->objectName();
            QVERIFY2(!name.isEmpty(), qPrintable(action->text()));
        }
    }
    m_app.press(Qt::Key_Escape);
}

QTEST_MAIN(AccessibleTest)
#include "accessible_test.moc"
