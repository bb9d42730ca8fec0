// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A moment: milliseconds since 1970-01-01T00:00:00Z. In JSON it is RFC 3339 in UTC with
// milliseconds, in the database an integer. A type of its own, so that a count is never taken for a
// moment.

#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <optional>

namespace common {

struct Timestamp {
    qint64 ms = 0;

    auto operator<=>(const Timestamp &) const = default;

    Timestamp plusMs(qint64 delta) const { return {ms + delta}; }
    Timestamp plusSeconds(qint64 seconds) const { return {ms + seconds * 1000}; }

    // "2025-11-20T21:04:05.123Z"
    QString toRfc3339() const;
    // The same bytes: a page has a hundred of them, and every line of the log one.
    std::array<char, 24> rfc3339() const;
    // Takes exactly \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z and only moments that exist.
    static std::optional<Timestamp> fromRfc3339(QStringView text);
};

// A day of the calendar, "1815-12-10" in JSON and in the database.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    auto operator<=>(const Date &) const = default;

    QString toIso() const;
    static std::optional<Date> fromIso(QStringView text);
};

} // namespace common
