// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The live connection in words: online, connecting, offline; and when it is worth a banner. Short
// drops show nothing but the dot.

#include "app/net/event_stream.h"

#include <QObject>
#include <QTimer>

namespace app {

class ConnectionWatch final : public QObject {
    Q_OBJECT

public:
    enum class Word { Online, Connecting, Offline };
    static constexpr int kBannerAfterMs = 5000;

    ConnectionWatch(
        EventStream &stream,
        const common::Clock &clock,
        int bannerAfterMs = kBannerAfterMs,
        QObject *parent = nullptr
    );

    Word word() const { return m_word; }
    static QString text(Word word);
    bool isBannerDue() const { return m_bannerDue; }
    // Seconds to the next attempt; nothing while one is under way.
    std::optional<int> secondsToRetry() const;
    void retryNow();

signals:
    void wordChanged();
    void bannerChanged(); // it came, it went, or a second passed

private:
    void onState(EventStream::State state);
    void setBannerDue(bool due);

    EventStream &m_stream;
    const common::Clock &m_clock;
    Word m_word = Word::Connecting;
    bool m_bannerDue = false;
    QTimer m_patience;
    QTimer m_second;
};

} // namespace app
