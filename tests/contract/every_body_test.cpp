// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every member of every request body, generated from the schemas of the contract: a wrong type, a
// missing or empty value, a length or number beside its limits, a word that is not on the list.

#include "common/catalogue/all_routes.h"
#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::Ask;
using tests::Contract;

namespace {

bool isNull(const QJsonValue &schema)
{
    return schema.toObject().value(u"type") == u"null"_s;
}

// What a member is besides null, with references followed.
QJsonObject unwrapped(const QJsonObject &given)
{
    QJsonObject schema = Contract::get().flat(given);
    for (const auto &option : schema.value(u"oneOf").toArray()) {
        if (!isNull(option))
            return unwrapped(option.toObject());
    }
    return schema;
}

bool isNullable(const QJsonObject &given)
{
    const QJsonObject schema = Contract::get().flat(given);
    for (const auto &option : schema.value(u"oneOf").toArray()) {
        if (isNull(option))
            return true;
    }
    return schema.value(u"type").toArray().contains(u"null"_s);
}

QString typeOf(const QJsonObject &schema)
{
    const QJsonValue type = schema.value(u"type");
    return type.isArray() ? type.toArray().first().toString() : type.toString();
}

QString text(qsizetype length)
{
    return u"x"_s.repeated(length);
}

// Two UTF-16 units, four bytes, one code point each.
QString emoji(qsizetype length)
{
    return u"\U0001F600"_s.repeated(length);
}

QJsonValue sample(const QJsonObject &given);

QJsonObject sampleObject(const QJsonObject &schema)
{
    QJsonObject object;
    const QJsonObject properties = schema.value(u"properties").toObject();
    for (const auto &name : schema.value(u"required").toArray())
        object.insert(name.toString(), sample(properties.value(name.toString()).toObject()));
    return object;
}

QJsonArray sampleArray(const QJsonObject &schema)
{
    QJsonArray array;
    const qsizetype size = std::max<qsizetype>(1, schema.value(u"minItems").toInteger());
    const QJsonValue item = sample(schema.value(u"items").toObject());
    for (qsizetype i = 0; i < size; ++i)
        array.append(i == 0 ? item : QJsonValue(text(i + 1)));
    return array;
}

// A value that fits.
QJsonValue sample(const QJsonObject &given)
{
    const QJsonObject schema = unwrapped(given);
    const QString type = typeOf(schema);
    if (schema.contains(u"enum"))
        return schema.value(u"enum").toArray().first();
    if (type == u"object")
        return sampleObject(schema);
    if (type == u"array")
        return sampleArray(schema);
    if (type == u"boolean")
        return true;
    if (type == u"integer")
        return std::max<qint64>(0, schema.value(u"minimum").toInteger());
    const QString format = schema.value(u"format").toString();
    if (format == u"date-time")
        return u"2099-01-01T00:00:00Z"_s;
    if (format == u"date")
        return u"1990-01-01"_s;
    if (format == u"uri")
        return u"https://example.org/"_s;
    if (format == u"email")
        return u"ada@example.org"_s;
    if (schema.value(u"pattern").toString().startsWith(u"^[1-9]"))
        return u"1"_s;
    return text(std::max<qsizetype>(3, schema.value(u"minLength").toInteger()));
}

// A place in a body: "/poll/options/0".
struct Place {
    QStringList steps;
    QJsonObject schema; // as given
    bool required = false;

    QString pointer() const { return u'/' + steps.join(u'/'); }
};

void collect(const QJsonObject &given, const QStringList &steps, QList<Place> &places)
{
    const QJsonObject schema = unwrapped(given);
    const QJsonObject properties = schema.value(u"properties").toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject member = it.value().toObject();
        const bool required = schema.value(u"required").toArray().contains(it.key());
        places.append({steps + QStringList{it.key()}, member, required});
        collect(member, steps + QStringList{it.key()}, places);
    }
    if (typeOf(schema) == u"array") {
        const QJsonObject item = schema.value(u"items").toObject();
        places.append({steps + QStringList{u"0"_s}, item, true});
        collect(item, steps + QStringList{u"0"_s}, places);
    }
}

// The sample of a schema with another value in one place; undefined: without that member.
QJsonValue placed(const QJsonObject &given, const QStringList &steps, const QJsonValue &value)
{
    if (steps.isEmpty())
        return value;
    const QJsonObject schema = unwrapped(given);
    if (typeOf(schema) == u"array") {
        QJsonArray array = sampleArray(schema);
        array[0] = placed(schema.value(u"items").toObject(), steps.mid(1), value);
        return array;
    }
    QJsonObject object = sampleObject(schema);
    const QJsonObject member =
        schema.value(u"properties").toObject().value(steps.first()).toObject();
    object.insert(steps.first(), placed(member, steps.mid(1), value));
    if (steps.size() == 1 && value.isUndefined())
        object.remove(steps.first());
    return object;
}

bool accepts(const QJsonObject &schema, const QString &type)
{
    return typeOf(schema) == type || (type == u"integer" && typeOf(schema) == u"number");
}

struct Case {
    QString what;
    QJsonValue value;
    QString code; // of the fault in this place
    bool isWanted = true; // false: any fault but this one
};

void addTypes(const QJsonObject &schema, QList<Case> &cases)
{
    const QList<std::pair<QString, QJsonValue>> values{
        {u"string"_s, u"x"_s},
        {u"integer"_s, 7},
        {u"boolean"_s, true},
        {u"array"_s, QJsonArray()},
        {u"object"_s, QJsonObject()}};
    for (const auto &[type, value] : values) {
        if (!accepts(schema, type))
            cases.append({u"is a "_s + type, value, u"type"_s});
    }
    if (typeOf(schema) == u"integer")
        cases.append({u"is a fraction"_s, 0.5, u"type"_s});
}

void addStrings(const QJsonObject &schema, QList<Case> &cases)
{
    const bool isFree = !schema.contains(u"pattern")
        && (!schema.contains(u"format") || schema.value(u"format") == u"password"_s);
    if (schema.contains(u"maxLength") && isFree) {
        const qsizetype most = schema.value(u"maxLength").toInteger();
        cases.append({u"is one too long"_s, emoji(most + 1), u"too_long"_s});
        cases.append({u"is as long as can be"_s, emoji(most), u"too_long"_s, false});
    }
    if (schema.value(u"minLength").toInteger() > 0) {
        const qsizetype least = schema.value(u"minLength").toInteger();
        cases.append({u"is one too short"_s, emoji(least - 1), u"too_short"_s});
        cases.append({u"is as short as can be"_s, emoji(least), u"too_short"_s, false});
    }
    if (!isFree && !schema.contains(u"enum") && schema.value(u"format") != u"uri-reference"_s)
        cases.append({u"has no such form"_s, u"<not this>"_s, u"format"_s});
}

QJsonArray items(const QJsonObject &schema, qsizetype count)
{
    QJsonArray array;
    const QJsonObject item = unwrapped(schema.value(u"items").toObject());
    const QJsonValue one = sample(item);
    for (qsizetype i = 0; i < count; ++i) {
        const bool isId = item.value(u"pattern").toString().startsWith(u"^[1-9]");
        const bool isText = one.isString() && !item.contains(u"enum");
        array.append(
            isText ? QJsonValue((isId ? QString() : u"item"_s) + QString::number(i + 1)) : one
        );
    }
    return array;
}

void addArrays(const QJsonObject &schema, QList<Case> &cases)
{
    if (schema.contains(u"maxItems")) {
        const qsizetype most = schema.value(u"maxItems").toInteger();
        cases.append({u"has one item too many"_s, items(schema, most + 1), u"too_long"_s});
        cases.append({u"has all the items it can"_s, items(schema, most), u"too_long"_s, false});
    }
    if (schema.contains(u"minItems"))
        cases.append(
            {u"has one item too few"_s,
             items(schema, schema.value(u"minItems").toInteger() - 1),
             u"too_short"_s}
        );
}

void addNumbers(const QJsonObject &schema, QList<Case> &cases)
{
    if (schema.contains(u"maximum"))
        cases.append(
            {u"is one too large"_s, schema.value(u"maximum").toInteger() + 1, u"out_of_range"_s}
        );
    if (schema.contains(u"minimum"))
        cases.append(
            {u"is one too small"_s, schema.value(u"minimum").toInteger() - 1, u"out_of_range"_s}
        );
}

QList<Case> casesOf(const Place &place)
{
    const QJsonObject schema = unwrapped(place.schema);
    const bool isItem = place.steps.last() == u"0";
    QList<Case> cases;
    addTypes(schema, cases);
    const QString nullCode = isItem ? u"type"_s : u"required"_s;
    cases.append({u"is null"_s, QJsonValue::Null, nullCode, !isNullable(place.schema)});
    if (place.required && !isItem)
        cases.append({u"is missing"_s, QJsonValue(QJsonValue::Undefined), u"required"_s});
    if (schema.contains(u"enum")) {
        const bool isText = typeOf(schema) == u"string";
        cases.append(
            {u"is not on the list"_s, isText ? QJsonValue(u"other"_s) : 77, u"not_allowed"_s}
        );
    } else if (typeOf(schema) == u"string") {
        addStrings(schema, cases);
    } else if (typeOf(schema) == u"array") {
        addArrays(schema, cases);
    } else if (typeOf(schema) == u"integer") {
        addNumbers(schema, cases);
    }
    return cases;
}

} // namespace

class EveryBodyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMemberIsChecked_data();
    void everyMemberIsChecked();
    void unknownMembersAreIgnored_data() { operations(); }
    void unknownMembersAreIgnored();
    void textThatIsNoTextIsRefused_data();
    void textThatIsNoTextIsRefused();

private:
    void operations();
    QStringList path(const QString &operation) const;
    static QStringList withBodies();

    tests::TestServer m_server;
    std::optional<tests::ContractClient> m_client;
    tests::Person m_ada;
    tests::Person m_bob;
    QString m_post;
};

void EveryBodyTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    // Who may call everything, and somebody to whom it may be done.
    m_ada = m_client->join(u"ada"_s);
    m_bob = m_client->join(u"bob"_s);
    const QStringList promotion{
        u"admin"_s, u"set-role"_s, u"--username"_s, u"ada"_s, u"--role"_s, u"admin"_s};
    QCOMPARE(m_server.run(promotion), 0);
    QTRY_COMPARE(
        m_client->call(u"getMe"_s, {.token = m_ada.accessToken}).at(u"/role"_s), u"admin"_s
    );
    m_post = m_client->publish(m_ada, u"First light"_s);
    QVERIFY2(!m_post.isEmpty(), m_server.log());
}

QStringList EveryBodyTest::withBodies()
{
    QStringList names;
    catalogue::forEachRoute([&](const wire::RouteInfo &route) {
        const QString name = wire::toQString(route.name);
        if (!Contract::get().operation(name).bodySchema().isEmpty())
            names.append(name);
    });
    return names;
}

QStringList EveryBodyTest::path(const QString &operation) const
{
    const QString path = Contract::get().operation(operation).path;
    if (path.contains(u"{postId}"))
        return {m_post};
    return path.contains(u"{userId}") ? QStringList{m_bob.id} : QStringList();
}

void EveryBodyTest::operations()
{
    QTest::addColumn<QString>("operation");
    for (const QString &name : withBodies())
        QTest::newRow(qPrintable(name)) << name;
}

void EveryBodyTest::everyMemberIsChecked_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("isWanted");
    for (const QString &name : withBodies()) {
        const QJsonObject schema = Contract::get().operation(name).bodySchema();
        QList<Place> places;
        collect(schema, {}, places);
        for (const Place &place : places) {
            for (const Case &each : casesOf(place)) {
                // The contract names the length of articles; posts have a limit of their own.
                if (place.pointer() == u"/content" && !each.isWanted)
                    continue;
                QTest::addRow(
                    "%s %s %s", qPrintable(name), qPrintable(place.pointer()), qPrintable(each.what)
                ) << name
                  << placed(schema, place.steps, each.value).toObject()
                  << QString(place.pointer() + u' ' + each.code) << each.isWanted;
            }
        }
    }
}

void EveryBodyTest::everyMemberIsChecked()
{
    QFETCH(QString, operation);
    QFETCH(QJsonObject, body);
    QFETCH(QString, fault);
    QFETCH(bool, isWanted);
    const QString token =
        Contract::get().operation(operation).needsToken() ? m_ada.accessToken : QString();
    // Both names at their longest are above the 256 bytes of a display name.
    if (operation == u"updateMe" && !isWanted)
        m_client->call(
            operation,
            {.token = token,
             .body =
                 QJsonObject{{u"firstName"_s, QJsonValue::Null}, {u"lastName"_s, QJsonValue::Null}}}
        );
    const Answer answer =
        m_client->call(operation, {.token = token, .path = path(operation), .body = body});
    if (isWanted)
        QCOMPARE(answer.status, 422);
    const QString told = answer.faults().join(u", ");
    QVERIFY2(answer.faults().contains(fault) == isWanted, qPrintable(told));
}

void EveryBodyTest::unknownMembersAreIgnored()
{
    QFETCH(QString, operation);
    const QJsonObject schema = Contract::get().operation(operation).bodySchema();
    QJsonObject body = sample(schema).toObject();
    const QString token =
        Contract::get().operation(operation).needsToken() ? m_ada.accessToken : QString();
    const Ask ask{.token = token, .path = path(operation), .body = body};
    const Answer without = m_client->call(operation, ask);
    body.insert(u"role"_s, u"admin"_s);
    body.insert(u"somethingNew"_s, QJsonObject{{u"of"_s, u"a later version"_s}});
    const Answer with =
        m_client->call(operation, {.token = token, .path = path(operation), .body = body});
    QCOMPARE(with.status / 100, without.status / 100);
    if (without.status >= 400) // an invite has a code too
        QCOMPARE(with.code(), without.code());
    QCOMPARE(with.faults(), without.faults());
}

void EveryBodyTest::textThatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not UTF-8") << QByteArray("{\"content\":\"\xff\xfe\"}");
    QTest::newRow("an overlong form") << QByteArray("{\"content\":\"\xc0\xaf\"}");
    QTest::newRow("a lone surrogate") << QByteArray(R"({"content":"\ud800"})");
    QTest::newRow("U+0000") << QByteArray(R"({"content":"a\u0000b"})");
    QTest::newRow("a noncharacter") << QByteArray(R"({"content":"a\uffffb"})");
    QTest::newRow("33 levels"
    ) << QByteArray(R"({"content":"a","other":)" + QByteArray(32, '[') + QByteArray(32, ']') + "}");
}

void EveryBodyTest::textThatIsNoTextIsRefused()
{
    QFETCH(QByteArray, content);
    const Answer answer = m_client->sendRaw(
        "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + m_ada.accessToken.toLatin1() + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(content.size()) + "\r\n\r\n" + content
    );
    QCOMPARE(tests::ContractClient::fault(u"createPost"_s, answer), QString());
    QVERIFY2(answer.status == 400 || answer.status == 422, answer.body);
}

QTEST_GUILESS_MAIN(EveryBodyTest)
#include "every_body_test.moc"
