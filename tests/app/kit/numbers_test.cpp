// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/numbers.h"

#include <QLocale>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

class NumbersTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void counts();
    void digitsOfTheLocale();
};

void NumbersTest::counts()
{
    QCOMPARE(countText(0), u"0"_s);
    QCOMPARE(countText(1204), u"1,204"_s);
    QCOMPARE(countText(12'345), u"12.3K"_s);
    QCOMPARE(countText(999'999), u"999K"_s);
    QCOMPARE(countText(2'000'000), u"2M"_s);
    QCOMPARE(badgeText(0), QString());
    QCOMPARE(badgeText(-1), QString());
    QCOMPARE(badgeText(99), u"99"_s);
    QCOMPARE(badgeText(100), u"99+"_s);
    QCOMPARE(sizeText(248'000), u"248 kB"_s);
}

void NumbersTest::digitsOfTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QCOMPARE(badgeText(5), u"٥"_s);
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "numbers_test.moc"
