// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The head of an answer as it goes over the wire. Pure, but for the clock of the Date header.

#include "server/http/http_message.h"

namespace server {

struct ResponseFraming {
    int minorVersion = 1; // of the request
    bool keepAlive = true;
    bool chunked = false;
    qint64 contentLength = 0; // -1: say none (204, 304, or ended by closing)
    bool withBody = true;
    QByteArray requestId{};
};

// What the request says about the form of its answer.
struct AnswerForm {
    int minorVersion = 1;
    bool isHead = false;
    bool keepAlive = true;
    QByteArray requestId{};
};

ResponseFraming framingOf(const HttpResponse &response, const AnswerForm &form);

// Appends to out. Headers that are not well-formed (a line break in a value) are left out, as are
// those that the framing decides.
void writeResponseHead(
    QByteArray &out, const HttpResponse &response, const ResponseFraming &framing
);

const char *reasonPhrase(int status);
// "Sun, 06 Nov 1994 08:49:37 GMT"
QByteArray httpDate(qint64 secondsSinceEpoch);

} // namespace server
