// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Time until something may be tried again, told each second: "14:32".

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace app {

class RetryCountdown final : public QObject {
    Q_OBJECT

public:
    explicit RetryCountdown(QObject *parent = nullptr);

    void start(int seconds);
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    int secondsLeft() const;
    static QString text(int seconds); // "14:32"

signals:
    void ticked(const QString &left);
    void finished();

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_since;
    int m_seconds = 0;
};

} // namespace app
