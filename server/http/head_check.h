// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The head of an HTTP/1.1 request, read strictly: whatever two servers might understand differently
// is refused (security.md, rules 1 and 3). Pure functions over bytes; no network, no state shared.

#include "common/base/result.h"
#include "server/http/http_message.h"

#include <QByteArrayView>

namespace server {

struct HeadLimits {
    qsizetype requestLine = 8 * 1024;
    qsizetype headers = 16 * 1024; // all header lines together
    int fields = 64;
};

struct HttpHead {
    QByteArray method{};
    QByteArray target{};
    int minorVersion = 1; // of HTTP/1.x; above 1 counts as 1
    QList<HttpHeader> headers{};
    QByteArray host{};
    qint64 contentLength = -1; // -1: none given
    bool chunked = false;
    bool expectsContinue = false;
    bool keepAlive = true;

    bool hasBody() const { return chunked || contentLength > 0; }
};

// Finds the end of a head that arrives in pieces, and its gross faults as soon as they show.
class HeadScanner {
public:
    enum class State { NeedMore, Complete, Bad };

    // bytes: all that came so far, from the first byte of the request line.
    State scan(QByteArrayView bytes, const HeadLimits &limits = {});
    qsizetype length() const { return m_lineStart; } // when Complete: with the empty line
    const common::Error &fault() const { return m_fault; } // when Bad
    void reset() { *this = {}; }

private:
    State bad(common::ErrorCode code, const char *message);
    State checkSizes(qsizetype size, const HeadLimits &limits);

    qsizetype m_lineStart = 0;
    qsizetype m_scanned = 0;
    qsizetype m_requestLine = 0; // its length with CRLF; 0: not seen yet
    int m_fields = 0;
    common::Error m_fault{};
};

// rest: from the request line up to and with the empty line, as HeadScanner found it.
common::Result<HttpHead> parseHead(QByteArrayView rest, const HeadLimits &limits = {});

bool isToken(QByteArrayView text); // RFC 9110, 5.6.2
// With no regard to the case of ASCII, as names of headers are compared. Of each request some
// hundred are, most of which differ in length already.
inline bool sameText(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}
// Members of a comma-separated list over all headers of that name, trimmed, not empty.
QList<QByteArray> listMembers(const QList<HttpHeader> &headers, QByteArrayView name);
bool listContains(
    const QList<HttpHeader> &headers, QByteArrayView name, QByteArrayView member
); // no regard to case

} // namespace server
