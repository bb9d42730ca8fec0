// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a request (RFC 9112): scanned in pieces or whole it is the same, and what is accepted
// means one thing only.

#include "server/http/head_check.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace server;
using tests::must;

namespace {

HeadScanner scanInPieces(const QByteArray &bytes, qsizetype piece, HeadScanner::State &state)
{
    HeadScanner scanner;
    qsizetype length = 0;
    do {
        length = std::min(bytes.size(), length + piece);
        state = scanner.scan(QByteArrayView(bytes).first(length));
    } while (state == HeadScanner::State::NeedMore && length < bytes.size());
    return scanner;
}

void checkHead(const HttpHead &head)
{
    must(isToken(head.method), "the method is a token");
    must(!head.target.isEmpty() && !head.target.contains(' '), "the target is one word");
    must(!head.host.isEmpty(), "there is a host");
    must(!(head.chunked && head.contentLength >= 0), "one framing");
    must(head.contentLength >= -1 && head.contentLength < 1'000'000'000'000, "the length is sane");
    must(head.headers.size() <= HeadLimits().fields, "the fields are counted");
    for (const HttpHeader &header : head.headers) {
        must(isToken(header.name), "a name is a token");
        must(
            !header.value.contains('\r') && !header.value.contains('\n')
                && !header.value.contains('\0'),
            "a value is one line"
        );
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes = tests::bytesOf(data + 1, size - 1);
    HeadScanner::State whole{};
    HeadScanner::State pieces{};
    const HeadScanner scanner = scanInPieces(bytes, std::max<qsizetype>(1, bytes.size()), whole);
    const HeadScanner slow = scanInPieces(bytes, 1 + data[0] % 64, pieces);
    must(whole == pieces, "pieces make no difference");
    if (whole != HeadScanner::State::Complete)
        return 0;
    must(scanner.length() == slow.length(), "the head ends at one place");
    const auto head = parseHead(QByteArrayView(bytes).first(scanner.length()));
    if (head)
        checkHead(*head);
    return 0;
}
