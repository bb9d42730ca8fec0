// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/live_register.h"

#include "server/http/listener.h"
#include "server/live/live_socket.h"

namespace server {

void LiveRegister::add(const LiveSessionPtr &session)
{
    const std::lock_guard lock(mutex);
    sessions.insert(session->id(), session);
}

void LiveRegister::remove(const LiveSession &session, int code)
{
    hintsDropped += session.m_queue.droppedHints();
    if (code == FrameQueue::kSlowConsumer)
        ++slowClosed;
    const std::lock_guard lock(mutex);
    sessions.remove(session.id());
}

QList<LiveSessionPtr> LiveRegister::all()
{
    QList<LiveSessionPtr> found;
    const std::lock_guard lock(mutex);
    for (const auto &weak : std::as_const(sessions)) {
        if (auto session = weak.lock())
            found.append(std::move(session));
    }
    return found;
}

LiveSessions::LiveSessions(const LiveOptions &options, LiveHandler &handler)
    : m_register(std::make_shared<LiveRegister>(options, handler))
{
}

LiveSessions::~LiveSessions() = default;

void LiveSessions::adopt(UpgradedStream upgraded)
{
    const LiveSessionPtr session(new LiveSession(upgraded.thread, m_register->options));
    const auto socket = LiveSocket::open(std::move(upgraded), session, m_register);
    session->m_socket = socket;
    m_register->add(session);
    socket->accept();
}

void LiveSessions::closeAll(int code, const QByteArray &reason)
{
    for (const LiveSessionPtr &session : m_register->all())
        session->close(code, reason);
}

LiveCounts LiveSessions::counts() const
{
    const auto sessions = m_register->all();
    LiveCounts counts{
        .open = static_cast<int>(sessions.size()),
        .framesSent = m_register->framesSent,
        .hintsDropped = m_register->hintsDropped,
        .slowClosed = m_register->slowClosed};
    for (const LiveSessionPtr &session : sessions)
        counts.hintsDropped += session->m_queue.droppedHints();
    return counts;
}

} // namespace server
