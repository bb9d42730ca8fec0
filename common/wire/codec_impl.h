// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Definitions of the templates of codec.h. Included by <room>_codec.cpp and by nothing else.

#include "common/wire/codec.h"
#include "common/wire/scalar.h"

#include <QJsonArray>

#include <variant>

namespace wire {

template <typename T>
struct IsOptional : std::false_type {
};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {
};
template <typename T>
struct IsAbsent : std::false_type {
};
template <typename T>
struct IsAbsent<Absent<T>> : std::true_type {
};
template <typename T>
struct IsPatch : std::false_type {
};
template <typename T>
struct IsPatch<Patch<T>> : std::true_type {
};
template <typename T>
struct IsNested : std::false_type {
};
template <typename T>
struct IsNested<Nested<T>> : std::true_type {
};
template <typename T>
struct IsList : std::false_type {
};
template <typename T>
struct IsList<QList<T>> : std::true_type {
};
template <typename T>
struct IsMap : std::false_type {
};
template <typename T>
struct IsMap<QMap<QString, T>> : std::true_type {
};
template <typename T>
struct IsVariant : std::false_type {
};
template <typename... Ts>
struct IsVariant<std::variant<Ts...>> : std::true_type {
};

template <typename T>
struct Inner {
    using Type = T;
};
template <typename T>
struct Inner<std::optional<T>> {
    using Type = T;
};
template <typename T>
struct Inner<Absent<T>> {
    using Type = T;
};
template <typename T>
struct Inner<Patch<T>> {
    using Type = T;
};
template <typename T>
struct Inner<Nested<T>> {
    using Type = T;
};
template <typename T>
struct Inner<QList<T>> {
    using Type = T;
};
template <typename T>
struct Inner<QMap<QString, T>> {
    using Type = T;
};
template <typename T>
using InnerOf = typename Inner<T>::Type;
// Without the wrapper that says "may be missing"; lists stay lists.
template <typename T>
using InnerOrSelf = std::conditional_t<IsList<T>::value || IsMap<T>::value, T, InnerOf<T>>;

template <typename M>
constexpr bool mayBeNull()
{
    return IsOptional<M>::value || IsPatch<M>::value || IsNested<M>::value;
}
template <typename M>
constexpr bool isRequired(const Rule &rule)
{
    return !IsAbsent<M>::value && !IsPatch<M>::value && !rule.defaulted;
}

// --- writing ---------------------------------------------------------------------------------

template <typename M>
void writeValue(const M &value, JsonWriter &out);

template <typename M>
bool isWritten(const M &value)
{
    if constexpr (IsAbsent<M>::value || IsPatch<M>::value)
        return value.isPresent();
    else
        return true;
}

template <typename T>
void writeMembers(const T &value, JsonWriter &out)
{
    forEachField<T>([&](const auto &field) {
        if (out.stableOnly() && field.rule.volatileForTag)
            return;
        const auto &member = value.*(field.member);
        if (!isWritten(member))
            return;
        out.key(field.name);
        if (!field.rule.constant.empty())
            out.ascii(field.rule.constant);
        else
            writeValue(member, out);
    });
}

template <typename M>
void writeValue(const M &value, JsonWriter &out)
{
    if constexpr (HasSchema<M>) {
        Codec<M>::write(value, out);
    } else if constexpr (IsOptional<M>::value) {
        value ? writeValue(*value, out) : out.null();
    } else if constexpr (IsNested<M>::value) {
        value.hasValue() ? writeValue(*value, out) : out.null();
    } else if constexpr (IsAbsent<M>::value) {
        writeValue(value.value(), out);
    } else if constexpr (IsPatch<M>::value) {
        value.hasValue() ? writeValue(value.value(), out) : out.null();
    } else if constexpr (IsList<M>::value) {
        out.beginArray();
        for (const auto &item : value)
            writeValue(item, out);
        out.endArray();
    } else if constexpr (IsMap<M>::value) {
        out.beginObject();
        for (auto it = value.cbegin(); it != value.cend(); ++it) {
            out.key(QStringView(it.key()));
            writeValue(it.value(), out);
        }
        out.endObject();
    } else if constexpr (IsVariant<M>::value) {
        std::visit([&](const auto &alternative) { writeValue(alternative, out); }, value);
    } else if constexpr (std::is_same_v<M, RawJson>) {
        out.raw(value.json);
    } else if constexpr (std::is_same_v<M, Empty>) {
        out.beginObject();
        out.endObject();
    } else {
        writeScalar(value, out);
    }
}

// --- reading ---------------------------------------------------------------------------------

template <typename M>
void readValue(const QJsonValue &json, M &value, const Rule &rule, ReadContext &context);

template <typename M>
void readList(const QJsonValue &json, QList<M> &value, const Rule &rule, ReadContext &context)
{
    if (!json.isArray()) {
        context.add(common::FieldCode::Type, QStringLiteral("An array is expected."));
        return;
    }
    const QJsonArray array = json.toArray();
    if (!checkItemCount(array.size(), rule, context))
        return;
    value.clear();
    value.reserve(array.size());
    Rule itemRule = rule;
    itemRule.minItems = 0;
    itemRule.maxItems = -1;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const ReadContext::Step step(context, i);
        M item{};
        readValue(array.at(i), item, itemRule, context);
        if (rule.unique && isRepeated(array, i))
            context.add(common::FieldCode::Duplicate, QStringLiteral("This item is repeated."));
        value.append(std::move(item));
    }
}

template <typename... Ts>
void readVariant(const QJsonValue &json, std::variant<Ts...> &value, ReadContext &context)
{
    const QJsonObject object = json.toObject();
    const auto fits = [&]<typename T>(const T *) {
        bool all = true;
        forEachField<T>([&](const auto &field) {
            if (!field.rule.constant.empty())
                all = all && object.value(toQString(field.name)) == toQString(field.rule.constant);
        });
        return all;
    };
    bool found = false;
    const auto tryOne = [&]<typename T>(const T *type) {
        if (found || !fits(type))
            return;
        found = true;
        Codec<T>::read(json, value.template emplace<T>(), context);
    };
    (tryOne(static_cast<const Ts *>(nullptr)), ...);
    if (!found)
        context.add(common::FieldCode::NotAllowed, QStringLiteral("None of the forms fits."));
}

template <typename M>
void readValue(const QJsonValue &json, M &value, const Rule &rule, ReadContext &context)
{
    if constexpr (mayBeNull<M>()) {
        if (json.isNull()) {
            if constexpr (IsPatch<M>::value)
                value.setNull();
            else
                value.reset();
            return;
        }
        readValue(json, value.emplace(), rule, context);
    } else if constexpr (IsAbsent<M>::value) {
        readValue(json, value.emplace(), rule, context);
    } else if constexpr (HasSchema<M>) {
        Codec<M>::read(json, value, context);
    } else if constexpr (IsList<M>::value) {
        readList(json, value, rule, context);
    } else if constexpr (IsMap<M>::value) {
        const QJsonObject object = json.toObject();
        if (!json.isObject())
            context.add(common::FieldCode::Type, QStringLiteral("An object is expected."));
        for (auto it = object.begin(); it != object.end(); ++it) {
            const ReadContext::Step step(context, it.key());
            readValue(it.value(), value[it.key()], Rule{}, context);
        }
    } else if constexpr (IsVariant<M>::value) {
        readVariant(json, value, context);
    } else if constexpr (std::is_same_v<M, RawJson>) {
        value.json = rawJson(json);
    } else if constexpr (std::is_same_v<M, Empty>) {
        // Nothing to read; what is there is ignored.
    } else {
        readScalar(json, value, rule, context);
    }
}

template <typename M, typename F>
void readMember(const QJsonObject &object, M &member, const F &field, ReadContext &context)
{
    const QString name = toQString(field.name);
    const auto it = object.constFind(name);
    const bool missing = it == object.constEnd();
    const bool mayBeSkipped = field.rule.defaulted && !context.strict();
    if (missing || (it->isNull() && !mayBeNull<M>() && !mayBeSkipped)) {
        // Null where it may not be is as good as missing: conventions.md, field code "required".
        if (isRequired<M>(field.rule) || !missing)
            context.addAt(
                name, common::FieldCode::Required, QStringLiteral("This member is required.")
            );
        return;
    }
    if (it->isNull() && !mayBeNull<M>())
        return; // of a server that is newer: null is taken for absent
    const ReadContext::Step step(context, name);
    if (!field.rule.constant.empty()) {
        if (*it != toQString(field.rule.constant))
            context.add(
                common::FieldCode::NotAllowed, QStringLiteral("Another value is expected.")
            );
        return;
    }
    readValue(*it, member, field.rule, context);
}

// --- describing ------------------------------------------------------------------------------

template <typename M>
QJsonObject describeValue(const Rule &rule, SchemaBook &book);

template <typename T>
QJsonObject describeOwnMembers(SchemaBook &book)
{
    QJsonObject properties;
    QJsonArray required;
    Schema<T>::fields.forEach([&](const auto &field) {
        using M = typename std::decay_t<decltype(field)>::Type;
        properties.insert(toQString(field.name), describeValue<M>(field.rule, book));
        if (isRequired<M>(field.rule))
            required.append(toQString(field.name));
    });
    QJsonObject object{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("properties"), properties}};
    if (!required.isEmpty())
        object.insert(QStringLiteral("required"), required);
    if constexpr (HasAnyOf<T>)
        describeAnyOf(Schema<T>::anyOf, object);
    return object;
}

template <typename... Ts>
QJsonArray describeAlternatives(const std::variant<Ts...> *, SchemaBook &book)
{
    return QJsonArray{describeValue<Ts>(Rule{}, book)...};
}

template <typename M>
QJsonObject describeValue(const Rule &rule, SchemaBook &book)
{
    QJsonObject schema;
    if constexpr (mayBeNull<M>()) {
        schema = nullable(describeValue<InnerOf<M>>(rule, book));
    } else if constexpr (IsAbsent<M>::value) {
        schema = describeValue<InnerOf<M>>(rule, book);
    } else if constexpr (HasSchema<M>) {
        schema = Codec<M>::describe(book);
    } else if constexpr (IsList<M>::value) {
        Rule itemRule = rule;
        itemRule.description = {};
        schema = {
            {QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("items"), describeValue<InnerOf<M>>(itemRule, book)}};
        describeItemCount(rule, schema);
    } else if constexpr (IsMap<M>::value) {
        schema = {
            {QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("additionalProperties"), describeValue<InnerOf<M>>(Rule{}, book)}};
    } else if constexpr (IsVariant<M>::value) {
        schema = {
            {QStringLiteral("oneOf"), describeAlternatives(static_cast<const M *>(nullptr), book)}};
    } else if constexpr (std::is_same_v<M, RawJson> || std::is_same_v<M, Empty>) {
        schema = {{QStringLiteral("type"), QStringLiteral("object")}};
    } else {
        schema = describeScalar<M>(rule, book);
    }
    if (!rule.description.empty())
        schema.insert(QStringLiteral("description"), toQString(rule.description));
    return schema;
}

// --- Codec -----------------------------------------------------------------------------------

template <typename T>
void Codec<T>::write(const T &value, JsonWriter &out)
{
    if constexpr (HasSchema<T>) {
        out.beginObject();
        writeMembers(value, out);
        out.endObject();
    } else {
        writeValue(value, out);
    }
}

template <typename T>
void Codec<T>::read(const QJsonValue &json, T &value, ReadContext &context)
{
    if constexpr (HasSchema<T>) {
        if (!json.isObject()) {
            context.add(common::FieldCode::Type, QStringLiteral("An object is expected."));
            return;
        }
        const QJsonObject object = json.toObject();
        forEachField<T>([&](const auto &field) {
            readMember(object, value.*(field.member), field, context);
        });
        if constexpr (HasAnyOf<T>)
            checkAnyOf(Schema<T>::anyOf, object, context);
    } else {
        readValue(json, value, Rule{}, context);
    }
}

template <typename T>
QJsonObject Codec<T>::describe(SchemaBook &book)
{
    if constexpr (!HasSchema<T>) {
        return describeValue<T>(Rule{}, book);
    } else {
        constexpr std::string_view name = schemaName<T>();
        if (!name.empty() && book.contains(name))
            return SchemaBook::reference(name);
        if (!name.empty())
            book.add(name, {}); // a type that contains itself ends here
        QJsonObject schema = describeOwnMembers<T>(book);
        if constexpr (HasBase<T>) {
            using Base = typename Schema<T>::Base;
            schema = {{QStringLiteral("allOf"), QJsonArray{Codec<Base>::describe(book), schema}}};
        }
        if (name.empty())
            return schema;
        book.add(name, schema);
        return SchemaBook::reference(name);
    }
}

} // namespace wire
