// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which sessions are open, and what they all share. Any thread.

#include "server/live/live_session.h"

#include <QHash>
#include <QList>

#include <mutex>

namespace server {

struct LiveRegister {
    LiveRegister(const LiveOptions &given, LiveHandler &liveHandler)
        : options(given)
        , handler(liveHandler)
    {
    }
    void add(const LiveSessionPtr &session);
    void remove(const LiveSession &session, int code); // the code that it was closed with
    QList<LiveSessionPtr> all();

    const LiveOptions options;
    LiveHandler &handler;
    std::mutex mutex;
    QHash<quint64, std::weak_ptr<LiveSession>> sessions; // guarded by mutex
    std::atomic<quint64> framesSent = 0;
    std::atomic<quint64> hintsDropped = 0;
    std::atomic<quint64> slowClosed = 0;
};

} // namespace server
