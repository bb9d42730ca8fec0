// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A request as the outbox keeps it on disk: taken apart by its route and ready to be sent again,
// byte for byte.

#include "common/wire/codec.h"
#include "common/wire/route_codec.h"
#include "common/wire/schema.h"

namespace app {

struct StoredParameter {
    QString name;
    QString value;
};

struct StoredRequest {
    QList<StoredParameter> path;
    QList<StoredParameter> query;
    QList<StoredParameter> headers;
    QString body;
    bool hasBody = false;
};

QByteArray toStored(const wire::RequestParts &parts);
std::optional<wire::RequestParts> fromStored(const QByteArray &json);

} // namespace app

template <>
struct wire::Schema<app::StoredParameter> {
    using T = app::StoredParameter;
    static constexpr auto fields = Fields{field("name", &T::name), field("value", &T::value)};
};
template <>
struct wire::Schema<app::StoredRequest> {
    using T = app::StoredRequest;
    static constexpr auto fields = Fields{
        field("path", &T::path),
        field("query", &T::query),
        field("headers", &T::headers),
        field("body", &T::body),
        field("hasBody", &T::hasBody)};
};

extern template struct wire::Codec<app::StoredParameter>;
extern template struct wire::Codec<app::StoredRequest>;
