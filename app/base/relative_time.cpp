// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/relative_time.h"

#include <QCoreApplication>
#include <QDateTime>

namespace app {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::RelativeTime)
};

QDate localDay(common::Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).date();
}

QString calendarDay(const QDate &day, const QDate &today, const QLocale &locale)
{
    if (day.daysTo(today) == 1)
        return Words::tr("yesterday");
    //: Day and month of this year, as QLocale::toString() wants it
    const QString sameYear = Words::tr("d MMMM");
    //: Day, month and year, as QLocale::toString() wants it
    const QString otherYear = Words::tr("d MMMM yyyy");
    return locale.toString(day, day.year() == today.year() ? sameYear : otherYear);
}

} // namespace

QString relativeTime(common::Timestamp at, common::Timestamp now, const QLocale &locale)
{
    const qint64 age = now.ms - at.ms;
    if (age < kMinute)
        return Words::tr("now");
    if (age < kHour)
        return Words::tr("%Ln min", nullptr, static_cast<int>(age / kMinute));
    const QDate day = localDay(at);
    const QDate today = localDay(now);
    if (age < kDay && (day == today || age < 12 * kHour))
        return Words::tr("%Ln h", nullptr, static_cast<int>(age / kHour));
    return calendarDay(day, today, locale);
}

QString spokenTime(common::Timestamp at, common::Timestamp now, const QLocale &locale)
{
    const qint64 age = now.ms - at.ms;
    if (age < kMinute)
        return Words::tr("just now");
    if (age < kHour)
        return Words::tr("%Ln minute(s) ago", nullptr, static_cast<int>(age / kMinute));
    const QDate day = localDay(at);
    const QDate today = localDay(now);
    if (age < kDay && (day == today || age < 12 * kHour))
        return Words::tr("%Ln hour(s) ago", nullptr, static_cast<int>(age / kHour));
    return calendarDay(day, today, locale);
}

} // namespace app
