// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a text mentions and how it is tagged: the same rules for the server, which stores them, and
// for the app, which colours them while one types.

#include "common/wire/schema.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace common {

inline constexpr wire::Rule kHashtag{
    .schema = "Hashtag",
    .pattern = "^[\\p{L}\\p{N}_]{1,64}$",
    .description = "Without `#`; compared case-folded."};
inline constexpr int kMostHashtags = 20;
inline constexpr int kMostMentions = 20; // of one text; more are plain words
inline constexpr int kListedContent = 1000; // code points of content that lists carry

enum class SpanKind { Hashtag, Mention, Link };

// A part of a text that leads somewhere; begin and length in UTF-16 code units.
struct TextSpan {
    SpanKind kind = SpanKind::Hashtag;
    qsizetype begin = 0;
    qsizetype length = 0;
    QString value; // the tag without #, the name without @ (folded), the address

    bool operator==(const TextSpan &) const = default;
};

// #tags, @names and http(s) addresses in the order of the text. A # or @ inside a word starts
// nothing.
QList<TextSpan> findSpans(const QString &text);
QStringList findHashtags(const QString &text); // case-folded, each once
QStringList findMentions(const QString &text); // folded usernames, each once
QString foldedHashtag(const QString &tag);

// The first count code points; never half a character.
QString firstCodePoints(const QString &text, int count);
qsizetype codePointCount(QStringView text);

} // namespace common
