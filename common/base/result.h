// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Result<T>: a value or an Error. The only file that names tl::expected, so that std::expected is a
// change of one line with GCC 13.
//
//     Result<Post> read(Transaction &tx, PostId id)
//     {
//         TRY(checkCaller());                              // returns the error, if any
//         TRY_INTO(const auto row, m_posts.get(tx, id));   // ... or gives the value a name
//         return toPost(row);
//     }

#include "common/base/error.h"

#include <tl/expected.hpp>

namespace common {

template <typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error>
fail(ErrorCode code, const QString &message = {}, const QString &detail = {})
{
    return tl::unexpected<Error>(makeError(code, message, detail));
}

} // namespace common

#define KITH_CONCAT_INNER(a, b) a##b
#define KITH_CONCAT(a, b) KITH_CONCAT_INNER(a, b)

// Each at most once per line.
#define TRY(expression)                                                                            \
    if (auto KITH_CONCAT(tried, __LINE__) = (expression); !KITH_CONCAT(tried, __LINE__))           \
    return ::common::fail(std::move(KITH_CONCAT(tried, __LINE__)).error())

#define TRY_INTO(declaration, expression)                                                          \
    auto KITH_CONCAT(tried, __LINE__) = (expression);                                              \
    if (!KITH_CONCAT(tried, __LINE__))                                                             \
        return ::common::fail(std::move(KITH_CONCAT(tried, __LINE__)).error());                    \
    declaration = std::move(*KITH_CONCAT(tried, __LINE__))
