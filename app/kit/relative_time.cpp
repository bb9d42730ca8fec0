// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/relative_time.h"

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

} // namespace

common::Timestamp RelativeTime::now()
{
    static const auto frozen = common::Timestamp::fromRfc3339(qEnvironmentVariable("KITH_NOW"));
    return frozen ? *frozen : common::Timestamp{QDateTime::currentMSecsSinceEpoch()};
}

QString RelativeTime::brief(common::Timestamp at, common::Timestamp now)
{
    const qint64 seconds = (now.ms - at.ms) / 1000;
    if (seconds < kMinute)
        return QCoreApplication::translate("RelativeTime", "now");
    if (seconds < kHour)
        return QCoreApplication::translate(
            "RelativeTime", "%Ln min", "minutes ago, short", int(seconds / kMinute)
        );
    const QDate day = local(at).date();
    const QDate today = local(now).date();
    // Up to twelve hours also over midnight: at one o'clock nobody calls eleven yesterday.
    if (day == today || seconds < kDay / 2)
        return QCoreApplication::translate(
            "RelativeTime", "%Ln h", "hours ago, short", int(seconds / kHour)
        );
    if (day.addDays(1) == today)
        return QCoreApplication::translate("RelativeTime", "yesterday");
    return date(day, day.year() != today.year());
}

QString RelativeTime::spoken(common::Timestamp at, common::Timestamp now)
{
    const qint64 seconds = (now.ms - at.ms) / 1000;
    if (seconds < kMinute)
        return QCoreApplication::translate("RelativeTime", "just now");
    if (seconds < kHour)
        return QCoreApplication::translate(
            "RelativeTime", "%Ln minute(s) ago", nullptr, int(seconds / kMinute)
        );
    if (seconds < kDay / 2)
        return QCoreApplication::translate(
            "RelativeTime", "%Ln hour(s) ago", nullptr, int(seconds / kHour)
        );
    return QLocale().toString(local(at), QLocale::LongFormat);
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

MinuteTicker::MinuteTicker(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kIntervalMs);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MinuteTicker::ticked);
    m_timer.start();
}

void MinuteTicker::setActive(bool active)
{
    if (active == m_timer.isActive())
        return;
    if (!active) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    emit ticked();
}

} // namespace app
