// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/relative_time.h"

#include "app/base/display_clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QDateTime local(common::Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms);
}

// "9 June", or "June 9" where the locale says so; another year than this one is said with it.
QString date(const QDate &day, bool withYear)
{
    const QLocale locale;
    const QString whole = locale.dateFormat(QLocale::LongFormat).remove(u"dddd"_s);
    const bool monthFirst = whole.indexOf(u"MMMM"_s) < whole.lastIndexOf(u'd');
    QString format = monthFirst ? u"MMMM d"_s : u"d MMMM"_s;
    if (withYear)
        format += monthFirst ? u", yyyy"_s : u" yyyy"_s;
    return locale.toString(day, format);
}

struct Age {
    Age(common::Timestamp at, common::Timestamp now)
        : seconds((now.ms - at.ms) / 1000)
        , day(local(at).date())
        , today(local(now).date())
    {
    }
    int minutes() const { return int(seconds / kMinute); }
    int hours() const { return int(seconds / kHour); }
    // Up to twelve hours also over midnight: at one o'clock nobody calls eleven yesterday.
    bool inHours() const { return day == today || seconds < kDay / 2; }

    qint64 seconds;
    QDate day;
    QDate today;
};

QString dayOf(const Age &age)
{
    if (age.day.addDays(1) == age.today)
        return QCoreApplication::translate("RelativeTime", "yesterday");
    return date(age.day, age.day.year() != age.today.year());
}

} // namespace

common::Timestamp RelativeTime::now()
{
    static const DisplayClock kClock;
    return kClock.now();
}

QString RelativeTime::brief(common::Timestamp at, common::Timestamp now)
{
    const Age age(at, now);
    if (age.seconds < kMinute)
        return QCoreApplication::translate("RelativeTime", "now");
    if (age.seconds < kHour)
        return QCoreApplication::translate(
            "RelativeTime", "%Ln min", "minutes ago, short", age.minutes()
        );
    if (age.inHours())
        return QCoreApplication::translate(
            "RelativeTime", "%Ln h", "hours ago, short", age.hours()
        );
    return dayOf(age);
}

QString RelativeTime::spoken(common::Timestamp at, common::Timestamp now)
{
    const Age age(at, now);
    if (age.seconds < kMinute)
        return QCoreApplication::translate("RelativeTime", "just now");
    if (age.seconds < kHour)
        return QCoreApplication::translate(
            "RelativeTime", "%Ln minute(s) ago", nullptr, age.minutes()
        );
    if (age.inHours())
        return QCoreApplication::translate("RelativeTime", "%Ln hour(s) ago", nullptr, age.hours());
    return dayOf(age);
}

QString RelativeTime::clock(common::Timestamp at)
{
    return QLocale().toString(local(at).time(), QLocale::ShortFormat);
}

QString RelativeTime::day(common::Timestamp at, common::Timestamp now)
{
    const QDate day = local(at).date();
    const QDate today = local(now).date();
    if (day == today)
        return QCoreApplication::translate("RelativeTime", "Today");
    if (day.addDays(1) == today)
        return QCoreApplication::translate("RelativeTime", "Yesterday");
    return date(day, day.year() != today.year());
}

QString RelativeTime::full(common::Timestamp at)
{
    return QLocale().toString(local(at), QLocale::LongFormat);
}

} // namespace app
