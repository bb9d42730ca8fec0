// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/connection_watch.h"

namespace app {

ConnectionWatch::ConnectionWatch(
    EventStream &stream, const common::Clock &clock, int bannerAfterMs, QObject *parent
)
    : QObject(parent)
    , m_stream(stream)
    , m_clock(clock)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(bannerAfterMs);
    m_second.setInterval(1000);
    connect(&m_patience, &QTimer::timeout, this, [this] { setBannerDue(true); });
    connect(&m_second, &QTimer::timeout, this, &ConnectionWatch::bannerChanged);
    connect(&stream, &EventStream::connectionChanged, this, &ConnectionWatch::onState);
    m_patience.start();
    onState(stream.state());
}

QString ConnectionWatch::text(Word word)
{
    switch (word) {
    case Word::Online:
        return tr("Online");
    case Word::Connecting:
        return tr("Connecting…");
    case Word::Offline:
        return tr("Offline");
    }
    return {};
}

std::optional<int> ConnectionWatch::secondsToRetry() const
{
    if (m_stream.state() != EventStream::State::Waiting)
        return std::nullopt;
    const qint64 left = m_stream.nextRetryAt().ms - m_clock.now().ms;
    return left > 0 ? std::optional(int((left + 999) / 1000)) : std::nullopt;
}

void ConnectionWatch::retryNow()
{
    m_stream.retryNow();
    emit bannerChanged();
}

void ConnectionWatch::onState(EventStream::State state)
{
    using State = EventStream::State;
    const Word before = m_word;
    if (state == State::Online)
        m_word = Word::Online;
    else if (state == State::Waiting)
        m_word = Word::Offline;
    else if (m_word == Word::Online || !m_bannerDue)
        m_word = Word::Connecting;
    if (m_word == Word::Online) {
        m_patience.stop();
        setBannerDue(false);
    } else if (!m_bannerDue && !m_patience.isActive()) {
        m_patience.start();
    }
    if (m_word != before)
        emit wordChanged();
    if (m_bannerDue)
        emit bannerChanged();
}

void ConnectionWatch::setBannerDue(bool due)
{
    if (due == m_bannerDue)
        return;
    m_bannerDue = due;
    if (due)
        m_second.start();
    else
        m_second.stop();
    emit bannerChanged();
}

} // namespace app
