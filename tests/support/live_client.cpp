// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/live_client.h"

#include "tests/support/dial.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTest>
#include <QUrl>
#include <QWebSocketHandshakeOptions>

namespace tests {

bool LiveClient::open(quint16 port, const QString &token, const QString &path)
{
    connect(
        &m_socket, &QWebSocket::textMessageReceived, this, &LiveClient::onText, Qt::UniqueConnection
    );
    connect(&m_socket, &QWebSocket::connected, this, [this] { m_connected = true; });
    const QString scheme = overTls() ? QStringLiteral("wss") : QStringLiteral("ws");
    QSslConfiguration trusting = m_socket.sslConfiguration();
    trusting.setPeerVerifyMode(QSslSocket::VerifyNone); // tls_test looks at certificates
    m_socket.setSslConfiguration(trusting);
    QNetworkRequest request(
        QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(port).arg(path))
    );
    request.setRawHeader("Sec-WebSocket-Protocol", "kith.v1");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    m_socket.open(request);
    const auto decided = [this] {
        return m_connected || m_socket.error() != QAbstractSocket::UnknownSocketError;
    };
    return QTest::qWaitFor(decided, 15'000) && m_connected;
}

bool LiveClient::hello()
{
    return !take(QStringLiteral("hello")).isEmpty();
}

void LiveClient::send(const QJsonObject &frame)
{
    m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact))
    );
}

QJsonObject LiveClient::command(const QString &type, const QJsonObject &data)
{
    const QString id = u'c' + QString::number(m_nextId++);
    send(
        {{QStringLiteral("type"), type}, {QStringLiteral("id"), id}, {QStringLiteral("data"), data}}
    );
    QJsonObject answer;
    const auto answered = [&] {
        for (qsizetype i = 0; i < m_waiting.size(); ++i) {
            if (m_waiting[i].value(QStringLiteral("id")) == id) {
                answer = m_waiting.takeAt(i);
                return true;
            }
        }
        return m_socket.state() != QAbstractSocket::ConnectedState;
    };
    [[maybe_unused]] const bool inTime = QTest::qWaitFor(answered, 15'000);
    return answer;
}

QJsonObject LiveClient::resume(qint64 seq)
{
    const QJsonObject data = seq < 0 ? QJsonObject() : QJsonObject{{QStringLiteral("seq"), seq}};
    return command(QStringLiteral("resume"), data).value(QStringLiteral("data")).toObject();
}

QJsonObject LiveClient::take(const QString &type, int patienceMs)
{
    QJsonObject found;
    const auto there = [&] {
        for (qsizetype i = 0; i < m_waiting.size(); ++i) {
            if (m_waiting[i].value(QStringLiteral("type")) == type) {
                found = m_waiting.takeAt(i);
                return true;
            }
        }
        return false;
    };
    [[maybe_unused]] const bool inTime = QTest::qWaitFor(there, patienceMs);
    return found;
}

QList<qint64> LiveClient::arrivals(const QString &type) const
{
    QList<qint64> found;
    for (qsizetype i = 0; i < m_frames.size(); ++i) {
        if (m_frames[i].value(QStringLiteral("type")) == type)
            found.append(m_arrivals[i]);
    }
    return found;
}

bool LiveClient::waitClosed(int patienceMs)
{
    return QTest::qWaitFor(
        [&] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, patienceMs
    );
}

void LiveClient::onText(const QString &text)
{
    const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
    m_frames.append(frame);
    m_arrivals.append(m_timer.elapsed());
    m_waiting.append(frame);
    const auto type = frame.value(QStringLiteral("type")).toString();
    if (frame.contains(QStringLiteral("seq")) && type != u"heartbeat")
        m_lastSeq = std::max(m_lastSeq, frame.value(QStringLiteral("seq")).toInteger());
}

} // namespace tests
