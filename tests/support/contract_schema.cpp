// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contract_schema.h"

#include <QDate>
#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

#include <yaml-cpp/yaml.h>

namespace tests {

namespace {

QString at(const QString &place, const QString &what)
{
    return (place.isEmpty() ? QStringLiteral("/") : place) + QStringLiteral(": ") + what;
}

QJsonValue scalar(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // quoted
        return text;
    if (text == u"true" || text == u"false")
        return text == u"true";
    bool isNumber = false;
    if (const qint64 whole = text.toLongLong(&isNumber); isNumber)
        return whole;
    if (const double number = text.toDouble(&isNumber); isNumber)
        return number;
    return text;
}

QJsonValue fromYaml(const YAML::Node &node)
{
    if (node.IsNull())
        return {};
    if (node.IsSequence()) {
        QJsonArray array;
        for (const auto &item : node)
            array.append(fromYaml(item));
        return array;
    }
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &pair : node)
            object.insert(
                QString::fromStdString(pair.first.as<std::string>()), fromYaml(pair.second)
            );
        return object;
    }
    return scalar(node);
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == u"null")
        return value.isNull();
    if (type == u"string")
        return value.isString();
    if (type == u"boolean")
        return value.isBool();
    if (type == u"array")
        return value.isArray();
    if (type == u"object")
        return value.isObject();
    if (type == u"number")
        return value.isDouble();
    return value.isDouble() && std::floor(value.toDouble()) == value.toDouble(); // integer
}

bool hasOneType(const QJsonValue &value, const QJsonValue &types)
{
    if (types.isString())
        return hasType(value, types.toString());
    for (const auto &type : types.toArray()) {
        if (hasType(value, type.toString()))
            return true;
    }
    return false;
}

bool hasFormat(const QString &text, const QString &format)
{
    if (format == u"date-time")
        return text.endsWith(u'Z') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
    if (format == u"date")
        return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
    if (format == u"email")
        return text.indexOf(u'@') > 0 && !text.endsWith(u'@') && !text.contains(u' ');
    if (format == u"uri")
        return QUrl(text, QUrl::StrictMode).isValid() && !QUrl(text).isRelative();
    if (format == u"uri-reference")
        return QUrl(text, QUrl::StrictMode).isValid();
    return true; // password, binary, int64 and the like say nothing about the text
}

QString stringFault(const QString &text, const QJsonObject &schema)
{
    const qsizetype length = text.toUcs4().size(); // code points
    if (length < schema.value(u"minLength").toInteger())
        return QStringLiteral("too short");
    if (schema.contains(u"maxLength") && length > schema.value(u"maxLength").toInteger())
        return QStringLiteral("too long");
    const QRegularExpression pattern(
        schema.value(u"pattern").toString(), QRegularExpression::UseUnicodePropertiesOption
    );
    if (schema.contains(u"pattern") && !pattern.match(text).hasMatch())
        return QStringLiteral("\"%1\" does not match %2").arg(text, pattern.pattern());
    if (!hasFormat(text, schema.value(u"format").toString()))
        return QStringLiteral("\"%1\" is no %2").arg(text, schema.value(u"format").toString());
    return {};
}

QString numberFault(double number, const QJsonObject &schema)
{
    const bool small = schema.contains(u"minimum") && number < schema.value(u"minimum").toDouble();
    const bool large = schema.contains(u"maximum") && number > schema.value(u"maximum").toDouble();
    return small || large ? QStringLiteral("%1 is out of range").arg(number) : QString();
}

class Validator {
public:
    explicit Validator(const Contract &contract)
        : m_contract(contract)
    {
    }

    QString fault(const QJsonValue &value, const QJsonObject &given, const QString &place) const
    {
        const QJsonObject schema = m_contract.flat(given);
        if (schema.contains(u"type") && !hasOneType(value, schema.value(u"type")))
            return at(place, QStringLiteral("wrong type"));
        if (schema.contains(u"const") && value != schema.value(u"const"))
            return at(place, QStringLiteral("not the constant"));
        if (schema.contains(u"enum") && !schema.value(u"enum").toArray().contains(value))
            return at(place, QStringLiteral("not one of the values"));
        for (const char *choice : {"oneOf", "anyOf"}) {
            const QString wrong = choiceFault(value, schema, choice, place);
            if (!wrong.isEmpty())
                return wrong;
        }
        QString wrong;
        if (value.isString())
            wrong = stringFault(value.toString(), schema);
        else if (value.isDouble())
            wrong = numberFault(value.toDouble(), schema);
        if (!wrong.isEmpty())
            return at(place, wrong);
        if (value.isArray())
            return arrayFault(value.toArray(), schema, place);
        return value.isObject() ? objectFault(value.toObject(), schema, place) : QString();
    }

private:
    QString choiceFault(
        const QJsonValue &value, const QJsonObject &schema, const char *choice, const QString &place
    ) const
    {
        const QJsonArray options = schema.value(QLatin1String(choice)).toArray();
        int fitting = 0;
        QString last;
        for (const auto &option : options) {
            const QString wrong = fault(value, option.toObject(), place);
            fitting += wrong.isEmpty() ? 1 : 0;
            // What a choice that is not null misses tells more than that it is not null.
            if (!wrong.isEmpty() && option.toObject().value(u"type") != QStringLiteral("null"))
                last = wrong;
        }
        if (options.isEmpty() || fitting == 1 || (fitting > 1 && choice[0] == 'a'))
            return {};
        return fitting == 0 ? last : at(place, QStringLiteral("more than one choice fits"));
    }

    QString
    arrayFault(const QJsonArray &array, const QJsonObject &schema, const QString &place) const
    {
        if (array.size() < schema.value(u"minItems").toInteger())
            return at(place, QStringLiteral("too few items"));
        if (schema.contains(u"maxItems") && array.size() > schema.value(u"maxItems").toInteger())
            return at(place, QStringLiteral("too many items"));
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (schema.value(u"uniqueItems").toBool() && array.toVariantList().count(array[i]) > 1)
                return at(place, QStringLiteral("repeated items"));
            const QString wrong = fault(
                array[i], schema.value(u"items").toObject(), place + u'/' + QString::number(i)
            );
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    QString
    objectFault(const QJsonObject &object, const QJsonObject &schema, const QString &place) const
    {
        for (const auto &name : schema.value(u"required").toArray()) {
            if (!object.contains(name.toString()))
                return at(place + u'/' + name.toString(), QStringLiteral("missing"));
        }
        const QJsonObject properties = schema.value(u"properties").toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString inside = place + u'/' + it.key();
            if (properties.contains(it.key())) {
                const QString wrong =
                    fault(it.value(), properties.value(it.key()).toObject(), inside);
                if (!wrong.isEmpty())
                    return wrong;
            } else if (!properties.isEmpty() && !schema.contains(u"additionalProperties")) {
                return at(inside, QStringLiteral("not in the contract"));
            }
        }
        return {};
    }

    const Contract &m_contract;
};

QJsonArray joined(QJsonArray names, const QJsonArray &more)
{
    for (const auto &name : more) {
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

// Both hold.
void join(QJsonObject &schema, const QJsonObject &other)
{
    QJsonObject properties = schema.value(u"properties").toObject();
    const QJsonObject more = other.value(u"properties").toObject();
    for (auto it = more.begin(); it != more.end(); ++it)
        properties.insert(it.key(), it.value());
    const QJsonArray required =
        joined(schema.value(u"required").toArray(), other.value(u"required").toArray());
    for (auto it = other.begin(); it != other.end(); ++it)
        schema.insert(it.key(), it.value());
    if (!properties.isEmpty())
        schema.insert(u"properties", properties);
    if (!required.isEmpty())
        schema.insert(u"required", required);
}

} // namespace

QStringList ContractOperation::errors() const
{
    return QVariant(json.value(u"x-errors").toArray().toVariantList()).toStringList();
}

QString ContractOperation::role() const
{
    return json.value(u"x-auth").toObject().value(u"role").toString();
}

QString ContractOperation::rateClass() const
{
    return json.value(u"x-rate-class").toString();
}

bool ContractOperation::takesToken() const
{
    for (const auto &scheme : json.value(u"security").toArray()) {
        if (scheme.toObject().contains(u"bearerAuth"))
            return true;
    }
    return false;
}

bool ContractOperation::needsToken() const
{
    return takesToken() && !json.value(u"security").toArray().contains(QJsonObject());
}

QJsonObject ContractOperation::bodySchema() const
{
    return json.value(u"requestBody")
        .toObject()
        .value(u"content")
        .toObject()
        .value(u"application/json")
        .toObject()
        .value(u"schema")
        .toObject();
}

bool ContractOperation::needsBody() const
{
    return json.value(u"requestBody").toObject().value(u"required").toBool();
}

const Contract &Contract::get()
{
    static const Contract contract;
    return contract;
}

Contract::Contract()
{
    const QString folder = QStringLiteral(KITH_CONTRACT_DIR);
    const QJsonObject document =
        fromYaml(YAML::LoadFile((folder + QStringLiteral("/openapi.yaml")).toStdString()))
            .toObject();
    m_components = document.value(u"components").toObject();
    readOperations(document.value(u"paths").toObject());
    QFile conventions(folder + QStringLiteral("/conventions.md"));
    if (!conventions.open(QIODevice::ReadOnly))
        qFatal("the contract cannot be read");
    readStatuses(QString::fromUtf8(conventions.readAll()));
}

void Contract::readOperations(const QJsonObject &paths)
{
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            ContractOperation operation;
            operation.json = method.value().toObject();
            operation.id = operation.json.value(u"operationId").toString();
            operation.method = method.key().toUpper().toLatin1();
            operation.path = path.key();
            operation.aliasOf = operation.json.value(u"x-alias-of").toString();
            operation.m_example =
                flat(operation.bodySchema()).value(u"examples").toArray().first().toObject();
            for (const QString &code : operation.errors()) {
                const bool isGeneral =
                    code == u"request.too_large" || code == u"request.unsupported_media_type";
                if (!isGeneral) // said again, where uploads have other limits
                    m_particular.insert(code);
            }
            m_byId.insert(operation.id, m_operations.size());
            m_operations.append(operation);
        }
    }
}

// "| 404 | `resource.not_found` no such resource; `request.not_found` ... |", and the list of those
// that come down to the connection: "408 `request.timeout`".
void Contract::readStatuses(const QString &conventions)
{
    static const QRegularExpression row(QStringLiteral("^\\| (\\d{3}) \\| (.*) \\|$"));
    static const QRegularExpression code(
        QStringLiteral("(?:^|(?:, )?(\\d{3}) |; |\\) )`([a-z]+\\.[a-z_]+)`")
    );
    for (const QString &line : conventions.split(u'\n')) {
        const auto match = row.match(line);
        const bool listed = line.contains(u"Down to the connection");
        if (!match.hasMatch() && !listed)
            continue;
        auto each = code.globalMatch(match.hasMatch() ? match.captured(2) : line);
        while (each.hasNext()) {
            const auto found = each.next();
            const QString status = match.hasMatch() ? match.captured(1) : found.captured(1);
            m_statuses.insert(found.captured(2), status.toInt());
        }
    }
}

const ContractOperation &Contract::operation(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    if (found == m_byId.constEnd())
        qFatal("no operation %s in the contract", qPrintable(id));
    return m_operations[*found];
}

QJsonObject Contract::component(const QString &reference) const
{
    const QStringList words = reference.split(u'/');
    return m_components.value(words.value(2)).toObject().value(words.value(3)).toObject();
}

QJsonObject Contract::flat(const QJsonObject &schema) const
{
    QJsonObject out;
    if (schema.contains(u"$ref"))
        out = flat(component(schema.value(u"$ref").toString()));
    for (const auto &part : schema.value(u"allOf").toArray())
        join(out, flat(part.toObject()));
    QJsonObject own = schema;
    own.remove(u"$ref");
    own.remove(u"allOf");
    join(out, own);
    return out;
}

QJsonObject Contract::schema(const QString &name) const
{
    return flat(component(QStringLiteral("#/components/schemas/") + name));
}

QString Contract::fault(const QJsonValue &value, const QJsonObject &schema) const
{
    return Validator(*this).fault(value, schema, {});
}

QString Contract::fault(const QJsonValue &value, const QString &schemaName) const
{
    return fault(value, schema(schemaName));
}

} // namespace tests
