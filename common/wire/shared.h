// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What lists and strings of all rooms share: pages, cursors, addresses, languages.

#include "common/wire/codec.h"
#include "common/wire/schema.h"

namespace wire {

inline constexpr Rule kUrl{.schema = "Url", .format = "uri-reference", .maxLength = 2048};
inline constexpr Rule kCursor{.maxLength = 512};
inline constexpr Rule kLocale{
    .schema = "Locale", .pattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", .maxLength = 35};

inline constexpr int kDefaultPage = 20;
inline constexpr int kLargestPage = 100;

// ?limit= &cursor= of every list.
struct PageQuery {
    int limit = kDefaultPage;
    Absent<QString> cursor;
};
template <>
struct Schema<PageQuery> {
    static constexpr auto fields = Fields{
        field("limit", &PageQuery::limit, range(1, kLargestPage), defaulted()),
        field("cursor", &PageQuery::cursor, maxLength(512))};
};

template <typename T>
struct Page {
    QList<T> items;
    std::optional<QString> nextCursor; // null: no further page
};
template <typename T>
struct PageSchema {
    static constexpr auto fields = Fields{
        field("items", &Page<T>::items), field("nextCursor", &Page<T>::nextCursor, as(kCursor))};
};

// Conditional GET: If-None-Match of the request is read by the pipeline; it is listed here for
// openapi.json.
struct Conditional {
    QString ifNoneMatch;
};
template <>
struct Schema<Conditional> {
    static constexpr auto fields = Fields{
        field("ifNoneMatch", &Conditional::ifNoneMatch, inHeader("If-None-Match"), maxLength(200))};
};

} // namespace wire
