// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging pages into a timeline: no duplicates, no silent holes.

#include "app/posts/timeline_rows.h"

#include <QTest>

using app::TimelineRows;

class TimelineRowsTest : public QObject {
    Q_OBJECT

private slots:
    void merges_data();
    void merges();
    void fillsGaps_data();
    void fillsGaps();
    void appends();

private:
    static QList<common::PostId> ids(const QString &text)
    {
        QList<common::PostId> all;
        for (const auto &word : text.split(u' ', Qt::SkipEmptyParts))
            all.append(common::PostId{word.toLongLong()});
        return all;
    }
    // "9 8 ~c 3": ~ is a gap with its cursor.
    static TimelineRows rows(const QString &text)
    {
        TimelineRows made;
        int place = 0;
        for (const auto &word : text.split(u' ', Qt::SkipEmptyParts)) {
            const bool gap = word.startsWith(u'~');
            made.apply(
                {.first = place++,
                 .rows =
                     {{gap ? common::PostId{} : common::PostId{word.toLongLong()},
                       gap ? word.mid(1) : QString()}}}
            );
        }
        return made;
    }
    static QString text(const TimelineRows &rows)
    {
        QStringList words;
        for (const auto &row : rows.rows())
            words.append(row.id.isValid() ? row.id.toString() : u'~' + row.cursor);
        return words.join(u' ');
    }
    static QString applied(TimelineRows rows, const QList<app::RowsEdit> &edits)
    {
        for (const auto &edit : edits)
            rows.apply(edit);
        return text(rows);
    }
};

void TimelineRowsTest::merges_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("cursor");
    QTest::addColumn<QString>("after");
    QTest::newRow("empty") << ""
                           << "3 2 1"
                           << "c"
                           << "3 2 1";
    QTest::newRow("nothing new") << "3 2 1"
                                 << "3 2"
                                 << "c"
                                 << "3 2 1";
    QTest::newRow("new on top") << "3 2 1"
                                << "5 4 3"
                                << "c"
                                << "5 4 3 2 1";
    QTest::newRow("long away") << "3 2 1"
                               << "9 8"
                               << "c"
                               << "9 8 ~c 3 2 1";
    QTest::newRow("that is all") << "3 2 1"
                                 << "9 8"
                                 << ""
                                 << "9 8";
    QTest::newRow("deleted meanwhile") << "5 4 3 2 1"
                                       << "5 3 2"
                                       << "c"
                                       << "5 3 2 1";
    QTest::newRow("appeared between") << "5 2 1"
                                      << "5 4 3 2"
                                      << "c"
                                      << "5 4 3 2 1";
    QTest::newRow("closes a gap") << "9 ~x 3 2"
                                  << "9 8 3"
                                  << "c"
                                  << "9 8 3 2";
    QTest::newRow("written just now") << "9 3 2"
                                      << "8 3"
                                      << "c"
                                      << "9 8 3 2";
}

void TimelineRowsTest::merges()
{
    QFETCH(QString, before);
    QFETCH(QString, page);
    QFETCH(QString, cursor);
    const auto made = rows(before);
    QTEST(applied(made, made.mergeTop(ids(page), cursor)), "after");
}

void TimelineRowsTest::fillsGaps_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("cursor");
    QTest::addColumn<QString>("after");
    QTest::newRow("whole") << "7 6 3"
                           << "d"
                           << "9 7 6 3 2";
    QTest::newRow("a part") << "8 7"
                            << "d"
                            << "9 8 7 ~d 3 2";
    QTest::newRow("nothing there") << "3 2"
                                   << "d"
                                   << "9 3 2";
    QTest::newRow("the end") << "8"
                             << ""
                             << "9 8 3 2";
}

void TimelineRowsTest::fillsGaps()
{
    QFETCH(QString, page);
    QFETCH(QString, cursor);
    const auto made = rows(QStringLiteral("9 ~c 3 2"));
    QTEST(applied(made, made.fillGap(1, ids(page), cursor)), "after");
}

void TimelineRowsTest::appends()
{
    const auto made = rows(QStringLiteral("9 8"));
    QCOMPARE(applied(made, made.append(ids(QStringLiteral("8 7")))), QStringLiteral("9 8 7"));
    QVERIFY(made.append(ids(QStringLiteral("8"))).isEmpty());
}

QTEST_GUILESS_MAIN(TimelineRowsTest)
#include "timeline_rows_test.moc"
