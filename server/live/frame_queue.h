// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What waits to be sent to one WebSocket: frames up to a number of bytes and of frames (ws.md,
// "Slow consumers"), then perhaps a close code. Whoever has something to send puts it in, on any
// thread; the socket's thread takes it out. The frame being written has left the queue, but still
// counts.

#include <QByteArray>
#include <QList>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace server {

using SharedFrame = std::shared_ptr<const QByteArray>; // shared by all who receive it

enum class FrameKind {
    Durable, // if there is no room for it, the connection is closed with 4411
    Hint, // dropped when the queue is half full
};

struct QueuedFrame {
    SharedFrame frame;
    qint64 seq = 0; // of a durable event
};

class FrameQueue {
public:
    static constexpr int kSlowConsumer = 4411;

    FrameQueue(qint64 maxBytes, int maxFrames)
        : m_maxBytes(maxBytes)
        , m_maxFrames(maxFrames)
    {
    }

    // Each true if the socket's thread must be woken to look.
    bool put(const SharedFrame &frame, FrameKind kind, qint64 seq);
    bool close(int code, const QByteArray &reason); // after what is queued; the first code counts
    bool wishDrained(); // see takeDrained()

    // For the socket's thread. Nothing: it will be woken for the next.
    std::optional<QueuedFrame> take();
    void written(const QueuedFrame &done);
    // 0: nobody has closed.
    int closeCode() const;
    QByteArray closeReason() const;
    // Once for each wish, as soon as the queue is less than a quarter full.
    bool takeDrained();
    // From now on nothing is queued any more; what waits is still given.
    void shut(int code);
    void clear();

    qint64 bytes() const { return m_bytes.load(std::memory_order_relaxed); }
    int frames() const { return m_frames.load(std::memory_order_relaxed); }
    quint64 droppedHints() const { return m_droppedHints.load(std::memory_order_relaxed); }

private:
    bool overflows(qint64 bytes, int parts) const;
    bool wake();
    bool closeWith(int code, const QByteArray &reason);
    void forget();

    const qint64 m_maxBytes;
    const int m_maxFrames;

    mutable std::mutex m_mutex; // guards what follows, but for the counts
    QList<QueuedFrame> m_queue;
    bool m_awake = false; // the thread will look at the queue anyway
    int m_closeCode = 0;
    QByteArray m_closeReason;
    bool m_wantsDrained = false;

    std::atomic<qint64> m_bytes = 0;
    std::atomic<int> m_frames = 0;
    std::atomic<quint64> m_droppedHints = 0;
};

} // namespace server
