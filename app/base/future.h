// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What comes later: Task<T>, and Future<T> for a value or an Error. A QFuture whose then(context,
// fn) is safe: with Qt 6.4 the original asserts when the context dies before the value is there,
// and can be followed only once.
//
//     m_api.call(routes::getPost, request).then(this, [this](const Result<Post> &post) { ... });
//
// fn runs on the thread of the context, always later and never if the context is gone by then.
// A fn that returns a Task is waited for.

#include "common/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace app {

using common::Error;
template <typename T = void>
using Result = common::Result<T>;

template <typename T>
class Task;
template <typename T>
using Future = Task<Result<T>>;

// A promise that is kept by several callbacks of which one fulfils it; shared, because
// std::function wants copies.
template <typename T>
using SharedPromise = std::shared_ptr<QPromise<T>>;

template <typename T>
SharedPromise<T> makeSharedPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template <typename T, typename Value>
void fulfil(QPromise<T> &promise, Value &&value)
{
    promise.addResult(std::forward<Value>(value));
    promise.finish();
}

template <typename T>
struct IsTask : std::false_type {
};
template <typename T>
struct IsTask<Task<T>> : std::true_type {
};

template <typename T>
class Task {
public:
    using Value = T;

    Task() = default;
    Task(const QFuture<T> &future)
        : m_future(future)
    {
    }

    bool isFinished() const { return m_future.isFinished(); }
    bool isCanceled() const { return m_future.isCanceled(); }
    T result() const // only once it is finished
        requires(!std::is_void_v<T>)
    {
        return m_future.result();
    }
    const QFuture<T> &future() const { return m_future; }

    // On the thread that gives the value, without a context; for pure conversions.
    template <typename Fn>
    auto map(Fn fn) const
    {
        QFuture<T> parent = m_future;
        auto mapped = parent.then(std::move(fn));
        return Task<typename FutureValue<decltype(mapped)>::Type>(mapped);
    }

    template <typename Fn>
    auto then(QObject *context, Fn fn) const
    {
        using Returned = typename Outcome<Fn>::Type;
        if constexpr (IsTask<Returned>::value)
            return followWithTask<typename Returned::Value>(context, std::move(fn));
        else
            return follow<Returned>(context, std::move(fn));
    }

private:
    template <typename Fn, typename U = T>
    struct Outcome {
        using Type = std::decay_t<std::invoke_result_t<Fn, const U &>>;
    };
    template <typename Fn>
    struct Outcome<Fn, void> {
        using Type = std::decay_t<std::invoke_result_t<Fn>>;
    };
    template <typename F>
    struct FutureValue;
    template <typename U>
    struct FutureValue<QFuture<U>> {
        using Type = U;
    };

    // Calls done() later, on the thread of the context.
    template <typename Done>
    void whenReady(QObject *context, Done done) const
    {
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(
            watcher,
            &QFutureWatcherBase::finished,
            context,
            [watcher, done = std::move(done)]() mutable {
                watcher->deleteLater();
                if (!watcher->isCanceled())
                    done(watcher->future());
            }
        );
        watcher->setFuture(m_future);
    }

    template <typename Fn>
    static decltype(auto) invoke(Fn &fn, const QFuture<T> &ready)
    {
        if constexpr (std::is_void_v<T>)
            return fn();
        else
            return fn(ready.result());
    }

    template <typename Returned, typename Fn>
    Task<Returned> follow(QObject *context, Fn fn) const
    {
        auto promise = makeSharedPromise<Returned>();
        const Task<Returned> task(promise->future());
        whenReady(context, [promise, fn = std::move(fn)](const QFuture<T> &ready) mutable {
            if constexpr (std::is_void_v<Returned>)
                invoke(fn, ready);
            else
                promise->addResult(invoke(fn, ready));
            promise->finish();
        });
        return task;
    }

    template <typename Inner, typename Fn>
    Task<Inner> followWithTask(QObject *context, Fn fn) const
    {
        auto promise = makeSharedPromise<Inner>();
        const Task<Inner> task(promise->future());
        whenReady(context, [context, promise, fn = std::move(fn)](const QFuture<T> &ready) mutable {
            const Task<Inner> inner = invoke(fn, ready);
            if constexpr (std::is_void_v<Inner>)
                inner.then(context, [promise] { promise->finish(); });
            else
                inner.then(context, [promise](const Inner &value) { fulfil(*promise, value); });
        });
        return task;
    }

    QFuture<T> m_future;
};

template <typename T>
Task<std::decay_t<T>> readyTask(T &&value)
{
    QPromise<std::decay_t<T>> promise;
    promise.start();
    promise.addResult(std::forward<T>(value));
    promise.finish();
    return promise.future();
}

} // namespace app
