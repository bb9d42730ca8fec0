// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/a11y.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_line_edit.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

using namespace app;
using namespace Qt::StringLiterals;

// With KITH_A11Y_IDS=1; that it is off otherwise is checked with the controls.
class A11yTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void idsAreTold();
    void idsOutliveErrors();
    void rowsHaveIds();
};

void A11yTest::initTestCase()
{
    qputenv("KITH_A11Y_IDS", "1");
    installA11yIds(*qApp);
}

void A11yTest::idsAreTold()
{
    QWidget window;
    window.setObjectName(u"mainWindow"_s);
    auto *layout = new QVBoxLayout(&window);
    auto *like = new KIconButton(u"heart"_s, u"rowLikeButton"_s, u"Like"_s);
    auto *unnamed = new QWidget;
    layout->addWidget(like);
    layout->addWidget(unnamed);
    a11y(*like, u"rowLikeButton"_s, u"Like"_s, u"Press again to take it back"_s);
    window.show();
    QCOMPARE(window.accessibleDescription(), u"[id:mainWindow]"_s);
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(like);
    QCOMPARE(heard->text(QAccessible::Name), u"Like"_s);
    QCOMPARE(
        heard->text(QAccessible::Description), u"Press again to take it back [id:rowLikeButton]"_s
    );
    QVERIFY(unnamed->accessibleDescription().isEmpty());
    // Once only, however often it is shown.
    like->hide();
    like->show();
    QCOMPARE(like->accessibleDescription().count(u"[id:"_s), 1);
}

void A11yTest::idsOutliveErrors()
{
    KField field(u"User name"_s, u"loginUserEdit"_s);
    field.show();
    field.setError(u"This name is taken."_s);
    QCOMPARE(field.edit()->accessibleDescription(), u"This name is taken. [id:loginUserEdit]"_s);
    field.setError({});
    QCOMPARE(field.edit()->accessibleDescription(), u"[id:loginUserEdit]"_s);
}

void A11yTest::rowsHaveIds()
{
    QCOMPARE(rowDescription(u"Unread"_s, u"77"_s), u"Unread [id:row/77]"_s);
}

QTEST_MAIN(A11yTest)
#include "a11y_test.moc"
