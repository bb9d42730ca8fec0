// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// WebSocket connections (RFC 6455): frames, limits, queues, heartbeats and close codes of ws.md.
// What the frames mean is the LiveHandler's. A session lives on one io thread; its public functions
// may be called from any thread and at any time, also when the connection is long gone.

#include "server/http/http_message.h"
#include "server/live/frame_queue.h"

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace server {

class IoThread;
class LiveSession;
class LiveSocket;
struct LiveRegister;
struct UpgradedStream;

using LiveSessionPtr = std::shared_ptr<LiveSession>; // shared: hub, commands under way, the thread

struct LiveOptions {
    qint64 maxFrameBytes = 64 * 1024; // a larger message closes with 4413
    qint64 queueBytes = 1024 * 1024;
    int queueFrames = 1'000;
    std::chrono::milliseconds heartbeat{30'000}; // without another frame sent
    std::chrono::milliseconds dead{75'000}; // nothing heard: 4408
    std::chrono::milliseconds writeStall{30'000};
    std::chrono::milliseconds flush{1'000}; // for what is queued before a close
    std::chrono::milliseconds closing{5'000}; // for the peer's half of the close
};

struct LiveCounts {
    int open = 0;
    quint64 framesSent = 0;
    quint64 hintsDropped = 0;
    quint64 slowClosed = 0; // 4411
};

// Called on the session's thread.
class LiveHandler {
public:
    LiveHandler() = default;
    LiveHandler(const LiveHandler &) = delete;
    LiveHandler &operator=(const LiveHandler &) = delete;
    virtual ~LiveHandler() = default;

    // The handshake is answered. ticket is that of UpgradeDecision.
    virtual void opened(
        const LiveSessionPtr &session,
        const std::shared_ptr<void> &ticket,
        const std::shared_ptr<HttpRequest> &request
    ) = 0;
    virtual void textReceived(const LiveSessionPtr &session, const QByteArray &text) = 0;
    virtual void heartbeatDue(const LiveSessionPtr &session) = 0;
    // What notifyWhenDrained() asked for.
    virtual void drained(const LiveSessionPtr &session) { Q_UNUSED(session) }
    // Exactly once for each opened(). code: the one sent or received, 1006 if it broke off.
    virtual void closed(const LiveSessionPtr &session, int code) = 0;
};

class LiveSession : public std::enable_shared_from_this<LiveSession> {
public:
    ~LiveSession();
    LiveSession(const LiveSession &) = delete;
    LiveSession &operator=(const LiveSession &) = delete;

    quint64 id() const { return m_id; } // unique while the program runs

    // seq: of a durable event, for handedSeq(); 0 otherwise. Frames leave in the order of the
    // calls.
    void send(SharedFrame frame, FrameKind kind = FrameKind::Durable, qint64 seq = 0);
    // One frame to many, with one hop for each thread.
    static void broadcast(
        std::span<const LiveSessionPtr> sessions,
        const SharedFrame &frame,
        FrameKind kind = FrameKind::Durable,
        qint64 seq = 0
    );
    // What is queued before it is still sent, if it takes no longer than LiveOptions::flush. Text
    // that comes after it is not handed on. The first code counts.
    void close(int code, const QByteArray &reason = {});

    // The highest seq that has been given to the network, never one that waits in the queue.
    qint64 handedSeq() const { return m_handedSeq.load(std::memory_order_relaxed); }
    qint64 queuedBytes() const { return m_queue.bytes(); }
    int queuedFrames() const { return m_queue.frames(); }
    bool isOpen() const { return m_open.load(std::memory_order_relaxed); }
    // Calls LiveHandler::drained() once, as soon as the queue is less than a quarter full: replays
    // are paced by it.
    void notifyWhenDrained();
    // While paused nothing is read, and 4408 does not happen. Not counted: the last call wins.
    void pauseReading();
    void resumeReading();
    // The connection is never evicted from now on.
    void markAuthenticated(qint64 account);

    // Runs fn on the session's thread; dropped if that has ended.
    void post(std::function<void()> fn);
    const std::shared_ptr<IoThread> &thread() const { return m_thread; }

    // For the LiveHandler; only touched on the session's thread.
    std::shared_ptr<void> context;

private:
    friend class LiveSessions;
    friend class LiveSocket;
    friend struct LiveRegister;
    LiveSession(std::shared_ptr<IoThread> thread, const LiveOptions &options);
    void schedule();
    void pump();
    void onSocket(std::function<void(LiveSocket &)> fn);

    const quint64 m_id;
    const std::shared_ptr<IoThread> m_thread; // shared with the listener, see UpgradedStream
    // Owned by the operations under way on the thread; only locked there.
    std::weak_ptr<LiveSocket> m_socket;
    FrameQueue m_queue;
    std::atomic<qint64> m_handedSeq = 0;
    std::atomic<bool> m_open = false;
};

// Makes sessions of upgraded streams and knows which are open.
class LiveSessions {
public:
    // The handler must outlive the listener's threads.
    LiveSessions(const LiveOptions &options, LiveHandler &handler);
    ~LiveSessions();
    LiveSessions(const LiveSessions &) = delete;
    LiveSessions &operator=(const LiveSessions &) = delete;

    // For HttpListener::onUpgrade().
    void adopt(UpgradedStream upgraded);
    // For HttpListener::onStopping().
    void closeAll(int code = 1001, const QByteArray &reason = {});
    LiveCounts counts() const;

private:
    std::shared_ptr<LiveRegister> m_register; // shared with the sessions, which may end later
};

} // namespace server
