// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The WebSocket of one session (RFC 6455): reading, writing, heartbeats and the close. All of it on
// the session's thread; kept alive by its own operations. Beast stays behind this header.

#include "server/live/live_register.h"

namespace server {

class LiveSocket {
public:
    LiveSocket() = default;
    LiveSocket(const LiveSocket &) = delete;
    LiveSocket &operator=(const LiveSocket &) = delete;
    virtual ~LiveSocket() = default;

    // Answers the handshake and begins.
    static std::shared_ptr<LiveSocket>
    open(UpgradedStream upgraded, LiveSessionPtr session, std::shared_ptr<LiveRegister> sessions);

    virtual void accept() = 0;
    // Looks what there is to send.
    virtual void pump() = 0;
    virtual void setPaused(bool paused) = 0;
    virtual void markAuthenticated(qint64 account) = 0;

protected:
    // What a socket may know of its session and others may not.
    static FrameQueue &queueOf(LiveSession &session) { return session.m_queue; }
    static void setOpen(LiveSession &session, bool open) { session.m_open = open; }
    static void handed(LiveSession &session, qint64 seq);
};

} // namespace server
