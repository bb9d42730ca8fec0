// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/html_body.h"

#include "common/wire/route_codec_impl.h"

namespace wire {

ResponseParts ResponseCodec<HtmlBody>::encode(const RouteInfo &route, const Reply<HtmlBody> &reply)
{
    return {
        .status = reply.status != 0 ? reply.status : route.statuses[0],
        .contentType = "text/html; charset=utf-8",
        .body = reply.body.html,
        .headers = reply.headers};
}

common::Result<HtmlBody>
ResponseCodec<HtmlBody>::decode(const RouteInfo &, int, const QByteArray &body)
{
    return HtmlBody{body};
}

void ResponseCodec<HtmlBody>::describe(const RouteInfo &route, SchemaBook &, QJsonObject &operation)
{
    const QJsonObject text{{QStringLiteral("type"), QStringLiteral("string")}};
    for (const int status : route.statuses)
        describeAnswer(route, status, "text/html", text, operation);
}

} // namespace wire
