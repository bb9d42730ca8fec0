// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/frame_queue.h"

#include <utility>

namespace server {

bool FrameQueue::overflows(qint64 bytes, int parts) const
{
    return m_bytes + bytes > m_maxBytes / parts || m_frames + 1 > m_maxFrames / parts;
}

// With the mutex held.
bool FrameQueue::wake()
{
    return !std::exchange(m_awake, true);
}

bool FrameQueue::put(const SharedFrame &frame, FrameKind kind, qint64 seq)
{
    const std::lock_guard lock(m_mutex);
    if (m_closeCode != 0)
        return false;
    if (kind == FrameKind::Hint && overflows(frame->size(), 2)) {
        ++m_droppedHints;
        return false;
    }
    if (overflows(frame->size(), 1)) {
        forget();
        return closeWith(kSlowConsumer, "slow consumer");
    }
    m_queue.append(QueuedFrame{frame, seq});
    m_bytes += frame->size();
    ++m_frames;
    return wake();
}

bool FrameQueue::close(int code, const QByteArray &reason)
{
    const std::lock_guard lock(m_mutex);
    return m_closeCode == 0 && closeWith(code, reason);
}

// With the mutex held.
bool FrameQueue::closeWith(int code, const QByteArray &reason)
{
    m_closeCode = code;
    m_closeReason = reason;
    // Always: a write that is stuck must get a deadline.
    m_awake = true;
    return true;
}

// With the mutex held.
void FrameQueue::forget()
{
    for (const QueuedFrame &queued : std::as_const(m_queue)) {
        m_bytes -= queued.frame->size();
        --m_frames;
    }
    m_queue.clear();
}

bool FrameQueue::wishDrained()
{
    const std::lock_guard lock(m_mutex);
    m_wantsDrained = true;
    return wake();
}

std::optional<QueuedFrame> FrameQueue::take()
{
    const std::lock_guard lock(m_mutex);
    // While one is written nobody need wake us: whoever wrote it looks again.
    m_awake = !m_queue.isEmpty();
    if (m_queue.isEmpty())
        return std::nullopt;
    return m_queue.takeFirst();
}

void FrameQueue::written(const QueuedFrame &done)
{
    m_bytes -= done.frame->size();
    --m_frames;
}

int FrameQueue::closeCode() const
{
    const std::lock_guard lock(m_mutex);
    return m_closeCode;
}

QByteArray FrameQueue::closeReason() const
{
    const std::lock_guard lock(m_mutex);
    return m_closeReason;
}

bool FrameQueue::takeDrained()
{
    const std::lock_guard lock(m_mutex);
    if (!m_wantsDrained || m_bytes > m_maxBytes / 4 || m_frames > m_maxFrames / 4)
        return false;
    m_wantsDrained = false;
    return true;
}

void FrameQueue::shut(int code)
{
    const std::lock_guard lock(m_mutex);
    if (m_closeCode == 0)
        m_closeCode = code;
}

void FrameQueue::clear()
{
    const std::lock_guard lock(m_mutex);
    m_queue.clear();
}

} // namespace server
