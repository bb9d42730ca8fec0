// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/navigation_stack.h"

#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

class NavigationStackTest : public QObject {
    Q_OBJECT

private slots:
    void backAndForward();
    void pushForgetsWhatLayAhead();
    void samePlaceIsNotStacked();
    void anchorsAreKept();
    void removedObjects();
    void depthIsBounded();
};

void NavigationStackTest::backAndForward()
{
    NavigationStack stack(u"feedPage"_s);
    QVERIFY(stack.isAtRoot());
    QVERIFY(!stack.back());
    stack.push(u"postPage"_s, u"7"_s);
    stack.push(u"profilePage"_s, u"nora"_s);
    QCOMPARE(stack.depth(), 3);
    QCOMPARE(stack.back()->argument, u"7"_s);
    QCOMPARE(stack.forward()->argument, u"nora"_s);
    QVERIFY(!stack.forward());
    stack.popToRoot();
    QCOMPARE(stack.current().page, u"feedPage"_s);
    QVERIFY(!stack.canGoForward());
}

void NavigationStackTest::pushForgetsWhatLayAhead()
{
    NavigationStack stack(u"feedPage"_s);
    stack.push(u"postPage"_s, u"1"_s);
    stack.push(u"postPage"_s, u"2"_s);
    stack.back();
    stack.push(u"postPage"_s, u"3"_s);
    QVERIFY(!stack.canGoForward());
    QCOMPARE(stack.back()->argument, u"1"_s);
}

void NavigationStackTest::samePlaceIsNotStacked()
{
    NavigationStack stack(u"feedPage"_s);
    stack.push(u"postPage"_s, u"1"_s);
    stack.setAnchor(u"comment5"_s, -20);
    stack.push(u"postPage"_s, u"1"_s);
    QCOMPARE(stack.depth(), 2);
    QCOMPARE(stack.current().anchorId, u"comment5"_s);
}

void NavigationStackTest::anchorsAreKept()
{
    NavigationStack stack(u"feedPage"_s);
    stack.setAnchor(u"99"_s, -12);
    stack.push(u"postPage"_s, u"1"_s);
    const auto back = stack.back();
    QVERIFY(back);
    QCOMPARE(back->anchorId, u"99"_s);
    QCOMPARE(back->anchorOffset, -12);
}

void NavigationStackTest::removedObjects()
{
    NavigationStack stack(u"feedPage"_s);
    stack.push(u"profilePage"_s, u"nora"_s);
    stack.push(u"postPage"_s, u"1"_s);
    stack.push(u"profilePage"_s, u"nora"_s);
    stack.remove(u"postPage"_s, u"1"_s);
    // Its two neighbours were the same place.
    QCOMPARE(stack.depth(), 2);
    QCOMPARE(stack.current().argument, u"nora"_s);
    QCOMPARE(stack.back()->page, u"feedPage"_s);
    stack.remove(u"feedPage"_s, QString());
    QCOMPARE(stack.current().page, u"feedPage"_s); // the root stays
}

void NavigationStackTest::depthIsBounded()
{
    NavigationStack stack(u"feedPage"_s);
    for (int i = 0; i < 200; ++i)
        stack.push(u"postPage"_s, QString::number(i));
    QCOMPARE(stack.depth(), NavigationStack::kMaxDepth);
    QCOMPARE(stack.current().argument, u"199"_s);
    while (stack.back()) { }
    QCOMPARE(stack.current().page, u"feedPage"_s);
}

QTEST_APPLESS_MAIN(NavigationStackTest)
#include "navigation_stack_test.moc"
