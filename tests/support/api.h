// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Speaks to a server as a stranger would: bytes over a socket, JSON as it comes. Knows nothing of
// the types of the code that it tests.

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QTcpSocket>

#include <memory>
#include <optional>

namespace tests {

struct Answer {
    int status = 0; // 0: there was none
    QHash<QByteArray, QByteArray> headers{}; // names in lower case
    QByteArray body{};

    QJsonObject json() const;
    QJsonValue at(const QString &pointer) const; // "/items/0/id"
    QString code() const; // of a problem
    // "/username too_short" of each field fault.
    QStringList faults() const;
    // Empty, or what is wrong with a problem body (RFC 9457 and conventions.md).
    QString problemFault() const;
};

struct Person {
    QString id;
    QString username;
    QString accessToken;
    QString refreshToken;
    QString sessionId;
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

class Api {
public:
    explicit Api(quint16 port)
        : m_port(port)
    {
    }

    // Over one kept connection; a broken one is made anew. An object makes a JSON body.
    Answer send(
        const QByteArray &method,
        const QString &path,
        const std::optional<QJsonObject> &body = {},
        const QString &token = {},
        const Headers &headers = {}
    );
    Answer get(const QString &path, const QString &token = {}, const Headers &headers = {});
    Answer post(
        const QString &path,
        const QJsonObject &body = {},
        const QString &token = {},
        const Headers &headers = {}
    );
    Answer put(const QString &path, const QJsonObject &body, const QString &token);
    Answer remove(const QString &path, const QString &token);
    // Bytes as they are; reads until the connection closes or one answer is complete.
    Answer sendRaw(const QByteArray &bytes, bool head = false);

    // Registers; all share one password.
    Person join(const QString &username, const QJsonObject &more = {});
    Answer login(const QString &login, const QString &secret = password());
    QString publish(
        const Person &author,
        const QString &content,
        const QString &visibility = QStringLiteral("public")
    );

    static QString password() { return QStringLiteral("difference engine"); }

private:
    Answer exchange(const QByteArray &bytes, bool head);

    quint16 m_port;
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace tests
