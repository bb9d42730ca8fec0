// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// openapi.json, which is made of the code, against the contract: every operation that is done must
// agree in path, method, caller, rate class, parameters, bodies, answers and errors. What the
// contract has and the code does not is listed as to come.

#include "common/catalogue/all_routes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <yaml-cpp/yaml.h>

namespace {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonValue fromYaml(const YAML::Node &node)
{
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
    if (node.IsNull())
        return {};
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // quoted
        return text;
    bool number = false;
    const qint64 value = text.toLongLong(&number);
    if (number)
        return value;
    if (text == u"true" || text == u"false")
        return text == u"true";
    return text;
}

// A schema with all references followed, allOf joined and nullable forms made one.
class Flattener {
public:
    explicit Flattener(const QJsonObject &document)
        : m_components(document.value(key("components")).toObject())
    {
    }

    QJsonObject resolve(const QJsonObject &object) const
    {
        const QString reference = object.value(key("$ref")).toString();
        if (reference.isEmpty())
            return object;
        const QStringList words = reference.split(u'/');
        return m_components.value(words.value(2)).toObject().value(words.value(3)).toObject();
    }

    QJsonObject flat(const QJsonObject &schema, QStringList inside = {}) const
    {
        const QString reference = schema.value(key("$ref")).toString();
        if (!reference.isEmpty()) {
            if (inside.contains(reference))
                return {{key("recursive"), reference}};
            inside.append(reference);
            return flat(resolve(schema), inside);
        }
        QJsonObject out;
        for (const char *kept : kKept) {
            if (schema.contains(key(kept)))
                out.insert(key(kept), schema.value(key(kept)));
        }
        QJsonValue type = schema.value(key("type"));
        addTypes(
            out,
            type.isArray()        ? type.toArray()
                : type.isString() ? QJsonArray{type}
                                  : QJsonArray()
        );
        flattenEnum(schema, out);
        for (const auto &part : schema.value(key("allOf")).toArray())
            merge(out, flat(part.toObject(), inside));
        flattenAlternatives(schema, out, inside);
        flattenMembers(schema, out, inside);
        return out;
    }

private:
    static constexpr const char *kKept[] = {
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minimum",
        "maximum"};

    static void addTypes(QJsonObject &out, const QJsonArray &types)
    {
        QSet<QString> all;
        for (const auto &each : out.value(key("types")).toArray())
            all.insert(each.toString());
        for (const auto &each : types)
            all.insert(each.toString());
        QStringList sorted(all.cbegin(), all.cend());
        sorted.sort();
        if (!sorted.isEmpty())
            out.insert(key("types"), QJsonArray::fromStringList(sorted));
    }

    static void flattenEnum(const QJsonObject &schema, QJsonObject &out)
    {
        QStringList values;
        for (const auto &value : schema.value(key("enum")).toArray())
            values.append(value.toVariant().toString());
        if (schema.contains(key("const")))
            values.append(schema.value(key("const")).toVariant().toString());
        values.sort();
        if (!values.isEmpty())
            out.insert(key("enum"), QJsonArray::fromStringList(values));
    }

    void flattenAlternatives(const QJsonObject &schema, QJsonObject &out, const QStringList &inside)
        const
    {
        for (const auto &part : schema.value(key("oneOf")).toArray())
            merge(out, flat(part.toObject(), inside));
        QStringList anyOf;
        for (const auto &part : schema.value(key("anyOf")).toArray())
            anyOf.append(
                QString::fromUtf8(QJsonDocument(part.toObject()).toJson(QJsonDocument::Compact))
            );
        anyOf.sort();
        if (!anyOf.isEmpty())
            out.insert(key("anyOf"), QJsonArray::fromStringList(anyOf));
    }

    void
    flattenMembers(const QJsonObject &schema, QJsonObject &out, const QStringList &inside) const
    {
        QJsonObject members = out.value(key("members")).toObject();
        const QJsonObject properties = schema.value(key("properties")).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it)
            members.insert(it.key(), flat(it.value().toObject(), inside));
        if (!members.isEmpty())
            out.insert(key("members"), members);
        QStringList required;
        for (const auto &each : out.value(key("required")).toArray())
            required.append(each.toString());
        for (const auto &each : schema.value(key("required")).toArray())
            required.append(each.toString());
        required.sort();
        if (!required.isEmpty())
            out.insert(key("required"), QJsonArray::fromStringList(required));
        if (schema.value(key("items")).isObject())
            out.insert(key("items"), flat(schema.value(key("items")).toObject(), inside));
        if (schema.value(key("additionalProperties")).isObject())
            out.insert(
                key("values"), flat(schema.value(key("additionalProperties")).toObject(), inside)
            );
    }

    static void merge(QJsonObject &out, const QJsonObject &part)
    {
        addTypes(out, part.value(key("types")).toArray());
        for (auto it = part.begin(); it != part.end(); ++it) {
            if (it.key() == u"types")
                continue;
            if (it.key() == u"members") {
                QJsonObject members = out.value(key("members")).toObject();
                const QJsonObject more = it.value().toObject();
                for (auto member = more.begin(); member != more.end(); ++member)
                    members.insert(member.key(), member.value());
                out.insert(key("members"), members);
            } else if (it.key() == u"required") {
                QStringList all;
                for (const auto &each : out.value(key("required")).toArray())
                    all.append(each.toString());
                for (const auto &each : it.value().toArray())
                    all.append(each.toString());
                all.sort();
                all.removeDuplicates();
                out.insert(key("required"), QJsonArray::fromStringList(all));
            } else {
                out.insert(it.key(), it.value());
            }
        }
    }

    QJsonObject m_components;
};

void compare(
    const QString &place, const QJsonValue &wanted, const QJsonValue &given, QStringList &out
)
{
    if (wanted.isObject() && given.isObject()) {
        const QJsonObject a = wanted.toObject();
        const QJsonObject b = given.toObject();
        QStringList keys = a.keys() + b.keys();
        keys.removeDuplicates();
        for (const QString &each : keys)
            compare(place + u'.' + each, a.value(each), b.value(each), out);
        return;
    }
    if (wanted != given)
        out.append(QStringLiteral("%1: contract %2, served %3")
                       .arg(
                           place,
                           QString::fromUtf8(
                               QJsonDocument(QJsonArray{wanted}).toJson(QJsonDocument::Compact)
                           ),
                           QString::fromUtf8(
                               QJsonDocument(QJsonArray{given}).toJson(QJsonDocument::Compact)
                           )
                       ));
}

// What of an operation must agree, in one object.
QJsonObject essence(const QJsonObject &operation, const Flattener &flattener)
{
    QJsonObject out;
    for (const char *kept : {"operationId", "x-rate-class", "x-fresh"})
        out.insert(key(kept), operation.value(key(kept)));
    out.insert(key("role"), operation.value(key("x-auth")).toObject().value(key("role")));
    const auto sorted = [](const QJsonArray &array) {
        QStringList words;
        for (const auto &each : array)
            words.append(each.toString());
        words.sort();
        return QJsonArray::fromStringList(words);
    };
    out.insert(
        key("scopes"),
        sorted(operation.value(key("x-auth")).toObject().value(key("scopes")).toArray())
    );
    out.insert(key("errors"), sorted(operation.value(key("x-errors")).toArray()));
    out.insert(key("anonymous"), operation.value(key("security")).toArray().isEmpty());

    QJsonObject parameters;
    for (const auto &each : operation.value(key("parameters")).toArray()) {
        const QJsonObject parameter = flattener.resolve(each.toObject());
        parameters.insert(
            parameter.value(key("in")).toString() + u' ' + parameter.value(key("name")).toString(),
            QJsonObject{
                {key("required"), parameter.value(key("required")).toBool()},
                {key("schema"), flattener.flat(parameter.value(key("schema")).toObject())}}
        );
    }
    out.insert(key("parameters"), parameters);

    const QJsonObject body = operation.value(key("requestBody")).toObject();
    if (!body.isEmpty()) {
        const QJsonObject schema = body.value(key("content"))
                                       .toObject()
                                       .value(key("application/json"))
                                       .toObject()
                                       .value(key("schema"))
                                       .toObject();
        out.insert(key("bodyRequired"), body.value(key("required")).toBool());
        out.insert(key("body"), flattener.flat(schema));
    }
    QJsonObject answers;
    const QJsonObject responses = operation.value(key("responses")).toObject();
    for (auto it = responses.begin(); it != responses.end(); ++it) {
        const QJsonObject answer = flattener.resolve(it.value().toObject());
        const QJsonObject content = answer.value(key("content")).toObject();
        QJsonObject bodies;
        if (it.key().startsWith(u'2') || it.key() == u"503") {
            for (auto media = content.begin(); media != content.end(); ++media) {
                if (media.key() == u"application/json")
                    bodies.insert(
                        media.key(),
                        flattener.flat(media.value().toObject().value(key("schema")).toObject())
                    );
                else
                    bodies.insert(media.key(), true);
            }
        }
        answers.insert(it.key(), bodies);
    }
    out.insert(key("answers"), answers);
    return out;
}

// Optional members that the code has before the contract names them (conventions.md lets clients
// ignore what they do not know).
struct Ahead {
    const char *schema;
    const char *member;
};
constexpr Ahead kAhead[] = {{"AdminUser", "recoveryUrl"}, {"AdminUserUpdate", "recoveryLink"}};

QJsonObject without(QJsonObject schema, const QString &member)
{
    QJsonObject properties = schema.value(key("properties")).toObject();
    properties.remove(member);
    if (schema.contains(key("properties")))
        schema.insert(key("properties"), properties);
    QJsonArray parts;
    for (const auto &part : schema.value(key("allOf")).toArray())
        parts.append(without(part.toObject(), member));
    if (schema.contains(key("allOf")))
        schema.insert(key("allOf"), parts);
    return schema;
}

QJsonObject withoutWhatIsAhead(QJsonObject document)
{
    QJsonObject components = document.value(key("components")).toObject();
    QJsonObject schemas = components.value(key("schemas")).toObject();
    for (const auto &[schema, member] : kAhead)
        schemas.insert(key(schema), without(schemas.value(key(schema)).toObject(), key(member)));
    components.insert(key("schemas"), schemas);
    document.insert(key("components"), components);
    return document;
}

} // namespace

class OpenApiTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto yaml = YAML::LoadFile(KITH_CONTRACT_DIR "/openapi.yaml");
        m_contract = fromYaml(yaml).toObject();
        m_served =
            withoutWhatIsAhead(QJsonDocument::fromJson(catalogue::openApiDocument()).object());
        QVERIFY(m_contract.value(key("paths")).toObject().size() > 100);
        QVERIFY(m_served.value(key("paths")).toObject().size() > 20);
    }

    void servedOperationsAgreeWithTheContract()
    {
        const Flattener wanted(m_contract);
        const Flattener given(m_served);
        QStringList differences;
        const QJsonObject paths = m_served.value(key("paths")).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject contractPath =
                m_contract.value(key("paths")).toObject().value(path.key()).toObject();
            const QJsonObject methods = path.value().toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method) {
                const QString place = method.key().toUpper() + u' ' + path.key();
                if (!contractPath.contains(method.key())) {
                    differences.append(place + QStringLiteral(": not in the contract"));
                    continue;
                }
                compare(
                    place,
                    essence(contractPath.value(method.key()).toObject(), wanted),
                    essence(method.value().toObject(), given),
                    differences
                );
            }
        }
        QVERIFY2(differences.isEmpty(), qPrintable(u'\n' + differences.join(u'\n')));
    }

    // Aliases of an operation that is done must be done too.
    void aliasesAreComplete()
    {
        QSet<QString> done;
        const QJsonObject served = m_served.value(key("paths")).toObject();
        for (const auto &path : served) {
            for (const auto &operation : path.toObject())
                done.insert(operation.toObject().value(key("operationId")).toString());
        }
        QStringList missing;
        const QJsonObject paths = m_contract.value(key("paths")).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject methods = path.value().toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method) {
                const QString of = method.value().toObject().value(key("x-alias-of")).toString();
                if (done.contains(of)
                    && !served.value(path.key()).toObject().contains(method.key()))
                    missing.append(method.key().toUpper() + u' ' + path.key());
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void schemasOfTheLiveProtocolAgree()
    {
        const Flattener wanted(m_contract);
        const Flattener given(m_served);
        const QJsonObject contractSchemas =
            m_contract.value(key("components")).toObject().value(key("schemas")).toObject();
        const QJsonObject schemas =
            m_served.value(key("components")).toObject().value(key("schemas")).toObject();
        QStringList differences;
        int compared = 0;
        for (auto it = schemas.begin(); it != schemas.end(); ++it) {
            if (it.key() == u"Problem") // written by hand, held by problems themselves
                continue;
            if (!contractSchemas.contains(it.key())) {
                differences.append(it.key() + QStringLiteral(": not in the contract"));
                continue;
            }
            ++compared;
            compare(
                it.key(),
                wanted.flat(contractSchemas.value(it.key()).toObject()),
                given.flat(it.value().toObject()),
                differences
            );
        }
        QVERIFY(compared > 30);
        QVERIFY2(differences.isEmpty(), qPrintable(u'\n' + differences.join(u'\n')));
    }

    void whatIsToCome()
    {
        QSet<QString> done;
        for (const auto &path : m_served.value(key("paths")).toObject()) {
            for (const auto &operation : path.toObject())
                done.insert(operation.toObject().value(key("operationId")).toString());
        }
        QStringList toCome;
        for (const auto &path : m_contract.value(key("paths")).toObject()) {
            for (const auto &operation : path.toObject()) {
                const QString name = operation.toObject().value(key("operationId")).toString();
                if (!name.isEmpty() && !done.contains(name))
                    toCome.append(name);
            }
        }
        toCome.sort();
        qInfo().noquote() << done.size() << "operations done," << toCome.size()
                          << "to come:" << toCome.join(u' ');
        QVERIFY(!done.isEmpty());
    }

private:
    QJsonObject m_contract;
    QJsonObject m_served;
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "openapi_test.moc"
