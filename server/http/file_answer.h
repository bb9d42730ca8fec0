// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files as answers: the whole or the range that was asked for, with the headers that say so, read
// from the disk while it is sent.

#include "common/wire/route_codec.h"
#include "server/http/http_message.h"

namespace server {

// Fills in status, headers and source. media.range_invalid as a status of 416 with its
// Content-Range; the caller makes the problem of it.
bool answerWithFile(const wire::FileBody &file, const HttpRequest &request, HttpResponse &response);
// "attachment; filename=..." with the name in both forms of RFC 6266.
QByteArray contentDisposition(const QString &name);

} // namespace server
