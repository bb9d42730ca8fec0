// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/minute_ticker.h"

#include <QSignalSpy>
#include <QTest>

using app::MinuteTicker;

class MinuteTickerTest : public QObject {
    Q_OBJECT

private slots:
    void tickerIsSlow();
};

void MinuteTickerTest::tickerIsSlow()
{
    static_assert(MinuteTicker::kIntervalMs >= 30'000);
    MinuteTicker ticker;
    QSignalSpy ticked(&ticker, &MinuteTicker::ticked);
    ticker.setActive(false);
    QCOMPARE(ticked.count(), 0);
    ticker.setActive(true); // what one comes back to must be true at once
    QCOMPARE(ticked.count(), 1);
}

QTEST_GUILESS_MAIN(MinuteTickerTest)
#include "minute_ticker_test.moc"
