// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/stored_request.h"
#include "common/wire/codec_impl.h"

template struct wire::Codec<app::StoredParameter>;
template struct wire::Codec<app::StoredRequest>;

namespace app {

namespace {

QList<StoredParameter> listed(const QHash<QString, QString> &members)
{
    QList<StoredParameter> all;
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        all.append({it.key(), it.value()});
    return all;
}

QHash<QString, QString> hashed(const QList<StoredParameter> &all)
{
    QHash<QString, QString> members;
    for (const auto &each : all)
        members.insert(each.name, each.value);
    return members;
}

} // namespace

QByteArray toStored(const wire::RequestParts &parts)
{
    StoredRequest stored;
    stored.path = listed(parts.path);
    stored.headers = listed(parts.headers);
    for (const auto &[name, value] : parts.query)
        stored.query.append({name, value});
    stored.body = QString::fromUtf8(parts.body);
    stored.hasBody = parts.hasBody;
    return wire::toJson(stored);
}

std::optional<wire::RequestParts> fromStored(const QByteArray &json)
{
    const auto stored = wire::fromJson<StoredRequest>(json, wire::Strictness::Lenient);
    if (!stored)
        return std::nullopt;
    wire::RequestParts parts;
    parts.path = hashed(stored->path);
    parts.headers = hashed(stored->headers);
    for (const auto &each : stored->query)
        parts.query.emplaceBack(each.name, each.value);
    parts.body = stored->body.toUtf8();
    parts.hasBody = stored->hasBody;
    return parts;
}

} // namespace app
