// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON of a type, both ways, from its Schema. The templates are declared here and defined in
// codec_impl.h, which only the <room>_codec.cpp files include: each type is compiled once.
//
// Reading checks every rule of the Schema and collects all faults with their place (a JSON Pointer,
// "/poll/options/1"). The app reads answers of a server that may be newer than itself leniently:
// unknown enum values become the first value and limits are not enforced, types still are.

#include "common/base/result.h"
#include "common/wire/json_writer.h"
#include "common/wire/schema.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace wire {

enum class Strictness { Strict, Lenient };

// Where in the input we are and what was wrong so far. At most 20 faults are kept.
class ReadContext {
public:
    explicit ReadContext(Strictness strictness = Strictness::Strict, QString prefix = {})
        : m_strictness(strictness)
        , m_place(std::move(prefix))
    {
    }

    bool strict() const { return m_strictness == Strictness::Strict; }
    bool ok() const { return m_errors.isEmpty(); }
    const QList<common::FieldError> &errors() const { return m_errors; }
    void add(common::FieldCode code, const QString &message);
    void addAt(const QString &member, common::FieldCode code, const QString &message);

    // Steps into a member or an item as long as it lives.
    class Step {
    public:
        Step(ReadContext &context, QStringView name);
        Step(ReadContext &context, qsizetype index);
        Step(const Step &) = delete;
        Step &operator=(const Step &) = delete;
        ~Step();

    private:
        ReadContext &m_context;
        qsizetype m_length;
    };

private:
    Strictness m_strictness;
    QString m_place;
    QList<common::FieldError> m_errors;
};

// The schemas of openapi.json that were named so far.
class SchemaBook {
public:
    bool contains(std::string_view name) const { return m_schemas.contains(toQString(name)); }
    void add(std::string_view name, const QJsonObject &schema)
    {
        m_schemas.insert(toQString(name), schema);
    }
    const QJsonObject &schemas() const { return m_schemas; }
    static QJsonObject reference(std::string_view name);

private:
    QJsonObject m_schemas;
};

template <typename T>
struct Codec {
    static void write(const T &value, JsonWriter &out);
    static void read(const QJsonValue &json, T &value, ReadContext &context);
    static QJsonObject describe(SchemaBook &book);
};

// Whole documents.
template <typename T>
QByteArray toJson(const T &value, bool stableOnly = false)
{
    QByteArray out;
    JsonWriter writer(out, stableOnly);
    Codec<T>::write(value, writer);
    return out;
}

// request.malformed if it is not JSON in UTF-8, nests deeper than 32 or is no object.
common::Result<QJsonObject> parseObject(const QByteArray &json);

template <typename T>
common::Result<T> fromJson(const QByteArray &json, Strictness strictness = Strictness::Strict)
{
    TRY_INTO(const QJsonObject object, parseObject(json));
    ReadContext context(strictness);
    T value{};
    Codec<T>::read(object, value, context);
    if (!context.ok()) {
        auto error = common::makeError(common::ErrorCode::ValidationFailed);
        error.fields = context.errors();
        return common::fail(std::move(error));
    }
    return value;
}

// The text of a single JSON string, integer or truth value; nothing for anything else.
std::optional<QString> scalarText(const QByteArray &json);

// RFC 9457 body of an error, both ways.
QByteArray
problemJson(const common::Error &error, const QString &requestId, const QString &instance = {});
common::Error problemFromJson(const QByteArray &json, int httpStatus);

} // namespace wire
