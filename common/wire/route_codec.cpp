// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/route_codec.h"

#include "common/wire/route_codec_impl.h"

#include <QBuffer>
#include <QStringDecoder>
#include <QUrl>

namespace wire {

namespace {

std::optional<QString> decoded(QByteArray word)
{
    word.replace('+', ' ');
    const QByteArray bytes = QByteArray::fromPercentEncoding(word);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

bool isInPath(std::string_view path, std::string_view name)
{
    const std::size_t open = path.find(name);
    return open != std::string_view::npos && open > 0 && path[open - 1] == '{'
        && open + name.size() < path.size() && path[open + name.size()] == '}';
}

const char *placeText(Place place)
{
    switch (place) {
    case Place::Path:
        return "path";
    case Place::Header:
        return "header";
    case Place::Query:
    case Place::Body:
        break;
    }
    return "query";
}

} // namespace

Place placeOf(const RouteInfo &route, std::string_view name, const Rule &rule)
{
    if (isInPath(route.path, name))
        return Place::Path;
    if (!rule.header.empty())
        return Place::Header;
    const bool bodiless = route.method == Method::Get || route.method == Method::Delete;
    return bodiless || rule.inQuery ? Place::Query : Place::Body;
}

std::optional<QString> findParameter(
    const RouteInfo &route, const RequestParts &parts, std::string_view name, const Rule &rule
)
{
    const QString key = toQString(name);
    switch (placeOf(route, name, rule)) {
    case Place::Path:
        return parts.path.contains(key) ? std::optional(parts.path.value(key)) : std::nullopt;
    case Place::Header: {
        const auto it = parts.headers.constFind(toQString(rule.header));
        return it != parts.headers.constEnd() ? std::optional(*it) : std::nullopt;
    }
    case Place::Query:
    case Place::Body:
        break;
    }
    for (const auto &[each, value] : parts.query) {
        if (each == key)
            return value;
    }
    return std::nullopt;
}

common::Error parameterFault(Place place, std::string_view name)
{
    if (place == Place::Path)
        return common::makeError(common::ErrorCode::ResourceNotFound);
    return common::makeError(
        common::ErrorCode::RequestMalformed,
        QStringLiteral("The %1 value \"%2\" cannot be parsed.")
            .arg(QLatin1String(placeText(place)), toQString(name))
    );
}

common::Error faults(const ReadContext &context)
{
    auto error = common::makeError(common::ErrorCode::ValidationFailed);
    error.fields = context.errors();
    return error;
}

std::optional<QList<std::pair<QString, QString>>> parseQuery(const QByteArray &query)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QByteArray &part : query.split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(equals < 0 ? part : part.left(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : part.mid(equals + 1));
        if (!name || !value)
            return std::nullopt;
        pairs.append({*name, *value});
    }
    return pairs;
}

QByteArray formatQuery(const QList<std::pair<QString, QString>> &query)
{
    QByteArray out;
    for (const auto &[name, value] : query) {
        out.append(out.isEmpty() ? "" : "&");
        out.append(QUrl::toPercentEncoding(name)).append('=');
        out.append(QUrl::toPercentEncoding(value));
    }
    return out;
}

QByteArray formatPath(std::string_view path, const QHash<QString, QString> &members)
{
    QByteArray out(path.data(), static_cast<qsizetype>(path.size()));
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        out.replace('{' + it.key().toLatin1() + '}', QUrl::toPercentEncoding(it.value(), "@"));
    return out;
}

void describeParameter(
    const RouteInfo &route,
    std::string_view name,
    const Rule &rule,
    bool required,
    const QJsonObject &schema,
    QJsonObject &operation
)
{
    const Place place = placeOf(route, name, rule);
    const QString shownName = place == Place::Header ? toQString(rule.header) : toQString(name);
    QJsonObject parameter{
        {QStringLiteral("name"), shownName},
        {QStringLiteral("in"), QLatin1String(placeText(place))},
        {QStringLiteral("schema"), schema}};
    if (required || place == Place::Path)
        parameter.insert(QStringLiteral("required"), true);
    if (!rule.description.empty())
        parameter.insert(QStringLiteral("description"), toQString(rule.description));
    if (schema.value(QStringLiteral("type")) == QStringLiteral("array")) {
        parameter.insert(QStringLiteral("style"), QStringLiteral("form"));
        parameter.insert(QStringLiteral("explode"), false);
    }
    QJsonArray parameters = operation.value(QStringLiteral("parameters")).toArray();
    parameters.append(parameter);
    operation.insert(QStringLiteral("parameters"), parameters);
}

void describeBody(const RouteInfo &route, const QJsonObject &schema, QJsonObject &operation)
{
    const QJsonObject content{
        {QStringLiteral("application/json"), QJsonObject{{QStringLiteral("schema"), schema}}}};
    operation.insert(
        QStringLiteral("requestBody"),
        QJsonObject{
            {QStringLiteral("required"), !route.bodyOptional}, {QStringLiteral("content"), content}}
    );
}

void describeAnswer(
    const RouteInfo &,
    int status,
    const QByteArray &contentType,
    const QJsonObject &schema,
    QJsonObject &operation
)
{
    QJsonObject answer{
        {QStringLiteral("description"),
         status == 204 ? QStringLiteral("Done.") : QStringLiteral("OK.")}};
    if (!contentType.isEmpty()) {
        const QJsonObject media{{QStringLiteral("schema"), schema}};
        answer.insert(
            QStringLiteral("content"), QJsonObject{{QString::fromLatin1(contentType), media}}
        );
    }
    QJsonObject answers = operation.value(QStringLiteral("responses")).toObject();
    answers.insert(QString::number(status), answer);
    operation.insert(QStringLiteral("responses"), answers);
}

std::shared_ptr<QIODevice> bytesOf(const QByteArray &body)
{
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData(body);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

} // namespace wire
