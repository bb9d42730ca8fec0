// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sections with their back stacks, and links.

#include "app/shell/navigator.h"
#include "app/shell/section.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using app::Navigator;

class NavigatorTest : public QObject {
    Q_OBJECT

private slots:
    void eachSectionKeepsItsPlace()
    {
        Navigator navigator;
        QCOMPARE(navigator.section(), u"home"_s);
        navigator.open(u"profilePage"_s, u"7"_s);
        navigator.press(u"notifications"_s);
        QVERIFY(!navigator.canGoBack());
        navigator.press(u"home"_s);
        QCOMPARE(navigator.current().argument, u"7"_s);
        QVERIFY(navigator.canGoBack());
    }

    void pressingAgainGoesToTheRootThenToTheTop()
    {
        Navigator navigator;
        QSignalSpy top(&navigator, &Navigator::topRequested);
        navigator.open(u"profilePage"_s, u"7"_s);
        navigator.press(u"home"_s);
        QCOMPARE(navigator.current().page, u"feedPage"_s);
        QCOMPARE(top.size(), 0);
        navigator.press(u"home"_s);
        QCOMPARE(top.size(), 1);
    }

    void goesBackAndForwardWithAnchors()
    {
        Navigator navigator;
        QSignalSpy leaving(&navigator, &Navigator::leaving);
        navigator.setAnchor(u"42"_s, -10);
        navigator.open(u"profilePage"_s, u"7"_s);
        navigator.back();
        QCOMPARE(navigator.current().anchorId, u"42"_s);
        QCOMPARE(navigator.current().anchorOffset, -10);
        navigator.forward();
        QCOMPARE(navigator.current().argument, u"7"_s);
        QCOMPARE(leaving.size(), 3);
        navigator.forward();
        QCOMPARE(leaving.size(), 3);
    }

    void opensLinks()
    {
        Navigator navigator;
        QVERIFY(navigator.openLink(u"kith:user/nora"_s));
        QCOMPARE(navigator.current().argument, u"@nora"_s);
        QVERIFY(navigator.openLink(u"kith:post/77?comment=5"_s));
        QCOMPARE(navigator.current().page, u"postPage"_s);
        QCOMPARE(navigator.current().argument, u"77"_s);
        QVERIFY(navigator.openLink(u"kith:notifications"_s));
        QVERIFY(navigator.openLink(u"kith:notifications"_s));
        QCOMPARE(navigator.section(), u"notifications"_s);
        QVERIFY(navigator.openLink(u"kith:settings/privacy"_s));
        QCOMPARE(navigator.section(), u"settings"_s);
        QCOMPARE(navigator.current().argument, u"privacy"_s);
        QVERIFY(!navigator.openLink(u"kith:chat/5"_s));
        QVERIFY(!navigator.openLink(u"kith:"_s));
    }

    void everySectionHasATitleAndNames()
    {
        for (const app::Section &section : app::sections()) {
            QVERIFY(!app::sectionTitle(section.id).isEmpty());
            QVERIFY(!section.railName.isEmpty());
            // The others stand in the menu More.
            const bool inBar = section.id != u"settings"_s && !section.forStaff;
            QCOMPARE(!section.bottomName.isEmpty(), inBar);
        }
    }
};

QTEST_GUILESS_MAIN(NavigatorTest)
#include "navigator_test.moc"
