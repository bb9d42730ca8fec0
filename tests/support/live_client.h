// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A WebSocket client of kith.v1 for tests: frames as JSON, waiting by condition.

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QWebSocket>

namespace tests {

class LiveClient : public QObject {
    Q_OBJECT
public:
    LiveClient() { m_timer.start(); }
    // Connects with the Authorization header; without a token the first frame must be auth.
    bool open(
        quint16 port, const QString &token = {}, const QString &path = QStringLiteral("/api/v1/ws")
    );
    bool hello(); // waits for it
    void send(const QJsonObject &frame);
    void sendText(const QString &text) { m_socket.sendTextMessage(text); }
    // Sends a command and waits for its answer.
    QJsonObject command(const QString &type, const QJsonObject &data = {});
    QJsonObject resume(qint64 seq = -1); // data of the ack
    // The next frame of the type that was not taken yet; empty if none comes in time.
    QJsonObject take(const QString &type, int patienceMs = 10'000);
    bool waitClosed(int patienceMs = 15'000);

    int closeCode() const { return static_cast<int>(m_socket.closeCode()); }
    const QList<QJsonObject> &frames() const { return m_frames; } // all, in order
    // When the frames of the type came, in ms since the client was made.
    QList<qint64> arrivals(const QString &type) const;
    // The highest seq of any event so far.
    qint64 lastSeq() const { return m_lastSeq; }
    QWebSocket &socket() { return m_socket; }

private:
    void onText(const QString &text);

    QWebSocket m_socket;
    QElapsedTimer m_timer;
    QList<QJsonObject> m_frames;
    QList<qint64> m_arrivals; // of m_frames
    QList<QJsonObject> m_waiting;
    qint64 m_lastSeq = 0;
    int m_nextId = 1;
    bool m_connected = false; // at some time
};

} // namespace tests
