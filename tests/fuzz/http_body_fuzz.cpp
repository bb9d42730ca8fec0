// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A chunked body (RFC 9112, 7.1): whatever its pieces are on the way, it is the same body with the
// same end, and never longer than what was sent.

#include "server/http/chunked_body.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace server;
using tests::must;

namespace {

struct Outcome {
    ChunkedBody::State state = ChunkedBody::State::NeedMore;
    qsizetype consumed = 0;
    QByteArray body{};
};

Outcome decode(QByteArrayView bytes, qsizetype piece)
{
    ChunkedBody chunks;
    Outcome out;
    while (out.consumed < bytes.size() && out.state == ChunkedBody::State::NeedMore) {
        const auto given =
            bytes.sliced(out.consumed).first(std::min(piece, bytes.size() - out.consumed));
        const auto step = chunks.next(given);
        must(step.consumed <= given.size(), "no more is consumed than was given");
        must(step.consumed > 0, "it gets on");
        out.consumed += step.consumed;
        out.body.append(step.data);
        out.state = step.state;
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes = tests::bytesOf(data + 1, size - 1);
    const Outcome whole = decode(bytes, bytes.size());
    const Outcome pieces = decode(bytes, 1 + data[0] % 16);
    must(whole.state == pieces.state, "pieces make no difference");
    must(whole.body.size() < bytes.size(), "a body is shorter than its chunks");
    if (whole.state == ChunkedBody::State::Done) {
        must(whole.consumed == pieces.consumed, "the body ends at one place");
        must(whole.body == pieces.body, "the body is the same");
    }
    return 0;
}
