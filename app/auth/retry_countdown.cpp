// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/retry_countdown.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

RetryCountdown::RetryCountdown(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &RetryCountdown::tick);
}

void RetryCountdown::start(int seconds)
{
    m_seconds = seconds;
    m_since.start();
    m_timer.start();
    tick();
}

void RetryCountdown::stop()
{
    m_timer.stop();
}

int RetryCountdown::secondsLeft() const
{
    return std::max(0, m_seconds - int(m_since.elapsed() / 1000));
}

QString RetryCountdown::text(int seconds)
{
    const QLocale locale;
    const QString zero = locale.toString(0);
    const QString rest = locale.toString(seconds % 60);
    return locale.toString(seconds / 60) + u':' + (seconds % 60 < 10 ? zero + rest : rest);
}

void RetryCountdown::tick()
{
    const int left = secondsLeft();
    if (left > 0) {
        emit ticked(text(left));
        return;
    }
    m_timer.stop();
    emit finished();
}

} // namespace app
