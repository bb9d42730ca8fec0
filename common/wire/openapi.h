// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes openapi.json from the routes: nothing of it is written twice.

#include "common/wire/route_codec.h"

namespace wire {

class OpenApi {
public:
    OpenApi(QString title, QString version);

    template <typename Request, typename Response>
    void add(const Route<Request, Response> &route)
    {
        QJsonObject operation;
        RequestCodec<Request>::describe(route, m_book, operation);
        ResponseCodec<Response>::describe(route, m_book, operation);
        addOperation(route, operation);
    }
    // A schema that no route names, such as those of the live protocol.
    template <typename T>
    void addSchema()
    {
        Codec<T>::describe(m_book);
    }

    QByteArray document();

private:
    void addOperation(const RouteInfo &route, QJsonObject operation);
    void addPath(std::string_view path, Method method, const QJsonObject &operation);

    QString m_title;
    QString m_version;
    SchemaBook m_book;
    QJsonObject m_paths;
};

} // namespace wire
