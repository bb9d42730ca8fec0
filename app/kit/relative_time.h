// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "now", "4 min", "2 h", "yesterday", "9 June": how long ago something was, in the language and
// digits of the locale. The environment variable KITH_NOW (RFC 3339) stops the clock for
// screenshots.

#include "common/base/timestamp.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace app {

class RelativeTime {
public:
    // What the user interface takes for now.
    static common::Timestamp now();

    // For rows. A moment ahead of our clock is "now".
    static QString brief(common::Timestamp at, common::Timestamp now = RelativeTime::now());
    // For screen readers: "24 minutes ago".
    static QString spoken(common::Timestamp at, common::Timestamp now = RelativeTime::now());
    // "14:12", in local time.
    static QString clock(common::Timestamp at);
    // For day pills and section heads: "Today", "Yesterday", "9 June", "9 June 2024".
    static QString day(common::Timestamp at, common::Timestamp now = RelativeTime::now());
    // For tool tips: date and time in full.
    static QString full(common::Timestamp at);
};

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
