// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Definitions of the templates of route_codec.h. Included by <room>_codec.cpp and by nothing else.

#include "common/wire/codec_impl.h"
#include "common/wire/route_codec.h"

namespace wire {

enum class Place { Path, Query, Header, Body };

Place placeOf(const RouteInfo &route, std::string_view name, const Rule &rule);
std::optional<QString> findParameter(
    const RouteInfo &route, const RequestParts &parts, std::string_view name, const Rule &rule
);
common::Error parameterFault(Place place, std::string_view name);
common::Error faults(const ReadContext &context);
void describeParameter(
    const RouteInfo &route,
    std::string_view name,
    const Rule &rule,
    bool required,
    const QJsonObject &schema,
    QJsonObject &operation
);
void describeBody(const RouteInfo &route, const QJsonObject &schema, QJsonObject &operation);
void describeAnswer(
    const RouteInfo &route,
    int status,
    const QByteArray &contentType,
    const QJsonObject &schema,
    QJsonObject &operation
);
std::shared_ptr<QIODevice> bytesOf(const QByteArray &body);

template <typename M>
bool parameterFromText(const QString &text, M &member, const Rule &rule, ReadContext &context)
{
    if constexpr (IsOptional<M>::value || IsAbsent<M>::value || IsPatch<M>::value) {
        return parameterFromText(text, member.emplace(), rule, context);
    } else if constexpr (IsList<M>::value) {
        // style: form, explode: false
        const QStringList words = text.isEmpty() ? QStringList() : text.split(u',');
        if (!checkItemCount(words.size(), rule, context))
            return true;
        member.clear();
        for (const QString &word : words) {
            InnerOf<M> item{};
            if (!parameterFromText(word, item, rule, context))
                return false;
            member.append(std::move(item));
        }
        return true;
    } else if constexpr (HasSchema<M> || IsMap<M>::value || IsVariant<M>::value || IsNested<M>::value || std::is_same_v<M, RawJson>) {
        return false;
    } else if constexpr (HasEnumText<M>) {
        if (!scalarFromText(text, member))
            context.add(
                common::FieldCode::NotAllowed, QStringLiteral("Not one of the allowed values.")
            );
        return true;
    } else {
        if (!scalarFromText(text, member))
            return false;
        checkScalar(member, rule, context);
        return true;
    }
}

template <typename M>
std::optional<QString> parameterToText(const M &member)
{
    if constexpr (IsOptional<M>::value) {
        return member ? parameterToText(*member) : std::nullopt;
    } else if constexpr (IsAbsent<M>::value) {
        return member.isPresent() ? parameterToText(member.value()) : std::nullopt;
    } else if constexpr (IsPatch<M>::value) {
        return member.hasValue() ? parameterToText(member.value()) : std::nullopt;
    } else if constexpr (IsList<M>::value) {
        QStringList words;
        for (const auto &item : member)
            words.append(*parameterToText(item));
        return words.isEmpty() ? std::nullopt : std::optional(words.join(u','));
    } else if constexpr (HasSchema<M> || IsMap<M>::value || IsVariant<M>::value || IsNested<M>::value || std::is_same_v<M, RawJson>) {
        return std::nullopt;
    } else {
        return scalarToText(member);
    }
}

template <typename Request>
common::Result<Request>
RequestCodec<Request>::decode(const RouteInfo &route, const RequestParts &parts)
{
    Request request{};
    if constexpr (HasSchema<Request>) {
        ReadContext bodyContext;
        QList<common::FieldError> parameterErrors;
        std::optional<common::Error> unparsable;
        QJsonObject body;
        if (parts.hasBody) {
            TRY_INTO(body, parseObject(parts.body));
        }
        forEachField<Request>([&](const auto &field) {
            auto &member = request.*(field.member);
            using M = std::decay_t<decltype(member)>;
            const Place place = placeOf(route, field.name, field.rule);
            if (place == Place::Body) {
                readMember(body, member, field, bodyContext);
                return;
            }
            const auto text = findParameter(route, parts, field.name, field.rule);
            const std::string_view shown = place == Place::Header ? field.rule.header : field.name;
            ReadContext context(Strictness::Strict, toQString(shown));
            if (text && !parameterFromText(*text, member, field.rule, context)) {
                if (!unparsable || place == Place::Path)
                    unparsable = parameterFault(place, field.name);
            } else if (!text && isRequired<M>(field.rule) && !IsOptional<M>::value) {
                context.add(
                    common::FieldCode::Required, QStringLiteral("This parameter is required.")
                );
            }
            parameterErrors += context.errors();
        });
        if constexpr (HasAnyOf<Request>)
            checkAnyOf(Schema<Request>::anyOf, body, bodyContext);
        if (unparsable)
            return common::fail(std::move(*unparsable));
        auto error = faults(bodyContext);
        error.fields = parameterErrors + error.fields;
        if (!error.fields.isEmpty())
            return common::fail(std::move(error));
    }
    return request;
}

template <typename Request>
RequestParts RequestCodec<Request>::encode(const RouteInfo &route, const Request &request)
{
    RequestParts parts;
    if constexpr (HasSchema<Request>) {
        JsonWriter writer(parts.body);
        writer.beginObject();
        forEachField<Request>([&](const auto &field) {
            const auto &member = request.*(field.member);
            const Place place = placeOf(route, field.name, field.rule);
            if (place == Place::Body) {
                parts.hasBody = true;
                if (!isWritten(member))
                    return;
                writer.key(field.name);
                writeValue(member, writer);
                return;
            }
            const auto text = parameterToText(member);
            if (!text)
                return;
            if (place == Place::Path)
                parts.path.insert(toQString(field.name), *text);
            else if (place == Place::Query)
                parts.query.append({toQString(field.name), *text});
            else if (!text->isEmpty())
                parts.headers.insert(toQString(field.rule.header), *text);
        });
        writer.endObject();
        if (!parts.hasBody)
            parts.body.clear();
    }
    return parts;
}

template <typename Type>
bool hasBodyMembers(const RouteInfo &route)
{
    bool found = false;
    Schema<Type>::fields.forEach([&](const auto &each) {
        found = found || placeOf(route, each.name, each.rule) == Place::Body;
    });
    return found;
}

template <typename Request>
void RequestCodec<Request>::describe(
    const RouteInfo &route, SchemaBook &book, QJsonObject &operation
)
{
    if constexpr (HasSchema<Request>) {
        forEachField<Request>([&](const auto &field) {
            using M = typename std::decay_t<decltype(field)>::Type;
            const Place place = placeOf(route, field.name, field.rule);
            if (place == Place::Body)
                return;
            Rule rule = field.rule;
            rule.description = {};
            const bool required = isRequired<M>(field.rule) && !IsOptional<M>::value;
            describeParameter(
                route,
                field.name,
                field.rule,
                required,
                describeValue<InnerOrSelf<M>>(rule, book),
                operation
            );
        });
        // The body is the type itself, or its base where the members of its own travel elsewhere.
        if (hasBodyMembers<Request>(route))
            describeBody(route, Codec<Request>::describe(book), operation);
        else if constexpr (HasBase<Request>) {
            if (hasBodyMembers<typename Schema<Request>::Base>(route))
                describeBody(
                    route, Codec<typename Schema<Request>::Base>::describe(book), operation
                );
        }
    }
}

template <typename Response>
ResponseParts ResponseCodec<Response>::encode(const RouteInfo &route, const Reply<Response> &reply)
{
    ResponseParts parts;
    parts.status = reply.status != 0 ? reply.status : route.statuses[0];
    parts.headers = reply.headers;
    if constexpr (std::is_same_v<Response, TextBody>) {
        parts.contentType = reply.body.contentType;
        parts.body = reply.body.text;
        parts.status = reply.body.status;
    } else if constexpr (std::is_same_v<Response, FileBody>) {
        parts.contentType =
            QByteArray(route.mediaType.data(), static_cast<qsizetype>(route.mediaType.size()));
        parts.file = reply.body;
    } else if constexpr (!std::is_same_v<Response, Empty>) {
        if constexpr (IsVariant<Response>::value) {
            if (reply.status == 0)
                parts.status = route.statuses[reply.body.index()];
        }
        parts.contentType = "application/json";
        JsonWriter writer(parts.body);
        writeValue(reply.body, writer);
        if (route.etag) {
            JsonWriter stable(parts.tagSource, true);
            writeValue(reply.body, stable);
        }
    }
    return parts;
}

template <typename... Ts>
void readByStatus(
    const RouteInfo &route,
    int status,
    const QJsonObject &object,
    std::variant<Ts...> &value,
    ReadContext &context
)
{
    std::size_t index = 0;
    const auto one = [&]<typename T>(const T *) {
        if (route.statuses[index++] == status)
            Codec<T>::read(object, value.template emplace<T>(), context);
    };
    (one(static_cast<const Ts *>(nullptr)), ...);
}

template <typename Response>
common::Result<Response>
ResponseCodec<Response>::decode(const RouteInfo &route, int status, const QByteArray &body)
{
    Response value{};
    if constexpr (std::is_same_v<Response, TextBody>) {
        value.text = body;
        value.status = status;
    } else if constexpr (std::is_same_v<Response, FileBody>) {
        value.content = bytesOf(body);
    } else if constexpr (!std::is_same_v<Response, Empty>) {
        TRY_INTO(const QJsonObject object, parseObject(body));
        ReadContext context(Strictness::Lenient);
        if constexpr (IsVariant<Response>::value)
            readByStatus(route, status, object, value, context);
        else
            readValue(object, value, Rule{}, context);
        if (!context.ok())
            return common::fail(faults(context));
    }
    return value;
}

template <typename... Ts>
void describeByStatus(
    const RouteInfo &route, const std::variant<Ts...> *, SchemaBook &book, QJsonObject &operation
)
{
    std::size_t index = 0;
    (describeAnswer(
         route, route.statuses[index++], "application/json", Codec<Ts>::describe(book), operation
     ),
     ...);
}

template <typename Response>
void ResponseCodec<Response>::describe(
    const RouteInfo &route, SchemaBook &book, QJsonObject &operation
)
{
    if constexpr (IsVariant<Response>::value) {
        describeByStatus(route, static_cast<const Response *>(nullptr), book, operation);
    } else {
        for (const int status : route.statuses) {
            if constexpr (std::is_same_v<Response, Empty>)
                describeAnswer(route, status, {}, {}, operation);
            else if constexpr (std::is_same_v<Response, FileBody>)
                describeAnswer(
                    route,
                    status,
                    QByteArray(
                        route.mediaType.data(), static_cast<qsizetype>(route.mediaType.size())
                    ),
                    {},
                    operation
                );
            else if constexpr (std::is_same_v<Response, TextBody>)
                describeAnswer(
                    route,
                    status,
                    "text/plain",
                    {{QStringLiteral("type"), QStringLiteral("string")}},
                    operation
                );
            else
                describeAnswer(
                    route,
                    status,
                    "application/json",
                    describeValue<Response>(Rule{}, book),
                    operation
                );
        }
    }
}

} // namespace wire
