// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Targets of requests (security.md, rule 7): decoded once, nothing hidden in what is left.

#include "common/wire/route_codec.h"
#include "server/http/request_target.h"
#include "tests/fuzz/fuzz.h"

using tests::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray target = tests::bytesOf(data, size);
    const auto parsed = server::parseTarget("GET", target);
    if (!parsed)
        return 0;
    must(parsed->path.startsWith(u'/'), "a path starts at the root");
    must(!parsed->path.split(u'/').contains(QStringLiteral("..")), "it does not climb");
    must(!parsed->path.contains(QChar(0)), "it has no end in the middle");
    must(parsed->path.toUtf8().size() <= target.size(), "decoding makes nothing longer");
    [[maybe_unused]] const auto query = wire::parseQuery(parsed->query);
    return 0;
}
