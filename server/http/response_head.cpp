// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response_head.h"

#include "server/http/head_check.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <initializer_list>
#include <utility>

namespace server {

namespace {

constexpr std::array kReasons{
    std::pair{200, "OK"},
    std::pair{201, "Created"},
    std::pair{202, "Accepted"},
    std::pair{204, "No Content"},
    std::pair{206, "Partial Content"},
    std::pair{301, "Moved Permanently"},
    std::pair{302, "Found"},
    std::pair{303, "See Other"},
    std::pair{304, "Not Modified"},
    std::pair{307, "Temporary Redirect"},
    std::pair{308, "Permanent Redirect"},
    std::pair{400, "Bad Request"},
    std::pair{401, "Unauthorized"},
    std::pair{403, "Forbidden"},
    std::pair{404, "Not Found"},
    std::pair{405, "Method Not Allowed"},
    std::pair{406, "Not Acceptable"},
    std::pair{408, "Request Timeout"},
    std::pair{409, "Conflict"},
    std::pair{410, "Gone"},
    std::pair{412, "Precondition Failed"},
    std::pair{413, "Content Too Large"},
    std::pair{414, "URI Too Long"},
    std::pair{415, "Unsupported Media Type"},
    std::pair{416, "Range Not Satisfiable"},
    std::pair{417, "Expectation Failed"},
    std::pair{422, "Unprocessable Content"},
    std::pair{426, "Upgrade Required"},
    std::pair{429, "Too Many Requests"},
    std::pair{431, "Request Header Fields Too Large"},
    std::pair{500, "Internal Server Error"},
    std::pair{501, "Not Implemented"},
    std::pair{502, "Bad Gateway"},
    std::pair{503, "Service Unavailable"},
    std::pair{504, "Gateway Timeout"},
    std::pair{507, "Insufficient Storage"},
};

bool isOurs(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 5> kNames{
        "content-length", "connection", "transfer-encoding", "date", "x-request-id"};
    return std::ranges::any_of(kNames, [&](QByteArrayView one) { return sameText(name, one); });
}

bool isSafeValue(QByteArrayView value)
{
    return std::ranges::none_of(value, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7f;
    });
}

// Made once a second: it is in every answer.
const QByteArray &dateNow()
{
    thread_local QByteArray text;
    thread_local std::time_t second = 0;
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    if (now.tv_sec != second) {
        second = now.tv_sec;
        text = httpDate(second);
    }
    return text;
}

// In one step: appending piece by piece is the dearer half of a small answer's head.
void append(QByteArray &out, std::initializer_list<QByteArrayView> pieces)
{
    qsizetype size = 0;
    for (const QByteArrayView piece : pieces)
        size += piece.size();
    const qsizetype begin = out.size();
    out.resize(begin + size);
    char *to = out.data() + begin;
    for (const QByteArrayView piece : pieces)
        to = std::copy(piece.begin(), piece.end(), to);
}

void field(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    append(out, {name, ": ", value, "\r\n"});
}

bool mustHaveNoBody(int status)
{
    return status == 204 || status == 304;
}

qint64 announcedLength(const HttpResponse &response, const AnswerForm &form)
{
    if (mustHaveNoBody(response.status))
        return -1;
    if (form.isHead && response.headLength >= 0)
        return response.headLength;
    return response.source ? response.sourceLength : response.body.size();
}

} // namespace

ResponseFraming framingOf(const HttpResponse &response, const AnswerForm &form)
{
    ResponseFraming framing;
    framing.minorVersion = form.minorVersion;
    framing.contentLength = announcedLength(response, form);
    framing.withBody = !form.isHead && !mustHaveNoBody(response.status);
    const bool unknownLength = response.source && response.sourceLength < 0 && framing.withBody;
    framing.chunked = unknownLength && form.minorVersion > 0;
    framing.keepAlive =
        form.keepAlive && !response.closeAfter && (!unknownLength || framing.chunked);
    framing.requestId = form.requestId;
    return framing;
}

const char *reasonPhrase(int status)
{
    const auto found =
        std::ranges::lower_bound(kReasons, status, {}, [](const auto &one) { return one.first; });
    return found != kReasons.end() && found->first == status ? found->second : "";
}

QByteArray httpDate(qint64 secondsSinceEpoch)
{
    constexpr const char *kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char *kMonths[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = secondsSinceEpoch;
    std::tm utc{};
    ::gmtime_r(&seconds, &utc);
    // Not by strftime: its names follow the locale.
    return QByteArray::fromStdString(std::string(kDays[utc.tm_wday]) + ", ")
        + QByteArray::number(utc.tm_mday).rightJustified(2, '0') + ' ' + kMonths[utc.tm_mon] + ' '
        + QByteArray::number(utc.tm_year + 1900) + ' '
        + QByteArray::number(utc.tm_hour).rightJustified(2, '0') + ':'
        + QByteArray::number(utc.tm_min).rightJustified(2, '0') + ':'
        + QByteArray::number(utc.tm_sec).rightJustified(2, '0') + " GMT";
}

void writeResponseHead(
    QByteArray &out, const HttpResponse &response, const ResponseFraming &framing
)
{
    const QByteArray status = QByteArray::number(response.status);
    append(out, {"HTTP/1.1 ", status, " ", reasonPhrase(response.status), "\r\n"});
    for (const HttpHeader &header : response.headers) {
        if (!isOurs(header.name) && isToken(header.name) && isSafeValue(header.value))
            field(out, header.name, header.value);
    }
    field(out, "Date", dateNow());
    field(out, "X-Request-Id", framing.requestId);
    if (framing.chunked)
        field(out, "Transfer-Encoding", "chunked");
    else if (framing.contentLength >= 0)
        field(out, "Content-Length", QByteArray::number(framing.contentLength));
    if (!framing.keepAlive)
        field(out, "Connection", "close");
    else if (framing.minorVersion == 0)
        field(out, "Connection", "keep-alive");
    out.append("\r\n");
}

} // namespace server
