// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Requests and answers of routes, both ways, from the same Schemas as everything else.
//
// What cannot be parsed in a query or a header is request.malformed, what is outside its limits is
// validation.failed, a malformed path member is resource.not_found (conventions.md, "Fine points").

#include "common/wire/codec.h"
#include "common/wire/route.h"

#include <QHash>

#include <memory>
#include <variant>

class QIODevice;

namespace wire {

// A request taken apart, without a transport.
struct RequestParts {
    QHash<QString, QString> path{}; // members of {}, decoded
    QList<std::pair<QString, QString>> query{}; // decoded
    QHash<QString, QString> headers{}; // only those that a route names
    QByteArray body{};
    bool hasBody = false;
};

// An answer that is a file: sent from the disk piece by piece, whole or the range that was asked
// for (RFC 9110, 14). The reader gets its bytes.
struct FileBody {
    std::shared_ptr<QIODevice> content; // open for reading, its size is known; null: none
    QString name; // what whoever saves it may call it
};

// An answer taken apart.
struct ResponseParts {
    int status = 200;
    QByteArray contentType{};
    QByteArray body{};
    FileBody file{}; // in place of body
    QList<std::pair<QByteArray, QByteArray>> headers{};
    QByteArray tagSource{}; // routes with an ETag: the stable part of the body
};

// An answer that is not JSON.
struct TextBody {
    QByteArray text;
    QByteArray contentType = "text/plain; charset=utf-8";
    int status = 200;
};

// What a handler returns where it has more to say than the body.
template <typename T>
struct Reply {
    T body{};
    int status = 0; // 0: the first of the route
    QList<std::pair<QByteArray, QByteArray>> headers{};
};

template <typename Request>
struct RequestCodec {
    static common::Result<Request> decode(const RouteInfo &route, const RequestParts &parts);
    static RequestParts encode(const RouteInfo &route, const Request &request);
    // Adds parameters and requestBody to an operation of openapi.json.
    static void describe(const RouteInfo &route, SchemaBook &book, QJsonObject &operation);
};

template <typename Response>
struct ResponseCodec {
    static ResponseParts encode(const RouteInfo &route, const Reply<Response> &reply);
    static common::Result<Response>
    decode(const RouteInfo &route, int status, const QByteArray &body);
    static void describe(const RouteInfo &route, SchemaBook &book, QJsonObject &operation);
};

// "a=1&b=x%20y", + is a space; nothing if it is not UTF-8 after decoding.
std::optional<QList<std::pair<QString, QString>>> parseQuery(const QByteArray &query);
QByteArray formatQuery(const QList<std::pair<QString, QString>> &query);
// Puts percent-encoded members into the {} of a path.
QByteArray formatPath(std::string_view path, const QHash<QString, QString> &members);

} // namespace wire
