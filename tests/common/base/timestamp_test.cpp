// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/timestamp.h"

#include <QTest>

using namespace common;

class TimestampTest : public QObject {
    Q_OBJECT

private slots:
    void readsRfc3339_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms"); // -1: refused
        QTest::newRow("epoch") << QStringLiteral("1970-01-01T00:00:00.000Z") << qint64{0};
        QTest::newRow("without fraction") << QStringLiteral("1970-01-01T00:00:01Z") << qint64{1000};
        QTest::newRow("one digit") << QStringLiteral("1970-01-01T00:00:00.5Z") << qint64{500};
        QTest::newRow("two digits") << QStringLiteral("1970-01-01T00:00:00.05Z") << qint64{50};
        QTest::newRow("leap day") << QStringLiteral("2024-02-29T12:00:00Z")
                                  << qint64{1709208000000};
        QTest::newRow("no leap day") << QStringLiteral("2025-02-29T12:00:00Z") << qint64{-1};
        QTest::newRow("hour 24") << QStringLiteral("2025-01-01T24:00:00Z") << qint64{-1};
        QTest::newRow("offset") << QStringLiteral("2025-01-01T00:00:00+00:00") << qint64{-1};
        QTest::newRow("no zone") << QStringLiteral("2025-01-01T00:00:00") << qint64{-1};
        QTest::newRow("space") << QStringLiteral("2025-01-01 00:00:00Z") << qint64{-1};
        QTest::newRow("four digits") << QStringLiteral("2025-01-01T00:00:00.0000Z") << qint64{-1};
        QTest::newRow("no digits") << QStringLiteral("2025-01-01T00:00:00.Z") << qint64{-1};
        QTest::newRow("letters") << QStringLiteral("2025-01-0aT00:00:00Z") << qint64{-1};
        QTest::newRow("empty") << QString() << qint64{-1};
    }
    void readsRfc3339()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        const auto read = Timestamp::fromRfc3339(text);
        QCOMPARE(read ? read->ms : -1, ms);
    }

    void writesMilliseconds()
    {
        QCOMPARE(Timestamp{1763672645123}.toRfc3339(), QStringLiteral("2025-11-20T21:04:05.123Z"));
        QCOMPARE(Timestamp{0}.toRfc3339(), QStringLiteral("1970-01-01T00:00:00.000Z"));
    }

    void datesAreDaysOfTheCalendar()
    {
        QCOMPARE(Date::fromIso(u"1815-12-10")->toIso(), QStringLiteral("1815-12-10"));
        QVERIFY(!Date::fromIso(u"1815-13-10"));
        QVERIFY(!Date::fromIso(u"1815-1-10"));
        QVERIFY(!Date::fromIso(u"10.12.1815"));
    }
};

QTEST_GUILESS_MAIN(TimestampTest)
#include "timestamp_test.moc"
