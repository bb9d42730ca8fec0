// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/scalar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace wire {

namespace {

constexpr int kMaxItems = 500; // security.md, rule 18: where the contract is silent

const QRegularExpression &compiled(std::string_view pattern)
{
    thread_local QHash<QString, QRegularExpression> cache;
    const QString key = toQString(pattern);
    auto it = cache.find(key);
    if (it == cache.end())
        it = cache.insert(
            key, QRegularExpression(key, QRegularExpression::UseUnicodePropertiesOption)
        );
    return *it;
}

qsizetype codePoints(QStringView text)
{
    qsizetype count = text.size();
    for (const QChar c : text)
        count -= c.isLowSurrogate() ? 1 : 0;
    return count;
}

bool isControl(char32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
}

// False if the text holds what no text may hold (security.md, rule 19).
bool cleanText(QString &text, bool keepControls)
{
    QString cleaned;
    bool dirty = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        qsizetype units = 1;
        if (QChar::isSurrogate(c)) {
            if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
                return false;
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            units = 2;
        }
        if (c == 0 || QChar::isNonCharacter(c))
            return false;
        if (!keepControls && isControl(c)) {
            if (!dirty)
                cleaned = text.left(i);
            dirty = true;
        } else if (dirty) {
            cleaned.append(QStringView(text).mid(i, units));
        }
        i += units - 1;
    }
    if (dirty)
        text = cleaned;
    return true;
}

bool looksLikeEmail(QStringView text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at <= 0 || at > 64 || at + 1 == text.size())
        return false;
    for (const QChar c : text) {
        if (c.isSpace() || c == u'<' || c == u'>' || c == u',' || c == u';' || c == u'"')
            return false;
    }
    const QStringView domain = text.mid(at + 1);
    return !domain.startsWith(u'.') && !domain.endsWith(u'.')
        && !domain.contains(QStringLiteral("..")) && text.left(at).indexOf(u'@') < 0;
}

bool looksLikeUri(QStringView text)
{
    return text.startsWith(QStringLiteral("https://"), Qt::CaseInsensitive)
        || text.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive);
}

void addLengthFault(qsizetype length, const Rule &rule, ReadContext &context)
{
    if (length < rule.minLength)
        context.add(
            common::FieldCode::TooShort,
            QStringLiteral("At least %1 characters.").arg(rule.minLength)
        );
    else
        context.add(
            common::FieldCode::TooLong, QStringLiteral("At most %1 characters.").arg(rule.maxLength)
        );
}

QString typeKey()
{
    return QStringLiteral("type");
}

} // namespace

bool isRepeated(const QJsonArray &array, qsizetype index)
{
    for (qsizetype i = 0; i < index; ++i) {
        if (array.at(i) == array.at(index))
            return true;
    }
    return false;
}

bool checkItemCount(qsizetype count, const Rule &rule, ReadContext &context)
{
    if (!context.strict())
        return true;
    const int most = rule.maxItems >= 0 ? rule.maxItems : kMaxItems;
    if (count < rule.minItems)
        context.add(
            common::FieldCode::TooShort, QStringLiteral("At least %1 items.").arg(rule.minItems)
        );
    else if (count > most)
        context.add(common::FieldCode::TooLong, QStringLiteral("At most %1 items.").arg(most));
    else
        return true;
    return false;
}

void describeItemCount(const Rule &rule, QJsonObject &schema)
{
    if (rule.minItems > 0)
        schema.insert(QStringLiteral("minItems"), rule.minItems);
    if (rule.maxItems >= 0)
        schema.insert(QStringLiteral("maxItems"), rule.maxItems);
    if (rule.unique)
        schema.insert(QStringLiteral("uniqueItems"), true);
}

void checkAnyOf(
    std::span<const std::string_view> members, const QJsonObject &object, ReadContext &context
)
{
    for (const std::string_view member : members) {
        if (!object.value(toQString(member)).isNull() && object.contains(toQString(member)))
            return;
    }
    context.addAt(
        toQString(members.front()),
        common::FieldCode::Required,
        QStringLiteral("This member, or one that can stand for it, is required.")
    );
}

void describeAnyOf(std::span<const std::string_view> members, QJsonObject &schema)
{
    QJsonArray alternatives;
    for (const std::string_view member : members)
        alternatives.append(QJsonObject{{QStringLiteral("required"), QJsonArray{toQString(member)}}}
        );
    schema.insert(QStringLiteral("anyOf"), alternatives);
}

QJsonObject nullable(const QJsonObject &schema)
{
    const QJsonObject nothing{{typeKey(), QStringLiteral("null")}};
    if (schema.contains(QStringLiteral("$ref")) || !schema.contains(typeKey())
        || schema.value(typeKey()) == QStringLiteral("object"))
        return {{QStringLiteral("oneOf"), QJsonArray{schema, nothing}}};
    QJsonObject widened = schema;
    widened.insert(typeKey(), QJsonArray{schema.value(typeKey()), QStringLiteral("null")});
    if (schema.contains(QStringLiteral("enum"))) {
        QJsonArray values = schema.value(QStringLiteral("enum")).toArray();
        values.append(QJsonValue::Null);
        widened.insert(QStringLiteral("enum"), values);
    }
    return widened;
}

QByteArray rawJson(const QJsonValue &json)
{
    if (json.isObject())
        return QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact);
    if (json.isArray())
        return QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

void readText(const QJsonValue &json, QString &value, const Rule &rule, ReadContext &context)
{
    if (!json.isString()) {
        context.add(common::FieldCode::Type, QStringLiteral("A string is expected."));
        return;
    }
    value = json.toString();
    checkText(value, rule, context);
}

void checkText(QString &value, const Rule &rule, ReadContext &context)
{
    if (!cleanText(value, rule.keepControls)) {
        context.add(
            common::FieldCode::Format, QStringLiteral("The text has characters that are no text.")
        );
        return;
    }
    if (!context.strict())
        return;
    const qsizetype length = codePoints(value);
    if (length < rule.minLength || (rule.maxLength >= 0 && length > rule.maxLength)) {
        addLengthFault(length, rule, context);
        return;
    }
    if (rule.schema == "Username" && (length < 3 || length > 30)) {
        Rule bounds = rule;
        bounds.minLength = 3;
        bounds.maxLength = 30;
        addLengthFault(length, bounds, context);
        return;
    }
    const auto isValue = [&](std::string_view each) { return value == toQString(each); };
    if (!rule.values.empty() && std::none_of(rule.values.begin(), rule.values.end(), isValue)) {
        context.add(
            common::FieldCode::NotAllowed, QStringLiteral("Not one of the allowed values.")
        );
        return;
    }
    const bool formatOk = rule.format == "email" ? looksLikeEmail(value)
        : rule.format == "uri"                   ? looksLikeUri(value)
                                                 : true;
    if (!formatOk || (!rule.pattern.empty() && !compiled(rule.pattern).match(value).hasMatch()))
        context.add(common::FieldCode::Format, QStringLiteral("The format is wrong."));
}

void readBoolean(const QJsonValue &json, bool &value, const Rule &rule, ReadContext &context)
{
    if (!json.isBool()) {
        context.add(common::FieldCode::Type, QStringLiteral("true or false is expected."));
        return;
    }
    value = json.toBool();
    if (context.strict() && (rule.max < int(value) || rule.min > int(value)))
        context.add(common::FieldCode::NotAllowed, QStringLiteral("Another value is expected."));
}

void readInteger(const QJsonValue &json, qint64 &value, const Rule &rule, ReadContext &context)
{
    constexpr qint64 kNotThis = std::numeric_limits<qint64>::min();
    value = json.toInteger(kNotThis);
    if (!json.isDouble() || (value == kNotThis && json.toDouble() != std::floor(json.toDouble()))) {
        value = 0;
        context.add(common::FieldCode::Type, QStringLiteral("An integer is expected."));
        return;
    }
    checkInteger(value, rule, context);
}

void checkInteger(qint64 value, const Rule &rule, ReadContext &context)
{
    if (!context.strict() || (value >= rule.min && value <= rule.max))
        return;
    if (!rule.schema.empty())
        context.add(
            common::FieldCode::NotAllowed, QStringLiteral("Not one of the allowed values.")
        );
    else
        context.add(
            common::FieldCode::OutOfRange,
            QStringLiteral("From %1 to %2.").arg(rule.min).arg(rule.max)
        );
}

bool parseInteger(QStringView text, qint64 &value)
{
    bool ok = false;
    value = text.toLongLong(&ok);
    return ok && !text.startsWith(u'+') && text == text.trimmed();
}

bool parseBoolean(QStringView text, bool &value)
{
    value = text == u"true";
    return value || text == u"false";
}

QJsonObject describeNamedText(std::string_view name, const QJsonObject &schema, SchemaBook &book)
{
    if (!book.contains(name))
        book.add(name, schema);
    return SchemaBook::reference(name);
}

QJsonObject describeText(const Rule &rule, SchemaBook &book)
{
    QJsonObject schema{{typeKey(), QStringLiteral("string")}};
    if (!rule.constant.empty())
        schema.insert(QStringLiteral("enum"), QJsonArray{toQString(rule.constant)});
    if (!rule.values.empty()) {
        QJsonArray values;
        for (const std::string_view value : rule.values)
            values.append(toQString(value));
        schema.insert(QStringLiteral("enum"), values);
    }
    if (!rule.pattern.empty())
        schema.insert(QStringLiteral("pattern"), toQString(rule.pattern));
    if (!rule.format.empty())
        schema.insert(QStringLiteral("format"), toQString(rule.format));
    if (rule.minLength > 0)
        schema.insert(QStringLiteral("minLength"), rule.minLength);
    if (rule.maxLength >= 0)
        schema.insert(QStringLiteral("maxLength"), rule.maxLength);
    if (rule.writeOnly)
        schema.insert(QStringLiteral("writeOnly"), true);
    return rule.schema.empty() ? schema : describeNamedText(rule.schema, schema, book);
}

QJsonObject describeBoolean(const Rule &rule)
{
    QJsonObject schema{{typeKey(), QStringLiteral("boolean")}};
    if (rule.min == rule.max)
        schema.insert(QStringLiteral("const"), rule.min == 1);
    return schema;
}

QJsonObject describeInteger(const Rule &rule, bool is64Bit)
{
    QJsonObject schema{{typeKey(), QStringLiteral("integer")}};
    if (!rule.schema.empty()) {
        QJsonArray values;
        for (qint64 value = rule.min; value <= rule.max; ++value)
            values.append(value);
        schema.insert(QStringLiteral("enum"), values);
        return schema;
    }
    if (rule.min != std::numeric_limits<qint64>::min())
        schema.insert(QStringLiteral("minimum"), rule.min);
    if (rule.max != std::numeric_limits<qint64>::max())
        schema.insert(QStringLiteral("maximum"), rule.max);
    if (is64Bit)
        schema.insert(QStringLiteral("format"), QStringLiteral("int64"));
    return schema;
}

QJsonObject describeId(SchemaBook &book)
{
    return describeNamedText(
        "Id",
        {{typeKey(), QStringLiteral("string")},
         {QStringLiteral("pattern"), QStringLiteral("^[1-9][0-9]{0,18}$")}},
        book
    );
}

QJsonObject describeTime(SchemaBook &book)
{
    return describeNamedText(
        "Time",
        {{typeKey(), QStringLiteral("string")},
         {QStringLiteral("format"), QStringLiteral("date-time")},
         {QStringLiteral("pattern"),
          QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$)")}},
        book
    );
}

QJsonObject describeEnum(std::string_view name, const QStringList &texts, SchemaBook &book)
{
    const QJsonObject schema{
        {typeKey(), QStringLiteral("string")},
        {QStringLiteral("enum"), QJsonArray::fromStringList(texts)}};
    return name.empty() ? schema : describeNamedText(name, schema, book);
}

} // namespace wire
