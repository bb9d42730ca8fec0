// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies of requests: what is read strictly can be written and read again, and is then the same.

#include "common/auth/auth.h"
#include "common/posts/post.h"
#include "common/posts/post_routes.h"
#include "common/users/user.h"
#include "tests/fuzz/fuzz.h"

using tests::must;

namespace {

template <typename T>
void check(const QByteArray &json)
{
    // The app reads the same bytes leniently, and must not fall over either.
    [[maybe_unused]] const auto lenient = wire::fromJson<T>(json, wire::Strictness::Lenient);
    const auto read = wire::fromJson<T>(json);
    if (!read)
        return;
    const QByteArray written = wire::toJson(*read);
    const auto again = wire::fromJson<T>(written);
    must(again.has_value(), "what was written can be read");
    must(wire::toJson(*again) == written, "and is the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray json = tests::bytesOf(data + 1, size - 1);
    switch (data[0] % 4) {
    case 0:
        check<common::RegisterRequest>(json);
        break;
    case 1:
        check<common::LoginRequest>(json);
        break;
    case 2:
        check<common::PostCreate>(json);
        break;
    default:
        check<common::MeUpdate>(json);
        break;
    }
    return 0;
}
