// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/live_session.h"

#include "server/http/io_thread.h"
#include "server/live/live_socket.h"

#include <QHash>

#include <vector>

namespace server {

namespace {

quint64 nextId()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

} // namespace

LiveSession::LiveSession(std::shared_ptr<IoThread> thread, const LiveOptions &options)
    : m_id(nextId())
    , m_thread(std::move(thread))
    , m_queue(options.queueBytes, options.queueFrames)
{
}

LiveSession::~LiveSession() = default;

void LiveSession::pump()
{
    if (const auto socket = m_socket.lock())
        socket->pump();
}

void LiveSession::schedule()
{
    m_thread->post([self = shared_from_this()] { self->pump(); });
}

void LiveSession::send(SharedFrame frame, FrameKind kind, qint64 seq)
{
    if (m_queue.put(frame, kind, seq))
        schedule();
}

void LiveSession::broadcast(
    std::span<const LiveSessionPtr> sessions, const SharedFrame &frame, FrameKind kind, qint64 seq
)
{
    QHash<IoThread *, std::vector<LiveSessionPtr>> toWake;
    for (const LiveSessionPtr &session : sessions) {
        if (session->m_queue.put(frame, kind, seq))
            toWake[session->m_thread.get()].push_back(session);
    }
    for (auto &woken : toWake) {
        const auto thread = woken.front()->m_thread;
        thread->post([some = std::move(woken)] {
            for (const LiveSessionPtr &session : some)
                session->pump();
        });
    }
}

void LiveSession::close(int code, const QByteArray &reason)
{
    if (m_queue.close(code, reason))
        schedule();
}

void LiveSession::notifyWhenDrained()
{
    if (m_queue.wishDrained())
        schedule();
}

void LiveSession::onSocket(std::function<void(LiveSocket &)> fn)
{
    post([self = shared_from_this(), fn = std::move(fn)] {
        if (const auto socket = self->m_socket.lock())
            fn(*socket);
    });
}

void LiveSession::pauseReading()
{
    onSocket([](LiveSocket &socket) { socket.setPaused(true); });
}

void LiveSession::resumeReading()
{
    onSocket([](LiveSocket &socket) { socket.setPaused(false); });
}

void LiveSession::markAuthenticated(qint64 account)
{
    onSocket([account](LiveSocket &socket) { socket.markAuthenticated(account); });
}

void LiveSession::post(std::function<void()> fn)
{
    m_thread->dispatch(std::move(fn));
}

} // namespace server
