// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/http_message.h"

#include "server/http/head_check.h"

#include <algorithm>

namespace server {

namespace {

auto named(QByteArrayView name)
{
    return [name](const HttpHeader &header) { return sameText(header.name, name); };
}

} // namespace

QByteArray headerValue(const QList<HttpHeader> &headers, QByteArrayView name)
{
    const auto found = std::ranges::find_if(headers, named(name));
    return found == headers.end() ? QByteArray() : found->value;
}

bool HttpRequest::hasHeader(QByteArrayView name) const
{
    return std::ranges::any_of(headers, named(name));
}

void HttpResponse::setHeader(const QByteArray &name, const QByteArray &value)
{
    const auto found = std::ranges::find_if(headers, named(name));
    if (found == headers.end())
        headers.append(HttpHeader{name, value});
    else
        found->value = value;
}

} // namespace server
