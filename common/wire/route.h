// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A route is one operation of the API, complete in one place: method, path, who may call it, rate
// class, lane, types and texts. common/<room>/<room>_routes.h declares it; the server binds a
// handler to the object, the app calls it by the object, and openapi.json is made of it.
//
// Members of the request type that are named in {} of the path travel in the path, those marked
// inHeader() in a header, those marked inQuery() and all of a GET or DELETE in the query, the rest
// in the JSON body.

#include "common/base/error.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace wire {

enum class Method { Get, Post, Put, Delete };

// Who may call: None: a token is not looked at; Optional: a token shows more; the others are the
// least role.
enum class Auth { None, Optional, User, Moderator, Admin };

// Rate classes of conventions.md.
enum class Rate { None, Register, Login, Recovery, Read, Write, Search, Upload, File, Heavy };

// Where the handler starts (architecture.md, section 6).
enum class Lane { Read, Write, Work, Hash };

template <typename T, std::size_t Capacity>
struct FixedList {
    std::array<T, Capacity> items{};
    std::size_t count = 0;

    constexpr FixedList() = default;
    template <typename... Values>
    requires(sizeof...(Values) <= Capacity && sizeof...(Values) > 0) constexpr FixedList(
        Values... values
    )
        : items{static_cast<T>(values)...}
        , count(sizeof...(Values))
    {
    }
    constexpr const T *begin() const { return items.data(); }
    constexpr const T *end() const { return items.data() + count; }
    constexpr bool empty() const { return count == 0; }
    constexpr const T &operator[](std::size_t i) const { return items[i]; }
};

// Another path to the same handler. If fills is given, the member of that name is not a parameter
// here but has the value beside it.
struct Alias {
    Method method = Method::Get;
    std::string_view path{};
    std::string_view fills{};
    std::string_view value{};
};

struct RouteInfo {
    std::string_view name{};
    Method method = Method::Get;
    std::string_view path{};
    Auth auth = Auth::User;
    FixedList<std::string_view, 4> scopes{};
    Rate rate = Rate::Read;
    Lane lane = Lane::Read;
    FixedList<int, 4> statuses{200};
    bool fresh = false; // needs a sign-in younger than 10 minutes
    bool etag = false; // answers 304 to a matching If-None-Match
    bool idempotent = false; // honours Idempotency-Key
    bool bodyOptional = false;
    bool openToLoopback = false; // callers from this machine need no token
    std::string_view mediaType{}; // of an answer that is a file (FileBody)
    std::string_view tag{};
    std::string_view summary{};
    std::string_view description{};
    FixedList<common::ErrorCode, 14> errors{};
    FixedList<Alias, 4> aliases{};
};

template <typename RequestType, typename ResponseType>
struct Route : RouteInfo {
    using Request = RequestType;
    using Response = ResponseType;
};

// Requests and answers without content.
struct Empty { };

constexpr std::string_view methodText(Method method)
{
    constexpr std::array kTexts{"GET", "POST", "PUT", "DELETE"};
    return kTexts[static_cast<std::size_t>(method)];
}

constexpr std::string_view rateText(Rate rate)
{
    constexpr std::array kTexts{
        "none",
        "register",
        "login",
        "recovery",
        "read",
        "write",
        "search",
        "upload",
        "file",
        "heavy"};
    return kTexts[static_cast<std::size_t>(rate)];
}

} // namespace wire
