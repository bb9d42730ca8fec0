// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of members: tags, names and links are found inside the text, in order, never overlapping.

#include "common/posts/post_rules.h"
#include "tests/fuzz/fuzz.h"

using tests::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(tests::bytesOf(data, size));
    qsizetype end = 0;
    for (const common::TextSpan &span : common::findSpans(text)) {
        must(span.begin >= end && span.length > 0, "spans follow each other");
        end = span.begin + span.length;
        must(end <= text.size(), "a span is inside the text");
    }
    must(common::findHashtags(text).size() <= common::kMostHashtags, "tags are counted");
    must(common::findMentions(text).size() <= common::kMostMentions, "names are counted");
    must(text.startsWith(common::firstCodePoints(text, 10)), "the first are the first");
    must(common::codePointCount(text) <= text.size(), "characters are counted once");
    return 0;
}
