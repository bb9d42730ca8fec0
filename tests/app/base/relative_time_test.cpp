// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/relative_time.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;
using common::Timestamp;

namespace {

Timestamp at(const QString &local)
{
    return {QDateTime::fromString(local, Qt::ISODate).toMSecsSinceEpoch()};
}

} // namespace

class RelativeTimeTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("KITH_NOW", "2026-06-12T15:00:00Z"); }
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void brief_data();
    void brief();
    void digitsOfTheLocale();
    void frozen();
    void days();
    void spokenIsWhole();
};

void RelativeTimeTest::brief_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("text");
    QTest::newRow("ahead") << u"2026-06-12T15:10:00"_s << u"now"_s;
    QTest::newRow("59 s") << u"2026-06-12T14:59:01"_s << u"now"_s;
    QTest::newRow("1 min") << u"2026-06-12T14:59:00"_s << u"1 min"_s;
    QTest::newRow("59 min") << u"2026-06-12T14:00:30"_s << u"59 min"_s;
    QTest::newRow("1 h") << u"2026-06-12T14:00:00"_s << u"1 h"_s;
    QTest::newRow("since midnight") << u"2026-06-12T00:30:00"_s << u"14 h"_s;
    QTest::newRow("yesterday") << u"2026-06-11T23:00:00"_s << u"yesterday"_s;
    QTest::newRow("two days") << u"2026-06-10T23:00:00"_s << u"10 June"_s;
    QTest::newRow("last year") << u"2025-06-09T12:00:00"_s << u"9 June 2025"_s;
}

void RelativeTimeTest::brief()
{
    QFETCH(QString, moment);
    QFETCH(QString, text);
    QCOMPARE(RelativeTime::brief(at(moment), at(u"2026-06-12T15:00:00"_s)), text);
}

void RelativeTimeTest::digitsOfTheLocale()
{
    const Timestamp now = at(u"2026-06-12T15:00:00"_s);
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QVERIFY(RelativeTime::brief(at(u"2026-06-12T14:36:00"_s), now).startsWith(u"٢٤"_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(RelativeTime::brief(at(u"2026-06-09T14:36:00"_s), now), u"June 9"_s);
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    QCOMPARE(RelativeTime::brief(at(u"2026-06-09T14:36:00"_s), now), u"9 июня"_s);
}

void RelativeTimeTest::frozen()
{
    QCOMPARE(RelativeTime::now().toRfc3339(), u"2026-06-12T15:00:00.000Z"_s);
}

void RelativeTimeTest::days()
{
    const Timestamp now = at(u"2026-06-12T15:00:00"_s);
    QCOMPARE(RelativeTime::day(at(u"2026-06-12T00:00:00"_s), now), u"Today"_s);
    QCOMPARE(RelativeTime::day(at(u"2026-06-11T23:59:00"_s), now), u"Yesterday"_s);
    QCOMPARE(RelativeTime::day(at(u"2026-06-01T12:00:00"_s), now), u"1 June"_s);
    QCOMPARE(RelativeTime::clock(at(u"2026-06-12T14:12:00"_s)), u"14:12"_s);
}

void RelativeTimeTest::spokenIsWhole()
{
    const Timestamp now = at(u"2026-06-12T15:00:00"_s);
    QVERIFY(RelativeTime::spoken(at(u"2026-06-12T14:36:00"_s), now).startsWith(u"24 minute"_s));
    QCOMPARE(RelativeTime::spoken(now, now), u"just now"_s);
    QVERIFY(RelativeTime::spoken(at(u"2026-06-12T00:30:00"_s), now).startsWith(u"14 hour"_s));
    QCOMPARE(RelativeTime::spoken(at(u"2026-06-11T12:00:00"_s), now), u"yesterday"_s);
    QCOMPARE(RelativeTime::spoken(at(u"2026-06-09T12:00:00"_s), now), u"9 June"_s);
}

QTEST_GUILESS_MAIN(RelativeTimeTest)
#include "relative_time_test.moc"
