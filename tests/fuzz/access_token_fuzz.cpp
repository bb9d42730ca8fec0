// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Access tokens (security.md, rule 32): nobody is let in by a token that was not made here.

#include "server/auth/access_token.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/test_clock.h"

using namespace server;
using tests::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const tests::TestClock clock;
    static const AccessTokens tokens(
        {{"k1", QByteArray(32, 's')}, {"k0", QByteArray(32, 'o')}}, clock
    );
    static const QByteArray good = tokens.issue(common::UserId{7}, common::SessionId{9});
    const QByteArray token = tests::bytesOf(data, size);
    if (const auto claims = tokens.read(token)) {
        // The only one that a corpus can hold is the one above.
        must(token == good, "only what was issued is read");
        must(claims->userId == common::UserId{7}, "and says what it said");
    }
    // The good one with a piece of it replaced.
    if (size < 2)
        return 0;
    QByteArray damaged = good;
    damaged.replace(data[0] % good.size(), data[1] % 8, token.mid(2));
    must(damaged == good || !tokens.read(damaged), "what was changed is refused");
    return 0;
}
