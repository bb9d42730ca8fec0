// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/byte_range.h"

#include <algorithm>

namespace server {

namespace {

const QByteArray kUnit("bytes=");

// Digits only: QByteArray's own reading takes signs and spaces.
std::optional<qint64> numberIn(const QByteArray &text)
{
    const bool digits =
        !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return digits && fits ? std::optional(value) : std::nullopt;
}

RangeAnswer part(qint64 first, qint64 last, qint64 size)
{
    if (first >= size)
        return {std::nullopt, false};
    return {ByteRange{first, std::min(last, size - 1) - first + 1}, true};
}

} // namespace

RangeAnswer rangeOf(const QByteArray &header, qint64 size)
{
    if (!header.toLower().startsWith(kUnit))
        return {};
    const QByteArray spec = header.mid(kUnit.size()).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return {};
    const auto first = numberIn(spec.left(dash));
    const auto last = numberIn(spec.mid(dash + 1));
    if (dash == 0) {
        if (!last)
            return {};
        return *last == 0 ? RangeAnswer{std::nullopt, false}
                          : part(std::max<qint64>(0, size - *last), size - 1, size);
    }
    if (!first || (!last && dash + 1 < spec.size()) || (last && *last < *first))
        return {};
    return part(*first, last.value_or(size - 1), size);
}

} // namespace server
