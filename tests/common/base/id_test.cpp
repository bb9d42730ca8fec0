// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/id.h"

#include <QSet>
#include <QTest>

using namespace common;

namespace {

class FixedClock final : public Clock {
public:
    Timestamp now() const override { return {ms}; }
    qint64 steadyMs() const override { return ms; }
    qint64 ms = 1'800'000'000'000;
};

} // namespace

class IdTest : public QObject {
    Q_OBJECT

private slots:
    void readsDecimalText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("value"); // 0: refused
        QTest::newRow("one") << QStringLiteral("1") << qint64{1};
        QTest::newRow("greatest") << QStringLiteral("9223372036854775807")
                                  << std::numeric_limits<qint64>::max();
        QTest::newRow("one too many") << QStringLiteral("9223372036854775808") << qint64{0};
        QTest::newRow("zero") << QStringLiteral("0") << qint64{0};
        QTest::newRow("leading zero") << QStringLiteral("01") << qint64{0};
        QTest::newRow("sign") << QStringLiteral("+1") << qint64{0};
        QTest::newRow("negative") << QStringLiteral("-1") << qint64{0};
        QTest::newRow("space") << QStringLiteral(" 1") << qint64{0};
        QTest::newRow("empty") << QString() << qint64{0};
        QTest::newRow("arabic digits") << QStringLiteral("١") << qint64{0};
        QTest::newRow("hex") << QStringLiteral("0x1") << qint64{0};
    }
    void readsDecimalText()
    {
        QFETCH(QString, text);
        QFETCH(qint64, value);
        const auto id = PostId::fromString(text);
        QCOMPARE(id.has_value(), value != 0);
        if (id) {
            QCOMPARE(id->value, value);
            QCOMPARE(id->toString(), text);
        }
    }

    void growsWithinOneMillisecond()
    {
        FixedClock clock;
        ClockIdSource source(clock);
        qint64 last = 0;
        QSet<qint64> seen;
        for (int i = 0; i < 10'000; ++i) { // more than the counter holds
            const qint64 value = source.nextValue();
            QVERIFY(value > last);
            seen.insert(value);
            last = value;
        }
        QCOMPARE(seen.size(), 10'000);
    }

    void neverGoesBackWithTheClock()
    {
        FixedClock clock;
        ClockIdSource source(clock);
        const qint64 before = source.nextValue();
        clock.ms -= 3'600'000;
        QVERIFY(source.nextValue() > before);
    }

    void startsAboveWhatIsStored()
    {
        FixedClock clock;
        const qint64 stored = ClockIdSource::firstAt({clock.ms + 86'400'000});
        ClockIdSource source(clock, 0, stored);
        QVERIFY(source.nextValue() > stored);
    }

    void tellsItsTimeAndNode()
    {
        FixedClock clock;
        ClockIdSource source(clock, 5);
        const qint64 value = source.nextValue();
        QCOMPARE(ClockIdSource::createdAt(value).ms, clock.ms);
        QCOMPARE((value >> 12) & 1023, qint64{5});
    }
};

QTEST_GUILESS_MAIN(IdTest)
#include "id_test.moc"
