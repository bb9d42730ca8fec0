// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/timestamp.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <chrono>

namespace common {

namespace {

bool isDigits(QStringView text)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return !text.isEmpty();
}

// Right to left, with zeros in front.
void digits(char *to, qint64 value, int count)
{
    for (int i = count - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

} // namespace

QString Timestamp::toRfc3339() const
{
    const auto text = rfc3339();
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

std::array<char, 24> Timestamp::rfc3339() const
{
    using namespace std::chrono;
    // Years of four digits, as the format wants them.
    constexpr sys_days kFirst = year(0) / 1 / 1;
    constexpr sys_days kEnd = year(10000) / 1 / 1;
    const sys_time<milliseconds> at = std::clamp<sys_time<milliseconds>>(
        sys_time<milliseconds>(milliseconds(ms)), kFirst, kEnd - milliseconds(1)
    );
    const sys_days day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    std::array<char, 24> text{};
    digits(&text[0], static_cast<int>(date.year()), 4);
    text[4] = '-';
    digits(&text[5], static_cast<unsigned>(date.month()), 2);
    text[7] = '-';
    digits(&text[8], static_cast<unsigned>(date.day()), 2);
    text[10] = 'T';
    digits(&text[11], time.hours().count(), 2);
    text[13] = ':';
    digits(&text[14], time.minutes().count(), 2);
    text[16] = ':';
    digits(&text[17], time.seconds().count(), 2);
    text[19] = '.';
    digits(&text[20], time.subseconds().count(), 3);
    text[23] = 'Z';
    return text;
}

std::optional<Timestamp> Timestamp::fromRfc3339(QStringView text)
{
    // Fixed places: 0123-56-89T12:45:78[.123]Z
    if (text.size() < 20 || text.size() > 24 || text.back() != u'Z' || text[10] != u'T'
        || text[13] != u':' || text[16] != u':' || !isDigits(text.mid(11, 2))
        || !isDigits(text.mid(14, 2)) || !isDigits(text.mid(17, 2)))
        return std::nullopt;
    const auto date = Date::fromIso(text.left(10));
    if (!date)
        return std::nullopt;
    int millis = 0;
    if (text.size() > 20) {
        const QStringView fraction = text.mid(20, text.size() - 21);
        if (text[19] != u'.' || !isDigits(fraction))
            return std::nullopt;
        millis = fraction.toInt();
        for (qsizetype i = fraction.size(); i < 3; ++i)
            millis *= 10;
    }
    const QTime time(
        text.mid(11, 2).toInt(), text.mid(14, 2).toInt(), text.mid(17, 2).toInt(), millis
    );
    if (!time.isValid())
        return std::nullopt;
    const QDateTime moment(QDate(date->year, date->month, date->day), time, Qt::UTC);
    return Timestamp{moment.toMSecsSinceEpoch()};
}

QString Date::toIso() const
{
    return QDate(year, month, day).toString(Qt::ISODate);
}

std::optional<Date> Date::fromIso(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-' || !isDigits(text.left(4))
        || !isDigits(text.mid(5, 2)) || !isDigits(text.mid(8, 2)))
        return std::nullopt;
    const QDate date(text.left(4).toInt(), text.mid(5, 2).toInt(), text.mid(8, 2).toInt());
    if (!date.isValid())
        return std::nullopt;
    return Date{date.year(), date.month(), date.day()};
}

} // namespace common
