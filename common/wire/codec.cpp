// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

namespace wire {

namespace {

constexpr int kMaxFaults = 20;
constexpr int kMaxDepth = 32; // security.md, rule 18

// QJsonDocument nests up to 1024 levels; we stop before it builds them.
bool isTooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.isNull();
}

common::Error malformed(const char *message)
{
    return common::makeError(common::ErrorCode::RequestMalformed, QString::fromLatin1(message));
}

} // namespace

void ReadContext::add(common::FieldCode code, const QString &message)
{
    if (m_errors.size() < kMaxFaults)
        m_errors.append(common::FieldError{m_place, code, message});
}

void ReadContext::addAt(const QString &member, common::FieldCode code, const QString &message)
{
    const Step step(*this, member);
    add(code, message);
}

// RFC 6901: ~ and / are escaped.
ReadContext::Step::Step(ReadContext &context, QStringView name)
    : m_context(context)
    , m_length(context.m_place.size())
{
    QString escaped = name.toString();
    escaped.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    m_context.m_place += u'/' + escaped;
}

ReadContext::Step::Step(ReadContext &context, qsizetype index)
    : m_context(context)
    , m_length(context.m_place.size())
{
    m_context.m_place += u'/' + QString::number(index);
}

ReadContext::Step::~Step()
{
    m_context.m_place.truncate(m_length);
}

QJsonObject SchemaBook::reference(std::string_view name)
{
    return {{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/") + toQString(name)}};
}

common::Result<QJsonObject> parseObject(const QByteArray &json)
{
    if (!isUtf8(json))
        return common::fail(malformed("The body is not UTF-8."));
    if (isTooDeep(json))
        return common::fail(malformed("The body is nested too deeply."));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return common::fail(malformed("The body is not JSON."));
    if (!document.isObject())
        return common::fail(malformed("The body is not a JSON object."));
    return document.object();
}

std::optional<QString> scalarText(const QByteArray &json)
{
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + json + ']').array();
    const QJsonValue value = wrapped.size() == 1 ? wrapped.at(0) : QJsonValue();
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toInteger());
    return std::nullopt;
}

QByteArray
problemJson(const common::Error &error, const QString &requestId, const QString &instance)
{
    const auto &info = common::errorCodeInfo(error.code);
    QByteArray out;
    JsonWriter writer(out);
    writer.beginObject();
    writer.key("type");
    writer.ascii(std::string("/docs#errors/") + info.text);
    writer.key("title");
    writer.ascii(info.title);
    writer.key("status");
    writer.number(error.httpStatus());
    writer.key("code");
    writer.ascii(info.text);
    if (!error.message.isEmpty()) {
        writer.key("detail");
        writer.string(error.message);
    }
    if (!instance.isEmpty()) {
        writer.key("instance");
        writer.string(instance);
    }
    writer.key("requestId");
    writer.string(requestId);
    if (!error.fields.isEmpty()) {
        writer.key("errors");
        writer.beginArray();
        for (const auto &fault : error.fields) {
            writer.beginObject();
            writer.key("field");
            writer.string(fault.field);
            writer.key("code");
            writer.ascii(common::fieldCodeText(fault.code));
            writer.key("message");
            writer.string(fault.message);
            writer.endObject();
        }
        writer.endArray();
    }
    if (error.until) {
        writer.key("until");
        writeTime(*error.until, writer);
    }
    if (!error.scopes.isEmpty()) {
        writer.key("scopes");
        writer.beginArray();
        for (const QString &scope : error.scopes)
            writer.string(scope);
        writer.endArray();
    }
    writer.endObject();
    return out;
}

common::Error problemFromJson(const QByteArray &json, int httpStatus)
{
    common::Error error;
    error.status = httpStatus;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto code = common::errorCodeFromText(object.value(QStringLiteral("code")).toString());
    // Whoever does not know the code decides by the status.
    if (code)
        error.code = *code;
    else if (httpStatus == 404)
        error.code = common::ErrorCode::ResourceNotFound;
    else if (httpStatus == 401)
        error.code = common::ErrorCode::AuthTokenInvalid;
    else if (httpStatus == 403)
        error.code = common::ErrorCode::AuthForbidden;
    else if (httpStatus == 429)
        error.code = common::ErrorCode::RateLimited;
    else if (httpStatus >= 500)
        error.code = common::ErrorCode::ServerUnavailable;
    else
        error.code = common::ErrorCode::RequestMalformed;
    error.message = object.value(QStringLiteral("detail")).toString();
    error.requestId = object.value(QStringLiteral("requestId")).toString();
    error.until = common::Timestamp::fromRfc3339(object.value(QStringLiteral("until")).toString());
    const QJsonArray faults = object.value(QStringLiteral("errors")).toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(faults.size(), kMaxFaults); ++i) {
        const QJsonObject fault = faults.at(i).toObject();
        error.fields.append(common::FieldError{
            fault.value(QStringLiteral("field")).toString(),
            common::fieldCodeFromText(fault.value(QStringLiteral("code")).toString())
                .value_or(common::FieldCode::Format),
            fault.value(QStringLiteral("message")).toString()});
    }
    return error;
}

} // namespace wire
