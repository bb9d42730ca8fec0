// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The two types that every store returns. A QFuture is followed with .then(context, fn): if the
// context dies first, fn does not run.

#include "common/base/result.h"

#include <QFuture>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace app {

using common::Error;
template <typename T = void>
using Result = common::Result<T>;
template <typename T>
using Future = QFuture<Result<T>>;

template <typename T>
QFuture<std::decay_t<T>> readyFuture(T &&value)
{
    QPromise<std::decay_t<T>> promise;
    promise.start();
    promise.addResult(std::forward<T>(value));
    promise.finish();
    return promise.future();
}

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

} // namespace app
