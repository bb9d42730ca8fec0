// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What makes "4 min" become "5 min" in rows that somebody looks at.

#include <QObject>
#include <QTimer>

namespace app {

// Ticks while somebody looks: views repaint their times at each tick.
class MinuteTicker final : public QObject {
    Q_OBJECT

public:
    static constexpr int kIntervalMs = 30'000;

    explicit MinuteTicker(QObject *parent = nullptr);

    void setActive(bool active); // as with the window; active to begin with

signals:
    void ticked();

private:
    QTimer m_timer;
};

} // namespace app
