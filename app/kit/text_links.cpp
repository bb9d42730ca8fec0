// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/text_links.h"

namespace app {
namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isMark() || c.isSurrogate();
}

int wordEnd(QStringView text, int from)
{
    while (from < text.size() && isWord(text[from]))
        ++from;
    return from;
}

bool isHandle(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || c == u'_' || c == u'-' || c == u'.';
}

int handleEnd(QStringView text, int from)
{
    while (from < text.size() && isHandle(text[from]))
        ++from;
    // A full stop after a name ends the sentence.
    while (from > 0 && (text[from - 1] == u'.' || text[from - 1] == u'-'))
        --from;
    return from;
}

int addressEnd(QStringView text, int from)
{
    int depth = 0;
    int end = from;
    while (end < text.size()) {
        const QChar c = text[end];
        // Signs without a shape, as those that turn the direction, could hide where a link leads.
        if (c.isSpace() || c.category() == QChar::Other_Control
            || c.category() == QChar::Other_Format || c == u'<' || c == u'>' || c == u'"')
            break;
        if (c == u'(')
            ++depth;
        if (c == u')' && --depth < 0)
            break;
        ++end;
    }
    while (end > from && QStringView(u".,:;!?'…»”’*_").contains(text[end - 1]))
        --end;
    return end;
}

int addressStart(QStringView text, int at)
{
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")}) {
        if (text.mid(at).startsWith(scheme, Qt::CaseInsensitive))
            return at + int(scheme.size());
    }
    return -1;
}

} // namespace

QList<TextLink> findTextLinks(QStringView text)
{
    QList<TextLink> links;
    int at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        const bool starts = at == 0 || !isWord(text[at - 1]);
        int end = at;
        if (starts && c == u'#') {
            end = wordEnd(text, at + 1);
            // A bare number is a number: "#1 of 3".
            bool digits = true;
            for (int i = at + 1; i < end; ++i)
                digits &= text[i].isDigit();
            if (digits)
                end = at;
            if (end > at)
                links.append(
                    {TextLink::Kind::Hashtag,
                     at,
                     end - at,
                     text.mid(at + 1, end - at - 1).toString()}
                );
        } else if (starts && c == u'@' && (at == 0 || text[at - 1] != u'.')) {
            end = handleEnd(text, at + 1);
            if (end > at + 1)
                links.append(
                    {TextLink::Kind::Mention,
                     at,
                     end - at,
                     text.mid(at + 1, end - at - 1).toString()}
                );
            else
                end = at;
        } else if (starts && (c == u'h' || c == u'H')) {
            const int host = addressStart(text, at);
            const int stop = host < 0 ? at : addressEnd(text, host);
            if (host >= 0 && stop > host) {
                end = stop;
                links.append({TextLink::Kind::Link, at, end - at, text.mid(at, end - at).toString()}
                );
            }
        }
        at = std::max(at + 1, end);
    }
    return links;
}

} // namespace app
