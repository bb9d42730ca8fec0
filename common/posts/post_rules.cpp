// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/posts/post_rules.h"

#include "common/users/user_rules.h"

namespace common {

namespace {

constexpr qsizetype kLongestTag = 64;
constexpr qsizetype kShortestName = 3;
constexpr qsizetype kLongestName = 30;

bool isTagUnit(QStringView text, qsizetype at, qsizetype &units)
{
    char32_t c = text[at].unicode();
    units = 1;
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        c = QChar::surrogateToUcs4(text[at], text[at + 1]);
        units = 2;
    }
    // Marks belong to the letter before them: Devanagari and Thai tags would break without.
    return c == '_' || QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isNameUnit(QChar c)
{
    return c == u'_' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
        || (c >= u'A' && c <= u'Z');
}

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() && before != u'_' && before != u'&' && before != u'/'
        && before != u'#' && before != u'@';
}

qsizetype tagLength(QStringView text, qsizetype from)
{
    qsizetype length = 0;
    qsizetype letters = 0;
    qsizetype units = 0;
    while (from + length < text.size() && letters < kLongestTag
           && isTagUnit(text, from + length, units)) {
        length += units;
        ++letters;
    }
    return length;
}

qsizetype nameLength(QStringView text, qsizetype from)
{
    qsizetype length = 0;
    while (from + length < text.size() && isNameUnit(text[from + length]))
        ++length;
    return length >= kShortestName && length <= kLongestName ? length : 0;
}

qsizetype linkLength(QStringView text, qsizetype from)
{
    const QStringView rest = text.mid(from);
    const bool http = rest.startsWith(QStringLiteral("http://"), Qt::CaseInsensitive);
    const bool https = rest.startsWith(QStringLiteral("https://"), Qt::CaseInsensitive);
    if (!http && !https)
        return 0;
    const qsizetype scheme = https ? 8 : 7;
    qsizetype length = scheme;
    while (length < rest.size() && !rest[length].isSpace() && rest[length] != u'<'
           && rest[length] != u'>' && rest[length] != u'"')
        ++length;
    // What ends a sentence is not part of the address.
    while (length > scheme && QStringLiteral(".,;:!?)]}'»”").contains(rest[length - 1]))
        --length;
    return length > scheme ? length : 0;
}

QStringList valuesOf(const QString &text, SpanKind kind, qsizetype most)
{
    QStringList values;
    for (const TextSpan &span : findSpans(text)) {
        if (span.kind != kind || values.size() == most)
            continue;
        const QString value = kind == SpanKind::Hashtag ? foldedHashtag(span.value) : span.value;
        if (!values.contains(value))
            values.append(value);
    }
    return values;
}

} // namespace

QList<TextSpan> findSpans(const QString &text)
{
    QList<TextSpan> spans;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if ((c != u'#' && c != u'@' && c != u'h' && c != u'H') || !startsWord(text, i))
            continue;
        if (c == u'#') {
            if (const qsizetype length = tagLength(text, i + 1); length > 0)
                spans.append({SpanKind::Hashtag, i, length + 1, text.mid(i + 1, length)});
        } else if (c == u'@') {
            if (const qsizetype length = nameLength(text, i + 1); length > 0)
                spans.append(
                    {SpanKind::Mention, i, length + 1, foldedUsername(text.mid(i + 1, length))}
                );
        } else if (const qsizetype length = linkLength(text, i); length > 0) {
            spans.append({SpanKind::Link, i, length, text.mid(i, length)});
        }
        if (!spans.isEmpty() && spans.last().begin == i)
            i += spans.last().length - 1;
    }
    return spans;
}

QStringList findHashtags(const QString &text)
{
    return valuesOf(text, SpanKind::Hashtag, kMostHashtags);
}

QStringList findMentions(const QString &text)
{
    return valuesOf(text, SpanKind::Mention, kMostMentions);
}

QString foldedHashtag(const QString &tag)
{
    return tag.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString firstCodePoints(const QString &text, int count)
{
    qsizetype i = 0;
    for (int taken = 0; i < text.size() && taken < count; ++taken)
        i += text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
    return text.left(i);
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = text.size();
    for (const QChar c : text)
        count -= c.isLowSurrogate() ? 1 : 0;
    return count;
}

} // namespace common
