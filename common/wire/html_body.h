// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The answer of an operation that is read in a browser: a page.

#include "common/wire/route_codec.h"

namespace wire {

struct HtmlBody {
    QByteArray html; // UTF-8
};

template <>
struct ResponseCodec<HtmlBody> {
    static ResponseParts encode(const RouteInfo &route, const Reply<HtmlBody> &reply);
    static common::Result<HtmlBody>
    decode(const RouteInfo &route, int status, const QByteArray &body);
    static void describe(const RouteInfo &route, SchemaBook &book, QJsonObject &operation);
};

} // namespace wire
