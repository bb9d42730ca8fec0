// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The leaves of JSON: strings, numbers, truth values, ids, times, enums. Used by codec_impl.h and
// route_codec_impl.h; strings and numbers are checked here by the rules of a member.

#include "common/wire/codec.h"
#include "common/wire/route.h"

#include <QStringList>

#include <span>
#include <string>

namespace wire {

template <typename T>
struct IsId : std::false_type {
};
template <typename Tag>
struct IsId<common::Id<Tag>> : std::true_type {
};

// A type of its own that travels as one string, such as UserRef.
template <typename T>
concept TextType = requires(const T &value, QStringView text)
{
    {
        value.toText()
        } -> std::convertible_to<QString>;
    {
        T::fromText(text)
        } -> std::same_as<std::optional<T>>;
    {
        T::rule()
        } -> std::convertible_to<Rule>;
};

// Whether an item stands earlier in the array too.
bool isRepeated(const QJsonArray &array, qsizetype index);
bool checkItemCount(qsizetype count, const Rule &rule, ReadContext &context);
void describeItemCount(const Rule &rule, QJsonObject &schema);
void checkAnyOf(
    std::span<const std::string_view> members, const QJsonObject &object, ReadContext &context
);
void describeAnyOf(std::span<const std::string_view> members, QJsonObject &schema);
QJsonObject nullable(const QJsonObject &schema);
QByteArray rawJson(const QJsonValue &json);

// Refuses U+0000, lone surrogates and noncharacters, strips controls other than line breaks and
// tabs, then checks length, pattern and format.
void readText(const QJsonValue &json, QString &value, const Rule &rule, ReadContext &context);
void checkText(QString &value, const Rule &rule, ReadContext &context);
// A rule from 0 to 0 lets through false alone, one from 1 to 1 true.
void readBoolean(const QJsonValue &json, bool &value, const Rule &rule, ReadContext &context);
void readInteger(const QJsonValue &json, qint64 &value, const Rule &rule, ReadContext &context);
void checkInteger(qint64 value, const Rule &rule, ReadContext &context);

QJsonObject describeText(const Rule &rule, SchemaBook &book);
QJsonObject describeBoolean(const Rule &rule);
QJsonObject describeInteger(const Rule &rule, bool is64Bit);
QJsonObject describeNamedText(std::string_view name, const QJsonObject &schema, SchemaBook &book);
QJsonObject describeId(SchemaBook &book);
QJsonObject describeTime(SchemaBook &book);
QJsonObject describeEnum(std::string_view name, const QStringList &texts, SchemaBook &book);

// Words of a query or a path. False: cannot be parsed (400, or 404 in a path).
bool parseInteger(QStringView text, qint64 &value);
bool parseBoolean(QStringView text, bool &value);

template <typename M>
void writeScalar(const M &value, JsonWriter &out)
{
    if constexpr (std::is_same_v<M, QString>)
        out.string(value);
    else if constexpr (std::is_same_v<M, bool>)
        out.boolean(value);
    else if constexpr (std::is_integral_v<M>)
        out.number(value);
    else if constexpr (std::is_floating_point_v<M>)
        out.real(value);
    else if constexpr (IsId<M>::value)
        out.ascii(std::to_string(value.value));
    else if constexpr (std::is_same_v<M, common::Timestamp>)
        writeTime(value, out);
    else if constexpr (std::is_same_v<M, common::Date>)
        out.string(value.toIso());
    else if constexpr (HasEnumText<M>)
        out.string(enumText(value));
    else if constexpr (TextType<M>)
        out.string(value.toText());
    else
        static_assert(HasSchema<M>, "no Schema, EnumText or scalar codec for this type");
}

template <typename M>
bool scalarFromText(QStringView text, M &value)
{
    if constexpr (std::is_same_v<M, QString>) {
        value = text.toString();
        return true;
    } else if constexpr (std::is_same_v<M, bool>) {
        return parseBoolean(text, value);
    } else if constexpr (std::is_integral_v<M>) {
        qint64 wide = 0;
        if (!parseInteger(text, wide) || wide < std::numeric_limits<M>::min()
            || wide > std::numeric_limits<M>::max())
            return false;
        value = static_cast<M>(wide);
        return true;
    } else {
        std::optional<M> parsed;
        if constexpr (IsId<M>::value)
            parsed = M::fromString(text);
        else if constexpr (std::is_same_v<M, common::Timestamp>)
            parsed = common::Timestamp::fromRfc3339(text);
        else if constexpr (std::is_same_v<M, common::Date>)
            parsed = common::Date::fromIso(text);
        else if constexpr (HasEnumText<M>)
            parsed = enumFromText<M>(text);
        else if constexpr (TextType<M>)
            parsed = M::fromText(text);
        if (parsed)
            value = *parsed;
        return parsed.has_value();
    }
}

template <typename M>
QString scalarToText(const M &value)
{
    if constexpr (std::is_same_v<M, QString>)
        return value;
    else if constexpr (std::is_same_v<M, bool>)
        return value ? QStringLiteral("true") : QStringLiteral("false");
    else if constexpr (std::is_integral_v<M>)
        return QString::number(value);
    else if constexpr (IsId<M>::value)
        return value.toString();
    else if constexpr (std::is_same_v<M, common::Timestamp>)
        return value.toRfc3339();
    else if constexpr (std::is_same_v<M, common::Date>)
        return value.toIso();
    else if constexpr (HasEnumText<M>)
        return enumText(value);
    else
        return value.toText();
}

template <typename M>
void readScalar(const QJsonValue &json, M &value, const Rule &rule, ReadContext &context)
{
    if constexpr (std::is_same_v<M, QString>) {
        readText(json, value, rule, context);
    } else if constexpr (std::is_same_v<M, bool>) {
        readBoolean(json, value, rule, context);
    } else if constexpr (std::is_integral_v<M>) {
        Rule narrowed = rule;
        narrowed.min = std::max<qint64>(rule.min, std::numeric_limits<M>::min());
        narrowed.max = std::min<qint64>(rule.max, std::numeric_limits<M>::max());
        qint64 wide = 0;
        readInteger(json, wide, narrowed, context);
        value = static_cast<M>(wide);
    } else if constexpr (std::is_floating_point_v<M>) {
        if (json.isDouble())
            value = static_cast<M>(json.toDouble());
        else
            context.add(common::FieldCode::Type, QStringLiteral("A number is expected."));
    } else {
        if (!json.isString()) {
            context.add(common::FieldCode::Type, QStringLiteral("A string is expected."));
            return;
        }
        const QString text = json.toString();
        if (scalarFromText(text, value))
            return;
        if constexpr (HasEnumText<M>) {
            if (context.strict())
                context.add(
                    common::FieldCode::NotAllowed, QStringLiteral("Not one of the allowed values.")
                );
        } else {
            context.add(common::FieldCode::Format, QStringLiteral("The format is wrong."));
        }
    }
}

template <typename M>
void checkScalar(M &value, const Rule &rule, ReadContext &context)
{
    if constexpr (std::is_same_v<M, QString>)
        checkText(value, rule, context);
    else if constexpr (std::is_integral_v<M> && !std::is_same_v<M, bool>)
        checkInteger(value, rule, context);
}

template <typename M>
QJsonObject describeScalar(const Rule &rule, SchemaBook &book)
{
    if constexpr (std::is_same_v<M, QString>) {
        return describeText(rule, book);
    } else if constexpr (std::is_same_v<M, bool>) {
        return describeBoolean(rule);
    } else if constexpr (std::is_integral_v<M>) {
        return describeInteger(rule, sizeof(M) == 8);
    } else if constexpr (std::is_floating_point_v<M>) {
        return {{QStringLiteral("type"), QStringLiteral("number")}};
    } else if constexpr (IsId<M>::value) {
        return describeId(book);
    } else if constexpr (std::is_same_v<M, common::Timestamp>) {
        return describeTime(book);
    } else if constexpr (std::is_same_v<M, common::Date>) {
        return {
            {QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("format"), QStringLiteral("date")}};
    } else if constexpr (HasEnumText<M>) {
        QStringList texts;
        for (const auto &entry : EnumText<M>::values)
            texts.append(QString::fromLatin1(entry.second));
        return describeEnum(EnumText<M>::name, texts, book);
    } else {
        return describeText(M::rule(), book);
    }
}

} // namespace wire
