// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A client that says exactly what the test wants, byte by byte, and reads what comes. Blocking.

#include "tests/support/dial.h"

#include <QElapsedTimer>

#include <memory>

namespace tests {

struct RawResponse {
    int status = 0; // 0: none came
    QList<QPair<QByteArray, QByteArray>> headers{};
    QByteArray body{};

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

class RawClient {
public:
    static constexpr int kPatienceMs = 10'000;

    explicit RawClient(int port, const char *from = nullptr)
        : m_socket(newSocket())
    {
        if (from != nullptr)
            m_socket->bind(QHostAddress(QLatin1String(from)));
        dial(*m_socket, static_cast<quint16>(port), kPatienceMs);
    }
    explicit RawClient(std::unique_ptr<QTcpSocket> connected)
        : m_socket(std::move(connected))
    {
    }

    QTcpSocket &socket() { return *m_socket; }
    bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

    void send(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(kPatienceMs)) { }
    }

    // At least n bytes, or what came before the end.
    QByteArray read(qsizetype n)
    {
        while (m_in.size() < n && more()) { }
        const QByteArray taken = m_in.first(std::min(n, m_in.size()));
        m_in.remove(0, taken.size());
        return taken;
    }

    QByteArray readUntil(const QByteArray &end)
    {
        while (!m_in.contains(end) && more()) { }
        const qsizetype at = m_in.indexOf(end);
        return read(at < 0 ? m_in.size() : at + end.size());
    }

    RawResponse readResponse(bool isHead = false)
    {
        RawResponse response;
        const auto lines = readUntil("\r\n\r\n").split('\n');
        response.status = lines.value(0).split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            if (const auto colon = line.indexOf(':'); colon > 0)
                response.headers.append({line.first(colon), line.mid(colon + 1).trimmed()});
        }
        if (isHead || response.status == 204 || response.status == 304 || response.status == 100)
            return response;
        if (response.header("Transfer-Encoding") == "chunked")
            response.body = readChunks();
        else if (const auto length = response.header("Content-Length"); !length.isEmpty())
            response.body = read(length.toLongLong());
        return response;
    }

    RawResponse ask(const QByteArray &bytes)
    {
        send(bytes);
        return readResponse();
    }

    RawResponse get(const QByteArray &path, const QByteArray &headers = {})
    {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    // True if the server has closed (or does so in time), whatever it still sent.
    bool waitClosed(int ms = kPatienceMs)
    {
        QElapsedTimer timer;
        timer.start();
        while (isConnected() && timer.elapsed() < ms) {
            m_socket->waitForReadyRead(20);
            m_in += m_socket->readAll();
        }
        return !isConnected();
    }

private:
    bool more()
    {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(kPatienceMs)
            && m_socket->bytesAvailable() == 0)
            return false;
        m_in += m_socket->readAll();
        return true;
    }

    QByteArray readChunks()
    {
        QByteArray body;
        while (true) {
            const qsizetype size = readUntil("\r\n").trimmed().toLongLong(nullptr, 16);
            body += read(size);
            if (readUntil("\r\n").isNull() || size == 0)
                return body;
        }
    }

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_in;
};

} // namespace tests
