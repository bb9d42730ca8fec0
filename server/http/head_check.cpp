// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/head_check.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace server {

using common::ErrorCode;
using common::Result;

namespace {

constexpr qsizetype kMaxMethod = 32;

constexpr std::array<bool, 256> kTokenChars = [] {
    std::array<bool, 256> chars{};
    for (size_t byte = 0x21; byte < 0x7f; ++byte)
        chars[byte] = true;
    for (const char c : std::string_view("()<>@,;:\\\"/[]?={}"))
        chars[static_cast<unsigned char>(c)] = false;
    return chars;
}();

bool isTokenChar(char c)
{
    return kTokenChars[static_cast<unsigned char>(c)];
}

// Field values: visible characters, space, tab, and the bytes above ASCII.
bool isValueChar(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7f) || c == '\t';
}

bool isTargetChar(char c)
{
    return c > 0x20 && c < 0x7f && c != '#';
}

bool isHostChar(char c)
{
    return c > 0x20 && c < 0x7f && std::strchr("/?#@\\\"<>^`{|}", c) == nullptr;
}

QByteArrayView trimmed(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

auto malformed(const char *message)
{
    return common::fail(ErrorCode::RequestMalformed, QString::fromLatin1(message));
}

// The next line without its CRLF; rest then starts behind it. The scanner has seen to it that each
// LF follows a CR.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    const QByteArrayView line = rest.first(end - 1);
    rest = rest.sliced(end + 1);
    return line;
}

Result<> readVersion(HttpHead &head, QByteArrayView text)
{
    if (text.size() != 8 || !text.startsWith("HTTP/1.") || text.back() < '0' || text.back() > '9')
        return malformed("Only HTTP/1.1 is spoken here.");
    head.minorVersion = text.back() == '0' ? 0 : 1;
    return {};
}

Result<> readRequestLine(HttpHead &head, QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last == first)
        return malformed("The request line is not METHOD TARGET VERSION.");
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (method.size() > kMaxMethod || !isToken(method))
        return malformed("The method is not a token.");
    if (target.isEmpty() || !std::ranges::all_of(target, isTargetChar))
        return malformed("The request target has characters that must be encoded.");
    head.method = method.toByteArray();
    head.target = target.toByteArray();
    return readVersion(head, line.sliced(last + 1));
}

Result<> readField(HttpHead &head, QByteArrayView line)
{
    if (line.front() == ' ' || line.front() == '\t')
        return malformed("A header is folded over lines.");
    const qsizetype colon = line.indexOf(':');
    // A space before the colon is no token character.
    if (colon <= 0 || !isToken(line.first(colon)))
        return malformed("A header name is not a token.");
    const QByteArrayView value = trimmed(line.sliced(colon + 1));
    if (!std::ranges::all_of(value, isValueChar))
        return malformed("A header value has control characters.");
    head.headers.append(HttpHeader{line.first(colon).toByteArray(), value.toByteArray()});
    return {};
}

QList<QByteArray> valuesOf(const HttpHead &head, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const HttpHeader &header : head.headers) {
        if (sameText(header.name, name))
            values.append(header.value);
    }
    return values;
}

Result<> readHost(HttpHead &head)
{
    const auto hosts = valuesOf(head, "host");
    if (hosts.size() != 1)
        return malformed("There must be exactly one Host header.");
    if (hosts.first().isEmpty() || !std::ranges::all_of(hosts.first(), isHostChar))
        return malformed("The Host header is not a host.");
    head.host = hosts.first();
    return {};
}

Result<> readContentLength(HttpHead &head, const QList<QByteArray> &lengths)
{
    if (lengths.isEmpty())
        return {};
    const QByteArray &text = lengths.first();
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (lengths.size() > 1 || text.isEmpty() || text.size() > 12 || !digits)
        return malformed("Content-Length must be one number of up to 12 digits.");
    head.contentLength = text.toLongLong();
    return {};
}

// How long the body is must be beyond doubt: a proxy in front that thinks otherwise would take a
// part of the body for the next request.
Result<> readFraming(HttpHead &head)
{
    const auto lengths = valuesOf(head, "content-length");
    const auto codings = valuesOf(head, "transfer-encoding");
    if (codings.isEmpty())
        return readContentLength(head, lengths);
    if (!lengths.isEmpty())
        return malformed("Content-Length and Transfer-Encoding exclude each other.");
    if (head.minorVersion == 0)
        return malformed("HTTP/1.0 has no Transfer-Encoding.");
    if (codings.size() > 1 || !sameText(codings.first(), "chunked")) {
        return common::fail(
            ErrorCode::RequestNotImplemented, QStringLiteral("The only transfer coding is chunked.")
        );
    }
    head.chunked = true;
    return {};
}

Result<> readExpect(HttpHead &head)
{
    const auto values = valuesOf(head, "expect");
    if (values.isEmpty())
        return {};
    if (values.size() > 1 || !sameText(values.first(), "100-continue"))
        return common::fail(ErrorCode::RequestExpectationFailed);
    head.expectsContinue = head.minorVersion > 0;
    return {};
}

void readKeepAlive(HttpHead &head)
{
    if (listContains(head.headers, "connection", "close"))
        head.keepAlive = false;
    else if (head.minorVersion == 0)
        head.keepAlive = listContains(head.headers, "connection", "keep-alive");
}

} // namespace

HeadScanner::State HeadScanner::bad(ErrorCode code, const char *message)
{
    m_fault = common::makeError(code, QString::fromLatin1(message));
    return State::Bad;
}

HeadScanner::State HeadScanner::checkSizes(qsizetype size, const HeadLimits &limits)
{
    const qsizetype firstLine = m_requestLine > 0 ? m_requestLine : size;
    if (firstLine > limits.requestLine + 2)
        return bad(ErrorCode::RequestUriTooLong, "The request line is too long.");
    if (m_requestLine > 0 && size - m_requestLine > limits.headers)
        return bad(ErrorCode::RequestHeadersTooLarge, "The headers are too long.");
    if (m_fields > limits.fields)
        return bad(ErrorCode::RequestHeadersTooLarge, "There are too many headers.");
    return State::NeedMore;
}

HeadScanner::State HeadScanner::scan(QByteArrayView bytes, const HeadLimits &limits)
{
    while (true) {
        const qsizetype end = bytes.indexOf('\n', m_scanned);
        if (end < 0) {
            m_scanned = bytes.size();
            return checkSizes(bytes.size(), limits);
        }
        if (end == m_lineStart || bytes[end - 1] != '\r')
            return bad(ErrorCode::RequestMalformed, "A line does not end with CR LF.");
        const bool isEmptyLine = end - 1 == m_lineStart;
        m_lineStart = m_scanned = end + 1;
        if (m_requestLine == 0)
            m_requestLine = m_lineStart;
        else if (!isEmptyLine)
            ++m_fields;
        if (checkSizes(m_lineStart, limits) == State::Bad)
            return State::Bad;
        if (isEmptyLine)
            return State::Complete;
    }
}

Result<HttpHead> parseHead(QByteArrayView rest, const HeadLimits &limits)
{
    // Bare CRs are caught by the character classes: CR belongs to none of them.
    HttpHead head;
    TRY(readRequestLine(head, takeLine(rest)));
    head.headers.reserve(16);
    for (auto line = takeLine(rest); !line.isEmpty(); line = takeLine(rest)) {
        TRY(readField(head, line));
        if (head.headers.size() > limits.fields)
            return common::fail(ErrorCode::RequestHeadersTooLarge);
    }
    TRY(readHost(head));
    TRY(readFraming(head));
    TRY(readExpect(head));
    readKeepAlive(head);
    return head;
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenChar);
}

QList<QByteArray> listMembers(const QList<HttpHeader> &headers, QByteArrayView name)
{
    QList<QByteArray> members;
    for (const HttpHeader &header : headers) {
        if (!sameText(header.name, name))
            continue;
        for (const QByteArray &part : header.value.split(',')) {
            if (const auto member = trimmed(part); !member.isEmpty())
                members.append(member.toByteArray());
        }
    }
    return members;
}

bool listContains(const QList<HttpHeader> &headers, QByteArrayView name, QByteArrayView member)
{
    return std::ranges::any_of(listMembers(headers, name), [&](const QByteArray &one) {
        return sameText(one, member);
    });
}

} // namespace server
