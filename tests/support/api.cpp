// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/api.h"

#include "tests/support/dial.h"

#include <QJsonDocument>

namespace tests {

namespace {

constexpr int kPatienceMs = 30'000;

bool fill(QTcpSocket &socket, QByteArray &buffer)
{
    if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(kPatienceMs))
        return false;
    buffer += socket.readAll();
    return true;
}

Answer parseHead(const QByteArray &head)
{
    Answer answer;
    const QList<QByteArray> lines = head.split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.insert(
                line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()
            );
    }
    return answer;
}

} // namespace

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonValue Answer::at(const QString &pointer) const
{
    QJsonValue value = json();
    for (const QString &step : pointer.split(u'/').mid(1))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

QString Answer::code() const
{
    return json().value(QStringLiteral("code")).toString();
}

QStringList Answer::faults() const
{
    QStringList found;
    for (const auto &fault : json().value(QStringLiteral("errors")).toArray())
        found.append(
            fault.toObject().value(QStringLiteral("field")).toString() + u' '
            + fault.toObject().value(QStringLiteral("code")).toString()
        );
    return found;
}

QString Answer::problemFault() const
{
    if (headers.value("content-type") != "application/problem+json")
        return QStringLiteral("content type ") + QString::fromLatin1(headers.value("content-type"));
    const QJsonObject problem = json();
    for (const char *member : {"type", "title", "code", "requestId"}) {
        if (problem.value(QLatin1String(member)).toString().isEmpty())
            return QStringLiteral("member missing: ") + QLatin1String(member);
    }
    if (problem.value(QStringLiteral("status")).toInt() != status)
        return QStringLiteral("status differs");
    if (problem.value(QStringLiteral("type")) != QStringLiteral("/docs#errors/") + code())
        return QStringLiteral("type does not name the code");
    if (problem.value(QStringLiteral("requestId")).toString().toLatin1()
        != headers.value("x-request-id"))
        return QStringLiteral("requestId differs from X-Request-Id");
    if (status == 422 && faults().isEmpty())
        return QStringLiteral("422 without errors");
    if ((status == 429 || status == 503) && headers.value("retry-after").toInt() < 1)
        return QStringLiteral("no Retry-After");
    if (status == 401 && !headers.contains("www-authenticate"))
        return QStringLiteral("no WWW-Authenticate");
    return {};
}

Answer Api::send(
    const QByteArray &method,
    const QString &path,
    const std::optional<QJsonObject> &body,
    const QString &token,
    const Headers &headers
)
{
    QByteArray bytes = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!token.isEmpty())
        bytes += "Authorization: Bearer " + token.toUtf8() + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (body) {
        const QByteArray json = QJsonDocument(*body).toJson(QJsonDocument::Compact);
        bytes += "Content-Type: application/json\r\nContent-Length: "
            + QByteArray::number(json.size()) + "\r\n\r\n" + json;
    } else {
        bytes += "\r\n";
    }
    const bool head = method == "HEAD";
    Answer answer = exchange(bytes, head);
    // A kept connection may have been closed meanwhile: nothing was answered, so say it again.
    if (answer.status == 0) {
        m_socket.reset();
        answer = exchange(bytes, head);
    }
    return answer;
}

Answer Api::sendRaw(const QByteArray &bytes, bool head)
{
    m_socket.reset();
    const Answer answer = exchange(bytes, head);
    m_socket.reset();
    return answer;
}

Answer Api::exchange(const QByteArray &bytes, bool head)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState) {
        m_socket = newSocket();
        if (!dial(*m_socket, m_port, kPatienceMs))
            return {};
    }
    m_socket->write(bytes);
    QByteArray buffer;
    qsizetype end = -1;
    while ((end = buffer.indexOf("\r\n\r\n")) < 0) {
        if (!fill(*m_socket, buffer))
            return {};
    }
    Answer answer = parseHead(buffer.left(end));
    answer.body = buffer.mid(end + 4);
    const qsizetype length =
        head || answer.status == 304 ? 0 : answer.headers.value("content-length", "0").toLongLong();
    while (answer.body.size() < length) {
        if (!fill(*m_socket, answer.body))
            break;
    }
    if (answer.headers.value("connection").toLower() == "close")
        m_socket.reset();
    return answer;
}

Answer Api::get(const QString &path, const QString &token, const Headers &headers)
{
    return send("GET", path, std::nullopt, token, headers);
}

Answer Api::post(
    const QString &path, const QJsonObject &body, const QString &token, const Headers &headers
)
{
    return send("POST", path, body, token, headers);
}

Answer Api::put(const QString &path, const QJsonObject &body, const QString &token)
{
    return send("PUT", path, body, token);
}

Answer Api::remove(const QString &path, const QString &token)
{
    return send("DELETE", path, std::nullopt, token);
}

Person Api::join(const QString &username, const QJsonObject &more)
{
    QJsonObject request{
        {QStringLiteral("username"), username}, {QStringLiteral("password"), password()}};
    for (auto it = more.begin(); it != more.end(); ++it)
        request.insert(it.key(), it.value());
    const QJsonObject result = post(QStringLiteral("/api/v1/auth/register"), request).json();
    return Person{
        result.value(QStringLiteral("user")).toObject().value(QStringLiteral("id")).toString(),
        username,
        result.value(QStringLiteral("accessToken")).toString(),
        result.value(QStringLiteral("refreshToken")).toString(),
        result.value(QStringLiteral("sessionId")).toString()};
}

Answer Api::login(const QString &login, const QString &secret)
{
    return post(
        QStringLiteral("/api/v1/auth/login"),
        {{QStringLiteral("login"), login}, {QStringLiteral("password"), secret}}
    );
}

QString Api::publish(const Person &author, const QString &content, const QString &visibility)
{
    return post(
               QStringLiteral("/api/v1/posts"),
               {{QStringLiteral("content"), content}, {QStringLiteral("visibility"), visibility}},
               author.accessToken
    )
        .json()
        .value(QStringLiteral("id"))
        .toString();
}

} // namespace tests
