// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/io_thread.h"

#include "common/base/log.h"

#include <QLoggingCategory>

#include <exception>
#include <mutex>
#include <optional>
#include <thread>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <pthread.h>

namespace asio = boost::asio;

namespace server {

namespace {

Q_LOGGING_CATEGORY(lcIo, "kith.http")

} // namespace

struct IoThread::Private {
    using Guard = asio::executor_work_guard<asio::io_context::executor_type>;

    void run();

    // One thread runs it, others only post: asio can leave out most of its locking.
    std::optional<asio::io_context> context{std::in_place, 1};
    std::optional<Guard> guard{std::in_place, context->get_executor()};
    std::thread thread;
    std::mutex mutex;
    bool ended = false; // guarded by mutex
};

void IoThread::Private::run()
{
    ::pthread_setname_np(::pthread_self(), "kith-io");
    // After what is ready now, before it waits again.
    common::holdLines([this] { asio::post(*context, common::writeHeldLines); });
    // Nothing of ours throws; what a stranger throws costs its connection, not the thread.
    while (!context->stopped()) {
        try {
            context->run();
        } catch (const std::exception &e) {
            qCCritical(lcIo, "exception on a connection's thread: %s", e.what());
        }
    }
    common::holdLines(nullptr);
}

IoThread::IoThread()
    : d(std::make_unique<Private>())
{
}

IoThread::~IoThread()
{
    stop();
}

void IoThread::start()
{
    d->thread = std::thread([this] { d->run(); });
}

bool IoThread::post(std::function<void()> fn)
{
    const std::lock_guard lock(d->mutex);
    if (d->ended)
        return false;
    asio::post(*d->context, std::move(fn));
    return true;
}

bool IoThread::dispatch(std::function<void()> fn)
{
    if (!isCurrent())
        return post(std::move(fn));
    fn();
    return true;
}

bool IoThread::isCurrent() const
{
    return d->thread.get_id() == std::this_thread::get_id();
}

void IoThread::stop()
{
    {
        const std::lock_guard lock(d->mutex);
        if (d->ended)
            return;
        d->ended = true;
    }
    d->context->stop();
    if (d->thread.joinable())
        d->thread.join();
    // Not under the mutex: what is destroyed with the context may post.
    d->guard.reset();
    d->context.reset();
}

asio::io_context &IoThread::context()
{
    return *d->context;
}

} // namespace server
