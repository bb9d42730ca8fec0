// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/contract_client.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrl>

namespace tests {

namespace {

QString mediaType(const Answer &answer)
{
    return QString::fromLatin1(answer.headers.value("content-type")).section(u';', 0, 0);
}

bool mayHaveParticular(const ContractOperation &operation, const QString &code)
{
    if (operation.errors().contains(code) || !Contract::get().isParticular(code))
        return true;
    // The state of the account is looked at by every operation that knows the account, and every
    // operation for staff is forbidden to others.
    const bool isState = code.startsWith(u"account.");
    const bool isRole = code == u"auth.forbidden"
        && (operation.role() == u"moderator" || operation.role() == u"admin");
    return isState || isRole;
}

QString problemFault(const ContractOperation &operation, const Answer &answer)
{
    const Contract &contract = Contract::get();
    if (const QString fault = answer.problemFault(); !fault.isEmpty())
        return fault;
    if (const QString fault = contract.fault(answer.json(), QStringLiteral("Problem"));
        !fault.isEmpty())
        return fault;
    if (contract.statusOf(answer.code()) != answer.status)
        return answer.code() + QStringLiteral(" belongs to another status");
    if (!mayHaveParticular(operation, answer.code()))
        return answer.code() + QStringLiteral(" is not among the x-errors");
    return {};
}

QString headersFault(const QJsonObject &response, const Answer &answer)
{
    const QJsonObject headers = response.value(u"headers").toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        const bool sometimes = it.key() == u"Idempotency-Replayed";
        if (!sometimes && !answer.headers.contains(it.key().toLower().toLatin1()))
            return QStringLiteral("header missing: ") + it.key();
    }
    return {};
}

QString bodyFault(const QJsonObject &response, const Answer &answer)
{
    const QJsonObject content = response.value(u"content").toObject();
    if (content.isEmpty())
        return answer.body.isEmpty() ? QString() : QStringLiteral("a body where there is none");
    const QString type = mediaType(answer);
    if (!content.contains(type))
        return QStringLiteral("content type ") + type;
    if (content.value(type).toObject().isEmpty())
        return {}; // bytes
    const QJsonObject schema = content.value(type).toObject().value(u"schema").toObject();
    if (type.startsWith(u"text/"))
        return Contract::get().fault(QString::fromUtf8(answer.body), schema);
    QJsonParseError error{};
    const QJsonDocument json = QJsonDocument::fromJson(answer.body, &error);
    if (error.error != QJsonParseError::NoError)
        return QStringLiteral("not JSON: ") + error.errorString();
    return Contract::get().fault(json.object(), schema);
}

} // namespace

QString ContractClient::fault(const QString &name, const Answer &answer, bool head)
{
    const ContractOperation &operation = Contract::get().operation(name);
    const QJsonObject responses = operation.json.value(u"responses").toObject();
    const QString status = QString::number(answer.status);
    if (!responses.contains(status))
        return QStringLiteral("the contract has no answer %1 (%2)").arg(status, answer.code());
    QJsonObject response = responses.value(status).toObject();
    if (response.contains(u"$ref"))
        response = Contract::get().component(response.value(u"$ref").toString());
    if (const QString fault = headersFault(response, answer); !fault.isEmpty())
        return fault;
    if (!answer.headers.contains("x-request-id"))
        return QStringLiteral("no X-Request-Id");
    if (head || answer.status == 304)
        return answer.body.isEmpty() ? QString() : QStringLiteral("a body where there is none");
    return mediaType(answer) == u"application/problem+json" ? problemFault(operation, answer)
                                                            : bodyFault(response, answer);
}

QString ContractClient::pathOf(const QString &name, const Ask &ask)
{
    QString path;
    QStringList values = ask.path;
    for (const QString &part : Contract::get().operation(name).path.split(u'/').mid(1)) {
        const bool isParameter = part.startsWith(u'{');
        path += u'/';
        path += isParameter && !values.isEmpty() ? values.takeFirst() : part;
    }
    return ask.query.isEmpty() ? path : path + u'?' + ask.query;
}

Answer ContractClient::call(const QString &name, const Ask &ask)
{
    const QByteArray method = Contract::get().operation(name).method;
    const Answer answer = send(method, pathOf(name, ask), ask.body, ask.token, ask.headers);
    if (const QString wrong = fault(name, answer); !wrong.isEmpty())
        QTest::qFail(
            qPrintable(
                name + QStringLiteral(": ") + wrong + u' '
                + QString::fromUtf8(answer.body.left(600))
            ),
            __FILE__,
            __LINE__
        );
    return answer;
}

Answer ContractClient::head(const QString &name, const Ask &ask)
{
    const Answer answer = send("HEAD", pathOf(name, ask), std::nullopt, ask.token, ask.headers);
    if (const QString wrong = fault(name, answer, true); !wrong.isEmpty())
        QTest::qFail(qPrintable(name + QStringLiteral(" by HEAD: ") + wrong), __FILE__, __LINE__);
    return answer;
}

QJsonArray ContractClient::all(const QString &operation, Ask ask, int limit)
{
    QJsonArray items;
    const QString first = ask.query + (ask.query.isEmpty() ? QString() : QStringLiteral("&"))
        + QStringLiteral("limit=%1").arg(limit);
    ask.query = first;
    for (int pages = 0; pages < 100; ++pages) {
        const Answer answer = call(operation, ask);
        for (const auto &item : answer.json().value(u"items").toArray())
            items.append(item);
        const QString cursor = answer.json().value(u"nextCursor").toString();
        if (cursor.isEmpty())
            return answer.status == 200 ? items : QJsonArray();
        ask.query = first + QStringLiteral("&cursor=") + cursor;
    }
    return {};
}

QStringList pluck(const QJsonArray &items, QStringView member)
{
    QStringList values;
    for (const auto &item : items)
        values.append(item.toObject().value(member).toString());
    return values;
}

} // namespace tests
