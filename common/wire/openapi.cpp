// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/openapi.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wire {

namespace {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString roleText(Auth auth)
{
    switch (auth) {
    case Auth::User:
        return key("user");
    case Auth::Moderator:
        return key("moderator");
    case Auth::Admin:
        return key("admin");
    case Auth::None:
    case Auth::Optional:
        break;
    }
    return key("none");
}

// connectRealtime takes the token in the first frame too, so its role is user though the token is
// optional to the upgrade.
QString roleOf(const RouteInfo &route)
{
    return roleText(route.statuses[0] == 101 ? Auth::User : route.auth);
}

QJsonArray texts(const FixedList<std::string_view, 4> &list)
{
    QJsonArray array;
    for (const std::string_view text : list)
        array.append(toQString(text));
    return array;
}

QJsonArray security(const RouteInfo &route)
{
    QJsonArray array;
    if (route.auth == Auth::None)
        return array;
    if (route.auth == Auth::Optional)
        array.append(QJsonObject());
    array.append(QJsonObject{{key("bearerAuth"), QJsonArray()}});
    if (!route.scopes.empty())
        array.append(QJsonObject{{key("oauth2"), texts(route.scopes)}});
    return array;
}

QJsonObject problemAnswer(const QString &description)
{
    const QJsonObject schema{{key("schema"), SchemaBook::reference("Problem")}};
    return {
        {key("description"), description},
        {key("content"), QJsonObject{{key("application/problem+json"), schema}}}};
}

// The problems that an operation can answer follow from what it takes (conventions.md, "Errors").
QList<int> problemStatuses(const RouteInfo &route, const QJsonObject &operation)
{
    QList<int> statuses;
    const bool hasBody = operation.contains(key("requestBody"));
    bool hasQuery = false;
    for (const auto &parameter : operation.value(key("parameters")).toArray())
        hasQuery = hasQuery || parameter.toObject().value(key("in")) == key("query");
    if (hasBody || hasQuery)
        statuses += {400, 422};
    if (hasBody)
        statuses += {413, 415};
    if (route.auth != Auth::None)
        statuses.append(401);
    // Without role and scopes there is nothing that could be lacking.
    if (route.auth != Auth::None && (route.auth != Auth::Optional || !route.scopes.empty()))
        statuses.append(403);
    if (route.path.find('{') != std::string_view::npos)
        statuses.append(404);
    for (const common::ErrorCode code : route.errors)
        statuses.append(common::errorCodeInfo(code).status);
    if (route.rate != Rate::None)
        statuses += {429, 503};
    return statuses;
}

QJsonObject problemSchema()
{
    const QJsonObject string{{key("type"), key("string")}};
    const QJsonObject integer{{key("type"), key("integer")}};
    QJsonArray codes;
    for (const auto code : common::allErrorCodes())
        codes.append(QString::fromLatin1(common::errorCodeInfo(code).text));
    const QJsonObject field{
        {key("type"), key("object")},
        {key("required"), QJsonArray{key("field"), key("code"), key("message")}},
        {key("properties"),
         QJsonObject{{key("field"), string}, {key("code"), string}, {key("message"), string}}}};
    return {
        {key("type"), key("object")},
        {key("description"), key("RFC 9457.")},
        {key("required"),
         QJsonArray{key("type"), key("title"), key("status"), key("code"), key("requestId")}},
        {key("properties"),
         QJsonObject{
             {key("type"), string},
             {key("title"), string},
             {key("status"), integer},
             {key("code"), QJsonObject{{key("type"), key("string")}, {key("enum"), codes}}},
             {key("detail"), string},
             {key("instance"), string},
             {key("requestId"), string},
             {key("errors"), QJsonObject{{key("type"), key("array")}, {key("items"), field}}},
             {key("until"), QJsonObject{{key("type"), QJsonArray{key("string"), key("null")}}}},
             {key("scopes"), QJsonObject{{key("type"), key("array")}, {key("items"), string}}}}}};
}

QJsonArray withoutParameter(const QJsonArray &parameters, std::string_view name)
{
    QJsonArray kept;
    for (const auto &parameter : parameters) {
        if (parameter.toObject().value(key("name")) != toQString(name))
            kept.append(parameter);
    }
    return kept;
}

} // namespace

OpenApi::OpenApi(QString title, QString version)
    : m_title(std::move(title))
    , m_version(std::move(version))
{
    m_book.add("Problem", problemSchema());
}

void OpenApi::addPath(std::string_view path, Method method, const QJsonObject &operation)
{
    const QString pathKey = toQString(path);
    QJsonObject item = m_paths.value(pathKey).toObject();
    item.insert(toQString(methodText(method)).toLower(), operation);
    m_paths.insert(pathKey, item);
}

void OpenApi::addOperation(const RouteInfo &route, QJsonObject operation)
{
    operation.insert(key("operationId"), toQString(route.name));
    operation.insert(key("tags"), QJsonArray{toQString(route.tag)});
    operation.insert(key("summary"), toQString(route.summary));
    if (!route.description.empty())
        operation.insert(key("description"), toQString(route.description));
    operation.insert(
        key("x-auth"),
        QJsonObject{{key("role"), roleOf(route)}, {key("scopes"), texts(route.scopes)}}
    );
    operation.insert(key("x-rate-class"), toQString(rateText(route.rate)));
    if (route.fresh)
        operation.insert(key("x-fresh"), true);
    QJsonArray codes;
    for (const common::ErrorCode code : route.errors)
        codes.append(QString::fromLatin1(common::errorCodeInfo(code).text));
    if (!codes.isEmpty())
        operation.insert(key("x-errors"), codes);
    operation.insert(key("security"), security(route));

    QJsonObject answers = operation.value(key("responses")).toObject();
    for (const int status : problemStatuses(route, operation)) {
        if (!answers.contains(QString::number(status)))
            answers.insert(QString::number(status), problemAnswer(key("Problem.")));
    }
    if (route.etag)
        answers.insert(key("304"), QJsonObject{{key("description"), key("Not modified.")}});
    answers.insert(key("default"), problemAnswer(key("Any other problem.")));
    operation.insert(key("responses"), answers);

    addPath(route.path, route.method, operation);

    int number = 0;
    for (const Alias &alias : route.aliases) {
        QJsonObject copy = operation;
        const QString suffix = route.aliases.count > 1 ? QString::number(++number) : QString();
        copy.insert(key("operationId"), toQString(route.name) + key("Alias") + suffix);
        copy.insert(key("tags"), QJsonArray{key("aliases")});
        copy.insert(key("x-alias-of"), toQString(route.name));
        if (!alias.fills.empty())
            copy.insert(
                key("parameters"),
                withoutParameter(copy.value(key("parameters")).toArray(), alias.fills)
            );
        addPath(alias.path, alias.method, copy);
    }
}

QByteArray OpenApi::document()
{
    const QJsonObject bearer{
        {key("type"), key("http")},
        {key("scheme"), key("bearer")},
        {key("bearerFormat"), key("JWT")}};
    const QJsonObject document{
        {key("openapi"), key("3.1.0")},
        {key("info"), QJsonObject{{key("title"), m_title}, {key("version"), m_version}}},
        {key("paths"), m_paths},
        {key("components"),
         QJsonObject{
             {key("schemas"), m_book.schemas()},
             {key("securitySchemes"), QJsonObject{{key("bearerAuth"), bearer}}}}}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace wire
