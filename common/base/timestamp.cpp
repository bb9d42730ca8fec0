// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/timestamp.h"

#include <QDateTime>
#include <QTimeZone>

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

} // namespace

QString Timestamp::toRfc3339() const
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
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
